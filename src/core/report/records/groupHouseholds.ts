import type { Column, Dataset } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import { maskDistinctly, maskNumbers } from "../../model/mask";
import { oncePer } from "./oncePer";
import { uniqueKeys } from "./uniqueKeys";

/** The townships and villages in which households stand, numbered from 1 in the order in which they first appear. */
export interface HouseholdGroups {
  /** Names of the townships; "" where the sheet leaves it blank. Position 0 is number 1. */
  readonly towns: readonly string[];
  readonly villages: readonly {
    readonly name: string;
    /** Number of its township. */
    readonly town: number;
    /** `township/village`. */
    readonly key: string;
  }[];
  /** By township, and inside it in the order of numbers. */
  readonly villagesOfTown: readonly (readonly number[])[];
  /** Numbers for each household. */
  readonly townNo: Uint32Array;
  readonly villageNo: Uint32Array;
  /** Households by township, village and sheet order. */
  readonly order: Uint32Array;
}

/** The groups of a dataset, made once. */
export const groupHouseholds = oncePer(groupAnew);

const textsOf = (columns: ReadonlyMap<FieldId, Column>, id: FieldId): readonly string[] => {
  const column = columns.get(id);
  return column?.type === "text" ? column.values : [];
};

function groupAnew({ households: { size, columns } }: Dataset): HouseholdGroups {
  const [townTexts, villageTexts] = [textsOf(columns, "town"), textsOf(columns, "village")];
  const towns: string[] = [];
  const townNumbers = new Map<string, number>();
  const villages: { name: string; town: number; key: string }[] = [];
  const villageNumbers = new Map<string, number>();
  const townNo = new Uint32Array(size);
  const villageNo = new Uint32Array(size);
  const villagesOfTown: number[][] = [];
  for (let h = 0; h < size; h++) {
    const [town, village] = [townTexts[h] ?? "", villageTexts[h] ?? ""];
    let t = townNumbers.get(town);
    if (t === undefined) {
      t = towns.push(town);
      townNumbers.set(town, t);
      villagesOfTown.push([]);
    }
    // A slash in a name may not make two villages one.
    const place = `${t}/${village}`;
    let v = villageNumbers.get(place);
    if (v === undefined) {
      v = villages.push({ name: village, town: t, key: `${town}/${village}` });
      villageNumbers.set(place, v);
      villagesOfTown[t - 1]!.push(v);
    }
    townNo[h] = t;
    villageNo[h] = v;
  }
  const shownTowns = maskDistinctly(towns, maskNumbers);
  const shownNames = maskDistinctly(
    villages.map(({ name }) => name),
    maskNumbers,
  );
  villages.forEach((village, v) => (village.name = shownNames[v]!));
  const keys = uniqueKeys(villages.map(({ name, town }) => `${shownTowns[town - 1]!}/${name}`));
  villages.forEach((village, v) => (village.key = keys[v]!));
  return {
    towns: shownTowns,
    villages,
    villagesOfTown,
    townNo,
    villageNo,
    order: ordered(villagesOfTown.flat(), villageNo),
  };
}

/** A counting sort: by the place of the village, then by the sheet. */
function ordered(places: readonly number[], villageNo: Uint32Array): Uint32Array {
  const placeOf = new Uint32Array(places.length + 1);
  places.forEach((village, place) => (placeOf[village] = place));
  const next = new Uint32Array(places.length + 1);
  for (const village of villageNo) next[placeOf[village]! + 1]!++;
  for (let p = 1; p < next.length; p++) next[p]! += next[p - 1]!;
  const order = new Uint32Array(villageNo.length);
  villageNo.forEach((village, h) => (order[next[placeOf[village]!]!++] = h));
  return order;
}
