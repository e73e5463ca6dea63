import type { CodeList, Field, FieldId, FieldType, Language } from "../core/model/Field";
import { isMonthDay } from "../core/model/monthDay";
import type { Check, CheckKindName, Condition, Expression, Parameter, Rule } from "../core/model/Rule";
import { fieldsReadBy, partsOfCheck, subjectsOf, type Part } from "../core/model/recordParts";

/** What the records of a pack may name. */
export interface Vocabulary {
  readonly fields: ReadonlyMap<FieldId, Field>;
  readonly lists: ReadonlyMap<string, CodeList>;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

const NUMBERS: readonly FieldType[] = ["integer", "number", "money", "area"];
const DATES: readonly FieldType[] = ["date", "yearMonth"];

/** Types that a kind of check can read; a kind that is not here reads any. */
const READS: Readonly<Partial<Record<CheckKindName, readonly FieldType[]>>> = {
  idForm: ["idNumber"],
  checkDigit: ["idNumber"],
  storedAsNumber: ["idNumber"],
  unique: ["idNumber", "text"],
  range: NUMBERS,
  equation: NUMBERS,
  comparison: NUMBERS,
  affirmative: ["yesNo"],
  joined: ["text"],
  lapsed: ["text"],
};

/** What would make a rule pass in silence or break in a run, although each of its names is known. */
export function ruleFaults(rule: Rule, vocabulary: Vocabulary): readonly string[] {
  const { fields } = vocabulary;
  const owner = `rule ${rule.id}`;
  const named = rule.requires.flatMap((need) => (typeof need === "string" ? [need] : need.anyOf));
  const faults = [...named, ...rule.optional]
    .filter((field) => !fields.has(field))
    .map((field) => `${owner} asks for the unknown field ${field}`);
  for (const check of rule.checks) {
    const any = check.kind === "affirmative" || check.kind === "forbidden" || check.kind === "filled";
    const sure: readonly unknown[] = [
      ...(any ? named : rule.requires),
      ...(check.requires ?? []),
      ...(check.kind === "forbidden" ? rule.optional : []),
    ];
    for (const field of subjectsOf(check)) {
      const type = fields.get(field)?.type;
      const types = READS[check.kind];
      if (type && types && !types.includes(type)) faults.push(`${owner}: ${check.kind} cannot read ${field} (${type})`);
      if (!sure.includes(field)) faults.push(`${owner} checks ${field} but does not require it`);
    }
    if (check.kind === "consistent") {
      for (const field of check.texts) {
        if (fields.get(field)?.type !== "text") faults.push(`${owner} compares ${field}, which is no field of text`);
      }
    }
    if (COUNTING.includes(check.kind) && rule.subject !== "household")
      faults.push(`${owner}: ${check.kind} is about households, the rule is not`);
    const shows = check.kind === "forbidden" ? (check.shows ?? []) : [];
    const subjects = COUNTING.includes(check.kind) ? [] : subjectsOf(check);
    for (const field of [...subjects, ...shows]) {
      const known = fields.get(field);
      if (known && !canSee(rule.subject, known.owner))
        faults.push(`${owner} is about a ${rule.subject} and reads ${field} of a ${known.owner}`);
    }
    faults.push(...partFaults(owner, partsOfCheck(check, rule.subject), vocabulary));
  }
  return [...faults, ...holeFaults(rule, owner)];
}

/** Kinds that look at the members of a household although the rule is about the household. */
const COUNTING: readonly CheckKindName[] = ["memberCount", "dependency"];

/** What an entry of a level has cells of: a member also those of its household. */
function canSee(level: Rule["subject"], owner: Field["owner"]): boolean {
  return level === owner || (level === "member" && owner === "household") || (level === "village" && PLACES === owner);
}

/** The names of places, which a sheet of villages has as well. */
const PLACES: Field["owner"] = "household";

/** Conditions and expressions that no data could ever answer. */
export function partFaults(owner: string, parts: readonly Part[], vocabulary: Vocabulary): readonly string[] {
  return parts.flatMap((part) => {
    const faults: string[] = [];
    for (const id of fieldsReadBy(part)) {
      const field = vocabulary.fields.get(id);
      if (field && !canSee(part.level, field.owner))
        faults.push(`${owner} reads ${id} of a ${field.owner} for a ${part.level}`);
    }
    const ofPerson =
      "condition" in part ? "sex" in part.condition : typeof part.expression === "object" && "age" in part.expression;
    if (part.level !== "member" && ofPerson) faults.push(`${owner} asks for the age or sex of a ${part.level}`);
    faults.push(
      ...("condition" in part
        ? conditionFaults(owner, part.condition, vocabulary)
        : expressionFaults(owner, part.expression, vocabulary)),
    );
    return faults;
  });
}

function conditionFaults(owner: string, condition: Condition, { fields, lists }: Vocabulary): readonly string[] {
  if (!("field" in condition) || "is" in condition) return [];
  const field = fields.get(condition.field);
  if (!field) return [];
  const list = lists.get(field.type === "yesNo" ? "yesNo" : (field.codeList ?? ""));
  if ("contains" in condition || "form" in condition)
    return field.type === "text" ? [] : [`${owner} looks for text in ${field.id} (${field.type})`];
  if ("sharesCode" in condition) {
    const other = fields.get(condition.sharesCode);
    const same = other === undefined || (field.codeList !== undefined && field.codeList === other.codeList);
    return same ? [] : [`${owner} compares the codes of ${field.id} with those of another list`];
  }
  const isCoded = field.type === "yesNo" || field.type === "code" || field.type === "codes";
  if ("inGroup" in condition) {
    if (field.type !== "code" && field.type !== "codes") return [`${owner}: ${field.id} has no groups of codes`];
    return list?.codes.some(({ groups }) => groups.includes(condition.inGroup))
      ? []
      : [`${owner} names the group ${condition.inGroup}, which no code of ${field.id} has`];
  }
  const wanted = "in" in condition ? condition.in : [condition.equals];
  if (isCoded) {
    return wanted
      .filter((code) => !list?.codes.some((known) => known.code === code))
      .map((code) => `${owner} names ${code}, which is no code of ${field.id}`);
  }
  const numeric = NUMBERS.includes(field.type) || DATES.includes(field.type);
  const type = numeric && "equals" in condition ? "number" : "string";
  return wanted.every((value) => typeof value === type) ? [] : [`${owner} compares ${field.id} with another type`];
}

function expressionFaults(
  owner: string,
  expression: Expression,
  { fields, parameters }: Vocabulary,
): readonly string[] {
  if (typeof expression === "number") return [];
  if ("digits" in expression || "items" in expression) {
    const [id, wanted] = "digits" in expression ? [expression.of, "idNumber"] : [expression.items, "text"];
    const type = fields.get(id)?.type ?? wanted;
    return type === wanted ? [] : [`${owner} takes ${id} (${type}) apart`];
  }
  if ("field" in expression) {
    const type = fields.get(expression.field)?.type;
    const numeric = type === undefined || NUMBERS.includes(type) || DATES.includes(type);
    return numeric ? [] : [`${owner} calculates with ${expression.field} (${type})`];
  }
  const id =
    "parameter" in expression
      ? expression.parameter
      : "age" in expression && typeof expression.age === "object"
        ? expression.age.cutoff
        : null;
  const values = (id === null ? undefined : parameters.get(id))?.values ?? [];
  const fits = values.every(({ value }) =>
    value === null || "parameter" in expression ? typeof value !== "string" : isMonthDay(String(value)),
  );
  const expected = "parameter" in expression ? "a number" : "a month and day";
  return fits ? [] : [`${owner} needs ${expected} of the parameter ${id}`];
}

function holeFaults(rule: Rule, owner: string): readonly string[] {
  const faults: string[] = [];
  const texts = { says: rule.says, expected: rule.expected };
  for (const [name, text] of Object.entries(texts)) {
    if (text && holesIn(text["zh-CN"]).sort().join() !== holesIn(text["en-US"]).sort().join())
      faults.push(`${owner}: "${name}" has other holes in another language`);
  }
  const languages: readonly Language[] = ["zh-CN", "en-US"];
  for (const check of rule.checks) {
    const facts = factsOf(check);
    const wanted = languages.flatMap((language) => [
      ...holesIn(rule.expected[language]).filter((hole) => hole !== "type"),
      ...(check.kind === "forbidden" ? holesIn(rule.says?.[language] ?? "") : []),
    ]);
    for (const hole of new Set(wanted)) {
      if (!facts.includes(hole)) faults.push(`${owner}: ${check.kind} gives no fact for the hole ${hole}`);
    }
    if (check.kind === "forbidden" && !rule.says) faults.push(`${owner} has no "says"`);
    if (check.kind === "forbidden" && "value" in (check.facts ?? {}))
      faults.push(`${owner}: the fact "value" is the cell's own`);
  }
  return faults;
}

const holesIn = (text: string): string[] => Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name = ""]) => name);

/** Facts that every finding of the check carries. */
function factsOf(check: Check): readonly string[] {
  const constant = (bound: Expression | undefined): boolean =>
    typeof bound === "number" || (bound !== undefined && "parameter" in bound);
  switch (check.kind) {
    case "idForm":
      return ["value", "length"];
    case "checkDigit":
      return ["value"];
    case "storedAsNumber":
      return ["value", "digits"];
    case "unique":
      return ["value", "times"];
    case "memberCount": {
      const bound = check.max === undefined ? ["min", "blank"] : check.min === undefined ? ["max"] : [];
      return ["value", "count", "members", ...bound];
    }
    case "range":
      return ["value", ...(constant(check.min) ? ["min"] : []), ...(constant(check.max) ? ["max"] : [])];
    case "equation":
      return ["value", "computed", "tolerance"];
    case "comparison":
      return ["value", "must", "limit"];
    case "forbidden":
      return ["value", ...(check.shows ?? []), ...Object.keys(check.facts ?? {})];
    case "affirmative":
      return ["value", "fields"];
    case "readable":
      return ["value", "field"];
    case "joined":
      return ["value"];
    case "consistent":
    case "dependency":
      return ["value", "count"];
    case "filled":
      return ["value"];
    case "idBirth":
      return ["value", "birth"];
    case "lapsed":
      return ["value", "members"];
  }
}
