import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { unitsByPoverty } from "./unitsByPoverty";

/** One record per township, the greatest M0 first. */
export function povertyTowns(facts: TabFacts): RecordSet {
  const { towns, townNo } = groupHouseholds(facts.dataset);
  const ranked = unitsByPoverty(facts, townNo, towns.length);
  const order = ranked.map(({ unit }) => unit);
  const columns = new Map<string, readonly CellValue[]>([
    ["town", order.map((t) => towns[t] || null)],
    ["rank", ranked.map(({ rank }) => rank)],
    ["townNo", order.map((t) => t + 1)],
  ]);
  return { size: order.length, keys: order.map((t) => towns[t] ?? ""), columns };
}
