import type { Dataset } from "../../model/Dataset";
import { maskDistinctly } from "../../model/mask";
import { oncePer } from "./oncePer";

/** What each member is found by inside its household: its own key, masked where it may be an ID number, and still told apart. */
export const memberKeys = oncePer(({ memberKey, householdOf, memberStart, memberOrder }: Dataset) => {
  const known = new Map<number, string>();
  return (member: number): string => {
    const before = known.get(member);
    if (before !== undefined) return before;
    const household = householdOf[member] ?? -1;
    const members = memberOrder.subarray(memberStart[household], memberStart[household + 1]);
    const keys = maskDistinctly(Array.from(members, memberKey));
    members.forEach((each, position) => known.set(each, keys[position] ?? ""));
    return known.get(member) ?? "";
  };
});
