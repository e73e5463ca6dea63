import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { movementsOf } from "./movementsOf";

/** T9: the stock of each township at the end of the period before and of this one; `townNo` is that of `movements`. */
export function townMovements(facts: TabFacts): RecordSet {
  const found = movementsOf(facts);
  const towns = found?.towns ?? [];
  return {
    size: towns.length,
    keys: towns.map(({ town }) => town),
    columns: new Map<string, readonly CellValue[]>([
      ["town", towns.map(({ town }) => town)],
      ["townNo", towns.map((_, position) => position + 1)],
      ["stock", towns.map(() => found?.stock ?? null)],
      ["openingHouseholds", towns.map(({ opening }) => opening.households)],
      ["openingPeople", towns.map(({ opening }) => opening.people)],
      ["closingHouseholds", towns.map(({ closing }) => closing.households)],
      ["closingPeople", towns.map(({ closing }) => closing.people)],
    ]),
  };
}
