import { NUMERIC, VALUE, type Dataset, type IdColumn } from "../model/Dataset";
import { currentId, isCalendarDate } from "../model/idNumber";

/** So many entries are asked for at once: the memory answers what does not wait for another answer side by side. */
export const AT_ONCE = 32;
const LETTER_X = 88;

/**
 * The ID numbers of a dataset as two numbers each: characters 1 to 9, and 10 to 18 with the last as a digit to the base
 * of 11. Only a number with the right check character and a day of the calendar counts; of a longer one the first 18
 * characters do, an old one of 15 digits as it reads today. One stored as a number never does: its digits are lost.
 */
export class IdReader {
  readonly size: number;
  readonly #column: IdColumn | null;
  readonly #lengths = new Int32Array(AT_ONCE);
  readonly #own = new Int32Array(2);

  constructor({ members }: Dataset) {
    const column = members.columns.get("idNo");
    this.size = members.size;
    this.#column = column?.type === "idNumber" ? column : null;
  }

  /** Of up to `AT_ONCE` entries both numbers, one after the other, from `at` on; the first is -1 without a valid ID number. */
  read(from: number, to: number, keys: Int32Array, at: number): void {
    if (!this.#column) {
      keys.fill(-1, at, at + 2 * (to - from));
      return;
    }
    const { state, values } = this.#column;
    const lengths = this.#lengths;
    for (let entry = from; entry < to; entry++) lengths[entry - from] = values[entry]!.length;
    for (let entry = from; entry < to; entry++) {
      const place = at + 2 * (entry - from);
      if (state[entry] === VALUE) pack(values[entry]!, lengths[entry - from]!, place, keys);
      else keys[place] = -1;
    }
  }

  /** Whether an entry has a valid ID number. */
  has(entry: number): boolean {
    this.read(entry, entry + 1, this.#own, 0);
    return this.#own[0]! >= 0;
  }

  /** How many are stored as numbers. */
  countNumeric(): number {
    const state = this.#column?.state ?? [];
    let count = 0;
    for (let entry = 0; entry < state.length; entry++) if (state[entry] === NUMERIC) count++;
    return count;
  }
}

function pack(text: string, length: number, place: number, keys: Int32Array): void {
  if (length < 18) {
    const current = length === 15 ? currentId(text) : "";
    if (current === "") keys[place] = -1;
    else pack(current, current.length, place, keys);
    return;
  }
  // The weights of GB 11643 are powers of two, modulo 11: doubling at each step gives each digit its own.
  let doubled = 0;
  let start = 0;
  let end = 0;
  let isWrong = false;
  for (let i = 0; i < 9; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) isWrong = true;
    start = start * 10 + digit;
    doubled = doubled * 2 + digit;
  }
  for (let i = 9; i < 17; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) isWrong = true;
    end = end * 10 + digit;
    doubled = doubled * 2 + digit;
  }
  const last = (12 - ((doubled * 2) % 11)) % 11;
  if (isWrong || text.charCodeAt(17) !== (last === 10 ? LETTER_X : last + 48) || !isBirth(start, end)) {
    keys[place] = -1;
    return;
  }
  keys[place] = start;
  keys[place + 1] = end * 11 + last;
}

/** Whether characters 7 to 14 are a day of the calendar. */
function isBirth(start: number, end: number): boolean {
  const year = (start % 1000) * 10 + Math.floor(end / 10_000_000);
  const monthAndDay = Math.floor(end / 1000) % 10_000;
  return year >= 1 && isCalendarDate(year, Math.floor(monthAndDay / 100), monthAndDay % 100);
}
