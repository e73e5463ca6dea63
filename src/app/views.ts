import type { CellRef } from "../core/model/RawSheet";
import type { FieldId, Owner } from "../core/model/Field";
import type { Severity } from "../core/model/Finding";
import type { Confidence, Dimension, VerdictDimension } from "../core/model/Rule";
import type { NotChecked, Verdict } from "../core/model/Run";
import type { SheetMapping } from "../core/model/SheetMapping";
import type { OwnRuleDraft } from "./OwnRuleDraft";

/** What the person reads, already worded in one language. ID numbers and names are masked. */

export interface ReferenceView {
  /** Title, number, date and clause in one line. */
  readonly text: string;
  readonly href: string | null;
}

export interface ParameterView {
  readonly id: string;
  readonly label: string;
  /** Value with unit, or what is missing. */
  readonly value: string;
  readonly unit: string;
  readonly scope: string;
  readonly confidence: Confidence;
  readonly status: "inForce" | "given" | "unconfirmed" | "notInForce";
  readonly references: readonly ReferenceView[];
  /** Values that the county may confirm. */
  readonly candidates: readonly { readonly value: string; readonly raw: number | string; readonly source: string }[];
}

export interface FindingView {
  readonly key: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly dimension: Dimension;
  readonly title: string;
  readonly at: CellRef;
  /** A1 address. */
  readonly address: string;
  readonly heading: string;
  readonly household: string;
  /** Masked name, "" where unknown. */
  readonly who: string;
  readonly message: string;
  /** What the cell holds, masked; "" for a blank cell. */
  readonly value: string;
  readonly expected: string;
  readonly advice: string;
  /** Why a waiver cannot be made, in words, "" where it can; of one that is set aside, its waiver. */
  readonly waiver: {
    readonly number: number;
    readonly until: string;
    readonly by: string;
    readonly reason: string;
  } | null;
  readonly notWaivable: string;
  /** On what grounds an error of this rule may be waived; "" where it needs none. */
  readonly waivableWhy: string;
  /** Findings that follow from this one and are not counted by themselves. */
  readonly consequences: readonly FindingView[];
  readonly related: readonly { readonly at: CellRef; readonly address: string }[];
  /** Of a difference from a department alone: what its sheet says, masked, and its file, "" for a sheet of this workbook. */
  readonly department?:
    { readonly title: string; readonly item: string; readonly value: string; readonly file: string } | undefined;
}

/** One rule as a person reads it: rendered from its record. */
export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  readonly dimension: Dimension;
  readonly confidence: Confidence;
  readonly references: readonly ReferenceView[];
  readonly parameters: readonly ParameterView[];
  /** The exact criterion in words, limits by their parameters' names. */
  readonly criterion: string;
  readonly advice: string;
  /** Names of the columns that it needs. */
  readonly requires: readonly string[];
  readonly inForce: { readonly from: string; readonly to: string | null };
}

/** A pack that can be chosen. */
export interface PackView {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly about: string;
  /** Where and when it is in force, in words. */
  readonly scope: string;
  readonly inForce: { readonly from: string; readonly to: string | null };
  readonly references: readonly ReferenceView[];
}

/** A rule in the list in which the county switches rules. */
export interface RuleListEntry {
  readonly id: string;
  readonly title: string;
  readonly dimension: Dimension;
  /** As the pack has it, and as the county changed it. */
  readonly severity: Severity;
  readonly changedSeverity: Severity | null;
  readonly confidence: Confidence;
  readonly on: boolean;
  /** Whether the county switched it against its start. */
  readonly switched: boolean;
  /** The draft of a rule of the county's own, `null` for one of the pack. */
  readonly own: OwnRuleDraft | null;
}

/** What a county's own rule finds in the open sheet before it is kept. */
export interface RuleTrial {
  readonly applied: number;
  readonly count: number;
  readonly examples: readonly FindingView[];
  /** In words, where it cannot be asked of this sheet. */
  readonly notChecked: string | null;
}

/** A trial that a defect of ours ended, by the step and the kind of error. */
export interface BrokenTrial {
  readonly broken: string;
}

/** The sheets of the period before. */
export interface PreviousView {
  /** File name, or the name of the sheet in this workbook. */
  readonly name: string;
  /** Whether it is a sheet of this workbook. */
  readonly isSheet?: boolean | undefined;
  readonly sheets: readonly string[];
  readonly rows: number;
}

export interface RuleCount {
  readonly ruleId: string;
  readonly title: string;
  /** The rule's own; a finding may differ from it. */
  readonly severity: Severity;
  readonly count: number;
  /** The same by the severity of each finding. */
  readonly severities: Readonly<Record<Severity, number>>;
  /** In words, where the rule was not checked. */
  readonly notChecked: string | null;
  /** The kind of that reason. */
  readonly reason: NotChecked["reason"] | null;
  /** In words, why some of its checks were left out. */
  readonly partly: readonly string[];
  /** Findings that follow from one of another rule. */
  readonly followed: number;
}

export interface RunSummary {
  readonly pack: { readonly id: string; readonly version: string; readonly title: string };
  readonly region: string;
  readonly regionName: string;
  readonly year: number;
  readonly asOf: string;
  readonly households: number;
  readonly members: number;
  readonly hiddenRows: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings that waivers set aside: in none of the three. */
  readonly waived: number;
  /** Households with at least one error or warning. */
  readonly householdsAffected: number;
  /** Households of which at least one of the seven questions is not met. */
  readonly householdsNotMet: number;
  readonly dimensions: readonly {
    readonly dimension: Dimension;
    readonly count: number;
    readonly rules: readonly RuleCount[];
  }[];
  readonly verdicts: readonly {
    readonly dimension: VerdictDimension;
    readonly counts: Readonly<Record<Verdict, number>>;
  }[];
  readonly parameters: readonly ParameterView[];
  /** By parameter that awaits the county: rules that would have been checked in whole or in part if it had a value. */
  readonly waiting: Readonly<Record<string, number>>;
  /** Rules that broke: the run is incomplete, which is not clean. */
  readonly incomplete: readonly { readonly ruleId: string; readonly title: string }[];
}

export interface FindingQuery {
  readonly ruleId?: string | undefined;
  readonly dimension?: Dimension | undefined;
  readonly severity?: Severity | undefined;
  /** Those that a waiver sets aside alone; else without them. */
  readonly waived?: boolean | undefined;
  readonly from: number;
  readonly count: number;
}

/** One page; `total` is exact however many are shown. */
export interface FindingPage {
  readonly total: number;
  readonly findings: readonly FindingView[];
}

/** A household's card: seven verdicts, each with what decided it. */
export interface HouseholdView {
  readonly household: string;
  readonly head: string;
  readonly members: number;
  readonly at: CellRef;
  readonly verdicts: readonly {
    readonly dimension: VerdictDimension;
    readonly verdict: Verdict;
    readonly because: readonly { readonly text: string; readonly at: CellRef }[];
  }[];
}

export interface CellView {
  readonly at: CellRef;
  readonly address: string;
  readonly heading: string;
  readonly findings: readonly FindingView[];
  readonly household: HouseholdView | null;
}

export interface FieldView {
  readonly id: FieldId;
  readonly label: string;
  readonly owner: Owner;
  readonly kind: "text" | "idNumber" | "number" | "date" | "code";
  /** Of an amount or area; absent where the values have none. */
  readonly unit?: string;
  /** Codes that its cells can hold, by the name that a condition uses. */
  readonly codes: readonly { readonly code: string; readonly label: string }[];
}

/** What was recognised, for the person to check and correct. */
export interface Recognition {
  readonly members: SheetMapping;
  readonly households: SheetMapping | null;
  /** Sheets of the workbook that could be chosen instead. */
  readonly sheets: readonly string[];
  /** Every field that a column can be given, in the order of the dictionary. */
  readonly fields: readonly FieldView[];
  /** A sheet with one row per village, where there is one. */
  readonly villages: SheetMapping | null;
  readonly previous: PreviousView | null;
  readonly region: string;
  /** The region in words. */
  readonly regionName: string;
  readonly year: number;
  readonly asOf: string;
  /** What the sheet does not say and the person has not chosen: taken for want of it. */
  readonly assumed: readonly ("region" | "asOf")[];
  /** The pack that a run would use. */
  readonly pack: PackView;
  readonly packs: readonly PackView[];
  /** Whether the sheet suggests the pack; else the county chose it. */
  readonly packProposed: boolean;
  /** What region and year suggest, in place of the pack chosen. */
  readonly packSuggested: PackView;
  /** Whether the pack is in force in the region in that year. */
  readonly packInForce: boolean;
  /** Parameters, rules and packs of settings that travel in the workbook and no longer fit: without effect, but kept. */
  readonly unfit: readonly string[];
  /** Parameters as they would enter a run, with the county's own confirmations. */
  readonly parameters: readonly ParameterView[];
}
