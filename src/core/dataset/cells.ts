import { isCellError } from "../model/RawSheet";
import type { CellValue } from "../model/RawSheet";
import type { Field } from "../model/Field";
import { NO_ROW } from "../model/Dataset";
import type { Column } from "../model/Dataset";

/** Where cells of one field stand in one sheet, one entry per member or household. */
export interface CellPlace {
  readonly sheet: string;
  /** Zero-based sheet column. */
  readonly sheetColumn: number;
  /** What the column is called. */
  readonly heading: string;
  /** The raw sheet's column. */
  readonly values: readonly CellValue[];
  /** Sheet row of `values[0]`. */
  readonly firstRow: number;
  /** Sheet row of each entry's cell, `NO_ROW` where it has none in this sheet. */
  readonly rows: Uint32Array;
}

/** The cells of one field. */
export interface Cells extends CellPlace {
  readonly field: Field;
  /** Where entries are read that have no cell in the first place. */
  readonly elsewhere: CellPlace | null;
  readonly date1904: boolean;
}

export function cellAt(cells: Cells, entry: number): CellValue {
  const row = cells.rows[entry]!;
  if (row !== NO_ROW) return cells.values[row - cells.firstRow] ?? null;
  const { elsewhere } = cells;
  const other = elsewhere === null ? NO_ROW : elsewhere.rows[entry]!;
  return other === NO_ROW ? null : (elsewhere!.values[other - elsewhere!.firstRow] ?? null);
}

type ColumnBase = Omit<Column, "type" | "values" | "codes" | "bits" | "cleaned"> & { readonly cleaned: Set<number> };

/** What every column has, whatever its type; all entries are BLANK. */
export function emptyColumn(cells: Cells): ColumnBase {
  return {
    field: cells.field,
    sheet: cells.sheet,
    sheetColumn: cells.sheetColumn,
    rows: cells.rows,
    elsewhere: cells.elsewhere,
    state: new Uint8Array(cells.rows.length),
    cleaned: new Set(),
    raw: (entry) => {
      const value = cellAt(cells, entry);
      return isCellError(value) ? value.error : value;
    },
  };
}

/** What writers put where there is nothing to say. Not for codes: there a stroke may be an answer. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 2 && /^(?:[-－]{1,2}|[/／]|[—–―]|——)$/u.test(text);
}

/** The text inside leading apostrophes and `="…"` wrappers, which some exports write around numbers kept as text. */
export function unwrap(text: string): string {
  let rest = text;
  for (;;) {
    const first = rest.charCodeAt(0);
    const isQuote = first === 0x27 || first === 0x2018 || first === 0x2019;
    const inner = isQuote ? rest.replace(/^['‘’]+/u, "") : first === 0x3d ? /^="(.*)"$/su.exec(rest)?.[1] : undefined;
    if (inner === undefined) return rest;
    rest = inner.trim();
  }
}
