import type { Compared } from "../../model/DepartmentResult";
import { FALSE, TRUE } from "../truth";
import { AGREES, DIFFERS } from "./ComparePairs";
import { DifferenceList } from "./DifferenceList";
import type { Pairs } from "./Pairs";
import type { Precedes } from "./precedence";

/** Which entries and rows a comparison is about, by entry and by row; `null` for all. */
export interface Admitted {
  readonly who: Uint8Array | null;
  readonly rows: Uint8Array | null;
}

/** What a pair says for its unit, the weakest first. One that agrees but may not count keeps a conflict open. */
const NOTHING = 0;
const UNCLEAR = 1;
const CONFLICT = 2;
const MAYBE = 3;
const AGREEMENT = 4;
const CONTRADICTION = 5;
const OUTCOMES: readonly Compared[] = ["open", "open", "conflict", "open", "agree", "conflict"];

/** How the pairs of a unit are folded. */
export interface Folding {
  /** Whom a pair is about. */
  readonly entryOf: (pair: number) => number;
  /** Which of two that say as much is told. */
  readonly precedes: Precedes;
  /** Whether there should be no other beside it: if it differs it is a conflict, whatever another says. */
  readonly isSole: (pair: number) => boolean;
}

/**
 * How each unit that has a row comes out: it agrees if any of its rows does, where it may have several. The pairs come by
 * what counts once; `compared` tells what each says.
 */
export function foldPairs(
  { size, first, next, rows }: Pairs,
  compared: Uint8Array,
  { entryOf, precedes, isSole }: Folding,
  { who, rows: counting }: Admitted,
): DifferenceList {
  const list = new DifferenceList();
  const countsAll = who === null && counting === null;
  for (let unit = 0; unit < size; unit++) {
    let pair = first[unit]!;
    if (pair < 0) continue;
    if (countsAll && compared[pair] === AGREES && next[pair]! < 0) {
      list.addAgreement();
      continue;
    }
    let best = NOTHING;
    let decisive = -1;
    for (; pair >= 0; pair = next[pair]!) {
      const counts = Math.min(counting ? counting[rows[pair]!]! : TRUE, who ? who[entryOf(pair)]! : TRUE);
      if (counts === FALSE) continue;
      const rank = rankOf(compared[pair]!, counts === TRUE, isSole(pair));
      if (rank < best || (rank === best && (rank === NOTHING || !precedes(pair, decisive)))) continue;
      best = rank;
      decisive = pair;
    }
    if (decisive >= 0) list.add(OUTCOMES[best]!, entryOf(decisive), rows[decisive]!);
  }
  return list;
}

function rankOf(said: number, counts: boolean, isSole: boolean): number {
  if (said === AGREES) return counts ? AGREEMENT : MAYBE;
  if (said !== DIFFERS || !counts) return UNCLEAR;
  return isSole ? CONTRADICTION : CONFLICT;
}
