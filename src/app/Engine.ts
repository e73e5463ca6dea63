import type { ProposedScope } from "../core/mapping/proposeScope";
import type { CellRef, RawSheet } from "../core/model/RawSheet";
import type { FieldId, Language } from "../core/model/Field";
import type { HighlightPlan } from "../core/model/HighlightPlan";
import type { RefusalCode, RefusalData } from "../core/model/Refusal";
import type { Rule } from "../core/model/Rule";
import type { RunOptions } from "../core/model/Run";
import type { SheetMapping } from "../core/model/SheetMapping";
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
import type { LongStep } from "./ports";
import type { Report, ReportFacts } from "./report";

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
}
