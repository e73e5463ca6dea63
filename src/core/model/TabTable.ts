import type { Area, CellValue } from "./RawSheet";

/** What a cell is, not how it looks: each host gives all of them one look. `input` is for people to fill in. */
export type TabStyle = "title" | "remark" | "heading" | "body" | "total" | "input" | "inputHeading";

/** A cell that is more than a value of the body. */
export interface TabCell {
  /** With a formula: the value that it yields. */
  readonly value: CellValue;
  /** With the leading `=`; our own text only, never one that came from a sheet or a file. */
  readonly formula?: string | undefined;
  readonly style?: TabStyle | undefined;
  /** Where it is not that of its column: blocks that stand one under another share columns. */
  readonly format?: TabColumn["format"] | undefined;
}

export interface TabColumn {
  /** In characters. */
  readonly width: number;
  /** Of every cell under the heading: `text` keeps ID numbers whole. */
  readonly format: "general" | "text" | "integer" | "decimal" | "percent" | "date" | "money";
  readonly hidden?: boolean | undefined;
}

/** What the spreadsheet asks of cells that people fill in. */
export interface TabInput {
  readonly area: Area;
  /** One of these; `null` where anything may be written. */
  readonly list: readonly string[] | null;
  /** Shown beside a chosen cell: at most 32 and 255 characters. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
}

/** Breaks between rows that Excel takes on one sheet. */
export const MOST_PAGE_STARTS = 1_026;

/** How a tab is printed: on A4, as wide as one page, with page numbers. */
export interface TabPrint {
  readonly landscape: boolean;
  /** Zero-based rows that stand on top of every page, the last included; `null` for none. */
  readonly repeatRows: { readonly from: number; readonly to: number } | null;
  /** Zero-based rows at which a page begins; at most `MOST_PAGE_STARTS`. */
  readonly pageStarts?: readonly number[] | undefined;
}

/**
 * A native chart over cells of the tab. Found again on its sheet by its id, which is its name; then only its cells are
 * renewed: where it stands, its title, format and colours are the person's to change. One that the person deleted is not made again
 * on that tab (`chartNameOf`); one that the tab no longer has goes.
 */
export interface TabChart {
  /** Letters, digits and dots, unique in the workbook. */
  readonly id: string;
  readonly kind: "column" | "stackedColumn" | "bar" | "line" | "pie";
  readonly title: string;
  /** One column of the tab: the name of each point. */
  readonly categories: Area;
  readonly series: readonly {
    /** The cell that names the series. */
    readonly name: { readonly row: number; readonly column: number };
    /** As long as the categories. */
    readonly values: Area;
  }[];
  /** Of the numbers. */
  readonly format: TabColumn["format"];
  /** The cells that it covers where it is new. */
  readonly place: Area;
}

/** A worksheet of ours, filled; from A1 on. */
export interface TabTable {
  /** Letters, digits and dots: by it the tab is found again, whatever it is called by then. */
  readonly id: string;
  /** The name that it gets where it is new and the name is free; at most 31 characters. */
  readonly name: string;
  readonly columns: readonly TabColumn[];
  readonly rows: readonly (readonly (CellValue | TabCell)[])[];
  readonly merges: readonly Area[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** A heading row with its data. */
  readonly filter: Area | null;
  readonly inputs: readonly TabInput[];
  /** Where it is new: later it is the person's to change, but for `pageStarts`, which replace those in rows that were ours. */
  readonly print?: TabPrint | undefined;
  readonly charts?: readonly TabChart[] | undefined;
}

export const isTabCell = (cell: CellValue | TabCell): cell is TabCell =>
  typeof cell === "object" && cell !== null && "value" in cell;
