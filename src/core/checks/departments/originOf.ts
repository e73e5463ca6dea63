import type { DifferenceOrigin } from "../../model/Finding";
import type { MadeComparison } from "./comparisonsOf";

/** `others`: what was compared beside it, which tells whether the department has several sheets. */
export function originOf(
  { comparison, department }: Omit<MadeComparison, "result">,
  others: readonly Pick<MadeComparison, "department">[],
): DifferenceOrigin {
  const { profile, mapping } = department;
  const isAlone = others.every((one) => one.department === department || one.department.profile.id !== profile.id);
  return {
    profile: profile.id,
    comparison: comparison.id,
    sheet: isAlone ? "" : mapping.sheet,
    names: { department: profile.title, item: comparison.title },
    advice: comparison.advice ?? null,
  };
}
