import { BLANK, VALUE, type CodeColumn, type Column } from "../model/Dataset";
import { isMonthDay } from "../model/monthDay";
import type { AgeDate, Comparator, Condition, Expression } from "../model/Rule";
import { codesInGroup, reach, type Level, type Scope } from "./Scope";

/** Truth in three values (Kleene): a comparison with something unknown is unknown. */
export const FALSE = 0;
export const TRUE = 1;
export const UNKNOWN = 2;
export type Truth = 0 | 1 | 2;

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

export function compare(left: number, comparator: Comparator, right: number): Truth {
  // Only NaN differs from itself.
  if (left !== left || right !== right) return UNKNOWN;
  const equal = isSame(left, right);
  switch (comparator) {
    case "<":
      return left < right && !equal ? TRUE : FALSE;
    case "<=":
      return left <= right || equal ? TRUE : FALSE;
    case "=":
      return equal ? TRUE : FALSE;
    case "!=":
      return equal ? FALSE : TRUE;
    case ">=":
      return left >= right || equal ? TRUE : FALSE;
    case ">":
      return left > right && !equal ? TRUE : FALSE;
  }
}

const always =
  (truth: Truth): Predicate =>
  () =>
    truth;

export function compileCondition(condition: Condition, level: Level, scope: Scope): Predicate {
  if ("all" in condition) return conjunction(condition.all.map((part) => compileCondition(part, level, scope)));
  if ("any" in condition) {
    const none = conjunction(condition.any.map((part) => negation(compileCondition(part, level, scope))));
    return negation(none);
  }
  if ("not" in condition) return negation(compileCondition(condition.not, level, scope));
  if ("members" in condition) return compileQuantifier(condition, level, scope);
  if ("compare" in condition) {
    const [left, comparator, right] = condition.compare;
    const a = compileExpression(left, level, scope);
    const b = compileExpression(right, level, scope);
    return (entry) => compare(a(entry), comparator, b(entry));
  }
  return compileFieldTest(condition, level, scope);
}

function conjunction(parts: readonly Predicate[]): Predicate {
  return (entry) => {
    let result: Truth = TRUE;
    for (const part of parts) {
      const truth = part(entry);
      if (truth === FALSE) return FALSE;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  };
}

function negation(part: Predicate): Predicate {
  return (entry) => {
    const truth = part(entry);
    return truth === UNKNOWN ? UNKNOWN : truth === TRUE ? FALSE : TRUE;
  };
}

function compileQuantifier(
  condition: { readonly members: "any" | "every"; readonly that: Condition },
  level: Level,
  scope: Scope,
): Predicate {
  const that = compileCondition(condition.that, "member", scope);
  const sought = condition.members === "any" ? TRUE : FALSE;
  const otherwise = condition.members === "any" ? FALSE : TRUE;
  return overHousehold(level, scope, (members, from, to) => {
    // A household that no member row names is unknown: nothing holds for nobody.
    let result: Truth = from === to ? UNKNOWN : otherwise;
    for (let i = from; i < to; i++) {
      const truth = that(members[i] ?? 0);
      if (truth === sought) return sought;
      if (truth === UNKNOWN) result = UNKNOWN;
    }
    return result;
  });
}

function overHousehold<T>(
  level: Level,
  scope: Scope,
  visit: (members: Uint32Array, from: number, to: number) => T,
): (entry: number) => T {
  const { memberOrder, memberStart, householdOf } = scope.dataset;
  return (entry) => {
    const household = level === "household" ? entry : (householdOf[entry] ?? 0);
    return visit(memberOrder, memberStart[household] ?? 0, memberStart[household + 1] ?? 0);
  };
}

type FieldTest = Extract<Condition, { readonly field: string }>;

function compileFieldTest(test: FieldTest, level: Level, scope: Scope): Predicate {
  const way = reach(scope, level, test.field);
  if (!way) {
    const blank = scope.optional.has(test.field);
    if ("is" in test) return always(blank ? (test.is === "blank" ? TRUE : FALSE) : UNKNOWN);
    return always(UNKNOWN);
  }
  const { column, entryOf } = way;
  const { state } = column;
  if ("is" in test) {
    const whenBlank: Truth = test.is === "blank" ? TRUE : FALSE;
    const whenFilled: Truth = test.is === "blank" ? FALSE : TRUE;
    return (entry) => (state[entryOf(entry)] === BLANK ? whenBlank : whenFilled);
  }
  const matches = valueTest(column, test, scope);
  return (entry) => {
    const at = entryOf(entry);
    return state[at] === VALUE ? (matches(at) ? TRUE : FALSE) : UNKNOWN;
  };
}

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

export function compileExpression(expression: Expression, level: Level, scope: Scope): Quantity {
  if (typeof expression === "number") return () => expression;
  if ("field" in expression) {
    const way = reach(scope, level, expression.field);
    if (!way || (way.column.type !== "number" && way.column.type !== "date")) return () => NaN;
    const { entryOf } = way;
    const { values, state } = way.column;
    return (entry) => {
      const at = entryOf(entry);
      return state[at] === VALUE ? (values[at] ?? NaN) : NaN;
    };
  }
  if ("parameter" in expression) {
    const value = scope.parameters.get(expression.parameter)?.value;
    const quantity = typeof value === "number" ? value : NaN;
    return () => quantity;
  }
  if ("age" in expression) return compileAge(expression.age, level, scope);
  if ("sum" in expression) {
    return fold(
      expression.sum.map((part) => compileExpression(part, level, scope)),
      (a, b) => a + b,
      0,
    );
  }
  if ("product" in expression) {
    return fold(
      expression.product.map((part) => compileExpression(part, level, scope)),
      (a, b) => a * b,
      1,
    );
  }
  if ("difference" in expression) {
    const [a, b] = expression.difference.map((part) => compileExpression(part, level, scope));
    return (entry) => (a?.(entry) ?? NaN) - (b?.(entry) ?? NaN);
  }
  if ("quotient" in expression) {
    const [a, b] = expression.quotient.map((part) => compileExpression(part, level, scope));
    return (entry) => {
      const divisor = b?.(entry) ?? NaN;
      return divisor === 0 ? NaN : (a?.(entry) ?? NaN) / divisor;
    };
  }
  if ("count" in expression) return compileCount(expression.count, level, scope);
  const part = compileExpression(expression.sumOver, "member", scope);
  return total(level, scope, part);
}

function fold(parts: readonly Quantity[], join: (a: number, b: number) => number, start: number): Quantity {
  return (entry) => {
    let result = start;
    for (const part of parts) result = join(result, part(entry));
    return result;
  };
}

function compileCount(condition: Condition, level: Level, scope: Scope): Quantity {
  const that = compileCondition(condition, "member", scope);
  return total(level, scope, (member) => {
    const truth = that(member);
    return truth === UNKNOWN ? NaN : truth;
  });
}

/** Sum over the members. Members without a household ID stand alone: who else belongs to them is unknown. */
function total(level: Level, scope: Scope, part: Quantity): Quantity {
  const { householdOf, isLone } = scope.dataset;
  const sumOf = overHousehold(level, scope, (members, from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += part(members[i] ?? 0);
    return sum;
  });
  return (entry) => {
    const household = level === "household" ? entry : (householdOf[entry] ?? 0);
    return isLone[household] === 1 ? NaN : sumOf(entry);
  };
}

/** Full years on the day; unknown where a birth date lacks month or day and the answer depends on them. */
export function ageOn(birth: number, day: number): number {
  if (birth <= 0 || birth > day) return NaN;
  const month = Math.floor(birth / 100) % 100;
  const earliest = month === 0 ? birth + 101 : birth % 100 === 0 ? birth + 1 : birth;
  const latest = month === 0 ? birth + 1231 : birth % 100 === 0 ? birth + 31 : birth;
  const age = Math.floor((day - earliest) / 10000);
  return age === Math.floor((day - Math.min(latest, day)) / 10000) ? age : NaN;
}

function compileAge(at: AgeDate, level: Level, scope: Scope): Quantity {
  if (level === "household") throw new TypeError("A household has no age: ask for that of its members");
  const day = at === "asOf" ? dayNumber(scope.asOf) : lastCutoff(scope.parameters.get(at.cutoff)?.value, scope.asOf);
  const { birthDate } = scope.dataset;
  return (member) => ageOn(birthDate[member] ?? 0, day);
}

function dayNumber(iso: string): number {
  return Number(iso.replaceAll("-", ""));
}

/** The last day with that month and day (`09-01`) that is not after the as-of date; NaN without one. */
export function lastCutoff(monthDay: number | string | null | undefined, asOf: string): number {
  if (typeof monthDay !== "string" || !isMonthDay(monthDay)) return NaN;
  const year = Number(asOf.slice(0, 4));
  const day = dayNumber(`${year}-${monthDay}`);
  return day <= dayNumber(asOf) ? day : day - 10000;
}
