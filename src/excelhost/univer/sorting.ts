import type { Area } from "../address";
import type { HostCell, HostSheet, SortField } from "../HostWorkbook";
import { toRange } from "./geometry";
import { ReorderRangeMutation, ReorderRangeUndoMutationFactory } from "./univer";
import type { UniverEngine } from "./UniverEngine";

const RANK: Readonly<Record<HostCell["type"], number>> = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 };

/** Excel's order: numbers, text, logical values, errors; empty cells last in either direction. */
function compare(a: HostCell, b: HostCell, ascending: boolean): number {
  if (a.type === "Empty" || b.type === "Empty") return RANK[a.type] - RANK[b.type];
  const order =
    a.type !== b.type
      ? RANK[a.type] - RANK[b.type]
      : typeof a.value === "number" && typeof b.value === "number"
        ? a.value - b.value
        : String(a.value).localeCompare(String(b.value), "zh-CN");
  return ascending ? order : -order;
}

/** Sorts the rows of an area; hidden rows stay where they are, as in Excel. */
export function reorder(engine: UniverEngine, sheet: HostSheet, area: Area, fields: readonly SortField[]): void {
  const rows = Array.from({ length: area.rows }, (_, i) => area.row + i).filter((row) => !sheet.rowHidden(row));
  const sorted = [...rows].sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(sheet.cell(a, area.column + key), sheet.cell(b, area.column + key), ascending);
      if (order !== 0) return order;
    }
    return a - b;
  });
  const order = Object.fromEntries(rows.map((row, i) => [row, sorted[i] ?? row]));
  const params = { unitId: engine.unitId, subUnitId: sheet.id, range: toRange(area), order };
  const undo = ReorderRangeUndoMutationFactory(params);
  engine.apply(ReorderRangeMutation.id, params, [{ id: ReorderRangeMutation.id, params: undo }]);
}
