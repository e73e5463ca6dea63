import { BLANK, VALUE } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import {
  VERDICT_DIMENSIONS,
  type Condition,
  type Criterion,
  type Expression,
  type VerdictDimension,
} from "../model/Rule";
import { VERDICTS, type OpenCell, type Verdict, type VerdictTable } from "../model/Run";
import { compileCondition, compileExpression, FALSE, TRUE, UNKNOWN } from "./compile";
import { reach, type Level, type Scope } from "./Scope";

const code = (verdict: Verdict): number => VERDICTS.indexOf(verdict);

/** One verdict per household and dimension. A dimension without a criterion is to be verified: nothing says it is met. */
export function judge(criteria: readonly Criterion[], scope: Scope): VerdictTable {
  const { size } = scope.dataset.households;
  const columns = VERDICT_DIMENSIONS.map((dimension) => {
    const verdicts = new Uint8Array(size).fill(code("toVerify"));
    const criterion = criteria.find((candidate) => candidate.dimension === dimension);
    if (criterion) fill(verdicts, criterion, { ...scope, optional: new Set(criterion.optional) });
    return [dimension, verdicts] as const;
  });
  return Object.fromEntries(columns) as Record<VerdictDimension, Uint8Array>;
}

function fill(verdicts: Uint8Array, criterion: Criterion, scope: Scope): void {
  const applies = criterion.applies ? compileCondition(criterion.applies, "household", scope) : null;
  const met = compileCondition(criterion.met, "household", scope);
  for (let household = 0; household < verdicts.length; household++) {
    const applicable = applies ? applies(household) : TRUE;
    if (applicable === FALSE) verdicts[household] = code("notApplicable");
    else if (applicable === TRUE) {
      const truth = met(household);
      if (truth === TRUE) verdicts[household] = code("met");
      else if (truth === FALSE) verdicts[household] = code("notMet");
    }
  }
}

/** What a birth date is read from; the cell that the sheet has is the one to mend. */
const BIRTH_FIELDS = ["birth", "idNo"];

/** The cells that keep a household from a verdict in one dimension: those that make a part of its conditions unknown. */
export function openCells(criterion: Criterion, household: number, scope: Scope): readonly OpenCell[] {
  const { dataset } = scope;
  const own: Scope = { ...scope, optional: new Set(criterion.optional) };
  const from = dataset.memberStart[household] ?? 0;
  const members = dataset.memberOrder.subarray(from, dataset.memberStart[household + 1] ?? from);
  const found = new Map<string, OpenCell>();
  const predicate = onceEach((condition: Condition, level) => compileCondition(condition, level, own));
  const quantity = onceEach((expression: Expression, level) => compileExpression(expression, level, own));

  const note = (field: FieldId, level: Level, entry: number): void => {
    const way = reach(own, level, field);
    if (!way) {
      const at = dataset.cellOf("household", household, field);
      if (!own.optional.has(field)) found.set(field, { field, state: "notMapped", at });
      return;
    }
    const at = way.entryOf(entry);
    const state = way.column.state[at] === BLANK ? "blank" : "unreadable";
    if (way.column.state[at] !== VALUE || BIRTH_FIELDS.includes(field))
      found.set(`${field} ${way.tableLevel} ${at}`, { field, state, at: dataset.cellOf(way.tableLevel, at, field) });
  };
  const inExpression = (expression: Expression, level: Level, entry: number): void => {
    if (typeof expression === "number" || !Number.isNaN(quantity(expression, level)(entry))) return;
    if ("field" in expression) note(expression.field, level, entry);
    else if ("age" in expression) note(BIRTH_FIELDS.find((field) => reach(own, level, field)) ?? "birth", level, entry);
    else if ("count" in expression) members.forEach((member) => inCondition(expression.count, "member", member));
    else if ("sumOver" in expression) members.forEach((member) => inExpression(expression.sumOver, "member", member));
    else partsOf(expression).forEach((part) => inExpression(part, level, entry));
  };
  const inCondition = (condition: Condition, level: Level, entry: number): void => {
    if (predicate(condition, level)(entry) !== UNKNOWN) return;
    if ("all" in condition) condition.all.forEach((part) => inCondition(part, level, entry));
    else if ("any" in condition) condition.any.forEach((part) => inCondition(part, level, entry));
    else if ("not" in condition) inCondition(condition.not, level, entry);
    else if ("members" in condition) members.forEach((member) => inCondition(condition.that, "member", member));
    else if ("compare" in condition) {
      inExpression(condition.compare[0], level, entry);
      inExpression(condition.compare[2], level, entry);
    } else note(condition.field, level, entry);
  };

  if (criterion.applies) inCondition(criterion.applies, "household", household);
  inCondition(criterion.met, "household", household);
  return [...found.values()];
}

/** Each part is worked out for all entries at once: once, however many members ask for it. */
function onceEach<P, R>(compile: (part: P, level: Level) => R): (part: P, level: Level) => R {
  const known = { member: new Map<P, R>(), household: new Map<P, R>() };
  return (part, level) => {
    const before = known[level].get(part);
    if (before !== undefined) return before;
    const compiled = compile(part, level);
    known[level].set(part, compiled);
    return compiled;
  };
}

function partsOf(expression: Extract<Expression, object>): readonly Expression[] {
  if ("sum" in expression) return expression.sum;
  if ("product" in expression) return expression.product;
  if ("difference" in expression) return expression.difference;
  return "quotient" in expression ? expression.quotient : [];
}
