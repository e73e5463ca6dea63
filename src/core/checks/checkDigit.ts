import { VALUE } from "../model/Dataset";
import { idCheckCharacter } from "../model/idNumber";
import { columnOfType, forEachApplicable, shown, type CheckKind, type CheckOf } from "./CheckKind";

/** GB 11643-1999, ISO 7064 MOD 11-2: the 18th character follows from the 17 digits before it. */
export const checkDigit: CheckKind<CheckOf<"checkDigit">> = (check, level, scope, emit) => {
  const way = columnOfType(check.field, ["idNumber"], level, scope);
  const { column, entryOf } = way;
  const { values, state } = column;
  return forEachApplicable(check, level, scope, (entry) => {
    const at = entryOf(entry);
    if (state[at] !== VALUE) return;
    const id = values[at] ?? "";
    if (!/^\d{17}[\dX]/.test(id)) return;
    const expected = idCheckCharacter(id);
    const found = id[17] ?? "";
    if (found !== expected) {
      const data = { value: shown(way, entry), found, expected };
      emit({
        messageId: "checkDigit.wrong",
        data,
        level,
        entry,
        field: check.field,
        related: [],
        severity: check.severity,
      });
    } else if (found === "X" && String(column.raw(at)).includes("x")) {
      const data = { value: shown(way, entry) };
      emit({
        messageId: "checkDigit.lowerCase",
        data,
        level,
        entry,
        field: check.field,
        related: [],
        severity: "note",
      });
    }
  });
};
