import type { CellValue } from "../../../model/RawSheet";
import type { BlockRows, ColumnId, RowTest, TabLine } from "../../../model/SummaryTab";
import type { RecordSet } from "../../../model/TabFacts";
import { isFixed, passesTest, type BoundOf } from "../count/tally";
import type { HouseholdGroups } from "../../records/groupHouseholds";

/** The rows of a block, but for the row 合计. */
export interface PlannedRows {
  readonly size: number;
  /** What people's entries are kept by; "" for rows that keep none. */
  readonly keys: readonly string[];
  readonly towns: readonly (string | null)[];
  readonly villages: readonly (string | null)[];
  /** Numbers of township and village; `null` where the rows are no groups, 0 for the village of a township's row. */
  readonly groups: { readonly townNo: readonly number[]; readonly villageNo: readonly number[] } | null;
  /** For a township's row the rows of its villages, `null` for any other. */
  readonly spans: readonly ({ readonly from: number; readonly to: number } | null)[] | null;
  /** For a row that adds up its page the rows of that page. */
  readonly pages: readonly ({ readonly from: number; readonly to: number } | null)[] | null;
  /** The record of each row, -1 for none. */
  readonly records: { readonly set: RecordSet; readonly at: readonly number[] } | null;
  readonly lines: readonly TabLine[] | null;
  /** The value of each row, and its number among the counted rows. */
  readonly values: { readonly texts: readonly string[]; readonly column: ColumnId; readonly of: Float64Array } | null;
}

const NO_ROWS: PlannedRows = {
  ...{ size: 0, keys: [], towns: [], villages: [], groups: null, spans: null, pages: null },
  ...{ records: null, lines: null, values: null },
};

export interface RowSources {
  readonly records: (id: string) => RecordSet;
  readonly groups: HouseholdGroups;
  /** Values of a column of the rows that are counted. */
  readonly counted: (column: ColumnId) => readonly CellValue[];
  readonly bound: BoundOf;
  readonly isMasked: boolean;
  /** Keys of the villages of which alone records are listed; `null` for all. */
  readonly villages: ReadonlySet<string> | null;
  /** Whether a person filled something in under a key: such a record is listed whatever its village. */
  readonly isTyped: (key: string) => boolean;
}

export function planRows(rows: BlockRows, sources: RowSources): PlannedRows {
  if ("each" in rows) return recordRows(rows, sources);
  if ("lines" in rows) {
    const { lines } = rows;
    const none = lines.map(() => null);
    return { ...NO_ROWS, size: lines.length, keys: lines.map(({ id }) => id), towns: none, villages: none, lines };
  }
  if ("valuesOf" in rows) return valueRows(rows.valuesOf, sources.counted(rows.valuesOf));
  return rows.groups === "towns" ? townRows(sources.groups) : villageRows(sources);
}

function recordRows(rows: Extract<BlockRows, { each: unknown }>, sources: RowSources): PlannedRows {
  const set = sources.records(rows.each);
  const asked: readonly RowTest[] = [...(rows.where ?? []), ...((sources.isMasked ? rows.whereMasked : null) ?? [])];
  const tests = asked.filter(isFixed).map((test) => {
    return { values: columnOf(set, test.column), passes: passesTest(test, (code) => code, sources.bound) };
  });
  const { villages: chosen, isTyped } = sources;
  const villageKeys = chosen && columnOf(set, "villageKey");
  const isChosen = (r: number): boolean => {
    const village = villageKeys?.[r];
    return !chosen || (typeof village === "string" && chosen.has(village)) || isTyped(set.keys[r] ?? "");
  };
  const listed: number[] = [];
  for (let r = 0; r < set.size; r++) {
    if (tests.every((test) => test.passes(test.values[r] ?? null)) && isChosen(r)) listed.push(r);
  }
  const { at, pages } = rows.pageTotal === undefined ? { at: listed, pages: null } : withPages(set, rows.page, listed);
  const texts = (id: ColumnId): (string | null)[] => {
    const values = set.columns.get(id);
    return at.map((r) => {
      const value = values?.[r];
      return typeof value === "string" ? value : null;
    });
  };
  const [townNo, villageNo] = [set.columns.get("townNo"), set.columns.get("villageNo")];
  const numbers = (values: readonly CellValue[] | undefined): number[] =>
    at.map((r) => (typeof values?.[r] === "number" ? values[r] : 0));
  return {
    ...NO_ROWS,
    size: at.length,
    keys: at.map((r) => set.keys[r] ?? ""),
    towns: texts("town"),
    villages: texts("village"),
    groups: townNo ? { townNo: numbers(townNo), villageNo: numbers(villageNo) } : null,
    pages,
    records: { set, at },
  };
}

/** The records with one row behind those of each page. */
function withPages(set: RecordSet, page: ColumnId | undefined, listed: readonly number[]) {
  const values = page === undefined ? [] : columnOf(set, page);
  const at: number[] = [];
  const pages: ({ readonly from: number; readonly to: number } | null)[] = [];
  let from = 0;
  listed.forEach((record, position) => {
    at.push(record);
    pages.push(null);
    const next = listed[position + 1];
    if (next !== undefined && values[next] === values[record]) return;
    pages.push({ from, to: at.length - 1 });
    at.push(-1);
    from = at.length;
  });
  return { at, pages };
}

/** The column of a record set; that a declaration names one that there is not is a bug. */
export function columnOf(set: RecordSet, id: ColumnId): readonly CellValue[] {
  const values = set.columns.get(id);
  if (!values) throw new Error(`No column ${id} among ${[...set.columns.keys()].join(", ")}`);
  return values;
}

function townRows({ towns }: HouseholdGroups): PlannedRows {
  const groups = { townNo: towns.map((_, t) => t + 1), villageNo: towns.map(() => 0) };
  const names = towns.map((name) => name || null);
  return { ...NO_ROWS, size: towns.length, keys: towns, towns: names, villages: towns.map(() => null), groups };
}

function villageRows({ groups: all, records }: RowSources): PlannedRows {
  const keys: string[] = [];
  const towns: (string | null)[] = [];
  const villages: (string | null)[] = [];
  const groups = { townNo: [] as number[], villageNo: [] as number[] };
  const spans: ({ from: number; to: number } | null)[] = [];
  const at: number[] = [];
  const put = (key: string, town: number, village: number, name: string | null): void => {
    keys.push(key);
    towns.push(all.towns[town - 1] || null);
    villages.push(name);
    groups.townNo.push(town);
    groups.villageNo.push(village);
    at.push(village - 1);
  };
  all.villagesOfTown.forEach((numbers, t) => {
    spans.push({ from: keys.length + 1, to: keys.length + numbers.length });
    put("", t + 1, 0, null);
    for (const number of numbers) {
      const { key, name } = all.villages[number - 1]!;
      spans.push(null);
      put(key, t + 1, number, name || null);
    }
  });
  const set = records("villages");
  return { ...NO_ROWS, size: keys.length, keys, towns, villages, groups, spans, records: { set, at } };
}

/** A row for each value, most frequent first; blanks stand for none. Case tells nothing apart, as in COUNTIFS. */
function valueRows(column: ColumnId, counted: readonly CellValue[]): PlannedRows {
  const rows = new Map<string, { text: string; times: number; first: number }>();
  counted.forEach((value, first) => {
    if (typeof value !== "string" || value === "") return;
    const folded = value.toLowerCase();
    const row = rows.get(folded);
    if (row) row.times++;
    else rows.set(folded, { text: value, times: 1, first });
  });
  const sorted = [...rows].sort(([, a], [, b]) => b.times - a.times || a.first - b.first);
  const numbers = new Map(sorted.map(([folded], row) => [folded, row + 1]));
  const of = Float64Array.from(counted, (value) =>
    typeof value === "string" ? (numbers.get(value.toLowerCase()) ?? 0) : 0,
  );
  const texts = sorted.map(([, { text }]) => text);
  const none = texts.map(() => null);
  return { ...NO_ROWS, size: texts.length, keys: texts, towns: none, villages: none, values: { texts, column, of } };
}
