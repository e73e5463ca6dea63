import type { CellValue } from "../../core/model/RawSheet";
import type { ColumnId, TabId } from "../../core/model/SummaryTab";
import type { MonthBook, RecordedFigures, TabOptions } from "../../core/model/TabFacts";
import type { TabTable } from "../../core/model/TabTable";
import type { TabView, VillageForm } from "../TabViews";

/** A value typed in the pane for a village, and what the sheet said by then: of both, the one changed later counts. */
export interface TypedValue {
  readonly value: number | null;
  /** Of an error what the sheet shows. */
  readonly over: Exclude<CellValue, object>;
}

/** By village key and column. */
export type TypedForVillages = Readonly<Record<string, Readonly<Record<ColumnId, TypedValue>>>>;

/** Numbers of one village, typed at once; `null` takes one back. */
export interface VillageEntries {
  readonly key: string;
  readonly values: Readonly<Record<ColumnId, number | null>>;
}

/** What tabs are made of beside the run: what travels in the workbook, and the day. */
export interface TabRequest {
  readonly options: TabOptions;
  readonly typed: TypedForVillages;
  readonly months: MonthBook;
  readonly history: readonly RecordedFigures[];
}

/** A tab as the engine knows it; whether it is chosen and where it stands is the session's to say. */
export interface TabListing extends Omit<TabView, "isChosen" | "sheet"> {
  /** Whether people type on it: only then it is read before it is written. */
  readonly isTyped: boolean;
}

export interface TabList {
  /** In the order of their numbers, T6 among them. */
  readonly tabs: readonly TabListing[];
  /** `null` before the first run. */
  readonly form: VillageForm | null;
  /** Tabs on which a column of the form stands. */
  readonly formTabs: Readonly<Record<ColumnId, readonly TabId[]>>;
}

/** A tab as it was taken up. */
export interface TakenTab {
  /** Rows right below it that were read with it. */
  readonly below: number;
  /** Whether something is filled in that cannot be read: then the tab must not be written over. */
  readonly isUnmarked: boolean;
}

export interface FilledTabAnswer {
  readonly table: TabTable;
  /** Rows below headings, totals left out. */
  readonly rows: number;
  /** What people typed that stands nowhere in the new tab. */
  readonly dropped: readonly { readonly key: string; readonly heading: string; readonly value: CellValue }[];
}

/** Where tabs stand, by id: their formulas name each other's sheets. */
export type TabSheets = Readonly<Record<TabId, string>>;
