import { VALUE, type Dataset } from "../../model/Dataset";
import type { DepartmentProfile } from "../../model/DepartmentProfile";
import { currentId } from "../../model/idNumber";
import type { LinkageResult } from "../../model/Linkage";
import { ID_FIELD, NAME_FIELD } from "../../model/personFields";

/** The linked pairs by whom they count for: by member, or by household where rows stand for households. */
export interface Pairs {
  readonly level: DepartmentProfile["rowOf"];
  /** How many members or households there are. */
  readonly size: number;
  readonly rows: Uint32Array;
  readonly members: Uint32Array;
  /** First pair of each entry, -1 where it has none; its others follow in `next`, by row. */
  readonly first: Int32Array;
  /** The pair of the same entry after each pair, -1 at the end. */
  readonly next: Int32Array;
  /** Whether the entry, or the row, has a pair that waits for a decision. */
  readonly waits: { readonly entry: Uint8Array; readonly row: Uint8Array };
  /** Whether it could have been found, so that it is missing if it was not: its key can be read. */
  readonly canBeFound: { readonly entry: (entry: number) => boolean; readonly row: (row: number) => boolean };
}

export function pairsOf(
  here: Dataset,
  there: Dataset,
  level: Pairs["level"],
  { rows, members, waiting }: LinkageResult,
): Pairs {
  const { householdOf, memberStart, memberOrder } = here;
  const size = level === "member" ? here.members.size : here.households.size;
  const first = new Int32Array(size).fill(-1);
  const next = new Int32Array(rows.length).fill(-1);
  for (let pair = rows.length - 1; pair >= 0; pair--) {
    const member = members[pair]!;
    const entry = level === "member" ? member : householdOf[member]!;
    next[pair] = first[entry]!;
    first[entry] = pair;
  }
  const waits = { entry: new Uint8Array(size), row: new Uint8Array(there.members.size) };
  for (const { member, row } of waiting) {
    waits.entry[level === "member" ? member : householdOf[member]!] = 1;
    waits.row[row] = 1;
  }
  const member = finder(here, there);
  const household = (of: number): boolean => {
    for (let i = memberStart[of]!; i < memberStart[of + 1]!; i++) if (!member(memberOrder[i]!)) return false;
    return true;
  };
  const canBeFound = { entry: level === "member" ? member : household, row: finder(there, here) };
  return { level, size, rows, members, first, next, waits, canBeFound };
}

/** By an ID number that can be read where both sheets have them, else by a name. */
function finder(own: Dataset, other: Dataset): (entry: number) => boolean {
  const ids = own.members.columns.get(ID_FIELD);
  const names = own.members.columns.get(NAME_FIELD);
  if (ids?.type === "idNumber" && other.members.columns.has(ID_FIELD))
    return (entry) => ids.state[entry] === VALUE && currentId(ids.values[entry]!).length === 18;
  return (entry) => names?.state[entry] === VALUE;
}
