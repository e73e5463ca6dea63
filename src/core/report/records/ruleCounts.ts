import type { Run } from "../../model/Run";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { columnMap, emptyColumns } from "./emptyColumns";

const COLUMNS = ["no", "rule", "title", "severity", "dimension", "checked", "because"] as const;

/** Rules by number from 1, in the order of the run. */
export const ruleNumbers = ({ outcomes }: Pick<Run, "outcomes">): ReadonlyMap<string, number> =>
  new Map(outcomes.map(({ ruleId }, position) => [ruleId, position + 1]));

/** Every rule of the pack: whether it was checked (`yes`, `partly`, `no`), and why not. */
export function ruleCounts({ run, pack, because }: TabFacts): RecordSet {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const columns = emptyColumns(COLUMNS);
  run.outcomes.forEach(({ ruleId, notChecked, partly }, position) => {
    const rule = rules.get(ruleId);
    const reasons = [...(notChecked ? [notChecked] : []), ...partly];
    columns.no.push(position + 1);
    columns.rule.push(ruleId);
    columns.title.push(rule?.title["zh-CN"] ?? null);
    columns.severity.push(run.options.rules?.[ruleId]?.severity ?? rule?.severity ?? null);
    columns.dimension.push(rule?.dimension ?? null);
    columns.checked.push(notChecked ? "no" : partly.length > 0 ? "partly" : "yes");
    columns.because.push(reasons.length === 0 ? null : [...new Set(reasons.map(because))].join("；"));
  });
  return { size: run.outcomes.length, keys: run.outcomes.map(({ ruleId }) => ruleId), columns: columnMap(columns) };
}
