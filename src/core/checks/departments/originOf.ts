import type { DifferenceOrigin } from "../../model/Finding";
import type { MadeComparison } from "./comparisonsOf";

export function originOf({ comparison, department: { profile } }: Omit<MadeComparison, "result">): DifferenceOrigin {
  return {
    profile: profile.id,
    comparison: comparison.id,
    names: { department: profile.title, item: comparison.title },
    advice: comparison.advice ?? null,
  };
}
