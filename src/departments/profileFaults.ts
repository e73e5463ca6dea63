import type { Comparison, DepartmentField, DepartmentProfile } from "../core/model/DepartmentProfile";
import type { CodeList, FieldType } from "../core/model/Field";
import { fieldsReadBy, isOverMembers, partsOf, type Part } from "../core/model/recordParts";

/** The list of every yes/no field. */
const YES_NO = "yesNo";
const NUMBERS: readonly FieldType[] = ["integer", "number", "money", "area"];
const CODED: readonly FieldType[] = ["code", "codes", "yesNo"];
/** Without one of these nobody can be found. */
const KEYS: readonly string[] = ["idNo", "name"];
/** Bits of a word of several chosen codes. */
const MOST_CHOICES = 31;

/** What would make a comparison pass in silence or break in a run. What it names of the county's own fields is not known here. */
export function profileFaults(profile: DepartmentProfile): readonly string[] {
  const fields = new Map(profile.fields.map((field) => [field.id, field]));
  const lists = new Map(profile.codeLists.map((list) => [list.id, list]));
  const faults = [
    ...repeated(profile),
    ...profile.fields.flatMap((field) => fieldFaults(field, lists)),
    ...profile.signs.filter((sign) => !fields.has(sign)).map((sign) => `the sign ${sign} is no field`),
    ...profile.comparisons.flatMap((one) => comparisonFaults(one, fields, lists)),
  ];
  if (!KEYS.some((key) => fields.has(key))) faults.push("it has neither idNo nor name, so that nobody can be found");
  if (profile.confidence === "confirmed" && profile.references.length === 0)
    faults.push("it is confirmed and has no reference");
  return [...new Set(faults)];
}

function repeated({ fields, codeLists, comparisons, signs }: DepartmentProfile): readonly string[] {
  const all: readonly (readonly [kind: string, ids: readonly string[]])[] = [
    ["field", fields.map(({ id }) => id)],
    ["heading", fields.flatMap(({ aliases }) => [...new Set(aliases)])],
    ["sign", signs],
    ["comparison", comparisons.map(({ id }) => id)],
    ["code list", codeLists.map(({ id }) => id)],
    ...codeLists.map(({ id, codes }) => [`code list ${id}: code`, codes.map(({ code }) => code)] as const),
  ];
  return all.flatMap(([kind, ids]) =>
    ids.filter((id, position) => ids.indexOf(id) !== position).map((id) => `${kind} ${id} occurs twice`),
  );
}

function fieldFaults(field: DepartmentField, lists: ReadonlyMap<string, CodeList>): readonly string[] {
  const faults: string[] = [];
  if (CODED.includes(field.type)) {
    const name = listName(field);
    const list = lists.get(name);
    if (!list) faults.push(`field ${field.id} needs the code list ${name || "that it does not name"}`);
    if (field.type === "codes" && list && list.codes.length > MOST_CHOICES)
      faults.push(`field ${field.id}: a list of several choices holds at most ${MOST_CHOICES} codes`);
  } else if (field.codeList !== undefined) {
    faults.push(`field ${field.id} has a code list but no codes`);
  }
  if (field.answers && field.type !== "yesNo") faults.push(`field ${field.id} has answers but is no yes/no field`);
  return faults;
}

const listName = ({ type, codeList }: DepartmentField): string => (type === "yesNo" ? YES_NO : (codeList ?? ""));

function comparisonFaults(
  comparison: Comparison,
  fields: ReadonlyMap<string, DepartmentField>,
  lists: ReadonlyMap<string, CodeList>,
): readonly string[] {
  const owner = `comparison ${comparison.id}`;
  const faults: string[] = [];
  const rows = comparison.rows ? partsOf({ level: "member", condition: comparison.rows }) : [];
  const parts = [...rows, ...expressionsOf(comparison)];
  const read = new Set(rows.flatMap(fieldsReadBy));
  for (const id of new Set([...namedBy(comparison), ...parts.flatMap(fieldsReadBy)])) {
    if (!fields.has(id)) faults.push(`${owner} names the unknown field ${id}`);
  }
  for (const id of comparison.optional ?? []) {
    if (!read.has(id)) faults.push(`${owner} can do without ${id}, which its rows do not read`);
  }
  for (const part of parts) {
    faults.push(...codeFaults(owner, part, fields, lists));
    if (asksOthers(part)) faults.push(`${owner} asks a row for its household or the period before`);
  }
  const theirs = "theirs" in comparison ? fields.get(comparison.theirs) : undefined;
  if (theirs && comparison.kind === "near" && comparison.value === undefined && !NUMBERS.includes(theirs.type))
    faults.push(`${owner}: ${theirs.id} (${theirs.type}) is no number`);
  if (theirs && comparison.kind === "meaning") {
    const known = lists.get(listName(theirs))?.codes.map(({ code }) => code) ?? [];
    const told = comparison.lines.flatMap((line) => line.theirs);
    if (!CODED.includes(theirs.type)) faults.push(`${owner}: ${theirs.id} (${theirs.type}) has no codes`);
    else
      faults.push(...told.filter((code) => !known.includes(code)).map((code) => unknownCode(owner, theirs.id, code)));
  }
  if (comparison.kind === "meaning") {
    const own = comparison.lines.flatMap((line) => [...new Set(line.own)]);
    faults.push(
      ...own.filter((code, at) => own.indexOf(code) !== at).map((code) => `${owner}: ${code} has two meanings`),
    );
  }
  if (comparison.kind === "listed")
    faults.push(
      ...comparison.yes
        .filter((code) => comparison.no.includes(code))
        .map((code) => `${owner}: ${code} says yes and no`),
    );
  if (comparison.confidence === "confirmed" && comparison.references.length === 0)
    faults.push(`${owner} is confirmed and has no reference`);
  return faults;
}

/** Fields of the profile that a comparison names outside of its conditions. */
function namedBy(comparison: Comparison): readonly string[] {
  if (comparison.kind === "mustNot") return comparison.shows;
  return "theirs" in comparison ? [comparison.theirs] : [];
}

function expressionsOf(comparison: Comparison): readonly Part[] {
  if (comparison.kind !== "near") return [];
  const { value, tolerance } = comparison;
  return [...(value === undefined ? [] : [value]), tolerance].flatMap((expression) =>
    partsOf({ level: "member", expression }),
  );
}

/** Groups and codes that the list of the field does not have. */
function codeFaults(
  owner: string,
  part: Part,
  fields: ReadonlyMap<string, DepartmentField>,
  lists: ReadonlyMap<string, CodeList>,
): readonly string[] {
  if (!("condition" in part) || !("field" in part.condition)) return [];
  const { condition } = part;
  const field = fields.get(condition.field);
  if (!field) return [];
  const codes = lists.get(listName(field))?.codes ?? [];
  if ("inGroup" in condition) {
    const { inGroup } = condition;
    return codes.some(({ groups }) => groups.includes(inGroup))
      ? []
      : [`${owner}: ${field.id} has no group ${inGroup}`];
  }
  if (!CODED.includes(field.type)) return [];
  const asked = "in" in condition ? condition.in : "equals" in condition ? [String(condition.equals)] : [];
  return asked
    .filter((code) => !codes.some((one) => one.code === code))
    .map((code) => unknownCode(owner, field.id, code));
}

const unknownCode = (owner: string, field: string, code: string): string => `${owner}: ${field} has no code ${code}`;

/** A row stands alone: it has no household around it and no period before it. */
function asksOthers(part: Part): boolean {
  if (isOverMembers(part)) return true;
  const record = "condition" in part ? part.condition : part.expression;
  return typeof record === "object" && ("previous" in record || "inPrevious" in record);
}
