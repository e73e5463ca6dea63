import { NUMERIC } from "../model/Dataset";
import { columnOfType, forEachApplicable, type CheckKind, type CheckOf } from "./CheckKind";

const EXACT_DIGITS = 15;

/** A spreadsheet number keeps 15 digits: what follows is lost for good and cannot be repaired from the sheet. */
export const storedAsNumber: CheckKind<CheckOf<"storedAsNumber">> = (check, level, scope, emit) => {
  const { column, entryOf } = columnOfType(check.field, ["idNumber"], level, scope);
  return forEachApplicable(check, level, scope, (entry) => {
    const at = entryOf(entry);
    if (column.state[at] !== NUMERIC) return;
    const digits = BigInt(Math.round(Math.abs(Number(column.raw(at))))).toString().length;
    emit({
      messageId: digits > EXACT_DIGITS ? "storedAsNumber.lost" : "storedAsNumber.kept",
      data: { digits, value: "" },
      level,
      entry,
      field: check.field,
      related: [],
      severity: check.severity,
    });
  });
};
