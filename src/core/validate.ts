import { buildDataset } from "./dataset/buildDataset";
import { applyWaivers } from "./checks/applyWaivers";
import { compareDepartment } from "./checks/compareDepartment";
import { judge, openReasons } from "./checks/judge";
import { resolveParameter } from "./checks/resolveParameters";
import { runRules } from "./checks/runRules";
import { tellDifferences } from "./checks/tellDifferences";
import { linkDepartment, type LinkOptions } from "./linkage/linkDepartment";
import { linkPeriods } from "./linkage/linkPeriods";
import { proposePeriod } from "./mapping/proposeScope";
import type { Dataset, PreviousPeriod } from "./model/Dataset";
import type { DepartmentProfile } from "./model/DepartmentProfile";
import type { DepartmentResult, TellDifference } from "./model/DepartmentResult";
import type { FieldId } from "./model/Field";
import type { Finding, Severity } from "./model/Finding";
import { ID_FIELD, NAME_FIELD } from "./model/personFields";
import type { CellRef, RawSheet } from "./model/RawSheet";
import type { ResolvedParameter, RulePack, VerdictDimension } from "./model/Rule";
import type { OpenReason, Run, RunOptions, Totals } from "./model/Run";
import type { SheetMapping } from "./model/SheetMapping";
import type { Waiver } from "./model/Waiver";

export interface SheetInput {
  readonly sheet: RawSheet;
  readonly mapping: SheetMapping;
}

/** A department's sheet, what it is, and how its rows are linked to members. */
export interface DepartmentInput extends Omit<LinkOptions, "onProgress" | "repeats"> {
  readonly profile: DepartmentProfile;
  readonly sheet: SheetInput;
}

export interface ValidateInput {
  readonly members: SheetInput;
  /** A second sheet with one row per household, joined by household ID. */
  readonly households: SheetInput | null;
  /** A sheet with one row per village. */
  readonly villages?: SheetInput | null | undefined;
  /** The sheets of the period before, for what is compared with it. */
  readonly previous?: { readonly members: SheetInput; readonly households: SheetInput | null } | null | undefined;
  readonly departments?: readonly DepartmentInput[] | undefined;
  /** Findings that the county accepts; none where absent. */
  readonly waivers?: readonly Waiver[] | undefined;
  readonly pack: RulePack;
  readonly options: RunOptions;
  /** How much is done, of how much in all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Validation {
  readonly run: Run;
  readonly dataset: Dataset;
  /** The period before, linked; `null` where none was given. */
  readonly previous: PreviousPeriod | null;
  /** In the order of the input. */
  readonly departments: readonly DepartmentResult[];
  /** What one of the departments and one of its comparisons found, as findings say it. */
  readonly tell: (department: DepartmentResult, comparison: string) => TellDifference;
  /** Blank, unreadable or missing cells that keep a household's verdict open. */
  readonly openReasons: (dimension: VerdictDimension, household: number) => readonly OpenReason[];
}

/** The value in force of every parameter, or why there is none. */
export function resolveParameters(
  pack: Pick<RulePack, "parameters">,
  options: RunOptions,
): readonly ResolvedParameter[] {
  return pack.parameters.map((parameter) => resolveParameter(parameter, options));
}

/**
 * The straight line: mapped sheets → dataset → links and comparisons → rules → findings and verdicts. Pure: the same
 * input gives the same run.
 */
export function validate(input: ValidateInput): Validation {
  const { members, households, villages = null, pack, options } = input;
  const { fields, codeLists: lists } = pack;
  const dataset = buildDataset({ members, households, villages, fields, codeLists: lists });
  const before = input.previous ? buildDataset({ ...input.previous, villages: null, fields, codeLists: lists }) : null;
  const linked = before && linkPeriods(dataset, before, headingOf(members.mapping, ["householdId"]));
  const previous = linked && { ...linked, year: input.previous ? yearOf(input.previous) : null };
  const codeLists = new Map(lists.map((list) => [list.id, list]));
  const resolved = resolveParameters(pack, options);
  const parameters: ReadonlyMap<string, ResolvedParameter> = new Map(resolved.map((value) => [value.id, value]));
  const { asOf, year } = options;
  const given = input.departments ?? [];
  const parts = partsOf(2 * given.length + 1, pack.rules.length, input.onProgress);
  const departments = given.map(({ profile, sheet, ...linking }, position) => {
    const mapped = { members: sheet, households: null, fields: profile.fields, codeLists: profile.codeLists };
    const there = buildDataset(mapped);
    const linkage = linkDepartment(dataset, there, {
      ...linking,
      repeats: profile.repeats,
      onProgress: parts(2 * position),
    });
    const sides = { here: dataset, there, profile, mapping: sheet.mapping, linkage };
    return compareDepartment({ ...sides, codeLists, parameters, asOf, year, onProgress: parts(2 * position + 1) });
  });
  const heading = headingOf(members.mapping, [NAME_FIELD, ID_FIELD]);
  const onRule = parts(2 * given.length);
  const result = runRules({ dataset, previous, departments, heading, pack, codeLists, parameters, options, onRule });
  const { waivers = [] } = input;
  const judged = applyWaivers({ ...result, waivers, rules: pack.rules, parameters, options });
  const scope = { dataset, previous, codeLists, parameters, asOf, year, optional: new Set<string>() };
  const sheets = [members, households, villages];
  const run: Run = {
    pack: { id: pack.id, version: pack.version },
    options,
    mappings: sheets.flatMap((sheet) => sheet?.mapping ?? []),
    parameters: resolved,
    outcomes: judged.outcomes,
    findings: judged.findings,
    incomplete: result.incomplete,
    householdIds: dataset.householdIds,
    verdicts: judge(pack.criteria, scope),
    totals: totalsOf(judged.findings, dataset),
    waivers: judged.waivers,
  };
  return {
    run,
    dataset,
    previous,
    departments,
    tell: (department, comparison) => tellDifferences(department, comparison, scope, heading),
    openReasons: (dimension, household) => {
      const criterion = pack.criteria.find((candidate) => candidate.dimension === dimension);
      return criterion ? openReasons(criterion, household, scope) : [];
    },
  };
}

/** The year that either sheet says it is of. */
function yearOf({ members, households }: NonNullable<ValidateInput["previous"]>): number | null {
  const years = [members, households].map((input) => input && proposePeriod(input.sheet, input.mapping).year);
  return years.find((year) => year !== null) ?? null;
}

/** Joins the progress of several parts into one, each as long as `length`. */
function partsOf(count: number, length: number, report: ValidateInput["onProgress"]) {
  return (part: number) =>
    (done: number, total: number): void =>
      report?.(part * length + Math.floor((done * length) / Math.max(total, 1)), count * length);
}

/** The heading of the first of these fields that is mapped, or of the first column. */
function headingOf({ sheet, headingRow, columns, headings }: SheetMapping, fields: readonly FieldId[]): CellRef {
  const own = fields.flatMap((id) => columns.find(({ field }) => field === id) ?? [])[0];
  return { sheet, row: headingRow, column: own?.column ?? headings[0]?.column ?? 0 };
}

function totalsOf(found: readonly Finding[], dataset: Dataset): Totals {
  const findings: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const byRule = new Map<string, number>();
  let waived = 0;
  for (const { severity, ruleId, follows, waiver } of found) {
    if (follows !== null) continue;
    if (waiver !== undefined) {
      waived++;
      continue;
    }
    findings[severity]++;
    byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1);
  }
  return { households: dataset.households.size, members: dataset.members.size, findings, byRule, waived };
}
