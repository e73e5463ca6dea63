import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { civilCover } from "./civilCover";
import { householdColumns } from "./householdColumns";
import { householdLabour } from "./householdLabour";
import { readColumns } from "./readColumns";

/** Graver categories first: a household has that of its member who is helped most. */
const CATEGORIES = ["destitute", "classA", "classB", "classC", "lowAllow", "backstop"] as const;
type Category = (typeof CATEGORIES)[number];

/**
 * One record per household under the safety net: marked so, or with a member on the minimum allowance or supported as
 * destitute. `covered` are those members, `null` where only the household is marked; `standard` (yuan a head and month) and
 * the months of the run's year are those of the civil affairs office's ledger, `registered` what the sheet books of the year.
 */
export function backstop(facts: TabFacts): RecordSet {
  const { dataset, pack } = facts;
  const { category, covered } = coverOf(facts);
  const chosen = Array.from(groupHouseholds(dataset).order).filter((household) => category[household] !== null);
  const civil = civilCover(facts);
  const { canWork } = householdLabour(facts);
  const read = readColumns(dataset.households, pack);
  const [marked, allowance, support] = [read("backstop").inGroup("yes"), read("incLowAllow"), read("incDestitute")];

  const { keys, columns } = householdColumns(facts, chosen);
  const add = (id: string, valueOf: (household: number) => CellValue): void => {
    columns.set(id, chosen.map(valueOf));
  };
  const categoryOf = (h: number): string | null => {
    const own = category[h] ?? null;
    return own === "lowAllow" || own === "backstop" ? (civil.get(h)?.category ?? own) : own;
  };
  const coveredOf = (h: number): number | null => covered[h] || (civil.get(h)?.covered ?? null);
  add("category", categoryOf);
  add("isMarked", (h) => {
    const is = marked(h);
    return is === null ? "unknown" : is ? "yes" : "no";
  });
  add("covered", coveredOf);
  add("standard", (h) => {
    const [monthly, persons] = [civil.get(h)?.monthly ?? null, civil.get(h)?.covered ?? coveredOf(h)];
    return monthly === null || persons === null || persons === 0 ? null : Math.round((monthly / persons) * 100) / 100;
  });
  add("firstMonth", (h) => civil.get(h)?.firstMonth ?? null);
  add("lastMonth", (h) => civil.get(h)?.lastMonth ?? null);
  add("registered", (h) => {
    const [own, other] = [allowance.number(h), support.number(h)];
    return own === null && other === null ? null : (own ?? 0) + (other ?? 0);
  });
  add("noLabour", (h) => ({ yes: "no", no: "yes", unknown: "unknown" })[canWork(h)]);
  return { size: chosen.length, keys, columns };
}

/** The category of each household, `null` for none, and how many of its members are on the allowance or supported. */
function coverOf({ dataset, pack }: TabFacts): {
  readonly category: (Category | null)[];
  readonly covered: Uint16Array;
} {
  const { members, households, householdOf } = dataset;
  const read = readColumns(members, pack);
  const isDestitute = read("destitute").inGroup("yes");
  const isAllowed = read("lowAllow").inGroup("yes");
  const classes = (["classA", "classB", "classC"] as const).map(
    (group) => [group, read("lowAllow").inGroup(group)] as const,
  );
  const isMarked = readColumns(households, pack)("backstop").inGroup("yes");
  const category = Array.from({ length: households.size }, (_, h): Category | null =>
    isMarked(h) === true ? "backstop" : null,
  );
  const covered = new Uint16Array(households.size);
  for (let member = 0; member < members.size; member++) {
    const own = isDestitute(member) === true ? "destitute" : isAllowed(member) === true ? "lowAllow" : null;
    if (own === null) continue;
    const household = householdOf[member]!;
    covered[household]!++;
    const named = own === "lowAllow" ? (classes.find(([, isIn]) => isIn(member) === true)?.[0] ?? own) : own;
    const before = category[household];
    if (before == null || CATEGORIES.indexOf(named) < CATEGORIES.indexOf(before)) category[household] = named;
  }
  return { category, covered };
}
