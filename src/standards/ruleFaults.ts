import type { CodeList, Field, FieldId, FieldType, Language } from "../core/model/Field";
import { isMonthDay } from "../core/model/monthDay";
import type { Check, CheckKindName, Condition, Expression, Parameter, Rule } from "../core/model/Rule";
import { partsOfCheck, subjectsOf, type Part } from "./packParts";

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
    const any = check.kind === "affirmative" || check.kind === "forbidden";
    const sure: readonly unknown[] = any
      ? [...named, ...(check.kind === "forbidden" ? rule.optional : [])]
      : rule.requires;
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
    if (check.kind === "memberCount" && rule.subject !== "household")
      faults.push(`${owner} counts members but is not about households`);
    if (rule.subject === "household") {
      const shows = check.kind === "forbidden" ? (check.shows ?? []) : [];
      const subjects = check.kind === "memberCount" ? [] : subjectsOf(check);
      for (const field of [...subjects, ...shows]) {
        if (fields.get(field)?.owner === "member")
          faults.push(`${owner} is about households and reads ${field} of a member outside "members"`);
      }
    }
    faults.push(...partFaults(owner, partsOfCheck(check, rule.subject), vocabulary));
  }
  return [...faults, ...holeFaults(rule, owner)];
}

/** Conditions and expressions that no data could ever answer. */
export function partFaults(owner: string, parts: readonly Part[], vocabulary: Vocabulary): readonly string[] {
  return parts.flatMap(({ level, condition, expression }) => {
    const faults: string[] = [];
    const field =
      condition && "field" in condition
        ? condition.field
        : typeof expression === "object" && "field" in expression
          ? expression.field
          : null;
    const ofMember = field !== null && vocabulary.fields.get(field)?.owner === "member";
    const isAge = typeof expression === "object" && "age" in expression;
    if (level === "household" && (ofMember || isAge))
      faults.push(`${owner} reads ${field ?? "an age"} of a member outside "members"`);
    if (condition) faults.push(...conditionFaults(owner, condition, vocabulary));
    if (expression !== undefined) faults.push(...expressionFaults(owner, expression, vocabulary));
    return faults;
  });
}

function conditionFaults(owner: string, condition: Condition, { fields, lists }: Vocabulary): readonly string[] {
  if (!("field" in condition) || "is" in condition) return [];
  const field = fields.get(condition.field);
  if (!field) return [];
  const list = lists.get(field.type === "yesNo" ? "yesNo" : (field.codeList ?? ""));
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
      return ["value", "count"];
  }
}
