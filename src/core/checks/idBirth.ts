import { VALUE } from "../model/Dataset";
import type { MessageId } from "../model/Finding";
import { birthOfId, EARLIEST_BIRTH } from "../model/idNumber";
import { compareDates, dayNumber } from "./calendar";
import { columnOfType, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { judgeIds } from "./judgeIds";
import { FALSE, OUTCOMES, TRUE, UNKNOWN } from "./truth";

/** Digits 7 to 14, or 7 to 12 of an old number: GB 11643-1999. Where one is missing or too many, nobody knows which. */
const HAS_DATE = /^(?:\d{15}|\d{14}.{4}(?:.{2}){0,2})$/;

/** The birth date written in an ID number: a day of the calendar, not before 1900, not after the as-of date, and that of the column. */
export const idBirth: CheckKind<CheckOf<"idBirth">> = (check, level, scope, emit) => {
  const ids = columnOfType(check.field, ["idNumber"], level, scope);
  const judged = scope.workings.truthsSeen(level, judgeIds(check.field, ids, scope).truths);
  const births = check.birth === undefined ? null : columnOfType(check.birth, ["date"], level, scope);
  const today = dayNumber(scope.asOf);
  const { state, values } = ids.column;

  const look = (entry: number, birth: number): void => {
    const report = (messageId: MessageId, field: string, value: string | number): void =>
      emit({
        messageId,
        data: { value, birth: dateText(birth) },
        level,
        entry,
        field,
        related: [],
        severity: check.severity,
      });
    if (!births) {
      if (birth === 0) report("idBirth.impossible", check.field, shown(ids, entry));
      else if (birth < EARLIEST_BIRTH) report("idBirth.early", check.field, shown(ids, entry));
      else if (birth > today) report("idBirth.late", check.field, shown(ids, entry));
      return;
    }
    const at = births.entryOf(entry);
    const written = births.column.state[at] === VALUE ? births.column.values[at]! : 0;
    if (birth !== 0 && birth !== written && compareDates(birth, written, OUTCOMES["="]) === FALSE)
      report("idBirth.differs", births.column.field.id, shown(births, entry));
  };
  return {
    inBlock: (entries, admitted) => {
      const truths = judged.values();
      for (let place = 0; place < entries.length; place++) {
        if (admitted[place] !== TRUE) continue;
        const entry = entries[place]!;
        const at = ids.entryOf(entry);
        const id = values[at] ?? "";
        if (state[at] === VALUE && (truths[place] !== UNKNOWN || HAS_DATE.test(id))) look(entry, birthOfId(id));
      }
    },
  };
};

/** 1980-02-31, as the number has it. */
function dateText(day: number): string {
  const digits = String(day).padStart(8, "0");
  return day === 0 ? "" : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
