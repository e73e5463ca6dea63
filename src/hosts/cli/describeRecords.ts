import Table from "cli-table3";
import type { FieldId, Language } from "../../core/model/Field";
import { mentionsOf } from "../../core/model/mentions";
import { boundsOf } from "../../core/model/recordParts";
import type { Parameter, Rule, RulePack } from "../../core/model/Rule";
import { catalogues } from "../../messages/catalogues";
import { fill, formatNumber, renderReference } from "../../messages/render";
import { wordRegion } from "../../app/wordRegion";
import { cliText } from "./cliText";

/** Texts rendered from the records themselves: they cannot be out of date. */

const plain = { head: [], border: [] };

export function describeRules(pack: RulePack, language: Language): string {
  const text = cliText[language];
  const catalogue = catalogues[language];
  const table = new Table({ head: [text.rule, text.title, text.dimension, text.severity], style: plain });
  pack.rules.forEach(({ id, title, dimension, severity }) =>
    table.push([id, title[language], catalogue.dimensions[dimension], catalogue.severities[severity]]),
  );
  return table.toString();
}

export function describePacks(packs: readonly RulePack[], language: Language): string {
  const text = cliText[language];
  const catalogue = catalogues[language];
  return packs
    .map((pack) => {
      const { id, version, title, about, scope, inForce, rules, references } = pack;
      return [
        `${id} ${version}  ${title[language]}`,
        `  ${about[language]}`,
        `  ${text.scope}: ${wordRegion(scope, catalogue)}  ${text.inForce}: ${inForce.from} – ${inForce.to ?? ""}  ${text.ruleCount}: ${rules.length}`,
        ...references.map((reference) => `  ${renderReference(reference, catalogue)}`),
      ].join("\n");
    })
    .join("\n\n");
}

export function describeFields(pack: RulePack, language: Language): string {
  const text = cliText[language];
  const table = new Table({
    head: ["id", text.title, text.aliases],
    style: plain,
    wordWrap: true,
    colWidths: [18, 26, 70],
  });
  pack.fields.forEach(({ id, label, aliases }) => table.push([id, label[language], aliases.join(", ")]));
  return table.toString();
}

/**
 * A rule or parameter in full, as the first of `packs` has it or the one that is `wanted`, with the other packs that have
 * it otherwise; `null` where there is none of that name.
 */
export function describeRecord(
  name: string,
  packs: readonly RulePack[],
  language: Language,
  wanted: RulePack | null = null,
): string | null {
  const holders = packs.flatMap((pack) => recordIn(pack, name, language) ?? []);
  const shown = holders.find(({ pack }) => wanted === null || pack.id === wanted.id);
  if (!shown) return null;
  const others = holders.filter(({ record, text }) => record !== shown.record || text !== shown.text);
  if (others.length === 0) return shown.text;
  const named = { name: shown.id, pack: shown.pack.id, packs: others.map(({ pack }) => pack.id).join(", ") };
  return `${shown.text}\n\n${fill(cliText[language].readsOtherwise, named)}`;
}

interface PackRecord {
  readonly pack: RulePack;
  readonly id: string;
  /** The record itself as JSON: one text of two packs may stand for different checks. */
  readonly record: string;
  readonly text: string;
}

function recordIn(pack: RulePack, name: string, language: Language): PackRecord | null {
  const rule = pack.rules.find(({ id }) => id === name.toUpperCase());
  if (rule) return { pack, id: rule.id, record: JSON.stringify(rule), text: describeRule(rule, pack, language) };
  const parameter = pack.parameters.find(({ id }) => id === name.toLowerCase());
  if (!parameter) return null;
  const text = describeParameter(parameter, language);
  return { pack, id: parameter.id, record: JSON.stringify(parameter), text };
}

function describeRule(rule: Rule, pack: RulePack, language: Language): string {
  const text = cliText[language];
  const catalogue = catalogues[language];
  const label = (id: FieldId): string => pack.fields.find((field) => field.id === id)?.label[language] ?? id;
  const columns = rule.requires.map((need) =>
    typeof need === "string"
      ? label(need)
      : fill(text.anyOf, { fields: need.anyOf.map(label).join(catalogue.phrases.separator) }),
  );
  const limits = limitsOf(rule, pack, language);
  const mentioned = mentionsOf(rule.checks).parameters;
  const parameters = pack.parameters.filter(({ id }) => mentioned.has(id));
  return [
    `${rule.id}  ${rule.title[language]}  [${catalogue.severities[rule.severity]}, ${catalogue.dimensions[rule.dimension]}]`,
    `${text.expected}: ${rule.expected[language].replaceAll(/\{\{(\w+)\}\}/g, (_hole, name: string) => limits.get(name) ?? "…")}`,
    `${text.why}: ${rule.why[language]}`,
    `${text.advice}: ${rule.advice[language]}`,
    `${text.requires}: ${columns.length === 0 ? "—" : columns.join(catalogue.phrases.separator)}`,
    `${text.inForce}: ${rule.inForce.from} – ${rule.inForce.to ?? ""}`,
    `${text.confidence}: ${catalogue.confidences[rule.confidence]}`,
    `${text.references}:`,
    ...rule.references.map((reference) => `  ${renderReference(reference, catalogue)}`),
    ...parameters.map((parameter) => `\n${describeParameter(parameter, language)}`),
  ].join("\n");
}

/** What a rule itself says of its limits: numbers, and parameters by name. What differs from row to row is left out. */
function limitsOf({ checks }: Rule, pack: RulePack, language: Language): ReadonlyMap<string, string> {
  const limits = new Map<string, string>();
  for (const [name, expression] of checks.flatMap((check) => Object.entries(boundsOf(check)))) {
    if (typeof expression === "number") limits.set(name, formatNumber(expression, catalogues[language]));
    else if (expression && "parameter" in expression) {
      const id = expression.parameter;
      const label = pack.parameters.find((parameter) => parameter.id === id)?.label[language] ?? id;
      limits.set(name, `${label} [${id}]`);
    }
  }
  return limits;
}

function describeParameter({ id, label, unit, values }: Parameter, language: Language): string {
  const text = cliText[language];
  const catalogue = catalogues[language];
  const rows = values.map(({ from, to, scope, value, confidence, note, references }) => {
    const worded = typeof value === "number" ? formatNumber(value, catalogue) : (value ?? "—");
    const sources = references.map((reference) => renderReference(reference, catalogue)).join("; ");
    const remark = note ? ` ${note[language]};` : "";
    return `  ${from} – ${to ?? ""}  ${scope}  ${worded} ${unit}  [${catalogue.confidences[confidence]}]${remark} ${sources}`;
  });
  return [`${id}  ${label[language]}`, `${text.values}:`, ...rows].join("\n");
}
