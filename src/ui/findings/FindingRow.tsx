import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FindingView } from "../../app/views";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { SeverityMark } from "../SeverityMark";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "0 8px", fontSize: tokens.fontSizeBase200 },
  address: { marginInlineStart: "auto", fontWeight: tokens.fontWeightSemibold },
  consequence: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  waived: { padding: "0 4px", border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  message: { margin: "2px 0 0", overflowWrap: "anywhere" },
});

/** One finding in the list: severity, household, masked name, cell, message, and in small type what follows from it. */
export function FindingRow({ finding }: { readonly finding: FindingView }): ReactNode {
  const styles = useStyles();
  const { t } = usePane();
  const { severity, household, who, address, heading, message, waiver, consequences } = finding;
  const [first] = consequences;
  return (
    <>
      <div className={styles.line}>
        <SeverityMark severity={severity} />
        {waiver === null ? null : <span className={styles.waived}>{t("waived.mark")}</span>}
        {household ? (
          <span>
            <CellText text={t("list.household", { household })} />
          </span>
        ) : null}
        {who ? (
          <span>
            <CellText text={who} />
          </span>
        ) : null}
        <span className={styles.address}>
          <CellText text={heading ? `${address} ${heading}` : address} />
        </span>
      </div>
      <p className={styles.message}>
        <CellText text={message} />
      </p>
      {first ? (
        <p className={styles.consequence}>
          <CellText
            text={
              consequences.length === 1
                ? t("list.consequence", { message: first.message })
                : t("list.consequences", { message: first.message, count: consequences.length })
            }
          />
        </p>
      ) : null}
    </>
  );
}
