import { VALUE } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import { mentionsOf } from "../model/mentions";
import { VERDICT_DIMENSIONS, type Criterion, type VerdictDimension } from "../model/Rule";
import { VERDICTS, type OpenCell, type Verdict, type VerdictTable } from "../model/Run";
import { compileCondition, FALSE, TRUE } from "./compile";
import { reach, type Scope } from "./Scope";

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

/** The cells that keep a household from a verdict in one dimension. */
export function openCells(criterion: Criterion, household: number, scope: Scope): readonly OpenCell[] {
  const { dataset } = scope;
  const from = dataset.memberStart[household] ?? 0;
  const members = [...dataset.memberOrder.subarray(from, dataset.memberStart[household + 1] ?? from)];
  const optional = new Set(criterion.optional);
  const { fields } = mentionsOf([], [criterion.met, ...(criterion.applies ? [criterion.applies] : [])]);
  return [...fields].flatMap((field): OpenCell[] => {
    if (optional.has(field)) return [];
    const own = reach(scope, "household", field);
    const member = own ? null : reach(scope, "member", field);
    if (!own && !member) return [{ field, state: "notMapped", at: dataset.cellOf("household", household, field) }];
    const level = own ? "household" : "member";
    const state = (own ?? member)?.column.state;
    return (own ? [household] : members).flatMap((entry): OpenCell[] => {
      const found = state?.[entry];
      if (found === VALUE || found === undefined) return [];
      return [{ field, state: found === 0 ? "blank" : "unreadable", at: dataset.cellOf(level, entry, field) }];
    });
  });
}
