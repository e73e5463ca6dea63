/** A cell error as the spreadsheet shows it, e.g. `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. An empty cell and a formula that yields "" are both `null`: blank is never a value. */
export type CellValue = string | number | boolean | null | CellError;

/** A rectangle of cells, zero-based and in sheet coordinates; `rows` and `columns` are at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One place in a workbook, zero-based and in sheet coordinates. A1 addresses exist only at the edges (`a1.ts`). */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What any host hands over: the used range of one sheet, column by column, exactly as stored. */
export interface RawSheet {
  readonly name: string;
  /** Sheet coordinates of `columns[0][0]`. */
  readonly origin: { readonly row: number; readonly column: number };
  readonly rowCount: number;
  /** `columns[c][r]`; every column holds `rowCount` values. Dates are serial numbers. */
  readonly columns: readonly (readonly CellValue[])[];
  /** True when serial numbers count from 1904-01-01. */
  readonly date1904: boolean;
  /** Merged areas in sheet coordinates, by row and column; `null` where the host cannot tell (ExcelApi below 1.13). */
  readonly merges: readonly Area[] | null;
  /** Rows of the used range that a filter or the person hides; they are checked like all others. */
  readonly hiddenRowCount: number;
  /** Cells that hold formulas: runs down one column, in sheet coordinates, by column and row. */
  readonly formulas: readonly Area[];
}

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}

/** True for null and for texts of spaces only. */
export function isBlank(value: CellValue | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== "string") return false;
  const first = value.charCodeAt(0);
  if (first > 0x20 && first !== 0xa0 && first !== 0x3000 && first !== 0xfeff) return false;
  return value.trim() === "";
}
