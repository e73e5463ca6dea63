import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { ProgressCard } from "../chrome/ProgressCard";
import { useFocusIfLost, usePane } from "../PaneContext";
import { SubScreen } from "../SubScreen";
import { whenIdle } from "../whenIdle";
import { AssignmentsPart } from "./AssignmentsPart";
import { AuditResult } from "./AuditResult";
import { AuditStart } from "./AuditStart";
import { RecordsPart } from "./RecordsPart";
import { useAuditText } from "./useAuditText";
import { WaiversPart } from "./WaiversPart";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 8px 8px" },
  help: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Records of runs, their re-run and its answer, exceptions, and who corrects what. */
export function AuditScreen({ onBack }: { readonly onBack: () => void }): ReactNode {
  const styles = useStyles();
  const { session, state, t, hasFocus, keep, isKeeping } = usePane();
  const say = useAuditText();
  const { progress, audit } = state;
  const section = useRef<HTMLElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const isBusy = progress !== null && !isKeeping;
  const hasRecognition = state.recognition !== null;

  useEffect(() => {
    if (!hasRecognition) return;
    void keep(async () => {
      await whenIdle(session);
      await session.lookAtAudit();
      // The villages that work can be assigned to come with the tabs.
      const { tabs, summary, stale } = session.state();
      if (tabs.form === null && summary !== null && !stale) await session.lookAtTabs();
    });
  }, [session, keep, hasRecognition]);
  useEffect(() => {
    const main = section.current?.closest("main");
    if (main) main.scrollTop = 0;
    if (hasFocus.current) back.current?.focus();
  }, [hasFocus]);
  useFocusIfLost(back, !isBusy && audit.result === null);

  return (
    <SubScreen title={t("audit.title")} isBusy={isBusy} section={section} back={back} onBack={onBack}>
      <div className={styles.parts}>
        <p className={styles.help}>{say("audit.help")}</p>
        {progress && isBusy && progress.step !== "recognising" ? (
          <ProgressCard progress={progress} />
        ) : (
          <AuditStart isBusy={isBusy} />
        )}
        {audit.result && progress?.step !== "auditing" ? <AuditResult result={audit.result} /> : null}
        <RecordsPart isBusy={isBusy} />
        <WaiversPart isBusy={isBusy} />
        <AssignmentsPart />
      </div>
    </SubScreen>
  );
}
