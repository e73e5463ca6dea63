import { compileExpression } from "./compile";
import { columnOfType, forEachApplicable, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { compare, TRUE } from "./truth";

export const range: CheckKind<CheckOf<"range">> = (check, level, scope, emit) => {
  const way = columnOfType(check.field, ["number"], level, scope);
  const value = compileExpression({ field: check.field }, level, scope);
  const min = check.min === undefined ? null : compileExpression(check.min, level, scope);
  const max = check.max === undefined ? null : compileExpression(check.max, level, scope);
  return forEachApplicable(check, level, scope, (entry) => {
    const found = value(entry);
    if (Number.isNaN(found)) return;
    const low = min?.(entry) ?? NaN;
    const high = max?.(entry) ?? NaN;
    if (!(found < low || found > high) && (!check.whole || Number.isInteger(found))) return;
    const messageId =
      compare(found, "<", low) === TRUE
        ? "range.below"
        : compare(found, ">", high) === TRUE
          ? "range.above"
          : check.whole && !Number.isInteger(found)
            ? "range.notWhole"
            : null;
    if (!messageId) return;
    const bounds = { ...(!Number.isNaN(low) && { min: low }), ...(!Number.isNaN(high) && { max: high }) };
    const data = { value: shown(way, entry), ...bounds };
    emit({ messageId, data, level, entry, field: check.field, related: [], severity: check.severity });
  });
};
