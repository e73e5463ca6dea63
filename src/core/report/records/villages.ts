import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { householdIdentity } from "./householdIdentity";
import { readColumns } from "./readColumns";
import { villageRows } from "./villageRows";

/** One record per village of the households, by number, with what a villages' sheet says of it under its fields' names. */
export function villages(facts: TabFacts): RecordSet {
  const { dataset, pack } = facts;
  const groups = groupHouseholds(dataset);
  const size = groups.villages.length;
  const { people } = householdIdentity(facts);
  const households = new Array<number>(size).fill(0);
  const persons = new Array<number>(size).fill(0);
  groups.villageNo.forEach((village, h) => {
    households[village - 1]!++;
    persons[village - 1]! += people(h) ?? 0;
  });
  const columns = new Map<string, readonly CellValue[]>([
    ["town", groups.villages.map(({ town }) => groups.towns[town - 1] || null)],
    ["village", groups.villages.map(({ name }) => name || null)],
    ["townNo", groups.villages.map(({ town }) => town)],
    ["villageNo", groups.villages.map((_, v) => v + 1)],
    ["households", households],
    ["people", persons],
  ]);
  const read = readColumns(dataset.villages, pack);
  const { rowOf } = villageRows(facts);
  for (const field of pack.fields) {
    if (field.owner !== "village") continue;
    const reader = read(field.id);
    const isNumber = field.type !== "text" && field.type !== "yesNo" && field.type !== "code";
    const valueOf = (row: number): CellValue => (isNumber ? reader.number(row) : reader.text(row));
    columns.set(
      field.id,
      rowOf.map((row) => (row < 0 ? null : valueOf(row))),
    );
  }
  return { size, keys: groups.villages.map(({ key }) => key), columns };
}
