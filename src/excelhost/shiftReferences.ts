import type { Area } from "./address";
import type { WorkbookChange } from "./HostWorkbook";
import type { RangeTarget } from "./objects/rangeTarget";
import type { References } from "./References";

/** Where a stretch of rows or columns lies after others were inserted or deleted; `null` where it is gone. */
function moved(
  from: number,
  count: number,
  at: number,
  size: number,
  inserted: boolean,
): { from: number; count: number } | null {
  if (inserted) {
    if (at <= from) return { from: from + size, count };
    return at < from + count ? { from, count: count + size } : { from, count };
  }
  const lost = Math.max(0, Math.min(from + count, at + size) - Math.max(from, at));
  const before = Math.max(0, Math.min(size, from - at));
  return lost >= count ? null : { from: from - before, count: count - lost };
}

/** Where an area lies after whole rows or columns were inserted or deleted; `null` where it is gone. */
export function shifted(area: Area, change: Extract<WorkbookChange, { kind: "shifted" }>): Area | null {
  const inserted = change.change.endsWith("Inserted");
  if (change.change.startsWith("Row")) {
    const rows = moved(area.row, area.rows, change.area.row, change.area.rows, inserted);
    return rows && { ...area, row: rows.from, rows: rows.count };
  }
  if (change.change.startsWith("Column")) {
    const columns = moved(area.column, area.columns, change.area.column, change.area.columns, inserted);
    return columns && { ...area, column: columns.from, columns: columns.count };
  }
  return area;
}

/** Lets kept ranges move with their cells when whole rows or columns are inserted or deleted. */
export function shiftReferences(references: References, change: Extract<WorkbookChange, { kind: "shifted" }>): void {
  for (const object of references.objects()) {
    const target = object.target as RangeTarget;
    if (target.sheetId !== change.sheetId) continue;
    target.areas = target.areas.flatMap((area) => shifted(area, change) ?? []);
  }
}
