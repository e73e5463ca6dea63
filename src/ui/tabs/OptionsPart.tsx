import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TabOptions } from "../../core/model/TabFacts";
import { Disclosure } from "../Disclosure";
import { EntryField } from "../EntryField";
import { usePane } from "../PaneContext";
import { IndexPart } from "./IndexPart";
import { MonthPart } from "./MonthPart";
import { SamplePart } from "./SamplePart";
import { useTabsText } from "./useTabsText";
import { VillageChoice } from "./VillageChoice";

const UNIT_LENGTH = 40;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", gap: "10px" },
  field: { width: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
});

interface OptionsPartProps {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** What the county chooses of its tabs; kept in the workbook. */
export function OptionsPart({ isOpen, onToggle }: OptionsPartProps): ReactNode {
  const styles = useStyles();
  const { session, state, keep } = usePane();
  const say = useTabsText();
  const { options } = state.tabs;
  const change = (next: Partial<Omit<TabOptions, "day">>): void => void keep(() => session.setTabOptions(next));
  const sample = (next: Partial<TabOptions["sample"]>): void =>
    change({ sample: { ...session.state().tabs.options.sample, ...next } });
  return (
    <Disclosure title={say("options.title")} open={isOpen} onToggle={onToggle}>
      <div className={styles.parts}>
        <EntryField
          label={say("options.unit")}
          hint={say("options.unitHint")}
          value={options.unit}
          fault={(text) => (text.length > UNIT_LENGTH ? say("options.unitLong", { count: UNIT_LENGTH }) : null)}
          onCommit={(unit) => change({ unit })}
        />
        <Field className={styles.field} label={say("options.months")}>
          <Select
            value={options.months === null ? "" : String(options.months)}
            onChange={(_event, { value }) => change({ months: value === "" ? null : Number(value) })}
          >
            <option value="">{say("options.monthsAuto")}</option>
            {MONTHS.map((count) => (
              <option key={count} value={count}>
                {say("options.monthsCount", { count })}
              </option>
            ))}
          </Select>
        </Field>
        <VillageChoice onChange={(villages) => change({ villages })} />
        <SamplePart onChange={sample} />
        <IndexPart onChange={(index) => change({ index: { ...session.state().tabs.options.index, ...index } })} />
        <MonthPart />
      </div>
    </Disclosure>
  );
}
