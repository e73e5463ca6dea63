import type { Field } from "../model/Field";
import type { CellValue, RawSheet } from "../model/RawSheet";
import type { SheetMapping } from "../model/SheetMapping";
import { isPlaceholder } from "./cells";
import { isBlank } from "../model/RawSheet";
import type { CellPlace } from "./cells";
import { mergedRows, shownRows } from "./mergedRows";
import type { MergedRows } from "./mergedRows";

export interface MappedSheet {
  readonly sheet: RawSheet;
  readonly mapping: SheetMapping;
}

/** A mapped sheet with what reading a column of it needs. */
export interface Source extends MappedSheet {
  /** Sheet rows that hold records. */
  readonly rows: Uint32Array;
  readonly merged: MergedRows;
}

export function sourceOf({ sheet, mapping }: MappedSheet): Source {
  const skipped = new Set(mapping.skippedRows);
  const rows = new Uint32Array(mapping.lastRow - mapping.firstRow + 1);
  let size = 0;
  for (let row = mapping.firstRow; row <= mapping.lastRow; row++) if (!skipped.has(row)) rows[size++] = row;
  return { sheet, mapping, rows: rows.slice(0, size), merged: mergedRows(sheet, mapping) };
}

/** The cells that a sheet column shows in the given sheet rows. */
export function placeOf({ sheet, mapping, merged }: Source, column: number, rows: Uint32Array): CellPlace {
  return {
    sheet: sheet.name,
    sheetColumn: column,
    heading: mapping.columns.find((known) => known.column === column)?.heading ?? "",
    values: sheet.columns[column - sheet.origin.column] ?? [],
    firstRow: sheet.origin.row,
    rows: shownRows(rows, merged.get(column)),
  };
}

/** Whether a cell says nothing about a field. A stroke does not, except where it may be a code. */
export function saysNothing(value: CellValue, { type }: Field): boolean {
  if (value === null || isBlank(value)) return true;
  if (type === "yesNo" || type === "code" || type === "codes") return false;
  return typeof value === "string" && isPlaceholder(value.trim());
}
