import { textHash } from "../../model/textHash";

/** Households from which some are drawn; told apart by a key that no order of rows changes. */
export interface Stratum {
  readonly key: string;
  /** How many it has, those included that may not be drawn. */
  readonly size: number;
  /** Those that may be drawn. */
  readonly households: readonly { readonly household: number; readonly key: string }[];
}

export interface DrawOptions {
  readonly seed: number;
  /** Share of each stratum, at least one. */
  readonly rate: number;
  /** With a number, so many over all strata instead, by their sizes. */
  readonly count: number | null;
}

/** Households drawn, by stratum and then in the order of a hash of seed and key: the same everywhere. */
export function drawHouseholds(strata: readonly Stratum[], { seed, rate, count }: DrawOptions): readonly number[] {
  const wanted = count === null ? strata.map((one) => shareOf(one, rate)) : spread(strata, count, seed);
  return strata.flatMap(({ households }, s) =>
    households
      .map(({ household, key }) => ({ household, rank: textHash(`${seed} ${key}`) + key }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .slice(0, wanted[s])
      .map(({ household }) => household),
  );
}

const shareOf = ({ size, households }: Stratum, rate: number): number =>
  Math.min(households.length, Math.max(1, Math.ceil(size * rate - 1e-9)));

/**
 * `count` over the strata by their sizes, none more than it has: what is over from a full one goes to the others; the whole
 * parts first, then one each where most remains, ties by hash.
 */
function spread(strata: readonly Stratum[], count: number, seed: number): readonly number[] {
  const wanted = strata.map(() => 0);
  let left = count;
  let open = strata.map((stratum, s) => ({ s, size: stratum.size, most: stratum.households.length }));
  for (;;) {
    const sizes = open.reduce((sum, { size }) => sum + size, 0);
    const full = open.filter(({ size, most }) => left * size >= most * sizes);
    if (full.length === 0) break;
    open = open.filter((one) => !full.includes(one));
    for (const { s, most } of full) wanted[s] = most;
    left = Math.max(0, left - full.reduce((sum, { most }) => sum + most, 0));
  }
  const sizes = open.reduce((sum, { size }) => sum + size, 0);
  const parts = open.map(({ s, size }) => ({
    ...{ s, whole: Math.floor((left * size) / sizes), rest: (left * size) % sizes },
    rank: textHash(`${seed} ${strata[s]!.key}`) + strata[s]!.key,
  }));
  const over = left - parts.reduce((sum, { whole }) => sum + whole, 0);
  parts.sort((a, b) => b.rest - a.rest || (a.rank < b.rank ? -1 : 1));
  parts.forEach(({ s, whole }, place) => (wanted[s] = whole + (place < over ? 1 : 0)));
  return wanted;
}
