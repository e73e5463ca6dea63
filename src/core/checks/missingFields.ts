import type { FieldId } from "../model/Field";
import type { Rule } from "../model/Rule";

/** Required fields that no column holds; empty where the rule can be checked. */
export function missingFields(rule: Pick<Rule, "requires">, isMapped: (field: FieldId) => boolean): readonly FieldId[] {
  return rule.requires.flatMap((need) => {
    if (typeof need === "string") return isMapped(need) ? [] : [need];
    return need.anyOf.some(isMapped) ? [] : need.anyOf;
  });
}
