import type { Column } from "../../model/Dataset";
import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { textHash } from "../../model/textHash";
import { columnMap, emptyColumns, filled } from "./emptyColumns";
import { householdNames } from "./householdNames";
import { writtenCell } from "./writtenCell";

/** What is asked on site of each household that is drawn, where the sheet has the column. */
const ITEMS = ["incPer", "foodOk", "clothOk", "danger", "grade", "waterSafe", "area", "relocIn", "oldHouse"] as const;

const COLUMNS = [
  ...(["batch", "seed", "town", "village", "villageNo", "townNo", "householdId", "head", "item", "system"] as const),
  ...(["found", "isSame", "evidence", "checkedBy", "checkedOn", "isNow", "households"] as const),
] as const;
type Cells = ReadonlyMap<string, CellValue>;
type SampleColumn = (typeof COLUMNS)[number];
type Line = Partial<Record<SampleColumn, CellValue>>;
const TYPED: readonly SampleColumn[] = ["found", "isSame", "evidence", "checkedBy", "checkedOn"];

/**
 * The spot check: of each village the given share of households, at least one, in the order of a hash of seed and key, so
 * that the same seed and households give the same draw everywhere. A line for each item; `members` is how many people the
 * household has, `insured` how many of them have one of the medical insurances. Earlier draws stay where a person filled
 * something in; `isNow` tells the lines of this one.
 */
export function sample(facts: TabFacts): RecordSet {
  const { options, run, typed } = facts;
  const { seed, rate } = options.sample;
  const names = householdNames(facts);
  const batch = `S${seed}-${run.options.asOf.slice(0, 7)}`;
  const before = typed.get("T15")?.get("lines") ?? new Map<string, Cells>();
  const items = createItems(facts);
  const lines = new Map<string, Line>();
  for (const household of drawHouseholds(
    names.keys,
    names.places.villageOf,
    names.places.villages.length,
    seed,
    rate,
  )) {
    const of = {
      town: filled(names.town(household)),
      village: filled(names.village(household)),
      villageNo: names.places.villageOf[household] ?? null,
      townNo: names.places.townOf[household] ?? null,
      householdId: filled(names.ids[household] ?? ""),
      head: filled(names.head(household)),
    };
    let households = 1;
    for (const { id, value } of items) {
      const key = `${batch}|${names.keys[household] ?? ""}|${id}`;
      const was = before.get(key);
      const line: Line = { batch, seed, ...of, item: id, system: value(household), isNow: 1, households };
      if (was) for (const column of TYPED) line[column] = was.get(column) ?? null;
      lines.set(key, line);
      households = 0;
    }
  }
  const isTyped = (cells: Cells): boolean => TYPED.some((column) => (cells.get(column) ?? null) !== null);
  const done = new Set(Array.from(before.values(), (cells) => (isTyped(cells) ? cells.get("batch") : null)));
  for (const [key, cells] of before) {
    const ofBefore = cells.get("batch") !== batch && done.has(cells.get("batch") ?? null);
    if (lines.has(key) || !(isTyped(cells) || ofBefore || key.startsWith("+"))) continue;
    lines.set(key, { ...Object.fromEntries(COLUMNS.map((id) => [id, cells.get(id) ?? null])), isNow: 0 });
  }
  const columns = emptyColumns(COLUMNS);
  for (const line of lines.values()) for (const id of COLUMNS) columns[id].push(line[id] ?? null);
  return { size: lines.size, keys: [...lines.keys()], columns: columnMap(columns) };
}

/** Households drawn, by village and then by the order of the draw. */
export function drawHouseholds(
  keys: readonly string[],
  villageOf: ArrayLike<number>,
  villages: number,
  seed: number,
  rate: number,
): readonly number[] {
  const strata = Array.from(
    { length: villages + 1 },
    (): { readonly household: number; readonly rank: string }[] => [],
  );
  keys.forEach((key, household) => {
    strata[villageOf[household] ?? 0]?.push({ household, rank: textHash(`${seed} ${key}`) + key });
  });
  return strata.flatMap((stratum) => {
    const wanted = Math.min(stratum.length, Math.max(1, Math.ceil(stratum.length * rate - 1e-9)));
    return stratum
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .slice(0, wanted)
      .map(({ household }) => household);
  });
}

/** What the system says of each item; of a blank cell nothing. */
function createItems({ dataset }: TabFacts) {
  const { households, members, memberStart, memberOrder } = dataset;
  const membersOf = (household: number): Uint32Array =>
    memberOrder.subarray(memberStart[household] ?? 0, memberStart[household + 1] ?? 0);
  const insurances = ["basicMed", "empMed"].flatMap((id) => members.columns.get(id) ?? []);
  const isInsured = (member: number): boolean => insurances.some((column) => saysYes(column, member));
  const own = ITEMS.flatMap((id: string) => {
    const column = households.columns.get(id);
    const value = (household: number): CellValue => blankAsNull(writtenCell(column, household));
    return column ? [{ id, value }] : [];
  });
  const insured = (household: number): CellValue => membersOf(household).filter(isInsured).length;
  return [
    { id: "members", value: (household: number): CellValue => membersOf(household).length },
    ...own,
    ...(insurances.length > 0 ? [{ id: "insured", value: insured }] : []),
  ];
}

const blankAsNull = (value: string | number): CellValue => (value === "" ? null : value);

const saysYes = (column: Column, entry: number): boolean =>
  column.type === "code" && column.codes[column.values[entry] ?? -1] === "yes";
