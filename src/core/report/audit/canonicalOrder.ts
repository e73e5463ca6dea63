import type { Column, Dataset, Table } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import { oncePer } from "../records/oncePer";
import { writtenIn, type DigestTable, type Written } from "./written";

/** Entries in an order that is the same however rows and columns stand. */
export interface CanonicalOrder {
  readonly households: Uint32Array;
  readonly members: Uint32Array;
  readonly villages: Uint32Array;
  /** Key of each member in its household. */
  readonly keys: readonly string[];
  /** How many different keys of its household come before that of the member. */
  readonly rank: Uint32Array;
}

/** By ID and member's key; what bears the same, by what it holds. */
export const canonicalOrder = oncePer((dataset: Dataset): CanonicalOrder => {
  const { members, households, villages, householdIds, memberStart, memberOrder, memberKey } = dataset;
  const keys = Array.from({ length: members.size }, (_, member) => memberKey(member));
  const byMember = createCompare(dataset, "members");
  const byHousehold = createCompare(dataset, "households");
  const compareMembers = (a: number, b: number): number => compareTexts(keys[a]!, keys[b]!) || byMember(a, b);
  const sorted = memberOrder.slice();
  for (let h = 0; h < households.size; h++) sorted.subarray(memberStart[h], memberStart[h + 1]).sort(compareMembers);
  const firstOf = (h: number): number => sorted[memberStart[h]!]!;
  const order = entriesOf(households).sort((a, b) => {
    const [idA, idB] = [householdIds[a]!, householdIds[b]!];
    // A household without an ID is one person.
    if (idA !== idB) return compareTexts(idA, idB);
    return idA === "" ? compareMembers(firstOf(a), firstOf(b)) || byHousehold(a, b) : 0;
  });
  const people = new Uint32Array(sorted.length);
  const rank = new Uint32Array(members.size);
  let at = 0;
  for (const h of order) {
    let last = 0;
    for (let i = memberStart[h]!; i < memberStart[h + 1]!; i++) {
      const member = sorted[i]!;
      if (i > memberStart[h]! && keys[member] !== keys[sorted[i - 1]!]) last++;
      rank[member] = last;
      people[at++] = member;
    }
  }
  return {
    households: order,
    members: people,
    villages: entriesOf(villages).sort(createCompare(dataset, "villages", ["town", "village"])),
    keys,
    rank,
  };
});

const entriesOf = ({ size }: Table): Uint32Array => Uint32Array.from({ length: size }, (_, entry) => entry);

/** Columns by field: the order in which they stand in the sheet tells nothing. */
export function sortedColumns({ columns }: Table): readonly Column[] {
  return [...columns.values()].sort((a, b) => compareTexts(a.field.id, b.field.id));
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By what two entries hold, column after column, those of the given fields first. */
function createCompare(
  dataset: Dataset,
  table: DigestTable,
  first: readonly FieldId[] = [],
): (a: number, b: number) => number {
  const ahead = first.flatMap((id) => dataset[table].columns.get(id) ?? []);
  const parts = [...ahead, ...sortedColumns(dataset[table])].map((column) => ({
    state: column.state,
    written: writtenIn(column, table, dataset),
  }));
  return (a, b) => {
    for (const { state, written } of parts) {
      const difference = state[a]! - state[b]! || compareWritten(written(a), written(b));
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** By type, then by value. */
function compareWritten(a: Written, b: Written): number {
  if (a === b || a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (typeof a !== typeof b) return compareTexts(typeof a, typeof b);
  return a < b ? -1 : 1;
}
