import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { placesOf } from "./placesOf";
import { readColumns } from "./readColumns";
import { uniqueKeys } from "./uniqueKeys";
import { villageRows } from "./villageRows";

/**
 * T20: each village of the households, and each that only the villages' sheet has. `poor` is `yes` where that sheet
 * says that the village left the list of poor villages; a no does not tell whether it ever was on it.
 */
export function villageTeams(facts: TabFacts): RecordSet {
  const { dataset, pack } = facts;
  const hasLeft = readColumns(dataset.villages, pack)("villageOut").inGroup("yes");
  const { rowOf, others } = villageRows(facts);
  const villages = [
    ...placesOf(dataset).villages.map(({ key, town, village }, at) => ({ key, town, village, row: rowOf[at] ?? -1 })),
    ...others.map((other) => ({ ...other, key: `${other.town}/${other.village}` })),
  ];
  return {
    size: villages.length,
    keys: uniqueKeys(villages.map(({ key }) => key)),
    columns: new Map<string, readonly (string | null)[]>([
      ["town", villages.map(({ town }) => town)],
      ["village", villages.map(({ village }) => village)],
      ["poor", villages.map(({ row }) => (row >= 0 && hasLeft(row) === true ? "yes" : null))],
    ]),
  };
}
