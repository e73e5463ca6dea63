import { VALUE } from "../model/Dataset";
import { columnOfType, forEachApplicable, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { leadingDigits } from "./leadingDigits";

/** 18 characters, or 20 or 22 for a disabled person's card that repeats the ID number in front. */
const FORMS = /^(?:\d{17}[\dX]|\d{17}[\dX]\d{2}|\d{17}[\dX]\d{2}B\d)$/;

export const idForm: CheckKind<CheckOf<"idForm">> = (check, level, scope, emit) => {
  const way = columnOfType(check.field, ["idNumber"], level, scope);
  const { column, entryOf } = way;
  const { values, state } = column;
  return forEachApplicable(check, level, scope, (entry) => {
    const at = entryOf(entry);
    const id = values[at] ?? "";
    if (state[at] !== VALUE || isCommonForm(id) || FORMS.test(id)) return;
    const messageId = /^\d{15}$/.test(id) ? "idForm.fifteen" : "idForm.wrong";
    const data = { value: shown(way, entry), length: id.length };
    emit({ messageId, data, level, entry, field: check.field, related: [], severity: check.severity });
  });
};

/** Nearly every number has the first of the forms; this costs a third of the pattern. */
function isCommonForm(id: string): boolean {
  if (id.length !== 18) return false;
  const digits = leadingDigits(id);
  return digits === 18 || (digits === 17 && id.endsWith("X"));
}
