import { COMPARED, type CellWriting, type DepartmentResult } from "../../model/DepartmentResult";
import { maskDistinctly, maskNumbers } from "../../model/mask";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { textHash } from "../../model/textHash";
import { columnMap, emptyColumns, filled } from "./emptyColumns";
import { householdNames } from "./householdNames";
import { memberKeys } from "./memberKeys";
import { readColumns } from "./readColumns";
import { shownName } from "./shownName";
import { uniqueKeys } from "./uniqueKeys";
import { writtenCell } from "./writtenCell";

/** The profile of a second sheet of the same people. */
const PROFILE = "app";

const COLUMNS = [
  ...(["kind", "town", "village", "townNo", "villageNo", "householdId", "head", "person"] as const),
  ...(["item", "here", "there", "sheet", "isHealth"] as const),
] as const;

const HEALTH = "health";

/** Names stay readable; ID numbers, phones and accounts do not. */
const WRITING: CellWriting = { cell: writtenCell, joined: maskNumbers };

/**
 * Where the other system's sheet differs: people whom it alone has (`added`), whom it lacks (`removed`), and items that
 * `differ`. What is open on one side is no difference. Whom it alone has stands where its own sheet says, or in the
 * household of ours that has the number written there.
 */
export function appDifferences(facts: TabFacts): RecordSet {
  const { dataset, departments } = facts;
  const names = householdNames(facts);
  const keyOfMember = memberKeys(dataset);
  const columns = emptyColumns(COLUMNS);
  const keys: string[] = [];
  const households = new Map(dataset.householdIds.map((id, household) => [id, household]));
  const all = departments.filter(({ profile }) => profile.id === PROFILE);

  const list = (department: DepartmentResult, several: boolean): void => {
    const { profile, dataset: there, mapping } = department;
    const strangers = maskDistinctly(Array.from({ length: there.members.size }, (_, row) => there.memberKey(row)));
    const strange = placesOfStrangers(department);
    department.comparisons.forEach(({ id, differences, notCompared }, position) => {
      if (notCompared) return;
      const item = profile.comparisons[position]?.title["zh-CN"] ?? id;
      const asked = profile.comparisons[position] ?? {};
      const asksWho = !("theirs" in asked);
      const isHealth = "own" in asked && asked.own === HEALTH;
      const tell = facts.tell(department, id);
      differences.entry.forEach((entry, at) => {
        const outcome = COMPARED[differences.outcome[at]!]!;
        if (outcome === "open" || outcome === "agree") return;
        const row = differences.row[at]!;
        const told = tell(at, WRITING);
        const isOurs = entry >= 0;
        const member = isOurs && profile.rowOf === "member" ? entry : -1;
        const household = isOurs
          ? member < 0
            ? entry
            : (dataset.householdOf[member] ?? -1)
          : (households.get(strange.rawId(row)) ?? -1);
        const village = names.places.villages[(names.places.villageOf[household] ?? 0) - 1];
        const of = household >= 0 || isOurs ? null : strange.of(row);
        const who = isOurs
          ? `${names.keys[household] ?? ""}|${member < 0 ? "" : textHash(keyOfMember(member))}`
          : `|${textHash(strangers[row] ?? "")}`;
        keys.push(`${several ? `${mapping.sheet}|` : ""}${id}|${who}`);
        columns.kind.push(!asksWho ? "differ" : outcome === "onlyThere" || !isOurs ? "added" : "removed");
        columns.town.push(filled(of?.town ?? village?.town ?? ""));
        columns.village.push(filled(of?.village ?? village?.village ?? ""));
        columns.townNo.push(village?.townNo ?? null);
        columns.villageNo.push(names.places.villageOf[household] ?? null);
        columns.householdId.push(filled(of?.householdId ?? names.ids[household] ?? ""));
        columns.head.push(filled(of ? of.head : household < 0 ? "" : names.head(household)));
        columns.person.push(filled(member >= 0 ? shownName(dataset, member) : isOurs ? "" : shownName(there, row)));
        columns.item.push(asksWho ? null : item);
        columns.here.push(asksWho ? null : told.data.value);
        columns.there.push(asksWho ? null : told.data.there);
        columns.sheet.push(mapping.sheet);
        columns.isHealth.push(isHealth ? 1 : 0);
      });
    });
  };
  for (const department of all) list(department, all.length > 1);
  return { size: keys.length, keys: uniqueKeys(keys), columns: columnMap(columns) };
}

/** Where the other system's sheet puts its people. */
function placesOfStrangers({ profile, dataset }: DepartmentResult) {
  const read = readColumns(dataset.members, profile);
  const [town, village, number, headName] = ["town", "village", "householdId", "headName"].map((id) => read(id).text);
  const isHead = read("relation").inGroup("head");
  const numbers = dataset.members.columns.get("householdId");
  const rawId = (row: number): string => (numbers?.type === "text" ? (numbers.values[row] ?? "") : "");
  const heads = new Map<string, string>();
  for (let row = 0; row < dataset.members.size; row++)
    if (isHead(row) === true && rawId(row) !== "" && !heads.has(rawId(row)))
      heads.set(rawId(row), shownName(dataset, row));
  return {
    rawId,
    of: (row: number) => ({
      town: town?.(row) ?? "",
      village: village?.(row) ?? "",
      householdId: number?.(row) ?? "",
      head: headName?.(row) ?? heads.get(rawId(row)) ?? "",
    }),
  };
}
