import type { Field, FieldId, FieldType } from "../core/model/Field";
import { Refusal } from "../core/model/Refusal";
import type { Comparator, Condition, Expression, Rule, RulePack } from "../core/model/Rule";
import { parseRule } from "../standards/parseRule";
import { OPERATORS_OF, type OwnOperator, type OwnRuleDraft, type OwnTest } from "./OwnRuleDraft";

const COMPARATORS: Readonly<Partial<Record<OwnOperator, Comparator>>> = {
  equals: "=",
  differs: "!=",
  less: "<",
  atMost: "<=",
  atLeast: ">=",
  more: ">",
};
const KINDS: Readonly<Record<FieldType, keyof typeof OPERATORS_OF>> = {
  text: "text",
  idNumber: "idNumber",
  integer: "number",
  number: "number",
  money: "number",
  area: "number",
  date: "date",
  yearMonth: "date",
  yesNo: "code",
  code: "code",
  codes: "code",
};

export const kindOfField = (type: FieldType): keyof typeof OPERATORS_OF => KINDS[type];

/** From when a county's own rule holds: it is asked of every sheet that it is kept in. */
const ALWAYS = "2000-01-01";

/** The record of a draft; refuses what cannot be asked (`rule.bad`). */
export function ruleOfDraft(draft: OwnRuleDraft, pack: RulePack, id: string): Rule {
  const fields = new Map(pack.fields.map((field) => [field.id, field]));
  const named = [draft.at, ...draft.tests.flatMap(({ subject }) => (subject === "age" ? [] : [subject]))];
  const isMember =
    draft.tests.some(({ subject }) => subject === "age") || named.some((one) => ownerOf(one) === "member");
  const text = (words: string) => ({ "zh-CN": words.trim(), "en-US": words.trim() });
  const both = text(draft.message);
  const asked = draft.tests.map((test) => conditionOf(test, fields));
  return parseRule(
    {
      id,
      dimension: draft.dimension,
      severity: draft.severity,
      subject: isMember ? "member" : "household",
      confidence: "confirmed",
      inForce: { from: ALWAYS },
      scope: "CN",
      title: text(draft.title),
      why: both,
      says: both,
      expected: both,
      advice: text(draft.advice === "" ? draft.message : draft.advice),
      references: [{ title: draft.source.trim() }],
      requires: [...new Set(named)],
      optional: [],
      checks: [{ kind: "forbidden", at: draft.at, that: draft.match === "all" ? { all: asked } : { any: asked } }],
    },
    pack,
  );

  function ownerOf(field: FieldId): Field["owner"] | undefined {
    return fields.get(field)?.owner;
  }
}

function conditionOf({ subject, operator, value }: OwnTest, fields: ReadonlyMap<FieldId, Field>): Condition {
  if (subject === "age") return numeric({ age: "asOf" }, operator, value);
  const field = fields.get(subject);
  const kind = field ? KINDS[field.type] : "text";
  if (!field || !OPERATORS_OF[kind].includes(operator))
    throw new Refusal("rule.bad", { faults: `${subject}: ${operator}` });
  if (operator === "blank" || operator === "filled") return { field: subject, is: operator };
  if (kind === "number") return numeric({ field: subject }, operator, value);
  if (kind === "date") return { dates: [{ field: subject }, comparatorOf(operator), dateOf(value)] };
  const given = value.trim();
  if (given === "") throw new Refusal("rule.bad", { faults: `${subject}: ${operator}` });
  const isNegative = operator === "differs" || operator === "lacks";
  const positive: Condition =
    operator === "contains" || operator === "lacks"
      ? { field: subject, contains: [given] }
      : { field: subject, equals: given };
  return isNegative ? { not: positive } : positive;
}

function comparatorOf(operator: OwnOperator): Comparator {
  const comparator = COMPARATORS[operator];
  if (!comparator) throw new Refusal("rule.bad", { faults: operator });
  return comparator;
}

function numeric(left: Expression, operator: OwnOperator, value: string): Condition {
  const number = Number(value.normalize("NFKC").replaceAll(",", "").trim() || "NaN");
  if (!Number.isFinite(number)) throw new Refusal("rule.bad", { faults: value });
  return { compare: [left, comparatorOf(operator), number] };
}

/** 2020, 2020-05 or 2020-05-31 as yyyymmdd, with 00 for what is not given. */
function dateOf(value: string): number {
  const [, year, month = "0", day = "0"] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value.trim()) ?? [];
  if (year === undefined) throw new Refusal("rule.bad", { faults: value });
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

/** The first free id among the county's own rules: OWN-01, OWN-02 … */
export function nextOwnId(own: readonly Rule[]): string {
  const taken = new Set(own.map(({ id }) => id));
  for (let n = 1; n < 100; n++) {
    const id = `OWN-${String(n).padStart(2, "0")}`;
    if (!taken.has(id)) return id;
  }
  throw new Refusal("rule.bad", { faults: "OWN-99" });
}

/** The draft that a county's own rule was made of, to change it; `null` for a rule of another make. */
export function draftOfRule(rule: Rule): OwnRuleDraft | null {
  const [check] = rule.checks;
  const that = check?.kind === "forbidden" ? check.that : null;
  if (check?.kind !== "forbidden" || !that || !("all" in that || "any" in that)) return null;
  const tests = ("all" in that ? that.all : that.any).map(testOf);
  if (tests.some((test) => test === null)) return null;
  return {
    id: rule.id,
    title: rule.title["zh-CN"],
    message: rule.says?.["zh-CN"] ?? "",
    advice: rule.advice["zh-CN"],
    severity: rule.severity,
    dimension: rule.dimension,
    source: rule.references[0]?.title ?? "",
    at: check.at,
    match: "all" in that ? "all" : "any",
    tests: tests.flatMap((test) => test ?? []),
  };
}

function testOf(condition: Condition): OwnTest | null {
  if ("not" in condition) {
    const inner = testOf(condition.not);
    if (inner?.operator === "equals") return { ...inner, operator: "differs" };
    return inner?.operator === "contains" ? { ...inner, operator: "lacks" } : null;
  }
  if ("compare" in condition || "dates" in condition) {
    const [left, comparator, right] = "compare" in condition ? condition.compare : condition.dates;
    const operator = (Object.keys(COMPARATORS) as OwnOperator[]).find((name) => COMPARATORS[name] === comparator);
    if (typeof left !== "object" || typeof right !== "number" || !operator) return null;
    const subject = "field" in left ? left.field : "age" in left ? "age" : null;
    if (subject === null) return null;
    return { subject, operator, value: "dates" in condition ? dateText(right) : String(right) };
  }
  if (!("field" in condition)) return null;
  const subject = condition.field;
  if ("is" in condition) return { subject, operator: condition.is, value: "" };
  if ("equals" in condition) return { subject, operator: "equals", value: String(condition.equals) };
  if ("contains" in condition) return { subject, operator: "contains", value: condition.contains[0] ?? "" };
  return null;
}

function dateText(day: number): string {
  const digits = String(day);
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.filter((part) => part !== "00").join("-");
}
