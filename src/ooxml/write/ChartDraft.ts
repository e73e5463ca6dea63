import type { Area, CellValue } from "../../core/model/RawSheet";

/** Cells that a chart shows, with what they hold: viewers show that before anything is computed. */
export interface PointsDraft {
  /** As a formula has it: `'表'!$A$4:$A$12`. */
  readonly reference: string;
  readonly values: readonly CellValue[];
  /** Number format of the cells, as Excel writes it. */
  readonly format: string;
}

/** A chart to be written; colours and fonts are left to the theme. */
export interface ChartDraft {
  /** Found again by it. */
  readonly name: string;
  readonly kind: "column" | "stackedColumn" | "bar" | "line" | "pie";
  /** "" for none. */
  readonly title: string;
  readonly categories: PointsDraft;
  readonly series: readonly { readonly name: PointsDraft; readonly values: PointsDraft }[];
  /** Of the axis with the numbers, of a pie's labels; as Excel writes it. */
  readonly format: string;
  /** The cells that it covers. */
  readonly place: Area;
  /** A hidden name of the workbook, and the cells that it leads to. */
  readonly definedName: { readonly name: string; readonly area: Area };
}
