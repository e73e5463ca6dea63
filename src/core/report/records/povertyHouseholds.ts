import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { DEPRIVED, isCertain, isPoor, NOT_DEPRIVED, NOT_KNOWN, povertyScores } from "./povertyIndex";
import { householdColumns } from "./householdColumns";
import { POVERTY_INDICATORS, povertyDeprivations } from "./povertyDeprivations";

const WORDS: Readonly<Record<number, string>> = {
  [NOT_DEPRIVED]: "notDeprived",
  [DEPRIVED]: "deprived",
  [NOT_KNOWN]: "toVerify",
};

/** Sums of weights without the last digits that depend on the order of adding. */
const rounded = (score: number): number => Math.round(score * 1e12) / 1e12;

/**
 * One record per household, the poorest first by what is known; those of which it is open whether they are poor stand
 * last. `index…` is the score × 100, `index` blank where an indicator is not known; `weighted…` are persons × score of
 * those who are poor. Places are by what is known.
 */
export function povertyHouseholds(facts: TabFacts): RecordSet {
  const { k } = facts.options.index;
  const deprivations = povertyDeprivations(facts);
  const { indicators, sizes } = deprivations;
  const scores = povertyScores(deprivations);
  const least = Array.from(scores.least, rounded);
  const most = Array.from(scores.most, rounded);
  const isOpen = new Uint8Array(sizes.length);
  for (const indicator of indicators)
    for (let h = 0; h < sizes.length; h++) if (indicator[h] === NOT_KNOWN) isOpen[h] = 1;
  const order = Array.from(groupHouseholds(facts.dataset).order);
  const byScore = (a: number, b: number): number => least[b]! - least[a]! || most[b]! - most[a]!;
  const certain = order.filter((h) => isCertain(scores, h, k)).sort(byScore);
  const chosen = [...certain, ...order.filter((h) => !isCertain(scores, h, k)).sort(byScore)];
  const { keys, columns } = householdColumns(facts, chosen);

  const add = (id: string, valueOf: (household: number, position: number) => CellValue): void => {
    columns.set(id, chosen.map(valueOf));
  };
  POVERTY_INDICATORS.forEach(({ dimension }, j) => add(dimension, (h) => WORDS[indicators[j]![h]!] ?? null));
  const known = (position: number): boolean => position < certain.length;
  add("index", (h) => (isOpen[h] === 0 ? rounded(100 * least[h]!) : null));
  add("indexLeast", (h) => rounded(100 * least[h]!));
  add("indexMost", (h) => rounded(100 * most[h]!));
  add("verdict", (h, at) => (!known(at) ? "toVerify" : isPoor(least[h]!, k) ? "poor" : "notPoor"));
  let rank = 0;
  add("rank", (h, at) => {
    if (!known(at)) return null;
    if (at === 0 || least[chosen[at - 1]!] !== least[h]) rank = at + 1;
    return rank;
  });
  add("deprivedIn", (h) => {
    const names = POVERTY_INDICATORS.filter((_, j) => indicators[j]![h] === DEPRIVED).map(({ dimension }) => dimension);
    return names.length === 0 ? null : `|${names.join("|")}|`;
  });
  const weighted = (score: number, h: number): number => (isPoor(score, k) ? rounded(sizes[h]! * score) : 0);
  add("weighted", (h, at) => (known(at) ? weighted(least[h]!, h) : 0));
  add("weightedLeast", (h) => weighted(least[h]!, h));
  add("weightedMost", (h) => weighted(most[h]!, h));
  return { size: chosen.length, keys, columns };
}
