import { forEach, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { numbersOf, truthsOf } from "./compile";
import { reach } from "./Scope";
import { TRUE } from "./truth";

/** The finding stands at the first of `at` and `shows` that the sheet has. `shows` and `facts` become facts under their own names, for the holes of the rule's `says`. */
export const forbidden: CheckKind<CheckOf<"forbidden">> = (check, level, scope, emit) => {
  const that = truthsOf(check.that, level, scope);
  const field = [check.at, ...(check.shows ?? [])].find((id) => reach(scope, level, id)) ?? check.at;
  const at = reach(scope, level, field);
  const shows = (check.shows ?? []).map((id) => [id, reach(scope, level, id)] as const);
  const facts = Object.entries(check.facts ?? {}).map(
    ([name, expression]) => [name, numbersOf(expression, level, scope)] as const,
  );
  return {
    inBlock: (entries, admitted) =>
      forEach(entries, admitted, that.values(), TRUE, (entry, place) => {
        const data: Record<string, string | number> = {};
        for (const [id, way] of shows) data[id] = way ? shown(way, entry) : "";
        for (const [name, part] of facts) data[name] = known(part.values()[place]!);
        data["value"] = at ? shown(at, entry) : "";
        emit({ messageId: "forbidden", data, level, entry, field, related: [], severity: check.severity });
      }),
  };
};

const known = (fact: number): number | string => (Number.isNaN(fact) ? "" : fact);
