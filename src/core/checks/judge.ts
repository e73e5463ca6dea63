import { BLANK, VALUE } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import { childrenOf, fieldsReadBy, isOverMembers, type Part } from "../model/recordParts";
import {
  VERDICT_DIMENSIONS,
  type Condition,
  type Criterion,
  type Expression,
  type VerdictDimension,
} from "../model/Rule";
import { VERDICTS, type OpenCell, type Verdict, type VerdictTable } from "../model/Run";
import { compileCondition, compileExpression } from "./compile";
import { reach, type Level, type Scope } from "./Scope";
import { FALSE, TRUE, UNKNOWN } from "./truth";

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
  const isKnown = (part: Part, entry: number): boolean =>
    "condition" in part
      ? predicate(part.condition, part.level)(entry) !== UNKNOWN
      : !Number.isNaN(quantity(part.expression, part.level)(entry));
  const inPart = (part: Part, entry: number): void => {
    if (isKnown(part, entry)) return;
    const { level } = part;
    const children = childrenOf(part);
    const expression = "expression" in part && typeof part.expression === "object" ? part.expression : null;
    if (expression && "age" in expression)
      note(BIRTH_FIELDS.find((field) => reach(own, level, field)) ?? "birth", level, entry);
    else if (children.length === 0) fieldsReadBy(part).forEach((field) => note(field, level, entry));
    else if (isOverMembers(part)) members.forEach((member) => children.forEach((child) => inPart(child, member)));
    else children.forEach((child) => inPart(child, entry));
  };

  for (const condition of [criterion.applies, criterion.met]) {
    if (condition) inPart({ level: "household", condition }, household);
  }
  return [...found.values()];
}

/** Each part is worked out for all entries at once: once, however many members ask for it. */
function onceEach<P, R>(compile: (part: P, level: Level) => R): (part: P, level: Level) => R {
  const known = { member: new Map<P, R>(), household: new Map<P, R>(), village: new Map<P, R>() };
  return (part, level) => {
    const before = known[level].get(part);
    if (before !== undefined) return before;
    const compiled = compile(part, level);
    known[level].set(part, compiled);
    return compiled;
  };
}
