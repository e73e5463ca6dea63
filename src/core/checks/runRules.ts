import type { Dataset, PreviousPeriod } from "../model/Dataset";
import type { CodeList, FieldId } from "../model/Field";
import { mentionsOf } from "../model/mentions";
import { isGraver, type Finding, type Severity, type Violation } from "../model/Finding";
import type { CellRef } from "../model/RawSheet";
import type { Check, ResolvedParameter, Rule, RulePack } from "../model/Rule";
import type { NotChecked, RuleOutcome, RunOptions } from "../model/Run";
import { runCheck } from "./checkKinds";
import { createFindingOf } from "./findingOf";
import { foldFindings } from "./foldFindings";
import { missingFields } from "./missingFields";
import { covers, ruleHolds } from "./resolveParameters";
import type { Scope } from "./Scope";

export interface RulesResult {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  readonly incomplete: readonly { readonly ruleId: string; readonly reason: string }[];
}

export interface RulesInput {
  readonly dataset: Dataset;
  readonly previous: PreviousPeriod | null;
  readonly pack: RulePack;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
  readonly options: RunOptions;
  /** Called before each rule with its position and their number. */
  readonly onRule?: ((done: number, total: number) => void) | undefined;
}

/**
 * Runs every rule of the pack. A rule or check that cannot be asked says why, once. A rule that breaks is named in
 * `incomplete`, its own findings are dropped and the others go on: an incomplete run is never a clean one.
 */
export function runRules(input: RulesInput): RulesResult {
  const { dataset, pack, options } = input;
  const found: Finding[] = [];
  const outcomes: Omit<RuleOutcome, "findings" | "followed">[] = [];
  const incomplete: { ruleId: string; reason: string }[] = [];
  const findingOf = createFindingOf(dataset);
  pack.rules.forEach((rule, position) => {
    input.onRule?.(position, pack.rules.length);
    const ruleId = rule.id;
    const plan = planRule(rule, input);
    if ("reason" in plan) {
      outcomes.push({ ruleId, notChecked: plan, partly: [], applied: 0 });
      return;
    }
    const limit = options.rules?.[ruleId]?.severity;
    const scope: Scope = {
      dataset,
      previous: input.previous,
      codeLists: input.codeLists,
      parameters: input.parameters,
      asOf: options.asOf,
      year: options.year,
      optional: new Set(rule.optional),
    };
    const own: Finding[] = [];
    let applied = 0;
    try {
      for (const check of plan.checks) {
        const entries = runCheck(check, rule.subject, scope, (violation) =>
          own.push(findingOf(rule, limit ?? rule.severity, limited(violation, limit))),
        );
        applied = Math.max(applied, entries);
      }
    } catch (cause) {
      incomplete.push({ ruleId, reason: cause instanceof Error ? cause.message : "unknown" });
      outcomes.push({ ruleId, notChecked: { reason: "failed" }, partly: [], applied: 0 });
      return;
    }
    for (const finding of own) found.push(finding);
    outcomes.push({ ruleId, notChecked: null, partly: plan.partly, applied });
  });
  input.onRule?.(pack.rules.length, pack.rules.length);
  const findings = foldFindings(inOrder(found), pack.rules);
  return { findings, outcomes: withCounts(outcomes, findings), incomplete };
}

/** The severity that the county gave a rule is that of its gravest check as well. */
function limited(violation: Violation, limit: Severity | undefined): Violation {
  const { severity } = violation;
  return limit && severity && isGraver(severity, limit) ? { ...violation, severity: limit } : violation;
}

function withCounts(
  outcomes: readonly Omit<RuleOutcome, "findings" | "followed">[],
  findings: readonly Finding[],
): readonly RuleOutcome[] {
  const roots = new Map<string, number>();
  const followers = new Map<string, number>();
  for (const { ruleId, follows } of findings) {
    const counts = follows === null ? roots : followers;
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return outcomes.map((outcome) => ({
    ...outcome,
    findings: roots.get(outcome.ruleId) ?? 0,
    followed: followers.get(outcome.ruleId) ?? 0,
  }));
}

interface RulePlan {
  readonly checks: readonly Check[];
  readonly partly: readonly NotChecked[];
}

/** The checks of a rule that can be asked, and why the others cannot; or why none can. */
function planRule(rule: Rule, input: RulesInput): RulePlan | NotChecked {
  const { options, dataset } = input;
  const own = options.rules?.[rule.id];
  if (own?.on === false) return { reason: "switchedOff" };
  if (rule.confidence !== "confirmed" && own?.on !== true)
    return { reason: "ruleUnconfirmed", confidence: rule.confidence };
  if (!covers(rule.scope, options.region)) return { reason: "otherRegion" };
  if (!ruleHolds(rule, options)) return { reason: "notInForce" };
  const tables = rule.subject === "village" ? [dataset.villages] : [dataset.members, dataset.households];
  const isMapped = (field: FieldId): boolean => tables.some(({ columns }) => columns.has(field));
  const fields = missingFields(rule, isMapped);
  if (fields.length > 0) return { reason: "columnMissing", fields };
  const reasons = rule.checks.map((check) => ({ check, reason: reasonNotToAsk(check, input, isMapped) }));
  const checks = reasons.flatMap(({ check, reason }) => (reason ? [] : [check]));
  const left = reasons.flatMap(({ reason }) => reason ?? []);
  const [first] = left;
  if (checks.length === 0 && first) return first;
  const lacking = checks.flatMap((check) => fieldsWhereMapped(check).filter((field) => !isMapped(field)));
  const columns = new Set([...left.flatMap((one) => (one.reason === "columnMissing" ? one.fields : [])), ...lacking]);
  const others = left.filter(({ reason }) => reason !== "columnMissing");
  const distinct = new Map(others.map((one) => [JSON.stringify(one), one]));
  return {
    checks,
    partly: [
      ...(columns.size > 0 ? [{ reason: "columnMissing", fields: [...columns] } as const] : []),
      ...distinct.values(),
    ],
  };
}

/** Fields that a check asks about one by one, as far as the sheet has them. */
function fieldsWhereMapped(check: Check): readonly FieldId[] {
  if (check.kind === "filled") return check.fields;
  return check.kind === "consistent" ? (check.only ?? []) : [];
}

function reasonNotToAsk(check: Check, input: RulesInput, isMapped: (field: FieldId) => boolean): NotChecked | null {
  const fields = (check.requires ?? []).filter((field) => !isMapped(field));
  if (fields.length > 0) return { reason: "columnMissing", fields };
  const each = fieldsWhereMapped(check);
  if (each.length > 0 && !each.some(isMapped)) return { reason: "columnMissing", fields: each };
  const { parameters, previous } = mentionsOf([check]);
  for (const parameter of parameters) {
    const status = input.parameters.get(parameter)?.status ?? "notInForce";
    if (status === "unconfirmed") return { reason: "parameterUnconfirmed", parameter };
    if (status === "notInForce") return { reason: "parameterNotInForce", parameter };
  }
  return previous && !input.previous ? { reason: "previousMissing" } : null;
}

/** By sheet, row, column and rule. Findings that share a key (an ID written twice in one household) get a number. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort(
    (a, b) => compareCells(a.at, b.at) || compareText(a.ruleId, b.ruleId) || compareText(a.messageId, b.messageId),
  );
  const keys = numbered(sorted);
  return sorted.map((finding) => {
    const key = keys.get(finding);
    return key === undefined ? finding : { ...finding, key };
  });
}

/** Keys with a number for the second and later findings of one key, in the order of what they say, never of their rows. */
function numbered(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const first = new Map<string, Finding>();
  const shared = new Map<string, Finding[]>();
  for (const finding of findings) {
    const before = first.get(finding.key);
    const group = shared.get(finding.key);
    if (group) group.push(finding);
    else if (before) shared.set(finding.key, [before, finding]);
    else first.set(finding.key, finding);
  }
  const keys = new Map<Finding, string>();
  for (const [key, group] of shared) {
    group
      .map((finding) => ({ finding, says: JSON.stringify([finding.messageId, finding.data, finding.severity]) }))
      .sort((a, b) => compareText(a.says, b.says))
      .forEach(({ finding }, position) => position > 0 && keys.set(finding, `${key}|${position + 1}`));
  }
  return keys;
}

function compareCells(a: CellRef, b: CellRef): number {
  return compareText(a.sheet, b.sheet) || a.row - b.row || a.column - b.column;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
