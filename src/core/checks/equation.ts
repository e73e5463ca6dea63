import { compare, compileExpression, TRUE, UNKNOWN } from "./compile";
import { columnFor, forEachApplicable, shown, type CheckKind, type CheckOf } from "./CheckKind";

/** The named alternative is a position in `check.alternatives`; its wording belongs to the rule. */
export const equation: CheckKind<CheckOf<"equation">> = (check, level, scope, emit) => {
  const way = columnFor(check.field, level, scope);
  const left = compileExpression({ field: check.field }, level, scope);
  const right = compileExpression(check.right, level, scope);
  const tolerance = compileExpression(check.tolerance, level, scope);
  const alternatives = (check.alternatives ?? []).map(({ right: other }) => compileExpression(other, level, scope));
  return forEachApplicable(check, level, scope, (entry) => {
    const value = left(entry);
    const computed = right(entry);
    const allowed = tolerance(entry);
    const within = compare(Math.abs(value - computed), "<=", allowed);
    if (within === TRUE || within === UNKNOWN) return;
    const fitting = alternatives.findIndex((other) => compare(Math.abs(value - other(entry)), "<=", allowed) === TRUE);
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
