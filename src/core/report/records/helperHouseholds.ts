import { VERDICTS } from "../../model/Run";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { oncePer } from "./oncePer";
import { placesOf } from "./placesOf";
import { readColumns } from "./readColumns";

const NOBODY = "none";

/**
 * T19: each helper of a township, in the order of the sheet, with the households and people helped, the households with a
 * dimension that is not met, and the findings on them. Helpers of one name in two townships are two; households without a
 * township are with the one helper of that name. Last, as `none`, the households of each township to which nobody is assigned.
 */
export const helperHouseholds = oncePer(({ dataset, run, pack }: TabFacts): RecordSet => {
  const { villages, villageOf } = placesOf(dataset);
  const helper = readColumns(dataset.households, pack)("helper").text;
  const rows = new Map<string, number>();
  const towns: string[] = [];
  const names: string[] = [];
  const rowOf = new Int32Array(dataset.householdIds.length).fill(-1);
  const townOf = (household: number): string => villages[villageOf[household]! - 1]!.town;
  const townsOf = new Map<string, Set<string>>();
  dataset.householdIds.forEach((_, household) => {
    const [name, town] = [helper(household), townOf(household)];
    if (name !== null && town !== "") townsOf.set(name, (townsOf.get(name) ?? new Set()).add(town));
  });
  const assign = (household: number, town: string, name: string | null): void => {
    const key = `${town}/${name ?? ""}`;
    let row = rows.get(key);
    if (row === undefined) {
      rows.set(key, (row = names.length));
      towns.push(town);
      names.push(name ?? NOBODY);
    }
    rowOf[household] = row;
  };
  const unassigned: number[] = [];
  dataset.householdIds.forEach((_, household) => {
    const name = helper(household);
    if (name === null) return void unassigned.push(household);
    const [only, other] = townsOf.get(name) ?? [];
    assign(household, townOf(household) || (other === undefined ? (only ?? "") : ""), name);
  });
  // Where the sheet has no helpers at all, nobody is listed.
  if (rows.size > 0) for (const household of unassigned) assign(household, townOf(household), null);
  const households = names.map(() => 0);
  const people = names.map(() => 0);
  const notMet = names.map(() => 0);
  const findings = names.map(() => 0);
  const verdicts = Object.values(run.verdicts);
  rowOf.forEach((row, household) => {
    if (row < 0) return;
    households[row]!++;
    people[row]! += dataset.memberStart[household + 1]! - dataset.memberStart[household]!;
    if (verdicts.some((codes) => VERDICTS[codes[household]!] === "notMet")) notMet[row]!++;
  });
  for (const { household, follows } of run.findings) {
    const row = follows === null ? (rowOf[household] ?? -1) : -1;
    if (row >= 0) findings[row]!++;
  }
  return {
    size: names.length,
    keys: [...rows.keys()],
    columns: new Map<string, readonly (string | number)[]>([
      ["town", towns],
      ["helper", names],
      ["households", households],
      ["people", people],
      ["notMet", notMet],
      ["findings", findings],
    ]),
  };
});
