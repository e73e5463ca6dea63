import type { SheetPatch } from "../../ooxml/patch/SheetPatch";
import type { Survey } from "./surveySheet";

/** Size of the used range of a sheet after a patch, 0 × 0 where nothing is left. */
export function usedArea(
  { columns }: Survey,
  patch: SheetPatch | null,
): { readonly rows: number; readonly columns: number } {
  const spans = new Map(columns);
  for (const { column, firstRow, values } of patch?.columns ?? []) {
    const first = values.findIndex((value) => value != null);
    // A column that is patched was ours or free from the heading down.
    if (first < 0) spans.delete(column);
    else
      spans.set(column, { first: firstRow + first, last: firstRow + values.findLastIndex((value) => value != null) });
  }
  if (spans.size === 0) return { rows: 0, columns: 0 };
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const [column, { first, last }] of spans) {
    top = Math.min(top, first);
    bottom = Math.max(bottom, last);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { rows: bottom - top + 1, columns: right - left + 1 };
}
