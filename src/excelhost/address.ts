import { invalidArgument } from "./ExcelError";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** A rectangle of cells, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns === MAX_COLUMNS;
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);
export const cellCount = (area: Area): number => area.rows * area.columns;

export function areaAddress(area: Area): string {
  const [left, right] = [columnLetters(area.column), columnLetters(area.column + area.columns - 1)];
  const [top, bottom] = [area.row + 1, area.row + area.rows];
  if (isWholeRows(area)) return `${top}:${bottom}`;
  if (isWholeColumns(area)) return `${left}:${right}`;
  return area.rows === 1 && area.columns === 1 ? `${left}${top}` : `${left}${top}:${right}${bottom}`;
}

/** Sheet name as it stands before the exclamation mark of an address. */
export function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

function corner(text: string): { row: number | null; column: number | null } {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnOf(cell[1] ?? "") };
  const column = COLUMN.exec(text);
  if (column) return { row: null, column: columnOf(column[1] ?? "") };
  const row = ROW.exec(text);
  if (row) return { row: Number(row[1]) - 1, column: null };
  throw invalidArgument(`"${text.slice(0, 100)}" is not an address`);
}

/** The rectangle of an A1 address without a sheet name: `B2`, `B2:D9`, `B:D`, `2:9`. Throws `InvalidArgument`. */
export function parseArea(address: string): Area {
  const parts = address.trim().split(":");
  const [first = "", second = first] = parts;
  const [a, b] = [corner(first), corner(second)];
  const sameKind = (a.row === null) === (b.row === null) && (a.column === null) === (b.column === null);
  const isHalf = parts.length === 1 && (a.row === null || a.column === null);
  if (parts.length > 2 || !sameKind || isHalf) throw invalidArgument(`"${address.slice(0, 100)}" is not an address`);
  const rows = [a.row ?? 0, b.row ?? MAX_ROWS - 1] as const;
  const columns = [a.column ?? 0, b.column ?? MAX_COLUMNS - 1] as const;
  return checkedArea({
    row: Math.min(...rows),
    column: Math.min(...columns),
    rows: Math.abs(rows[1] - rows[0]) + 1,
    columns: Math.abs(columns[1] - columns[0]) + 1,
  });
}

/** The area itself, or `InvalidArgument` where it leaves the sheet. */
export function checkedArea(area: Area): Area {
  const inside =
    Object.values(area).every(Number.isInteger) &&
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  if (!inside) throw invalidArgument("the range leaves the sheet");
  return area;
}

/** Splits `'My sheet'!A1` into sheet name and address; the name is `null` where there is none. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly address: string } {
  const at = address.lastIndexOf("!");
  if (at < 0) return { sheet: null, address };
  const name = address
    .slice(0, at)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  return { sheet: name, address: address.slice(at + 1) };
}

export function intersection(a: Area, b: Area): Area | null {
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingArea(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of `area` when `hole` is cut out: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: cut.row + cut.rows, rows: area.row + area.rows - cut.row - cut.rows },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: cut.column + cut.columns, columns: area.column + area.columns - cut.column - cut.columns },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
