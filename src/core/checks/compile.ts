import { FEMALE, MALE, type PreviousPeriod } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import type { Condition, Expression } from "../model/Rule";
import { ages } from "./ages";
import { dayNumber } from "./calendar";
import { digitsOfColumn, itemsOfColumn, lengthsOfColumn, numbersOfColumn } from "./columnNumbers";
import { testColumn, type FieldTest } from "./fieldTests";
import * as number from "./numberLoops";
import { count, extreme, quantify, total } from "./overMembers";
import { reach, type Level, type Reach } from "./Scope";
import { FALSE, OUTCOMES, TRUE, truthIf, UNKNOWN } from "./truth";
import * as truth from "./truthLoops";
import type { Numbers, Truths, Values, Work, WorkScope } from "./Workings";

/*
 * Conditions and expressions are worked out column by column: each part in one loop over the entries of a block. A part
 * is named by what it depends on, so that rules that ask the same share it.
 */

/** The condition's truth for each entry. */
export function truthsOf(condition: Condition, level: Level, scope: WorkScope): Truths {
  const { workings } = scope;
  if ("all" in condition) return truthsOfAll("all", truth.conjunction, condition.all, level, scope);
  if ("any" in condition) return truthsOfAll("any", truth.disjunction, condition.any, level, scope);
  if ("not" in condition) {
    const part = truthsOf(condition.not, level, scope);
    const own = part.shared ?? part;
    return workings.truthsSeen(
      level,
      workings.truths(`not ${own.id}`, own.level, () => truth.negation(own)),
    );
  }
  if ("members" in condition) {
    const that = truthsOf(condition.that, "member", scope);
    const name = `${condition.members} ${that.id}`;
    const households = workings.truths(name, "household", () => quantify(condition.members, that, workings.block));
    return workings.truthsSeen(level, households);
  }
  if ("compare" in condition) {
    const [first, comparator, second] = condition.compare;
    const fixed = fixedNumber(second, scope);
    const [at, left, right] = together(level, [first, ...(fixed === null ? [second] : [])], scope);
    const name = `${left!.id} ${comparator} ${right ? `part ${right.id}` : fixed}`;
    const work = (): Work<Uint8Array> => truth.comparison(left!, OUTCOMES[comparator], right ?? fixed!);
    return workings.truthsSeen(level, workings.truths(name, at, work));
  }
  if ("dates" in condition) {
    const [first, comparator, second] = condition.dates;
    const [at, left, right] = together(level, [first, second], scope);
    const work = (): Work<Uint8Array> => truth.dateComparison(left!, OUTCOMES[comparator], right!);
    return workings.truthsSeen(level, workings.truths(`dates ${left!.id} ${comparator} ${right!.id}`, at, work));
  }
  if ("sex" in condition) {
    if (level !== "member") throw new TypeError("Only a member has a sex");
    return workings.truths(`sex ${condition.sex}`, level, () => ofSex(condition.sex === "male" ? MALE : FEMALE, scope));
  }
  if ("previous" in condition) {
    const { before } = scope;
    if (!before) return always(UNKNOWN, level, scope);
    const part = truthsOf(condition.previous, level, scopeBefore(scope, before));
    return workings.truths(`previous ${part.id}`, level, () =>
      truth.ofCounterparts(part, counterparts(level, scope), before.placeOf(level)),
    );
  }
  if ("inPrevious" in condition) {
    const { previous } = scope;
    const own = condition.inPrevious === "entry" ? level : "household";
    if (!previous || own === "village") return always(UNKNOWN, level, scope);
    return workings.truthsSeen(
      level,
      workings.truths("inPrevious", own, () => wasThere(own, previous, scope)),
    );
  }
  if ("untold" in condition) return always(UNKNOWN, level, scope);
  return testField(condition, level, scope);
}

/** The expression's value for each entry; NaN is unknown. */
export function numbersOf(expression: Expression, level: Level, scope: WorkScope): Numbers {
  const { workings } = scope;
  const fixed = fixedNumber(expression, scope);
  if (fixed !== null) return constant(fixed, level, scope);
  if (typeof expression === "number" || "parameter" in expression || "run" in expression)
    throw new TypeError("A fixed number was taken for another expression");
  if ("field" in expression)
    return ofColumn("", expression.field, level, scope, ({ column }) => numbersOfColumn(column));
  if ("digits" in expression) {
    const [from, to] = expression.digits;
    return ofColumn(`${from}-${to}`, expression.of, level, scope, ({ column }) => digitsOfColumn(column, from, to));
  }
  if ("length" in expression)
    return ofColumn("length", expression.length, level, scope, ({ column }) => lengthsOfColumn(column));
  if ("items" in expression)
    return ofColumn("items", expression.items, level, scope, ({ column }) => itemsOfColumn(column));
  if ("age" in expression) {
    const { age } = expression;
    if (level !== "member") throw new TypeError("A household has no age: ask for that of its members");
    return workings.numbers(`age ${age === "asOf" ? "" : `from ${age.cutoff}`}`, level, () => ages(age, scope));
  }
  if ("sum" in expression) return combined("+", number.sum, expression.sum, level, scope);
  if ("product" in expression) return combined("×", number.product, expression.product, level, scope);
  if ("difference" in expression) return ofPair("-", number.difference, expression.difference, level, scope);
  if ("quotient" in expression) return ofPair("/", number.quotient, expression.quotient, level, scope);
  if ("remainder" in expression) return ofPair("%", number.remainder, expression.remainder, level, scope);
  if ("monthsBetween" in expression) return ofPair("months", number.months, expression.monthsBetween, level, scope);
  if ("yearOf" in expression)
    return combined("year", ([part]) => number.years(part!), [expression.yearOf], level, scope);
  if ("if" in expression) {
    const asked = truthsOf(expression.if, level, scope);
    const then = numbersOf(expression.then, level, scope);
    const other = numbersOf(expression.else, level, scope);
    const name = `if ${asked.id} ${then.id} ${other.id}`;
    return workings.numbers(name, level, () => number.choice(asked, [then, other]));
  }
  if ("previous" in expression) {
    const { before } = scope;
    if (!before) return constant(NaN, level, scope);
    const part = numbersOf(expression.previous, level, scopeBefore(scope, before));
    return workings.numbers(`previous ${part.id}`, level, () =>
      number.ofCounterparts(part, counterparts(level, scope), before.placeOf(level)),
    );
  }
  return workings.numbersSeen(level, acrossMembers(expression, scope));
}

type OverMembers = Extract<
  Expression,
  { readonly count: unknown } | { readonly sumOver: unknown } | { readonly least: unknown } | { readonly most: unknown }
>;

function acrossMembers(expression: OverMembers, scope: WorkScope): Numbers {
  const { workings } = scope;
  const { block } = workings;
  if ("count" in expression) {
    const where = truthsOf(expression.count, "member", scope);
    return workings.numbers(`count ${where.id}`, "household", () => count(where, block));
  }
  if ("sumOver" in expression) {
    const of = numbersOf(expression.sumOver, "member", scope);
    return workings.numbers(`sumOver ${of.id}`, "household", () => total(of, block));
  }
  const [sign, asked] = "least" in expression ? ([1, expression.least] as const) : ([-1, expression.most] as const);
  const of = numbersOf(asked, "member", scope);
  const where = truthsOf(expression.where, "member", scope);
  return workings.numbers(`extreme ${sign} ${of.id} ${where.id}`, "household", () => extreme(sign, of, where, block));
}

/** What members only see of their household is worked out for the household. */
function together(level: Level, expressions: readonly Expression[], scope: WorkScope): readonly [Level, ...Numbers[]] {
  const parts = expressions.map((expression) => numbersOf(expression, level, scope));
  const shared = parts.flatMap((part) => part.shared ?? []);
  return parts.length > 0 && shared.length === parts.length ? ["household", ...shared] : [level, ...parts];
}

function truthsOfAll(
  name: "all" | "any",
  loop: (parts: readonly Truths[]) => Work<Uint8Array>,
  conditions: readonly Condition[],
  level: Level,
  scope: WorkScope,
): Truths {
  const { workings } = scope;
  const parts = conditions.map((condition) => truthsOf(condition, level, scope));
  if (parts.length === 1) return parts[0]!;
  const shared = parts.flatMap((part) => part.shared ?? []);
  const isShared = parts.length > 0 && shared.length === parts.length;
  const own = isShared ? shared : parts;
  const key = [name, ...own.map(({ id }) => id)].join(" ");
  return workings.truthsSeen(
    level,
    workings.truths(key, isShared ? "household" : level, () => loop(own)),
  );
}

function combined(
  name: string,
  loop: (parts: readonly Numbers[]) => Work<Float64Array>,
  expressions: readonly Expression[],
  level: Level,
  scope: WorkScope,
): Numbers {
  const { workings } = scope;
  const [at, ...parts] = together(level, expressions, scope);
  const key = [name, ...parts.map(({ id }) => id)].join(" ");
  return workings.numbersSeen(
    level,
    workings.numbers(key, at, () => loop(parts)),
  );
}

function ofPair(
  name: string,
  loop: (pair: readonly [Numbers, Numbers]) => Work<Float64Array>,
  pair: readonly [Expression, Expression],
  level: Level,
  scope: WorkScope,
): Numbers {
  return combined(name, ([left, right]) => loop([left!, right!]), pair, level, scope);
}

function testField(test: FieldTest, level: Level, scope: WorkScope): Truths {
  const { workings } = scope;
  const way = reach(scope, level, test.field);
  const other = "sharesCode" in test ? reach(scope, way?.tableLevel ?? level, test.sharesCode) : null;
  if (!way || ("sharesCode" in test && other?.tableLevel !== way.tableLevel)) {
    const isKnown = "is" in test && scope.optional.has(test.field);
    return always(isKnown ? truthIf(test.is === "blank") : UNKNOWN, level, scope);
  }
  const work = (): Work<Uint8Array> => testColumn(way.column, test, other?.column ?? null, scope);
  return workings.truthsSeen(level, workings.truths(JSON.stringify(test), way.tableLevel, work));
}

function ofColumn(
  name: string,
  field: FieldId,
  level: Level,
  scope: WorkScope,
  read: (way: Reach) => Work<Float64Array>,
): Numbers {
  const { workings } = scope;
  const way = reach(scope, level, field);
  if (!way) return constant(NaN, level, scope);
  return workings.numbersSeen(
    level,
    workings.numbers(`column ${name} ${field}`, way.tableLevel, () => read(way)),
  );
}

/** What a number, parameter or fact of the run is for every entry; `null` for any other expression. */
function fixedNumber(expression: Expression, scope: WorkScope): number | null {
  if (typeof expression === "number") return expression;
  if ("run" in expression) return expression.run === "asOf" ? dayNumber(scope.asOf) : scope.year;
  if (!("parameter" in expression)) return null;
  const value = scope.parameters.get(expression.parameter)?.value;
  return typeof value === "number" ? value : NaN;
}

/** A household's value that its members see, so that it hinders nobody from working for households alone. */
function constant(value: number, level: Level, { workings }: WorkScope): Numbers {
  const own = level === "member" ? "household" : level;
  return workings.numbersSeen(
    level,
    workings.numbers(`constant ${value}`, own, () => fillWith(value)),
  );
}

function always(value: typeof TRUE | typeof FALSE | typeof UNKNOWN, level: Level, { workings }: WorkScope): Truths {
  const own = level === "member" ? "household" : level;
  return workings.truthsSeen(
    level,
    workings.truths(`always ${value}`, own, () => fillWith(value)),
  );
}

const fillWith =
  (value: number): Work<Values> =>
  (out, { length }) =>
    void out.fill(value, 0, length);

function ofSex(wanted: number, { dataset: { sex } }: WorkScope): Work<Uint8Array> {
  return (out, entries) => {
    for (let i = 0; i < entries.length; i++) {
      const own = sex[entries[i]!]!;
      out[i] = own === 0 ? UNKNOWN : own === wanted ? TRUE : FALSE;
    }
  };
}

/** Who has no counterpart is new, unless the period before does not show who lived in the household. */
function wasThere(level: "member" | "household", previous: PreviousPeriod, { dataset }: WorkScope): Work<Uint8Array> {
  const { memberOf, householdOf, untold, dataset: before } = previous;
  const links = level === "member" ? memberOf : householdOf;
  const otherwise = untold[level] === null ? FALSE : UNKNOWN;
  const isShown = (household: number): boolean =>
    before.isLone[household] === 0 && before.memberStart[household] !== before.memberStart[household + 1];
  return (out, entries) => {
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i]!;
      out[i] = links[entry]! >= 0 ? TRUE : otherwise;
      if (level === "household" || out[i] !== FALSE) continue;
      const household = householdOf[dataset.householdOf[entry]!]!;
      if (household >= 0 && !isShown(household)) out[i] = UNKNOWN;
    }
  };
}

function scopeBefore({ optional }: WorkScope, { scope }: NonNullable<WorkScope["before"]>): WorkScope {
  return { ...scope, optional, before: null, compared: null };
}

/** For each entry of the dataset its counterpart in the period before, -1 where it has none. */
function counterparts(level: Level, { previous, dataset }: WorkScope): Int32Array {
  if (previous && level === "member") return previous.memberOf;
  if (previous && level === "household") return previous.householdOf;
  return new Int32Array(dataset.villages.size).fill(-1);
}
