import { isPackInForce, proposePack } from "../core/model/proposePack";
import { cellAddress } from "../core/model/a1";
import type { DepartmentProfile } from "../core/model/DepartmentProfile";
import type { Language } from "../core/model/Field";
import type { LinkageModel } from "../core/model/Linkage";
import type { CellRef, RawSheet } from "../core/model/RawSheet";
import { Refusal } from "../core/model/Refusal";
import type { ResolvedParameter, RulePack } from "../core/model/Rule";
import type { SummaryTab } from "../core/model/SummaryTab";
import type { TabTable } from "../core/model/TabTable";
import type { HighlightPlan } from "../core/model/HighlightPlan";
import type { Finding } from "../core/model/Finding";
import type { SheetMapping } from "../core/model/SheetMapping";
import { mirrored } from "../core/report/mirrored";
import { planHighlights } from "../core/report/planHighlights";
import { resolveParameters, validate, type ValidateInput, type Validation } from "../core/validate";
import { catalogues } from "../messages/catalogues";
import { fill, formatNumber, renderFinding } from "../messages/render";
import { regions } from "../standards/regions/regions";
import { departmentPack } from "../departments/departmentPack";
import { profileOfPack } from "./departments/ownPack";
import { createDepartmentEngine } from "./departments/departmentEngine";
import type { DepartmentRun } from "./departments/DepartmentRun";
import { numberKey } from "./departments/keyWith";
import { reportComparisons } from "./departments/viewDepartments";
import { applyConfirmed, type AppliedValues } from "./confirmedValues";
import { admitSettings, listRules, refuseParameter, withOwnRules } from "./countyRules";
import type { Engine, PackChoice, ValidateRequest } from "./Engine";
import { nextOwnId, ruleOfDraft } from "./ownRule";
import { readPrevious, type OpenFile, type PreviousSheets } from "./previousPeriod";
import { renderHousehold } from "./renderHousehold";
import { renderSummary, wordNotChecked } from "./renderSummary";
import { createViewer, type Viewer, ruleOf, viewField, viewFinding, viewPack, viewRule } from "./renderViews";
import { createAuditEngine } from "./audit/auditEngine";
import { packHash } from "./audit/packHash";
import { buildReport } from "./report";
import { createSheetShelf } from "./sheetShelf";
import { createTabEngine } from "./tabs/tabEngine";
import { createWaiverEngine } from "./waivers/waiverEngine";
import type { TabRun } from "./tabs/TabRun";
import { viewParameter } from "./viewParameter";
import { wordRegion } from "./wordRegion";

interface LastRun extends Omit<Validation, "departments"> {
  readonly pack: RulePack;
  readonly sheets: readonly RawSheet[];
  readonly earlier: AppliedValues["earlier"];
  readonly departments: readonly DepartmentRun[];
  readonly request: ValidateRequest;
  readonly previousSheets: PreviousSheets | null;
  /** What enters summary tabs; `null` of a department's own sheet. */
  readonly tabRun: TabRun | null;
}

export interface EngineParts {
  readonly packs: readonly RulePack[];
  readonly profiles: readonly DepartmentProfile[];
  readonly tabs: readonly SummaryTab[];
  readonly linkageModel: LinkageModel;
  readonly openFile: OpenFile;
  /** A workbook that holds these tabs and nothing else. */
  readonly writeFile: (tabs: readonly TabTable[]) => Promise<Uint8Array>;
}

/** Examples that a trial shows; more findings are only counted. */
const MOST_EXAMPLES = 5;

/** The engine in this thread. */
export function createEngine({ packs, profiles, tabs, linkageModel, openFile, writeFile }: EngineParts): Engine {
  const [firstPack] = packs;
  if (!firstPack) throw new Error("An engine needs a pack");
  const { fields } = firstPack;
  const shelf = createSheetShelf(fields, regions);
  let previous: PreviousSheets | null = null;
  let last: LastRun | null = null;

  const lastRun = (): LastRun => {
    if (!last) throw new Error("Nothing was validated yet");
    return last;
  };
  const comparedRun = () => ({ ...lastRun(), linking: lastRun().request.linking, keyOf: numberKey });
  const departments = createDepartmentEngine({
    ...{ profiles, linkageModel, fields, openFile, writeFile },
    sheetOf: shelf.sheet,
    lastRun: comparedRun,
  });
  const summaries = createTabEngine({
    ...{ tabs, profiles, firstPack },
    lastRun: () => last?.tabRun ?? null,
  });
  const audits = createAuditEngine({
    ...{ packs, tabs, shelf, departments, previous: () => previous, filled: summaries.filled },
    readPreviousSheet: (sheet) => readPrevious({ kind: "sheet", sheet: shelf.sheet(sheet) }, fields, openFile),
    lastRun: () => ({ ...lastRun(), published: packOf({ pack: lastRun().request.pack, ownRules: [] }) }),
  });
  const waivers = createWaiverEngine(() => last?.tabRun ?? null);
  const packOf = ({ pack: wanted, ownRules }: PackChoice): RulePack => {
    const own = profileOfPack(wanted);
    if (own !== null) return departmentPack(departments.profileOf(own), firstPack);
    const pack = packs.find(({ id }) => id === wanted);
    if (!pack) throw new Refusal("pack.unknown", { pack: wanted, packs: packs.map(({ id }) => id).join(", ") });
    return withOwnRules(pack, ownRules);
  };
  const inputOf = (request: ValidateRequest, pack: RulePack): Omit<ValidateInput, "pack" | "options"> => {
    const mapped = (name: string) => shelf.mapped(name, request.choices, pack.fields);
    const input = (name: string | null) => (name === null ? null : mapped(name));
    return {
      members: mapped(request.members),
      households: input(request.households),
      villages: input(request.villages),
      previous,
    };
  };
  const applied = (pack: RulePack, { confirmed, options }: ValidateRequest): AppliedValues =>
    applyConfirmed(pack, confirmed, options);

  return {
    ...departments.questions,
    ...summaries.questions,
    ...audits.questions,
    ...waivers,
    load: async (sheet) => {
      shelf.put(sheet);
      return Promise.resolve();
    },
    forget: async () => {
      shelf.clear();
      departments.clear();
      summaries.clear();
      previous = null;
      last = null;
      return Promise.resolve();
    },
    recognise: async (names, choices, fileName) => Promise.resolve(shelf.recognise(names, choices, fileName)),
    setPrevious: async (source) => {
      previous = null;
      if (source) previous = await readPrevious(source, fields, openFile);
      return previous?.view ?? null;
    },
    packs: (language) => Promise.resolve(packs.map((pack) => viewPack(pack, catalogues[language]))),
    fields: (language) => Promise.resolve(fields.map((field) => viewField(field, firstPack.codeLists, language))),
    proposePack: (region, year) =>
      Promise.resolve({
        proposed: proposePack(packs, region, year).id,
        inForce: packs.filter((pack) => isPackInForce(pack, region, year)).map(({ id }) => id),
      }),
    regionName: (region, language) => Promise.resolve(wordRegion(region, catalogues[language])),
    admit: (settings) => Promise.resolve(admitSettings(settings, packs)),
    refuseParameters: async (pack, values) => {
      const known = packOf({ pack, ownRules: [] });
      for (const [id, value] of Object.entries(values)) refuseParameter(known, id, value);
      return Promise.resolve();
    },
    rules: (choice, options, language) => Promise.resolve(listRules(packOf(choice), options, language)),
    ownRule: async (draft, choice) => {
      const own = choice.ownRules.filter(({ id }) => id !== draft.id);
      if (draft.id !== null && own.length === choice.ownRules.length)
        throw new Refusal("rule.unknown", { rule: draft.id });
      const id = draft.id ?? nextOwnId(choice.ownRules);
      return Promise.resolve(ruleOfDraft(draft, packOf({ pack: choice.pack, ownRules: own }), id));
    },
    tryRule: async (rule, request, language) => {
      const whole = packOf(request);
      const pack: RulePack = { ...whole, rules: [rule], criteria: [] };
      const { rules: _switches, ...options } = applied(whole, request).options;
      const { run } = validate({ ...inputOf(request, pack), pack, options });
      const viewer = createViewer(pack, language);
      const [outcome] = run.outcomes;
      return Promise.resolve({
        applied: outcome?.applied ?? 0,
        count: run.findings.length,
        examples: run.findings.slice(0, MOST_EXAMPLES).map((finding) => viewFinding(finding, run, viewer)),
        notChecked: outcome?.notChecked ? wordNotChecked(outcome.notChecked, run, viewer) : null,
      });
    },
    parameters: async (standards, run, language) => {
      const pack = packOf(standards);
      const { options, earlier } = applyConfirmed(pack, standards.confirmed, run);
      const view = (parameter: ResolvedParameter) =>
        viewParameter(parameter, catalogues[language], earlier.get(parameter.id));
      return Promise.resolve(resolveParameters(pack, options).map(view));
    },
    validate: async (request, step) => {
      if (step?.signal?.aborted) throw new Refusal("cancelled");
      const pack = packOf(request);
      const input = inputOf(request, pack);
      const { options, earlier } = applied(pack, request);
      const compared = departments.inputs(request);
      const { onProgress } = step ?? {};
      const { waivers: accepted } = request;
      const others = { departments: compared.departments, waivers: accepted, onProgress };
      const validation = validate({ ...input, pack, options, ...others });
      last = {
        ...validation,
        ...{ pack, earlier, request, previousSheets: previous },
        tabRun: profileOfPack(request.pack) === null ? { ...validation, pack } : null,
        sheets: [
          ...[input.members, input.households, input.villages].flatMap((one) => one?.sheet ?? []),
          ...compared.sheets.flatMap(({ file, raw }) => (file === "" ? [raw] : [])),
        ],
        departments: compared.sheets.flatMap((sheet, position) => {
          const result = validation.departments[position];
          return result ? [{ sheet, result, tell: (comparison) => validation.tell(result, comparison) }] : [];
        }),
      };
      return Promise.resolve(validation.run.mappings);
    },
    summary: (language) => {
      const { run, dataset, pack, sheets: used, earlier } = lastRun();
      const hidden = used.reduce((sum, { hiddenRowCount }) => sum + hiddenRowCount, 0);
      return Promise.resolve(renderSummary(run, dataset, pack, hidden, earlier, createViewer(pack, language)));
    },
    findings: ({ ruleId, dimension, severity, waived = false, from, count }, language) => {
      const { run } = lastRun();
      const viewer = viewerOf(lastRun(), language);
      const chosen = run.findings.filter(
        (finding) =>
          finding.follows === null &&
          (finding.waiver !== undefined) === waived &&
          (ruleId === undefined || finding.ruleId === ruleId) &&
          (severity === undefined || finding.severity === severity) &&
          (dimension === undefined || ruleOf(viewer, finding.ruleId).dimension === dimension),
      );
      const page = chosen.slice(from, from + count).map((finding) => viewFinding(finding, run, viewer));
      return Promise.resolve({ total: chosen.length, findings: page });
    },
    cell: (at, language) => {
      const validation = lastRun();
      const { run, pack, departments: compared } = validation;
      const viewer = viewerOf(validation, language);
      const mappings = [...run.mappings, ...compared.map(({ result }) => result.mapping)];
      const mapping = mappings.find(({ sheet }) => sheet === at.sheet);
      const household = householdAt(at, validation);
      const isHere = (cell: CellRef): boolean =>
        cell.sheet === at.sheet && cell.row === at.row && cell.column === at.column;
      // On a department's sheet stands the other side of its differences.
      const here = run.findings.filter(
        ({ at: cell, follows, department, related }) =>
          follows === null && (isHere(cell) || (department !== undefined && related.some(isHere))),
      );
      return Promise.resolve({
        at,
        address: cellAddress(at),
        heading: mapping?.headings.find(({ column }) => column === at.column)?.text ?? "",
        findings: here.map((finding) => viewFinding(finding, run, viewer)),
        household: household === null ? null : renderHousehold(household, validation, pack, viewer),
      });
    },
    rule: async (id, standards, run, language) => {
      const pack = packOf(standards);
      const viewer = createViewer(pack, language);
      const rule = viewer.rules.get(id);
      if (!rule) throw new Refusal("rule.unknown", { rule: id });
      const { options } = applyConfirmed(pack, standards.confirmed, run);
      return Promise.resolve(viewRule(rule, resolveParameters(pack, options), viewer));
    },
    plans: (language) => Promise.resolve(planAll(lastRun(), language)),
    report: (facts, language) => {
      const { run, dataset, pack, request } = lastRun();
      const packSha256 = packHash(packOf({ pack: request.pack, ownRules: [] }));
      const comparisons = reportComparisons(comparedRun(), facts, language);
      return Promise.resolve(
        buildReport(run, dataset, pack, request.waivers, { ...facts, packSha256 }, comparisons, language),
      );
    },
  };
}

/** Words what the person reads of a run; findings of a department's own sheet cannot be accepted. */
const viewerOf = ({ pack, departments, request, tabRun }: LastRun, language: Language): Viewer =>
  createViewer(pack, language, departments, tabRun && request.waivers);

/** The household of a cell, `null` where it belongs to none. */
function householdAt(at: CellRef, { dataset, run }: Pick<Validation, "dataset" | "run">): number | null {
  const mapping = run.mappings.find(({ sheet }) => sheet === at.sheet);
  if (!mapping || at.row < mapping.firstRow) return null;
  if (at.sheet === dataset.memberSheet) {
    const member = dataset.memberRows.indexOf(at.row);
    return member < 0 ? null : (dataset.householdOf[member] ?? null);
  }
  const own = [...dataset.households.columns.values()].find(({ sheet }) => sheet === at.sheet);
  const household = own ? own.rows.indexOf(at.row) : -1;
  return household < 0 || household >= run.householdIds.length ? null : household;
}

/** What to mark on the county's sheets, and on departments' sheets in the same workbook. */
function planAll({ run, sheets, pack, departments }: LastRun, language: Language): readonly HighlightPlan[] {
  const viewer = createViewer(pack, language);
  const { catalogue } = viewer;
  const plan = (mapping: SheetMapping, findings: readonly Finding[]): readonly HighlightPlan[] => {
    const sheet = sheets.find(({ name }) => name === mapping.sheet);
    if (!sheet) return [];
    return [
      planHighlights({
        sheet,
        mapping,
        findings,
        message: (finding) => {
          const { message } = renderFinding(finding, ruleOf(viewer, finding.ruleId), viewer.fields, catalogue);
          return finding.waiver === undefined ? message : fill(catalogue.waivers.marked, { message });
        },
        more: (count) => fill(catalogue.phrases.more, { count: formatNumber(count, catalogue) }),
      }),
    ];
  };
  return [
    ...run.mappings.flatMap((mapping) => plan(mapping, run.findings)),
    ...departments.flatMap(({ result: { mapping, profile } }) =>
      plan(mapping, mirrored(run.findings, mapping.sheet, profile.id)),
    ),
  ];
}
