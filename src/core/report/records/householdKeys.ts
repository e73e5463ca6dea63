import type { Dataset } from "../../model/Dataset";

/** What each household is found by in tabs: its ID, of a member without one `~` and the member's key; `#2` and so on after the first. */
export function householdKeys(dataset: Dataset): readonly string[] {
  const keys = dataset.householdIds.map((id, household) => {
    const member = dataset.memberOrder[dataset.memberStart[household]!];
    return id !== "" || member === undefined ? id : `~${dataset.memberKey(member)}`;
  });
  return uniqueKeys(keys);
}

/** Adds `#2` and so on to keys that came before; "" stays. */
export function uniqueKeys(keys: readonly string[]): readonly string[] {
  const taken = new Set(keys);
  const seen = new Set<string>();
  return keys.map((key) => {
    if (key === "" || !seen.has(key)) {
      seen.add(key);
      return key;
    }
    let number = 2;
    while (taken.has(`${key}#${number}`)) number++;
    taken.add(`${key}#${number}`);
    return `${key}#${number}`;
  });
}
