import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { householdIdentity } from "./householdIdentity";
import { readColumns } from "./readColumns";

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
  const rows = rowsOfVillages(facts);
  for (const field of pack.fields) {
    if (field.owner !== "village") continue;
    const reader = read(field.id);
    const isNumber = field.type !== "text" && field.type !== "yesNo" && field.type !== "code";
    const valueOf = (row: number): CellValue => (isNumber ? reader.number(row) : reader.text(row));
    columns.set(
      field.id,
      rows.map((row) => (row < 0 ? null : valueOf(row))),
    );
  }
  return { size, keys: groups.villages.map(({ key }) => key), columns };
}

/** The row of the villages' sheet for each village, -1 where it has none or several. */
function rowsOfVillages({ dataset, pack }: TabFacts): readonly number[] {
  const { villages: table } = dataset;
  const groups = groupHouseholds(dataset);
  const read = readColumns(table, pack);
  const [town, village] = [read("town"), read("village")];
  const rows = new Map<string, number>();
  const put = (key: string, row: number): void => {
    rows.set(key, rows.has(key) ? -1 : row);
  };
  for (let row = 0; row < table.size; row++) {
    const name = village.text(row) ?? "";
    if (name === "") continue;
    put(`${town.text(row) ?? ""}/${name}`, row);
    if (town.text(row) !== null) put(`/${name}`, row);
  }
  const times = new Map<string, number>();
  for (const { name } of groups.villages) times.set(name, (times.get(name) ?? 0) + 1);
  return groups.villages.map(({ key, name }) => {
    if (name === "") return -1;
    // Without a township a name alone tells a village where only one has it.
    return rows.get(key) ?? (times.get(name) === 1 ? (rows.get(`/${name}`) ?? -1) : -1);
  });
}
