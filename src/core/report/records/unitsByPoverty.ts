import type { TabFacts } from "../../model/TabFacts";
import { povertyIndex, povertyScores } from "./povertyIndex";
import { povertyDeprivations } from "./povertyDeprivations";

/** Positions 0 … count − 1 of units, that of the greatest M0 first; `numbers` say in which unit each household is, from 1. */
export function unitsByPoverty(facts: TabFacts, numbers: Uint32Array, count: number): readonly number[] {
  const deprivations = povertyDeprivations(facts);
  const households: number[][] = Array.from({ length: count }, () => []);
  numbers.forEach((number, household) => households[number - 1]!.push(household));
  const scores = povertyScores(deprivations);
  const { k } = facts.options.index;
  const index = households.map((own) => Math.round(povertyIndex(deprivations, k, own, scores).M0 * 1e12));
  return index.map((_, unit) => unit).sort((a, b) => index[b]! - index[a]!);
}
