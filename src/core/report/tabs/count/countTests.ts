import type { BlockValue, ColumnId, RowTest } from "../../../model/SummaryTab";
import { TOWN_NO, type FilledColumn } from "../fill/BlockFill";
import { isFixed, type FixedTest } from "./tally";

export type CountValue = Extract<BlockValue, { count: unknown } | { sum: unknown } | { sumOfLine: unknown }>;

export const isCount = (value: BlockValue | null): value is CountValue =>
  value !== null && ("count" in value || "sum" in value || "sumOfLine" in value);

/** Tests of a counting column, with that of the township for which it is repeated. */
export function countTests(
  { town }: Pick<FilledColumn, "town">,
  value: CountValue,
): { readonly fixed: readonly FixedTest[]; readonly byRow: readonly Exclude<RowTest, FixedTest>[] } {
  const tests = "count" in value ? value.count : "sum" in value ? (value.where ?? []) : [];
  const fixed = tests.filter(isFixed);
  const byRow = tests.filter((test): test is Exclude<RowTest, FixedTest> => !isFixed(test));
  return { fixed: town === null ? fixed : [...fixed, { column: TOWN_NO, is: town }], byRow };
}

/** The column that is added up, `null` where rows are counted; `undefined` where the line adds up nothing. */
export function summedColumn(value: CountValue, line: { readonly sum?: ColumnId | undefined } | undefined) {
  if ("sumOfLine" in value) return line?.sum;
  return "sum" in value ? value.sum : null;
}
