import { NUMERIC } from "../model/Dataset";
import { columnOfType, type CheckKind, type CheckOf } from "./CheckKind";
import { TRUE } from "./truth";

const EXACT_DIGITS = 15;
/** Of a number that is written as text in a wrapper of quotation marks. */
const FULL_DIGITS = 18;

/** A spreadsheet number keeps 15 digits: what follows is lost for good and cannot be repaired from the sheet. */
export const storedAsNumber: CheckKind<CheckOf<"storedAsNumber">> = (check, level, scope, emit) => {
  const { field, severity } = check;
  const { column, entryOf } = columnOfType(field, ["idNumber"], level, scope);
  const { state } = column;
  const report = (entry: number): void => {
    const number = Number(column.raw(entryOf(entry)));
    const digits = Number.isFinite(number) ? BigInt(Math.round(Math.abs(number))).toString().length : FULL_DIGITS;
    const messageId = digits > EXACT_DIGITS ? "storedAsNumber.lost" : "storedAsNumber.kept";
    emit({ messageId, data: { digits, value: "" }, level, entry, field, related: [], severity });
  };
  return {
    inBlock: (entries, admitted) => {
      for (let place = 0; place < entries.length; place++) {
        const entry = entries[place]!;
        if (state[entryOf(entry)] === NUMERIC && admitted[place] === TRUE) report(entry);
      }
    },
  };
};
