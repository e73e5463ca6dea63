import { Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SampleOptions } from "../../core/model/TabFacts";
import { EntryField } from "../EntryField";
import { usePane } from "../PaneContext";
import { readNumber } from "./readNumber";
import { useTabsText } from "./useTabsText";

const GREATEST_SEED = 999_999_999;
const GREATEST_COUNT = 100_000;
/** Where no run tells how many households there are. */
const USUAL_COUNT = 100;

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "10px" },
  title: { margin: "6px 0 0", fontSize: tokens.fontSizeBase300 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** How households are drawn for the spot check. */
export function SamplePart({ onChange }: { onChange: (sample: Partial<SampleOptions>) => void }): ReactNode {
  const styles = useStyles();
  const { state } = usePane();
  const say = useTabsText();
  const { seed, rate, count, byVerdict, again } = state.tabs.options.sample;
  const wholeOf = (text: string, least: number, greatest: number): number | null => {
    const value = readNumber(text);
    return typeof value === "number" && Number.isInteger(value) && value >= least && value <= greatest ? value : null;
  };
  const rateOf = (text: string): number | null => {
    const percent = readNumber(text);
    return typeof percent === "number" && percent > 0 && percent <= 100 ? percent : null;
  };
  // As many as the rate draws now: the choice alone changes nothing much.
  const likeRate = state.summary ? Math.max(1, Math.round(state.summary.households * rate)) : USUAL_COUNT;
  return (
    <div role="group" aria-label={say("options.sample")} className={styles.part}>
      <h3 className={styles.title}>{say("options.sample")}</h3>
      <p className={styles.hint}>{say("options.sampleText")}</p>
      <EntryField
        label={say("options.seed")}
        hint={say("options.seedHint")}
        value={String(seed)}
        fault={(text) =>
          wholeOf(text, 0, GREATEST_SEED) === null ? say("options.seedBad", { count: GREATEST_SEED }) : null
        }
        onCommit={(text) => onChange({ seed: wholeOf(text, 0, GREATEST_SEED) ?? seed })}
      />
      <Field label={say("options.sampleBy")}>
        <RadioGroup
          value={count === null ? "rate" : "count"}
          onChange={(_event, { value }) =>
            onChange({ count: value === "rate" ? null : Math.min(likeRate, GREATEST_COUNT) })
          }
        >
          <Radio value="rate" label={say("options.byRate")} />
          <Radio value="count" label={say("options.byCount")} />
        </RadioGroup>
      </Field>
      {count === null ? (
        <EntryField
          label={say("options.rate")}
          hint={say("options.rateHint")}
          value={String(Number((rate * 100).toPrecision(12)))}
          fault={(text) => (rateOf(text) === null ? say("options.rateBad") : null)}
          onCommit={(text) => onChange({ rate: (rateOf(text) ?? rate * 100) / 100 })}
        />
      ) : (
        <EntryField
          label={say("options.count")}
          hint={say("options.countHint")}
          value={String(count)}
          fault={(text) =>
            wholeOf(text, 1, GREATEST_COUNT) === null ? say("options.countBad", { count: GREATEST_COUNT }) : null
          }
          onCommit={(text) => onChange({ count: wholeOf(text, 1, GREATEST_COUNT) ?? count })}
        />
      )}
      <div>
        <Checkbox
          checked={byVerdict}
          label={say("options.byVerdict")}
          onChange={(_event, { checked }) => onChange({ byVerdict: checked === true })}
        />
        <p className={styles.hint}>{say("options.byVerdictHint")}</p>
      </div>
      <div>
        <Checkbox
          checked={again}
          label={say("options.again")}
          onChange={(_event, { checked }) => onChange({ again: checked === true })}
        />
        <p className={styles.hint}>{say("options.againHint")}</p>
      </div>
    </div>
  );
}
