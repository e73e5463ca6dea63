import { VALUE, type Dataset, type PreviousPeriod } from "../model/Dataset";
import type { FieldId } from "../model/Field";
import { currentId, isValidId18 } from "../model/idNumber";
import { KeyTable } from "../model/KeyTable";
import type { CellRef } from "../model/RawSheet";

/**
 * Finds each person and household in the period before: persons by the first 18 characters of a valid ID number (an old
 * one of 15 digits as it reads today), else by their person ID; households by their ID, else by their members. What
 * occurs twice in either period links to nobody. The links do not depend on the order of the rows, and are the same
 * when the periods change places.
 */
export function linkPeriods(now: Dataset, before: Dataset, heading: CellRef): PreviousPeriod {
  const memberOf = new Int32Array(now.members.size).fill(-1);
  linkByKeys(memberOf, identityOf(now), identityOf(before), before.members.size);
  linkByKeys(memberOf, personIdOf(now), personIdOf(before), before.members.size);
  const householdOf = new Int32Array(now.householdIds.length).fill(-1);
  linkByKeys(householdOf, householdIdOf(now), householdIdOf(before), before.householdIds.length);
  linkByMembers(householdOf, memberOf, now, before);
  const lapsed = lapsedOf(now, before, memberOf, householdOf);
  const untold = { member: personsUntold(now, before), household: householdsUntold(before) };
  return { dataset: before, memberOf, householdOf, lapsed, heading, untold };
}

const PERSON_FIELDS: readonly FieldId[] = ["idNo", "personId"];

/** Without a column in common by which a person is found, everybody would be new; so would all but those listed where members are not. */
function personsUntold({ members }: Dataset, before: Dataset): readonly FieldId[] | null {
  const { columns } = before.members;
  if (!PERSON_FIELDS.some((field) => members.columns.has(field) && columns.has(field)))
    return PERSON_FIELDS.filter((field) => !columns.has(field));
  return before.isLone.includes(0) ? null : (householdsUntold(before) ?? []);
}

function householdsUntold({ households }: Dataset): readonly FieldId[] | null {
  return households.columns.has("householdId") ? null : ["householdId"];
}

/** What an entry is found by, "" where there is nothing. */
type KeyOf = (entry: number) => string;

function identityOf({ members }: Dataset): KeyOf {
  const ids = members.columns.get("idNo");
  if (ids?.type !== "idNumber") return () => "";
  return (member) => {
    const id = ids.state[member] === VALUE ? currentId(ids.values[member]!) : "";
    return isValidId18(id) ? id : "";
  };
}

function personIdOf({ members }: Dataset): KeyOf {
  const column = members.columns.get("personId");
  if (column?.type !== "text") return () => "";
  return (member) => (column.state[member] === VALUE ? column.values[member]! : "");
}

function householdIdOf({ householdIds }: Dataset): KeyOf {
  return (household) => householdIds[household]!;
}

/** In place of the entry of a key that occurs twice. */
const SEVERAL = -2;

/** Links the entries without a link by their keys, to entries before that have no link either. */
function linkByKeys(links: Int32Array, now: KeyOf, before: KeyOf, size: number): void {
  const open = new KeyTable(links.length);
  /** The entry before with the key of each open entry. */
  const found = new Int32Array(links.length).fill(-1);
  for (let entry = 0; entry < links.length; entry++) {
    const key = links[entry] === -1 ? now(entry) : "";
    const first = key === "" ? entry : open.firstWith(key, entry);
    if (first !== entry) found[first] = SEVERAL;
  }
  for (let entry = 0; entry < links.length; entry++) {
    const key = links[entry] === -1 ? "" : now(entry);
    const first = key === "" ? -1 : open.find(key);
    if (first >= 0) found[first] = SEVERAL;
  }
  for (let entry = 0; entry < size; entry++) {
    const key = before(entry);
    const first = key === "" ? -1 : open.find(key);
    if (first >= 0) found[first] = found[first] === -1 ? entry : SEVERAL;
  }
  addLinks(links, found, size);
}

/** Takes over the links of which neither side has one yet. */
function addLinks(links: Int32Array, found: Int32Array, size: number): void {
  const taken = marked(size, links);
  for (let entry = 0; entry < links.length; entry++) {
    const before = found[entry]!;
    if (links[entry] === -1 && before >= 0 && taken[before] === 0) links[entry] = before;
  }
}

function marked(size: number, entries: Int32Array): Uint8Array {
  const marks = new Uint8Array(size);
  for (const entry of entries) if (entry >= 0) marks[entry] = 1;
  return marks;
}

/** A household is the one that more than half of its linked members come from, if more than half of theirs went to it. */
function linkByMembers(links: Int32Array, memberOf: Int32Array, now: Dataset, before: Dataset): void {
  const origins = new Int32Array(memberOf.length).fill(-1);
  const destinations = new Int32Array(before.members.size).fill(-1);
  for (let entry = 0; entry < memberOf.length; entry++) {
    const member = memberOf[entry]!;
    if (member < 0) continue;
    origins[entry] = before.householdOf[member]!;
    destinations[member] = now.householdOf[entry]!;
  }
  const origin = majorities(now, origins);
  const destination = majorities(before, destinations);
  const found = origin.map((household, own) => (household >= 0 && destination[household] === own ? household : -1));
  addLinks(links, found, before.householdIds.length);
}

/** For each household what more than half of its members have of whom anything is known, else -1. */
function majorities({ householdIds, memberStart, memberOrder }: Dataset, known: Int32Array): Int32Array {
  const found = new Int32Array(householdIds.length).fill(-1);
  for (let household = 0; household < found.length; household++) {
    const from = memberStart[household]!;
    const to = memberStart[household + 1]!;
    // What more than half have is what is left when each is struck out against a different one.
    let candidate = -1;
    let left = 0;
    for (let i = from; i < to; i++) {
      const vote = known[memberOrder[i]!]!;
      if (vote < 0) continue;
      if (left === 0) candidate = vote;
      left += vote === candidate ? 1 : -1;
    }
    let lead = 0;
    for (let i = from; i < to; i++) {
      const vote = known[memberOrder[i]!]!;
      if (vote >= 0) lead += vote === candidate ? 1 : -1;
    }
    if (lead > 0) found[household] = candidate;
  }
  return found;
}

/** Households without a counterpart. One with a member who now stands in a row without a household ID may still be there. */
function lapsedOf(now: Dataset, before: Dataset, memberOf: Int32Array, householdOf: Int32Array): readonly number[] {
  const found = marked(before.householdIds.length, householdOf);
  for (let entry = 0; entry < memberOf.length; entry++) {
    const member = memberOf[entry]!;
    if (member >= 0 && now.householdIds[now.householdOf[entry]!] === "") found[before.householdOf[member]!] = 1;
  }
  return before.householdIds.flatMap((id, household) => (id !== "" && found[household] === 0 ? [household] : []));
}
