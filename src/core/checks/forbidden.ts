import { compileCondition, compileExpression, type Quantity } from "./compile";
import { forEachApplicable, shown, type CheckKind, type CheckOf } from "./CheckKind";
import { reach } from "./Scope";
import { TRUE } from "./truth";

/** The finding stands at the first of `at` and `shows` that the sheet has. `shows` and `facts` become facts under their own names, for the holes of the rule's `says`. */
export const forbidden: CheckKind<CheckOf<"forbidden">> = (check, level, scope, emit) => {
  const that = compileCondition(check.that, level, scope);
  const field = [check.at, ...(check.shows ?? [])].find((id) => reach(scope, level, id)) ?? check.at;
  const at = reach(scope, level, field);
  const shows = (check.shows ?? []).map((field) => [field, reach(scope, level, field)] as const);
  // Most sheets break most rules nowhere: the facts are worked out with the first finding.
  let facts: readonly (readonly [name: string, quantity: Quantity])[] | null = null;
  const factsOf = (entry: number): readonly (readonly [string, number | string])[] => {
    facts ??= Object.entries(check.facts ?? {}).map(
      ([name, expression]) => [name, compileExpression(expression, level, scope)] as const,
    );
    return facts.map(([name, quantity]) => [name, known(quantity(entry))] as const);
  };
  return forEachApplicable(check, level, scope, (entry) => {
    if (that(entry) !== TRUE) return;
    const data = Object.fromEntries<string | number>([
      ...shows.map(([id, way]) => [id, way ? shown(way, entry) : ""] as const),
      ...factsOf(entry),
      ["value", at ? shown(at, entry) : ""],
    ]);
    emit({ messageId: "forbidden", data, level, entry, field, related: [], severity: check.severity });
  });
};

const known = (fact: number): number | string => (Number.isNaN(fact) ? "" : fact);
