import type { Dataset } from "../../model/Dataset";
import { textReader } from "./fieldReaders";

/** Townships and villages of households, numbered from 1 in the order in which they first appear. */
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

export function placesOf({ households, householdIds }: Pick<Dataset, "households" | "householdIds">): Places {
  const town = textReader(households, "town");
  const village = textReader(households, "village");
  const towns: string[] = [];
  const villages: Village[] = [];
  const townNumbers = new Map<string, number>();
  const villageNumbers = new Map<string, number>();
  const townOf = new Uint32Array(householdIds.length);
  const villageOf = new Uint32Array(householdIds.length);
  for (let household = 0; household < householdIds.length; household++) {
    const its = { town: town(household), village: village(household) };
    const townNo = numbered(townNumbers, its.town, () => towns.push(its.town));
    const key = `${its.town}/${its.village}`;
    townOf[household] = townNo;
    villageOf[household] = numbered(villageNumbers, key, () => villages.push({ key, ...its, townNo }));
  }
  return { towns, villages, townOf, villageOf };
}

function numbered(numbers: Map<string, number>, key: string, add: () => number): number {
  let number = numbers.get(key);
  if (number === undefined) numbers.set(key, (number = add()));
  return number;
}
