import { VALUE } from "../model/Dataset";
import { idCheckCharacter } from "../model/idNumber";
import { columnOfType, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { isCheckCharacter, judgeIds } from "./judgeIds";
import { TRUE } from "./truth";

/** GB 11643-1999, ISO 7064 MOD 11-2: the 18th character follows from the 17 digits before it. */
export const checkDigit: CheckKind<CheckOf<"checkDigit">> = (check, level, scope, emit) => {
  const { field, severity } = check;
  const way = columnOfType(field, ["idNumber"], level, scope);
  const judged = scope.workings.truthsSeen(level, judgeIds(field, way, scope).truths);
  const { column, entryOf } = way;
  const { values, state } = column;
  const report = (entry: number, at: number, id: string): void => {
    const expected = idCheckCharacter(id);
    if (state[at] !== VALUE || expected === "" || !isCheckCharacter(id.charCodeAt(17))) return;
    const found = id.charAt(17);
    const own = { level, entry, field, related: [] };
    if (found !== expected) {
      const data = { value: shown(way, entry), found, expected };
      emit({ ...own, messageId: "checkDigit.wrong", data, severity });
    } else if (found === "X" && String(column.raw(at)).includes("x")) {
      emit({ ...own, messageId: "checkDigit.lowerCase", data: { value: shown(way, entry) }, severity: "note" });
    }
  };
  return {
    inBlock: (entries, admitted) => {
      const truths = judged.values();
      for (let place = 0; place < entries.length; place++) {
        if (admitted[place] !== TRUE) continue;
        const at = entryOf(entries[place]!);
        const id = values[at]!;
        if (truths[place] !== TRUE || (id.charCodeAt(17) === LETTER_X && column.raw(at) !== id))
          report(entries[place]!, at, id);
      }
    },
  };
};

const LETTER_X = 88;
