import { boundingArea, intersection } from "../address";
import type { Area } from "../address";
import { toHostCell } from "./cells";
import { fromRange } from "./geometry";
import type { Worksheet } from "./univer";

const EVERYWHERE: Area = { row: 0, column: 0, rows: Infinity, columns: Infinity };

/** Smallest area that holds every value, or every value, format and merged cell, inside a part of the sheet. */
export function usedArea(worksheet: Worksheet, valuesOnly: boolean, part: Area = EVERYWHERE): Area | null {
  const [lastRow, lastColumn] = [part.row + part.rows - 1, part.column + part.columns - 1];
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (row < part.row || column < part.column || row > lastRow || column > lastColumn) return;
    if ((valuesOnly || !cell?.s) && toHostCell(cell).type === "Empty") return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  const cells = bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  if (valuesOnly) return cells;
  const merges = worksheet.getMergeData().flatMap((merge) => intersection(fromRange(merge), part) ?? []);
  return merges.reduce<Area | null>((used, merge) => (used ? boundingArea(used, merge) : merge), cells);
}
