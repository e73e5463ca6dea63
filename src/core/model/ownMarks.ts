import { MARKS, RESULT_HEADING, WAIVED_MARK } from "./HighlightPlan";
import type { CellValue, RawSheet } from "./RawSheet";

const marks: readonly string[] = [...Object.values(MARKS), WAIVED_MARK];
const ruleShape = new RegExp(`ISNUMBER\\(\\s*FIND\\(\\s*"(?:${Object.values(MARKS).join("|")})【`, "i");

/** Last zero-based column of an Excel sheet. */
export const LAST_COLUMN = 16_383;

/** Rows at the top of a used range among which the heading of a result column is looked for. */
export const HEADING_SEARCH_ROWS = 60;

/** A text as we write it below the heading of the result column. */
export function isOwnText(value: CellValue): boolean {
  return typeof value === "string" && marks.some((mark) => value.startsWith(mark));
}

/** A conditional-format formula of our shape; a host rewrites its references, never its literals. */
export function isOwnRule(formula: string): boolean {
  return ruleShape.test(formula);
}

/**
 * Whether a column is our result column, wherever it was moved: our heading, and below it only blanks and our texts.
 * A column without any text of ours counts only under the heading that we `wrote` on that sheet:
 * a person's empty column may bear ours.
 */
export function isOwnColumn(heading: CellValue, below: Iterable<CellValue>, wrote: string | null): boolean {
  if (typeof heading !== "string" || !(heading.startsWith(RESULT_HEADING) || heading === wrote)) return false;
  let own = heading === wrote;
  for (const value of below) {
    if (value === null || value === "") continue;
    if (!isOwnText(value)) return false;
    own = true;
  }
  return own;
}

/** A column whose heading may be ours, as `isOwnColumn` takes it. */
export interface MarkedColumn {
  readonly heading: CellValue;
  readonly below: readonly CellValue[];
}

/**
 * Our result columns among those of one sheet. Where one bears our texts, a blank one under the same heading is the
 * person's; where none does, ours is the last, because it is made at the right of the data.
 */
export function ownColumnsAmong<T extends MarkedColumn>(columns: readonly T[], wrote: string | null): readonly T[] {
  const own = columns.filter(({ heading, below }) => isOwnColumn(heading, below, wrote));
  const written = own.filter(({ below }) => below.some(isOwnText));
  return written.length > 0 ? written : own.slice(-1);
}

/** Index of our result column under a heading row, both counted from the used range; -1 where no column bears our texts. */
export function findOwnColumn(columns: RawSheet["columns"], headingRow: number): number {
  return columns.findIndex((column) => isOwnColumn(column[headingRow] ?? null, column.slice(headingRow + 1), null));
}
