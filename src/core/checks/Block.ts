import type { Dataset } from "../model/Dataset";
import type { Level } from "./Scope";

/** About so many members are worked out at one time: their columns stay in the processor's nearest memory. */
const MEMBERS = 2048;

/**
 * The part of a dataset that is worked out at one time: households side by side with all of their members, and all
 * villages. Places count from 0 within it; members lie in the order of their households.
 */
export class Block {
  readonly dataset: Dataset;
  /** The most places that any of the moves needs. */
  readonly capacity: Readonly<Record<Level, number>>;
  /** Where each block begins, and after the last one its end: households. */
  readonly cuts: readonly number[];
  /** Another number after each move. */
  stamp = 0;
  /** Of each household of the block the place of its first member; one more at the end. */
  readonly memberStart: Uint32Array;
  readonly #entries: Record<Level, Uint32Array>;
  readonly #households: Uint32Array;

  /** `households`: those to work out, `from` and up to `to`; all of the dataset's unless given. */
  constructor(dataset: Dataset, members = MEMBERS, from = 0, to = dataset.households.size) {
    this.dataset = dataset;
    this.cuts = cut(dataset, members, from, to);
    const { memberStart } = dataset;
    let most = 0;
    let mostMembers = 0;
    for (let i = 1; i < this.cuts.length; i++) {
      const [first, last] = [this.cuts[i - 1]!, this.cuts[i]!];
      most = Math.max(most, last - first);
      mostMembers = Math.max(mostMembers, memberStart[last]! - memberStart[first]!);
    }
    const villages = Uint32Array.from({ length: dataset.villages.size }, (_, village) => village);
    this.capacity = { member: mostMembers, household: most, village: villages.length };
    this.memberStart = new Uint32Array(most + 1);
    this.#households = new Uint32Array(most);
    this.#entries = { member: new Uint32Array(0), household: new Uint32Array(0), village: villages };
    this.moveTo(0);
  }

  get count(): number {
    return this.cuts.length - 1;
  }

  moveTo(block: number): void {
    const { memberStart, memberOrder } = this.dataset;
    const from = this.cuts[block]!;
    const to = this.cuts[block + 1]!;
    const first = memberStart[from]!;
    for (let household = from; household <= to; household++) {
      this.memberStart[household - from] = memberStart[household]! - first;
      if (household < to) this.#households[household - from] = household;
    }
    this.#entries.member = memberOrder.subarray(first, memberStart[to]);
    this.#entries.household = this.#households.subarray(0, to - from);
    this.stamp++;
  }

  /** The dataset's entry at each place. */
  entries(level: Level): Uint32Array {
    return this.#entries[level];
  }
}

function cut({ memberStart }: Dataset, members: number, from: number, to: number): readonly number[] {
  const cuts = [from];
  let first = from;
  for (let household = from + 1; household < to; household++) {
    const people = memberStart[household + 1]! - memberStart[first]!;
    if (people <= members && household - first < members) continue;
    cuts.push(household);
    first = household;
  }
  return [...cuts, to];
}
