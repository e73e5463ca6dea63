import type { SheetContent } from "../../src/adapters/memory/MemorySheet";
import type { Workbook } from "../../src/app/ports";
import type { Area, CellValue } from "../../src/core/model/RawSheet";
import type { TabChart, TabInput } from "../../src/core/model/TabTable";

/** What the person can do to a tab behind the adapter's back. Rows and columns are zero-based. */
export interface TabPerson {
  edit(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
  insertRows(sheet: string, at: number, count: number): Promise<void>;
  insertColumns(sheet: string, at: number, count: number): Promise<void>;
  renameSheet(sheet: string, name: string): Promise<void>;
  removeSheet(sheet: string): Promise<void>;
  protectSheet(sheet: string): Promise<void>;
  /** Nobody may add, remove or rename sheets from now on. */
  protectStructure(): Promise<void>;
  /** Makes a column chart of his own, without a title, of one series. */
  addChart(sheet: string, name: string, values: Area): Promise<void>;
  removeChart(sheet: string, name: string): Promise<void>;
  /** `color` is RRGGBB and fills the first series. */
  changeChart(
    sheet: string,
    name: string,
    to: { readonly place: Area; readonly title: string; readonly color: string },
  ): Promise<void>;
}

/** A chart as its sheet shows it. Areas are cells of that sheet. */
export interface ShownChart {
  /** Its id where it is ours. */
  readonly name: string;
  readonly kind: TabChart["kind"];
  /** "" for none. */
  readonly title: string;
  /** `null` where points have no names. */
  readonly categories: Area | null;
  /** `name` as it reads; `color` is RRGGBB where somebody chose one. */
  readonly series: readonly { readonly name: string; readonly values: Area; readonly color: string | null }[];
  /** Of the axis with the numbers, of a pie's labels; as Excel writes it. */
  readonly format: string;
  /** The cells that it covers. */
  readonly place: Area;
}

/** What a sheet shows besides its values. */
export interface TabLooks {
  /** Number format as Excel writes it, e.g. `@`. */
  formatAt(row: number, column: number): string;
  isBoldAt(row: number, column: number): boolean;
  /** Formula with its `=`, `null` where the cell holds a value. */
  formulaAt(row: number, column: number): string | null;
  /** By row and column of their areas. */
  readonly inputs: readonly TabInput[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly filter: Area | null;
  readonly hiddenColumns: readonly number[];
  /** In the order of their names. */
  readonly charts: readonly ShownChart[];
  /** Rows at which a page begins because somebody said so, in order. */
  readonly pageStarts: readonly number[];
}

/** One workbook with tabs of ours in one host. */
export interface TabSubject {
  readonly workbook: Workbook;
  readonly person: TabPerson;
  looks(sheet: string): Promise<TabLooks>;
  /** Everything of one sheet that a person could miss, as plain data; of the whole workbook where none is named. */
  snapshot(sheet?: string): Promise<unknown>;
}

export interface TabHost {
  readonly name: string;
  /** The person can change it only while we have it closed: nothing that was captured outlives that. */
  readonly isClosedForPerson?: true;
  open(sheets: readonly SheetContent[]): Promise<TabSubject>;
}
