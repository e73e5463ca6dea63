const LETTER_X = 88;

/**
 * Open-addressing table from a key to the first entry that bore it; entries are below the given size.
 * ID numbers and other texts of up to 18 digits are packed into two words, so that a million of them cost no string hashing.
 */
export class KeyTable {
  readonly #mask: number;
  /** First entry with the key of the slot, counted from 1; 0 while the slot is free. */
  readonly #slots: Int32Array;
  /** The packed key of each entry. */
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  readonly #others = new Map<string, number>();

  constructor(size: number) {
    let slots = 16;
    while (slots < size * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#slots = new Int32Array(slots);
    this.#high = new Int32Array(size);
    this.#low = new Int32Array(size);
  }

  /** The entry that came first with this key; the given one where there was none. */
  firstWith(key: string, entry: number): number {
    const high = packStart(key);
    const low = high < 0 ? NONE : packEnd(key);
    if (low === NONE) {
      const found = this.#others.get(key);
      if (found === undefined) this.#others.set(key, entry);
      return found ?? entry;
    }
    return this.firstWithPacked(high, low, entry);
  }

  /** The same for 18 characters that are packed already: 1 to 9, and 10 to 18 with the last as a digit to the base of 11. */
  firstWithPacked(high: number, low: number, entry: number): number {
    const slot = this.#slotOf(high, low);
    const found = this.#slots[slot]! - 1;
    if (found >= 0) return found;
    this.#slots[slot] = entry + 1;
    this.#high[entry] = high;
    this.#low[entry] = low;
    return entry;
  }

  /** The entry that came first with this key, -1 where there was none. */
  find(key: string): number {
    const high = packStart(key);
    const low = high < 0 ? NONE : packEnd(key);
    return low === NONE ? (this.#others.get(key) ?? -1) : this.#slots[this.#slotOf(high, low)]! - 1;
  }

  /** The slot of the key, or the free one that it belongs into. */
  #slotOf(high: number, low: number): number {
    let hash = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const found = this.#slots[slot]! - 1;
      if (found < 0 || (this.#high[found] === high && this.#low[found] === low)) return slot;
    }
  }
}

/** What no packed end is. */
const NONE = -(2 ** 31);

/** The first 9 characters as one number, or as many as there are; -1 where they are no digits or too many follow. */
function packStart(key: string): number {
  return key.length === 0 || key.length > 18 ? -1 : digitsAsNumber(key, 0, Math.min(key.length, 9));
}

/**
 * Of 18 characters the 10th to 18th as one number, `NONE` where they are no eight digits and a digit or X. Of fewer, which
 * have to be digits, a negative number that tells their count as well.
 */
function packEnd(key: string): number {
  const { length } = key;
  if (length < 18) {
    const digits = length > 9 ? digitsAsNumber(key, 9, length) : 0;
    return digits < 0 ? NONE : -1 - (digits * 18 + length);
  }
  const digits = digitsAsNumber(key, 9, 17);
  const last = key.charCodeAt(17) === LETTER_X ? 10 : digitsAsNumber(key, 17, 18);
  return digits < 0 || last < 0 ? NONE : digits * 11 + last;
}

/** The number that the characters from `from` up to `to` write, -1 where one of them is no digit. */
function digitsAsNumber(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
