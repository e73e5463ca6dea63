import type { ProposedScope } from "../core/mapping/proposeScope";
import type { CellRef, RawSheet } from "../core/model/RawSheet";
import type { FieldId, Language } from "../core/model/Field";
import type { HighlightPlan } from "../core/model/HighlightPlan";
import type { RefusalCode, RefusalData } from "../core/model/Refusal";
import type { ResolvedParameter } from "../core/model/Rule";
import type { RunOptions } from "../core/model/Run";
import type { SheetMapping } from "../core/model/SheetMapping";
import type { CellView, FindingPage, FindingQuery, HouseholdView, RuleView, RunSummary } from "./views";
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

export interface ValidateRequest {
  readonly members: string;
  readonly households: string | null;
  readonly choices: Readonly<Record<string, SheetChoices>>;
  readonly options: RunOptions;
}

/**
 * Everything that computes, behind one asynchronous face, so that it can live in a worker. It keeps the sheets and the
 * last run; the page asks for what it shows. One request at a time.
 */
export interface Engine {
  /** Keeps a sheet under its name, in place of an earlier one. */
  readonly load: (sheet: RawSheet) => Promise<void>;
  readonly forget: () => Promise<void>;
  /** Recognises the loaded sheets, each with what the person chose for it; `fileName` may name the region. */
  readonly recognise: (
    sheets: readonly string[],
    choices: Readonly<Record<string, SheetChoices>>,
    fileName?: string,
  ) => Promise<readonly SheetRecognition[]>;
  readonly parameters: (options: RunOptions) => Promise<readonly ResolvedParameter[]>;
  readonly validate: (request: ValidateRequest, step?: LongStep) => Promise<readonly SheetMapping[]>;
  readonly summary: (language: Language) => Promise<RunSummary>;
  readonly findings: (query: FindingQuery, language: Language) => Promise<FindingPage>;
  readonly cell: (at: CellRef, language: Language) => Promise<CellView>;
  readonly household: (id: string, language: Language) => Promise<HouseholdView | null>;
  readonly rule: (id: string, options: RunOptions, language: Language) => Promise<RuleView>;
  readonly plans: (language: Language) => Promise<readonly HighlightPlan[]>;
  readonly report: (facts: ReportFacts, language: Language) => Promise<Report>;
}
