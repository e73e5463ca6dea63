import { VALUE, type Dataset } from "../../model/Dataset";
import type { DepartmentProfile } from "../../model/DepartmentProfile";
import { currentId } from "../../model/idNumber";
import type { LinkageResult } from "../../model/Linkage";
import { ID_FIELD, NAME_FIELD } from "../../model/personFields";
import { plainName } from "./plainText";

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
  /** Whether it could have been found, so that it is missing if it was not. */
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
  const member = finder(here, there, rows);
  const household = (of: number): boolean => {
    for (let i = memberStart[of]!; i < memberStart[of + 1]!; i++) if (!member(memberOrder[i]!)) return false;
    return true;
  };
  const canBeFound = {
    entry: level === "member" ? member : household,
    row: finder(there, here, members),
  };
  return { level, size, rows, members, first, next, waits, canBeFound };
}

function linkedOf(size: number, links: Uint32Array): Uint8Array {
  const linked = new Uint8Array(size);
  for (const entry of links) linked[entry] = 1;
  return linked;
}

/**
 * By an ID number that can be read where both sheets have them, unless somebody of that name over there has none and is
 * linked to nobody; else by a name.
 */
function finder(own: Dataset, other: Dataset, links: Uint32Array): (entry: number) => boolean {
  const name = nameReader(own);
  const hasId = idReader(own);
  const others = idReader(other);
  if (hasId === null || others === null) return (entry) => name(entry) !== "";
  let withoutId: Set<string> | null = null;
  return (entry) => {
    if (!hasId(entry)) return false;
    withoutId ??= namesWithoutId(nameReader(other), others, linkedOf(other.members.size, links));
    return withoutId.size === 0 || !withoutId.has(name(entry));
  };
}

/** Whether an entry has an ID number by which it can be found; `null` without a column of them. */
function idReader({ members }: Dataset): ((entry: number) => boolean) | null {
  const ids = members.columns.get(ID_FIELD);
  if (ids?.type !== "idNumber") return null;
  return (entry) => ids.state[entry] === VALUE && currentId(ids.values[entry]!).length === 18;
}

function nameReader({ members }: Dataset): (entry: number) => string {
  const names = members.columns.get(NAME_FIELD);
  return (entry) => (names?.type === "text" && names.state[entry] === VALUE ? plainName(names.values[entry]!) : "");
}

function namesWithoutId(
  name: (entry: number) => string,
  hasId: (entry: number) => boolean,
  linked: Uint8Array,
): Set<string> {
  const names = new Set<string>();
  for (let entry = 0; entry < linked.length; entry++) if (linked[entry] === 0 && !hasId(entry)) names.add(name(entry));
  names.delete("");
  return names;
}
