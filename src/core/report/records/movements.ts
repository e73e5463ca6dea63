import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { householdIds } from "./householdIds";
import { householdKeys } from "./householdKeys";
import { memberKeys } from "./memberKeys";
import { movementsOf } from "./movementsOf";
import { shownName } from "./shownName";
import { uniqueKeys } from "./uniqueKeys";

/** T9: everybody who came into the stock or left it since the period before; who came first, by township and village. */
export function movements(facts: TabFacts): RecordSet {
  const found = movementsOf(facts);
  const rows = found.rows;
  const before = facts.previous?.dataset ?? facts.dataset;
  const datasets = { now: facts.dataset, before };
  const keys = { now: householdKeys(facts.dataset), before: householdKeys(before) };
  const ids = { now: householdIds(facts.dataset), before: householdIds(before) };
  const persons = { now: memberKeys(facts.dataset), before: memberKeys(before) };
  return {
    size: rows.length,
    keys: uniqueKeys(
      rows.map(({ direction, period, household, member }) => {
        return `${direction}:${keys[period][household]!}/${persons[period](member)}`;
      }),
    ),
    columns: new Map<string, readonly CellValue[]>([
      ["town", rows.map(({ townNo }) => found.towns[townNo - 1]?.town ?? null)],
      ["townNo", rows.map(({ townNo }) => townNo)],
      ["village", rows.map(({ village }) => village)],
      ["householdId", rows.map(({ period, household }) => ids[period][household] || null)],
      ["person", rows.map(({ period, member }) => shownName(datasets[period], member))],
      ["direction", rows.map(({ direction }) => direction)],
      ["movement", rows.map(({ movement }) => movement)],
    ]),
  };
}
