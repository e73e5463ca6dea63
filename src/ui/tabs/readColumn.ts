import { readNumber } from "./readNumber";

/** What keeps a pasted text from being a column of numbers; rows count from 1. */
export type ColumnFault =
  { readonly kind: "columns" } | { readonly kind: "number"; readonly row: number; readonly text: string };

/** A column copied from a sheet, blanks as `null`; the last line break closes the last row. */
export function readColumn(text: string): readonly (number | null)[] | ColumnFault {
  const lines = text.replace(/(\r\n|\r|\n)$/, "").split(/\r\n|\r|\n/);
  if (lines.some((line) => line.includes("\t"))) return { kind: "columns" };
  const values: (number | null)[] = [];
  for (const [index, line] of lines.entries()) {
    const value = readNumber(line);
    if (value === undefined) return { kind: "number", row: index + 1, text: line.trim() };
    values.push(value);
  }
  return values;
}
