import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { FindingView } from "../../app/views";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import { whenIdle } from "../whenIdle";
import { RunningStep } from "../chrome/RunningStep";
import { isDay } from "./isDay";
import { useAuditText } from "./useAuditText";

const REASON_LENGTH = 500;
const NAME_LENGTH = 40;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  line: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  field: { width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
  input: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

interface WaiverFormProps {
  readonly finding: FindingView;
  readonly onClose: () => void;
}

/** Asks why a finding is accepted, by whom and until when. It stays open until the workbook has taken it. */
export function WaiverForm({ finding, onClose }: WaiverFormProps): ReactNode {
  const styles = useStyles();
  const { session, state } = usePane();
  const say = useAuditText();
  const today = state.tabs.options.day;
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(state.audit.who);
  const [until, setUntil] = useState("");
  const [isAsked, setAsked] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const faults = {
    reason: reason.trim() === "" ? say("waive.reasonNone") : null,
    by: by.trim() === "" ? say("waive.byNone") : null,
    until: !isDay(until) || until < today ? say("waive.untilBad") : null,
  };
  const faultOf = (name: keyof typeof faults) =>
    isAsked && faults[name] !== null
      ? { validationMessage: faults[name], validationState: "error" as const }
      : { validationState: "none" as const };
  const accept = async (): Promise<void> => {
    setAsked(true);
    if (Object.values(faults).some((fault) => fault !== null)) return;
    await whenIdle(session);
    await session.waive([{ key: finding.key, reason: reason.trim(), by: by.trim(), until }]);
    const { refusal, defect } = session.state();
    if (refusal === null && defect === null) onClose();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && state.progress === null) {
      event.stopPropagation();
      onClose();
    }
    if (event.key === "Enter" && event.ctrlKey) void accept();
  };
  return (
    <div role="group" aria-label={say("waive.title")} className={styles.form} onKeyDown={onKey}>
      <h4 className={styles.title}>{say("waive.title")}</h4>
      <p className={styles.line}>{say("waive.help")}</p>
      {finding.waivableWhy === "" ? null : (
        <p className={styles.line}>
          <CellText text={say("waive.why", { why: finding.waivableWhy })} />
        </p>
      )}
      <Field className={styles.field} label={say("waive.reason")} hint={say("waive.reasonHint")} {...faultOf("reason")}>
        <Textarea
          ref={(element: HTMLTextAreaElement | null) => {
            first.current = element;
          }}
          value={reason}
          maxLength={REASON_LENGTH}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
      <Field className={styles.field} label={say("waive.by")} hint={say("waive.byHint")} {...faultOf("by")}>
        <Input
          className={styles.input}
          value={by}
          maxLength={NAME_LENGTH}
          onChange={(_event, { value }) => setBy(value)}
        />
      </Field>
      <Field className={styles.field} label={say("waive.until")} {...faultOf("until")}>
        <Input
          className={styles.input}
          type="date"
          min={today}
          value={until}
          onChange={(_event, { value }) => setUntil(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={state.progress !== null} onClick={() => void accept()}>
          {say("waive.confirm")}
        </Button>
        <Button onClick={onClose}>{say("waive.cancel")}</Button>
      </div>
      <RunningStep />
    </div>
  );
}
