import { KeyTable } from "../model/KeyTable";
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
  const size = here.high.length;
  const count = there.high.length;
  const table = new KeyTable(size);
  /** The next member with the same number, in their order; the first one knows the last and how many. */
  const next = new Int32Array(size).fill(-1);
  const last = new Int32Array(size);
  const bearers = new Int32Array(size);
  for (let member = 0; member < size; member++) {
    const high = here.high[member]!;
    if (high < 0) continue;
    const first = table.firstWithPacked(high, here.low[member]!, member);
    if (first !== member) next[last[first]!] = member;
    last[first] = member;
    bearers[first]!++;
  }
  /** The first member of each row's number. */
  const found = new Int32Array(count).fill(-1);
  const seekers = new Int32Array(size);
  let pairs = 0;
  for (let row = 0; row < count; row++) {
    const high = there.high[row]!;
    const first = high < 0 ? -1 : table.findPacked(high, there.low[row]!);
    if (first < 0) continue;
    found[row] = first;
    seekers[first]!++;
    pairs += bearers[first]!;
  }
  const isMuddle = (first: number): boolean => {
    const [p, q] = [bearers[first]!, seekers[first]!];
    return p > 1 && q > 1 && p * q > MOST_PAIRS;
  };

  const result = { here: new Uint8Array(size), there: new Uint8Array(count) };
  const muddled = new Map<number, number[]>();
  let rows = new Uint32Array(pairs);
  let members = new Uint32Array(pairs);
  let at = 0;
  for (let row = 0; row < count; row++) {
    const first = found[row]!;
    if (first < 0) continue;
    if (isMuddle(first)) {
      const others = muddled.get(first);
      if (others) others.push(row);
      else muddled.set(first, [row]);
      result.there[row] = MUDDLED;
      continue;
    }
    result.there[row] = LINKED;
    for (let member = first; member >= 0; member = next[member]!) {
      result.here[member] = LINKED;
      rows[at] = row;
      members[at++] = member;
    }
  }
  if (at < pairs) [rows, members] = [rows.slice(0, at), members.slice(0, at)];
  const muddles = [...muddled].map(([first, seeking]): Muddle => {
    const all: number[] = [];
    for (let member = first; member >= 0; member = next[member]!) {
      result.here[member] = MUDDLED;
      all.push(member);
    }
    return { members: all, rows: seeking };
  });
  return { rows, members, ...result, muddles };
}
