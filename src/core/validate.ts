import { buildDataset } from "./dataset/buildDataset";
import { judge, openCells } from "./checks/judge";
import { resolveParameter } from "./checks/resolveParameters";
import { runRules } from "./checks/runRules";
import type { Dataset } from "./model/Dataset";
import type { Finding, Severity } from "./model/Finding";
import type { RawSheet } from "./model/RawSheet";
import type { ResolvedParameter, RulePack, VerdictDimension } from "./model/Rule";
import type { OpenCell, Run, RunOptions, Totals } from "./model/Run";
import type { SheetMapping } from "./model/SheetMapping";

export interface SheetInput {
  readonly sheet: RawSheet;
  readonly mapping: SheetMapping;
}

export interface ValidateInput {
  readonly members: SheetInput;
  /** A second sheet with one row per household, joined by household ID. */
  readonly households: SheetInput | null;
  readonly pack: RulePack;
  readonly options: RunOptions;
  /** Rules done and rules in all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Validation {
  readonly run: Run;
  readonly dataset: Dataset;
  /** Blank, unreadable or missing cells that keep a household's verdict open. */
  readonly openCells: (dimension: VerdictDimension, household: number) => readonly OpenCell[];
}

/** The value in force of every parameter, or why there is none. */
export function resolveParameters(pack: RulePack, options: RunOptions): readonly ResolvedParameter[] {
  return pack.parameters.map((parameter) => resolveParameter(parameter, options));
}

/** The straight line: mapped sheets → dataset → rules → findings and verdicts. Pure: the same input gives the same run. */
export function validate({ members, households, pack, options, onProgress }: ValidateInput): Validation {
  const dataset = buildDataset({ members, households, fields: pack.fields, codeLists: pack.codeLists });
  const codeLists = new Map(pack.codeLists.map((list) => [list.id, list]));
  const resolved = resolveParameters(pack, options);
  const parameters: ReadonlyMap<string, ResolvedParameter> = new Map(resolved.map((value) => [value.id, value]));
  const result = runRules({ dataset, pack, codeLists, parameters, options, onRule: onProgress });
  const scope = { dataset, codeLists, parameters, asOf: options.asOf, optional: new Set<string>() };
  const run: Run = {
    pack: { id: pack.id, version: pack.version },
    options,
    mappings: households ? [members.mapping, households.mapping] : [members.mapping],
    parameters: resolved,
    outcomes: result.outcomes,
    findings: result.findings,
    incomplete: result.incomplete,
    householdIds: dataset.householdIds,
    verdicts: judge(pack.criteria, scope),
    totals: totalsOf(result.findings, dataset),
  };
  return {
    run,
    dataset,
    openCells: (dimension, household) => {
      const criterion = pack.criteria.find((candidate) => candidate.dimension === dimension);
      return criterion ? openCells(criterion, household, scope) : [];
    },
  };
}

function totalsOf(found: readonly Finding[], dataset: Dataset): Totals {
  const findings: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const byRule = new Map<string, number>();
  for (const { severity, ruleId } of found) {
    findings[severity]++;
    byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1);
  }
  return { households: dataset.households.size, members: dataset.members.size, findings, byRule };
}
