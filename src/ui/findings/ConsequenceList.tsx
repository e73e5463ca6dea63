import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { FindingView } from "../../app/views";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { SeverityMark } from "../SeverityMark";
import { visibleText } from "../visibleText";

const SHOWN = 5;

const useStyles = makeStyles({
  part: { fontSize: tokens.fontSizeBase200, margin: "4px 0" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: {
    display: "flex",
    alignItems: "baseline",
    gap: "6px",
    padding: "2px 0 2px 8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** Findings that follow from one and are counted with it, each with the way to its cell. */
export function ConsequenceList({ consequences }: Pick<FindingView, "consequences">): ReactNode {
  const styles = useStyles();
  const { session, t } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? consequences : consequences.slice(0, SHOWN);
  return (
    <div className={styles.part}>
      <h4 className={styles.heading}>{t("finding.consequences", { count: consequences.length })}</h4>
      <ul className={styles.list}>
        {shown.map(({ key, severity, title, ruleId, message, at, address }) => (
          <li key={key} className={styles.item}>
            <span className={styles.text}>
              <SeverityMark severity={severity} /> <CellText text={`${title} (${ruleId}): ${message}`} />
            </span>
            <Button
              size="small"
              appearance="transparent"
              aria-label={t("finding.locate", {
                address: t("list.at", { sheet: visibleText(at.sheet), address }),
              })}
              onClick={() => void session.select(at)}
            >
              {address}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < consequences.length ? (
        <Button size="small" onClick={() => setAll(true)}>
          {t("finding.more", { count: consequences.length - shown.length })}
        </Button>
      ) : null}
    </div>
  );
}
