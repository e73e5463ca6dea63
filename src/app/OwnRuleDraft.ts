import type { FieldId } from "../core/model/Field";
import type { Severity } from "../core/model/Finding";
import type { Dimension } from "../core/model/Rule";

export const OWN_OPERATORS = [
  "blank",
  "filled",
  "equals",
  "differs",
  "less",
  "atMost",
  "atLeast",
  "more",
  "contains",
  "lacks",
] as const;
export type OwnOperator = (typeof OWN_OPERATORS)[number];

/** One line of a county's own condition. A code is given by its name, a number as text. */
export interface OwnTest {
  /** A field, or `age`: full years on the as-of date. */
  readonly subject: FieldId;
  readonly operator: OwnOperator;
  /** Not read by `blank` and `filled`. */
  readonly value: string;
}

/** A county's own rule as it is put together from lists. What meets the tests is a finding. */
export interface OwnRuleDraft {
  /** The rule that it replaces, `null` for a new one. */
  readonly id: string | null;
  readonly title: string;
  readonly message: string;
  readonly advice: string;
  readonly severity: Severity;
  readonly dimension: Dimension;
  /** The county's document. */
  readonly source: string;
  /** The field at whose cell the finding stands. */
  readonly at: FieldId;
  readonly match: "all" | "any";
  readonly tests: readonly OwnTest[];
}

/** What a test can ask about: a type of field, or the age of a member. */
export type TestKind = "text" | "idNumber" | "number" | "date" | "code" | "age";

/** Which operators suit a subject. */
export const OPERATORS_OF: Readonly<Record<TestKind, readonly OwnOperator[]>> = {
  text: ["blank", "filled", "equals", "differs", "contains", "lacks"],
  idNumber: ["blank", "filled"],
  number: ["blank", "filled", "equals", "differs", "less", "atMost", "atLeast", "more"],
  date: ["blank", "filled", "less", "atMost", "equals", "atLeast", "more"],
  code: ["blank", "filled", "equals", "differs"],
  age: ["less", "atMost", "equals", "differs", "atLeast", "more"],
};

/** The subject that is no field: full years on the as-of date. */
export const AGE = "age";

/** Whether an operator compares with a value. */
export const takesValue = (operator: OwnOperator): boolean => operator !== "blank" && operator !== "filled";
