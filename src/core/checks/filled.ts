import { BLANK, UNREADABLE } from "../model/Dataset";
import { forEachApplicable, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { reach } from "./Scope";

/** Cells that must not be blank. Fields that no column holds are passed over: the runner says which. */
export const filled: CheckKind<CheckOf<"filled">> = (check, level, scope, emit) => {
  const columns = check.fields.flatMap((field) => reach(scope, level, field) ?? []);
  return forEachApplicable(check, level, scope, (entry) => {
    for (const way of columns) {
      const state = way.column.state[way.entryOf(entry)];
      const isBlank = state === BLANK;
      if (!isBlank && !(check.readable && state === UNREADABLE)) continue;
      emit({
        messageId: isBlank ? "filled.blank" : "filled.unreadable",
        data: { value: isBlank ? "" : shown(way, entry) },
        level,
        entry,
        field: way.column.field.id,
        related: [],
        severity: check.severity,
      });
    }
  });
};
