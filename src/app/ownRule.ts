import type { FieldId, Language } from "../core/model/Field";
import { Refusal } from "../core/model/Refusal";
import type { Comparator, Condition, Expression, Rule, RulePack } from "../core/model/Rule";
import { catalogues } from "../messages/catalogues";
import { fill } from "../messages/render";
import { parseRule } from "../standards/parseRule";
import { draftFaults, ownerOf, type FieldOf } from "./draftFaults";
import { draftDate, draftDateText, draftNumber } from "./draftValues";
import { AGE, type OwnOperator, type OwnRuleDraft, type OwnTest } from "./OwnRuleDraft";
import { viewField } from "./renderViews";
import { wordDraft } from "./wordDraft";

const COMPARATORS: Readonly<Partial<Record<OwnOperator, Comparator>>> = {
  equals: "=",
  differs: "!=",
  less: "<",
  atMost: "<=",
  atLeast: ">=",
  more: ">",
};

/** From when a county's own rule holds: it is asked of every sheet that it is kept in. */
const ALWAYS = "2000-01-01";

/** What an age is computed from. */
const BIRTH = { anyOf: ["idNo", "birth"] };

/** Ids that only a county's own rules have. */
export const isOwnId = (id: string): boolean => /^OWN-\d\d$/.test(id);

/** The record of a draft; refuses what cannot be asked by its first fault (`ownRule.…`, with the line of the test). */
export function ruleOfDraft(draft: OwnRuleDraft, pack: RulePack, id: string): Rule {
  const fieldIn = (language: Language): FieldOf => {
    const views = new Map(pack.fields.map((field) => [field.id, viewField(field, pack.codeLists, language)]));
    return (wanted) => views.get(wanted);
  };
  const fieldOf = fieldIn("zh-CN");
  const [fault] = draftFaults(draft, fieldOf);
  if (fault) throw new Refusal(fault.code, { line: fault.line });
  const subjects = [draft.at, ...draft.tests.map(({ subject }) => subject)];
  const owners = subjects.map((subject) => ownerOf(subject, fieldOf));
  const fields = subjects.filter((subject) => subject !== AGE);
  const text = (words: string) => ({ "zh-CN": words.trim(), "en-US": words.trim() });
  const asked = draft.tests.map((test) => conditionOf(test, fieldOf));
  const banned = (language: Language): string =>
    fill(catalogues[language].ownRule.banned, { condition: wordDraft(draft, fieldIn(language), language) });
  return parseRule(
    {
      id,
      dimension: draft.dimension,
      severity: draft.severity,
      subject: owners.includes("village") ? "village" : owners.includes("member") ? "member" : "household",
      confidence: "confirmed",
      inForce: { from: ALWAYS },
      scope: "CN",
      title: text(draft.title),
      why: text(draft.message),
      says: text(draft.message),
      expected: { "zh-CN": banned("zh-CN"), "en-US": banned("en-US") },
      advice: text(draft.advice.trim() === "" ? draft.message : draft.advice),
      references: [{ title: withoutTitleMarks(draft.source.trim()) }],
      requires: [...new Set(fields), ...(subjects.includes(AGE) ? [BIRTH] : [])],
      optional: [],
      checks: [{ kind: "forbidden", at: draft.at, that: draft.match === "all" ? { all: asked } : { any: asked } }],
    },
    pack,
  );
}

/** A reference is shown between 《 and 》 of its own. */
const withoutTitleMarks = (title: string): string => /^《([^《》]+)》$/.exec(title)?.[1] ?? title;

/** The condition of a test without faults. */
function conditionOf({ subject, operator, value }: OwnTest, fieldOf: FieldOf): Condition {
  if (subject === AGE) return numeric({ age: "asOf" }, operator, value);
  if (operator === "blank" || operator === "filled") return { field: subject, is: operator };
  const kind = fieldOf(subject)?.kind;
  if (kind === "number") return numeric({ field: subject }, operator, value);
  if (kind === "date") return { dates: [{ field: subject }, comparatorOf(operator), draftDate(value) ?? NaN] };
  const given = value.trim();
  const isNegative = operator === "differs" || operator === "lacks";
  const positive: Condition =
    operator === "contains" || operator === "lacks"
      ? { field: subject, contains: [given] }
      : { field: subject, equals: given };
  return isNegative ? { not: positive } : positive;
}

const numeric = (left: Expression, operator: OwnOperator, value: string): Condition => ({
  compare: [left, comparatorOf(operator), draftNumber(value) ?? NaN],
});

function comparatorOf(operator: OwnOperator): Comparator {
  const comparator = COMPARATORS[operator];
  if (!comparator) throw new TypeError(`${operator} compares no numbers`);
  return comparator;
}

/** The first free id among the county's own rules: OWN-01, OWN-02 …; refuses the hundredth (`ownRule.full`). */
export function nextOwnId(own: readonly Pick<Rule, "id">[]): string {
  const taken = new Set(own.map(({ id }) => id));
  for (let n = 1; n < 100; n++) {
    const id = `OWN-${String(n).padStart(2, "0")}`;
    if (!taken.has(id)) return id;
  }
  throw new Refusal("ownRule.full");
}

/** The draft that a county's own rule was made of, to change it; `null` for a rule of another make. */
export function draftOfRule(rule: Rule): OwnRuleDraft | null {
  const [check, ...others] = rule.checks;
  if (check?.kind !== "forbidden" || others.length > 0) return null;
  const { kind: _kind, at, that, ...more } = check;
  if (Object.keys(more).length > 0 || !("all" in that || "any" in that)) return null;
  const tests = ("all" in that ? that.all : that.any).map(testOf);
  if (tests.some((test) => test === null)) return null;
  const message = rule.says?.["zh-CN"] ?? "";
  const advice = rule.advice["zh-CN"];
  return {
    id: rule.id,
    title: rule.title["zh-CN"],
    message,
    advice: advice === message ? "" : advice,
    severity: rule.severity,
    dimension: rule.dimension,
    source: rule.references[0]?.title ?? "",
    at,
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
    if (typeof right !== "number" || !operator) return null;
    const subject = subjectOf(left);
    return subject === null
      ? null
      : { subject, operator, value: "dates" in condition ? draftDateText(right) : String(right) };
  }
  if (!("field" in condition)) return null;
  const subject = condition.field;
  if ("is" in condition) return { subject, operator: condition.is, value: "" };
  if ("equals" in condition) return { subject, operator: "equals", value: String(condition.equals) };
  const [part, ...others] = "contains" in condition ? condition.contains : [];
  return part === undefined || others.length > 0 ? null : { subject, operator: "contains", value: part };
}

function subjectOf(left: Expression): FieldId | null {
  if (typeof left !== "object") return null;
  if ("field" in left) return left.field;
  return "age" in left && left.age === "asOf" ? AGE : null;
}
