import type { Field, FieldId } from "../model/Field";
import type { SheetMapping } from "../model/SheetMapping";
import { kindByFields } from "./sheetKind";

/**
 * The mapping after the person gave a column (in sheet coordinates) a field, or none. A field belongs to one column only:
 * the column that held it before loses it. Where two columns claimed a field and one of them is given something else, the
 * other one keeps the field.
 */
export function withColumnField(
  mapping: SheetMapping,
  column: number,
  field: FieldId | null,
  fields: readonly Field[],
): SheetMapping {
  const headingOf = (at: number): string =>
    mapping.headings.find((heading) => heading.column === at)?.text.trim() ?? "";
  const choose = (at: number, id: FieldId) =>
    ({ field: id, column: at, heading: headingOf(at), score: 1, reason: "chosen" }) as const;
  const columns = mapping.columns.filter((known) => known.column !== column && known.field !== field);
  if (field !== null) columns.push(choose(column, field));
  const ambiguous: { field: FieldId; columns: readonly number[] }[] = [];
  for (const claim of mapping.ambiguous) {
    if (claim.field === field) continue;
    const rest = claim.columns.filter((claimed) => claimed !== column);
    if (rest.length === 1) columns.push(choose(rest[0]!, claim.field));
    else ambiguous.push({ field: claim.field, columns: rest });
  }
  columns.sort((a, b) => a.column - b.column);
  const otherwise = mapping.kind === "villages" ? "households" : mapping.kind;
  return { ...mapping, columns, ambiguous, kind: kindByFields(columns, fields) ?? otherwise };
}
