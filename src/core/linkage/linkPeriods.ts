import { VALUE, type Dataset, type PreviousPeriod } from "../model/Dataset";
import { firstEighteen, isValidId18 } from "../model/idNumber";
import type { CellRef } from "../model/RawSheet";

/**
 * Finds each person and household in the period before: persons by the first 18 characters of a valid ID number, else by
 * their person ID; households by their ID, else by the one where most of their members were. What occurs twice in either
 * period links to nobody.
 */
export function linkPeriods(now: Dataset, before: Dataset, heading: CellRef): PreviousPeriod {
  const memberOf = byKeys(identityKeys(now), identityKeys(before));
  const byPersonId = byKeys(textKeys(now, "personId"), textKeys(before, "personId"));
  memberOf.forEach((member, entry) => {
    if (member < 0) memberOf[entry] = byPersonId[entry]!;
  });
  const householdOf = byKeys(householdKeys(now), householdKeys(before));
  followMembers(now, before, memberOf, householdOf);
  const found = new Set(householdOf);
  const lapsed = before.householdIds.flatMap((id, household) =>
    id !== "" && !found.has(household) ? [household] : [],
  );
  return { dataset: before, memberOf, householdOf, lapsed, heading };
}

type Keys = readonly (string | null)[];

function identityKeys({ members }: Dataset): Keys {
  const ids = members.columns.get("idNo");
  return Array.from({ length: members.size }, (_, member) => {
    if (ids?.type !== "idNumber" || ids.state[member] !== VALUE) return null;
    const id = firstEighteen(ids.values[member]!);
    return isValidId18(id) ? id : null;
  });
}

function textKeys({ members }: Dataset, field: string): Keys {
  const column = members.columns.get(field);
  return Array.from({ length: members.size }, (_, member) =>
    column?.type === "text" && column.state[member] === VALUE ? column.values[member]! : null,
  );
}

const householdKeys = ({ householdIds }: Dataset): Keys => householdIds.map((id) => (id === "" ? null : id));

function byKeys(now: Keys, before: Keys): Int32Array {
  const places = unambiguous(before);
  const own = unambiguous(now);
  return Int32Array.from(now, (key) => (key !== null && own.get(key) !== -1 ? (places.get(key) ?? -1) : -1));
}

/** The entry of each key, -1 where several have it. */
function unambiguous(keys: Keys): ReadonlyMap<string, number> {
  const entries = new Map<string, number>();
  keys.forEach((key, entry) => {
    if (key !== null) entries.set(key, entries.has(key) ? -1 : entry);
  });
  return entries;
}

/** A household under another ID is the one that more than half of its linked members come from, unless that is linked already. */
function followMembers(now: Dataset, before: Dataset, memberOf: Int32Array, householdOf: Int32Array): void {
  const taken = new Set(householdOf);
  for (let household = 0; household < householdOf.length; household++) {
    if (householdOf[household] !== -1) continue;
    const votes = new Map<number, number>();
    let linked = 0;
    for (let i = now.memberStart[household]!; i < now.memberStart[household + 1]!; i++) {
      const member = memberOf[now.memberOrder[i]!]!;
      if (member < 0) continue;
      linked++;
      const origin = before.householdOf[member]!;
      votes.set(origin, (votes.get(origin) ?? 0) + 1);
    }
    for (const [origin, count] of votes) {
      if (count * 2 <= linked || taken.has(origin)) continue;
      householdOf[household] = origin;
      taken.add(origin);
    }
  }
}
