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
  const index = buildIndex(indexed, vocabulary);
  const seekers = countSeekers(index, seeking, vocabulary);
  const keys = noKeys();
  const seen = new Int32Array(indexed.length).fill(-1);
  for (let seeker = 0; seeker < seeking.length; seeker++) {
    if (seeker % STEP === 0) onStep?.(seeker, seeking.length);
    fillKeys(keys, seeking[seeker]!, vocabulary, true);
    for (let i = 0; i < keys.count; i++) {
      const group = index.find(keys.keys[i]!, keys.rules[i]!);
      if (group < 0 || seekers[group]! * index.counts[group]! > MOST_PAIRS) continue;
      for (let entry = group; entry >= 0; entry = index.next[entry]!) {
        const found = index.persons[entry]!;
        if (seen[found] === seeker) continue;
        seen[found] = seeker;
        if (isHereIndexed) take(found, seeker, keys.rules[i]!);
        else take(seeker, found, keys.rules[i]!);
      }
    }
  }
}

function countSeekers(index: Index, seeking: readonly Person[], vocabulary: Vocabulary): Int32Array {
  const seekers = new Int32Array(index.counts.length);
  const keys = noKeys();
  for (const person of seeking) {
    fillKeys(keys, person, vocabulary, true);
    for (let i = 0; i < keys.count; i++) {
      const group = index.find(keys.keys[i]!, keys.rules[i]!);
      if (group >= 0) seekers[group]!++;
    }
  }
  return seekers;
}

/** Open addressing from a key to the first of its entries, which are chained; the first one knows how many they are. */
interface Index {
  readonly next: Int32Array;
  readonly persons: Int32Array;
  readonly counts: Int32Array;
  readonly find: (key: number, rule: number) => number;
}

function buildIndex(persons: readonly Person[], vocabulary: Vocabulary): Index {
  const keys = noKeys();
  let total = 0;
  for (const person of persons) {
    fillKeys(keys, person, vocabulary, false);
    total += keys.count;
  }
  let slots = 16;
  while (slots < total * 2) slots *= 2;
  const mask = slots - 1;
  const firsts = new Int32Array(slots);
  const keyOf = new Int32Array(total);
  const ruleOf = new Uint8Array(total);
  const next = new Int32Array(total).fill(-1);
  const personOf = new Int32Array(total);
  const counts = new Int32Array(total);
  const slotOf = (key: number, rule: number): number => {
    for (let slot = (key ^ (key >>> 16)) & mask; ; slot = (slot + 1) & mask) {
      const first = firsts[slot]! - 1;
      if (first < 0 || (keyOf[first] === key && ruleOf[first] === rule)) return slot;
    }
  };
  let entry = 0;
  persons.forEach((person, at) => {
    fillKeys(keys, person, vocabulary, false);
    for (let i = 0; i < keys.count; i++, entry++) {
      const [key, rule] = [keys.keys[i]!, keys.rules[i]!];
      keyOf[entry] = key;
      ruleOf[entry] = rule;
      personOf[entry] = at;
      const slot = slotOf(key, rule);
      const first = firsts[slot]! - 1;
      if (first < 0) firsts[slot] = entry + 1;
      else {
        next[entry] = next[first]!;
        next[first] = entry;
      }
      counts[first < 0 ? entry : first]!++;
    }
  });
  return { next, persons: personOf, counts, find: (key, rule) => firsts[slotOf(key, rule)]! - 1 };
}
