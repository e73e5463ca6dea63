import { VALUE, type Table } from "../../model/Dataset";
import type { FieldId } from "../../model/Field";
import type { RulePack } from "../../model/Rule";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { textHash } from "../../model/textHash";
import { columnMap, emptyColumns, filled } from "./emptyColumns";
import { uniqueKeys } from "./uniqueKeys";
import { householdNames, type HouseholdNames } from "./householdNames";
import { shownName } from "./shownName";
import { writtenCell } from "./writtenCell";

type Category =
  "education" | "medical" | "housing" | "industry" | "work" | "social" | "relocation" | "finance" | "other";

interface Benefit {
  readonly field: FieldId;
  readonly category: Category;
  /** Telling it tells of somebody's health. */
  readonly isHealth?: boolean;
  /** The day of it. */
  readonly time?: FieldId;
  /** For how many months. */
  readonly months?: FieldId;
  /** The sum of which this one is a part: where that is told, this one is not. */
  readonly partOf?: FieldId;
}

/** The fields that tell a benefit: money in yuan, yes, a class, or what was done. Nothing else makes a line. */
const BENEFITS: readonly Benefit[] = [
  { field: "lowAllow", category: "social" },
  { field: "destitute", category: "social" },
  { field: "incLowAllow", category: "social" },
  { field: "incLowAllowAB", category: "social", partOf: "incLowAllow" },
  { field: "incDestitute", category: "social" },
  { field: "pension", category: "social" },
  { field: "incPension", category: "social" },
  { field: "incBasicPension", category: "social", partOf: "incPension" },
  { field: "incRelief", category: "social" },
  { field: "measureBackstop", category: "social" },
  { field: "basicMed", category: "medical" },
  { field: "bigMed", category: "medical" },
  { field: "accident", category: "medical" },
  { field: "medAid", category: "medical", isHealth: true },
  { field: "otherHealthAid", category: "medical", isHealth: true },
  { field: "measureHealth", category: "medical", isHealth: true },
  { field: "measureEducation", category: "education" },
  { field: "measureCompulsory", category: "education" },
  { field: "postType", category: "work", months: "postMonths" },
  { field: "incPost", category: "work" },
  { field: "incJobAward", category: "work" },
  { field: "measureJob", category: "work" },
  { field: "measurePost", category: "work" },
  { field: "incIndustryAward", category: "industry" },
  { field: "incCostSubsidy", category: "industry" },
  { field: "incDividend", category: "industry" },
  { field: "measureIndustry", category: "industry" },
  { field: "measureHousing", category: "housing" },
  { field: "relocIn", category: "relocation", time: "relocInDate" },
  { field: "measureMove", category: "relocation" },
  { field: "measureFinance", category: "finance" },
  { field: "incEco", category: "other" },
  { field: "incFamilyPlan", category: "other" },
  { field: "incOtherTransfer", category: "other" },
  { field: "measureWater", category: "other" },
  { field: "measureSocial", category: "other" },
  { field: "measureInfra", category: "other" },
];

const COLUMNS = [
  ...(["household", "householdId", "head", "person", "town", "village", "villageNo", "villageKey"] as const),
  ...(["category", "item", "standard", "detail", "amount", "time", "months", "isHealth"] as const),
] as const;

/**
 * What households receive, as their own fields say it; `item` is the field. By village and household, in the order above,
 * where villages are chosen theirs alone, and those for which something is filled in;
 * members who receive the same share a line. `standard` is a class of a code list; `detail` what somebody wrote, which may tell
 * of an illness or a disability, as no key does. An amount is one that the sheet holds; what is blank, 0 or says no makes none.
 */
export function benefits(facts: TabFacts): RecordSet {
  const { dataset, pack } = facts;
  const { households, members, memberStart, memberOrder } = dataset;
  const names = householdNames(facts);
  const tell = createTelling(pack);
  const columns = emptyColumns(COLUMNS);
  const keys: string[] = [];

  const add = (household: number, { field, category, isHealth }: Benefit, told: Told, people: string | null): void => {
    const villageNo = names.places.villageOf[household] ?? 0;
    const village = names.places.villages[villageNo - 1];
    const own = [told.standard, told.detail, told.time, told.months].map((part) => part ?? "").join("|");
    keys.push([names.keys[household], field, own === "|||" ? "" : textHash(own)].join("|"));
    columns.household.push(names.keys[household] ?? null);
    columns.householdId.push(filled(names.ids[household] ?? ""));
    columns.head.push(filled(names.head(household)));
    columns.person.push(people);
    columns.town.push(filled(village?.town ?? ""));
    columns.village.push(filled(village?.village ?? ""));
    columns.villageNo.push(villageNo);
    columns.villageKey.push(village?.key ?? null);
    columns.category.push(category);
    columns.item.push(field);
    columns.standard.push(told.standard);
    columns.detail.push(told.detail);
    columns.amount.push(told.amount);
    columns.time.push(told.time);
    columns.months.push(told.months);
    columns.isHealth.push(isHealth ? 1 : 0);
  };

  const addOfMembers = (household: number, benefit: Benefit): void => {
    const shared = new Map<string, { readonly told: Told; readonly people: string[] }>();
    for (let i = memberStart[household] ?? 0; i < (memberStart[household + 1] ?? 0); i++) {
      const member = memberOrder[i] ?? -1;
      const told = tell(benefit, members, member);
      if (!told) continue;
      const same = [told.standard, told.detail, told.time, told.months].join("|");
      const line = shared.get(same);
      if (line) line.people.push(shownName(dataset, member));
      else shared.set(same, { told, people: [shownName(dataset, member)] });
    }
    for (const { told, people } of shared.values()) add(household, benefit, told, filled(people.join("、")));
  };

  const isListed = createListing(facts, names);
  const ofHouseholds = BENEFITS.filter(({ field }) => households.columns.has(field));
  const ofMembers = BENEFITS.filter(({ field }) => members.columns.has(field));
  for (const household of names.order) {
    if (!isListed(household)) continue;
    for (const benefit of ofHouseholds) {
      const told = tell(benefit, households, household);
      if (told) add(household, benefit, told, null);
    }
    for (const benefit of ofMembers) addOfMembers(household, benefit);
  }
  return { size: keys.length, keys: uniqueKeys(keys), columns: columnMap(columns) };
}

/** Whether a household is listed: it is of a chosen village, or a person filled something in for it. */
function createListing({ options, typed }: TabFacts, { keys, places }: HouseholdNames): (household: number) => boolean {
  if (options.villages === null) return () => true;
  const chosen = new Set(options.villages);
  const ofVillages = places.villages.map(({ key }) => chosen.has(key));
  const filledIn = new Set<string>();
  for (const key of typed.get("T16")?.get("lines")?.keys() ?? []) {
    // What stands before a bar may be the key of a household.
    for (let end = key.indexOf("|"); end >= 0; end = key.indexOf("|", end + 1)) filledIn.add(key.slice(0, end));
  }
  return (household) => ofVillages[places.villageOf[household]! - 1] === true || filledIn.has(keys[household] ?? "");
}

interface Told {
  readonly standard: string | null;
  readonly detail: string | null;
  readonly amount: number | null;
  readonly time: string | null;
  readonly months: string | null;
}

/** What an entry tells of a benefit; `null` where it tells none, or where the sum of which it is a part is told. */
function createTelling(pack: Pick<RulePack, "codeLists">) {
  const lists = new Map(pack.codeLists.map((list) => [list.id, list.codes]));
  const refusals = new Set(lists.get("yesNo")?.flatMap(({ code, aliases }) => (code === "no" ? aliases : [])));
  return ({ field, time, months, partOf }: Benefit, { columns }: Table, entry: number): Told | null => {
    const column = columns.get(field);
    if (column?.state[entry] !== VALUE) return null;
    if (partOf !== undefined && columns.get(partOf)?.state[entry] === VALUE) return null;
    const written = (of: FieldId | undefined): string | null =>
      of === undefined ? null : filled(String(writtenCell(columns.get(of), entry)));
    const told = { standard: null, detail: null, amount: null, time: written(time), months: written(months) };
    if (column.type === "number") {
      const amount = column.values[entry] ?? 0;
      return amount > 0 ? { ...told, amount } : null;
    }
    if (column.type === "code") {
      const code = column.codes[column.values[entry] ?? -1];
      if (code === "yes") return told;
      const known = lists.get(column.field.codeList ?? "")?.find((one) => one.code === code);
      return known?.groups.includes("yes") ? { ...told, standard: known.code } : null;
    }
    const text = String(writtenCell(column, entry));
    return text === "" || refusals.has(text) ? null : { ...told, detail: text };
  };
}
