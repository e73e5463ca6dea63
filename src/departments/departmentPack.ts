import type { DepartmentProfile } from "../core/model/DepartmentProfile";
import type { FieldId } from "../core/model/Field";
import { mentionsOf } from "../core/model/mentions";
import { subjectsOf } from "../core/model/recordParts";
import type { Check, Rule, RulePack } from "../core/model/Rule";
import { ruleSchema } from "../core/model/packSchema";
import blank from "./selfCheck/DEP-01.json";
import repeated from "./selfCheck/DEP-02.json";
import numeric from "./selfCheck/DEP-03.json";
import years from "./selfCheck/DEP-04.json";
import identical from "./selfCheck/DEP-05.json";

/** Rules of the county's pack that ask about one cell, or about two of one row, and so hold for any sheet of persons. */
const OF_ANY_SHEET = [
  ...["ID-01", "ID-02", "ID-03", "ID-04", "ID-05", "ID-07", "ID-08", "ID-10"],
  ...["VAL-01", "VAL-02", "VAL-03"],
];
const ID = "idNo";
/** Asks every column of a year that some profile has. */
const yearRule = ruleSchema.parse(years);
/** Where a repeated ID number lies, smallest first. */
const PLACES = ["village", "town", "county"];

/**
 * The rules by which a department checks its own sheet before it is sent (自查): what `common` says of single cells, the
 * columns that have to be filled, and one row for each person or household where the profile says so. It judges nobody.
 */
export function departmentPack(profile: DepartmentProfile, common: RulePack): RulePack {
  const known = new Set(profile.fields.map(({ id }) => id));
  const shared = common.rules.filter((rule) => OF_ANY_SHEET.includes(rule.id) && namesOnly(rule, known));
  const rules = [...shared, ...ownRules(profile)];
  const kept = new Set(rules.map(({ id }) => id));
  const { parameters } = mentionsOf(rules.flatMap(({ checks }) => checks));
  const { title, sheetTitle, about, references, fields, codeLists } = profile;
  return {
    id: `department-${profile.id}`,
    version: common.version,
    title: {
      "zh-CN": `${title["zh-CN"]}自查：${sheetTitle["zh-CN"]}`,
      "en-US": `${title["en-US"]}, own check: ${sheetTitle["en-US"]}`,
    },
    scope: "CN",
    inForce: { from: "2014-01-01" },
    about,
    references,
    fields,
    codeLists,
    parameters: common.parameters.filter(({ id }) => parameters.has(id)),
    rules: rules.map((rule) => ({ ...rule, follows: (rule.follows ?? []).filter((one) => kept.has(one.rule)) })),
    criteria: [],
  };
}

function namesOnly(rule: Rule, known: ReadonlySet<FieldId>): boolean {
  const required = rule.requires.flatMap((need) => (typeof need === "string" ? [need] : need.anyOf));
  return [...required, ...mentionsOf(rule.checks).fields].every((field) => known.has(field));
}

function ownRules({ fields, repeats }: DepartmentProfile): readonly Rule[] {
  const ids = fields.map(({ id }) => id);
  const within = PLACES.filter((place) => ids.includes(place));
  // That the ID number is blank says ID-05.
  const required = fields.filter((field) => field.required && field.id !== ID).map(({ id }) => id);
  const cards = fields.filter(({ id, type }) => type === "idNumber" && id !== ID).map(({ id }) => id);
  const unique: Check = { kind: "unique", field: ID, within };
  const others = ids.filter((id) => id !== ID);
  const inYears = yearRule.checks.filter((check) => subjectsOf(check).every((field) => ids.includes(field)));
  return [
    ...(required.length > 0 ? [completed(blank, { ...asksAny(required), checks: [filled(required)] })] : []),
    ...(!repeats && ids.includes(ID)
      ? [completed(repeated, { requires: [ID], optional: within, checks: [unique] })]
      : []),
    ...(repeats && ids.includes(ID)
      ? [completed(identical, { requires: [ID], optional: others, checks: [{ ...unique, alike: others }] })]
      : []),
    ...(inYears.length > 0
      ? [{ ...yearRule, ...asksAny(inYears.flatMap((check) => subjectsOf(check))), checks: inYears }]
      : []),
    ...(cards.length > 0 ? [completed(numeric, { ...asksAny(cards), checks: cards.map(storedAsNumber) })] : []),
  ];
}

/** The rule of a record that leaves open what depends on the columns of the profile. */
function completed(record: object, rest: Pick<Rule, "requires" | "optional" | "checks">): Rule {
  return ruleSchema.parse({ ...record, ...rest });
}

const filled = (fields: readonly FieldId[]): Check => ({ kind: "filled", fields });
const storedAsNumber = (field: FieldId): Check => ({ kind: "storedAsNumber", field, requires: [field] });

/** Some of the columns are enough: the run tells which of the others are lacking. */
function asksAny(fields: readonly FieldId[]): Pick<Rule, "requires" | "optional"> {
  return { requires: fields.length === 1 ? fields : [{ anyOf: fields }], optional: [] };
}
