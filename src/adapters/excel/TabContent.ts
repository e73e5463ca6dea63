import type { Area } from "../../core/model/RawSheet";
import type { TabChart, TabPrint } from "../../core/model/TabTable";
import type { InputArea } from "./readInputs";
import type { CellLook, LookArea } from "./readLooks";
import type { WrittenCell } from "./writeCells";

/** A row as it stands; a hidden one does not tell its height. */
export interface StandingRow {
  readonly height: number | null;
  readonly hidden: boolean;
}

/** A column as it stands; a hidden one does not tell its width. */
export interface StandingColumn {
  readonly width: number | null;
  readonly hidden: boolean;
}

/** Everything of a tab that writing it changes. Cells are those of `area`, by row and column. */
export interface TabContent {
  readonly sheet: string;
  /** What the tab covered. */
  readonly place: Area;
  /** With the rows right below that were read into it. */
  readonly area: Area;
  readonly values: readonly (readonly WrittenCell[])[];
  /** `null` where a cell holds a value. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly formats: readonly (readonly string[])[];
  readonly looks: readonly LookArea[];
  /** How a cell looks that nobody touched. */
  readonly usual: CellLook;
  readonly merges: readonly Area[];
  /** From the first row and column of the sheet on. */
  readonly rows: readonly StandingRow[];
  readonly columns: readonly StandingColumn[];
  /** Points of a row and a column that nobody resized. */
  readonly sizes: { readonly height: number; readonly width: number };
  readonly inputs: readonly InputArea[];
  readonly filter: { readonly area: Area; readonly criteria: readonly Excel.FilterCriteria[] } | null;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Charts of ours on the sheet, with their categories, by id. */
  readonly categories: ReadonlyMap<string, Area>;
  /** Those charts as this session wrote them; `null` where it did not. */
  readonly charts: readonly TabChart[] | null;
  readonly print: TabPrint | undefined;
  readonly pageStarts: readonly number[];
}
