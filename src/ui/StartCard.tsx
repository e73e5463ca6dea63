import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { ReactNode } from "react";
import { CellText } from "./CellText";
import { useFocusIfLost, usePane } from "./PaneContext";
import { AuditEntry } from "./audit/AuditEntry";
import { DepartmentsEntry } from "./departments/DepartmentsEntry";
import { ReviewEntry } from "./review/ReviewEntry";
import { RulesEntry } from "./rules/RulesEntry";
import { StandardsLine } from "./standards/StandardsLine";
import { TabsEntry } from "./tabs/TabsEntry";

/** More parameters than these are counted, not named. */
const NAMED = 3;

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The way to begin: one button, and what it will check against what. */
export function StartCard(): ReactNode {
  const styles = useStyles();
  const { session, state, t } = usePane();
  const noSheet = state.sheets.length === 0;
  const begin = useRef<HTMLButtonElement>(null);
  // After a run that was cancelled; one that ended has its outcome.
  useFocusIfLost(begin, state.summary === null);
  return (
    <section className={styles.card}>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          begin.current = element;
        }}
        appearance="primary"
        size={state.summary ? "medium" : "large"}
        disabledFocusable={noSheet || state.progress !== null}
        onClick={() => void session.validate()}
      >
        {t(state.summary ? "start.again" : "start.validate")}
      </Button>
      {noSheet ? <p className={styles.hint}>{t("start.noSheet")}</p> : null}
      {state.recognition ? <StandardsLine recognition={state.recognition} /> : null}
      {state.recognition ? <RulesEntry /> : null}
      <DepartmentsEntry />
      <TabsEntry />
      {state.summary ? <ReviewEntry notMet={state.summary.householdsNotMet} /> : null}
      <AuditEntry />
      <StartNotes />
      {state.summary ? null : <p className={styles.hint}>{t("start.hint")}</p>}
    </section>
  );
}

/** What the person should know before trusting a run: what was taken for want of it, and what the county has to confirm. */
function StartNotes(): ReactNode {
  const styles = useStyles();
  const { state, t, reveal } = usePane();
  const { recognition } = state;
  if (!recognition) return null;
  const open = recognition.parameters.filter(({ status }) => status === "unconfirmed");
  const names = open
    .slice(0, NAMED)
    .map(({ label }) => label)
    .join(t("notes.separator"));
  const notes = [
    ...(recognition.assumed.includes("region") ? [t("notes.region", { name: recognition.regionName })] : []),
    ...(recognition.assumed.includes("asOf") ? [t("notes.asOf", { date: recognition.asOf })] : []),
    ...(recognition.members.kind === "households" ? [t("notes.householdsOnly")] : []),
    ...(open.length > 0
      ? [
          t("notes.parameters", {
            count: open.length,
            names: open.length > NAMED ? t("notes.andMore", { names }) : names,
          }),
        ]
      : []),
  ];
  if (notes.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {notes.map((note) => (
          <p key={note} className={styles.hint}>
            <CellText text={note} />
          </p>
        ))}
      </MessageBarBody>
      {open.length > 0 ? (
        <MessageBarActions>
          <Button size="small" onClick={() => reveal("parameters")}>
            {t("notes.toParameters")}
          </Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
