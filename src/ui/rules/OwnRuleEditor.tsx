import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { draftFaults } from "../../app/draftFaults";
import type { OwnRuleDraft } from "../../app/OwnRuleDraft";
import type { Severity } from "../../core/model/Finding";
import type { Dimension } from "../../core/model/Rule";
import { renderRefusal } from "../../messages/render";
import { usePane } from "../PaneContext";
import { SEVERITIES } from "../severities";
import { DraftSentence } from "./DraftSentence";
import { placeName, type PlaceName } from "./placeName";
import { SubjectCombobox } from "./SubjectCombobox";
import { TestList } from "./TestList";
import { TrialResult, type Trial } from "./TrialResult";
import { useSaveDraft } from "./useSaveDraft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "10px" },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  faults: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

const LONGEST_TITLE = 60;
const LONGEST_TEXT = 200;

interface OwnRuleEditorProps {
  readonly start: OwnRuleDraft;
  readonly onDirty: (isDirty: boolean) => void;
  readonly onSaved: (title: string) => void;
  readonly onCancel: () => void;
}

/** A rule of the county's own put together from lists, tried on the open sheets and kept in the workbook. */
export function OwnRuleEditor({ start, onDirty, onSaved, onCancel }: OwnRuleEditorProps): ReactNode {
  const styles = useStyles();
  const { session, state, t, words } = usePane();
  const [draft, setDraft] = useState(start);
  const [isChecked, setChecked] = useState(false);
  const [trial, setTrial] = useState<Trial | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const fields = state.recognition?.fields ?? [];
  const fieldOf = (id: string) => fields.find((field) => field.id === id);
  const faults = draftFaults(draft, fieldOf);
  const save = useSaveDraft(draft, setDraft, onSaved);

  const change = (part: Partial<OwnRuleDraft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    setTrial(null);
    onDirty(JSON.stringify(next) !== JSON.stringify(start));
  };
  const faultAt = (place: PlaceName): string | null => {
    const fault = isChecked ? faults.find((one) => placeName(one.place) === place) : undefined;
    if (!fault) return null;
    const { message, advice } = renderRefusal(fault.code, { line: fault.line }, words);
    return `${message} ${advice}`;
  };
  const fieldProps = (place: PlaceName) => {
    const fault = faultAt(place);
    return {
      className: styles.field,
      "data-place": place,
      validationMessage: fault,
      validationState: fault === null ? ("none" as const) : ("error" as const),
    };
  };
  /** Shows what is wrong and leads there; true where nothing is. */
  const passes = (): boolean => {
    setChecked(true);
    const [first] = faults;
    if (first === undefined) return true;
    const place = placeName(first.place);
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>(`[data-place="${place}"] :is(input, select, textarea, button)`)?.focus(),
    );
    return false;
  };
  const tryIt = async (): Promise<void> => {
    if (!passes()) return;
    setTrial("running");
    const answer = await session.tryRule(draft);
    setTrial((before) => (before === "running" ? answer : before));
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (passes()) void save();
      }}
    >
      <Field label={t("own.name")} required {...fieldProps("title")}>
        <Input
          value={draft.title}
          maxLength={LONGEST_TITLE}
          onChange={(_event, data) => change({ title: data.value })}
        />
      </Field>
      <TestList
        tests={draft.tests}
        match={draft.match}
        fieldOf={fieldOf}
        fieldProps={fieldProps}
        onMatch={(match) => change({ match })}
        onTests={(tests) => {
          const subject = tests[0]?.subject ?? "";
          change({ tests, ...(draft.at === "" && fieldOf(subject) ? { at: subject } : {}) });
        }}
      />
      <Field label={t("own.at")} required {...fieldProps("at")}>
        <SubjectCombobox chosen={draft.at} onChoose={(at) => change({ at })} />
      </Field>
      <Field label={t("own.severity")} className={styles.field}>
        <Select value={draft.severity} onChange={(_event, data) => change({ severity: data.value as Severity })}>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {words.severities[severity]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("own.dimension")} className={styles.field}>
        <Select value={draft.dimension} onChange={(_event, data) => change({ dimension: data.value as Dimension })}>
          {Object.entries(words.dimensions).map(([dimension, name]) => (
            <option key={dimension} value={dimension}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("own.message")} hint={t("own.messageHint")} required {...fieldProps("message")}>
        <Textarea
          value={draft.message}
          maxLength={LONGEST_TEXT}
          onChange={(_event, data) => change({ message: data.value })}
        />
      </Field>
      <Field label={t("own.advice")} hint={t("own.adviceHint")} className={styles.field}>
        <Textarea
          value={draft.advice}
          maxLength={LONGEST_TEXT}
          onChange={(_event, data) => change({ advice: data.value })}
        />
      </Field>
      <Field label={t("own.source")} hint={t("own.sourceHint")} required {...fieldProps("source")}>
        <Input
          value={draft.source}
          maxLength={LONGEST_TEXT}
          onChange={(_event, data) => change({ source: data.value })}
        />
      </Field>
      <DraftSentence draft={draft} fieldOf={fieldOf} />
      {isChecked && faults.length > 0 ? (
        <p className={styles.faults} role="alert">
          {t("own.faults", { count: faults.length })}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button onClick={() => void tryIt()} disabledFocusable={trial === "running" || state.progress !== null}>
          {t("own.try")}
        </Button>
        <Button type="submit" appearance="primary" disabledFocusable={state.progress !== null}>
          {t("own.save")}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t("app.cancel")}
        </Button>
      </div>
      {trial === null ? null : <TrialResult trial={trial} />}
    </form>
  );
}
