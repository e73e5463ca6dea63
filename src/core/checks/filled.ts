import { BLANK, UNREADABLE } from "../model/Dataset";
import { shown, type CheckKind, type CheckOf } from "./CheckKind";
import { reach } from "./Scope";
import { TRUE } from "./truth";

/** Cells that must not be blank. Fields that no column holds are passed over: the runner says which. */
export const filled: CheckKind<CheckOf<"filled">> = (check, level, scope, emit) => {
  const ways = check.fields.flatMap((field) => reach(scope, level, field) ?? []);
  const alsoRefused = check.readable ? UNREADABLE : BLANK;
  return {
    inBlock: (entries, admitted) => {
      for (const way of ways) {
        const { column, entryOf } = way;
        const { state, field } = column;
        for (let place = 0; place < entries.length; place++) {
          const entry = entries[place]!;
          const found = state[entryOf(entry)];
          if ((found !== BLANK && found !== alsoRefused) || admitted[place] !== TRUE) continue;
          const messageId = found === BLANK ? "filled.blank" : "filled.unreadable";
          const data = { value: found === BLANK ? "" : shown(way, entry) };
          emit({ messageId, data, level, entry, field: field.id, related: [], severity: check.severity });
        }
      }
    },
  };
};
