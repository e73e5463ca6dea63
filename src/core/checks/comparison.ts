import { compileExpression } from "./compile";
import { columnOfType, forEachApplicable, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { compare, FALSE } from "./truth";

export const comparison: CheckKind<CheckOf<"comparison">> = (check, level, scope, emit) => {
  const way = columnOfType(check.field, ["number"], level, scope);
  const value = compileExpression({ field: check.field }, level, scope);
  const limit = compileExpression(check.limit, level, scope);
  return forEachApplicable(check, level, scope, (entry) => {
    const bound = limit(entry);
    if (compare(value(entry), check.must, bound) !== FALSE) return;
    const data = { value: shown(way, entry), must: check.must, limit: bound };
    emit({
      messageId: "comparison.fails",
      data,
      level,
      entry,
      field: check.field,
      related: [],
      severity: check.severity,
    });
  });
};
