import type { Finding } from "../model/Finding";
import type { ResolvedParameter, Rule } from "../model/Rule";
import type { RuleOutcome, RunOptions } from "../model/Run";
import { standardPrint } from "../model/standardPrint";
import { acceptedPrint, isWaivable } from "../model/waivable";
import { latestEnd, type Waiver, type WaiverOutcome, type WaiverState } from "../model/Waiver";
import { foldFindings } from "./foldFindings";

export interface WaiversInput {
  readonly waivers: readonly Waiver[];
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  readonly rules: readonly Rule[];
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
  readonly options: Pick<RunOptions, "day" | "asOf">;
}

export interface WaiversResult {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  readonly waivers: readonly WaiverOutcome[];
}

/**
 * Sets aside what the county accepts: such findings bear the number of their waiver and count for their rules no more. What
 * is accepted as it is explains nothing any more: findings that followed from it stand for themselves, or follow from
 * another. Nothing else changes. A waiver that does not hold any more says why, and its finding is as if there were none.
 */
export function applyWaivers(input: WaiversInput): WaiversResult {
  const { findings, outcomes, options } = input;
  const waivers = [...input.waivers].sort((a, b) => a.number - b.number);
  if (waivers.length === 0) return { findings, outcomes, waivers: [] };
  const day = options.day ?? options.asOf;
  const rules = new Map(input.rules.map((rule) => [rule.id, rule]));
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.ruleId, outcome]));
  const found = findingsOf(new Set(waivers.map(({ key }) => key)), findings);

  const stateOf = (waiver: Waiver): WaiverState => {
    if (day > waiver.until) return "expired";
    // A text that is no day is none from which it could hold.
    if (waiver.from === "" || day < waiver.from) return "early";
    if (waiver.isIncomplete) return "incomplete";
    if (waiver.until > latestEnd(waiver.from)) return "tooLong";
    const rule = rules.get(waiver.rule);
    const outcome = outcomeOf.get(waiver.rule);
    if (!rule || !outcome || outcome.notChecked !== null) return "unchecked";
    const here = found.get(waiver.key)?.filter(({ ruleId }) => ruleId === waiver.rule) ?? [];
    if (here.length === 0) return outcome.partly.length === 0 ? "unused" : "unchecked";
    if (!here.every((finding) => isWaivable(finding, rule))) return "notAllowed";
    if (standardPrint(rule, input.parameters) !== waiver.standard) return "standardChanged";
    return acceptedPrint(here) === waiver.value ? "inForce" : "valueChanged";
  };

  const states = waivers.map((waiver) => ({ number: waiver.number, state: stateOf(waiver) }));
  const numbers = new Map<string, number>();
  for (const [position, { number, state }] of states.entries()) {
    const { key } = waivers[position]!;
    if (state === "inForce" && !numbers.has(key)) numbers.set(key, number);
  }
  const marked = findings.map((finding) => {
    const waiver = numbers.get(finding.key);
    return waiver === undefined ? finding : { ...finding, waiver };
  });
  const left = unfolded(marked, input.rules);
  return { findings: left, outcomes: withCounts(outcomes, left), waivers: states };
}

/** What followed from findings that are set aside follows from those that are left, if from any. */
function unfolded(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const aside = new Set(findings.flatMap(({ key, waiver }) => (waiver === undefined ? [] : [key])));
  const isLoose = ({ follows, waiver }: Finding): boolean =>
    waiver === undefined && follows !== null && aside.has(follows);
  if (!findings.some(isLoose)) return findings;
  const open = findings.filter(({ waiver }) => waiver === undefined).map((one) => ({ ...one, follows: null }));
  const anew = foldFindings(open, rules);
  let at = 0;
  return findings.map((finding) => {
    if (finding.waiver !== undefined) return finding;
    const own = anew[at++]!;
    return isLoose(finding) ? own : finding;
  });
}

function withCounts(outcomes: readonly RuleOutcome[], findings: readonly Finding[]): readonly RuleOutcome[] {
  const roots = new Map<string, number>();
  const followers = new Map<string, number>();
  for (const { ruleId, follows, waiver } of findings) {
    if (follows !== null) followers.set(ruleId, (followers.get(ruleId) ?? 0) + 1);
    else if (waiver === undefined) roots.set(ruleId, (roots.get(ruleId) ?? 0) + 1);
  }
  return outcomes.map((outcome) => ({
    ...outcome,
    findings: roots.get(outcome.ruleId) ?? 0,
    followed: followers.get(outcome.ruleId) ?? 0,
  }));
}

/** Findings by those of the keys that they have: as a rule one, two where rows repeat. */
function findingsOf(keys: ReadonlySet<string>, findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!keys.has(finding.key)) continue;
    const before = found.get(finding.key);
    if (before) before.push(finding);
    else found.set(finding.key, [finding]);
  }
  return found;
}
