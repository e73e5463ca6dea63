import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RuleCount } from "../../app/views";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  rule: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  because: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Rules that were not checked, each with the reason. */
export function NotCheckedList({ rules }: { readonly rules: readonly RuleCount[] }): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  if (rules.length === 0) return <p>{t("notChecked.none")}</p>;
  return (
    <ul className={styles.list}>
      {rules.map(({ ruleId, title, notChecked }) => (
        <li key={ruleId} className={styles.rule}>
          <CellText text={`${ruleId} ${title}`} />
          <p className={styles.because}>
            <CellText text={notChecked ?? ""} />
          </p>
        </li>
      ))}
    </ul>
  );
}
