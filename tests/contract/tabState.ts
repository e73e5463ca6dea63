import type { TabSheet } from "../../src/app/ports";
import type { CellValue } from "../../src/core/model/RawSheet";
import type { TabSubject } from "./TabSubject";

const ROWS = 16;
const COLUMNS = 11;

/** What a sheet holds and how it looks, as far as every host can tell, in its first rows and columns. */
export async function tabState(subject: TabSubject, id: string): Promise<object> {
  const sheet = (await subject.workbook.readTab(id))!;
  const { formatAt, isBoldAt, formulaAt, ...looks } = await subject.looks(sheet.name);
  const cells = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => [
      formatAt(row, column),
      isBoldAt(row, column),
      formulaAt(row, column),
    ]),
  );
  return { sheet, looks, cells };
}

/** Of sheet coordinates. */
export function valueIn(sheet: TabSheet | null, row: number, column: number): CellValue {
  return sheet?.columns[column - sheet.origin.column]?.[row - sheet.origin.row] ?? null;
}
