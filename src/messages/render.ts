import type { Field, FieldId } from "../core/model/Field";
import type { Facts, Finding } from "../core/model/Finding";
import type { RefusalCode, RefusalData } from "../core/model/Refusal";
import type { Comparator, Reference, ResolvedParameter, Rule } from "../core/model/Rule";
import { boundsOf } from "../core/model/recordParts";
import type { NotChecked } from "../core/model/Run";
import type { Catalogue, RefusalText } from "./Catalogue";

/** What a finding says, in words. */
export interface FindingText {
  /** What was found, without the heading of the cell. */
  readonly message: string;
  /** What the cell holds; "" where it is blank. */
  readonly value: string;
  readonly expected: string;
}

const HOLE = /\{\{(\w+)\}\}/g;

/** Fills the holes of a template once; what is filled in is never read as a template. A hole without a fact is a defect. */
export function fill(template: string, facts: Readonly<Record<string, string>>): string {
  return template.replace(HOLE, (_hole, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (fact === undefined) throw new Error(`No fact for the hole ${name}`);
    return fact;
  });
}

export function holesOf(template: string): ReadonlySet<string> {
  return new Set(Array.from(template.matchAll(HOLE), ([, name = ""]) => name));
}

/** A finding or a difference between departments, as far as its message tells of it. */
type Worded = Pick<Finding, "messageId" | "data" | "field" | "department">;

/** Words a finding: the only place where one becomes text. */
export function renderFinding(
  finding: Worded,
  rule: Rule,
  fields: ReadonlyMap<FieldId, Field>,
  catalogue: Catalogue,
): FindingText {
  const { language } = catalogue;
  const facts = factsOf(finding, fields, catalogue);
  const plain = words(finding.data, catalogue, "");
  const says =
    finding.messageId === "forbidden" && rule.says ? fill(rule.says[language], blanksNamed(plain, catalogue)) : "";
  const alternative = alternativeOf(finding, rule, catalogue);
  return {
    message: fill(catalogue.findings[finding.messageId], { ...facts, says, alternative }),
    value: measured(finding.data, catalogue, unitOf(finding, fields, catalogue))["value"] ?? "",
    expected: fill(rule.expected[language], { ...plain, type: typeAsked(finding, facts, catalogue) }),
  };
}

/** The type of the cell's field, with the codes that it takes where it takes codes. */
function typeAsked({ data }: Worded, { type = "" }: Readonly<Record<string, string>>, { phrases }: Catalogue): string {
  const choices = data["choices"];
  return choices === undefined ? type : fill(phrases.choices, { type, choices: String(choices) });
}

/** The message of a difference between departments; no rule adds to it. */
export function renderDifference(
  difference: Worded,
  fields: ReadonlyMap<FieldId, Field>,
  catalogue: Catalogue,
): string {
  return fill(catalogue.findings[difference.messageId], factsOf(difference, fields, catalogue));
}

const unitOf = ({ field }: Worded, fields: ReadonlyMap<FieldId, Field>, { units }: Catalogue): string => {
  const own = fields.get(field);
  return (own && units[own.type]) ?? "";
};

function factsOf(
  worded: Worded,
  fields: ReadonlyMap<FieldId, Field>,
  catalogue: Catalogue,
): Readonly<Record<string, string>> {
  const { language } = catalogue;
  const { data, department } = worded;
  const field = fields.get(worded.field);
  const facts = { ...words(data, catalogue, ""), ...measured(data, catalogue, unitOf(worded, fields, catalogue)) };
  return {
    ...(department ? blanksNamed(facts, catalogue) : facts),
    type: field ? catalogue.types[field.type] : "",
    fields: String(data["fields"] ?? "")
      .split(",")
      .map((id) => fields.get(id)?.label[language] ?? id)
      .join(catalogue.phrases.separator),
    fallsShort: catalogue.fallsShort[(data["must"] ?? "=") as Comparator] ?? "",
    department: department?.names.department[language] ?? "",
    item: department?.names.item[language] ?? "",
  };
}

function alternativeOf(finding: Worded, rule: Rule, catalogue: Catalogue): string {
  const position = finding.data["alternative"];
  if (typeof position !== "number") return "";
  const alternatives = rule.checks.flatMap((check) =>
    check.kind === "equation" && check.field === finding.field ? (check.alternatives ?? []) : [],
  );
  return alternatives[position]?.label[catalogue.language] ?? "";
}

function words(data: Facts, catalogue: Catalogue, unit: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).map(([name, fact]) => [
      name,
      typeof fact === "number" ? formatNumber(fact, catalogue) + unit : fact,
    ]),
  );
}

/** The facts that are measured in the unit of the cell's field. */
function measured(data: Facts, catalogue: Catalogue, unit: string): Record<string, string> {
  const names = ["value", "there", "limit", "computed", "min", "max"].filter((name) => name in data);
  return words(Object.fromEntries(names.map((name) => [name, data[name] ?? ""])), catalogue, unit);
}

function blanksNamed(facts: Readonly<Record<string, string>>, catalogue: Catalogue): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, fact === "" ? catalogue.phrases.blank : fact]),
  );
}

/** Making a formatter costs far more than using it. */
const formatters = new Map<string, Intl.NumberFormat>();

export function formatNumber(value: number, { language }: Catalogue): string {
  let formatter = formatters.get(language);
  if (!formatter) {
    formatter = new Intl.NumberFormat(language, { maximumFractionDigits: 4, signDisplay: "negative" });
    formatters.set(language, formatter);
  }
  return formatter.format(value);
}

/** A share of 0 to 1 with two decimals, as forms have it; what is not all never reads as 100 %. */
export function formatRate(rate: number, { language }: Pick<Catalogue, "language">): string {
  const key = `${language} rate`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    formatter = new Intl.NumberFormat(language, { style: "percent", ...digits });
    formatters.set(key, formatter);
  }
  return formatter.format(rate < 1 ? Math.min(rate, 0.9999) : rate);
}

export function renderRefusal(code: RefusalCode, data: RefusalData, catalogue: Catalogue): RefusalText {
  const { byReason = {}, ...known } = catalogue.refusals[code];
  const reason = String(data["reason"] ?? "");
  const text = (Object.hasOwn(byReason, reason) ? byReason[reason] : undefined) ?? known;
  const facts = Object.fromEntries(
    [...holesOf(text.message), ...holesOf(text.advice)].map((name) => [name, String(data[name] ?? "—")]),
  );
  return { message: fill(text.message, facts), advice: fill(text.advice, facts) };
}

export function renderNotChecked(
  notChecked: NotChecked,
  fields: ReadonlyMap<FieldId, Field>,
  parameters: ReadonlyMap<string, ResolvedParameter>,
  catalogue: Catalogue,
): string {
  return fill(catalogue.phrases.notChecked, { why: renderWhyNotChecked(notChecked, fields, parameters, catalogue) });
}

/** The reason alone, where a heading says already that it is one. */
export function renderWhyNotChecked(
  notChecked: NotChecked,
  fields: ReadonlyMap<FieldId, Field>,
  parameters: ReadonlyMap<string, ResolvedParameter>,
  catalogue: Catalogue,
): string {
  const { language, phrases } = catalogue;
  const ofDepartment = "names" in notChecked ? notChecked.names : null;
  const names = "fields" in notChecked ? notChecked.fields.map((id) => fields.get(id)?.label[language] ?? id) : [];
  const parameter = "parameter" in notChecked ? notChecked.parameter : "";
  return fill(catalogue.notChecked[notChecked.reason], {
    fields: (ofDepartment?.fields.map((label) => label[language]) ?? names).join(phrases.separator),
    parameter: parameters.get(parameter)?.label[language] ?? parameter,
    department: ofDepartment?.department[language] ?? "",
  });
}

/** Title, number, date and clause in one line. */
export function renderReference(reference: Reference, catalogue: Catalogue): string {
  const { openBracket, closeBracket, separator } = catalogue.phrases;
  const details = [reference.issuer, reference.number, reference.date, reference.clause].filter(Boolean);
  const title = catalogue.language === "zh-CN" ? `《${reference.title}》` : reference.title;
  return details.length === 0 ? title : title + openBracket + details.join(separator) + closeBracket;
}

/** A value of a parameter with its unit; a month and day has none. */
export function renderMeasure(value: number | string, unit: string, catalogue: Catalogue): string {
  if (typeof value === "string") return value;
  const named = catalogue.measures[unit] ?? unit;
  return formatNumber(value, catalogue) + (named === "" || named === "%" ? named : ` ${named}`);
}

const PARAMETER_HOLE = /\{\{([\w-]+)\}\}/g;

/** What a rule demands before any row, with a word for each parameter that it names. */
export function fillCriterion(
  { expected, criterion, checks }: Rule,
  word: (parameter: string) => string,
  catalogue: Catalogue,
): string {
  const { language } = catalogue;
  if (criterion) return criterion[language].replace(PARAMETER_HOLE, (_hole, id: string) => word(id));
  const limits = checks.flatMap((check) =>
    Object.entries(boundsOf(check)).flatMap(([name, bound]) =>
      typeof bound === "number" ? [[name, formatNumber(bound, catalogue)] as const] : [],
    ),
  );
  return fill(expected[language], Object.fromEntries(limits));
}

/** The criterion of a rule with the values in force. */
export function renderCriterion(rule: Rule, parameters: readonly ResolvedParameter[], catalogue: Catalogue): string {
  const { phrases } = catalogue;
  const word = (id: string): string => {
    const parameter = parameters.find((one) => one.id === id);
    if (!parameter) throw new Error(`No parameter ${id}`);
    const { value, unit, status } = parameter;
    if (value !== null) return renderMeasure(value, unit, catalogue);
    return status === "unconfirmed" ? phrases.awaitsCounty : phrases.notInForce;
  };
  return fillCriterion(rule, word, catalogue);
}
