import type { Dataset, PreviousPeriod } from "../model/Dataset";
import type { DepartmentResult } from "../model/DepartmentResult";
import type { CodeList } from "../model/Field";
import { isGraver, type Finding, type Severity, type Violation } from "../model/Finding";
import type { CellRef } from "../model/RawSheet";
import type { ResolvedParameter, Rule, RulePack } from "../model/Rule";
import type { BrokenRule, RuleOutcome, RunOptions } from "../model/Run";
import { comparisonsOf } from "./departments/comparisonsOf";
import { createFindingOf } from "./findingOf";
import { foldFindings } from "./foldFindings";
import { inOrder } from "./inOrder";
import { planRule } from "./planRule";
import { RuleRunner } from "./RuleRunner";
import { withWorkings } from "./Workings";

export interface RulesResult {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  readonly incomplete: readonly BrokenRule[];
}

export interface RulesInput {
  readonly dataset: Dataset;
  readonly previous: PreviousPeriod | null;
  /** The sheets of departments beside this one, and the heading at which is told what is about nobody here. */
  readonly departments: readonly DepartmentResult[];
  readonly heading: CellRef;
  readonly pack: RulePack;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
  readonly options: RunOptions;
  /** Called now and then with how many of the rules are done, so to speak: they go over the data side by side. */
  readonly onRule?: ((done: number, total: number) => void) | undefined;
}

/**
 * Runs every rule of the pack. A rule or check that cannot be asked says why, once. A rule that breaks is named in
 * `incomplete`, its own findings are dropped and the others go on: an incomplete run is never a clean one.
 */
export function runRules(input: RulesInput): RulesResult {
  const { dataset, previous, departments, heading, codeLists, parameters, pack, options } = input;
  const { asOf, year } = options;
  const scope = withWorkings({ dataset, previous, codeLists, parameters, asOf, year, optional: new Set() });
  const findingOf = createFindingOf(dataset);
  const plans = pack.rules.map((rule) => ({ rule, plan: planRule(rule, input) }));
  const runners = new Map<Rule, RuleRunner>();
  for (const { rule, plan } of plans) {
    if (plan.notChecked !== null) continue;
    const limit = options.rules?.[rule.id]?.severity;
    const severity = limit ?? rule.severity;
    const compared = { made: comparisonsOf(rule, departments, options).made, heading };
    const own = { ...scope, optional: new Set(rule.optional), compared };
    const toFinding = (violation: Violation): Finding => findingOf(rule, severity, limited(violation, limit));
    runners.set(rule, new RuleRunner(rule, plan.checks, own, toFinding));
  }
  const all = [...runners.values()];
  const { block } = scope.workings;
  for (let i = 0; i < block.count; i++) {
    input.onRule?.(Math.floor((i * pack.rules.length) / block.count), pack.rules.length);
    block.moveTo(i);
    for (const runner of all) runner.lookAtBlock();
  }
  for (const runner of all) runner.lookAtVillages();
  for (const runner of all) runner.end();
  input.onRule?.(pack.rules.length, pack.rules.length);

  const findings = foldFindings(inOrder(all.flatMap((runner) => runner.findings)), pack.rules);
  const outcomes = plans.map(({ rule, plan }) => {
    const ruleId = rule.id;
    if (plan.notChecked !== null) return { ruleId, ...plan, applied: 0 };
    const { failure, applied } = runners.get(rule)!;
    return failure === null
      ? { ruleId, notChecked: null, partly: plan.partly, applied }
      : { ruleId, notChecked: { reason: "failed" } as const, partly: [], applied: 0 };
  });
  const incomplete = all.flatMap(({ rule, failure }) => (failure === null ? [] : [{ ruleId: rule.id, ...failure }]));
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
