import type { SummaryTab } from "../../../model/SummaryTab";
import type { TabFacts } from "../../../model/TabFacts";
import type { TabCell } from "../../../model/TabTable";
import { coveredMonths } from "../../records/coveredMonths";
import { incomeLine } from "../../records/incomeLine";
import words from "../tabWords.json";

const WIDE_SPACE = "\u3000";

/** Title and remarks of a tab, one to a row. Holes of remarks are facts of the run, or parameters by their id. */
export function headOf(tab: SummaryTab, facts: TabFacts): readonly TabCell[] {
  const { options } = facts;
  const unit = options.unit || WIDE_SPACE.repeat(8);
  const remark = `${words.unit}${unit}${WIDE_SPACE.repeat(2)}${words.day}${options.day}`;
  return [
    { value: tab.name, style: "title" },
    { value: remark, style: "remark" },
    ...tab.remarks.map((text): TabCell => ({ value: filled(text, tab, facts), style: "remark" })),
  ];
}

function filled(text: string, { id }: SummaryTab, facts: TabFacts): string {
  return text.replace(/\{\{([^}]+)\}\}/g, (_, hole: string) => {
    const value = factOf(hole, facts);
    if (value === undefined) throw new Error(`A remark of ${id} asks for ${hole}`);
    return value;
  });
}

/** Facts that remarks may name. */
function factOf(hole: string, facts: TabFacts): string | undefined {
  const { run, options, pack } = facts;
  const months = coveredMonths(facts);
  const line = incomeLine(facts);
  const known: Readonly<Record<string, string>> = {
    year: String(run.options.year),
    lastYear: String(run.options.year - 1),
    asOf: run.options.asOf,
    day: options.day,
    unit: options.unit,
    months: String(months),
    monthsLeft: String(12 - months),
    pack: pack.title["zh-CN"],
    line: line.value === null ? words.none : String(line.value),
    lineName: pack.parameters.find(({ id }) => id === line.parameter)?.label["zh-CN"] ?? words.none,
    seed: String(options.sample.seed),
    rate: String(options.sample.rate),
    k: String(Math.round(options.index.k * 1e4) / 1e4),
  };
  const parameter = run.parameters.find(({ id }) => id === hole);
  return known[hole] ?? (parameter && String(parameter.value ?? words.none));
}
