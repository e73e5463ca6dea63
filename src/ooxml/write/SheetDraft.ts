import type { Area, CellValue } from "../../core/model/RawSheet";
import type { ChartDraft } from "./ChartDraft";
import type { CellStyle } from "./StyleBook";

/** A cell that is more than its value. */
export interface CellDraft {
  /** With a formula: the value that it yields, stored beside it. */
  readonly value: CellValue;
  /** Without the leading `=`. Our own text only, never one that came from a sheet or a file. */
  readonly formula?: string | undefined;
  readonly style?: CellStyle | undefined;
}

export type DraftValue = CellValue | CellDraft;

/** What the spreadsheet asks where people fill in. */
export interface InputDraft {
  readonly area: Area;
  /** One of these, where they fit into a file; `null` where anything may be written. */
  readonly list: readonly string[] | null;
  /** Shown beside a chosen cell; cut after 32 and 255 characters. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
}

export interface ColumnDraft {
  /** In characters. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** Of cells in which nothing was written yet. */
  readonly style?: CellStyle;
}

/** A worksheet to be written. Rows may come from a generator; blanks are `null`. */
export interface SheetDraft {
  readonly name: string;
  readonly rows: Iterable<readonly DraftValue[]>;
  /** From column A on. */
  readonly columns?: readonly ColumnDraft[] | undefined;
  /** Zero-based rows that are hidden. */
  readonly hiddenRows?: ReadonlySet<number> | undefined;
  /** Heights in points by zero-based row. */
  readonly heights?: ReadonlyMap<number, number> | undefined;
  /** Heights that the contents need; a spreadsheet fits them anew where those change. */
  readonly fittedHeights?: ReadonlyMap<number, number> | undefined;
  readonly merges?: readonly Area[] | undefined;
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number } | undefined;
  readonly autoFilter?: Area | undefined;
  readonly inputs?: readonly InputDraft[] | undefined;
  /** On A4, as wide as one page, with page numbers; `repeatRows` (zero-based, the last included) top every page. */
  readonly print?:
    | { readonly landscape: boolean; readonly repeatRows: { readonly from: number; readonly to: number } | null }
    | undefined;
  /** Zero-based rows at which a printed page begins, in order. */
  readonly pageStarts?: readonly number[] | undefined;
  readonly charts?: readonly ChartDraft[] | undefined;
  /** A hidden name of the workbook that leads to an area of this sheet. */
  readonly definedName?: { readonly name: string; readonly area: Area } | undefined;
  readonly visibility?: "visible" | "hidden" | "veryHidden" | undefined;
  readonly isProtected?: boolean | undefined;
}
