import { fillKeys, noKeys } from "./blockKeys";
import type { Person, Vocabulary } from "./Persons";

/** Takes a pair and the position in `BLOCKING_RULES` of the first rule that found it. */
export type TakePair = (here: number, there: number, rule: number) => void;

/**
 * So many of one key on either side say nothing by it: a column of one value was taken for names or villages. What else
 * they have in common still finds them.
 */
const MOST_PAIRS = 1_000_000;
const STEP = 1024;

/** Every pair that shares a key, once. `onStep` is told of persons done, of all on both sides. */
export function findCandidates(
  here: readonly Person[],
  there: readonly Person[],
  vocabulary: Vocabulary,
  take: TakePair,
  onStep?: (done: number, total: number) => void,
): void {
  const isHereIndexed = here.length <= there.length;
  const [indexed, seeking] = isHereIndexed ? [here, there] : [there, here];
  if (indexed.length === 0) return;
  const index = new KeyIndex(indexed, vocabulary);
  const { groups, rules, end } = groupsOf(index, seeking, vocabulary);
  const seekers = new Int32Array(index.size);
  for (const group of groups) seekers[group]!++;
  const seen = new Int32Array(indexed.length).fill(-1);
  let at = 0;
  for (let seeker = 0; seeker < seeking.length; seeker++) {
    if (seeker % STEP === 0) onStep?.(seeker, seeking.length);
    for (; at < end[seeker]!; at++) {
      const group = groups[at]!;
      if (seekers[group]! * index.counts[group]! > MOST_PAIRS) continue;
      for (let entry = group; entry >= 0; entry = index.next[entry]!) {
        const found = index.persons[entry]!;
        if (seen[found] === seeker) continue;
        seen[found] = seeker;
        if (isHereIndexed) take(found, seeker, rules[at]!);
        else take(seeker, found, rules[at]!);
      }
    }
  }
}

interface Groups {
  /** First entries of the groups that have a key in common with each person, one person after the other. */
  readonly groups: readonly number[];
  readonly rules: readonly number[];
  /** Where those of each person end. */
  readonly end: Int32Array;
}

/** Most keys of a person are nobody else's: what is found is little. */
function groupsOf(index: KeyIndex, seeking: readonly Person[], vocabulary: Vocabulary): Groups {
  const groups: number[] = [];
  const rules: number[] = [];
  const end = new Int32Array(seeking.length);
  const keys = noKeys();
  for (let seeker = 0; seeker < seeking.length; seeker++) {
    fillKeys(keys, seeking[seeker]!, vocabulary, true);
    for (let i = 0; i < keys.count; i++) {
      const group = index.find(keys.keys[i]!, keys.rules[i]!);
      if (group < 0) continue;
      groups.push(group);
      rules.push(keys.rules[i]!);
    }
    end[seeker] = groups.length;
  }
  return { groups, rules, end };
}

/** Open addressing from a key to the first of its entries, which are chained; the first one knows how many they are. */
class KeyIndex {
  /** How many entries there are: one for each key of each person. */
  size = 0;
  readonly next: Int32Array;
  readonly persons: Int32Array;
  readonly counts: Int32Array;
  readonly #keys: Int32Array;
  readonly #rules: Uint8Array;
  readonly #mask: number;
  /** First entries, counted from 1; 0 while the slot is free. */
  readonly #slots: Int32Array;

  constructor(persons: readonly Person[], vocabulary: Vocabulary) {
    const keys = noKeys();
    let total = 0;
    for (const person of persons) {
      fillKeys(keys, person, vocabulary, false);
      total += keys.count;
    }
    let slots = 16;
    while (slots < total * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#slots = new Int32Array(slots);
    this.#keys = new Int32Array(total);
    this.#rules = new Uint8Array(total);
    this.next = new Int32Array(total).fill(-1);
    this.persons = new Int32Array(total);
    this.counts = new Int32Array(total);
    for (let at = 0; at < persons.length; at++) {
      fillKeys(keys, persons[at]!, vocabulary, false);
      for (let i = 0; i < keys.count; i++) this.#add(keys.keys[i]!, keys.rules[i]!, at);
    }
  }

  /** The first entry with a key, -1 where there is none. */
  find(key: number, rule: number): number {
    return this.#slots[this.#slotOf(key, rule)]! - 1;
  }

  #add(key: number, rule: number, person: number): void {
    const entry = this.size++;
    this.#keys[entry] = key;
    this.#rules[entry] = rule;
    this.persons[entry] = person;
    const slot = this.#slotOf(key, rule);
    const first = this.#slots[slot]! - 1;
    if (first < 0) this.#slots[slot] = entry + 1;
    else {
      this.next[entry] = this.next[first]!;
      this.next[first] = entry;
    }
    this.counts[first < 0 ? entry : first]!++;
  }

  #slotOf(key: number, rule: number): number {
    for (let slot = (key ^ (key >>> 16)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const first = this.#slots[slot]! - 1;
      if (first < 0 || (this.#keys[first] === key && this.#rules[first] === rule)) return slot;
    }
  }
}
