import type { Compared } from "../../model/DepartmentResult";
import { FALSE, TRUE } from "../truth";
import { AGREES, DIFFERS } from "./ComparePairs";
import { DifferenceList } from "./DifferenceList";
import type { Pairs } from "./Pairs";

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
const OUTCOMES: readonly Compared[] = ["open", "open", "conflict", "open", "agree"];

/**
 * How each unit that has a row comes out: it agrees if any of its rows does. The pairs come by what
 * counts once; `compared` and `entries` tell what each says and whom it is about.
 */
export function foldPairs(
  { size, first, next, rows }: Pairs,
  compared: Uint8Array,
  entries: (pair: number) => number,
  { who, rows: counting }: Admitted,
): DifferenceList {
  const list = new DifferenceList();
  const countsAll = who === null && counting === null;
  for (let unit = 0; unit < size; unit++) {
    let pair = first[unit]!;
    if (pair < 0) continue;
    if (countsAll && compared[pair] === AGREES) {
      list.addAgreement();
      continue;
    }
    let best = NOTHING;
    let decisive = -1;
    for (; pair >= 0; pair = next[pair]!) {
      const counts = Math.min(counting ? counting[rows[pair]!]! : TRUE, who ? who[entries(pair)]! : TRUE);
      if (counts === FALSE) continue;
      const rank = rankOf(compared[pair]!, counts === TRUE);
      if (rank <= best) continue;
      best = rank;
      decisive = pair;
    }
    if (decisive >= 0) list.add(OUTCOMES[best]!, entries(decisive), rows[decisive]!);
  }
  return list;
}

function rankOf(said: number, counts: boolean): number {
  if (said === AGREES) return counts ? AGREEMENT : MAYBE;
  return said === DIFFERS && counts ? CONFLICT : UNCLEAR;
}
