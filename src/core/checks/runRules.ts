import type { Dataset } from "../model/Dataset";
import type { CodeList, FieldId } from "../model/Field";
import { maskDistinctly, maskIdentity } from "../model/mask";
import { mentionsOf } from "../model/mentions";
import type { Finding, Subject, Violation } from "../model/Finding";
import type { CellRef } from "../model/RawSheet";
import type { ResolvedParameter, Rule, RulePack } from "../model/Rule";
import type { NotChecked, RuleOutcome, RunOptions } from "../model/Run";
import { runCheck } from "./checkKinds";
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
  readonly pack: RulePack;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
  readonly options: RunOptions;
  /** Called before each rule with its position and their number. */
  readonly onRule?: ((done: number, total: number) => void) | undefined;
}

/**
 * Runs every rule of the pack. A rule that cannot be checked says why, once. A rule that breaks is named in
 * `incomplete`, its own findings are dropped and the others go on: an incomplete run is never a clean one.
 */
export function runRules(input: RulesInput): RulesResult {
  const { dataset, pack, options } = input;
  const isMapped = (field: FieldId): boolean =>
    dataset.members.columns.has(field) || dataset.households.columns.has(field);
  const findings: Finding[] = [];
  const outcomes: RuleOutcome[] = [];
  const incomplete: { ruleId: string; reason: string }[] = [];
  const identityOf = identities(dataset);
  pack.rules.forEach((rule, position) => {
    input.onRule?.(position, pack.rules.length);
    const notChecked = reasonNotToCheck(rule, input, isMapped);
    if (notChecked) {
      outcomes.push({ ruleId: rule.id, notChecked, applied: 0, findings: 0 });
      return;
    }
    const scope: Scope = {
      dataset,
      codeLists: input.codeLists,
      parameters: input.parameters,
      asOf: options.asOf,
      optional: new Set(rule.optional),
    };
    const found: Finding[] = [];
    let applied = 0;
    try {
      for (const check of rule.checks) {
        const entries = runCheck(check, rule.subject, scope, (violation) =>
          found.push(toFinding(rule, violation, dataset, identityOf)),
        );
        applied = Math.max(applied, entries);
      }
    } catch (cause) {
      incomplete.push({ ruleId: rule.id, reason: cause instanceof Error ? cause.message : "unknown" });
      outcomes.push({ ruleId: rule.id, notChecked: { reason: "failed" }, applied: 0, findings: 0 });
      return;
    }
    for (const finding of found) findings.push(finding);
    outcomes.push({ ruleId: rule.id, notChecked: null, applied, findings: found.length });
  });
  input.onRule?.(pack.rules.length, pack.rules.length);
  return { findings: inOrder(findings), outcomes, incomplete };
}

function reasonNotToCheck(rule: Rule, input: RulesInput, isMapped: (field: FieldId) => boolean): NotChecked | null {
  if (rule.confidence !== "confirmed") return { reason: "ruleUnconfirmed", confidence: rule.confidence };
  if (!covers(rule.scope, input.options.region)) return { reason: "otherRegion" };
  if (!ruleHolds(rule, input.options)) return { reason: "notInForce" };
  const fields = missingFields(rule, isMapped);
  if (fields.length > 0) return { reason: "columnMissing", fields };
  for (const parameter of mentionsOf(rule.checks).parameters) {
    const status = input.parameters.get(parameter)?.status ?? "notInForce";
    if (status === "unconfirmed") return { reason: "parameterUnconfirmed", parameter };
    if (status === "notInForce") return { reason: "parameterNotInForce", parameter };
  }
  return null;
}

/** How a key names a household and its members: without an ID number, and still told apart. */
interface Identities {
  readonly household: (household: number) => string;
  readonly member: (household: number, member: number) => string;
}

function identities(dataset: Dataset): Identities {
  const households = maskDistinctly(dataset.householdIds);
  const hidden = new Map<number, ReadonlyMap<number, string>>();
  return {
    household: (household) => households[household] ?? "",
    member: (household, member) => {
      const key = dataset.memberKey(member);
      if (maskIdentity(key) === key) return key;
      let names = hidden.get(household);
      if (!names) {
        const from = dataset.memberStart[household] ?? 0;
        const members = [...dataset.memberOrder.subarray(from, dataset.memberStart[household + 1] ?? from)];
        const masked = maskDistinctly(members.map(dataset.memberKey));
        names = new Map(members.map((each, position) => [each, masked[position] ?? ""]));
        hidden.set(household, names);
      }
      return names.get(member) ?? "";
    },
  };
}

function toFinding(rule: Rule, violation: Violation, dataset: Dataset, identity: Identities): Finding {
  const { level, entry, field, messageId, data, related } = violation;
  if (level === "sheet") return onSheet(rule, violation);
  const household = level === "household" ? entry : (dataset.householdOf[entry] ?? 0);
  const from = dataset.memberStart[household] ?? 0;
  const first = from === dataset.memberStart[household + 1] ? undefined : dataset.memberOrder[from];
  const member = level === "member" ? entry : first;
  const ofMember = level === "member" || dataset.isLone[household] === 1;
  const memberKey = ofMember && member !== undefined ? identity.member(household, member) : "";
  const householdId = dataset.householdIds[household] ?? "";
  const subject: Subject =
    level === "member"
      ? { kind: "member", household: householdId, member: memberKey }
      : { kind: "household", household: householdId };
  return {
    key: [rule.id, identity.household(household), memberKey, field].map(escaped).join("|"),
    ruleId: rule.id,
    severity: violation.severity ?? rule.severity,
    messageId,
    data,
    at: violation.at ?? dataset.cellOf(level, entry, field),
    field,
    related,
    subject,
    household,
    name: member === undefined ? "" : dataset.memberName(member),
  };
}

function onSheet(rule: Rule, { at, field, messageId, data, related, severity }: Violation): Finding {
  if (!at) throw new Error(`A finding of ${rule.id} on a sheet has no cell`);
  return {
    key: [rule.id, "", "", field].map(escaped).join("|"),
    ruleId: rule.id,
    severity: severity ?? rule.severity,
    messageId,
    data,
    at,
    field,
    related,
    subject: { kind: "sheet", sheet: at.sheet },
    household: -1,
    name: "",
  };
}

/** A part of a key in which no bar can be taken for the one between the parts. */
const escaped = (part: string): string => (/[\\|]/.test(part) ? part.replace(/[\\|]/g, "\\$&") : part);

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
