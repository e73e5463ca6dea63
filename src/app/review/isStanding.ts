import { isBlank, type CellValue } from "../../core/model/RawSheet";
import type { SummaryTab } from "../../core/model/SummaryTab";
import { COUNTED_BLOCK } from "../../core/report/tabs/countedTab";
import { isNearly } from "../../core/report/tabs/formula/isNearly";
import { OWN_ROW } from "../../core/report/tabs/fill/BlockFill";
import { findBlocks, keyAt } from "../../core/report/tabs/typed/findBlocks";
import type { TabSheet } from "../ports";
import type { AssessmentRows } from "./assessmentRows";

/** Whether T3 as it stands says of every household what it would say if it were written now, wherever its rows are. */
export function isStanding(tab: SummaryTab, sheet: TabSheet | null, { keys, value }: AssessmentRows): boolean {
  const standing = sheet && findBlocks(tab, sheet).find(({ block }) => block.id === COUNTED_BLOCK);
  if (!standing) return false;
  const { block, headingRow, end, keyColumn, places, cells } = standing;
  if (block.columns.some(({ id }) => !places.has(id))) return false;
  const made = block.columns.filter((column) => !("input" in column.value));
  const rowOf = new Map<string, number>();
  for (let row = headingRow + 1; row < end; row++) {
    const key = keyAt(cells(row, keyColumn));
    if (key === "" || key === OWN_ROW) continue;
    if (rowOf.has(key)) return false;
    rowOf.set(key, row);
  }
  if (rowOf.size !== keys.length) return false;
  return keys.every((key) => {
    const row = rowOf.get(key);
    // The number of the row is the one thing that sorting may change.
    const others = made.filter((column) => !("row" in column.value));
    return row !== undefined && others.every(({ id }) => isSame(value(key, id), cells(row, places.get(id) ?? -1)));
  });
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (typeof a === "number" && typeof b === "number") return isNearly(a, b);
  return typeof a === "object" || typeof b === "object" ? JSON.stringify(a) === JSON.stringify(b) : a === b;
}
