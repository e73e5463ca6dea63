import type { TabFacts } from "../../model/TabFacts";
import { povertyIndex, povertyScores } from "./povertyIndex";
import { povertyDeprivations } from "./povertyDeprivations";
import { ranksOfRanges } from "./ranksOfRanges";

/** A township or village by its position, and its place by what its M0 can be; `null` where that of another overlaps. */
interface RankedUnit {
  readonly unit: number;
  readonly rank: number | null;
}

/** Units 0 … count − 1, that of the greatest M0 first; `numbers` say in which unit each household is, from 1. */
export function unitsByPoverty(facts: TabFacts, numbers: Uint32Array, count: number): readonly RankedUnit[] {
  const deprivations = povertyDeprivations(facts);
  const households: number[][] = Array.from({ length: count }, () => []);
  numbers.forEach((number, household) => households[number - 1]!.push(household));
  const scores = povertyScores(deprivations);
  const { k } = facts.options.index;
  const found = households.map((own) => povertyIndex(deprivations, k, own, scores));
  const ranks = ranksOfRanges(found.map(({ range: [least, most] }) => [rounded(least), rounded(most)]));
  const index = found.map(({ M0 }) => rounded(M0));
  return index.map((_, unit) => ({ unit, rank: ranks[unit]! })).sort((a, b) => index[b.unit]! - index[a.unit]!);
}

const rounded = (share: number): number => Math.round(share * 1e12);
