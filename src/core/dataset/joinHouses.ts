import { BLANK, columnCell, VALUE } from "../model/Dataset";
import type { TextColumn, UnjoinedRow } from "../model/Dataset";
import type { Households } from "./households";

const NO_HOUSEHOLD = 0xffffffff;

/** The rows of the households' sheet, joined to the households of the members' sheet. */
export interface JoinedHouses {
  /** Household index of each row; one that no household has where the ID cannot be read. */
  readonly householdOf: Uint32Array;
  readonly unjoined: readonly UnjoinedRow[];
}

/** Households that only this sheet knows are added to the groups. `ids` is `null` where no column holds them. */
export function joinHouses(size: number, ids: TextColumn | null, groups: Households): JoinedHouses {
  const householdOf = new Uint32Array(size).fill(NO_HOUSEHOLD);
  const unjoined: UnjoinedRow[] = [];
  if (ids === null) return { householdOf, unjoined };
  const firstEntry = new Map<number, number>();
  for (let entry = 0; entry < size; entry++) {
    const at = columnCell(ids, entry)!;
    if (ids.state[entry] !== VALUE) {
      const reason = ids.state[entry] === BLANK ? "blank" : "unreadable";
      unjoined.push({ reason, at, value: written(ids, entry), member: -1, household: -1, first: null });
      continue;
    }
    const id = ids.values[entry]!;
    let index = groups.indexOf.get(id);
    if (index === undefined) {
      index = groups.ids.length;
      groups.indexOf.set(id, index);
      groups.ids.push(id);
      groups.lone.push(false);
    }
    householdOf[entry] = index;
    const first = firstEntry.get(index);
    if (first === undefined) firstEntry.set(index, entry);
    else if (ids.rows[first] !== ids.rows[entry])
      unjoined.push({
        reason: "repeated",
        at,
        value: id,
        member: -1,
        household: index,
        first: columnCell(ids, first),
      });
  }
  return { householdOf, unjoined };
}

/** Members whose household ID is blank. One that cannot be read is told of like any other cell of theirs. */
export function membersWithoutId(ids: TextColumn): readonly UnjoinedRow[] {
  const unjoined: UnjoinedRow[] = [];
  for (let member = ids.state.indexOf(BLANK); member !== -1; member = ids.state.indexOf(BLANK, member + 1)) {
    const at = columnCell(ids, member)!;
    unjoined.push({ reason: "blank", at, value: written(ids, member), member, household: -1, first: null });
  }
  return unjoined;
}

const written = (ids: TextColumn, entry: number): string => String(ids.raw(entry) ?? "");
