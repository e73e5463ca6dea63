import { FEMALE, MALE } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import type { Condition, Expression } from "../model/Rule";
import { ages } from "./ages";
import { compareDates, dayNumber, monthsBetween, yearOf } from "./calendar";
import { digitsOfColumn, itemsOfColumn, numbersOfColumn } from "./columnNumbers";
import { testColumn, type FieldTest } from "./fieldTests";
import { extreme, ones, quantify, seenFrom, total } from "./overMembers";
import { reach, sizeOf, tableOf, type Level, type Reach, type Scope } from "./Scope";
import { FALSE, outcome, OUTCOMES, TRUE, truthIf, UNKNOWN, type Truth } from "./truth";

export type Predicate = (entry: number) => Truth;
/** NaN is unknown. */
export type Quantity = (entry: number) => number;

/** The condition's truth for each entry. */
export function compileCondition(condition: Condition, level: Level, scope: Scope): Predicate {
  const truths = truthsOf(condition, level, scope);
  return (entry) => truths[entry] as Truth;
}

/** The expression's value for each entry. */
export function compileExpression(expression: Expression, level: Level, scope: Scope): Quantity {
  const fixed = fixedNumber(expression, scope);
  if (fixed !== null) return () => fixed;
  const numbers = numbersOf(expression, level, scope);
  return (entry) => numbers[entry] ?? NaN;
}

/*
 * Conditions and expressions are worked out column by column: each part in one loop over all entries, into an array
 * that is not changed any more.
 */

function truthsOf(condition: Condition, level: Level, scope: Scope): Uint8Array {
  if ("all" in condition) return conjunction(condition.all, level, scope);
  if ("any" in condition) return disjunction(condition.any, level, scope);
  if ("not" in condition) return negation(truthsOf(condition.not, level, scope));
  if ("members" in condition) {
    const households = quantify(condition.members, truthsOf(condition.that, "member", scope), scope);
    return seenFrom(level, "household", households, scope);
  }
  if ("compare" in condition) {
    const [left, comparator, right] = condition.compare;
    const outcomes = OUTCOMES[comparator];
    const numbers = numbersOf(left, level, scope);
    const truths = new Uint8Array(numbers.length);
    const limit = fixedNumber(right, scope);
    if (limit === null) {
      const others = numbersOf(right, level, scope);
      for (let entry = 0; entry < truths.length; entry++)
        truths[entry] = outcome(numbers[entry]!, others[entry]!, outcomes);
    } else {
      for (let entry = 0; entry < truths.length; entry++) truths[entry] = outcome(numbers[entry]!, limit, outcomes);
    }
    return truths;
  }
  if ("dates" in condition) {
    const [left, comparator, right] = condition.dates;
    const outcomes = OUTCOMES[comparator];
    const days = numbersOf(left, level, scope);
    const others = numbersOf(right, level, scope);
    return Uint8Array.from(days, (day, at) => compareDates(day, others[at]!, outcomes));
  }
  if ("sex" in condition) {
    if (level !== "member") throw new TypeError("Only a member has a sex");
    const wanted = condition.sex === "male" ? MALE : FEMALE;
    return scope.dataset.sex.map((sex) => (sex === 0 ? UNKNOWN : truthIf(sex === wanted)));
  }
  if ("previous" in condition) {
    const before = scopeBefore(scope);
    if (!before) return new Uint8Array(sizeOf(scope, level)).fill(UNKNOWN);
    const truths = truthsOf(condition.previous, level, before);
    return Uint8Array.from(counterparts(level, scope), (entry) => (entry < 0 ? UNKNOWN : truths[entry]!));
  }
  if ("inPrevious" in condition) {
    if (!scope.previous) return new Uint8Array(sizeOf(scope, level)).fill(UNKNOWN);
    const own = condition.inPrevious === "entry" ? level : "household";
    const truths = Uint8Array.from(counterparts(own, scope), (entry) => truthIf(entry >= 0));
    return seenFrom(level, own, truths, scope);
  }
  if ("untold" in condition) return new Uint8Array(sizeOf(scope, level)).fill(UNKNOWN);
  return testField(condition, level, scope);
}

function conjunction(parts: readonly Condition[], level: Level, scope: Scope): Uint8Array {
  const truths = new Uint8Array(sizeOf(scope, level)).fill(TRUE);
  for (const part of parts) {
    const others = truthsOf(part, level, scope);
    for (let entry = 0; entry < truths.length; entry++) truths[entry]! &= others[entry]!;
  }
  return truths;
}

function disjunction(parts: readonly Condition[], level: Level, scope: Scope): Uint8Array {
  const truths = new Uint8Array(sizeOf(scope, level)).fill(FALSE);
  for (const part of parts) {
    const others = truthsOf(part, level, scope);
    for (let entry = 0; entry < truths.length; entry++) truths[entry]! |= others[entry]!;
  }
  return truths;
}

/** It is true where it may not have been, and may be true where it was not. */
function negation(others: Uint8Array): Uint8Array {
  const truths = new Uint8Array(others.length);
  for (let entry = 0; entry < truths.length; entry++) {
    const truth = others[entry]!;
    truths[entry] = ((truth & 1) << 1) ^ (truth >> 1) ^ 3;
  }
  return truths;
}

function testField(test: FieldTest, level: Level, scope: Scope): Uint8Array {
  const way = reach(scope, level, test.field);
  const other = "sharesCode" in test ? reach(scope, way?.tableLevel ?? level, test.sharesCode) : null;
  if (!way || ("sharesCode" in test && other?.tableLevel !== way.tableLevel)) {
    const blank: Truth = "is" in test && scope.optional.has(test.field) ? truthIf(test.is === "blank") : UNKNOWN;
    return new Uint8Array(sizeOf(scope, level)).fill(blank);
  }
  return seenFrom(level, way.tableLevel, testColumn(way.column, test, other?.column ?? null, scope), scope);
}

function numbersOf(expression: Expression, level: Level, scope: Scope): Float64Array {
  const fixed = fixedNumber(expression, scope);
  if (fixed !== null) return constant(fixed, level, scope);
  if (typeof expression === "number" || "parameter" in expression || "run" in expression)
    throw new TypeError("A fixed number was taken for another expression");
  if ("field" in expression) return ofColumn(expression.field, level, scope, ({ column }) => numbersOfColumn(column));
  if ("digits" in expression) {
    const [from, to] = expression.digits;
    return ofColumn(expression.of, level, scope, ({ column }) => digitsOfColumn(column, from, to));
  }
  if ("items" in expression) return ofColumn(expression.items, level, scope, ({ column }) => itemsOfColumn(column));
  if ("age" in expression) {
    if (level !== "member") throw new TypeError("A household has no age: ask for that of its members");
    return ages(expression.age, scope);
  }
  if ("sum" in expression) return folded(expression.sum, 0, (a, b) => a + b, level, scope);
  if ("product" in expression) return folded(expression.product, 1, (a, b) => a * b, level, scope);
  if ("difference" in expression) return combined(expression.difference, (a, b) => a - b, level, scope);
  if ("quotient" in expression) return combined(expression.quotient, (a, b) => (b === 0 ? NaN : a / b), level, scope);
  if ("remainder" in expression) return combined(expression.remainder, (a, b) => a % b, level, scope);
  if ("monthsBetween" in expression) return combined(expression.monthsBetween, monthsBetween, level, scope);
  if ("yearOf" in expression) return numbersOf(expression.yearOf, level, scope).map(yearOf);
  if ("if" in expression) {
    const truths = truthsOf(expression.if, level, scope);
    return combined(
      [expression.then, expression.else],
      (a, b, entry) => (truths[entry] === TRUE ? a : truths[entry] === FALSE ? b : NaN),
      level,
      scope,
    );
  }
  if ("previous" in expression) {
    const before = scopeBefore(scope);
    if (!before) return constant(NaN, level, scope);
    const numbers = numbersOf(expression.previous, level, before);
    return Float64Array.from(counterparts(level, scope), (entry) => (entry < 0 ? NaN : numbers[entry]!));
  }
  return seenFrom(level, "household", acrossMembers(expression, scope), scope);
}

type OverMembers = Extract<
  Expression,
  { readonly count: unknown } | { readonly sumOver: unknown } | { readonly least: unknown } | { readonly most: unknown }
>;

function acrossMembers(expression: OverMembers, scope: Scope): Float64Array {
  if ("count" in expression) return total(ones(truthsOf(expression.count, "member", scope)), scope);
  if ("sumOver" in expression) return total(numbersOf(expression.sumOver, "member", scope), scope);
  const [sign, of] = "least" in expression ? ([1, expression.least] as const) : ([-1, expression.most] as const);
  return extreme(sign, numbersOf(of, "member", scope), truthsOf(expression.where, "member", scope), scope);
}

function folded(
  parts: readonly Expression[],
  start: number,
  join: (a: number, b: number) => number,
  level: Level,
  scope: Scope,
): Float64Array {
  const numbers = constant(start, level, scope);
  for (const part of parts) {
    const others = numbersOf(part, level, scope);
    for (let entry = 0; entry < numbers.length; entry++) numbers[entry] = join(numbers[entry]!, others[entry]!);
  }
  return numbers;
}

function combined(
  [left, right]: readonly [Expression, Expression],
  join: (a: number, b: number, entry: number) => number,
  level: Level,
  scope: Scope,
): Float64Array {
  const numbers = numbersOf(left, level, scope);
  const others = numbersOf(right, level, scope);
  return numbers.map((number, entry) => join(number, others[entry]!, entry));
}

/** What a number, parameter or fact of the run is for every entry; `null` for any other expression. */
function fixedNumber(expression: Expression, scope: Scope): number | null {
  if (typeof expression === "number") return expression;
  if ("run" in expression) return expression.run === "asOf" ? dayNumber(scope.asOf) : scope.year;
  if (!("parameter" in expression)) return null;
  const value = scope.parameters.get(expression.parameter)?.value;
  return typeof value === "number" ? value : NaN;
}

function constant(value: number, level: Level, scope: Scope): Float64Array {
  return new Float64Array(sizeOf(scope, level)).fill(value);
}

function ofColumn(field: FieldId, level: Level, scope: Scope, read: (way: Reach) => Float64Array): Float64Array {
  const way = reach(scope, level, field);
  return way ? seenFrom(level, way.tableLevel, read(way), scope) : constant(NaN, level, scope);
}

/** The same run over the period before. */
function scopeBefore(scope: Scope): Scope | null {
  return scope.previous && { ...scope, dataset: scope.previous.dataset, previous: null };
}

/** For each entry its counterpart in the period before, -1 where it has none. */
function counterparts(level: Level, scope: Scope): Int32Array {
  const { previous, dataset } = scope;
  if (previous && level === "member") return previous.memberOf;
  if (previous && level === "household") return previous.householdOf;
  return new Int32Array(tableOf(dataset, level).size).fill(-1);
}
