import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { movementsOf } from "./movementsOf";

/** T9: the stock of each township at the end of the period before, blank without one, and of this one; `townNo` is that of `movements`. */
export function townMovements(facts: TabFacts): RecordSet {
  const { stock, hasOpening, towns } = movementsOf(facts);
  return {
    size: towns.length,
    keys: towns.map(({ town }) => town),
    columns: new Map<string, readonly CellValue[]>([
      ["town", towns.map(({ town }) => town)],
      ["townNo", towns.map((_, position) => position + 1)],
      ["stock", towns.map(() => stock)],
      ["openingHouseholds", towns.map(({ opening }) => (hasOpening ? opening.households : null))],
      ["openingPeople", towns.map(({ opening }) => (hasOpening ? opening.people : null))],
      ["closingHouseholds", towns.map(({ closing }) => closing.households)],
      ["closingPeople", towns.map(({ closing }) => closing.people)],
    ]),
  };
}
