import { catalogues } from "../messages/catalogues";
import type { Language } from "../core/model/Field";
import type { Catalogue } from "../messages/Catalogue";
import { fill, formatNumber } from "../messages/render";
import { kindOfSubject, type FieldOf } from "./draftFaults";
import { draftDate, draftDateText, draftNumber } from "./draftValues";
import { AGE, takesValue, type OwnOperator, type OwnRuleDraft, type OwnTest, type TestKind } from "./OwnRuleDraft";

type Predicate = keyof Catalogue["ownRule"]["predicates"];

const DATES: Readonly<Partial<Record<OwnOperator, Predicate>>> = {
  less: "before",
  atMost: "notAfter",
  equals: "on",
  atLeast: "notBefore",
  more: "after",
};

/** How an operator is called for a kind of subject: “小于” of a number, “早于” of a date. */
export function wordOperator(operator: OwnOperator, kind: TestKind, { ownRule }: Catalogue): string {
  const isWritten = kind === "text" || kind === "code" || kind === "idNumber";
  const written: Predicate = operator === "equals" ? "is" : operator === "differs" ? "isNot" : operator;
  return ownRule.predicates[kind === "date" ? (DATES[operator] ?? operator) : isWritten ? written : operator];
}

/** The condition of a draft in a sentence. What is not chosen or cannot be read yet stands as …. */
export function wordDraft(
  { match, tests }: Pick<OwnRuleDraft, "match" | "tests">,
  fieldOf: FieldOf,
  language: Language,
): string {
  const catalogue = catalogues[language];
  const { all, any } = catalogue.ownRule;
  return tests.map((test) => wordTest(test, fieldOf, catalogue)).join(match === "all" ? all : any);
}

function wordTest({ subject, operator, value }: OwnTest, fieldOf: FieldOf, catalogue: Catalogue): string {
  const { ownRule } = catalogue;
  const kind = kindOfSubject(subject, fieldOf);
  const field = fieldOf(subject);
  const facts = {
    field: subject === AGE ? ownRule.age : (field?.label ?? OPEN),
    predicate: wordOperator(operator, kind ?? "text", catalogue),
  };
  if (!takesValue(operator)) return fill(ownRule.bare, facts);
  if (kind === "number" || kind === "age" || kind === "date") {
    return fill(ownRule.measured, { ...facts, value: measure(value, kind, field?.unit ?? "", catalogue) });
  }
  const given = value.trim();
  const label = field?.codes.find(({ code }) => code === given)?.label ?? given;
  return fill(ownRule.quoted, { ...facts, value: label === "" ? OPEN : label });
}

const OPEN = "…";

function measure(text: string, kind: "number" | "age" | "date", unit: string, catalogue: Catalogue): string {
  if (kind === "date") {
    const day = draftDate(text);
    return day === null ? OPEN : draftDateText(day);
  }
  const number = draftNumber(text);
  if (number === null) return OPEN;
  const measured = kind === "age" ? catalogue.ownRule.years : unit;
  return measured === "" ? formatNumber(number, catalogue) : `${formatNumber(number, catalogue)} ${measured}`;
}
