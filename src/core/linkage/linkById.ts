import type { PackedIds } from "./packIds";

/** More pairs of one ID number that several bear on either side are no link but a muddle. */
const MOST_PAIRS = 64;

export interface IdLinks {
  /** Linked pairs by row, then member. */
  readonly rows: Uint32Array;
  readonly members: Uint32Array;
  /** What became of each entry. */
  readonly here: Uint8Array;
  readonly there: Uint8Array;
  /** ID numbers that so many bear on either side that a person has to say who is who. */
  readonly muddles: readonly Muddle[];
}

export interface Muddle {
  readonly members: readonly number[];
  readonly rows: readonly number[];
}

/** An entry has no counterpart by its ID number; has one; is part of a muddle. */
export const OPEN = 0;
export const LINKED = 1;
export const MUDDLED = 2;

/** All members and rows of one valid ID number belong together. */
export function linkById(here: PackedIds, there: PackedIds): IdLinks {
  const table = new IdTable(here);
  const count = there.high.length;
  const states = { here: new Uint8Array(here.high.length), there: new Uint8Array(count) };
  /** The member of each row's number, or one of several as the table tells it. */
  const found = new Int32Array(count);
  const seekers = new Map<number, number[]>();
  let pairs = 0;
  for (let row = 0; row < count; row++) {
    const high = there.high[row]!;
    const bearer = high < 0 ? 0 : table.find(high, there.low[row]!);
    found[row] = bearer;
    if (bearer > 0) pairs++;
    else if (bearer < 0) {
      pairs += table.several.get(bearer)!.length;
      const others = seekers.get(bearer);
      if (others) others.push(row);
      else seekers.set(bearer, [row]);
    }
  }
  const muddled = new Map<number, Muddle>();
  for (const [bearer, rows] of seekers) {
    const members = table.several.get(bearer)!;
    if (rows.length === 1 || members.length * rows.length <= MOST_PAIRS) continue;
    muddled.set(bearer, { members, rows });
    pairs -= members.length * rows.length;
    for (const member of members) states.here[member] = MUDDLED;
  }

  const rows = new Uint32Array(pairs);
  const members = new Uint32Array(pairs);
  let at = 0;
  const link = (row: number, member: number): void => {
    states.here[member] = LINKED;
    rows[at] = row;
    members[at++] = member;
  };
  for (let row = 0; row < count; row++) {
    const bearer = found[row]!;
    if (bearer === 0) continue;
    const isMuddled = bearer < 0 && muddled.has(bearer);
    states.there[row] = isMuddled ? MUDDLED : LINKED;
    if (isMuddled) continue;
    if (bearer > 0) link(row, bearer - 1);
    else for (const member of table.several.get(bearer)!) link(row, member);
  }
  return { rows, members, ...states, muddles: [...muddled.values()] };
}

/** Each slot holds both halves of a number and who bears it, so that one look at the memory answers. */
const SLOT = 4;

/** Open addressing from packed ID numbers to who bears them. */
class IdTable {
  /** All bearers of a number that has several, in their order. */
  readonly several = new Map<number, number[]>();
  readonly #mask: number;
  readonly #slots: Int32Array;

  constructor({ high, low }: PackedIds) {
    let slots = 16;
    while (slots < high.length * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#slots = new Int32Array(slots * SLOT);
    for (let entry = 0; entry < high.length; entry++) {
      if (high[entry]! >= 0) this.#add(high[entry]!, low[entry]!, entry);
    }
  }

  /** The bearer counted from 1; 0 where there is none; a negative number that is the key in `several` where there are more. */
  find(high: number, low: number): number {
    return this.#slots[this.#slotOf(high, low) + 2]!;
  }

  #add(high: number, low: number, entry: number): void {
    const slots = this.#slots;
    const slot = this.#slotOf(high, low);
    const bearer = slots[slot + 2]!;
    if (bearer === 0) {
      slots[slot] = high;
      slots[slot + 1] = low;
      slots[slot + 2] = entry + 1;
    } else if (bearer > 0) {
      slots[slot + 2] = -bearer;
      this.several.set(-bearer, [bearer - 1, entry]);
    } else this.several.get(bearer)!.push(entry);
  }

  #slotOf(high: number, low: number): number {
    const slots = this.#slots;
    let hash = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      const slot = at * SLOT;
      if (slots[slot + 2] === 0 || (slots[slot] === high && slots[slot + 1] === low)) return slot;
    }
  }
}
