import { compileExpression } from "./compile";
import { columnOfType, forEachApplicable, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { compare, FALSE, TRUE, type Truth } from "./truth";

/** The named alternative is a position in `check.alternatives`; its wording belongs to the rule. */
export const equation: CheckKind<CheckOf<"equation">> = (check, level, scope, emit) => {
  const way = columnOfType(check.field, ["number"], level, scope);
  const left = compileExpression({ field: check.field }, level, scope);
  const right = compileExpression(check.right, level, scope);
  const tolerance = compileExpression(check.tolerance, level, scope);
  const alternatives = (check.alternatives ?? []).map(({ right: other }) => compileExpression(other, level, scope));
  return forEachApplicable(check, level, scope, (entry) => {
    const value = left(entry);
    const computed = right(entry);
    const allowed = tolerance(entry);
    if (value >= computed - allowed && value <= computed + allowed) return;
    if (agree(value, computed, allowed) !== FALSE) return;
    const fitting = alternatives.findIndex((other) => agree(value, other(entry), allowed) === TRUE);
    const data = {
      value: shown(way, entry),
      computed,
      tolerance: allowed,
      ...(fitting >= 0 && { alternative: fitting }),
    };
    const messageId = fitting >= 0 ? "equation.alternative" : "equation.differs";
    emit({ messageId, data, level, entry, field: check.field, related: [], severity: check.severity });
  });
};

/** Each bound is compared by itself, so that the noise of a large amount does not weigh on a small tolerance. */
function agree(value: number, computed: number, tolerance: number): Truth {
  const above = compare(value, ">=", computed - tolerance);
  return above === TRUE ? compare(value, "<=", computed + tolerance) : above;
}
