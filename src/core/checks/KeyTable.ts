/**
 * Open-addressing table from a key to the first entry that bore it.
 * 18-character ID numbers are packed into two 31-bit words, so that a million of them cost no string hashing.
 */
export class KeyTable {
  readonly #mask: number;
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  readonly #entry: Int32Array;
  readonly #others = new Map<string, number>();

  constructor(size: number) {
    let slots = 16;
    while (slots < size * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#high = new Int32Array(slots);
    this.#low = new Int32Array(slots);
    this.#entry = new Int32Array(slots).fill(-1);
  }

  /** The entry that came first with this key; the given one where there was none. */
  firstWith(key: string, entry: number): number {
    let high = 0;
    let low = 0;
    if (key.length !== 18) return this.#firstOther(key, entry);
    for (let i = 0; i < 9; i++) {
      const digit = key.charCodeAt(i) - 48;
      const lower = key.charCodeAt(i + 9) - 48;
      const last = i === 8;
      if (digit < 0 || digit > 9 || (!last && (lower < 0 || lower > 9))) return this.#firstOther(key, entry);
      high = high * 10 + digit;
      low = last ? low * 11 + (key.charCodeAt(17) === 88 ? 10 : lower) : low * 10 + lower;
      if (last && key.charCodeAt(17) !== 88 && (lower < 0 || lower > 9)) return this.#firstOther(key, entry);
    }
    let slot = (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    for (;;) {
      const found = this.#entry[slot] ?? -1;
      if (found === -1) {
        this.#high[slot] = high;
        this.#low[slot] = low;
        this.#entry[slot] = entry;
        return entry;
      }
      if (this.#high[slot] === high && this.#low[slot] === low) return found;
      slot = (slot + 1) & this.#mask;
    }
  }

  #firstOther(key: string, entry: number): number {
    const found = this.#others.get(key);
    if (found !== undefined) return found;
    this.#others.set(key, entry);
    return entry;
  }
}
