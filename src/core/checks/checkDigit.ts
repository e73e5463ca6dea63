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
    const expected = idCheckCharacter(id);
    if (expected === "" || !isCheckCharacter(id.charCodeAt(17))) return;
    const found = id.charAt(17);
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

/** 0 to 9 or X. */
const isCheckCharacter = (unit: number): boolean => (unit >= 48 && unit <= 57) || unit === 88;
