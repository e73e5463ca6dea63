import type { Dataset } from "../../model/Dataset";
import { groupHouseholds } from "./groupHouseholds";
import { oncePer } from "./oncePer";

/** Townships and villages of households, numbered from 1 as in every tab. */
export interface Places {
  readonly towns: readonly string[];
  readonly villages: readonly Village[];
  /** Number of each household's township and village. */
  readonly townOf: Uint32Array;
  readonly villageOf: Uint32Array;
}

export interface Village {
  /** `township/village`, as both are written. */
  readonly key: string;
  readonly town: string;
  readonly village: string;
  /** Number of its township. */
  readonly townNo: number;
}

export const placesOf = oncePer((dataset: Dataset): Places => {
  const { towns, villages, townNo, villageNo } = groupHouseholds(dataset);
  return {
    towns,
    villages: villages.map(({ key, name, town }) => ({ key, town: towns[town - 1]!, village: name, townNo: town })),
    townOf: townNo,
    villageOf: villageNo,
  };
});
