import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { distinctVillages } from "./distinctVillages";
import { groupHouseholds } from "./groupHouseholds";
import { unitsByPoverty } from "./unitsByPoverty";

/** One record per village, the greatest M0 first. */
export function povertyVillages(facts: TabFacts): RecordSet {
  const { towns, villages, villageNo } = groupHouseholds(facts.dataset);
  const distinct = distinctVillages(villages.map(({ town, name }) => ({ town: towns[town - 1] ?? "", village: name })));
  const ranked = unitsByPoverty(facts, villageNo, villages.length);
  const order = ranked.map(({ unit }) => unit);
  const columns = new Map<string, readonly CellValue[]>([
    ["town", order.map((v) => towns[villages[v]!.town - 1] || null)],
    ["village", order.map((v) => distinct[v] || null)],
    ["rank", ranked.map(({ rank }) => rank)],
    ["townNo", order.map((v) => villages[v]!.town)],
    ["villageNo", order.map((v) => v + 1)],
  ]);
  return { size: order.length, keys: order.map((v) => villages[v]!.key), columns };
}
