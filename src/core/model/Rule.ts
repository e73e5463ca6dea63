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
  /** What is not confirmed may have a note instead. */
  readonly references: readonly Reference[];
}

export interface Parameter {
  readonly id: string;
  readonly label: LocalText;
  readonly unit: string;
  /** Whether the value is chosen by the year of the income window (its 31 December) or by the as-of date. */
  readonly by: "year" | "asOf";
  readonly reviewedOn: string;
  /** From this day the county has to enter a value wherever none is recorded. */
  readonly countyEnters?: { readonly from: string } | undefined;
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

/** A number computed for a member, household or village. Unknown as soon as one part is unknown. Ages are full years. */
export type Expression =
  | number
  | { readonly field: FieldId }
  | { readonly parameter: string }
  | { readonly age: AgeDate }
  /** The as-of date as yyyymmdd, or the year of the income window. */
  | { readonly run: "asOf" | "year" }
  /** The number that these characters of an ID number make, counted from 1; unknown where it is shorter. */
  | { readonly digits: readonly [from: number, to: number]; readonly of: FieldId }
  /** How many characters an ID number has. */
  | { readonly length: FieldId }
  /** How many different entries a text lists, separated by commas, semicolons or 、. */
  | { readonly items: FieldId }
  | { readonly yearOf: Expression }
  /** Full calendar months from the first date to the second; negative where it lies before. Days that are not known do not count. */
  | { readonly monthsBetween: readonly [Expression, Expression] }
  | { readonly sum: readonly Expression[] }
  | { readonly difference: readonly [Expression, Expression] }
  | { readonly product: readonly Expression[] }
  | { readonly quotient: readonly [Expression, Expression] }
  | { readonly remainder: readonly [Expression, Expression] }
  | { readonly if: Condition; readonly then: Expression; readonly else: Expression }
  /** Members of the household for whom the condition is true; unknown while it is unknown for any. */
  | { readonly count: Condition }
  /** Sum over the members of the household. */
  | { readonly sumOver: Expression }
  /** The least or greatest among the members for whom the condition is true; unknown where there are none or it is unknown. */
  | { readonly least: Expression; readonly where: Condition }
  | { readonly most: Expression; readonly where: Condition }
  /** What it was for the same person or household in the period before; unknown where there is no counterpart. */
  | { readonly previous: Expression };

/**
 * On which day an age is taken: the as-of date, or the last school-year cut-off not after it,
 * given by a parameter that holds a month and day (`09-01`).
 */
export type AgeDate = "asOf" | { readonly cutoff: string };

/** Shapes that a text can have: 11 digits that begin with 1; letters of a name, without digits, spaces or marks but the dot of minority names. */
export const TEXT_FORMS = ["mobilePhone", "personName"] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

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
  /** The text has one of these in it. */
  | { readonly field: FieldId; readonly contains: readonly string[] }
  | { readonly field: FieldId; readonly form: TextForm }
  /** Two fields of one code list hold a code in common. */
  | { readonly field: FieldId; readonly sharesCode: FieldId }
  | { readonly compare: readonly [Expression, Comparator, Expression] }
  /** The same for dates. Where one of them lacks its day or month, what that leaves open is unknown. */
  | { readonly dates: readonly [Expression, Comparator, Expression] }
  /** Of a member: from a valid ID number, else from the column. */
  | { readonly sex: "male" | "female" }
  /** Over the members of the household. */
  | { readonly members: "any" | "every"; readonly that: Condition }
  /** Whether it held for the same person or household in the period before; unknown where there is no counterpart. */
  | { readonly previous: Condition }
  /** Whether the period before has the same person or household. */
  | { readonly inPrevious: "entry" | "household" }
  /** What the law asks and no sheet tells, in words: always unknown, so that a verdict which hangs on it is to be verified. */
  | { readonly untold: LocalText };

interface CheckBase {
  /** Only entries for which this is true are checked. */
  readonly when?: Condition | undefined;
  readonly severity?: Severity | undefined;
  /** Columns without which this check alone is left out, beside those that the rule itself requires. */
  readonly requires?: readonly FieldId[] | undefined;
}

export type Check = CheckBase &
  /** 18, 20 or 22 characters of the right make; 15 digits have to be upgraded. */
  (
    | { readonly kind: "idForm"; readonly field: FieldId }
    | { readonly kind: "checkDigit"; readonly field: FieldId }
    | { readonly kind: "storedAsNumber"; readonly field: FieldId }
    /**
     * Compared on the first 18 characters; the smallest shared unit of `within` is named. With `alike` only entries that say
     * the same in all those columns repeat each other; a column that is not there is passed over.
     */
    | {
        readonly kind: "unique";
        readonly field: FieldId;
        readonly within: readonly FieldId[];
        readonly alike?: readonly FieldId[] | undefined;
      }
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
    /** None of the mapped fields is blank; with `readable`, what no list or type knows is a finding as well. */
    | { readonly kind: "filled"; readonly fields: readonly FieldId[]; readonly readable?: boolean | undefined }
    /** The birth date in an ID number is a real day from 1900 to the as-of date; with `birth`, the one of that column. */
    | { readonly kind: "idBirth"; readonly field: FieldId; readonly birth?: FieldId | undefined }
    /** Members of a household that are equal in all of `on` are equal in `field`. */
    | { readonly kind: "dependency"; readonly field: FieldId; readonly on: readonly FieldId[] }
    /** Each difference of a department's comparison that names this rule. */
    | { readonly kind: "department" }
    /** Each household of the period before is in this one. */
    | { readonly kind: "lapsed"; readonly field: FieldId }
    /** Every mapped cell can be read as its field's type. */
    | { readonly kind: "readable"; readonly problem: "unreadable" | "error" | "cleaned" }
    /** Every row belongs to a household, and a households' sheet has one row of each. */
    | { readonly kind: "joined"; readonly field: FieldId }
    /**
     * All cells of a household column say the same; of texts, only those of the given fields are compared. With `only`,
     * no other column is.
     */
    | {
        readonly kind: "consistent";
        readonly texts: readonly FieldId[];
        readonly only?: readonly FieldId[] | undefined;
      }
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
  readonly subject: "member" | "household" | "village";
  readonly confidence: Confidence;
  readonly inForce: { readonly from: string; readonly to?: string | undefined };
  readonly scope: string;
  readonly title: LocalText;
  readonly why: LocalText;
  /** Words the finding of a `forbidden` check: {{age}} 周岁，在校生状况为 {{student}}. */
  readonly says?: LocalText | undefined;
  /** What is expected, with `{{holes}}` for facts: 大于 {{limit}} 元. */
  readonly expected: LocalText;
  /**
   * What the rule demands before any row: comparator, limits and unit, with parameters of its checks for holes:
   * 大于收入标准（{{income-line}}）. Needed where `expected` has a hole that is not one and the same number in every check.
   */
  readonly criterion?: LocalText | undefined;
  /** What the clerk should do. */
  readonly advice: LocalText;
  readonly references: readonly Reference[];
  /** Without these columns the rule is "not checked"; of a group, one is enough. */
  readonly requires: readonly (FieldId | { readonly anyOf: readonly FieldId[] })[];
  /** Columns that the rule reads where they exist and takes for blank where they do not. */
  readonly optional: readonly FieldId[];
  /** Of an error: why a county may accept one for a while, and on what grounds. Warnings and notes can always be accepted. */
  readonly waivable?: LocalText | undefined;
  /** Rules of which a finding on the same person or household, or at the same cell, explains one of this rule. */
  readonly follows?: readonly Followed[] | undefined;
  readonly checks: readonly Check[];
}

/**
 * `subject`: a member's finding follows one of the same member or of the household; a household's, any of the household.
 * `household`: a member's finding follows one of any member as well.
 */
export interface Followed {
  readonly rule: string;
  readonly at: "subject" | "cell" | "household" | "member";
}

/** What a county changes about a rule. Switching on a rule that is not confirmed confirms it for the county. */
export interface RuleSwitch {
  readonly on?: boolean | undefined;
  readonly severity?: Severity | undefined;
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
  /** Who the pack is for and how it differs, in a sentence or two. */
  readonly about: LocalText;
  readonly references: readonly Reference[];
  readonly fields: readonly Field[];
  readonly codeLists: readonly CodeList[];
  readonly parameters: readonly Parameter[];
  readonly rules: readonly Rule[];
  readonly criteria: readonly Criterion[];
}
