import { BLANK, VALUE } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import { childrenOf, fieldsReadBy, isOverMembers, type Part } from "../model/recordParts";
import { VERDICT_DIMENSIONS, type AgeDate, type Criterion, type VerdictDimension } from "../model/Rule";
import { VERDICTS, type OpenReason, type Verdict, type VerdictTable } from "../model/Run";
import { Block } from "./Block";
import { numbersOf, truthsOf } from "./compile";
import { reach, type Level, type Scope } from "./Scope";
import { FALSE, TRUE, UNKNOWN } from "./truth";
import { withWorkings, type WorkScope } from "./Workings";

const code = (verdict: Verdict): number => VERDICTS.indexOf(verdict);

/** One verdict per household and dimension. A dimension without a criterion is to be verified: nothing says it is met. */
export function judge(criteria: readonly Criterion[], scope: Scope): VerdictTable {
  const work = withWorkings(scope);
  const { block } = work.workings;
  const columns = VERDICT_DIMENSIONS.map((dimension) => {
    const verdicts = new Uint8Array(scope.dataset.households.size).fill(code("toVerify"));
    const criterion = criteria.find((candidate) => candidate.dimension === dimension);
    return { dimension, verdicts, fill: criterion ? filling(verdicts, criterion, work) : null };
  });
  for (let i = 0; i < block.count; i++) {
    block.moveTo(i);
    for (const { fill } of columns) fill?.(block.entries("household"));
  }
  return Object.fromEntries(columns.map(({ dimension, verdicts }) => [dimension, verdicts])) as Record<
    VerdictDimension,
    Uint8Array
  >;
}

function filling(verdicts: Uint8Array, criterion: Criterion, scope: WorkScope): (households: Uint32Array) => void {
  const own = { ...scope, optional: new Set(criterion.optional) };
  const applies = truthsOf(criterion.applies ?? { all: [] }, "household", own);
  const met = truthsOf(criterion.met, "household", own);
  return (households) => {
    const applicable = applies.values();
    const truths = met.values();
    for (let place = 0; place < households.length; place++) {
      const household = households[place]!;
      if (applicable[place] === FALSE) verdicts[household] = code("notApplicable");
      else if (applicable[place] === TRUE) {
        if (truths[place] === TRUE) verdicts[household] = code("met");
        else if (truths[place] === FALSE) verdicts[household] = code("notMet");
      }
    }
  };
}

/** What a birth date is read from; the cell that the sheet has is the one to mend. */
const BIRTH_FIELDS = ["birth", "idNo"];

/** What keeps a household from a verdict in one dimension: what makes a part of its conditions unknown. */
export function openReasons(criterion: Criterion, household: number, scope: Scope): readonly OpenReason[] {
  const { dataset } = scope;
  const block = new Block(dataset, Infinity, household, household + 1);
  const own = { ...withWorkings(scope, block), optional: new Set(criterion.optional) };
  const members = block.entries("member");
  const found = new Map<string, OpenReason>();

  const note = (field: FieldId, level: Level, entry: number): void => {
    const way = reach(own, level, field);
    if (!way) {
      const at = dataset.cellOf("household", household, field);
      if (!own.optional.has(field)) found.set(field, { field, state: "notMapped", at });
      return;
    }
    const at = way.entryOf(entry);
    const known = way.column.state[at];
    const state = known === BLANK ? "blank" : known === VALUE ? "unclear" : "unreadable";
    if (state !== "unclear" || BIRTH_FIELDS.includes(field))
      found.set(`${field} ${way.tableLevel} ${at}`, { field, state, at: dataset.cellOf(way.tableLevel, at, field) });
  };
  const noteParameter = (id: string): void => void found.set(`parameter ${id}`, { parameter: id });
  const noteAge = (at: AgeDate, level: Level, entry: number): void => {
    if (typeof at === "object" && scope.parameters.get(at.cutoff)?.value == null) noteParameter(at.cutoff);
    else note(BIRTH_FIELDS.find((field) => reach(own, level, field)) ?? "birth", level, entry);
  };
  const isKnown = (part: Part, place: number): boolean =>
    "condition" in part
      ? truthsOf(part.condition, part.level, own).values()[place] !== UNKNOWN
      : !Number.isNaN(numbersOf(part.expression, part.level, own).values()[place]);
  /** `place`: in the block, which holds this household alone. */
  const inPart = (part: Part, place: number): void => {
    if (isKnown(part, place)) return;
    const { level } = part;
    const entry = block.entries(level)[place]!;
    const children = childrenOf(part);
    const expression = "expression" in part && typeof part.expression === "object" ? part.expression : null;
    if (expression && "age" in expression) noteAge(expression.age, level, entry);
    else if (expression && "parameter" in expression) noteParameter(expression.parameter);
    else if ("condition" in part && "untold" in part.condition) {
      const { untold } = part.condition;
      found.set(`untold ${untold["zh-CN"]}`, { untold });
    } else if (children.length === 0) fieldsReadBy(part).forEach((field) => note(field, level, entry));
    else if (isOverMembers(part)) members.forEach((_, member) => children.forEach((child) => inPart(child, member)));
    else children.forEach((child) => inPart(child, place));
  };

  for (const condition of [criterion.applies, criterion.met]) {
    if (condition) inPart({ level: "household", condition }, 0);
  }
  return [...found.values()];
}
