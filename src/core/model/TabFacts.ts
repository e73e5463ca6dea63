import type { Dataset, PreviousPeriod } from "./Dataset";
import type { DepartmentResult, TellDifference } from "./DepartmentResult";
import type { CellValue } from "./RawSheet";
import type { RulePack, VerdictDimension } from "./Rule";
import type { NotChecked, OpenReason, Run } from "./Run";
import type { ColumnId, TabId } from "./SummaryTab";

/** Everything that tabs are made of. Core asks for no day and no chance: `options` bring them. */
export interface TabFacts {
  readonly run: Run;
  readonly dataset: Dataset;
  readonly previous: PreviousPeriod | null;
  readonly pack: RulePack;
  readonly departments: readonly DepartmentResult[];
  readonly tell: (department: DepartmentResult, comparison: string) => TellDifference;
  readonly openReasons: (dimension: VerdictDimension, household: number) => readonly OpenReason[];
  /** The message of a finding, and its rule's advice, in the language of tabs. */
  readonly word: (finding: Run["findings"][number]) => FindingWords;
  /** Why a rule was not checked, in the language of tabs. */
  readonly because: (reason: NotChecked) => string;
  readonly options: TabOptions;
  readonly typed: TypedCells;
  readonly months: MonthBook;
  /** Oldest first; empty where no run is recorded. */
  readonly history: readonly RecordedFigures[];
}

/** A finding in words: masked, as everywhere outside the sheet. */
export interface FindingWords {
  readonly message: string;
  readonly advice: string;
  /** What the cell holds; "" where it is blank. */
  readonly value: string;
  readonly expected: string;
}

/** What the county chooses of its tabs. Kept in the workbook; no personal data. */
export interface TabOptions {
  /** ISO day of making, from the clock. */
  readonly day: string;
  /** 编制单位, "" where nobody gave one. */
  readonly unit: string;
  /** Full months that this year's registered income covers; `null`: those of the year up to the as-of date. */
  readonly months: number | null;
  /** Villages by key for tabs that hold one household a page; `null` for all. */
  readonly villages: readonly string[] | null;
  /** The draw of the spot check: the same seed and data give the same households. */
  readonly sample: SampleOptions;
  /** Responsible units and deadlines of the ledger for a whole rule or village, where nobody typed one in a line. */
  readonly assignments: readonly Assignment[];
  /** Cut-offs and weights are ours: the poverty index is made once the county accepts them. `k`: 0 < k <= 1. */
  readonly index: { readonly isAccepted: boolean; readonly k: number };
  /** Tabs masked or not where the person chose otherwise than the tab itself. */
  readonly masked: Readonly<Record<TabId, boolean>>;
}

/** How households are drawn for the spot check. */
export interface SampleOptions {
  readonly seed: number;
  /** Share of each stratum, 0 < rate <= 1; with a `count`, that many households over all strata instead, by their sizes. */
  readonly rate: number;
  readonly count: number | null;
  /** Strata by village and overall verdict, else by village alone. */
  readonly byVerdict: boolean;
  /** Whether a household may be drawn that was drawn before in the same calendar year. */
  readonly again: boolean;
}

/** For all lines of a rule, of a village, or of a rule in a village; the narrowest counts. No person's name: it travels in settings. */
export interface Assignment {
  readonly rule: string | null;
  /** Village key. */
  readonly village: string | null;
  readonly unit: string;
  /** ISO day, "" for none. */
  readonly deadline: string;
}

/** What the records of earlier runs tell the ledger. */
export interface RecordedFigures {
  /** ISO day. */
  readonly day: string;
  readonly households: number;
  readonly fields: number;
  /** Findings that were gone in this run. */
  readonly corrected: number;
}

/** What people typed in our tabs, by tab, block, key of the row and column; blank cells are left out. */
export type TypedCells = ReadonlyMap<TabId, ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<ColumnId, CellValue>>>>;

/** Closed months by `yyyy-mm`: for each indicator and unit (village key, township key, "" for the county) tasks and done. */
export type MonthBook = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, readonly [tasks: number, done: number]>>>>>
>;

/** Records from which tabs are made, column by column. */
export interface RecordSet {
  readonly size: number;
  /** What a record is found by from one writing to the next: no row number, no ID number. Unique but for "". */
  readonly keys: readonly string[];
  /** As long as `size`. Codes, not words: the declaration words them. */
  readonly columns: ReadonlyMap<ColumnId, readonly CellValue[]>;
}

/** How the formulas of a written tab came out in the spreadsheet, beside the engine's own values. */
export interface TabComparison {
  /** Cells with a formula whose value is the engine's. */
  readonly agree: number;
  readonly differ: readonly {
    readonly row: number;
    readonly column: number;
    readonly expected: CellValue;
    readonly found: CellValue;
  }[];
}
