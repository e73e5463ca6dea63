import { AT_ONCE, type IdReader } from "./IdReader";
import { sortBearers, type Muddle, type VariantNames } from "./sortBearers";

export interface IdLinks {
  /** How many pairs the ID numbers link. */
  readonly pairs: number;
  /**
   * Of each row the member that its ID number links it to, counted from 1; 0 where there is none; a negative number where
   * there are several members, which are the key of these in `several`, or where the row is part of a muddle.
   */
  readonly found: Int32Array;
  readonly several: ReadonlyMap<number, readonly number[]>;
  /** Whether a member has a row, or is part of a muddle. */
  readonly isTaken: Uint8Array;
  /** Bearers of one ID number of whom a person has to say who is who. */
  readonly muddles: readonly Muddle[];
  /** Bearers of an ID number whose name is another than that of all whom it links: what else is told may link them. */
  readonly left: Muddle;
}

/**
 * All members and rows of one valid ID number belong together, where several bear it on one side only those of one name.
 */
export function linkById(here: IdReader, there: IdReader, names: VariantNames): IdLinks {
  const table = new IdTable(here);
  const { several } = table;
  const found = table.find(there);
  const isTaken = new Uint8Array(here.size);
  const seekers = new Map<number, number[]>();
  let pairs = 0;
  for (let row = 0; row < found.length; row++) {
    const bearer = found[row]!;
    if (bearer > 0) {
      pairs++;
      if (isTaken[bearer - 1] === 0) isTaken[bearer - 1] = 1;
      else if (!seekers.has(bearer)) seekers.set(bearer, []);
    } else if (bearer < 0 && !seekers.has(bearer)) seekers.set(bearer, []);
  }
  const muddles: Muddle[] = [];
  const left = { members: [] as number[], rows: [] as number[] };
  if (seekers.size > 0) for (let row = 0; row < found.length; row++) seekers.get(found[row]!)?.push(row);
  let key = -here.size;
  for (const [bearer, rows] of seekers) {
    const members = several.get(bearer) ?? [bearer - 1];
    if (bearer > 0) pairs -= rows.length;
    const sorted = sortBearers({ members, rows }, names);
    several.delete(bearer);
    const isMuddle = sorted.left.members.length > 0 && sorted.left.rows.length > 0;
    key--;
    for (const row of sorted.left.rows) found[row] = isMuddle ? key : 0;
    for (const member of sorted.left.members) isTaken[member] = isMuddle ? 1 : 0;
    if (isMuddle) muddles.push(sorted.left);
    else {
      for (const member of sorted.left.members) left.members.push(member);
      for (const row of sorted.left.rows) left.rows.push(row);
    }
    for (const group of sorted.linked) {
      pairs += group.members.length * group.rows.length;
      const [only] = group.members;
      const own = group.members.length === 1 && only !== undefined ? only + 1 : --key;
      if (own < 0) several.set(own, [...group.members]);
      for (const row of group.rows) found[row] = own;
      for (const member of group.members) isTaken[member] = 1;
    }
  }
  return { pairs, found, several, isTaken, muddles, left };
}

/** Open addressing from packed ID numbers to who bears them. */
class IdTable {
  /** All bearers of a number that has several, in their order. */
  readonly several = new Map<number, number[]>();
  /** Of every entry, as the reader gives them. */
  readonly #keys: Int32Array;
  readonly #mask: number;
  /** The first bearer of a number counted from 1, negative where it has several; 0 while the slot is free. */
  readonly #slots: Int32Array;

  constructor(reader: IdReader) {
    const { size } = reader;
    this.#keys = new Int32Array(2 * size);
    let slots = 16;
    while (slots < size * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#slots = new Int32Array(slots);
    const homes = new Int32Array(AT_ONCE);
    for (let from = 0; from < size; from += AT_ONCE) {
      const to = Math.min(from + AT_ONCE, size);
      reader.read(from, to, this.#keys, 2 * from);
      for (let entry = from; entry < to; entry++) homes[entry - from] = this.#slots[this.#homeOf(this.#keys, entry)]!;
      for (let entry = from; entry < to; entry++) {
        if (this.#keys[2 * entry]! < 0) continue;
        const home = this.#homeOf(this.#keys, entry);
        if (homes[entry - from] === 0 && this.#slots[home] === 0) this.#slots[home] = entry + 1;
        else this.#add(entry);
      }
    }
  }

  /** For each entry of the other side what the slot of its number says, 0 where it has none. */
  find(reader: IdReader): Int32Array {
    const found = new Int32Array(reader.size);
    const keys = new Int32Array(2 * AT_ONCE);
    const starts = new Int32Array(AT_ONCE);
    for (let from = 0; from < found.length; from += AT_ONCE) {
      const count = Math.min(AT_ONCE, found.length - from);
      reader.read(from, from + count, keys, 0);
      for (let i = 0; i < count; i++) found[from + i] = this.#slots[this.#homeOf(keys, i)]!;
      for (let i = 0; i < count; i++) starts[i] = this.#keys[2 * entryOf(found[from + i]!)] ?? -1;
      for (let i = 0; i < count; i++) {
        if (keys[2 * i]! < 0) found[from + i] = 0;
        else if (starts[i] !== keys[2 * i] || this.#keys[2 * entryOf(found[from + i]!) + 1] !== keys[2 * i + 1])
          found[from + i] = this.#slots[this.#slotOf(keys, i)]!;
      }
    }
    return found;
  }

  #add(entry: number): void {
    const slot = this.#slotOf(this.#keys, entry);
    const bearer = this.#slots[slot]!;
    if (bearer === 0) this.#slots[slot] = entry + 1;
    else if (bearer > 0) {
      this.#slots[slot] = -bearer;
      this.several.set(-bearer, [bearer - 1, entry]);
    } else this.several.get(bearer)!.push(entry);
  }

  /** Where the search for the number at a position of `keys` begins. */
  #homeOf(keys: Int32Array, at: number): number {
    const hash = Math.imul(keys[2 * at]!, 0x9e3779b1) ^ Math.imul(keys[2 * at + 1]!, 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & this.#mask;
  }

  /** The slot of that number, or the free one that it belongs into. */
  #slotOf(keys: Int32Array, at: number): number {
    const high = keys[2 * at]!;
    const low = keys[2 * at + 1]!;
    for (let slot = this.#homeOf(keys, at); ; slot = (slot + 1) & this.#mask) {
      const bearer = this.#slots[slot]!;
      const key = 2 * entryOf(bearer);
      if (bearer === 0 || (this.#keys[key] === high && this.#keys[key + 1] === low)) return slot;
    }
  }
}

/** The position of a bearer; of none, -1. */
function entryOf(bearer: number): number {
  return (bearer < 0 ? -bearer : bearer) - 1;
}
