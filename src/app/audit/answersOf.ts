import type { AuditAnswer, AuditView } from "../AuditViews";

interface Found extends Pick<AuditView, "data" | "findings" | "waived" | "tabs"> {
  readonly isOtherReport: boolean;
  /** Whether rules may tell less than they did, because something is not here. */
  readonly isLacking: boolean;
  readonly isWhole: boolean;
}

/** What a re-run says in short; nothing where it came out the same. */
export function answersOf(found: Found): readonly AuditAnswer[] {
  const { data, tabs, waived, isOtherReport, isLacking, isWhole } = found;
  const areWaiversOther = waived.then !== waived.now && !isLacking;
  return [
    ...(isOtherReport ? (["reportDiffers"] as const) : []),
    ...(data.same ? [] : (["dataChanged"] as const)),
    ...(areFindingsOther(found, areWaiversOther) ? (["findingsChanged"] as const) : []),
    ...(areWaiversOther ? (["waiversChanged"] as const) : []),
    ...(tabs.some(({ editedCount }) => editedCount > 0) ? (["tabsEdited"] as const) : []),
    ...(isWhole ? [] : (["notWhole"] as const)),
  ];
}

/** Where no list says which, findings are other ones only if neither exceptions nor what is lacking can be why. */
function areFindingsOther(
  { findings: { counts, byRule, same }, data, isLacking }: Found,
  areWaiversOther: boolean,
): boolean {
  if (counts && counts.new + counts.updated + counts.absent + counts.reopened > 0) return true;
  const mayBeWaivers = areWaiversOther && (counts !== null || data.same);
  return !same && !mayBeWaivers && (!isLacking || (counts === null && byRule.length > 0));
}
