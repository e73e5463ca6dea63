import type { FieldId, LocalText } from "./Field";
import type { Confidence, Reference } from "./Rule";
import type { TabChart, TabColumn } from "./TabTable";

/** T1 … T24, as the offices number their summary tabs. T6 is written where departments are compared. */
export const TAB_IDS = [
  ...["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "T13"],
  ...["T14", "T15", "T16", "T17", "T18", "T19", "T20", "T21", "T22", "T23", "T24"],
] as const;
export type TabId = string;

/** A column of a record set or of a block; letters, digits and dots. */
export type ColumnId = string;

/**
 * A summary tab, declared: data, no function. Tabs are Chinese whatever the language of the pane, because they are handed
 * in; what the pane says of them is in both.
 */
export interface SummaryTab {
  readonly id: TabId;
  /** Of the sheet; at most 31 characters. */
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly about: LocalText;
  /** How sure it is that offices want it in this shape. */
  readonly confidence: Confidence;
  readonly references: readonly Reference[];
  /** Whether it is ticked where nobody chose. */
  readonly isUsual: boolean;
  /** Whether it is meant for posting, and masked where nobody chose. */
  readonly isPosted: boolean;
  /** Below the title; `{{holes}}` are words of the tab's facts. */
  readonly remarks: readonly string[];
  readonly needs: readonly TabNeed[];
  readonly landscape: boolean;
  /** One under another, a blank row between them. */
  readonly blocks: readonly TabBlock[];
  readonly charts: readonly ChartDeclaration[];
  /**
   * Where it holds one unit a page, it is made for chosen villages, because Excel breaks only so many pages by hand (`MOST_PAGE_STARTS`): only
   * records whose column `villageKey` is one of `TabOptions.villages` are listed, all where that is `null`, and besides
   * those in which a person filled something in: nothing that was typed is lost by choosing another village.
   */
  readonly isByVillage?: boolean | undefined;
}

/** What a tab cannot do without, or not do wholly. */
export type TabNeed =
  /** Columns of the county's sheets; of a group, one is enough. `leaves`: what stays open without them. */
  | { readonly kind: "columns"; readonly fields: readonly string[]; readonly leaves: LocalText }
  /** `isYear`: that of last year, not of a month before. */
  | { readonly kind: "previous"; readonly isYear?: boolean | undefined; readonly leaves: LocalText }
  /** A compared sheet of a department, by its profile. */
  | { readonly kind: "department"; readonly profile: string; readonly leaves: LocalText }
  /** What a person types for each village, asked once: columns of this tab's input block. */
  | { readonly kind: "villages"; readonly columns: readonly ColumnId[]; readonly leaves: LocalText }
  /** A value of the county's, without which the tab does not judge. */
  | { readonly kind: "parameter"; readonly parameter: string; readonly leaves: LocalText }
  /** What is ours and no law's: the county accepts it before the tab is made. */
  | { readonly kind: "acceptance"; readonly what: LocalText };

/** A heading with rows under it. */
export interface TabBlock {
  /** Unique in its tab; with the tab's id it marks the block in the workbook. */
  readonly id: string;
  /** A line above the heading. */
  readonly title?: string | undefined;
  readonly rows: BlockRows;
  readonly columns: readonly BlockColumn[];
  /** A row 合计 above or below the others: counts and sums over everything, rates from its own counts. */
  readonly total?: "first" | "last" | undefined;
  /** Said in place of rows where there are none. */
  readonly empty?: string | undefined;
  /**
   * Rows stay once they are written. Every column of them is read as typed, in the order of the sheet, not only what
   * people fill in; what `words` of a column has is read back as its code; a row that a person added (without a key, not
   * blank) is read under `+1`, `+2` …. The record set merges what was with what is, and its word is the last: in columns
   * of inputs too its value stands, and nothing is put over it. A value that `words` does not know is shown as it is.
   */
  readonly keeps?: boolean | undefined;
  /** Parameters without a value of which the block is left out, title and all. */
  readonly parameters?: readonly string[] | undefined;
  /** Fields of which a sheet of the county has to have one: without any the block is left out, for its zeros would say something. */
  readonly fields?: readonly FieldId[] | undefined;
  /** Made only where exactly the income line is enough by the run's criterion, or only where it must be exceeded. */
  readonly lineIs?: "enough" | "exceeded" | undefined;
}

/** What each row of a block stands for. */
export type BlockRows =
  /** One record, in the order of the set. `page`: where this column changes a page begins. */
  | {
      readonly each: RecordSetId;
      readonly where?: readonly RowTest[] | undefined;
      readonly page?: ColumnId | undefined;
      /**
       * Below the rows of each page one more, as a row 合计, with this in its first shown column: the sum of each column of
       * total `sum` over the rows of that page, by SUM; all else of it is blank.
       */
      readonly pageTotal?: string | undefined;
      /** In a masked tab only records that meet these as well. */
      readonly whereMasked?: readonly RowTest[] | undefined;
    }
  /** One village of the households, with one row above those of each township. */
  | { readonly groups: "villages" }
  | { readonly groups: "towns" }
  /** Lines that are always there, each with the rows that it counts. */
  | { readonly lines: readonly TabLine[] }
  /** A line for each value that a column of the counted rows holds, most frequent first. */
  | { readonly valuesOf: ColumnId; readonly of?: CountedBlock | undefined };

export interface TabLine {
  readonly id: string;
  readonly label: string;
  readonly where: readonly RowTest[];
  /** What `sumOfLine` adds up in this line: a column of the counted rows. */
  readonly sum?: ColumnId | undefined;
}

/** A block whose rows are counted: `T3.households` unless said; `own` with its id for one of the same tab. */
export type CountedBlock = { readonly own: string };

/**
 * Rows of records that the engine prepares (`src/core/report/records`), column by column.
 * A new one is a name here, a file there, and a line in `recordSets.ts`.
 */
export const RECORD_SETS = [
  "households",
  "villages",
  "incomeChange",
  "indicators",
  "movements",
  "townMovements",
  "progress",
  "helpers",
  "interviewCalls",
  "villageTeams",
  "risks",
  "findings",
  "ledger",
  "ledgerCounters",
  "ruleCounts",
  "sample",
  "sampleHouseholds",
  "benefits",
  "evidence",
  "appDifferences",
  "backstop",
  "relocation",
  "causes",
  "povertyHouseholds",
  "povertyVillages",
  "povertyTowns",
  "povertyDimensions",
] as const;
export type RecordSetId = (typeof RECORD_SETS)[number];

export interface BlockColumn {
  readonly id: ColumnId;
  readonly heading: string;
  /** Above the headings of neighbours that share it. */
  readonly group?: string | undefined;
  /** In characters. */
  readonly width: number;
  readonly format: TabColumn["format"];
  readonly value: BlockValue;
  /** For whoever counts over the block; behind the last column that is shown, and not printed. */
  readonly hidden?: boolean | undefined;
  /** A masked tab leaves it out. What looks like an ID number no tab shows, masked or not. */
  readonly mask?: "leaveOut" | undefined;
  /** Repeats the column for each township, with the township's name as its heading. */
  readonly across?: "towns" | undefined;
  /** In the row 合计: the sum of the column, the same count over everything, the formula of its own cells, or nothing. */
  readonly total?: "sum" | "same" | "none" | undefined;
}

export type BlockValue =
  /** What the record holds; codes are worded. */
  | { readonly record: ColumnId; readonly words?: Readonly<Record<string, string>> | undefined }
  /** The township or village of the group, the label of the line, the number of the row from 1. */
  | { readonly row: "town" | "village" | "label" | "number" }
  /** How many counted rows meet all tests: COUNTIFS. */
  | { readonly count: readonly RowTest[]; readonly of?: CountedBlock | undefined }
  /** SUMIFS over them. */
  | { readonly sum: ColumnId; readonly where?: readonly RowTest[] | undefined; readonly of?: CountedBlock | undefined }
  /** SUMIFS of the column that the line names; in the row 合计 the sum of the lines. */
  | { readonly sumOfLine: true; readonly of?: CountedBlock | undefined }
  /** The row's cell of another column ÷ that column's cell in the row 合计; `–` where that is 0. */
  | { readonly shareOf: ColumnId }
  /** Of the row's own cells. */
  | { readonly formula: Formula }
  /** A person types it; kept by the record's key from one writing to the next. `record` proposes where nothing was typed. */
  | {
      readonly input: "text" | "number" | "date";
      readonly list?: readonly string[] | undefined;
      readonly prompt?: string | undefined;
      readonly record?: ColumnId | undefined;
      /** Words the codes of `record`. */
      readonly words?: Readonly<Record<string, string>> | undefined;
    }
  /** 1, 1, 3 among the block's rows by another column, the greatest first; `–` where that is no number. */
  | { readonly rankOf: ColumnId };

/** A test that COUNTIFS can say of a column of the counted rows. Texts are compared whole. */
export type RowTest =
  | { readonly column: ColumnId; readonly is: string | number }
  | { readonly column: ColumnId; readonly isNot: string | number }
  | { readonly column: ColumnId; readonly in: readonly (string | number)[] }
  | { readonly column: ColumnId; readonly isBlank: true }
  /** It is what the counting row itself holds in a column of its own block; in the row 合计 left out. */
  | { readonly column: ColumnId; readonly sameAs: ColumnId }
  /** Its text, codes between bars (`|因病|缺水|`), has the code that the counting row holds; in the row 合计 left out. */
  | { readonly column: ColumnId; readonly lists: ColumnId }
  | {
      readonly column: ColumnId;
      readonly above?: Bound;
      readonly atLeast?: Bound;
      readonly atMost?: Bound;
      readonly below?: Bound;
    };

/** A number, or the value of a parameter of the run; without one the test holds of nothing. */
export type Bound = number | { readonly parameter: string };

/**
 * A number or text of the row's own cells, computed by the engine and written as a formula. A cell that holds no number
 * makes what is computed of it blank, but in `known`, which passes over such cells.
 */
export type Formula =
  | number
  | { readonly text: string }
  /** What the cell holds; as a branch, or alone, a text as well. */
  | { readonly cell: ColumnId }
  | { readonly plus: readonly Formula[] }
  | { readonly minus: readonly [Formula, Formula] }
  | { readonly times: readonly Formula[] }
  /** `–` where the divisor is 0. */
  | { readonly over: readonly [Formula, Formula] }
  /** The sum of those that hold a number; blank where none does. */
  | { readonly known: readonly ColumnId[] }
  | { readonly least: readonly Formula[] }
  | { readonly most: readonly Formula[] }
  /** The square root; blank of a number below 0. */
  | { readonly root: Formula }
  /** The first branch whose test holds. A test of a cell without a number (`than`) does not hold. */
  | { readonly cases: readonly { readonly if: CellTest; readonly then: Formula }[]; readonly else: Formula };

export type CellTest =
  | { readonly than: readonly [Formula, "<" | "<=" | "=" | ">=" | ">", Formula] }
  | { readonly cell: ColumnId; readonly is: string }
  | { readonly cell: ColumnId; readonly isBlank: true }
  | { readonly every: readonly CellTest[] }
  | { readonly some: readonly CellTest[] };

/** A native chart beside a block. */
export interface ChartDeclaration {
  readonly id: string;
  readonly block: string;
  readonly kind: TabChart["kind"];
  readonly title: string;
  /** Column that names each row. */
  readonly categories: ColumnId;
  readonly series: readonly ColumnId[];
  /** Rows shown: all but the total, or the first of them. Among villages townships do not stand together: chart a block of theirs. */
  readonly rows: "all" | { readonly first: number };
  /** Whether the pane's overview shows it as well. */
  readonly isInOverview: boolean;
}
