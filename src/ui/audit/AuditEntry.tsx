import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { ScreenEntry } from "../ScreenEntry";
import { momentText } from "./momentText";

const useStyles = makeStyles({
  counts: { display: "block" },
  broken: {
    flexBasis: "100%",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteRedForeground1,
    overflowWrap: "anywhere",
  },
});

/** Leads to the records of runs, and says what the last one found and whether the records hold together. */
export function AuditEntry(): ReactNode {
  const styles = useStyles();
  const { state, t, openAudit } = usePane();
  const { records, chain, recorded } = state.audit;
  const [last] = records;
  return (
    <ScreenEntry
      opens="audit"
      label={t("audit.open")}
      onOpen={openAudit}
      state={
        last ? (
          <>
            <CellText
              text={
                last.by === ""
                  ? t("audit.last", { at: momentText(last.at, state.language) })
                  : t("audit.lastBy", { at: momentText(last.at, state.language), by: last.by })
              }
            />
            <span className={styles.counts}>
              {t(last.waived > 0 ? "audit.countsWaived" : "audit.counts", {
                errors: last.findings.error,
                warnings: last.findings.warning,
                notes: last.findings.note,
                waived: last.waived,
              })}
            </span>
          </>
        ) : (
          t("audit.stateNone")
        )
      }
    >
      {chain.state === "broken" ? (
        <p className={styles.broken}>
          <span aria-hidden="true">{"✖ "}</span>
          <CellText text={t("audit.broken", { number: chain.brokenAt ?? 1, why: chain.why })} />
        </p>
      ) : null}
      {typeof recorded === "object" ? (
        <p className={styles.broken}>
          <span aria-hidden="true">{"▲ "}</span>
          <CellText text={[t("audit.notRecorded"), recorded.message, recorded.advice].join(" ")} />
        </p>
      ) : null}
    </ScreenEntry>
  );
}
