import type { DifferenceOrigin } from "../../model/Finding";
import type { MadeComparison } from "./comparisonsOf";

export function originOf({
  comparison,
  department: { profile, mapping },
}: Omit<MadeComparison, "result">): DifferenceOrigin {
  return {
    profile: profile.id,
    comparison: comparison.id,
    sheet: mapping.sheet,
    names: { department: profile.title, item: comparison.title },
    advice: comparison.advice ?? null,
  };
}
