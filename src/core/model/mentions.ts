import type { FieldId } from "./Field";
import { childrenOf, fieldsReadBy, partsOf, partsOfCheck, subjectsOf, type Part } from "./recordParts";
import type { Check, Condition } from "./Rule";

/** What a rule or criterion mentions: walks records, never rows. */
export interface Mentions {
  readonly fields: ReadonlySet<FieldId>;
  readonly parameters: ReadonlySet<string>;
  /** Group names by the field whose list must have them. */
  readonly groups: readonly { readonly field: FieldId; readonly group: string }[];
  /** Whether it asks about the period before. */
  readonly previous: boolean;
  /** The fields that it reads in the period before. */
  readonly fieldsBefore: ReadonlySet<FieldId>;
}

export function mentionsOf(checks: readonly Check[], conditions: readonly Condition[] = []): Mentions {
  const fields = new Set<FieldId>();
  const parameters = new Set<string>();
  const groups: { field: FieldId; group: string }[] = [];
  let previous = false;
  const fieldsBefore = new Set<FieldId>();

  const inPart = (part: Part): void => {
    if (readsBefore(part))
      for (const inner of childrenOf(part).flatMap(partsOf))
        fieldsReadBy(inner).forEach((field) => fieldsBefore.add(field));
    fieldsReadBy(part).forEach((field) => fields.add(field));
    if ("condition" in part) {
      const { condition } = part;
      if ("inGroup" in condition) groups.push({ field: condition.field, group: condition.inGroup });
      if ("previous" in condition || "inPrevious" in condition) previous = true;
    } else if (typeof part.expression === "object") {
      const { expression } = part;
      if ("parameter" in expression) parameters.add(expression.parameter);
      if ("age" in expression && typeof expression.age === "object") parameters.add(expression.age.cutoff);
      if ("previous" in expression) previous = true;
    }
  };
  for (const check of checks) {
    partsOfCheck(check, "member").forEach(inPart);
    subjectsOf(check).forEach((field) => fields.add(field));
    if (check.kind === "forbidden") check.shows?.forEach((field) => fields.add(field));
    if (check.kind === "unique") [...check.within, ...(check.alike ?? [])].forEach((field) => fields.add(field));
    if (check.kind === "lapsed") {
      previous = true;
      fieldsBefore.add(check.field);
    }
  }
  for (const condition of conditions) partsOf({ level: "household", condition }).forEach(inPart);
  return { fields, parameters, groups, previous, fieldsBefore };
}

function readsBefore(part: Part): boolean {
  if ("condition" in part) return "previous" in part.condition;
  return typeof part.expression === "object" && "previous" in part.expression;
}
