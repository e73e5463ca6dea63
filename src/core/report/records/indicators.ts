import type { Dataset } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { yearBefore } from "./yearBefore";
import { readColumns } from "./readColumns";
import workRegions from "./workRegions.json";

/** Places of work that are no going out. */
const AT_HOME: ReadonlySet<string> = new Set(workRegions.atHome);

type Pack = TabFacts["pack"];
/** How many there are, `null` where no column tells; blanks are not counted. */
type Count = (dataset: Dataset, pack: Pack) => number | null;

/** Which way an indicator has to move to be looked at. */
interface Indicator {
  readonly id: string;
  readonly worse: "down" | "up" | "none";
  readonly count: Count;
  /** A text column by whose values the members are told apart as well. */
  readonly by?: FieldId | undefined;
}

const INDICATORS: readonly Indicator[] = [
  { id: "households", worse: "none", count: ({ householdIds }) => householdIds.length },
  { id: "people", worse: "none", count: ({ members }) => members.size },
  { id: "workers", worse: "down", count: workers, by: "workRegion" },
  { id: "posts", worse: "down", count: posts, by: "postType" },
  { id: "lowAllow", worse: "none", count: (dataset, pack) => inGroup(dataset, pack, "members", "lowAllow", "yes") },
  { id: "destitute", worse: "none", count: (dataset, pack) => inGroup(dataset, pack, "members", "destitute", "yes") },
  {
    id: "inPoverty",
    worse: "up",
    count: (dataset, pack) => inGroup(dataset, pack, "households", "hhType", "inPoverty"),
  },
  { id: "monitored", worse: "up", count: monitored },
  { id: "danger", worse: "up", count: (dataset, pack) => inGroup(dataset, pack, "households", "danger", "yes") },
  { id: "unsafeWater", worse: "up", count: (dataset, pack) => inGroup(dataset, pack, "households", "waterSafe", "no") },
  { id: "dropOut", worse: "up", count: (dataset, pack) => inGroup(dataset, pack, "members", "dropOut", "yes") },
];

/** T8: what the sheets of this year and the last tell of the county, one record an indicator (`part` is `total`) and one for each value of its text column (`kind`). */
export function indicators(facts: TabFacts): RecordSet {
  const { dataset, pack } = facts;
  const before = yearBefore(facts)?.dataset ?? null;
  const rows = INDICATORS.flatMap(({ id, worse, count, by }) => {
    const total = { id, value: "", worse, now: count(dataset, pack), before: before && count(before, pack) };
    if (by === undefined) return [total];
    const now = valuesOf(dataset, pack, by);
    const earlier = before && valuesOf(before, pack, by);
    const values = [...new Set([...(now?.keys() ?? []), ...(earlier?.keys() ?? [])])];
    const parts = values.map((value) => ({
      id,
      value,
      worse,
      now: now && (now.get(value) ?? 0),
      before: earlier && (earlier.get(value) ?? 0),
    }));
    return [total, ...parts];
  }).filter(({ now, before: earlier }) => now !== null || earlier !== null);
  return {
    size: rows.length,
    keys: rows.map(({ id, value }) => (value === "" ? id : `${id}:${value}`)),
    columns: new Map<string, readonly CellValue[]>([
      ["indicator", rows.map(({ id }) => id)],
      ["part", rows.map(({ value }) => (value === "" ? "total" : "kind"))],
      ["value", rows.map(({ value }) => value)],
      ["worse", rows.map(({ worse }) => worse)],
      ["before", rows.map((row) => row.before)],
      ["now", rows.map(({ now }) => now)],
    ]),
  };
}

function counted(size: number, holds: (entry: number) => boolean): number {
  let found = 0;
  for (let entry = 0; entry < size; entry++) if (holds(entry)) found++;
  return found;
}

function inGroup(dataset: Dataset, pack: Pack, level: "members" | "households", field: FieldId, group: string) {
  const table = dataset[level];
  if (!table.columns.has(field)) return null;
  const holds = readColumns(table, pack)(field).inGroup(group);
  return counted(table.size, (entry) => holds(entry) === true);
}

/** Members with months of work, or who are said to work, but those who work in their own township. */
function workers({ members }: Dataset, pack: Pack): number | null {
  if (!members.columns.has("workMonths") && !members.columns.has("working")) return null;
  const read = readColumns(members, pack);
  const [months, works] = [read("workMonths").number, read("working").inGroup("yes")];
  const region = readColumns(members, pack)("workRegion").text;
  return counted(members.size, (member) => {
    return ((months(member) ?? 0) > 0 || works(member) === true) && !AT_HOME.has(region(member) ?? "");
  });
}

/** Members with a public post. */
function posts(dataset: Dataset, pack: Pack): number | null {
  const types = valuesOf(dataset, pack, "postType");
  return types && [...types.values()].reduce((sum, people) => sum + people, 0);
}

/** Households that are monitored and said to have a risk that is not cleared, as T1 counts them. */
function monitored({ households }: Dataset, pack: Pack): number | null {
  if (!households.columns.has("monCat") || !households.columns.has("riskCleared")) return null;
  const read = readColumns(households, pack);
  const [isMonitored, isCleared] = [read("monCat").inGroup("monitored"), read("riskCleared").inGroup("yes")];
  return counted(households.size, (household) => isMonitored(household) === true && isCleared(household) === false);
}

/** Members by the text of a column, in the order of the sheet; what says no is left out. */
function valuesOf({ members }: Dataset, pack: Pack, field: FieldId): ReadonlyMap<string, number> | null {
  const { has, text } = readColumns(members, pack)(field);
  if (!has) return null;
  const no = pack.codeLists.find(({ id }) => id === "yesNo")?.codes.find(({ code }) => code === "no");
  const found = new Map<string, number>();
  for (let member = 0; member < members.size; member++) {
    const value = text(member);
    if (value !== null && !no?.aliases.includes(value)) found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}
