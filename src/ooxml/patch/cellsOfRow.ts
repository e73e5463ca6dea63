import { afterDeclaration, afterTag, closingTag, isNamed, LT, SLASH } from "../xml/bytes";
import { decodeUtf8 } from "../read/decodeUtf8";
import { columnIndex } from "../../core/model/a1";

/** One cell in the bytes of a row. */
export interface CellSpan {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** Behind the opening tag. */
  readonly openEnd: number;
}

/** The cells between `start` and `end`, in the order of the file; a cell without a reference follows the one before it. */
export function cellsOfRow(bytes: Uint8Array, start: number, end: number, name: Uint8Array): CellSpan[] {
  const cells: CellSpan[] = [];
  let column = -1;
  for (let i = start; i < end;) {
    if (bytes[i] !== LT) {
      i++;
      continue;
    }
    if (!isNamed(bytes, i + 1, name)) {
      i = bytes[i + 1] === 0x21 || bytes[i + 1] === 0x3f ? afterDeclaration(bytes, i, end) : afterTag(bytes, i, end);
      if (i < 0) return cells;
      continue;
    }
    const openEnd = afterTag(bytes, i, end);
    if (openEnd < 0) return cells;
    const isEmpty = bytes[openEnd - 2] === SLASH;
    const close = isEmpty ? openEnd : closingTag(bytes, openEnd, end, name);
    const after = isEmpty || close < 0 ? close : afterTag(bytes, close, end);
    if (after < 0) return cells;
    column = referenceColumn(bytes, i, openEnd) ?? column + 1;
    cells.push({ column, start: i, end: after, openEnd });
    i = after;
  }
  return cells;
}

/**
 * Column of the last cell, looked for from the end; `null` where it does not say. Most rows end before the column that
 * is written, and need not be read through.
 */
export function lastColumn(bytes: Uint8Array, start: number, end: number, name: Uint8Array): number | null {
  for (let i = bytes.lastIndexOf(LT, end - 1); i >= start; i = bytes.lastIndexOf(LT, i - 1)) {
    if (!isNamed(bytes, i + 1, name)) {
      if (i === 0) return null;
      continue;
    }
    const openEnd = afterTag(bytes, i, end);
    return openEnd < 0 ? null : referenceColumn(bytes, i, openEnd);
  }
  return null;
}

function referenceColumn(bytes: Uint8Array, start: number, end: number): number | null {
  const letters = /\sr\s*=\s*["']([A-Za-z]{1,3})\d/.exec(decodeUtf8(bytes, start, end))?.[1];
  return letters === undefined ? null : columnIndex(letters);
}
