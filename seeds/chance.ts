/** A small random source: the same seed gives the same numbers on every machine. */
export interface Chance {
  /** A whole number from `low` to `high`, both possible. */
  readonly between: (low: number, high: number) => number;
  /** True in about `percent` of 100 cases. */
  readonly percent: (percent: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    percent: (percent) => next() * 100 < percent,
    pick: (items) => items[between(0, items.length - 1)]!,
  };
}
