import type { Column, Dataset } from "../../model/Dataset";
import { FALSE, TRUE, UNKNOWN } from "../truth";
import { DifferenceList } from "./DifferenceList";
import type { Admitted } from "./foldPairs";
import { linesOf } from "./meaning";
import type { Pairs } from "./Pairs";

/** Whether each entry has a row that counts, and that row, else its first one; unknown where that may still be found. */
interface Presence {
  readonly has: Uint8Array;
  readonly row: Int32Array;
}

function presenceOf(pairs: Pairs, counting: Uint8Array | null): Presence {
  const { size, first, next, rows, waits, canBeFound, mightHave } = pairs;
  const mightCount = mightHave(counting);
  const has = new Uint8Array(size);
  const row = new Int32Array(size).fill(-1);
  for (let entry = 0; entry < size; entry++) {
    let found: number = FALSE;
    if (first[entry]! >= 0) row[entry] = rows[first[entry]!]!;
    for (let pair = first[entry]!; pair >= 0 && found !== TRUE; pair = next[pair]!) {
      const counts = counting ? counting[rows[pair]!]! : TRUE;
      if (counts <= found) continue;
      found = counts;
      row[entry] = rows[pair]!;
    }
    if (found === FALSE) {
      const isFindable = first[entry]! >= 0 || canBeFound.entry(entry);
      if (waits.entry[entry] === 1 || !isFindable || mightCount(entry)) found = UNKNOWN;
    }
    has[entry] = found;
  }
  return { has, row };
}

type Outcome = "agree" | "onlyHere" | "onlyThere" | "open";

/** Goes over all entries that are asked about, with what `judge` makes of whether they have a row. */
function walk(pairs: Pairs, { who, rows }: Admitted, judge: (entry: number, has: number) => Outcome): DifferenceList {
  const list = new DifferenceList();
  const { has, row } = presenceOf(pairs, rows);
  for (let entry = 0; entry < pairs.size; entry++) {
    const asked = who ? who[entry]! : TRUE;
    if (asked === FALSE) continue;
    const outcome = asked === TRUE && has[entry] !== UNKNOWN ? judge(entry, has[entry]!) : "open";
    list.add(outcome, entry, row[entry]!);
  }
  return list;
}

/** Whether the sheet is known to list those who are asked about: nobody is missing from a list of something else. */
const isTheList = ({ rows }: Admitted): boolean => rows === null || rows.includes(TRUE);

/** Every entry has a row. */
export function must(pairs: Pairs, admitted: Admitted): DifferenceList {
  const missing = isTheList(admitted) ? "onlyHere" : "open";
  return walk(pairs, admitted, (_entry, has) => (has === TRUE ? "agree" : missing));
}

/** No entry has one. */
export function mustNot(pairs: Pairs, admitted: Admitted): DifferenceList {
  return walk(pairs, admitted, (_entry, has) => (has === TRUE ? "onlyThere" : "agree"));
}

const YES = 1;
const NO = 2;
const ELSE = 4;

/** An entry has a row exactly if the county's column says yes. */
export function listed(
  pairs: Pairs,
  admitted: Admitted,
  here: Dataset,
  own: { readonly column: Column; readonly level: Pairs["level"] },
  answers: { readonly yes: readonly string[]; readonly no: readonly string[] },
): DifferenceList {
  const said = sayings(pairs, here, own, answers);
  const isList = isTheList(admitted);
  return walk(pairs, admitted, (entry, has) => {
    const says = said(entry);
    if (says === UNKNOWN || (has === FALSE && !isList)) return "open";
    if (says === has) return "agree";
    return says === TRUE ? "onlyHere" : "onlyThere";
  });
}

/** What the column says of an entry: of a household yes if of any of its members, no if of all. */
function sayings(
  pairs: Pairs,
  { householdOf, memberStart, memberOrder }: Dataset,
  { column, level }: { readonly column: Column; readonly level: Pairs["level"] },
  { yes, no }: { readonly yes: readonly string[]; readonly no: readonly string[] },
): (entry: number) => number {
  const lines = linesOf(column, [yes, no], ELSE);
  const says = (at: number): number => {
    const set = lines(at);
    return (set & YES) !== 0 ? TRUE : set === NO ? FALSE : UNKNOWN;
  };
  if (level === pairs.level) return says;
  if (level === "household") return (member) => says(householdOf[member]!);
  return (household) => {
    const from = memberStart[household]!;
    const to = memberStart[household + 1]!;
    if (from === to) return UNKNOWN;
    let found: number = FALSE;
    for (let i = from; i < to; i++) found |= says(memberOrder[i]!);
    return found;
  };
}

/** Every row is of somebody of the county's. Counts rows: who has several counts as often. */
export function known(pairs: Pairs, { who, rows: counting }: Admitted, here: Dataset, size: number): DifferenceList {
  const list = new DifferenceList();
  const { rows, members, level, waits, canBeFound, mightBeKnown } = pairs;
  const isStranger = (row: number): boolean => waits.row[row] === 0 && canBeFound.row(row) && !mightBeKnown(row);
  let pair = 0;
  for (let row = 0; row < size; row++) {
    let entry = -1;
    let asked: number = FALSE;
    for (; rows[pair] === row; pair++) {
      const of = level === "member" ? members[pair]! : here.householdOf[members[pair]!]!;
      const own = who ? who[of]! : TRUE;
      if (entry < 0 || own > asked) [entry, asked] = [of, own];
    }
    const counts = counting ? counting[row]! : TRUE;
    if (counts === FALSE || (entry >= 0 && asked === FALSE)) continue;
    if (counts === UNKNOWN) list.add("open", entry, row);
    else if (entry >= 0) list.add(asked === TRUE ? "agree" : "open", entry, row);
    else list.add(isStranger(row) ? "onlyThere" : "open", -1, row);
  }
  return list;
}
