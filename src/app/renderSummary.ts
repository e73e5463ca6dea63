import type { Dataset } from "../core/model/Dataset";
import type { Severity } from "../core/model/Finding";
import { VERDICT_DIMENSIONS, type Dimension, type RulePack } from "../core/model/Rule";
import { overallVerdict, VERDICTS, type NotChecked, type Run, type Verdict } from "../core/model/Run";
import { renderNotChecked, renderWhyNotChecked } from "../messages/render";
import type { AppliedValues } from "./confirmedValues";
import { ruleOf, type Viewer } from "./renderViews";
import { viewParameter } from "./viewParameter";
import type { RuleCount, RunSummary } from "./views";
import { wordRegion } from "./wordRegion";

const DIMENSIONS: readonly Dimension[] = [...VERDICT_DIMENSIONS, "identity", "structure", "labour", "data"];

/** The run as the pane shows it first: exact counts, by dimension and rule. */
export function renderSummary(
  run: Run,
  dataset: Dataset,
  pack: RulePack,
  hiddenRows: number,
  earlier: AppliedValues["earlier"],
  viewer: Viewer,
): RunSummary {
  const { catalogue } = viewer;
  const bySeverity = countBySeverity(run);
  const counts = run.outcomes.map((outcome): RuleCount & { readonly dimension: Dimension } => {
    const rule = ruleOf(viewer, outcome.ruleId);
    return {
      ruleId: rule.id,
      title: rule.title[catalogue.language],
      severity: run.options.rules?.[rule.id]?.severity ?? rule.severity,
      dimension: rule.dimension,
      count: outcome.findings,
      severities: bySeverity.get(rule.id) ?? NONE,
      notChecked: outcome.notChecked ? wordNotChecked(outcome.notChecked, run, viewer) : null,
      reason: outcome.notChecked?.reason ?? null,
      partly: outcome.partly.map((reason) => wordNotChecked(reason, run, viewer)),
      followed: outcome.followed,
    };
  });
  const affected = new Set(
    run.findings
      .filter((finding) => isCounted(finding) && finding.severity !== "note" && finding.household >= 0)
      .map(({ household }) => household),
  );
  return {
    pack: { ...run.pack, title: pack.title[catalogue.language] },
    region: run.options.region,
    regionName: wordRegion(run.options.region, catalogue),
    year: run.options.year,
    asOf: run.options.asOf,
    households: dataset.households.size,
    members: dataset.members.size,
    hiddenRows,
    findings: run.totals.findings,
    waived: run.totals.waived,
    householdsAffected: affected.size,
    householdsNotMet: countNotMet(run, dataset.households.size),
    dimensions: DIMENSIONS.flatMap((dimension) => {
      const rules = counts.filter((count) => count.dimension === dimension);
      if (rules.length === 0) return [];
      return [{ dimension, count: rules.reduce((sum, { count }) => sum + count, 0), rules }];
    }),
    verdicts: VERDICT_DIMENSIONS.map((dimension) => {
      const tally: Record<Verdict, number> = { met: 0, notMet: 0, toVerify: 0, notApplicable: 0 };
      for (const code of run.verdicts[dimension]) tally[VERDICTS[code] ?? "toVerify"]++;
      return { dimension, counts: tally };
    }),
    parameters: run.parameters.map((parameter) => viewParameter(parameter, catalogue, earlier.get(parameter.id))),
    waiting: countWaiting(run),
    incomplete: run.incomplete.map(({ ruleId }) => ({
      ruleId,
      title: ruleOf(viewer, ruleId).title[catalogue.language],
    })),
  };
}

const NONE: Readonly<Record<Severity, number>> = { error: 0, warning: 0, note: 0 };

function countNotMet({ verdicts }: Run, households: number): number {
  const codes = Object.values(verdicts);
  let count = 0;
  for (let household = 0; household < households; household++) {
    if (overallVerdict(codes, household) === "notMet") count++;
  }
  return count;
}

const isCounted = ({ follows, waiver }: Run["findings"][number]): boolean => follows === null && waiver === undefined;

/** By rule, findings that follow from no other and that no waiver sets aside. */
function countBySeverity({ findings }: Run): ReadonlyMap<string, Readonly<Record<Severity, number>>> {
  const counts = new Map<string, Record<Severity, number>>();
  for (const finding of findings) {
    if (!isCounted(finding)) continue;
    const { ruleId, severity } = finding;
    const own = counts.get(ruleId) ?? { ...NONE };
    own[severity]++;
    counts.set(ruleId, own);
  }
  return counts;
}

function countWaiting({ outcomes }: Run): Readonly<Record<string, number>> {
  const waiting: Record<string, number> = {};
  for (const { notChecked, partly } of outcomes) {
    const reasons = notChecked ? [notChecked, ...partly] : partly;
    const awaited = reasons.flatMap((one) => (one.reason === "parameterUnconfirmed" ? [one.parameter] : []));
    for (const parameter of new Set(awaited)) waiting[parameter] = (waiting[parameter] ?? 0) + 1;
  }
  return waiting;
}

/** Why a rule, or a part of it, was not checked. */
export function wordNotChecked(notChecked: NotChecked, run: Run, viewer: Viewer): string {
  return renderNotChecked(notChecked, viewer.fields, parametersOf(run), viewer.catalogue);
}

/** The same, under a heading that says that it was not checked. */
export function wordWhyNotChecked(notChecked: NotChecked, run: Run, viewer: Viewer): string {
  return renderWhyNotChecked(notChecked, viewer.fields, parametersOf(run), viewer.catalogue);
}

const parametersOf = ({ parameters }: Run): ReadonlyMap<string, Run["parameters"][number]> =>
  new Map(parameters.map((parameter) => [parameter.id, parameter]));
