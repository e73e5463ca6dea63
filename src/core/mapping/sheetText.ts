import { isCellError } from "../model/RawSheet";
import type { Area, CellValue, RawSheet } from "../model/RawSheet";

/** What a cell says, as stored; "" for an empty one. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  return isCellError(value) ? value.error : String(value);
}

/** The first rows of a sheet with merged cells answered by their top left cell. Rows and columns count from the used range. */
export interface SheetTop {
  readonly rows: number;
  readonly columns: number;
  /** What the cell itself stores. */
  readonly own: (row: number, column: number) => string;
  /** The same, a cell inside a merged area saying what the area says. */
  readonly shown: (row: number, column: number) => string;
  /** The merged area over a cell, in the coordinates of the used range. */
  readonly mergeAt: (row: number, column: number) => Area | null;
}

export function readTop(raw: RawSheet, rows: number): SheetTop {
  const height = Math.min(rows, raw.rowCount);
  const width = raw.columns.length;
  const areas = new Map<number, Area>();
  for (const merge of raw.merges ?? []) {
    const area = { ...merge, row: merge.row - raw.origin.row, column: merge.column - raw.origin.column };
    if (area.row < 0 || area.row >= height || area.column < 0) continue;
    for (let r = area.row; r < Math.min(area.row + area.rows, height); r++) {
      for (let c = area.column; c < Math.min(area.column + area.columns, width); c++) areas.set(r * width + c, area);
    }
  }
  const own = (row: number, column: number): string => cellText(raw.columns[column]?.[row]);
  const mergeAt = (row: number, column: number): Area | null => areas.get(row * width + column) ?? null;
  return {
    rows: height,
    columns: width,
    own,
    mergeAt,
    shown: (row, column) => {
      const area = mergeAt(row, column);
      return area ? own(area.row, area.column) : own(row, column);
    },
  };
}
