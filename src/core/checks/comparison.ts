import { columnOfType, forEach, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { numbersOf, truthsOf } from "./compile";
import { FALSE } from "./truth";

export const comparison: CheckKind<CheckOf<"comparison">> = (check, level, scope, emit) => {
  const { field, must, severity } = check;
  const way = columnOfType(field, ["number"], level, scope);
  const limit = numbersOf(check.limit, level, scope);
  const holds = truthsOf({ compare: [{ field }, must, check.limit] }, level, scope);
  return {
    inBlock: (entries, admitted) =>
      forEach(entries, admitted, holds.values(), FALSE, (entry, place) => {
        const data = { value: shown(way, entry), must, limit: limit.values()[place]! };
        emit({ messageId: "comparison.fails", data, level, entry, field, related: [], severity });
      }),
  };
};
