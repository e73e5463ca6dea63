import Table from "cli-table3";
import type { FieldId, Language } from "../../core/model/Field";
import { mentionsOf } from "../../core/model/mentions";
import type { Parameter, Rule, RulePack } from "../../core/model/Rule";
import { catalogues } from "../../messages/catalogues";
import { fill, fillCriterion, renderMeasure, renderReference } from "../../messages/render";
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
        `  ${text.scope}: ${wordRegion(scope, catalogue)}  ${text.inForce}: ${describeSpan(inForce, language)}  ${text.ruleCount}: ${rules.length}`,
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
      : fill(text.anyOf, { fields: need.anyOf.map(label).join(catalogue.phrases.or) }),
  );
  const mentioned = mentionsOf(rule.checks).parameters;
  const parameters = pack.parameters.filter(({ id }) => mentioned.has(id));
  return [
    `${rule.id} ${rule.title[language]} [${catalogue.severities[rule.severity]}, ${catalogue.dimensions[rule.dimension]}]`,
    `${text.expected}: ${fillCriterion(rule, (id) => describeLimit(id, parameters, language), catalogue)}`,
    `${text.why}: ${rule.why[language]}`,
    `${text.advice}: ${rule.advice[language]}`,
    ...(rule.waivable ? [`${text.waivable}: ${rule.waivable[language]}`] : []),
    `${text.requires}: ${columns.length === 0 ? "—" : columns.join(catalogue.phrases.separator)}`,
    `${text.inForce}: ${describeSpan(rule.inForce, language)}`,
    `${text.confidence}: ${catalogue.confidences[rule.confidence]}`,
    `${text.references}:`,
    ...rule.references.map((reference) => `  ${renderReference(reference, catalogue)}`),
    ...parameters.map((parameter) => `\n${describeParameter(parameter, language)}`),
  ].join("\n");
}

/** A parameter within a sentence: its value where it has only one, and its name. */
function describeLimit(id: string, parameters: readonly Parameter[], language: Language): string {
  const text = cliText[language];
  const catalogue = catalogues[language];
  const parameter = parameters.find((one) => one.id === id);
  if (!parameter) throw new Error(`No parameter ${id}`);
  const values = parameter.values.filter(({ value }) => value !== null);
  const worded = new Set(values.map(({ value }) => renderMeasure(value ?? "", parameter.unit, catalogue)));
  const [only = ""] = worded;
  const { awaitsCounty, separator } = catalogue.phrases;
  const awaits = values.some(({ confidence }) => confidence === "confirmed") ? [] : [awaitsCounty];
  return [worded.size === 1 ? only : text.valuesBelow, ...awaits].join(separator) + fill(text.parameterId, { id });
}

function describeSpan(
  { from, to }: { readonly from: string; readonly to?: string | undefined },
  language: Language,
): string {
  const { since, span } = cliText[language];
  return to === undefined ? fill(since, { from }) : fill(span, { from, to });
}

function describeParameter({ id, label, unit, values }: Parameter, language: Language): string {
  const text = cliText[language];
  const catalogue = catalogues[language];
  const rows = values.map(({ from, to, scope, value, confidence, note, references }) => {
    const worded = value === null ? "—" : renderMeasure(value, unit, catalogue);
    const grounds = [note?.[language], ...references.map((reference) => renderReference(reference, catalogue))];
    const span = describeSpan({ from, to }, language);
    return `  ${span} ${wordRegion(scope, catalogue)} ${worded} [${catalogue.confidences[confidence]}] ${grounds.filter(Boolean).join("; ")}`;
  });
  return [`${id} ${label[language]}`, `${text.values}:`, ...rows].join("\n");
}
