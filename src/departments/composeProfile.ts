import type { DepartmentProfile } from "../core/model/DepartmentProfile";
import codeLists from "./codeLists.json";
import comparisons from "./comparisons.json";
import fields from "./fields.json";
import { parseProfile } from "./parseProfile";

type JsonRecord = Readonly<Record<string, unknown>>;

const LISTS = new Map(codeLists.map((list) => [list.id, list]));
const FIELDS: ReadonlyMap<string, JsonRecord> = new Map(Object.entries(fields));
const COMPARISONS: ReadonlyMap<string, JsonRecord> = new Map(Object.entries(comparisons));

/**
 * The profile of a record that names what it has in common with others: `{ "use": "idNo", … }` is the field of that name in
 * `fields.json` with what else is written there in place of its own, headings before its own; a comparison likewise is one
 * of `comparisons.json`. A text among the code lists is the id of one in `codeLists.json`.
 */
export function composeProfile(record: JsonRecord): DepartmentProfile {
  return parseProfile({
    ...record,
    fields: listOf(record["fields"]).map((field) => compose(field, FIELDS)),
    comparisons: listOf(record["comparisons"]).map((one) => compose(one, COMPARISONS)),
    codeLists: listOf(record["codeLists"]).map((list) => (typeof list === "string" ? (LISTS.get(list) ?? list) : list)),
  });
}

/** What the record uses with its own in place; a name that is not known stays for the parser to refuse. */
function compose(record: unknown, known: ReadonlyMap<string, JsonRecord>): unknown {
  if (!isRecord(record)) return record;
  const { use, ...own } = record;
  const used = typeof use === "string" ? known.get(use) : undefined;
  if (!used) return record;
  const aliases = new Set([...listOf(own["aliases"]), ...listOf(used["aliases"])]);
  return { ...used, ...own, ...(aliases.size > 0 && { aliases: [...aliases] }) };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isRecord = (value: unknown): value is JsonRecord => typeof value === "object" && value !== null;
