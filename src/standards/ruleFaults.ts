import type { FieldId, FieldType } from "../core/model/Field";
import { mentionsOf } from "../core/model/mentions";
import type { Check, CheckKindName, Rule } from "../core/model/Rule";
import { partsOfCheck, subjectsOf } from "../core/model/recordParts";
import { holeFaults } from "./holeFaults";
import { partFaults } from "./partFaults";
import { canSee, DATES, NUMBERS, type Vocabulary } from "./Vocabulary";

/** Types that a kind of check can read; a kind that is not here reads any. */
const READS: Readonly<Partial<Record<CheckKindName, readonly FieldType[]>>> = {
  idForm: ["idNumber"],
  checkDigit: ["idNumber"],
  storedAsNumber: ["idNumber"],
  idBirth: ["idNumber"],
  unique: ["idNumber", "text"],
  range: NUMBERS,
  equation: NUMBERS,
  comparison: NUMBERS,
  affirmative: ["yesNo"],
  joined: ["text"],
  lapsed: ["text"],
  // Dates of which one lacks its day or month are neither equal nor different.
  dependency: ["text", "idNumber", ...NUMBERS, "yesNo", "code", "codes"],
};

/** Kinds that look at the members of a household although the rule is about the household. */
const COUNTING: readonly CheckKindName[] = ["memberCount", "dependency"];
/** Kinds that look at households whatever the rule is about. */
const OF_HOUSEHOLDS: readonly CheckKindName[] = ["consistent", "joined", "lapsed"];
/** Kinds that look at all there is, whatever `when` says. */
const OF_ALL: readonly CheckKindName[] = [...OF_HOUSEHOLDS, "readable", "department"];

/** What would make a rule pass in silence or break in a run. */
export function ruleFaults(rule: Rule, vocabulary: Vocabulary): readonly string[] {
  const owner = `rule ${rule.id}`;
  const { from, to } = rule.inForce;
  return [
    ...nameFaults(rule, owner, vocabulary),
    ...(to !== undefined && to < from ? [`${owner} ends before it begins`] : []),
    ...(rule.waivable && !yieldsErrors(rule) ? [`${owner} says why an error may be accepted and yields none`] : []),
    ...rule.checks.flatMap((check) => [
      ...fieldFaults(rule, check, owner, vocabulary),
      ...kindFaults(rule, check, owner, vocabulary),
      ...partFaults(owner, partsOfCheck(check, rule.subject), vocabulary),
    ]),
    ...holeFaults(rule, owner),
  ];
}

const yieldsErrors = (rule: Rule): boolean => rule.checks.some(({ severity = rule.severity }) => severity === "error");

/** Fields that a rule asks for, of one or of each. */
const namedBy = (rule: Rule): readonly FieldId[] =>
  rule.requires.flatMap((need) => (typeof need === "string" ? [need] : need.anyOf));

function nameFaults(rule: Rule, owner: string, { fields, parameters }: Vocabulary): readonly string[] {
  const ofChecks = rule.checks.flatMap((check) => check.requires ?? []);
  const named = [...namedBy(rule), ...rule.optional, ...ofChecks];
  const mentions = mentionsOf(rule.checks);
  return [
    ...named.filter((field) => !fields.has(field)).map((field) => `${owner} asks for the unknown field ${field}`),
    ...[...mentions.fields].flatMap((field) => {
      if (!fields.has(field)) return [`${owner} names the unknown field ${field}`];
      return named.includes(field) ? [] : [`${owner} reads ${field} but neither requires it nor lists it as optional`];
    }),
    ...[...mentions.parameters]
      .filter((parameter) => !parameters.has(parameter))
      .map((parameter) => `${owner} names the unknown parameter ${parameter}`),
  ];
}

function fieldFaults(rule: Rule, check: Check, owner: string, { fields }: Vocabulary): readonly string[] {
  const faults: string[] = [];
  const isAny = check.kind === "affirmative" || check.kind === "forbidden" || check.kind === "filled";
  const sure: readonly unknown[] = [
    ...(isAny ? namedBy(rule) : rule.requires),
    ...(check.requires ?? []),
    ...(check.kind === "forbidden" ? rule.optional : []),
  ];
  for (const field of subjectsOf(check)) {
    const type = fields.get(field)?.type;
    const types = check.kind === "idBirth" && field === check.birth ? DATES : READS[check.kind];
    if (type && types && !types.includes(type)) faults.push(`${owner}: ${check.kind} cannot read ${field} (${type})`);
    if (!sure.includes(field)) faults.push(`${owner} checks ${field} but does not require it`);
  }
  const shows = check.kind === "forbidden" ? (check.shows ?? []) : [];
  const seen = check.kind === "memberCount" ? [] : [...subjectsOf(check), ...shows];
  const level = check.kind === "dependency" ? "member" : rule.subject;
  for (const field of seen) {
    const known = fields.get(field);
    if (known && !canSee(level, known))
      faults.push(`${owner} is about a ${level} and reads ${field} of a ${known.owner}`);
  }
  return faults;
}

function kindFaults(rule: Rule, check: Check, owner: string, { fields }: Vocabulary): readonly string[] {
  const faults: string[] = [];
  const { kind } = check;
  if (
    COUNTING.includes(kind) ? rule.subject !== "household" : OF_HOUSEHOLDS.includes(kind) && rule.subject === "village"
  )
    faults.push(`${owner}: ${kind} is about households, the rule is not`);
  if (check.when && OF_ALL.includes(kind)) faults.push(`${owner}: ${kind} looks at everything, whatever "when" says`);
  if (kind === "memberCount" && check.min === undefined && check.max === undefined)
    faults.push(`${owner}: ${kind} has no bound`);
  if (kind === "range" && check.min === undefined && check.max === undefined && check.whole !== true)
    faults.push(`${owner}: ${kind} has no bound`);
  if (kind === "dependency" && fields.get(check.field)?.owner === "household")
    faults.push(`${owner}: members cannot differ in ${check.field} of a household`);
  if (kind === "consistent") {
    for (const id of check.texts) {
      if (fields.get(id)?.type !== "text") faults.push(`${owner} compares ${id}, which is no field of text`);
    }
    for (const id of new Set([...check.texts, ...(check.only ?? [])])) {
      const field = fields.get(id);
      if (!field) faults.push(`${owner} names the unknown field ${id}`);
      else if (field.owner !== "household") faults.push(`${owner} compares ${id}, which is no field of a household`);
      else if (field.type === "text" && !check.texts.includes(id))
        faults.push(`${owner} compares the text ${id} only, and compares no text`);
    }
  }
  return faults;
}
