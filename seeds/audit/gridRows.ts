import type { FieldId } from "../../src/core/model/Field";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { sheetsOf } from "../tabs/tabsSheets";

/** A line of a sheet: its cells by their position. */
export type Line = CellValue[];

const PLANS = sheetsOf(2020);

/** Position of a field's column, or of a heading without one, in a sheet as it was invented. */
export function columnAt(sheet: string, field: FieldId): number {
  const columns = PLANS.find(({ name }) => name === sheet)?.columns ?? [];
  const at = columns.findIndex((column) => column.field === field || column.heading === field);
  if (at < 0) throw new Error(`${sheet} has no column ${field}`);
  return at;
}

export const linesOf = ({ columns, rowCount }: RawSheet): Line[] =>
  Array.from({ length: rowCount }, (_, row) => columns.map((column) => column[row] ?? null));

export function withLines(sheet: RawSheet, lines: readonly Line[]): RawSheet {
  const width = Math.max(...lines.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, column) => lines.map((line) => line[column] ?? null));
  return { ...sheet, columns, rowCount: lines.length };
}

/** A cell as text, "" of a blank one; our sheets have no errors in cells. */
export const textOf = (value: CellValue): string => (typeof value === "object" ? "" : String(value));
