import { VALUE } from "../model/Dataset";
import type { TextColumn } from "../model/Dataset";

/** Members grouped by household ID, in the order in which the households first appear. */
export interface Households {
  readonly ids: string[];
  /** Household index by ID; lone members are not in it. */
  readonly indexOf: Map<string, number>;
  readonly householdOf: Uint32Array;
  /** 1 for each member without an ID, who is a household alone. */
  readonly lone: boolean[];
}

/** `idColumn` is `null` where no column holds household IDs. An ID that cannot be read is no ID. */
export function groupMembers(size: number, idColumn: TextColumn | null): Households {
  const ids: string[] = [];
  const lone: boolean[] = [];
  const indexOf = new Map<string, number>();
  const householdOf = new Uint32Array(size);
  let lastId = "";
  let lastIndex = -1;
  for (let member = 0; member < size; member++) {
    const id = idColumn !== null && idColumn.state[member] === VALUE ? idColumn.values[member]! : "";
    if (id !== "" && id === lastId) {
      householdOf[member] = lastIndex;
      continue;
    }
    let index = id === "" ? undefined : indexOf.get(id);
    if (index === undefined) {
      index = ids.length;
      ids.push(id);
      lone.push(id === "");
      if (id !== "") indexOf.set(id, index);
    }
    householdOf[member] = index;
    lastId = id;
    lastIndex = index;
  }
  return { ids, indexOf, householdOf, lone };
}

/** Entries by household: `order[start[h]] … order[start[h + 1] - 1]`, in sheet order. */
export interface Grouping {
  readonly start: Uint32Array;
  readonly order: Uint32Array;
}

/** Entries whose household is not below `households` belong to none. */
export function groupEntries(householdOf: Uint32Array, households: number): Grouping {
  const start = new Uint32Array(households + 1);
  for (const household of householdOf) if (household < households) start[household + 1]!++;
  for (let h = 0; h < households; h++) start[h + 1]! += start[h]!;
  const next = start.slice(0, households);
  const order = new Uint32Array(start[households]!);
  householdOf.forEach((household, entry) => {
    if (household < households) order[next[household]!++] = entry;
  });
  return { start, order };
}
