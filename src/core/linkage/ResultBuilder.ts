import { LINK_STEPS, type LinkageResult, type LinkStep, type ScoredPair, type WaitingPair } from "../model/Linkage";
import type { Assignment } from "./assign";
import type { IdLinks } from "./linkById";
import { scoredPair, type Pair, type Sides } from "./Pair";

interface FurtherLink {
  readonly row: number;
  readonly member: number;
  readonly step: LinkStep;
}

/** Puts together what the steps found. */
export class ResultBuilder {
  readonly #byId: IdLinks;
  readonly #links: FurtherLink[] = [];
  readonly #explained: ScoredPair[] = [];
  readonly #waiting: WaitingPair[] = [];
  readonly #rejected: ScoredPair[] = [];

  constructor(byId: IdLinks) {
    this.#byId = byId;
  }

  /** All rows of two linked persons follow; who waits or was rejected is shown once. */
  add(sides: Sides, { linked, waiting, rejected }: Assignment, keyOf: (pair: Pair) => string): void {
    for (const [pair, step] of linked) {
      for (const row of sides.there[pair.there]!.entries) {
        for (const member of sides.here[pair.here]!.entries) {
          this.#links.push({ row, member, step });
          this.#explained.push(scoredPair(sides, pair, keyOf(pair), member, row));
        }
      }
    }
    for (const [pair, reason] of waiting) this.#waiting.push({ ...scoredPair(sides, pair, keyOf(pair)), reason });
    for (const pair of rejected) this.#rejected.push(scoredPair(sides, pair, keyOf(pair)));
  }

  build(rest: Pick<LinkageResult, "muddled" | "unlinkable" | "numeric">): Omit<LinkageResult, "alike"> {
    return {
      ...rest,
      ...mergeLinks(this.#byId, this.#links.sort(byPlace)),
      explained: this.#explained.sort(byPlace),
      waiting: this.#waiting.sort(byWeight),
      rejected: this.#rejected.sort(byWeight),
    };
  }
}

const byPlace = (a: Pick<FurtherLink, "row" | "member">, b: Pick<FurtherLink, "row" | "member">): number =>
  a.row - b.row || a.member - b.member;
const byWeight = (a: ScoredPair, b: ScoredPair): number => b.weight - a.weight || byPlace(a, b);

const ID = LINK_STEPS.indexOf("id");

/** By row, then member: a row that its ID number links has no further links. `further` is in that order. */
function mergeLinks(
  { pairs, found, several }: IdLinks,
  further: readonly FurtherLink[],
): Pick<LinkageResult, "rows" | "members" | "steps"> {
  const size = pairs + further.length;
  const [rows, members, steps] = [new Uint32Array(size), new Uint32Array(size), new Uint8Array(size)];
  let at = 0;
  const put = (row: number, member: number, step: number): void => {
    rows[at] = row;
    members[at] = member;
    steps[at++] = step;
  };
  let next = 0;
  for (let row = 0; row < found.length; row++) {
    const bearer = found[row]!;
    if (bearer > 0) put(row, bearer - 1, ID);
    else {
      if (bearer < 0) for (const member of several.get(bearer) ?? []) put(row, member, ID);
      for (; next < further.length && further[next]!.row === row; next++)
        put(row, further[next]!.member, LINK_STEPS.indexOf(further[next]!.step));
    }
  }
  return { rows, members, steps };
}
