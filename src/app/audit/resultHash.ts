import type { Dataset } from "../../core/model/Dataset";
import { findingPrint } from "../../core/model/findingPrint";
import { VERDICT_DIMENSIONS } from "../../core/model/Rule";
import type { Run } from "../../core/model/Run";
import { canonicalJson, type Sha256 } from "../../core/model/RunRecord";
import { hashOf } from "./readRecord";

/**
 * SHA-256 of what came out of a run, wherever rows stand by now: findings by key, what became of waivers, and the verdicts
 * of each household.
 */
export function resultHash(run: Run, dataset: Dataset): Sha256 {
  const findings = run.findings.map(
    (finding) =>
      `${finding.key} ${finding.severity} ${findingPrint(finding)} ${finding.follows ?? ""} ${finding.waiver ?? ""}`,
  );
  const verdicts = run.householdIds.map((id, household) => {
    const first = dataset.memberOrder[dataset.memberStart[household] ?? 0] ?? 0;
    const key = id || dataset.memberKey(first);
    return `${key} ${VERDICT_DIMENSIONS.map((dimension) => run.verdicts[dimension][household] ?? "").join("")}`;
  });
  // One that begins later was made later: it had no part in the run.
  const made = run.waivers.filter(({ state }) => state !== "early");
  const waivers = made.map(({ number, state }) => ({ number, state }));
  return hashOf(canonicalJson({ findings: findings.sort(), waivers, verdicts: verdicts.sort() }));
}
