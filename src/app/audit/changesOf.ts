import type { Fingerprints } from "../../core/model/Fingerprints";
import type { Run } from "../../core/model/Run";
import type { RecordedChanges, RecordedInput } from "../../core/model/RunRecord";
import { compareData, type DataChanges } from "../../core/report/audit/compareData";
import { compareFindings, type FindingChanges } from "../../core/report/audit/compareFindings";
import { printsOf, type DataPrints } from "../../core/report/audit/printsOf";
import type { Validation } from "../../core/validate";

export interface Changes {
  readonly now: DataPrints;
  /** `null` where there are no fingerprints to hold it against. */
  readonly data: DataChanges | null;
  readonly findings: FindingChanges;
}

/** How a run differs from the one of which the fingerprints are. */
export function changesOf(
  { run, dataset }: Pick<Validation, "run" | "dataset">,
  before: Fingerprints | null,
  secret: string,
): Changes {
  const now = printsOf(dataset, secret);
  const findings = compareFindings(before, run.findings, now, secret);
  return { now, findings, data: before && compareData(before, dataset, now, secret) };
}

export function recordedChanges(
  { data, findings, now }: Changes,
  before: Fingerprints | null,
  { outcomes }: Pick<Run, "outcomes">,
): RecordedChanges | null {
  if (!data || !before) return null;
  const fields = data.households.reduce((sum, household) => sum + household.fields.length, 0);
  const asked = new Set(outcomes.flatMap(({ ruleId, notChecked }) => (notChecked ? [] : [ruleId])));
  const here = new Set(now.households);
  const corrected = findings.absent.filter(
    ({ rule, household }) => asked.has(rule) && (household < 0 || here.has(before.households[household] ?? "")),
  );
  return { households: data.households.length, fields, findings: findings.counts, corrected: corrected.length };
}

/** Sheets beside the county's own, each whole. */
export function otherInputs(inputs: readonly RecordedInput[]): Fingerprints["inputs"] {
  const others = inputs.filter(({ role }) => role !== "members" && role !== "households");
  return Object.fromEntries(
    others.map(({ role, profile, file, sheet, sha256 }) => [`${role}|${profile}|${file}|${sheet}`, sha256]),
  );
}
