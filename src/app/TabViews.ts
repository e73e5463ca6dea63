import type { CellRef, CellValue } from "../core/model/RawSheet";
import type { Confidence } from "../core/model/Rule";
import type { ColumnId, TabId } from "../core/model/SummaryTab";
import type { TabOptions } from "../core/model/TabFacts";
import type { TabChart } from "../core/model/TabTable";
import type { RefusalView } from "./Session";
import type { ReferenceView } from "./views";

/** What a tab lacks, in words. */
export interface TabNeedView {
  /** `blocks`: the tab is not made; `leaves`: it is made, and what hangs on it stays open. */
  readonly effect: "blocks" | "leaves";
  /** What is missing. */
  readonly message: string;
  /** What stays open, and what to do. */
  readonly advice: string;
  /** Where the person settles it. */
  readonly action: "none" | "villages" | "previous" | "departments" | "parameters" | "acceptance";
}

/** A tab as the list shows it. */
export interface TabView {
  readonly id: TabId;
  readonly name: string;
  readonly about: string;
  readonly confidence: Confidence;
  readonly references: readonly ReferenceView[];
  readonly isChosen: boolean;
  /** Ticked where nobody chose. */
  readonly isUsual: boolean;
  readonly isMasked: boolean;
  /** Whether it has columns that masking touches. */
  readonly canMask: boolean;
  readonly isByVillage: boolean;
  /** Tabs over which its formulas count: written with it. */
  readonly over: readonly TabId[];
  /** Empty where nothing is missing; until the first run what columns tell is not known. */
  readonly needs: readonly TabNeedView[];
  /** The sheet where it stands, `null` where it was not written yet. */
  readonly sheet: string | null;
}

/** The first rows of a tab as it would be written; before a run its headings alone. */
export interface TabPreview {
  readonly id: TabId;
  readonly title: string;
  /** Heading rows, then rows; texts as the spreadsheet shows them. */
  readonly blocks: readonly {
    readonly title: string | null;
    readonly headings: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Rows in all. */
    readonly total: number;
  }[];
}

/** What a person types once for each village. */
export interface VillageEntry {
  readonly key: string;
  readonly town: string;
  readonly village: string;
  readonly households: number;
  readonly values: Readonly<Record<ColumnId, number | null>>;
}
export interface VillageForm {
  readonly columns: readonly { readonly id: ColumnId; readonly heading: string; readonly usedBy: readonly string[] }[];
  readonly villages: readonly VillageEntry[];
}

/** How one writing of a tab went. */
export interface WrittenTabView {
  readonly id: TabId;
  readonly name: string;
  readonly sheet: string;
  /** A sheet of the person's has the name: ours got another. */
  readonly renamed: boolean;
  readonly rows: number;
  /** Formulas whose value the spreadsheet computed; `null` where the host computes none (a file). */
  readonly computed: {
    readonly agree: number;
    readonly differ: readonly {
      readonly at: CellRef;
      readonly address: string;
      readonly expected: string;
      readonly found: string;
    }[];
  } | null;
  /** What people typed that belongs to nobody any more: kept in words, so that nothing is lost. */
  readonly dropped: readonly { readonly key: string; readonly heading: string; readonly value: CellValue }[];
}

/** Figures and charts of the county, the same as in the tabs. */
export interface Overview {
  readonly figures: readonly { readonly label: string; readonly value: string; readonly note: string | null }[];
  readonly charts: readonly {
    readonly id: string;
    readonly tab: TabId;
    readonly title: string;
    readonly kind: TabChart["kind"];
    readonly categories: readonly string[];
    readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
    readonly isPercent: boolean;
  }[];
}

export interface TabsState {
  /** In the order of their numbers; empty until the session is open. */
  readonly tabs: readonly TabView[];
  readonly options: TabOptions;
  /** The villages for which there is something to type; `null` before the first run. */
  readonly form: VillageForm | null;
  /** `yyyy-mm`, oldest first. */
  readonly closedMonths: readonly string[];
  /** Of the last writing, until the next. */
  readonly written: readonly WrittenTabView[] | null;
  /** Tabs that were left out of the last writing, and why. */
  readonly leftOut: readonly { readonly id: TabId; readonly name: string; readonly why: string | RefusalView }[];
}

export interface TabActions {
  /** Brings list, needs and form up to date; runs first where nothing is checked yet. */
  readonly lookAtTabs: () => Promise<void>;
  readonly chooseTabs: (ids: readonly TabId[]) => Promise<void>;
  readonly setTabOptions: (change: Partial<Omit<TabOptions, "day">>) => Promise<void>;
  /** Kept in the workbook at once, however many; `null` takes a value back, what is not named stays. */
  readonly typeForVillages: (
    entries: readonly { readonly key: string; readonly values: Readonly<Record<ColumnId, number | null>> }[],
  ) => Promise<void>;
  readonly previewTab: (id: TabId) => Promise<TabPreview | null>;
  /** Writes the chosen tabs and those under them: progress by tab, cancel between two. */
  readonly writeTabs: () => Promise<void>;
  readonly overview: () => Promise<Overview | null>;
  /** Takes the numbers of a month for closed: later months are compared with them. */
  readonly closeMonth: (month: string) => Promise<void>;
  readonly showTab: (id: TabId) => Promise<void>;
}
