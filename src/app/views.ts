import type { CellRef } from "../core/model/RawSheet";
import type { FieldId } from "../core/model/Field";
import type { Severity } from "../core/model/Finding";
import type { Confidence, Dimension, VerdictDimension } from "../core/model/Rule";
import type { Verdict } from "../core/model/Run";
import type { SheetMapping } from "../core/model/SheetMapping";

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
  readonly related: readonly { readonly at: CellRef; readonly address: string }[];
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
}

export interface RuleCount {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly count: number;
  /** In words, where the rule was not checked. */
  readonly notChecked: string | null;
}

export interface RunSummary {
  readonly pack: { readonly id: string; readonly version: string; readonly title: string };
  readonly region: string;
  readonly year: number;
  readonly asOf: string;
  readonly households: number;
  readonly members: number;
  readonly hiddenRows: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Households with at least one error or warning. */
  readonly householdsAffected: number;
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
  /** Rules that broke: the run is incomplete, which is not clean. */
  readonly incomplete: readonly { readonly ruleId: string; readonly title: string }[];
}

export interface FindingQuery {
  readonly ruleId?: string | undefined;
  readonly dimension?: Dimension | undefined;
  readonly severity?: Severity | undefined;
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

/** What was recognised, for the person to check and correct. */
export interface Recognition {
  readonly members: SheetMapping;
  readonly households: SheetMapping | null;
  /** Sheets of the workbook that could be chosen instead. */
  readonly sheets: readonly string[];
  /** Every field that a column can be given, in the order of the dictionary. */
  readonly fields: readonly { readonly id: FieldId; readonly label: string; readonly owner: string }[];
  readonly region: string;
  readonly year: number;
  readonly asOf: string;
  /** What the sheet does not say and the person has not chosen: taken for want of it. */
  readonly assumed: readonly ("region" | "asOf")[];
  /** The pack that a run would use. */
  readonly pack: RunSummary["pack"];
  /** Parameters as they would enter a run, with the county's own confirmations. */
  readonly parameters: readonly ParameterView[];
}
