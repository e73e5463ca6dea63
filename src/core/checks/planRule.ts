import type { Dataset, PreviousPeriod } from "../model/Dataset";
import type { DepartmentResult } from "../model/DepartmentResult";
import type { FieldId } from "../model/Field";
import { mentionsOf } from "../model/mentions";
import { covers } from "../model/RegionTable";
import { partsOfCheck } from "../model/recordParts";
import type { Check, ResolvedParameter, Rule } from "../model/Rule";
import type { NotChecked, RunOptions } from "../model/Run";
import { startsOn } from "../model/startsOn";
import { comparisonsOf } from "./departments/comparisonsOf";
import { missingFields } from "./missingFields";
import { ruleHolds } from "./resolveParameters";

export interface PlanInput {
  readonly dataset: Dataset;
  readonly previous: PreviousPeriod | null;
  readonly departments: readonly DepartmentResult[];
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
  readonly options: RunOptions;
}

/** The checks of a rule that can be asked, and why the others cannot; or why none can, with all further reasons. */
export type RulePlan =
  | { readonly notChecked: null; readonly checks: readonly Check[]; readonly partly: readonly NotChecked[] }
  | { readonly notChecked: NotChecked; readonly partly: readonly NotChecked[] };

export function planRule(rule: Rule, input: PlanInput): RulePlan {
  const { dataset } = input;
  const tables = rule.subject === "village" ? [dataset.villages] : [dataset.members, dataset.households];
  const isMapped = (field: FieldId): boolean => tables.some(({ columns }) => columns.has(field));
  const whole = reasonNotToRun(rule, input, isMapped);
  if (whole) return { notChecked: whole, partly: [] };
  const asked = rule.checks.map((check) => ({ check, reasons: reasonsNotToAsk(check, rule, input, isMapped) }));
  const checks = asked.flatMap(({ check, reasons }) => (reasons.length > 0 ? [] : [check]));
  const left = asked.flatMap(({ reasons }) => reasons);
  const lacking = checks.flatMap((check) => fieldsWhereMapped(check).filter((field) => !isMapped(field)));
  const told = merged([
    ...left,
    ...(checks.some(({ kind }) => kind === "department") ? notCompared(rule, input) : []),
    ...(lacking.length > 0 ? [{ reason: "columnMissing", fields: lacking } as const] : []),
  ]);
  const [first, ...others] = told;
  return checks.length === 0 && first
    ? { notChecked: first, partly: others }
    : { notChecked: null, checks, partly: told };
}

function reasonNotToRun(rule: Rule, { options }: PlanInput, isMapped: (field: FieldId) => boolean): NotChecked | null {
  const own = options.rules?.[rule.id];
  if (own?.on === false) return { reason: "switchedOff" };
  if (!startsOn(rule) && own?.on !== true) return { reason: "ruleUnconfirmed", confidence: rule.confidence };
  if (!covers(rule.scope, options.region)) return { reason: "otherRegion" };
  if (!ruleHolds(rule, options)) return { reason: "notInForce" };
  const fields = missingFields(rule, isMapped);
  return fields.length > 0 ? { reason: "columnMissing", fields } : null;
}

/** Why comparisons of the rule give no findings, of those with the sheets of departments that were given. */
function notCompared(rule: Rule, { departments, options }: PlanInput): readonly NotChecked[] {
  const { made, unconfirmed } = comparisonsOf(rule, departments, options);
  const reasons = unconfirmed.map(({ comparison: { confidence } }): NotChecked => ({
    reason: "ruleUnconfirmed",
    confidence,
  }));
  return [...made.flatMap(({ result }) => result.notCompared ?? []), ...reasons];
}

const COLUMNS = ["columnMissing", "previousColumnMissing"] as const;

/** Each reason once: columns together, and before what does not lie in a sheet. */
function merged(reasons: readonly NotChecked[]): readonly NotChecked[] {
  const together = COLUMNS.flatMap((reason): readonly NotChecked[] => {
    const fields = new Set(reasons.flatMap((one) => (one.reason === reason ? one.fields : [])));
    return fields.size > 0 ? [{ reason, fields: [...fields] }] : [];
  });
  const others = reasons.filter(({ reason }) => !COLUMNS.some((each) => each === reason));
  return [...together, ...new Map(others.map((one) => [JSON.stringify(one), one])).values()];
}

/** Of whom a check asks whether the period before has them. */
function foundAgain(check: Check, subject: Rule["subject"]): readonly ("member" | "household")[] {
  return partsOfCheck(check, subject).flatMap((part) => {
    if (!("condition" in part) || !("inPrevious" in part.condition) || part.level === "village") return [];
    return [part.condition.inPrevious === "entry" ? part.level : "household"];
  });
}

/** Fields that a check asks about one by one, as far as the sheet has them. */
function fieldsWhereMapped(check: Check): readonly FieldId[] {
  if (check.kind === "filled") return check.fields;
  return check.kind === "consistent" ? (check.only ?? []) : [];
}

function reasonsNotToAsk(
  check: Check,
  rule: Rule,
  input: PlanInput,
  isMapped: (field: FieldId) => boolean,
): readonly NotChecked[] {
  const { optional, subject } = rule;
  if (check.kind === "department") {
    const { made } = comparisonsOf(rule, input.departments, input.options);
    if (made.some(({ result }) => result.notCompared === null)) return [];
    const reasons = notCompared(rule, input);
    return reasons.length > 0 ? reasons : [{ reason: "departmentMissing" }];
  }
  const fields = (check.requires ?? []).filter((field) => !isMapped(field));
  if (fields.length > 0) return [{ reason: "columnMissing", fields }];
  const each = fieldsWhereMapped(check);
  if (each.length > 0 && !each.some(isMapped)) return [{ reason: "columnMissing", fields: each }];
  const { parameters, previous, fieldsBefore } = mentionsOf([check]);
  const awaited = [...parameters].flatMap((parameter): NotChecked[] => {
    const status = input.parameters.get(parameter)?.status ?? "notInForce";
    if (status === "unconfirmed") return [{ reason: "parameterUnconfirmed", parameter }];
    return status === "notInForce" ? [{ reason: "parameterNotInForce", parameter }] : [];
  });
  if (awaited.length > 0 || !previous) return awaited;
  if (!input.previous) return [{ reason: "previousMissing" }];
  const { members, households } = input.previous.dataset;
  const lacking = [...fieldsBefore].filter(
    (field) => !optional.includes(field) && !members.columns.has(field) && !households.columns.has(field),
  );
  const untold = foundAgain(check, subject).map((level) => input.previous?.untold[level]);
  const lacked = [...lacking, ...untold.flatMap((fields) => fields ?? [])];
  if (lacked.length > 0) return [{ reason: "previousColumnMissing", fields: lacked }];
  return untold.some((fields) => fields !== null) ? [{ reason: "previousMissing" }] : [];
}
