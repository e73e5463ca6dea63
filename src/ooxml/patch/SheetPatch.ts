import type { Area, CellValue } from "../../core/model/RawSheet";
import type { LayoutPatch } from "./patchLayout";

/** A cell that is written with more than its value. */
export interface CellWrite {
  /** With a formula: the value that it yields. */
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string | undefined;
  /**
   * Number of its format in the stylesheet; the cell keeps the format it has where this is left out, and loses it at `null`.
   * A function is given the number that the cell says, `null` where it says none or is not there.
   */
  readonly format?: number | null | ((was: number | null) => number | null) | undefined;
}

/** New contents for cells of one column. `undefined` leaves a cell as it is, `null` empties it. Zero-based. */
export interface ColumnPatch {
  readonly column: number;
  readonly firstRow: number;
  readonly values: readonly (CellValue | CellWrite | undefined)[];
}

export interface ConditionalFormat {
  readonly area: Area;
  /** Without the leading `=`, written for the top left cell of `area`. */
  readonly formula: string;
  /** Number of the format in the stylesheet. */
  readonly dxfId: number;
}

/** What to change in one worksheet; everything else stays as it is, byte by byte. */
export interface SheetPatch {
  /** At most one patch a column. */
  readonly columns: readonly ColumnPatch[];
  /** Width in characters; shows the column if it was hidden. */
  readonly width?: { readonly column: number; readonly width: number } | undefined;
  /** Columns whose width we had set. */
  readonly resetWidths?: readonly number[] | undefined;
  readonly addFormats?: readonly ConditionalFormat[] | undefined;
  /** Which conditional formats to remove, by their formula. */
  readonly removeFormat?: ((formula: string) => boolean) | undefined;
  /** Merges, validation, filter and panes of a sheet that is ours; its rows are shown and find their height anew. */
  readonly layout?: LayoutPatch | undefined;
  /** What an earlier patch changed besides cells: where the sheet still says what that patch wrote, it is put back. */
  readonly undo?: SheetTrace | undefined;
}

/** What a patch replaced besides cells. It fills while the patched sheet is streamed. Rows are zero-based. */
export interface SheetTrace {
  dimension: { was: string; wrote: string } | null;
  /** The element `cols`; "" where there was none. */
  cols: { was: string; wrote: string } | null;
  /** Attribute `spans` of runs of rows: first row, how many, old and new text. */
  spans: [row: number, rows: number, was: string, wrote: string][];
  /** Runs of rows that were not there: first row, how many. */
  addedRows: [row: number, rows: number][];
  /** Blank cells that were there and are not written in the shortest way: first row, rows, column, XML with an empty reference. */
  blanks: [row: number, rows: number, column: number, xml: string][];
}

export function emptyTrace(): SheetTrace {
  return { dimension: null, cols: null, spans: [], addedRows: [], blanks: [] };
}
