import { VALUE } from "../model/Dataset";
import { columnOfType, forEach, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { judgeIds } from "./judgeIds";
import { UNKNOWN } from "./truth";

/** 18 characters, or 20 or 22 for a disabled person's card: class and level behind the ID number, then a mark of re-issue. */
const FORMS = /^\d{17}[\dX](?:\d{2}(?:[\dA-Z]{2})?)?$/;

export const idForm: CheckKind<CheckOf<"idForm">> = (check, level, scope, emit) => {
  const { field, severity } = check;
  const way = columnOfType(field, ["idNumber"], level, scope);
  const judged = scope.workings.truthsSeen(level, judgeIds(field, way, scope).truths);
  const { state, values } = way.column;
  return {
    inBlock: (entries, admitted) =>
      forEach(entries, admitted, judged.values(), UNKNOWN, (entry) => {
        const at = way.entryOf(entry);
        const id = values[at] ?? "";
        if (state[at] !== VALUE || FORMS.test(id)) return;
        const messageId = /^\d{15}$/.test(id) ? "idForm.fifteen" : "idForm.wrong";
        const data = { value: shown(way, entry), length: id.length };
        emit({ messageId, data, level, entry, field, related: [], severity });
      }),
  };
};
