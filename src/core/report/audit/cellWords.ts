import { BLANK, type Column, type Dataset } from "../../model/Dataset";
import { furtherOf } from "./furtherOf";
import { finish, numberWord, textWord } from "./mix";
import { writtenIn, type Written } from "./written";

/** A 32-bit word of what an entry's cell holds; 0 where nothing is written. */
export type CellWord = (entry: number) => number;

/** Of a member's column. */
export function memberWords(column: Column, dataset: Dataset, seed: number): CellWord {
  const { state } = column;
  const written = writtenIn(column, "members", dataset);
  // Codes are few words and many cells.
  const known = column.type === "code" ? new Map<Written, number>() : null;
  let last: Written = null;
  let lastState = BLANK;
  let lastWord = 0;
  return (entry) => {
    const value = written(entry);
    if (value === null) return 0;
    const own = state[entry]!;
    if (value === last && own === lastState) return lastWord;
    last = value;
    lastState = own;
    const before = own === 1 ? known?.get(value) : undefined;
    lastWord = before ?? wordOf(own, value, seed);
    if (own === 1 && before === undefined) known?.set(value, lastWord);
    return lastWord;
  };
}

/** Of a household's column: of all the different values that its rows hold. */
export function householdWords(column: Column, dataset: Dataset, seed: number): CellWord {
  const written = writtenIn(column, "households", dataset);
  const further = furtherOf(column, dataset);
  const wordAt = (own: Column, entry: number, value: Written): number =>
    value === null || own.state[entry] === BLANK ? 0 : wordOf(own.state[entry]!, value, seed);
  return (household) => {
    const own = wordAt(column, household, written(household));
    const others = further.get(household);
    if (others === undefined) return own;
    const words = new Set([own]);
    for (const { column: other, entry, isElsewhere } of others) {
      const word = wordAt(other, entry, other.raw(entry));
      words.add(isElsewhere && word !== 0 ? finish(word ^ seed) : word);
    }
    let sum = 0;
    for (const word of words) sum = (sum + finish(word)) | 0;
    return sum || 1;
  };
}

function wordOf(state: number, value: Exclude<Written, null>, seed: number): number {
  const own = finish(seed + Math.imul(state, 0x9e3779b1));
  if (typeof value === "string") return textWord(value, own) || 1;
  if (typeof value === "number") return numberWord(value, ~own) || 1;
  return finish(own ^ (value ? 0x5bd1e995 : 0x27d4eb2f)) || 1;
}
