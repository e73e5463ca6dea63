import type { CellValue } from "../../../model/RawSheet";
import type { Bound, ColumnId, RowTest } from "../../../model/SummaryTab";
import { oncePer } from "../../records/oncePer";
import { VILLAGE_NO } from "../fill/BlockFill";

/** Rows that are counted, column by column. */
export interface CountedRows {
  readonly size: number;
  readonly values: (column: ColumnId) => readonly CellValue[];
  /** What stands for a code that a test names. */
  readonly word: (column: ColumnId, code: string) => string;
  /** The number that a limit means; `null` where its parameter has none. */
  readonly bound: BoundOf;
  /** Masks of tests made so far: many columns ask the same. */
  readonly masks: Map<string, Uint8Array>;
  /** Whether rows of townships stand among those of villages: these are not counted. */
  readonly isGrouped: boolean;
}

export type BoundOf = (limit: Bound) => number | null;

/** A test that asks the same of every counting row. */
export type FixedTest = Exclude<RowTest, { sameAs: unknown } | { lists: unknown }>;
export const isFixed = (test: RowTest): test is FixedTest => !("sameAs" in test) && !("lists" in test);

/** Group numbers of the counted rows, 1 to `count`; 0 belongs to none. */
export interface RowGroups {
  readonly of: Float64Array;
  readonly count: number;
}

/** What leaves out the rows of townships among those of villages. */
export const VILLAGES_ONLY: readonly FixedTest[] = [{ column: VILLAGE_NO, above: 0 }];

/**
 * How many rows meet all tests, or the sum of a column over them, for every group in one pass. Position 0 holds the rows
 * that belong to no group.
 */
export function tally(
  rows: CountedRows,
  tests: readonly FixedTest[],
  sum: ColumnId | null,
  groups: RowGroups | null,
  further: readonly Uint8Array[] = [],
): Float64Array {
  const totals = new Float64Array((groups?.count ?? 0) + 1);
  const asked = rows.isGrouped ? [...tests, ...VILLAGES_ONLY] : tests;
  const mask = allOf([...asked.map((test) => maskOf(rows, test)), ...further], rows.size);
  const of = groups?.of ?? null;
  const values = sum === null ? null : numbersOf(rows, sum);
  for (let row = 0; row < rows.size; row++) {
    if (mask === null || mask[row] === 1) totals[of === null ? 0 : of[row]!]! += values === null ? 1 : values[row]!;
  }
  return totals;
}

/** The rows that every mask leaves; `null` for all. */
function allOf(masks: readonly Uint8Array[], size: number): Uint8Array | null {
  const [first = null, ...others] = masks;
  if (first === null || others.length === 0) return first;
  const all = first.slice();
  for (const mask of others) for (let row = 0; row < size; row++) all[row]! &= mask[row]!;
  return all;
}

const numbered = oncePer((_: CountedRows) => new Map<ColumnId, Float64Array>());

/** A counted column as numbers, 0 for what is none. */
export function numbersOf(rows: CountedRows, column: ColumnId): Float64Array {
  const columns = numbered(rows);
  const known = columns.get(column);
  if (known) return known;
  const values = rows.values(column);
  const numbers = new Float64Array(rows.size);
  for (let row = 0; row < rows.size; row++) {
    const value = values[row];
    if (typeof value === "number") numbers[row] = value;
  }
  columns.set(column, numbers);
  return numbers;
}

function maskOf(rows: CountedRows, test: FixedTest): Uint8Array {
  const key = JSON.stringify(test);
  const known = rows.masks.get(key);
  if (known) return known;
  const passes = passesTest(test, (code) => rows.word(test.column, code), rows.bound);
  const mask = maskWhere(rows, test.column, passes);
  rows.masks.set(key, mask);
  return mask;
}

/** The rows whose value passes. */
export function maskWhere(rows: CountedRows, column: ColumnId, passes: (value: CellValue) => boolean): Uint8Array {
  const mask = new Uint8Array(rows.size);
  const values = rows.values(column);
  for (let row = 0; row < rows.size; row++) if (passes(values[row] ?? null)) mask[row] = 1;
  return mask;
}

/** A test as COUNTIFS takes it: a number is compared with numbers alone; what is not something may be blank. */
export function passesTest(
  test: FixedTest,
  word: (code: string) => string,
  bound: BoundOf,
): (value: CellValue) => boolean {
  const meant = (value: string | number): string | number => (typeof value === "string" ? word(value) : value);
  if ("is" in test) {
    const wanted = meant(test.is);
    return (value) => value === wanted;
  }
  if ("isNot" in test) {
    const unwanted = meant(test.isNot);
    return (value) => value !== unwanted;
  }
  if ("in" in test) {
    const wanted = new Set<CellValue>(test.in.map(meant));
    return (value) => wanted.has(value);
  }
  if ("isBlank" in test) return (value) => value === null || value === "";
  const limits = limitsOf(test, bound);
  if (limits === null) return () => false;
  return (value) =>
    typeof value === "number" &&
    limits.every(([sign, limit]) => {
      if (sign === ">") return value > limit;
      if (sign === ">=") return value >= limit;
      return sign === "<=" ? value <= limit : value < limit;
    });
}

/** The limits of a test as signs and numbers; `null` where one of them has no value. */
export function limitsOf(
  test: Extract<FixedTest, { above?: Bound }>,
  bound: BoundOf,
): readonly (readonly [sign: ">" | ">=" | "<=" | "<", limit: number])[] | null {
  const asked = [
    [">", test.above],
    [">=", test.atLeast],
    ["<=", test.atMost],
    ["<", test.below],
  ] as const;
  const limits: (readonly [(typeof asked)[number][0], number])[] = [];
  for (const [sign, limit] of asked) {
    if (limit === undefined) continue;
    const number = bound(limit);
    if (number === null) return null;
    limits.push([sign, number]);
  }
  return limits;
}
