import { cellAddress } from "../core/model/a1";
import type { CodeList, Field, FieldId, Language } from "../core/model/Field";
import type { Finding } from "../core/model/Finding";
import { maskIdentity, maskName } from "../core/model/mask";
import type { ResolvedParameter, Rule, RulePack } from "../core/model/Rule";
import type { Run } from "../core/model/Run";
import { mentionsOf } from "../core/model/mentions";
import { isWaivable } from "../core/model/waivable";
import type { Catalogue } from "../messages/Catalogue";
import { catalogues } from "../messages/catalogues";
import { fill, renderCriterion, renderFinding } from "../messages/render";
import type { DepartmentRun } from "./departments/DepartmentRun";
import { kindOfField } from "./kindOfField";
import { viewParameter, viewReference } from "./viewParameter";
import { wordRegion } from "./wordRegion";
import type { FieldView, FindingView, PackView, RuleView } from "./views";
import type { WaiverLine } from "./waivers/WaiverLine";

/** Words what the person reads, in one language, from one pack. */
export interface Viewer {
  readonly catalogue: Catalogue;
  readonly fields: ReadonlyMap<FieldId, Field>;
  readonly rules: ReadonlyMap<string, Rule>;
  /** Departments' sheets by the name under which a run knows them. */
  readonly departments: ReadonlyMap<string, DepartmentRun>;
  /** Waivers of the run by number; `null` where its findings cannot be accepted: those of a department or a trial. */
  readonly waivers: ReadonlyMap<number, WaiverLine> | null;
}

export function createViewer(
  pack: RulePack,
  language: Language,
  departments: readonly DepartmentRun[] = [],
  waivers: readonly WaiverLine[] | null = null,
): Viewer {
  return {
    waivers: waivers && new Map(waivers.map((line) => [line.number, line])),
    departments: new Map(departments.map((one) => [one.result.mapping.sheet, one])),
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
    household: "household" in finding.subject ? maskIdentity(finding.subject.household) : "",
    who: maskName(finding.name),
    ...renderFinding(finding, rule, viewer.fields, catalogue),
    advice: finding.department?.advice?.[catalogue.language] ?? rule.advice[catalogue.language],
    related: finding.related.map((at) => ({ at, address: cellAddress(at) })),
    ...viewOrigin(finding, viewer),
    ...viewAcceptance(finding, rule, viewer),
    consequences:
      finding.follows === null
        ? consequencesOf(finding, run).map((consequence) => viewFinding(consequence, run, viewer))
        : [],
  };
}

/** Whether a waiver sets it aside or may. */
function viewAcceptance(
  finding: Finding,
  rule: Rule,
  { catalogue, waivers }: Viewer,
): Pick<FindingView, "waiver" | "notWaivable" | "waivableWhy"> {
  const { mustCorrect, notOfCounty } = catalogue.waivers;
  const line = finding.waiver === undefined ? undefined : waivers?.get(finding.waiver);
  const barred = isWaivable(finding, rule) ? "" : fill(mustCorrect, { rule: rule.id });
  return {
    waiver: line ? { number: line.number, until: line.until, by: line.by, reason: line.reason } : null,
    notWaivable: waivers === null ? notOfCounty : barred,
    waivableWhy: finding.severity === "error" ? (rule.waivable?.[catalogue.language] ?? "") : "",
  };
}

/** Of a difference from a department: what its sheet says there, and in which file. */
function viewOrigin(
  { department: origin, messageId, data, related: [there] }: Finding,
  { catalogue, departments }: Viewer,
): Pick<FindingView, "department"> {
  if (!origin) return {};
  const { language } = catalogue;
  const run = there ? departments.get(there.sheet) : undefined;
  return {
    department: {
      title: origin.names.department[language],
      item: origin.names.item[language],
      // Of somebody whom the county does not have, the finding says who.
      value: there ? String(data[messageId === "department.unknown" ? "value" : "there"] ?? "") : "",
      file: run?.sheet.file ?? "",
    },
  };
}

/** Findings by the key of the one that they follow from, worked out once for each run. */
const followers = new WeakMap<Run, ReadonlyMap<string, readonly Finding[]>>();

function consequencesOf(finding: Finding, run: Run): readonly Finding[] {
  let known = followers.get(run);
  if (!known) {
    const byCause = new Map<string, Finding[]>();
    for (const follower of run.findings) {
      if (follower.follows === null) continue;
      const before = byCause.get(follower.follows);
      if (before) before.push(follower);
      else byCause.set(follower.follows, [follower]);
    }
    known = byCause;
    followers.set(run, known);
  }
  return known.get(finding.key) ?? [];
}

export function viewRule(rule: Rule, parameters: readonly ResolvedParameter[], viewer: Viewer): RuleView {
  const { catalogue, fields } = viewer;
  const { language, phrases } = catalogue;
  const mentioned = mentionsOf(rule.checks).parameters;
  const named = rule.requires.map((need) => (typeof need === "string" ? [need] : need.anyOf));
  return {
    id: rule.id,
    title: rule.title[language],
    why: rule.why[language],
    criterion: renderCriterion(rule, parameters, catalogue),
    advice: rule.advice[language],
    requires: named.map((anyOf) => anyOf.map((id) => fields.get(id)?.label[language] ?? id).join(phrases.or)),
    inForce: { from: rule.inForce.from, to: rule.inForce.to ?? null },
    severity: rule.severity,
    dimension: rule.dimension,
    confidence: rule.confidence,
    references: rule.references.map((reference) => viewReference(reference, catalogue)),
    parameters: parameters
      .filter(({ id }) => mentioned.has(id))
      .map((parameter) => viewParameter(parameter, catalogue)),
  };
}

export function viewPack(pack: RulePack, catalogue: Catalogue): PackView {
  const { language } = catalogue;
  return {
    id: pack.id,
    version: pack.version,
    title: pack.title[language],
    about: pack.about[language],
    scope: wordRegion(pack.scope, catalogue),
    inForce: { from: pack.inForce.from, to: pack.inForce.to ?? null },
    references: pack.references.map((reference) => viewReference(reference, catalogue)),
  };
}

export function viewField(field: Field, codeLists: readonly CodeList[], language: Language): FieldView {
  const yesNo = field.type === "yesNo";
  const list = codeLists.find(({ id }) => id === (yesNo ? "yesNo" : field.codeList));
  const labels = yesNo ? catalogues[language].answers : null;
  const codes = (list?.codes ?? []).map(({ code }) => ({
    code,
    label: labels ? labels[code === "yes" ? "yes" : "no"] : code,
  }));
  const unit = catalogues[language].units[field.type]?.trim();
  const { id, label, owner } = field;
  return { id, label: label[language], owner, kind: kindOfField(field.type), codes, ...(unit ? { unit } : {}) };
}
