import type { ProposedScope } from "../core/mapping/proposeScope";
import type { CellRef, RawSheet } from "../core/model/RawSheet";
import type { FieldId, Language } from "../core/model/Field";
import type { HighlightPlan } from "../core/model/HighlightPlan";
import type { RefusalCode, RefusalData } from "../core/model/Refusal";
import type { Rule } from "../core/model/Rule";
import type { RunOptions } from "../core/model/Run";
import type { SheetMapping } from "../core/model/SheetMapping";
import type { AuditQuestion, MadeRecord, ReadableRecord, RecordFacts } from "./audit/AuditRequest";
import type { TabPrints } from "./audit/tabPrints";
import type { AuditView, RecordView, WaiverView } from "./AuditViews";
import type { AdmittedSettings, ConfirmedValues, StoredSettings } from "./CountySettings";
import type { OwnRuleDraft } from "./OwnRuleDraft";
import type {
  CellView,
  FieldView,
  FindingPage,
  FindingQuery,
  PackView,
  ParameterView,
  PreviousView,
  RuleListEntry,
  RuleTrial,
  RuleView,
  RunSummary,
} from "./views";
import type { Decision, VillageRename } from "../core/model/Linkage";
import type { TabTable } from "../core/model/TabTable";
import type {
  AnswersRead,
  DepartmentSummary,
  DepartmentView,
  DifferencePage,
  DifferenceQuery,
  ListWish,
  MadeFile,
  PairPage,
  PairQuery,
  ProfileView,
} from "./DepartmentViews";
import type { TabId } from "../core/model/SummaryTab";
import type { MonthBook, TabComparison } from "../core/model/TabFacts";
import type { CellEntry, LongStep, TabSheet } from "./ports";
import type { Report, ReportFacts } from "./report";
import type { PlacedEntry, ReviewCard, ReviewItem, ReviewQuery } from "./ReviewViews";
import type {
  FilledTabAnswer,
  TabList,
  TabRequest,
  TabSheets,
  TakenTab,
  TypedForVillages,
  VillageEntries,
} from "./tabs/TabRequest";
import type { Overview, TabPreview } from "./TabViews";
import type { AcceptedFinding, WaiverLine } from "./waivers/WaiverLine";

/** A field for the column under a heading (its path), among equal headings the one at `occurrence`; `null` for none. */
export interface ColumnChoice {
  readonly heading: string;
  readonly occurrence: number;
  readonly field: FieldId | null;
}

/** What the person chose over what was recognised in one sheet. A heading that is no longer there is passed over. */
export interface SheetChoices {
  readonly headingRow?: number | undefined;
  readonly columns: readonly ColumnChoice[];
}

export type SheetRecognition =
  | { readonly sheet: string; readonly mapping: SheetMapping; readonly scope: ProposedScope }
  | { readonly sheet: string; readonly refusal: { readonly code: RefusalCode; readonly data: RefusalData } };

/** Where the period before is read from. */
export type PreviousSource =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "sheet"; readonly sheet: RawSheet };

/** Where a department's sheet is read from. */
export type DepartmentSource = (
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array; readonly sheet?: string | undefined }
  | { readonly kind: "sheet"; readonly sheet: RawSheet }
) & {
  /** The department that the person chose; else the headings tell it. */
  readonly profile?: string | undefined;
};

/** What the person corrects of a department's sheet. */
export interface DepartmentCorrection {
  readonly profile?: string;
  /** Another sheet of the same file. */
  readonly sheet?: string;
  readonly headingRow?: number;
  readonly column?: { readonly column: number; readonly field: FieldId | null };
}

/** What linking needs to know of earlier decisions. */
export interface LinkingMemory {
  /** 32 random bytes as hexadecimal text: hides in a key whom a decision is about. */
  readonly secret: string;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly renames: readonly VillageRename[];
}

/** A pack with the rules that the county added. */
export interface PackChoice {
  readonly pack: string;
  readonly ownRules: readonly Rule[];
}

/** The same with the values that the county confirmed; each enters only runs that it was confirmed for. */
export interface Standards extends PackChoice {
  readonly confirmed: ConfirmedValues;
}

export interface ValidateRequest extends Standards {
  readonly members: string;
  readonly households: string | null;
  readonly villages: string | null;
  readonly choices: Readonly<Record<string, SheetChoices>>;
  readonly options: RunOptions;
  /** Ids of departments' sheets that take part, in order. */
  readonly departments: readonly string[];
  readonly linking: LinkingMemory;
  readonly waivers: readonly WaiverLine[];
}

/** The packs that suit a region and year, by id. */
export interface PackProposal {
  readonly proposed: string;
  readonly inForce: readonly string[];
}

/**
 * Everything that computes, behind one asynchronous face, so that it can live in a worker. It knows the packs, keeps the
 * sheets and the last run; the page asks for what it shows. One request at a time.
 */
export interface Engine {
  /** Keeps a sheet under its name, in place of an earlier one. */
  readonly load: (sheet: RawSheet) => Promise<void>;
  readonly forget: () => Promise<void>;
  /** Recognises the loaded sheets, each with what the person chose for it; `fileName` may name region and year. */
  readonly recognise: (
    sheets: readonly string[],
    choices: Readonly<Record<string, SheetChoices>>,
    fileName: string,
  ) => Promise<readonly SheetRecognition[]>;
  /** Reads the sheets of the period before, or forgets them. Refuses what holds no people (`previous.noPeople`) and unreadable files. */
  readonly setPrevious: (source: PreviousSource | null) => Promise<PreviousView | null>;
  readonly packs: (language: Language) => Promise<readonly PackView[]>;
  readonly fields: (language: Language) => Promise<readonly FieldView[]>;
  readonly proposePack: (region: string, year: number) => Promise<PackProposal>;
  readonly regionName: (region: string, language: Language) => Promise<string>;
  /** What of stored settings still fits the packs, and what does not. */
  readonly admit: (settings: StoredSettings) => Promise<AdmittedSettings>;
  /** Refuses an unknown pack and values that it cannot take: `pack.unknown`, `parameter.unknown`, `parameter.badValue`. */
  readonly refuseParameters: (pack: string, values: Readonly<Record<string, number | string>>) => Promise<void>;
  readonly rules: (choice: PackChoice, options: RunOptions, language: Language) => Promise<readonly RuleListEntry[]>;
  /** The record of a draft; refuses what cannot be asked (`rule.bad`). */
  readonly ownRule: (draft: OwnRuleDraft, choice: PackChoice) => Promise<Rule>;
  /** Checks the loaded sheets by that rule alone; the last run stays. */
  readonly tryRule: (rule: Rule, request: ValidateRequest, language: Language) => Promise<RuleTrial>;
  readonly parameters: (
    standards: Standards,
    options: RunOptions,
    language: Language,
  ) => Promise<readonly ParameterView[]>;
  readonly validate: (request: ValidateRequest, step?: LongStep) => Promise<readonly SheetMapping[]>;
  readonly summary: (language: Language) => Promise<RunSummary>;
  readonly findings: (query: FindingQuery, language: Language) => Promise<FindingPage>;
  readonly cell: (at: CellRef, language: Language) => Promise<CellView>;
  readonly rule: (id: string, standards: Standards, options: RunOptions, language: Language) => Promise<RuleView>;
  readonly plans: (language: Language) => Promise<readonly HighlightPlan[]>;
  readonly report: (facts: ReportFacts, language: Language) => Promise<Report>;
  readonly profiles: (language: Language) => Promise<readonly ProfileView[]>;
  /** The profile that the headings of a loaded sheet speak of, `null` where they speak of none. */
  readonly departmentOf: (sheet: string) => Promise<string | null>;
  /**
   * Reads a department's sheet, recognises whose it is and adds it, or puts it in place of the same sheet. Refuses a sheet
   * by which nobody can be found (`department.noKey`), one that is checked already (`department.sameSheet`) and what
   * cannot be read.
   */
  readonly addDepartment: (source: DepartmentSource, language: Language, step?: LongStep) => Promise<DepartmentView>;
  readonly correctDepartment: (id: string, change: DepartmentCorrection, language: Language) => Promise<DepartmentView>;
  /** A department's sheet as it is kept, worded anew. */
  readonly departmentView: (id: string, language: Language) => Promise<DepartmentView>;
  readonly removeDepartment: (id: string) => Promise<void>;
  /** Of the last run, as all that follows. */
  readonly departments: (language: Language) => Promise<readonly DepartmentSummary[]>;
  readonly differences: (query: DifferenceQuery, language: Language) => Promise<DifferencePage>;
  readonly pairs: (query: PairQuery, language: Language) => Promise<PairPage>;
  /** 部门比对反馈表 with what people filled in before, taken from the tab as it stands. */
  readonly feedbackTab: (before: RawSheet | null, day: string, language: Language) => Promise<TabTable>;
  /** Lists to be answered, from the feedback tab as it stands: one workbook for each village or department. */
  readonly answerLists: (
    tab: RawSheet,
    wish: ListWish,
    day: string,
    language: Language,
  ) => Promise<readonly MadeFile[]>;
  /** The feedback tab with the answers of those lists; refuses files that hold none (`answers.none`). */
  readonly readAnswers: (
    tab: RawSheet,
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    /** By number of the difference: the answer to take where two differ. */
    chosen: Readonly<Record<string, string>>,
    day: string,
    language: Language,
  ) => Promise<{ readonly tab: TabTable; readonly read: AnswersRead }>;
  /** The empty sheet that a department fills in. */
  readonly sheetToFill: (profile: string, language: Language) => Promise<TabTable>;
  /** Summary tabs with what each lacks, and the form for villages; before a run as far as it is known. */
  readonly tabList: (request: TabRequest, language: Language) => Promise<TabList>;
  /** Takes up what people typed on a tab as it stands (`kept`: on that of what is gone); `null` where there is none. */
  readonly takeTyped: (id: TabId, sheet: TabSheet | null) => Promise<TakenTab>;
  /** What is typed in the pane with these entries, each beside what the tabs taken up say. */
  readonly typeForVillages: (entries: readonly VillageEntries[], typed: TypedForVillages) => Promise<TypedForVillages>;
  /** A tab of the last run, with what was typed on it; refuses one that is not there (`tab.unknown`). */
  readonly fillTab: (id: TabId, request: TabRequest, sheets: TabSheets, language: Language) => Promise<FilledTabAnswer>;
  /**
   * The tab of what people typed for rows that tabs no longer have, `null` where it stands as it is. Asked before a tab is
   * written in which something is gone; of tabs that are not among the `written` it still has what will stand on them again.
   */
  readonly keptTab: (written: readonly TabId[]) => Promise<TabTable | null>;
  /** What the spreadsheet computed of the tab as it was filled last. */
  readonly compareTab: (id: TabId, sheet: RawSheet) => Promise<TabComparison>;
  /** The first rows of each block. */
  readonly previewTab: (id: TabId, request: TabRequest, rows: number, language: Language) => Promise<TabPreview>;
  readonly overview: (request: TabRequest, language: Language) => Promise<Overview>;
  /** The figures of the run as they enter the book of months. */
  readonly monthFigures: (request: TabRequest) => Promise<MonthBook[string]>;
  /**
   * What it means to accept these findings of the last run, by key. Refuses one that is not there (`waiver.gone`) and an
   * error that has to be corrected (`waiver.notAllowed`).
   */
  readonly acceptable: (keys: readonly string[]) => Promise<readonly AcceptedFinding[]>;
  /** Waivers with what became of them in the last run, those that set nothing aside first. */
  readonly viewWaivers: (lines: readonly WaiverLine[], language: Language) => Promise<readonly WaiverView[]>;
  /** The record of the last run of the county's sheets, and the fingerprints of what it was about. */
  readonly record: (facts: RecordFacts) => Promise<MadeRecord>;
  /** A tab as it stands, for the audit that is asked next. */
  readonly takeForAudit: (id: TabId, sheet: TabSheet) => Promise<void>;
  /**
   * Repeats a recorded run over the loaded sheets and says what differs; the last run stays. Refuses a record whose pack is
   * not here (`audit.packGone`), whose sheet of people is not (`sheet.gone`), and what is no report (`audit.badBaseline`).
   */
  readonly audit: (question: AuditQuestion, language: Language, step?: LongStep) => Promise<Omit<AuditView, "chain">>;
  /** Keyed prints of a tab as it was filled last, `null` where it was not. */
  readonly printTab: (id: TabId, secret: string) => Promise<TabPrints | null>;
  readonly viewRecords: (records: readonly ReadableRecord[], language: Language) => Promise<readonly RecordView[]>;
  /** Households that a meeting steps through, by what T3 says as it was taken up last; as all that follows. */
  readonly reviewItems: (query: ReviewQuery, request: TabRequest) => Promise<readonly ReviewItem[]>;
  /** `null` of a household that the last run does not know. */
  readonly reviewCard: (key: string, request: TabRequest, language: Language) => Promise<ReviewCard | null>;
  /** Whether T3 stands, and says what it would say if it were written now. */
  readonly isAssessmentStanding: (request: TabRequest) => Promise<boolean>;
  /** The cells of T3 for these values, `null` where one has no row or column there. */
  readonly placeDecision: (entries: readonly PlacedEntry[]) => Promise<readonly CellEntry[] | null>;
  /** Takes up what was written into these cells of T3. */
  readonly takeDecision: (cells: readonly CellEntry[]) => Promise<void>;
}
