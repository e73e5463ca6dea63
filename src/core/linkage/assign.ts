import type { Decision, LinkStep } from "../model/Linkage";
import type { Pair, Sides } from "./Pair";
import type { TakenRivals } from "./takenRivals";

export interface Assignment {
  readonly linked: readonly (readonly [pair: Pair, step: LinkStep])[];
  readonly waiting: readonly (readonly [pair: Pair, reason: "middle" | "tie"])[];
  readonly rejected: readonly Pair[];
}

/** Of the persons of either side. */
interface BothRivals {
  readonly here: TakenRivals;
  readonly there: TakenRivals;
}

/**
 * Who is linked and who waits. What a person accepted comes first, then what name, village and birth or sex say of one
 * alone, unless either side has somebody heavier, then the score: a pair is linked if its weight reaches `accept` and
 * neither side has another within `margin`, nor one of the same name in `taken`, whom an ID number linked. Whoever is linked leaves the others, so that a tie may dissolve. No step depends on the order of the pairs.
 */
export function assign(
  pairs: readonly Pair[],
  { here, there, model }: Pick<Sides, "here" | "there" | "model">,
  taken: BothRivals,
  decisionOf: (pair: Pair) => Decision | undefined,
): Assignment {
  const linked: (readonly [Pair, LinkStep])[] = [];
  const rejected: Pair[] = [];
  const done = { here: new Uint8Array(here.length), there: new Uint8Array(there.length) };
  const link = (chosen: readonly Pair[], step: LinkStep): void => {
    for (const pair of chosen) {
      linked.push([pair, step]);
      done.here[pair.here] = 1;
      done.there[pair.there] = 1;
    }
  };
  const isOpen = (pair: Pair): boolean => done.here[pair.here] === 0 && done.there[pair.there] === 0;

  const accepted: Pair[] = [];
  let open: readonly Pair[] = pairs.filter((pair) => {
    const decision = decisionOf(pair);
    if (decision === "accepted") accepted.push(pair);
    if (decision === "rejected") rejected.push(pair);
    return decision === undefined;
  });
  link(accepted, "accepted");
  open = open.filter(isOpen);
  const only = onlyOnes(open, taken);
  for (;;) {
    open = open.filter(isOpen);
    const rivals = new Rivals(open, taken, model.margin);
    const undoubted = only.filter((pair) => isOpen(pair) && rivals.isForemost(pair));
    link(undoubted, "fallback");
    if (undoubted.length > 0) continue;
    const sure = open.filter((pair) => pair.weight >= model.accept && !pair.isBarred && rivals.isClear(pair));
    if (sure.length === 0) {
      const waiting = open
        .filter((pair) => rivals.isForemost(pair))
        .map((pair) => [pair, rivals.isClear(pair) ? "middle" : "tie"] as const);
      return { linked, waiting, rejected };
    }
    link(sure, "scored");
  }
}

/** Of those that name, village and birth or sex find, the ones that are alone on both sides. */
function onlyOnes(open: readonly Pair[], { here, there }: BothRivals): readonly Pair[] {
  const found = { here: Uint32Array.from(here.isAlike), there: Uint32Array.from(there.isAlike) };
  for (const pair of open) {
    if (!pair.isFallback && !pair.isContested) continue;
    found.here[pair.here]!++;
    found.there[pair.there]!++;
  }
  return open.filter((pair) => pair.isFallback && found.here[pair.here] === 1 && found.there[pair.there] === 1);
}

/** The heaviest pairs of each person. */
class Rivals {
  readonly #here: Heaviest;
  readonly #there: Heaviest;
  readonly #taken: BothRivals;
  readonly #margin: number;

  constructor(open: readonly Pair[], taken: BothRivals, margin: number) {
    this.#here = new Heaviest(taken.here.weight.length);
    this.#there = new Heaviest(taken.there.weight.length);
    this.#taken = taken;
    this.#margin = margin;
    for (const { here: a, there: b, weight } of open) {
      this.#here.add(a, weight);
      this.#there.add(b, weight);
    }
  }

  /** Neither side has another pair within the margin. */
  isClear(pair: Pair): boolean {
    const below = pair.weight - this.#margin;
    const { here, there } = this.#taken;
    return (
      this.isForemost(pair) &&
      this.#here.second[pair.here]! <= below &&
      this.#there.second[pair.there]! <= below &&
      here.weight[pair.here]! <= below &&
      there.weight[pair.there]! <= below
    );
  }

  /** Neither side has another pair that is heavier by the margin. */
  isForemost({ here, there, weight }: Pair): boolean {
    return this.#here.first[here]! < weight + this.#margin && this.#there.first[there]! < weight + this.#margin;
  }
}

class Heaviest {
  readonly first: Float64Array;
  readonly second: Float64Array;

  constructor(size: number) {
    this.first = new Float64Array(size).fill(-Infinity);
    this.second = new Float64Array(size).fill(-Infinity);
  }

  add(person: number, weight: number): void {
    if (weight > this.first[person]!) {
      this.second[person] = this.first[person]!;
      this.first[person] = weight;
    } else if (weight > this.second[person]!) this.second[person] = weight;
  }
}
