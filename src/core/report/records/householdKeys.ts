import type { Dataset } from "../../model/Dataset";
import { maskDistinctly } from "../../model/mask";
import { oncePer } from "./oncePer";
import { uniqueKeys } from "./uniqueKeys";

/**
 * What each household is found by in tabs: its ID, masked where it may be that of a person; of a member without one `~`
 * and the member's key.
 */
export const householdKeys = oncePer((dataset: Dataset): readonly string[] => {
  const keys = dataset.householdIds.map((id, household) => {
    const member = dataset.memberOrder[dataset.memberStart[household]!];
    return id !== "" || member === undefined ? id : `~${dataset.memberKey(member)}`;
  });
  return uniqueKeys(maskDistinctly(keys));
});
