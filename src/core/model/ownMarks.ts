import { MARKS, RESULT_HEADING } from "./HighlightPlan";
import type { CellValue } from "./RawSheet";

const marks: readonly string[] = Object.values(MARKS);
const ruleShape = new RegExp(`ISNUMBER\\(\\s*FIND\\(\\s*"(?:${marks.join("|")})【`, "i");

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
