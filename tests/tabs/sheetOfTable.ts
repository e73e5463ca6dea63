import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { isTabCell, type TabTable } from "../../src/core/model/TabTable";
import { rawSheetOf } from "../support/testRule";

/** A tab as it stands in the workbook once it is written, with what a person then wrote over cells or below the rows. */
export function sheetOfTable(
  { name, rows }: TabTable,
  written: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[] = [],
): RawSheet {
  const cells = rows.map((row) => row.map((cell) => (isTabCell(cell) ? cell.value : cell)));
  for (const { row, column, value } of written) {
    while (cells.length <= row) cells.push([]);
    const own = (cells[row] ??= []);
    while (own.length <= column) own.push(null);
    own[column] = value;
  }
  return rawSheetOf(name, cells);
}
