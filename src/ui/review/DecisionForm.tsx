import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import type { ReviewCard } from "../../app/ReviewViews";
import { isDay } from "../audit/isDay";
import { readNumber } from "../tabs/readNumber";
import { visibleText } from "../visibleText";
import type { DecisionDraft } from "./DecisionDraft";
import type { Meeting } from "./useMeeting";
import { useGloss } from "./useGloss";
import { useReviewText } from "./useReviewText";

/** Radio buttons have no value for nothing. */
const NONE = "none";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  field: { width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(12em, 100%), 1fr))", gap: "8px" },
  input: { minWidth: 0, width: "100%" },
  choices: { flexWrap: "wrap" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  outcome: { minHeight: "1.5em", margin: 0 },
  failed: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface DecisionFormProps {
  readonly card: ReviewCard;
  readonly values: DecisionDraft;
  readonly outcome: Meeting["outcome"];
  readonly isLast: boolean;
  readonly onType: (change: Partial<DecisionDraft>) => void;
  readonly onSave: () => void;
  readonly onSaveAndGoOn: () => void;
}

/** What the meeting decides of a household; the columns that 户户研判表 leaves to people. */
export function DecisionForm(props: DecisionFormProps): ReactNode {
  const { card, values, outcome, isLast, onType, onSave, onSaveAndGoOn } = props;
  const styles = useStyles();
  const say = useReviewText();
  const gloss = useGloss();
  const isAmountWrong = readNumber(values.decided) === undefined;
  const isDeadlineText = card.decision.deadline !== "" && !isDay(card.decision.deadline);
  // A conclusion that somebody typed into the tab is a choice as well.
  const { conclusion } = values;
  const others = conclusion === "" || card.conclusions.includes(conclusion) ? [] : [conclusion];
  const keepEscape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") event.stopPropagation();
  };
  const input = (name: "responsibleUnit" | "owner", label: string): ReactNode => (
    <Field className={styles.field} label={label}>
      <Input
        className={styles.input}
        value={values[name]}
        onChange={(_event, { value }) => onType({ [name]: value })}
      />
    </Field>
  );
  return (
    <section className={styles.form} aria-label={say("decide.title")} onKeyDown={keepEscape}>
      <h3 className={styles.title}>{say("decide.title")}</h3>
      {(["answers", "measures"] as const).map((name) => (
        <Field key={name} className={styles.field} label={say(`decide.${name}`)}>
          <Textarea
            resize="vertical"
            value={values[name]}
            onChange={(_event, { value }) => onType({ [name]: value })}
          />
        </Field>
      ))}
      <Field
        className={styles.field}
        label={say("decide.decided")}
        hint={say("decide.decidedHint")}
        validationMessage={isAmountWrong ? say("decide.decidedBad") : null}
        validationState={isAmountWrong ? "error" : "none"}
      >
        <Input
          className={styles.input}
          inputMode="decimal"
          value={values.decided}
          onChange={(_event, { value }) => onType({ decided: value })}
        />
      </Field>
      <div className={styles.pair}>
        {input("responsibleUnit", say("decide.unit"))}
        {input("owner", say("decide.owner"))}
        <Field
          className={styles.field}
          label={say("decide.deadline")}
          {...(isDeadlineText ? { hint: say("decide.deadlineText") } : {})}
        >
          <Input
            className={styles.input}
            type={isDeadlineText ? "text" : "date"}
            value={values.deadline}
            onChange={(_event, { value }) => onType({ deadline: value })}
          />
        </Field>
      </div>
      <Field className={styles.field} label={say("decide.conclusion")}>
        <RadioGroup
          layout="horizontal"
          className={styles.choices}
          value={conclusion === "" ? NONE : conclusion}
          onChange={(_event, { value }) => onType({ conclusion: value === NONE ? "" : value })}
        >
          {[...card.conclusions, ...others].map((one) => (
            <Radio key={one} value={one} label={visibleText(gloss(one))} />
          ))}
          <Radio value={NONE} label={say("decide.noConclusion")} />
        </RadioGroup>
      </Field>
      <div className={styles.buttons}>
        {isLast ? null : (
          <Button
            appearance="primary"
            aria-keyshortcuts="Control+Enter"
            disabledFocusable={outcome === "saving"}
            onClick={onSaveAndGoOn}
          >
            {say("decide.saveNext")}
          </Button>
        )}
        <Button appearance={isLast ? "primary" : "secondary"} disabledFocusable={outcome === "saving"} onClick={onSave}>
          {say("decide.save")}
        </Button>
      </div>
      <p role="status" className={mergeClasses(styles.outcome, outcome === "failed" && styles.failed)}>
        {outcome === "none" ? null : say(`decide.${outcome}`)}
      </p>
    </section>
  );
}
