import { cellCount, isUnbounded } from "../address";
import type { Area } from "../address";
import { invalidArgument } from "../ExcelError";
import type { HostContext } from "../HostContext";
import type { CellInput, HostSheet } from "../HostWorkbook";
import { CELLS_PER_GET, CELL_TEXT_LENGTH, SIGNIFICANT_DIGITS } from "../limits";
import type { Json } from "../protocol";

/** One answer for each cell; `null` for an unbounded range or one that is larger than Excel reads. */
export function readCells(area: Area, context: HostContext, read: (row: number, column: number) => Json): Json {
  if (isUnbounded(area) || cellCount(area) > CELLS_PER_GET) return null;
  context.countCells(cellCount(area));
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => read(area.row + r, area.column + c)),
  );
}

/** The value of a property over all cells where they agree, else `null`. Cells outside what the sheet stores are alike. */
export function common<T extends Json>(
  sheet: HostSheet,
  area: Area,
  read: (row: number, column: number) => T,
): T | null {
  const { rows, columns } = sheet.storedArea;
  const first = read(area.row, area.column);
  const lastRow = Math.min(area.row + area.rows - 1, Math.max(area.row, rows));
  const lastColumn = Math.min(area.column + area.columns - 1, Math.max(area.column, columns));
  for (let row = area.row; row <= lastRow; row++) {
    for (let column = area.column; column <= lastColumn; column++) if (read(row, column) !== first) return null;
  }
  return first;
}

/** A written property as rows over the area: one value is spread over all cells. Throws `InvalidArgument` for a wrong shape. */
export function spread(value: Json, area: Area): readonly (readonly Json[])[] {
  if (isUnbounded(area)) throw invalidArgument("an unbounded range cannot be written");
  if (!Array.isArray(value))
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
  const rows = value as readonly Json[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw invalidArgument("the number of rows or columns in the input array doesn't match the range");
  return rows as readonly (readonly Json[])[];
}

/** What one value becomes in a cell, as if the person had typed it. `null` leaves the cell alone. */
export function cellInput(
  value: Json,
  sheet: HostSheet,
  row: number,
  column: number,
  context: HostContext,
): CellInput | null {
  if (value === null) return null;
  if (typeof value === "boolean") return { type: "Boolean", value };
  const isText = sheet.numberFormat(row, column) === "@";
  if (typeof value === "number") {
    return isText
      ? { type: "String", value: String(value) }
      : { type: "Double", value: Number(value.toPrecision(SIGNIFICANT_DIGITS)) };
  }
  if (typeof value !== "string") throw invalidArgument("a cell takes a text, a number or true and false");
  if (value.length > CELL_TEXT_LENGTH) throw invalidArgument(`a cell holds at most ${CELL_TEXT_LENGTH} characters`);
  // In a text cell too a quote in front is no part of the value.
  if (isText) return value === "" ? { type: "Empty", value } : { type: "String", value: value.replace(/^'/, "") };
  const input = context.workbook.typed(value);
  if (input.type !== "Double") return input;
  const kept = { ...input, value: Number(Number(input.value).toPrecision(SIGNIFICANT_DIGITS)) };
  const { format, ...bare } = kept;
  return format === undefined || sheet.numberFormat(row, column) !== undefined ? bare : kept;
}
