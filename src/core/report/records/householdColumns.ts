import type { CellValue } from "../../model/RawSheet";
import type { ColumnId } from "../../model/SummaryTab";
import type { TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { householdIdentity } from "./householdIdentity";
import { householdIds } from "./householdIds";
import { householdKeys } from "./householdKeys";

/** Keys, and the columns by which a household is found, of some households: the same that the set `households` has. */
export function householdColumns(
  facts: TabFacts,
  chosen: readonly number[],
): { readonly keys: readonly string[]; readonly columns: Map<ColumnId, readonly CellValue[]> } {
  const { dataset } = facts;
  const { towns, villages, townNo, villageNo } = groupHouseholds(dataset);
  const { head, people } = householdIdentity(facts);
  const keys = householdKeys(dataset);
  const ids = householdIds(dataset);
  const columns = new Map<ColumnId, readonly CellValue[]>([
    ["town", chosen.map((h) => towns[townNo[h]! - 1] || null)],
    ["village", chosen.map((h) => villages[villageNo[h]! - 1]?.name || null)],
    ["townNo", chosen.map((h) => townNo[h]!)],
    ["villageNo", chosen.map((h) => villageNo[h]!)],
    ["householdId", chosen.map((h) => ids[h] || null)],
    ["head", chosen.map(head)],
    ["people", chosen.map(people)],
  ]);
  return { keys: chosen.map((h) => keys[h]!), columns };
}
