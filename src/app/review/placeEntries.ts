import { COUNTED_BLOCK } from "../../core/report/tabs/countedTab";
import type { CellValue } from "../../core/model/RawSheet";
import { serialOfDay } from "../../core/model/serialDate";
import type { SummaryTab } from "../../core/model/SummaryTab";
import { findBlocks, keyAt } from "../../core/report/tabs/typed/findBlocks";
import type { CellEntry, TabSheet } from "../ports";
import type { PlacedEntry } from "../ReviewViews";

/** Days between what the 1900 and the 1904 system call one serial. */
const SYSTEMS_APART = 1_462;

/**
 * The cells of T3 as it stands in which these values belong, ISO days as serials; `null` where one has no row or column
 * there.
 */
export function placeEntries(
  tab: SummaryTab,
  sheet: TabSheet | null,
  entries: readonly PlacedEntry[],
): readonly CellEntry[] | null {
  const standing = sheet && findBlocks(tab, sheet).find(({ block }) => block.id === COUNTED_BLOCK);
  if (!standing) return null;
  const { block, headingRow, keyColumn, end, cells, places } = standing;
  const { origin, date1904 } = sheet;
  const isDay = (column: string): boolean => block.columns.some(({ id, format }) => id === column && format === "date");
  const stored = (column: string, value: CellValue): CellValue =>
    typeof value === "string" && isDay(column) ? serialOfDay(value) - (date1904 ? SYSTEMS_APART : 0) : value;
  const rowOf = (key: string): number => {
    for (let row = headingRow + 1; row < end; row++) if (keyAt(cells(row, keyColumn)) === key) return row;
    return -1;
  };
  const placed = entries.flatMap(({ key, column, value }) => {
    const at = { row: rowOf(key), column: places.get(column) ?? -1 };
    if (at.row < 0 || at.column < 0) return [];
    return [{ row: origin.row + at.row, column: origin.column + at.column, value: stored(column, value) }];
  });
  return placed.length === entries.length ? placed : null;
}

/** A sheet with these values in its cells. */
export function withCells(sheet: TabSheet, cells: readonly CellEntry[]): TabSheet {
  const { origin } = sheet;
  const columns = sheet.columns.map((values, c) => {
    const own = cells.filter(({ column }) => column === origin.column + c);
    if (own.length === 0) return values;
    const next = values.slice();
    for (const { row, value } of own) next[row - origin.row] = value;
    return next;
  });
  return { ...sheet, columns };
}
