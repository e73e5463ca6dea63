import { NUMERIC } from "../model/Dataset";
import { columnOfType, type CheckKind, type CheckOf } from "./CheckKind";
import { TRUE } from "./truth";

const EXACT_DIGITS = 15;

/** A spreadsheet number keeps 15 digits: what follows is lost for good and cannot be repaired from the sheet. */
export const storedAsNumber: CheckKind<CheckOf<"storedAsNumber">> = (check, level, scope, emit) => {
  const { field, severity } = check;
  const { column, entryOf } = columnOfType(field, ["idNumber"], level, scope);
  const { state } = column;
  const report = (entry: number): void => {
    const digits = BigInt(Math.round(Math.abs(Number(column.raw(entryOf(entry)))))).toString().length;
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
