import type { Chance } from "../chance";
import type { Place } from "./inventHousehold";
import type { Household, Village } from "./Model";
import { textIn } from "./textIn";

/** Figures of a village in which the households live: not less than what they make together. */
export function inventVillage(place: Place, residents: readonly Household[], chance: Chance): Village {
  const members = residents.flatMap((household) => household.members);
  const households = 200 + chance.between(0, 150);
  const count = (field: string, value: string): number =>
    residents.filter(({ values }) => values[field] === value).length;
  return {
    kind: "village",
    values: {
      ...place,
      villageOut: "是",
      villageHouseholds: households,
      villagePeople: households * 4 + chance.between(0, 60),
      villageFund: chance.between(60, 240) / 10,
      villageLowHouseholds: residents.filter(({ plight }) => plight.support === "低保").length,
      villageLowPeople: members.filter(({ values }) => values["lowAllow"] === "是").length,
      villageDestitute: members.filter(({ values }) => values["destitute"] === "是").length,
      villageDisabled: members.filter(({ values }) => textIn(values, "health").includes("残疾")).length,
      villageDanger: count("danger", "是"),
      villageNoWater: count("waterSafe", "否"),
      villagePension: households * 2,
      villageSchools: 1,
      villageClinics: 1,
      villageCulture: 1,
      villageRubbish: 2,
      villageIncome: chance.between(120, 160) * 100,
    },
  };
}
