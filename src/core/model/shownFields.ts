import type { Comparison } from "./DepartmentProfile";
import type { FieldId } from "./Field";
import { fieldsReadBy, partsOf } from "./recordParts";

/**
 * The department's columns that show what a row says for a comparison: what is compared, what a list shows of a row, or
 * by what it is told whether the row counts.
 */
export function shownFields(comparison: Comparison): readonly FieldId[] {
  if ("theirs" in comparison) return [comparison.theirs];
  if (comparison.kind === "mustNot") return comparison.shows;
  const parts = comparison.rows ? partsOf({ level: "member", condition: comparison.rows }) : [];
  return [...new Set(parts.flatMap(fieldsReadBy))];
}
