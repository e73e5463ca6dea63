import { VALUE, type Dataset } from "../../model/Dataset";
import type { DepartmentProfile } from "../../model/DepartmentProfile";
import type { LinkageResult } from "../../model/Linkage";
import { NAME_FIELD } from "../../model/personFields";
import { idReader, Strays } from "./Strays";

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
  /** Whether it could have been found if it had no link, so that it is missing if it was not. */
  readonly canBeFound: { readonly entry: (entry: number) => boolean; readonly row: (row: number) => boolean };
  /** Whether the entry might have a row among those that count and that nothing linked; `null` where all rows count. */
  readonly mightHave: (counting: Uint8Array | null) => (entry: number) => boolean;
  /** Whether the row might be of a member that nothing linked. */
  readonly mightBeKnown: (row: number) => boolean;
}

export function pairsOf(
  here: Dataset,
  there: Dataset,
  level: Pairs["level"],
  { rows, members, waiting, muddled, alike }: LinkageResult,
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
  const wait = (member: number): void => {
    waits.entry[level === "member" ? member : householdOf[member]!] = 1;
  };
  for (const { member, row } of waiting) {
    wait(member);
    waits.row[row] = 1;
  }
  muddled.members.forEach(wait);
  for (const row of muddled.rows) waits.row[row] = 1;

  /** Of an entry what holds of every member of it. */
  const ofEvery =
    (holds: (member: number) => boolean) =>
    (entry: number): boolean => {
      if (level === "member") return holds(entry);
      for (let i = memberStart[entry]!; i < memberStart[entry + 1]!; i++) if (!holds(memberOrder[i]!)) return false;
      return true;
    };
  const idOf = { member: idReader(here), row: idReader(there) };
  const byId = idOf.member !== null && idOf.row !== null;
  const canBeFound = {
    entry: ofEvery(byId ? (member) => idOf.member!(member) !== "" : nameReader(here)),
    row: byId ? (row: number) => idOf.row!(row) !== "" : nameReader(there),
  };
  let strays: Strays | null = null;
  const mightHave = (counting: Uint8Array | null): ((entry: number) => boolean) => {
    strays ??= new Strays(there, rows, alike.rows);
    const mightBe = strays.among(counting);
    const isElsewhere = ofEvery((member) => !mightBe(idOf.member?.(member) ?? "", alike.members[member] ?? 0));
    return (entry) => !isElsewhere(entry);
  };
  let strangers: ReturnType<Strays["among"]> | null = null;
  const mightBeKnown = (row: number): boolean => {
    strangers ??= new Strays(here, members, alike.members).among(null);
    return strangers(idOf.row?.(row) ?? "", alike.rows[row] ?? 0);
  };
  return { level, size, rows, members, first, next, waits, canBeFound, mightHave, mightBeKnown };
}

/** Whether an entry has a name. */
function nameReader({ members }: Dataset): (entry: number) => boolean {
  const names = members.columns.get(NAME_FIELD);
  return (entry) => names?.state[entry] === VALUE;
}
