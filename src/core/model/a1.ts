import type { Area, CellRef } from "./RawSheet";

/** Column letters of a zero-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of its letters: A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A1 address within its sheet, e.g. `C5`. */
export function cellAddress(cell: Pick<CellRef, "row" | "column">): string {
  return `${columnLetters(cell.column)}${cell.row + 1}`;
}

/** A1 address of a rectangle, e.g. `A5:AL304`, or `A5` for one cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;
}

/** The rectangle of an A1 address without a sheet name (`$` is allowed), or `null` where the text is no such address. */
export function parseArea(address: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i.exec(address);
  if (!match) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const [c1, c2] = [columnIndex(left), columnIndex(right)];
  const [r1, r2] = [Number(top) - 1, Number(bottom) - 1];
  return {
    row: Math.min(r1, r2),
    column: Math.min(c1, c2),
    rows: Math.abs(r2 - r1) + 1,
    columns: Math.abs(c2 - c1) + 1,
  };
}
