import type { Dataset } from "../../model/Dataset";
import { maskDistinctly } from "../../model/mask";
import { oncePer } from "./oncePer";

/** The ID of each household as every tab shows it: masked where it may be that of a person, and still told apart; "" for none. */
export const householdIds = oncePer((dataset: Dataset): readonly string[] => maskDistinctly(dataset.householdIds));
