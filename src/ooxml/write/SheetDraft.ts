import type { Area, CellValue } from "../../core/model/RawSheet";
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

/** A worksheet to be written. Rows may come from a generator; blanks are `null`. */
export interface SheetDraft {
  readonly name: string;
  readonly rows: Iterable<readonly DraftValue[]>;
  /** From column A on. Width in characters. */
  readonly columns?: readonly { readonly width?: number; readonly hidden?: boolean }[] | undefined;
  /** Zero-based rows that are hidden. */
  readonly hiddenRows?: ReadonlySet<number> | undefined;
  /** Heights in points by zero-based row. */
  readonly heights?: ReadonlyMap<number, number> | undefined;
  readonly merges?: readonly Area[] | undefined;
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number } | undefined;
  readonly autoFilter?: Area | undefined;
  readonly visibility?: "visible" | "hidden" | "veryHidden" | undefined;
  readonly isProtected?: boolean | undefined;
}
