import type { FindingChange } from "../../core/model/RunRecord";

/** Counts of changed findings as the holes of a label. */
export function changeNumbers(counts: Readonly<Record<FindingChange, number>>) {
  const { new: added, unchanged, updated, absent, reopened } = counts;
  return { added, unchanged, updated, absent, reopened };
}
