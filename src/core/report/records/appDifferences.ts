import { COMPARED, type CellWriting, type DepartmentResult } from "../../model/DepartmentResult";
import { maskDistinctly, maskNumbers } from "../../model/mask";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { textHash } from "../../model/textHash";
import { columnMap, emptyColumns, filled } from "./emptyColumns";
import { householdNames } from "./householdNames";
import { memberKeys } from "./memberKeys";
import { shownName } from "./shownName";
import { uniqueKeys } from "./uniqueKeys";
import { writtenCell } from "./writtenCell";

/** The profile of a second sheet of the same people. */
const PROFILE = "app";

const COLUMNS = [
  ...(["kind", "town", "village", "townNo", "villageNo", "householdId", "head", "person"] as const),
  ...(["item", "here", "there", "sheet"] as const),
] as const;

/** Names stay readable; ID numbers, phones and accounts do not. */
const WRITING: CellWriting = { cell: writtenCell, joined: maskNumbers };

/**
 * Where the other system's sheet differs: people whom it alone has (`added`), whom it lacks (`removed`), and items that
 * `differ`. What is open on one side is no difference.
 */
export function appDifferences(facts: TabFacts): RecordSet {
  const { dataset, departments } = facts;
  const names = householdNames(facts);
  const keyOfMember = memberKeys(dataset);
  const columns = emptyColumns(COLUMNS);
  const keys: string[] = [];
  const all = departments.filter(({ profile }) => profile.id === PROFILE);

  const list = (department: DepartmentResult, several: boolean): void => {
    const { profile, dataset: there, mapping } = department;
    const strangers = maskDistinctly(Array.from({ length: there.members.size }, (_, row) => there.memberKey(row)));
    department.comparisons.forEach(({ id, differences, notCompared }, position) => {
      if (notCompared) return;
      const item = profile.comparisons[position]?.title["zh-CN"] ?? id;
      const asksWho = !("theirs" in (profile.comparisons[position] ?? {}));
      const tell = facts.tell(department, id);
      differences.entry.forEach((entry, at) => {
        const outcome = COMPARED[differences.outcome[at]!]!;
        if (outcome === "open" || outcome === "agree") return;
        const row = differences.row[at]!;
        const told = tell(at, WRITING);
        const isOurs = entry >= 0;
        const member = isOurs && profile.rowOf === "member" ? entry : -1;
        const household = !isOurs ? -1 : member < 0 ? entry : (dataset.householdOf[member] ?? -1);
        const village = names.places.villages[(names.places.villageOf[household] ?? 0) - 1];
        const who = isOurs
          ? `${names.keys[household] ?? ""}|${member < 0 ? "" : textHash(keyOfMember(member))}`
          : `|${textHash(strangers[row] ?? "")}`;
        keys.push(`${several ? `${mapping.sheet}|` : ""}${id}|${who}`);
        columns.kind.push(!asksWho ? "differ" : outcome === "onlyThere" || !isOurs ? "added" : "removed");
        columns.town.push(filled(village?.town ?? ""));
        columns.village.push(filled(village?.village ?? ""));
        columns.townNo.push(village?.townNo ?? null);
        columns.villageNo.push(names.places.villageOf[household] ?? null);
        columns.householdId.push(filled(names.ids[household] ?? ""));
        columns.head.push(household < 0 ? null : filled(names.head(household)));
        columns.person.push(filled(member >= 0 ? shownName(dataset, member) : isOurs ? "" : shownName(there, row)));
        columns.item.push(asksWho ? null : item);
        columns.here.push(asksWho ? null : told.data.value);
        columns.there.push(asksWho ? null : told.data.there);
        columns.sheet.push(mapping.sheet);
      });
    });
  };
  for (const department of all) list(department, all.length > 1);
  return { size: keys.length, keys: uniqueKeys(keys), columns: columnMap(columns) };
}
