import type { CodeList, Field, FieldId, LocalText } from "./Field";
import type { Severity } from "./Finding";

export type Confidence = "confirmed" | "probable" | "unconfirmed";

/** The published document that a value or rule rests on. */
export interface Reference {
  readonly title: string;
  readonly issuer?: string | undefined;
  readonly number?: string | undefined;
  /** ISO date, or its year or month where only that is known. */
  readonly date?: string | undefined;
  readonly clause?: string | undefined;
  readonly href?: string | undefined;
}

/** A value of a parameter with its own scope, dates, confidence and sources. `value: null`: not in force from here. */
export interface DatedValue {
  readonly from: string;
  readonly to?: string | undefined;
  /** `CN` or a 6-digit GB/T 2260 code; 450000 covers every county of Guangxi. */
  readonly scope: string;
  readonly value: number | string | null;
  readonly confidence: Confidence;
  readonly note?: LocalText | undefined;
  readonly references: readonly Reference[];
}

export interface Parameter {
  readonly id: string;
  readonly label: LocalText;
  readonly unit: string;
  /** Whether the value is chosen by the year of the income window (its 31 December) or by the as-of date. */
  readonly by: "year" | "asOf";
  readonly reviewedOn: string;
  readonly values: readonly DatedValue[];
}

/** The value in force for a run, or why there is none. */
export interface ResolvedParameter {
  readonly id: string;
  readonly label: LocalText;
  readonly unit: string;
  readonly value: number | string | null;
  readonly status: "inForce" | "given" | "unconfirmed" | "notInForce";
  readonly scope: string;
  readonly confidence: Confidence;
  readonly references: readonly Reference[];
  /** What the county may confirm where nothing confirmed is in force. */
  readonly candidates: readonly DatedValue[];
}

export type Comparator = "<" | "<=" | "=" | "!=" | ">=" | ">";

/** A number computed for a member or household. Unknown as soon as one part is unknown. Ages are full years. */
export type Expression =
  | number
  | { readonly field: FieldId }
  | { readonly parameter: string }
  | { readonly age: AgeDate }
  | { readonly sum: readonly Expression[] }
  | { readonly difference: readonly [Expression, Expression] }
  | { readonly product: readonly Expression[] }
  | { readonly quotient: readonly [Expression, Expression] }
  /** Members of the household for whom the condition is true; unknown while it is unknown for any. */
  | { readonly count: Condition }
  /** Sum over the members of the household. */
  | { readonly sumOver: Expression };

/**
 * On which day an age is taken: the as-of date, or the last school-year cut-off not after it,
 * given by a parameter that holds a month and day (`09-01`).
 */
export type AgeDate = "asOf" | { readonly cutoff: string };

/**
 * Closed algebra in three values (true, false, unknown). A blank or unreadable cell makes a comparison unknown;
 * only `is` asks about blankness itself.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly field: FieldId; readonly is: "blank" | "filled" }
  | { readonly field: FieldId; readonly equals: string | number }
  | { readonly field: FieldId; readonly in: readonly string[] }
  /** The code, or one of several chosen codes, belongs to a group of its list. */
  | { readonly field: FieldId; readonly inGroup: string }
  | { readonly compare: readonly [Expression, Comparator, Expression] }
  /** Over the members of the household. */
  | { readonly members: "any" | "every"; readonly that: Condition };

interface CheckBase {
  /** Only entries for which this is true are checked. */
  readonly when?: Condition | undefined;
  readonly severity?: Severity | undefined;
}

export type Check = CheckBase &
  /** 18, 20 or 22 characters of the right make; 15 digits have to be upgraded. */
  (
    | { readonly kind: "idForm"; readonly field: FieldId }
    | { readonly kind: "checkDigit"; readonly field: FieldId }
    | { readonly kind: "storedAsNumber"; readonly field: FieldId }
    /** Compared on the first 18 characters; the smallest shared unit of `within` is named. */
    | { readonly kind: "unique"; readonly field: FieldId; readonly within: readonly FieldId[] }
    | {
        readonly kind: "memberCount";
        readonly at: FieldId;
        readonly where: Condition;
        readonly min?: number | undefined;
        readonly max?: number | undefined;
      }
    | {
        readonly kind: "range";
        readonly field: FieldId;
        readonly min?: Expression | undefined;
        readonly max?: Expression | undefined;
        readonly whole?: boolean | undefined;
      }
    /** left = right within the tolerance; `alternatives` are tried on a mismatch and the first that fits is named. */
    | {
        readonly kind: "equation";
        readonly field: FieldId;
        readonly right: Expression;
        readonly tolerance: Expression;
        readonly alternatives?: readonly { readonly label: LocalText; readonly right: Expression }[] | undefined;
      }
    /** The value must stand in this relation to the limit. */
    | { readonly kind: "comparison"; readonly field: FieldId; readonly must: Comparator; readonly limit: Expression }
    /** The condition must not be true. The rule's `says` words it, with `shows` and `facts` as holes. */
    | {
        readonly kind: "forbidden";
        readonly at: FieldId;
        readonly that: Condition;
        readonly shows?: readonly FieldId[] | undefined;
        readonly facts?: Readonly<Record<string, Expression>> | undefined;
      }
    /** One (`any`) or each (`all`) of the yes/no fields must say yes; 否 and blank are told apart. */
    | {
        readonly kind: "affirmative";
        readonly fields: readonly FieldId[];
        readonly need: "any" | "all";
        /** Severity of a 否 where one yes is enough and the sheet lacks a column that might say it. */
        readonly whereLacking?: Severity | undefined;
      }
    /** Every mapped cell can be read as its field's type. */
    | { readonly kind: "readable"; readonly problem: "unreadable" | "error" | "cleaned" }
    /** Every row belongs to a household, and a households' sheet has one row of each. */
    | { readonly kind: "joined"; readonly field: FieldId }
    /** All cells of a household column say the same; of texts, only those of the given fields are compared. */
    | { readonly kind: "consistent"; readonly texts: readonly FieldId[] }
  );

export type CheckKindName = Check["kind"];

export type Dimension =
  | "income"
  | "food"
  | "clothing"
  | "housing"
  | "water"
  | "medical"
  | "education"
  | "identity"
  | "structure"
  | "labour"
  | "data";

/** The seven dimensions that a verdict is given for. */
export const VERDICT_DIMENSIONS = ["income", "food", "clothing", "housing", "water", "medical", "education"] as const;
export type VerdictDimension = (typeof VERDICT_DIMENSIONS)[number];

/** A rule is data: its checks name kinds, and nothing in it is a function. */
export interface Rule {
  readonly id: string;
  readonly dimension: Dimension;
  readonly severity: Severity;
  readonly subject: "member" | "household";
  readonly confidence: Confidence;
  readonly inForce: { readonly from: string; readonly to?: string | undefined };
  readonly scope: string;
  readonly title: LocalText;
  readonly why: LocalText;
  /** Words the finding of a `forbidden` check: {{age}} 周岁，在校生状况为 {{student}}. */
  readonly says?: LocalText | undefined;
  /** What is expected, with `{{holes}}` for facts: 大于 {{limit}} 元. */
  readonly expected: LocalText;
  /** What the clerk should do. */
  readonly advice: LocalText;
  readonly references: readonly Reference[];
  /** Without these columns the rule is "not checked"; of a group, one is enough. */
  readonly requires: readonly (FieldId | { readonly anyOf: readonly FieldId[] })[];
  /** Columns that the rule reads where they exist and takes for blank where they do not. */
  readonly optional: readonly FieldId[];
  readonly checks: readonly Check[];
}

/** How a household's verdict in one dimension is reached. */
export interface Criterion {
  readonly dimension: VerdictDimension;
  readonly title: LocalText;
  readonly references: readonly Reference[];
  /** Where it is false the verdict is notApplicable. */
  readonly applies?: Condition | undefined;
  /** true → met, false → notMet, unknown → toVerify. */
  readonly met: Condition;
  readonly optional: readonly FieldId[];
  /** Rules whose findings decide this dimension. */
  readonly rules: readonly string[];
}

export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly title: LocalText;
  readonly scope: string;
  readonly inForce: { readonly from: string; readonly to?: string | undefined };
  readonly fields: readonly Field[];
  readonly codeLists: readonly CodeList[];
  readonly parameters: readonly Parameter[];
  readonly rules: readonly Rule[];
  readonly criteria: readonly Criterion[];
}
