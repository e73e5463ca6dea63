import type { CellRef, RawSheet } from "../core/model/RawSheet";
import type { Language } from "../core/model/Field";
import { cellAddress } from "../core/model/a1";
import { Refusal } from "../core/model/Refusal";
import type { RulePack } from "../core/model/Rule";
import type { SheetMapping } from "../core/model/SheetMapping";
import { withColumnField } from "../core/mapping/correctMapping";
import { proposeScope } from "../core/mapping/proposeScope";
import { recogniseSheet, recogniseSheetAt } from "../core/mapping/recogniseSheet";
import { planHighlights } from "../core/report/planHighlights";
import { resolveParameters, validate, type Validation } from "../core/validate";
import { fill, formatNumber, renderFinding } from "../messages/render";
import { regions } from "../standards/regions/regions";
import type { Engine, SheetChoices } from "./Engine";
import { renderHousehold } from "./renderHousehold";
import { renderSummary } from "./renderSummary";
import { createViewer, ruleOf, viewFinding, viewRule } from "./renderViews";
import { buildReport } from "./report";

/** The engine in this thread, for one pack. */
export function createEngine(pack: RulePack): Engine {
  const sheets = new Map<string, RawSheet>();
  let last: (Validation & { readonly sheets: readonly RawSheet[] }) | null = null;

  const sheetNamed = (name: string): RawSheet => {
    const sheet = sheets.get(name);
    if (!sheet) throw new Refusal("workbook.noSheet", { sheet: name, sheets: [...sheets.keys()].join(", ") });
    return sheet;
  };
  const lastValidation = (): NonNullable<typeof last> => {
    if (!last) throw new Error("Nothing was validated yet");
    return last;
  };
  const map = (name: string, choices: SheetChoices | undefined): SheetMapping => {
    const sheet = sheetNamed(name);
    const recognised =
      choices?.headingRow === undefined
        ? recogniseSheet(sheet, pack.fields)
        : recogniseSheetAt(sheet, pack.fields, choices.headingRow);
    return (choices?.columns ?? []).reduce((mapping, { heading, occurrence, field }) => {
      const column = mapping.headings.filter(({ path }) => path === heading)[occurrence]?.column;
      return column === undefined ? mapping : withColumnField(mapping, column, field, pack.fields);
    }, recognised);
  };
  const householdAt = (at: CellRef, { dataset, run }: Validation): number | null => {
    const mapping = run.mappings.find(({ sheet }) => sheet === at.sheet);
    if (!mapping || at.row < mapping.firstRow) return null;
    if (at.sheet === dataset.memberSheet) {
      const member = dataset.memberRows.indexOf(at.row);
      return member < 0 ? null : (dataset.householdOf[member] ?? null);
    }
    const own = [...dataset.households.columns.values()].find(({ sheet }) => sheet === at.sheet);
    const household = own ? own.rows.indexOf(at.row) : -1;
    return household < 0 || household >= run.householdIds.length ? null : household;
  };

  return {
    load: (sheet) => {
      sheets.set(sheet.name, sheet);
      return Promise.resolve();
    },
    forget: () => {
      sheets.clear();
      last = null;
      return Promise.resolve();
    },
    recognise: async (names, choices, fileName = "") =>
      Promise.all(
        names.map(async (sheet) => {
          try {
            const mapping = map(sheet, choices[sheet]);
            const scope = proposeScope(sheetNamed(sheet), mapping, regions, [fileName]);
            return await Promise.resolve({ sheet, mapping, scope });
          } catch (fault) {
            if (fault instanceof Refusal) return { sheet, refusal: { code: fault.code, data: fault.data } };
            throw fault;
          }
        }),
      ),
    parameters: (options) => Promise.resolve(resolveParameters(pack, options)),
    validate: async (request, step) => {
      if (step?.signal?.aborted) throw new Refusal("cancelled");
      const input = (name: string) => ({ sheet: sheetNamed(name), mapping: map(name, request.choices[name]) });
      const members = input(request.members);
      const households = request.households === null ? null : input(request.households);
      const validation = validate({
        members,
        households,
        pack,
        options: request.options,
        onProgress: step?.onProgress,
      });
      last = { ...validation, sheets: households ? [members.sheet, households.sheet] : [members.sheet] };
      return Promise.resolve(validation.run.mappings);
    },
    summary: (language) => {
      const { run, dataset, sheets: used } = lastValidation();
      const hidden = used.reduce((sum, { hiddenRowCount }) => sum + hiddenRowCount, 0);
      return Promise.resolve(renderSummary(run, dataset, pack, hidden, createViewer(pack, language)));
    },
    findings: ({ ruleId, dimension, severity, from, count }, language) => {
      const { run } = lastValidation();
      const viewer = createViewer(pack, language);
      const chosen = run.findings.filter(
        (finding) =>
          (ruleId === undefined || finding.ruleId === ruleId) &&
          (severity === undefined || finding.severity === severity) &&
          (dimension === undefined || ruleOf(viewer, finding.ruleId).dimension === dimension),
      );
      const page = chosen.slice(from, from + count).map((finding) => viewFinding(finding, run, viewer));
      return Promise.resolve({ total: chosen.length, findings: page });
    },
    cell: (at, language) => {
      const validation = lastValidation();
      const { run } = validation;
      const viewer = createViewer(pack, language);
      const mapping = run.mappings.find(({ sheet }) => sheet === at.sheet);
      const household = householdAt(at, validation);
      const here = run.findings.filter(
        ({ at: cell }) => cell.sheet === at.sheet && cell.row === at.row && cell.column === at.column,
      );
      return Promise.resolve({
        at,
        address: cellAddress(at),
        heading: mapping?.headings.find(({ column }) => column === at.column)?.text ?? "",
        findings: here.map((finding) => viewFinding(finding, run, viewer)),
        household: household === null ? null : renderHousehold(household, validation, pack, viewer),
      });
    },
    household: (id, language) => {
      const validation = lastValidation();
      const household = validation.run.householdIds.indexOf(id);
      const viewer = createViewer(pack, language);
      return Promise.resolve(household < 0 ? null : renderHousehold(household, validation, pack, viewer));
    },
    rule: (id, options, language) => {
      const viewer = createViewer(pack, language);
      return Promise.resolve(viewRule(ruleOf(viewer, id), resolveParameters(pack, options), viewer.catalogue));
    },
    plans: (language) => Promise.resolve(planAll(lastValidation(), pack, language)),
    report: (facts, language) => {
      const { run, dataset } = lastValidation();
      return Promise.resolve(buildReport(run, dataset, pack, facts, language));
    },
  };
}

function planAll(
  { run, sheets }: Validation & { readonly sheets: readonly RawSheet[] },
  pack: RulePack,
  language: Language,
) {
  const viewer = createViewer(pack, language);
  const { catalogue } = viewer;
  return run.mappings.flatMap((mapping) => {
    const sheet = sheets.find(({ name }) => name === mapping.sheet);
    if (!sheet) return [];
    return [
      planHighlights({
        sheet,
        mapping,
        findings: run.findings,
        message: (finding) => renderFinding(finding, ruleOf(viewer, finding.ruleId), viewer.fields, catalogue).message,
        more: (count) => fill(catalogue.phrases.more, { count: formatNumber(count, catalogue) }),
      }),
    ];
  });
}
