/** What is known of a household in one indicator. */
export const NOT_DEPRIVED = 0;
export const DEPRIVED = 1;
export const NOT_KNOWN = 2;

/** A score as great as the cut-off is poor, whatever the order in which its weights were added. */
const TOLERANCE = 1e-9;

/** Households and indicators, column by column. */
export interface Deprivations {
  /** Persons of each household. */
  readonly sizes: ArrayLike<number>;
  /** For each indicator and household `NOT_DEPRIVED`, `DEPRIVED` or `NOT_KNOWN`. */
  readonly indicators: readonly ArrayLike<number>[];
  /** One for each indicator; together 1. */
  readonly weights: readonly number[];
}

/** What a household's score can be: with what is not known as not deprived, and as deprived. The same where all is known. */
interface Scores {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/**
 * H, A and M0 of Alkire and Foster (Journal of Public Economics 95, 2011) over the persons of households of which it is
 * certain whether they are poor, whatever else is not known of them: what is not known adds nothing to A, M0 and the
 * contributions, and `range` says how much it could. All are 0 where there is nobody, and A and the contributions `null` where nobody is poor.
 */
interface PovertyIndex {
  readonly population: number;
  readonly poor: number;
  /** Share of persons who are poor. */
  readonly H: number;
  /** Mean score of the poor. */
  readonly A: number | null;
  /** H × A. */
  readonly M0: number;
  /** Share of persons who are poor and deprived in each indicator. */
  readonly censored: readonly number[];
  /** Of each indicator to M0; together 1. */
  readonly contributions: readonly number[] | null;
  /** Share of persons deprived in anything at all: what M0 counts where one failure is enough. */
  readonly union: number;
  /** Households left out since what is not known of them decides, and their persons. */
  readonly open: { readonly households: number; readonly persons: number };
  /** What M0 of all households is at least, with what is not known as not deprived, and at most. */
  readonly range: readonly [least: number, most: number];
}

/** Whether a score makes a household poor; 0 < k <= 1. */
export const isPoor = (score: number, k: number): boolean => score >= k - TOLERANCE;

/** Whether it is certain that a household is poor, or that it is not. */
export const isCertain = ({ least, most }: Scores, household: number, k: number): boolean =>
  isPoor(least[household]!, k) === isPoor(most[household]!, k);

export function povertyScores({ sizes, indicators, weights }: Deprivations): Scores {
  demandWeights(weights, indicators.length);
  const least = new Float64Array(sizes.length);
  const most = new Float64Array(sizes.length);
  indicators.forEach((indicator, j) => {
    const weight = weights[j]!;
    for (let i = 0; i < sizes.length; i++) {
      if (indicator[i] === DEPRIVED) least[i]! += weight;
      if (indicator[i] !== NOT_DEPRIVED) most[i]! += weight;
    }
  });
  return { least, most };
}

/** The index of all households, or of those at the given positions; `scores` where they are known already. */
export function povertyIndex(
  deprivations: Deprivations,
  k: number,
  among?: Iterable<number>,
  scores: Scores = povertyScores(deprivations),
): PovertyIndex {
  if (!(k > 0 && k <= 1)) throw new RangeError(`A cut-off of ${k} is not above 0 and at most 1`);
  const { sizes, indicators, weights } = deprivations;
  const { least, most } = scores;
  const deprivedPoor = weights.map(() => 0);
  const sum = { population: 0, poor: 0, score: 0, union: 0, least: 0, most: 0 };
  const open = { households: 0, persons: 0 };
  for (const i of among ?? Array.from(sizes, (_, position) => position)) {
    const size = sizes[i]!;
    if (isPoor(least[i]!, k)) sum.least += size * least[i]!;
    if (isPoor(most[i]!, k)) sum.most += size * most[i]!;
    if (!isCertain(scores, i, k)) {
      open.households++;
      open.persons += size;
      continue;
    }
    sum.population += size;
    if (indicators.some((indicator) => indicator[i] === DEPRIVED)) sum.union += size;
    if (!isPoor(least[i]!, k)) continue;
    sum.poor += size;
    sum.score += size * least[i]!;
    indicators.forEach((indicator, j) => (deprivedPoor[j]! += indicator[i] === DEPRIVED ? size : 0));
  }
  const share = (part: number): number => (sum.population === 0 ? 0 : part / sum.population);
  const all = sum.population + open.persons;
  return {
    population: sum.population,
    poor: sum.poor,
    H: share(sum.poor),
    A: sum.poor === 0 ? null : sum.score / sum.poor,
    M0: share(sum.score),
    censored: deprivedPoor.map(share),
    contributions: sum.score === 0 ? null : deprivedPoor.map((persons, j) => (weights[j]! * persons) / sum.score),
    union: share(sum.union),
    open,
    range: all === 0 ? [0, 0] : [sum.least / all, sum.most / all],
  };
}

function demandWeights(weights: readonly number[], indicators: number): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.length !== indicators || Math.abs(total - 1) > TOLERANCE)
    throw new RangeError(`${weights.length} weights that add up to ${total} for ${indicators} indicators`);
}
