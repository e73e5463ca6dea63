import type { CellValue } from "../../../model/RawSheet";
import type { ColumnId, RowTest } from "../../../model/SummaryTab";
import { oncePer } from "../../records/oncePer";
import { groupColumn, TOWN_NO, type BlockFill, type FilledColumn } from "../fill/BlockFill";
import { maskWhere, numbersOf, tally, type CountedRows, type FixedTest } from "./tally";
import { countTests, summedColumn, type CountValue } from "./countTests";

type OwnValues = (column: ColumnId) => readonly CellValue[];

/** What each row of a block counts or adds up, and behind them what all of it comes to. */
export function countBlock(
  fill: Pick<BlockFill, "rows" | "byId">,
  column: Pick<FilledColumn, "id" | "town">,
  value: CountValue,
  counted: CountedRows,
  own: OwnValues,
): { readonly rows: CellValue[]; readonly all: () => CellValue } {
  const { rows } = fill;
  const { fixed, byRow } = countTests(column, value);
  const all = (): CellValue => tally(counted, fixed, "sum" in value ? value.sum : null, null)[0]!;
  const each = (of: (row: number) => CellValue): CellValue[] => Array.from({ length: rows.size }, (_, row) => of(row));
  const by = groupColumn(fill);
  if (byRow.length > 0) {
    const tests = by === null ? byRow : [...byRow, { column: by, sameAs: by }];
    return { rows: countAlike({ rows, value, counted, fixed, tests, own, each }), all };
  }
  const { lines, values, groups, spans } = rows;
  if (lines) return { rows: each((row) => countLine(lines[row]!, value, counted, fixed)), all };
  const sum = summedColumn(value, undefined) ?? null;
  if (values) {
    const totals = tally(counted, fixed, sum, { of: values.of, count: rows.size });
    return { rows: each((row) => totals[row + 1]!), all };
  }
  if (by === null || groups === null) return { rows: each(all), all };
  const totalsOf = (id: ColumnId, numbers: readonly number[]): Float64Array =>
    tally(counted, fixed, sum, {
      of: numbersOf(counted, id),
      count: mostOf(mostOf(0, numbersOf(counted, id)), numbers),
    });
  const numbers = by === TOWN_NO ? groups.townNo : groups.villageNo;
  const totals = totalsOf(by, numbers);
  const ofTowns = spans ? totalsOf(TOWN_NO, groups.townNo) : null;
  return {
    rows: each((row) => (spans?.[row] ? ofTowns![groups.townNo[row]!]! : totals[numbers[row]!]!)),
    all,
  };
}

function mostOf(least: number, numbers: ArrayLike<number>): number {
  let most = least;
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > most) most = numbers[i]!;
  return most;
}

function countLine(
  line: NonNullable<BlockFill["rows"]["lines"]>[number],
  value: CountValue,
  counted: CountedRows,
  fixed: readonly FixedTest[],
): CellValue {
  const sum = summedColumn(value, line);
  return sum === undefined ? null : tally(counted, [...lineTests(line), ...fixed], sum, null)[0]!;
}

/** Tests of a line: none of them asks the counting row. */
export const lineTests = ({ where }: { readonly where: readonly RowTest[] }): readonly FixedTest[] =>
  where.map((test) => {
    if ("sameAs" in test || "lists" in test) throw new Error(`A line cannot ask its own ${test.column}`);
    return test;
  });

interface Alike {
  readonly rows: BlockFill["rows"];
  readonly value: CountValue;
  readonly counted: CountedRows;
  readonly fixed: readonly FixedTest[];
  readonly tests: readonly RowTest[];
  readonly own: OwnValues;
  readonly each: (of: (row: number) => CellValue) => CellValue[];
}

/** Counts what is like the row itself. Where only `sameAs` is asked all rows are counted in one pass. */
function countAlike({ rows, value, counted, fixed, tests, own, each }: Alike): CellValue[] {
  const sames = tests.filter((test) => "sameAs" in test);
  const lists = tests.filter((test) => "lists" in test);
  const codes = sames.map(({ column }) => codesOf(counted, column));
  const sizes = codes.map(({ numbers }) => numbers.size + 1);
  const join = (numberAt: (test: number) => number): number => {
    let joined = 0;
    for (let t = 0; t < codes.length; t++) {
      const number = numberAt(t);
      if (number === 0) return 0;
      joined = joined * sizes[t]! + number;
    }
    return joined;
  };
  const of =
    codes.length === 1
      ? codes[0]!.of
      : Float64Array.from(codes[0]?.of ?? [], (_, row) => join((t) => codes[t]!.of[row]!));
  const ours = sames.map(({ sameAs }) => own(sameAs));
  const rowNumbers = each((row) => join((t) => codes[t]!.numbers.get(ours[t]![row] ?? "") ?? 0)).map(Number);
  const groups = sames.length === 0 ? null : { of, count: sizes.reduce((product, size) => product * size, 1) };
  // What stands nowhere among the counted rows is counted 0 times.
  const at = (totals: Float64Array, row: number): number =>
    groups !== null && rowNumbers[row] === 0 ? 0 : totals[rowNumbers[row]!]!;
  if (lists.length === 0 && rows.lines === null) {
    const totals = tally(counted, fixed, summedColumn(value, undefined) ?? null, groups);
    return each((row) => at(totals, row));
  }
  return each((row) => {
    const line = rows.lines?.[row];
    const sum = summedColumn(value, line);
    if (sum === undefined) return null;
    const masks = lists.map((test) => {
      const wanted = `|${textOf(own(test.lists)[row])}|`;
      return maskWhere(counted, test.column, (text) => typeof text === "string" && text.includes(wanted));
    });
    return at(tally(counted, [...(line ? lineTests(line) : []), ...fixed], sum, groups, masks), row);
  });
}

interface Codes {
  /** The number of each row's value, from 1. */
  readonly of: Float64Array;
  readonly numbers: ReadonlyMap<CellValue, number>;
}

const known = oncePer((_: CountedRows) => new Map<ColumnId, Codes>());

/** The different values of a counted column, numbered; blank is one of them. Made once. */
function codesOf(counted: CountedRows, column: ColumnId): Codes {
  const columns = known(counted);
  const ready = columns.get(column);
  if (ready) return ready;
  const numbers = new Map<CellValue, number>();
  const values = counted.values(column);
  const of = new Float64Array(counted.size);
  for (let row = 0; row < counted.size; row++) {
    const value = values[row] ?? "";
    let number = numbers.get(value);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(value, number);
    }
    of[row] = number;
  }
  const codes = { of, numbers };
  columns.set(column, codes);
  return codes;
}

const textOf = (value: CellValue | undefined): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
