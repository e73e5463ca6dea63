import { isBlank, isCellError, type CellValue, type RawSheet } from "../../model/RawSheet";
import type { TabComparison } from "../../model/TabFacts";
import { isTabCell, type TabTable } from "../../model/TabTable";

/** Two ways to a number may differ in its last digits. */
const TOLERANCE = 1e-9;

/** What the spreadsheet computed for each formula of a tab, as it stands after writing, beside the engine's own value. */
export function compareTab({ rows }: Pick<TabTable, "rows">, sheet: RawSheet): TabComparison {
  const { origin, columns } = sheet;
  const differ: { row: number; column: number; expected: CellValue; found: CellValue }[] = [];
  let agree = 0;
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!isTabCell(cell) || cell.formula === undefined) return;
      const found = columns[column - origin.column]?.[row - origin.row] ?? null;
      if (isSame(cell.value, found)) agree++;
      else differ.push({ row, column, expected: cell.value, found });
    });
  });
  return { agree, differ };
}

/** Whether two values are the same: numbers within a billionth, blank however it is blank. */
export function isSame(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b), 1e-3);
  }
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}
