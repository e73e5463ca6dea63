import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { ReviewQuery } from "../../app/ReviewViews";
import { VERDICT_DIMENSIONS } from "../../core/model/Rule";
import { usePane } from "../PaneContext";
import { visibleText } from "../visibleText";
import { useReviewText } from "./useReviewText";

const VERDICTS = ["notMet", "toVerify", "both"] as const satisfies readonly ReviewQuery["verdict"][];

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", marginBottom: "8px" },
  field: { width: "100%", maxWidth: "480px", gridTemplateColumns: "minmax(0, 1fr)" },
});

interface ReviewFilterProps {
  readonly confirm: string;
  readonly isPrimary?: boolean;
  readonly onStart: (query: ReviewQuery) => void;
}

/** Which households the meeting steps through. */
export function ReviewFilter({ confirm, isPrimary = false, onStart }: ReviewFilterProps): ReactNode {
  const styles = useStyles();
  const { state, words } = usePane();
  const say = useReviewText();
  const [query, setQuery] = useState(state.review.query);
  const villages = state.tabs.form?.villages ?? [];
  return (
    <div className={styles.form} role="group" aria-label={say("review.filter")}>
      <Field label={say("review.verdict")}>
        <RadioGroup
          value={query.verdict}
          onChange={(_event, { value }) =>
            setQuery({ ...query, verdict: VERDICTS.find((one) => one === value) ?? query.verdict })
          }
        >
          {VERDICTS.map((verdict) => (
            <Radio key={verdict} value={verdict} label={say(`review.${verdict}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field className={styles.field} label={say("review.dimension")}>
        <Select
          value={query.dimension ?? ""}
          onChange={(_event, { value }) =>
            setQuery({ ...query, dimension: VERDICT_DIMENSIONS.find((one) => one === value) })
          }
        >
          <option value="">{say("review.allDimensions")}</option>
          {VERDICT_DIMENSIONS.map((dimension) => (
            <option key={dimension} value={dimension}>
              {words.dimensions[dimension]}
            </option>
          ))}
        </Select>
      </Field>
      {villages.length > 0 ? (
        <Field className={styles.field} label={say("review.village")}>
          <Select
            value={query.village ?? ""}
            onChange={(_event, { value }) => setQuery({ ...query, village: value === "" ? undefined : value })}
          >
            <option value="">{say("review.allVillages")}</option>
            {villages.map(({ key, town, village }) => (
              <option key={key} value={key}>
                {visibleText(`${town} ${village}`)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Checkbox
        checked={query.openOnly}
        label={say("review.openOnly")}
        onChange={(_event, { checked }) => setQuery({ ...query, openOnly: checked === true })}
      />
      <Button
        appearance={isPrimary ? "primary" : "secondary"}
        disabledFocusable={state.recognition === null}
        onClick={() => onStart(query)}
      >
        {confirm}
      </Button>
    </div>
  );
}
