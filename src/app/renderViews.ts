import { cellAddress } from "../core/model/a1";
import type { Field, FieldId, Language } from "../core/model/Field";
import type { Finding } from "../core/model/Finding";
import { maskName } from "../core/model/mask";
import type { Reference, ResolvedParameter, Rule, RulePack } from "../core/model/Rule";
import type { Run } from "../core/model/Run";
import { mentionsOf } from "../core/model/mentions";
import type { Catalogue } from "../messages/Catalogue";
import { catalogues } from "../messages/catalogues";
import { formatNumber, renderFinding, renderReference } from "../messages/render";
import type { FindingView, ParameterView, ReferenceView, RuleView } from "./views";

/** Words what the person reads, in one language, from one pack. */
export interface Viewer {
  readonly catalogue: Catalogue;
  readonly fields: ReadonlyMap<FieldId, Field>;
  readonly rules: ReadonlyMap<string, Rule>;
}

export function createViewer(pack: RulePack, language: Language): Viewer {
  return {
    catalogue: catalogues[language],
    fields: new Map(pack.fields.map((field) => [field.id, field])),
    rules: new Map(pack.rules.map((rule) => [rule.id, rule])),
  };
}

export function ruleOf(viewer: Viewer, id: string): Rule {
  const rule = viewer.rules.get(id);
  if (!rule) throw new Error(`No rule ${id} in the pack`);
  return rule;
}

export function viewFinding(finding: Finding, run: Run, viewer: Viewer): FindingView {
  const { catalogue } = viewer;
  const rule = ruleOf(viewer, finding.ruleId);
  const mapping = run.mappings.find(({ sheet }) => sheet === finding.at.sheet);
  const heading = mapping?.headings.find(({ column }) => column === finding.at.column)?.text ?? "";
  return {
    key: finding.key,
    ruleId: finding.ruleId,
    severity: finding.severity,
    dimension: rule.dimension,
    title: rule.title[catalogue.language],
    at: finding.at,
    address: cellAddress(finding.at),
    heading,
    household: "household" in finding.subject ? finding.subject.household : "",
    who: maskName(finding.name),
    ...renderFinding(finding, rule, viewer.fields, catalogue),
    advice: rule.advice[catalogue.language],
    related: finding.related.map((at) => ({ at, address: cellAddress(at) })),
  };
}

function viewReference(reference: Reference, catalogue: Catalogue): ReferenceView {
  return { text: renderReference(reference, catalogue), href: reference.href ?? null };
}

export function viewParameter(parameter: ResolvedParameter, catalogue: Catalogue): ParameterView {
  const { language, phrases } = catalogue;
  const worded = (value: number | string): string =>
    typeof value === "number" ? formatNumber(value, catalogue) : value;
  const missing = parameter.status === "unconfirmed" ? phrases.awaitsCounty : phrases.notInForce;
  return {
    id: parameter.id,
    label: parameter.label[language],
    value: parameter.value === null ? missing : worded(parameter.value),
    unit: parameter.unit,
    scope: parameter.scope === "CN" ? phrases.nationwide : parameter.scope,
    confidence: parameter.confidence,
    status: parameter.status,
    references: parameter.references.map((reference) => viewReference(reference, catalogue)),
    candidates: parameter.candidates.flatMap(({ value, note, references, confidence }) =>
      value === null
        ? []
        : [
            {
              value: worded(value),
              raw: value,
              source: [
                note?.[language],
                ...references.map((one) => renderReference(one, catalogue)),
                catalogue.confidences[confidence],
              ]
                .filter(Boolean)
                .join(phrases.separator),
            },
          ],
    ),
  };
}

export function viewRule(rule: Rule, parameters: readonly ResolvedParameter[], catalogue: Catalogue): RuleView {
  const { language } = catalogue;
  const mentioned = mentionsOf(rule.checks).parameters;
  return {
    id: rule.id,
    title: rule.title[language],
    why: rule.why[language],
    severity: rule.severity,
    dimension: rule.dimension,
    confidence: rule.confidence,
    references: rule.references.map((reference) => viewReference(reference, catalogue)),
    parameters: parameters
      .filter(({ id }) => mentioned.has(id))
      .map((parameter) => viewParameter(parameter, catalogue)),
  };
}
