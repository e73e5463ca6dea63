import type { Area, CellValue, RawSheet } from "../../../src/core/model/RawSheet";

/** A raw sheet written down row by row, the way a person sees it. */
export function rawSheet(
  rows: readonly (readonly CellValue[])[],
  more: Partial<Pick<RawSheet, "name" | "origin" | "merges" | "date1904">> = {},
): RawSheet {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    name: "人口",
    origin: { row: 0, column: 0 },
    rowCount: rows.length,
    columns: Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? null)),
    date1904: false,
    merges: [],
    hiddenRowCount: 0,
    formulas: [],
    ...more,
  };
}

export function merge(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}
