import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular, ArrowRight20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import type { Meeting } from "./useMeeting";
import { useGloss } from "./useGloss";
import { useReviewText } from "./useReviewText";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px 12px", marginBottom: "4px" },
  place: { flexBasis: "100%", margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  go: { flexGrow: 1, flexBasis: "160px", minWidth: 0, maxWidth: "420px" },
});

interface StepBarProps {
  readonly index: number;
  readonly outcome: Meeting["outcome"];
  readonly onStep: (index: number) => void;
}

/** Which household of how many, how many are decided, and the ways to another. */
export function StepBar({ index, outcome, onStep }: StepBarProps): ReactNode {
  const styles = useStyles();
  const { state } = usePane();
  const say = useReviewText();
  const gloss = useGloss();
  const { decided } = state.review;
  const items = state.review.items ?? [];
  const done = items.filter(({ conclusion }) => conclusion !== "").length;
  const isSaving = outcome === "saving";
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.place} role="status">
          {say("review.place", { now: index + 1, count: items.length, done })}
        </p>
        <Button
          icon={<ArrowLeft20Regular aria-hidden />}
          disabledFocusable={isSaving || index === 0}
          onClick={() => onStep(index - 1)}
        >
          {say("review.before")}
        </Button>
        <Button
          icon={<ArrowRight20Regular aria-hidden />}
          iconPosition="after"
          disabledFocusable={isSaving || index + 1 >= items.length}
          onClick={() => onStep(index + 1)}
        >
          {say("review.next")}
        </Button>
        <Select
          className={styles.go}
          aria-label={say("review.go")}
          value={String(index)}
          disabled={isSaving}
          onChange={(_event, { value }) => onStep(Number(value))}
        >
          {items.map(({ key, head, household, conclusion }, at) => (
            <option key={key} value={at}>
              {visibleText(say("review.goOption", { number: at + 1, head, household, conclusion: gloss(conclusion) }))}
            </option>
          ))}
        </Select>
      </div>
      <p className={styles.hint}>
        {[say("review.keys"), ...(decided > 0 ? [say("review.session", { count: decided })] : [])].join(" · ")}
      </p>
    </>
  );
}
