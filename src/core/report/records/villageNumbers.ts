import type { CellValue } from "../../model/RawSheet";
import type { TabFacts } from "../../model/TabFacts";
import { householdNames } from "./householdNames";
import { oncePer } from "./oncePer";

/** Numbers by which groups count a row; both 0 where it is of no village of the households. */
interface VillageNumbers {
  readonly townNo: number;
  readonly villageNo: number;
}

const NOWHERE: VillageNumbers = { townNo: 0, villageNo: 0 };

/** Finds the village of a row that only has both names, as tabs write them. */
export const villageNumbers = oncePer((facts: TabFacts) => {
  const { villages } = householdNames(facts).places;
  const known = new Map(
    villages.map(({ town, village, townNo }, v) => [placeKey(town, village), { townNo, villageNo: v + 1 }]),
  );
  return (town: CellValue | undefined, village: CellValue | undefined): VillageNumbers =>
    known.get(placeKey(textOf(town), textOf(village))) ?? NOWHERE;
});

const placeKey = (town: string, village: string): string => JSON.stringify([town, village]);
const textOf = (value: CellValue | undefined): string => (typeof value === "string" ? value : "");
