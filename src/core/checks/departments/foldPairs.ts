import { FALSE, TRUE } from "../truth";
import { AGREES, DIFFERS } from "./ComparePairs";
import { DifferenceList } from "./DifferenceList";
import type { Pairs } from "./Pairs";

/** Which entries and rows a comparison is about, by entry and by row; `null` for all. */
export interface Admitted {
  readonly who: Uint8Array | null;
  readonly rows: Uint8Array | null;
}

/** Of several rows of one entry the greatest decides. One that agrees but may not count keeps a conflict open. */
const NOTHING = 0;
const UNCLEAR = 1;
const CONFLICT = 2;
const MAYBE = 3;
const AGREEMENT = 4;
const OUTCOMES = ["open", "open", "conflict", "open", "agree"] as const;

/** How each entry that has a row comes out: it agrees if any of its rows does. `compared` is by pair. */
export function foldPairs(
  { size, first, next, rows }: Pairs,
  compared: Uint8Array,
  admitted: Admitted,
): DifferenceList {
  const list = new DifferenceList();
  for (let entry = 0; entry < size; entry++) {
    let pair = first[entry]!;
    if (pair < 0) continue;
    const asked = admitted.who ? admitted.who[entry]! : TRUE;
    if (asked === FALSE) continue;
    let best = NOTHING;
    let row = -1;
    for (; pair >= 0; pair = next[pair]!) {
      const counts = admitted.rows ? admitted.rows[rows[pair]!]! : TRUE;
      if (counts === FALSE) continue;
      const said = compared[pair]!;
      const rank =
        said === AGREES
          ? counts === TRUE
            ? AGREEMENT
            : MAYBE
          : said === DIFFERS && counts === TRUE
            ? CONFLICT
            : UNCLEAR;
      if (rank <= best) continue;
      best = rank;
      row = rows[pair]!;
    }
    if (best !== NOTHING) list.add(asked === TRUE ? OUTCOMES[best]! : "open", entry, row);
  }
  return list;
}
