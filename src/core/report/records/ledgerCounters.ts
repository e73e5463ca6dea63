import { serialOfDay } from "../../model/serialDate";
import type { RecordedFigures, RecordSet, TabFacts } from "../../model/TabFacts";
import { columnMap, emptyColumns } from "./emptyColumns";

const COUNTERS: Readonly<Record<string, (one: RecordedFigures) => number>> = {
  runs: () => 1,
  households: ({ households }) => households,
  fields: ({ fields }) => fields,
  corrected: ({ corrected }) => corrected,
};

/** What the recorded runs add up to, from the first day to the last; nothing where no run is recorded. */
export function ledgerCounters({ history }: TabFacts): RecordSet {
  const columns = emptyColumns(["counter", "number", "from", "to"]);
  const days = history.map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return { size: 0, keys: [], columns: columnMap(columns) };
  const keys = Object.keys(COUNTERS);
  for (const [counter, of] of Object.entries(COUNTERS)) {
    columns["counter"]?.push(counter);
    columns["number"]?.push(history.reduce((sum, one) => sum + of(one), 0));
    columns["from"]?.push(serialOfDay(from));
    columns["to"]?.push(serialOfDay(to));
  }
  return { size: keys.length, keys, columns: columnMap(columns) };
}
