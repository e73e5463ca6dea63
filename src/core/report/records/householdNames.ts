import type { TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { householdIds } from "./householdIds";
import { householdIdentity } from "./householdIdentity";
import { householdKeys } from "./householdKeys";
import { oncePer } from "./oncePer";
import { placesOf, type Places } from "./placesOf";

/** What a tab says of a household, whatever it lists of it. */
export interface HouseholdNames {
  readonly keys: readonly string[];
  /** Household IDs with long numbers masked, and still told apart. */
  readonly ids: readonly string[];
  readonly head: (household: number) => string;
  readonly places: Places;
  readonly town: (household: number) => string;
  readonly village: (household: number) => string;
  /** Households by township and village, in each as the sheet has them. */
  readonly order: Uint32Array;
}

export const householdNames = oncePer((facts: TabFacts): HouseholdNames => {
  const { dataset } = facts;
  const { head } = householdIdentity(facts);
  const places = placesOf(dataset);
  const villageOf = (household: number) => places.villages[(places.villageOf[household] ?? 0) - 1];
  return {
    keys: householdKeys(dataset),
    ids: householdIds(dataset),
    head: (household) => head(household) ?? "",
    places,
    town: (household) => villageOf(household)?.town ?? "",
    village: (household) => villageOf(household)?.village ?? "",
    order: groupHouseholds(dataset).order,
  };
});
