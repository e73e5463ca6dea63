import { RESULT_HEADING, type HighlightPlan } from "../../core/model/HighlightPlan";
import { HEADING_SEARCH_ROWS, LAST_COLUMN, isOwnRule, ownColumnsAmong } from "../../core/model/ownMarks";
import type { CellValue } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { cellAddress } from "../../core/model/a1";
import type { MemorySheet } from "./MemorySheet";
import { setCell, usedArea, valueAt } from "./MemorySheet";

const RESULT_WIDTH = 60;

function below(sheet: MemorySheet, row: number, column: number): CellValue[] {
  return sheet.cells.slice(row + 1).map((_, i) => valueAt(sheet, row + 1 + i, column));
}

/** Headings of our result columns on the sheet, wherever they are now. */
function ownHeadings(sheet: MemorySheet): readonly { readonly row: number; readonly column: number }[] {
  const area = usedArea(sheet);
  if (!area) return [];
  const found: { row: number; column: number; heading: CellValue; below: readonly CellValue[] }[] = [];
  for (let row = area.row; row < area.row + Math.min(area.rows, HEADING_SEARCH_ROWS); row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const heading = valueAt(sheet, row, column);
      const mayBeOurs = typeof heading === "string" && (heading.startsWith(RESULT_HEADING) || heading === sheet.wrote);
      if (mayBeOurs) found.push({ row, column, heading, below: below(sheet, row, column) });
    }
  }
  return ownColumnsAmong(found, sheet.wrote);
}

/** Takes our column and formats off the sheet; says whether there was anything. */
export function unpaintSheet(sheet: MemorySheet): boolean {
  const headings = ownHeadings(sheet);
  const theirs = sheet.formats.filter((format) => !isOwnRule(format.formula));
  if (headings.length === 0 && theirs.length === sheet.formats.length) {
    sheet.wrote = null;
    return false;
  }
  if (sheet.protected) throw new Refusal("sheet.protected", { sheet: sheet.name });
  for (const { row, column } of headings) {
    for (let r = row; r < sheet.cells.length; r++)
      if (valueAt(sheet, r, column) !== null) setCell(sheet, r, column, null);
    sheet.widths.delete(column);
  }
  sheet.formats = theirs;
  sheet.wrote = null;
  return true;
}

/** Replaces what we painted; `step` is called before each change and may throw. */
export function paintSheet(sheet: MemorySheet, plan: HighlightPlan, step: () => void): void {
  if (sheet.protected) throw new Refusal("sheet.protected", { sheet: sheet.name });
  const { headingRow: row, resultColumn: column } = plan;
  const own = ownHeadings(sheet).some((at) => at.column === column);
  const free = valueAt(sheet, row, column) === null && below(sheet, row, column).every((value) => value === null);
  if (column > LAST_COLUMN || !(own || free)) {
    throw new Refusal(
      "sheet.noRoom",
      column > LAST_COLUMN ? { sheet: sheet.name } : { sheet: sheet.name, cell: cellAddress({ row, column }) },
    );
  }
  step();
  unpaintSheet(sheet);
  step();
  sheet.wrote = plan.resultHeading;
  setCell(sheet, row, column, plan.resultHeading);
  sheet.widths.set(column, RESULT_WIDTH);
  step();
  plan.texts.forEach((text, i) => {
    if (text !== null) setCell(sheet, plan.firstRow + i, column, text);
  });
  for (const rule of plan.rules) {
    step();
    sheet.formats.push({ area: rule.area, formula: rule.formula, severity: rule.severity });
  }
}
