import { BLANK, VALUE, type CodeColumn, type Column } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import type { Comparator, Condition, Expression } from "../model/Rule";
import { ages } from "./ages";
import { codesInGroup, reach, sizeOf, type Level, type Scope } from "./Scope";

/**
 * Truth in three values (Kleene): a comparison with something unknown is unknown. The lower bit says that it may be
 * true, the upper one that it is, so that "and" and "or" of truths are those of their bits.
 */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 3;
export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

export type Predicate = (entry: number) => Truth;
/** NaN is unknown. */
export type Quantity = (entry: number) => number;

/** Money and area were rounded on reading; what is left to absorb here is binary noise of a division or sum. */
const NOISE = 1e-12;

const magnitude = (value: number): number => (value < 0 ? -value : value);

function isSame(left: number, right: number): boolean {
  if (left === right) return true;
  const scale = magnitude(left) + magnitude(right);
  return magnitude(left - right) <= NOISE * (scale < 1 ? 1 : scale);
}

/** Truths of a comparison whose left side is the lesser, the same and the greater. */
interface Outcomes {
  readonly less: Truth;
  readonly same: Truth;
  readonly greater: Truth;
}
const OUTCOMES: Readonly<Record<Comparator, Outcomes>> = {
  "<": { less: TRUE, same: FALSE, greater: FALSE },
  "<=": { less: TRUE, same: TRUE, greater: FALSE },
  "=": { less: FALSE, same: TRUE, greater: FALSE },
  "!=": { less: TRUE, same: FALSE, greater: TRUE },
  ">=": { less: FALSE, same: TRUE, greater: TRUE },
  ">": { less: FALSE, same: FALSE, greater: TRUE },
};

export function compare(left: number, comparator: Comparator, right: number): Truth {
  return outcome(left, right, OUTCOMES[comparator]);
}

function outcome(left: number, right: number, { less, same, greater }: Outcomes): Truth {
  // Only NaN differs from itself.
  if (left !== left || right !== right) return UNKNOWN;
  return isSame(left, right) ? same : left < right ? less : greater;
}

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
 * that nobody else holds and whoever asked for it may change.
 */

function truthsOf(condition: Condition, level: Level, scope: Scope): Uint8Array {
  if ("all" in condition) return conjunction(condition.all, level, scope);
  if ("any" in condition) return disjunction(condition.any, level, scope);
  if ("not" in condition) return negate(truthsOf(condition.not, level, scope));
  if ("members" in condition) return quantify(condition.members, condition.that, level, scope);
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
  return testField(condition, level, scope);
}

function conjunction(parts: readonly Condition[], level: Level, scope: Scope): Uint8Array {
  const truths = new Uint8Array(sizeOf(scope, level)).fill(TRUE);
  for (const part of parts) {
    const others = truthsOf(part, level, scope);
    for (let entry = 0; entry < truths.length; entry++) {
      truths[entry]! &= others[entry]!;
    }
  }
  return truths;
}

function disjunction(parts: readonly Condition[], level: Level, scope: Scope): Uint8Array {
  const truths = new Uint8Array(sizeOf(scope, level)).fill(FALSE);
  for (const part of parts) {
    const others = truthsOf(part, level, scope);
    for (let entry = 0; entry < truths.length; entry++) {
      truths[entry]! |= others[entry]!;
    }
  }
  return truths;
}

/** It is true where it may not have been, and may be true where it was not. */
function negate(truths: Uint8Array): Uint8Array {
  for (let entry = 0; entry < truths.length; entry++) {
    const truth = truths[entry]!;
    truths[entry] = ((truth & 1) << 1) ^ (truth >> 1) ^ 3;
  }
  return truths;
}

function quantify(which: "any" | "every", that: Condition, level: Level, scope: Scope): Uint8Array {
  const { memberOrder, memberStart, isLone } = scope.dataset;
  const members = truthsOf(that, "member", scope);
  const sought = which === "any" ? TRUE : FALSE;
  const otherwise = which === "any" ? FALSE : TRUE;
  const truths = new Uint8Array(sizeOf(scope, "household"));
  for (let household = 0; household < truths.length; household++) {
    const from = memberStart[household]!;
    const to = memberStart[household + 1]!;
    // Who is not seen is unknown: nothing holds for nobody, and a person without a household ID may have a family.
    let result: Truth = from === to || isLone[household] === 1 ? UNKNOWN : otherwise;
    for (let i = from; i < to && result !== sought; i++) {
      const truth = members[memberOrder[i]!];
      if (truth === sought || truth === UNKNOWN) result = truth;
    }
    truths[household] = result;
  }
  return seenFrom(level, "household", truths, scope);
}

/** An array of `own` entries as those of `level` see it: each member sees its household's. */
function seenFrom<A extends Uint8Array | Float64Array>(level: Level, own: Level, values: A, scope: Scope): A {
  if (level === own) return values;
  const { householdOf } = scope.dataset;
  const seen = (
    values instanceof Uint8Array ? new Uint8Array(householdOf.length) : new Float64Array(householdOf.length)
  ) as A;
  for (let member = 0; member < seen.length; member++) seen[member] = values[householdOf[member]!]!;
  return seen;
}

type FieldTest = Extract<Condition, { readonly field: string }>;

function testField(test: FieldTest, level: Level, scope: Scope): Uint8Array {
  const way = reach(scope, level, test.field);
  if (!way) {
    const blank: Truth = "is" in test && scope.optional.has(test.field) ? truthIf(test.is === "blank") : UNKNOWN;
    return new Uint8Array(sizeOf(scope, level)).fill(blank);
  }
  const { state } = way.column;
  const truths = new Uint8Array(state.length);
  if ("is" in test) {
    const whenBlank = truthIf(test.is === "blank");
    const whenFilled = truthIf(test.is === "filled");
    for (let at = 0; at < truths.length; at++) truths[at] = state[at] === BLANK ? whenBlank : whenFilled;
  } else {
    const matches = valueTest(way.column, test, scope);
    for (let at = 0; at < truths.length; at++) truths[at] = state[at] === VALUE ? truthIf(matches(at)) : UNKNOWN;
  }
  return seenFrom(level, way.tableLevel, truths, scope);
}

const truthIf = (holds: boolean): Truth => (holds ? TRUE : FALSE);

function valueTest(column: Column, test: FieldTest, scope: Scope): (at: number) => boolean {
  if ("is" in test) throw new TypeError("blankness is not a value");
  if ("inGroup" in test) return anyOf(column, codesInGroup(scope, column, test.inGroup));
  if ("in" in test) return anyOf(column, new Set(test.in));
  const { equals } = test;
  if (column.type === "number" || column.type === "date") {
    const { values } = column;
    return (at) => values[at] === equals;
  }
  return anyOf(column, new Set([String(equals)]));
}

function anyOf(column: Column, wanted: ReadonlySet<string>): (at: number) => boolean {
  if (column.type === "code") return codeTest(column, wanted);
  if (column.type === "number" || column.type === "date") {
    const { values } = column;
    return (at) => wanted.has(String(values[at]));
  }
  const { values } = column;
  return (at) => wanted.has(values[at] ?? "");
}

function codeTest(column: CodeColumn, wanted: ReadonlySet<string>): (at: number) => boolean {
  const { values, bits, codes } = column;
  if (bits) {
    let mask = 0;
    codes.forEach((code, position) => {
      if (wanted.has(code)) mask |= 1 << position;
    });
    return (at) => ((bits[at] ?? 0) & mask) !== 0;
  }
  const hit = Uint8Array.from(codes, (code) => (wanted.has(code) ? 1 : 0));
  return (at) => hit[values[at] ?? 0xffff] === 1;
}

function numbersOf(expression: Expression, level: Level, scope: Scope): Float64Array {
  if (typeof expression === "number" || "parameter" in expression) {
    return constant(fixedNumber(expression, scope) ?? NaN, level, scope);
  }
  if ("field" in expression) return readField(expression.field, level, scope);
  if ("age" in expression) {
    if (level === "household") throw new TypeError("A household has no age: ask for that of its members");
    return ages(expression.age, scope);
  }
  if ("sum" in expression) {
    const sums = constant(0, level, scope);
    for (const part of expression.sum) {
      const others = numbersOf(part, level, scope);
      for (let entry = 0; entry < sums.length; entry++) sums[entry]! += others[entry]!;
    }
    return sums;
  }
  if ("product" in expression) {
    const products = constant(1, level, scope);
    for (const part of expression.product) {
      const others = numbersOf(part, level, scope);
      for (let entry = 0; entry < products.length; entry++) products[entry]! *= others[entry]!;
    }
    return products;
  }
  if ("difference" in expression) {
    const [left, right] = expression.difference;
    const numbers = numbersOf(left, level, scope);
    const others = numbersOf(right, level, scope);
    for (let entry = 0; entry < numbers.length; entry++) numbers[entry]! -= others[entry]!;
    return numbers;
  }
  if ("quotient" in expression) {
    const [left, right] = expression.quotient;
    const numbers = numbersOf(left, level, scope);
    const divisors = numbersOf(right, level, scope);
    for (let entry = 0; entry < numbers.length; entry++) {
      numbers[entry] = divisors[entry] === 0 ? NaN : numbers[entry]! / divisors[entry]!;
    }
    return numbers;
  }
  if ("count" in expression) {
    const truths = truthsOf(expression.count, "member", scope);
    const counted = new Float64Array(truths.length);
    for (let member = 0; member < counted.length; member++) {
      counted[member] = truths[member] === UNKNOWN ? NaN : truths[member] === TRUE ? 1 : 0;
    }
    return total(counted, level, scope);
  }
  return total(numbersOf(expression.sumOver, "member", scope), level, scope);
}

/** What a number or parameter is for every entry; `null` for any other expression. */
function fixedNumber(expression: Expression, scope: Scope): number | null {
  if (typeof expression === "number") return expression;
  if (!("parameter" in expression)) return null;
  const value = scope.parameters.get(expression.parameter)?.value;
  return typeof value === "number" ? value : NaN;
}

function constant(value: number, level: Level, scope: Scope): Float64Array {
  return new Float64Array(sizeOf(scope, level)).fill(value);
}

function readField(field: FieldId, level: Level, scope: Scope): Float64Array {
  const way = reach(scope, level, field);
  if (!way || (way.column.type !== "number" && way.column.type !== "date")) return constant(NaN, level, scope);
  const { values, state } = way.column;
  const numbers = new Float64Array(values);
  for (let at = 0; at < numbers.length; at++) if (state[at] !== VALUE) numbers[at] = NaN;
  return seenFrom(level, way.tableLevel, numbers, scope);
}

/** Sum over the members. Members without a household ID stand alone: who else belongs to them is unknown. */
function total(members: Float64Array, level: Level, scope: Scope): Float64Array {
  const { memberOrder, memberStart, isLone } = scope.dataset;
  const sums = new Float64Array(isLone.length);
  for (let household = 0; household < sums.length; household++) {
    let sum = isLone[household] === 1 ? NaN : 0;
    for (let i = memberStart[household]!; i < memberStart[household + 1]!; i++) sum += members[memberOrder[i]!]!;
    sums[household] = sum;
  }
  return seenFrom(level, "household", sums, scope);
}
