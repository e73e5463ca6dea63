import type { RawSheet } from "../model/RawSheet";
import type { SheetMapping } from "../model/SheetMapping";

/**
 * For each sheet column with cells merged downwards in the data: the sheet row whose cell each row shows, as pairs of
 * row and top row.
 */
export type MergedRows = ReadonlyMap<number, ReadonlyMap<number, number>>;

export function mergedRows(sheet: RawSheet, mapping: SheetMapping): MergedRows {
  const byColumn = new Map<number, Map<number, number>>();
  for (const { row, column, rows } of sheet.merges ?? []) {
    if (rows < 2 || row < mapping.firstRow || row > mapping.lastRow) continue;
    const tops = byColumn.get(column) ?? new Map<number, number>();
    byColumn.set(column, tops);
    for (let r = row + 1; r < Math.min(row + rows, mapping.lastRow + 1); r++) tops.set(r, row);
  }
  return byColumn;
}

/** Rows of the cells that a column shows: `rows` itself unless a merged area covers some of them. */
export function shownRows(rows: Uint32Array, tops: ReadonlyMap<number, number> | undefined): Uint32Array {
  return tops === undefined ? rows : rows.map((row) => tops.get(row) ?? row);
}
