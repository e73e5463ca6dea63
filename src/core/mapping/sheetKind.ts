import type { Field } from "../model/Field";
import type { RawSheet } from "../model/RawSheet";
import type { ColumnMapping, SheetMapping } from "../model/SheetMapping";
import type { DataRows } from "./dataRows";
import { cellText } from "./sheetText";

const SAMPLED_ROWS = 30;
const LEAST_OF_VILLAGES = 2;
/** Fields that tell where or of when a row is, whatever the row stands for. */
const OF_ANY_ROW: readonly string[] = [
  "province",
  "city",
  "county",
  "town",
  "village",
  "natVillage",
  "dataDate",
  "year",
];
/** Fields of a person that a sheet of one row per household also shows, for its head. */
const ALSO_OF_HEADS: readonly string[] = [
  "name",
  "idNo",
  "personPhone",
  "nation",
  "dataDate",
  "year",
  "idType",
  "disIdNo",
];

/** Whether each row is a person, a household or a village. */
export function sheetKind(
  raw: RawSheet,
  columns: readonly ColumnMapping[],
  fields: readonly Field[],
  rows: DataRows,
): SheetMapping["kind"] {
  const named = kindByFields(columns, fields);
  if (named !== null) return named;
  const households = columns.find(({ field }) => field === "householdId");
  if (!households) return columns.some(({ field }) => field === "name" || field === "idNo") ? "members" : "households";
  const ids = new Set<string>();
  const values = raw.columns[households.column - raw.origin.column]!;
  for (let r = rows.first; r <= Math.min(rows.last, rows.first + SAMPLED_ROWS); r++) {
    const id = cellText(values[r]).trim();
    if (id !== "" && ids.has(id)) return "members";
    ids.add(id);
  }
  return "households";
}

/**
 * What the mapped fields alone tell: a relation, a person ID or two personal columns are of persons; columns that mostly
 * count what a village has are of villages.
 */
export function kindByFields(columns: readonly ColumnMapping[], fields: readonly Field[]): SheetMapping["kind"] | null {
  const owners = new Map(fields.map((field) => [field.id, field.owner]));
  const telling = columns.filter(({ field }) => !OF_ANY_ROW.includes(field));
  const ofVillages = telling.filter(({ field }) => owners.get(field) === "village").length;
  if (ofVillages >= LEAST_OF_VILLAGES && ofVillages * 2 > telling.length) return "villages";
  const personal = columns.filter(({ field }) => owners.get(field) === "member" && !ALSO_OF_HEADS.includes(field));
  if (personal.length >= 2 || columns.some(({ field }) => field === "relation" || field === "personId"))
    return "members";
  return null;
}
