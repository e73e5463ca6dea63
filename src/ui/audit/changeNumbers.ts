import type { AuditView } from "../../app/AuditViews";
import type { FindingChange } from "../../core/model/RunRecord";

/** Counts of changed findings as the holes of a label. */
export function changeNumbers(counts: Readonly<Record<FindingChange, number>>) {
  const { new: added, unchanged, updated, absent, reopened } = counts;
  return { added, unchanged, updated, absent, reopened };
}

/** How many findings are not as they were; 0 where nothing tells. */
export const changesIn = (counts: AuditView["findings"]["counts"]): number =>
  counts ? counts.new + counts.updated + counts.absent + counts.reopened : 0;

/** Numbers of findings then and now as the holes of a label. */
export function totalNumbers({ then, now }: AuditView["findings"]["totals"]) {
  return {
    ...{ errors: then.error, warnings: then.warning, notes: then.note },
    ...{ errorsNow: now.error, warningsNow: now.warning, notesNow: now.note },
  };
}
