import type { CellRef } from "../core/model/RawSheet";
import type { FieldId, Language } from "../core/model/Field";
import type { RefusalCode, RefusalData } from "../core/model/Refusal";
import type { SheetInfo } from "./ports";
import type { Report, ReportFacts } from "./report";
import type { RuleSwitch } from "../core/model/Rule";
import type { Decision, VillageRename } from "../core/model/Linkage";
import type {
  DepartmentsState,
  DifferencePage,
  DifferenceQuery,
  ListWish,
  MadeFile,
  PairPage,
  PairQuery,
} from "./DepartmentViews";
import type { DepartmentCorrection } from "./Engine";
import type { AuditActions, AuditState } from "./AuditViews";
import type { ReviewActions, ReviewState } from "./ReviewViews";
import type { TabActions, TabsState } from "./TabViews";
import type { OwnRuleDraft } from "./OwnRuleDraft";
import type {
  BrokenTrial,
  CellView,
  FindingPage,
  FindingQuery,
  Recognition,
  RuleListEntry,
  RuleTrial,
  RuleView,
  RunSummary,
} from "./views";

/** `making` writes tab after tab, and counts tabs: a fraction is a part of one. The others count rows. */
export type Step =
  | "recognising"
  | "reading"
  | "checking"
  | "recording"
  | "painting"
  | "clearing"
  | "writing"
  | "making"
  | "auditing"
  | "undoing";

export interface Progress {
  readonly step: Step;
  /** Sheet that the step works on, "" for none. */
  readonly sheet: string;
  readonly done: number;
  /** 0 while it is unknown. */
  readonly total: number;
}

/** A refusal as the person reads it. */
export interface RefusalView {
  readonly code: RefusalCode;
  readonly data: RefusalData;
  /** What was found and where. */
  readonly message: string;
  /** What to do. */
  readonly advice: string;
}

export interface SessionState {
  readonly language: Language;
  readonly sheets: readonly SheetInfo[];
  /** Null while nothing runs. */
  readonly progress: Progress | null;
  /** The last refusal, until the next action. */
  readonly refusal: RefusalView | null;
  /** The last defect of ours: rule or step and kind of error, never a person's value. */
  readonly defect: string | null;
  readonly recognition: Recognition | null;
  readonly summary: RunSummary | null;
  /** The sheet was edited after the last run: the findings may be out of date. */
  readonly stale: boolean;
  /** Whether the sheet is highlighted, or why not although a run ended. */
  readonly painted: "no" | "yes" | RefusalView;
  readonly selection: CellView | null;
  readonly departments: DepartmentsState;
  /** The department whose own sheet the summary is about, `null` for the county's sheet. */
  readonly selfChecked: string | null;
  readonly tabs: TabsState;
  readonly audit: AuditState;
  readonly review: ReviewState;
  /** What our buttons did and can undo, the last first; for this session. */
  readonly undo: readonly UndoView[];
}

/** A step that can be undone, in words: what it did. */
export interface UndoView {
  readonly label: string;
  /** Why it cannot be undone any more, "" where it can: the person went on working on what it wrote. */
  readonly blocked: string;
}

/**
 * What the person corrects of what was recognised, and what the county decides about standards, parameters and rules.
 * Absent members stay as they are.
 */
export interface Correction {
  readonly membersSheet?: string;
  readonly householdsSheet?: string | null;
  /** Zero-based row of the headings. */
  readonly headingRow?: { readonly sheet: string; readonly row: number };
  /** Gives a column a field, or none. */
  readonly column?: { readonly sheet: string; readonly column: number; readonly field: FieldId | null };
  readonly region?: string;
  readonly year?: number;
  readonly asOf?: string;
  /** A value that the county confirms; `null` takes it back. */
  readonly parameter?: { readonly id: string; readonly value: number | string | null };
  /** A pack of the county's choice; `null` for the one that the sheet suggests. */
  readonly pack?: string | null;
  readonly villagesSheet?: string | null;
  /** The period before: a file, or a sheet of this workbook; `null` for none. Kept for this session only. */
  readonly previous?:
    { readonly file: { readonly name: string; readonly bytes: Uint8Array } } | { readonly sheet: string } | null;
  /** What the county changes about a rule; `null` puts it back to the pack's own. */
  readonly rule?: { readonly id: string; readonly change: RuleSwitch | null };
  /** Puts every rule back to the pack's own. */
  readonly rulesAsInPack?: true;
  /** Keeps a rule of the county's own in the workbook, or removes it. */
  readonly ownRule?: { readonly save: OwnRuleDraft } | { readonly remove: string };
}

/**
 * One person's work on one workbook: the same in the pane, the workbench and on the command line.
 * Actions never reject: what goes wrong is in the state. One action runs at a time; a second waits for none and is ignored.
 */
export interface Session extends TabActions, AuditActions, ReviewActions {
  /** Undoes the last step that our buttons did; what the person did since stays (`undo.changed`). Records of runs stay. */
  readonly undo: () => Promise<void>;
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Lists sheets and recognises the active one; also begins to follow selection and edits. */
  readonly open: () => Promise<void>;
  readonly recognise: () => Promise<void>;
  readonly correct: (correction: Correction) => Promise<void>;
  /** Reads, checks and, unless told not to, highlights. Recognises first where nothing is recognised yet. */
  readonly validate: (options?: { readonly paint?: boolean }) => Promise<void>;
  readonly cancel: () => void;
  readonly paint: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  readonly findings: (query: FindingQuery) => Promise<FindingPage>;
  readonly rule: (ruleId: string) => Promise<RuleView>;
  /** The rules of the chosen pack and the county's own, as they would run. */
  readonly rules: () => Promise<readonly RuleListEntry[]>;
  /** Tries a rule on the open sheets without keeping it, when its turn comes. What goes wrong comes back; it never rejects. */
  readonly tryRule: (draft: OwnRuleDraft) => Promise<RuleTrial | RefusalView | BrokenTrial>;
  readonly select: (cell: CellRef) => Promise<void>;
  /** The run as the JSON contract of the command line. */
  readonly report: (facts: ReportFacts) => Promise<Report>;
  /** Empties the store on this machine and says how many entries it removed. */
  readonly forgetCache: () => Promise<number>;
  /** Adds a department's sheet; it takes part in the next run. */
  readonly addDepartment: (
    source:
      | { readonly file: { readonly name: string; readonly bytes: Uint8Array; readonly sheet?: string | undefined } }
      | { readonly sheet: string },
    profile?: string,
  ) => Promise<void>;
  readonly correctDepartment: (id: string, change: DepartmentCorrection) => Promise<void>;
  readonly removeDepartment: (id: string) => Promise<void>;
  readonly differences: (query: DifferenceQuery) => Promise<DifferencePage>;
  readonly pairs: (query: PairQuery) => Promise<PairPage>;
  /** Kept in the workbook; `null` takes it back. It enters the next run. */
  readonly decide: (pair: string, decision: Decision | null) => Promise<void>;
  /** Kept in the workbook. */
  readonly renameVillages: (renames: readonly VillageRename[]) => Promise<void>;
  /** Writes the feedback tab, with what people filled in on it. */
  readonly writeFeedback: () => Promise<void>;
  /** Empty where it is refused: then the state says why. */
  readonly answerLists: (wish: ListWish) => Promise<readonly MadeFile[]>;
  readonly readAnswers: (
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    chosen?: Readonly<Record<string, string>>,
  ) => Promise<void>;
  /** Adds the sheet that a department fills in, and shows it. */
  readonly prepareSheet: (profile: string) => Promise<void>;
  /** Checks the sheet in front by the department's own profile before it is sent: findings and marks as in any run. */
  readonly selfCheck: (profile: string) => Promise<void>;
  readonly setLanguage: (language: Language) => Promise<void>;
  readonly close: () => Promise<void>;
}
