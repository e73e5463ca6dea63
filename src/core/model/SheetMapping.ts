import type { FieldId } from "./Field";

/** Why a column was taken for a field; the person sees it in words. */
export type MappingReason = "exact" | "normalised" | "contained" | "content" | "chosen";

export interface ColumnMapping {
  readonly field: FieldId;
  /** Zero-based, in sheet coordinates. */
  readonly column: number;
  readonly heading: string;
  /** 0 to 1; 1 is an exact alias or the person's own choice. */
  readonly score: number;
  readonly reason: MappingReason;
}

export interface Heading {
  readonly column: number;
  /** What the cell of the heading row shows; "" where it is empty. Exactly as stored, line breaks included. */
  readonly text: string;
  /** The same with the upper row of a merged two-row heading in front: 收入/工资性收入. */
  readonly path: string;
}

/** Where the data of a sheet are and which column holds which field. All rows and columns in sheet coordinates. */
export interface SheetMapping {
  readonly sheet: string;
  /** What each row stands for. */
  readonly kind: "members" | "households" | "villages";
  /** The row whose cells name the columns; the lower one of a two-row heading. */
  readonly headingRow: number;
  readonly headings: readonly Heading[];
  /** First and last row that may hold data; rows in between listed in `skippedRows` do not. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Blank rows, totals (合计, 小计), repeated headings and remarks under the table. */
  readonly skippedRows: readonly number[];
  readonly columns: readonly ColumnMapping[];
  /** Fields that two columns claim equally well: neither is taken until the person chooses. */
  readonly ambiguous: readonly { readonly field: FieldId; readonly columns: readonly number[] }[];
  /** What the rows above the heading say: 数据日期, 县, 年度. */
  readonly titleText: string;
  /** Stable fingerprint of the headings under which a correction is remembered. */
  readonly fingerprint: string;
}
