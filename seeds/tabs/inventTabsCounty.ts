import { createChance, type Chance } from "../chance";
import { createIdIssuer } from "../inventPeople";
import { inventHousehold } from "../model/inventHousehold";
import { inventMember } from "../model/inventMember";
import { inventVillage } from "../model/inventVillage";
import type { Household, Member, Model } from "../model/Model";
import { PLIGHTS } from "../model/plights";
import { textIn } from "../model/textIn";
import { yearBefore } from "../model/yearBefore";
import { earnPerHead } from "./earnPerHead";
import { TURNS, type Turn } from "./turns";

/** A county at the end of two years: the same households, and what became of them. */
export interface TabsCounty {
  readonly now: Model;
  readonly before: Model;
}

const SEED = 20_201_105;
const YEAR = 2020;
/** One more than are there at the end: one is gone by then. */
const HOUSEHOLDS = 121;
/** Two villages of two townships bear the same name. */
const VILLAGES = [
  ["云台镇", "上坪村"],
  ["云台镇", "石门村"],
  ["云台镇", "竹林村"],
  ["白水乡", "上坪村"],
  ["白水乡", "大寨村"],
  ["白水乡", "新塘村"],
  ["古榕镇", "下坪村"],
  ["古榕镇", "龙门村"],
] as const;
const COUNTY = { province: "广西壮族自治区", city: "百岭市", county: "澄岭县" };

/** The same at every call: everything comes from one seed. */
export function inventTabsCounty(): TabsCounty {
  const chance = createChance(SEED);
  const issueId = createIdIssuer();
  const places = VILLAGES.map(([town, village]) => ({ ...COUNTY, town, village }));
  const all: Model = { year: YEAR, households: [], villages: [], issueId };
  let firstMember = 1;
  for (let h = 0; h < HOUSEHOLDS; h++) {
    const place = places[Math.floor((h * places.length) / HOUSEHOLDS)]!;
    const of = { year: YEAR, place, serial: h + 1, firstMember, issueId };
    const household = inventHousehold(PLIGHTS[h % PLIGHTS.length]!, chance, of);
    all.households.push(household);
    firstMember += household.members.length;
  }
  const earlier = yearBefore(all, true);
  for (const turn of TURNS) {
    const id = all.households[turn.serial - 1]!.values["householdId"];
    const then = earlier.households.find(({ values }) => values["householdId"] === id);
    if (then) beginWith(turn, then);
    endWith(turn, all.households[turn.serial - 1]!, { chance, issueId });
  }
  const only = (period: "now" | "before") =>
    new Set(TURNS.flatMap((turn) => (turn.only === period ? turn.serial : [])));
  const listed = (model: Model, left: ReadonlySet<number>): Model => ({
    ...model,
    households: model.households.filter(({ values }) => !left.has(serialOf(values["householdId"]))),
  });
  const now = listed(all, only("before"));
  const before = listed(earlier, only("now"));
  for (const place of places) now.villages.push(villageOf(place, now, chance));
  return { now, before };
}

const serialOf = (id: unknown): number => Number(String(id).slice(-7));

function beginWith({ before, came = [] }: Turn, household: Household): void {
  removeMembers(household, came);
  Object.assign(household.values, before);
}

function endWith(turn: Turn, household: Household, of: { chance: Chance; issueId: Model["issueId"] }): void {
  const { now, perHead, members = {}, left = [], born } = turn;
  removeMembers(household, left);
  if (born !== undefined) household.members.push(childOf(household, born, of));
  Object.assign(household.values, { hhSize: household.members.length });
  const { incNet, incPer } = household.values;
  if (perHead !== undefined || (incNet !== null && incPer !== null))
    earnPerHead(household, perHead ?? Math.round(Number(incNet) / household.members.length));
  Object.assign(household.values, now);
  for (const [relation, values] of Object.entries(members)) Object.assign(memberOf(household, relation).values, values);
}

function memberOf({ members, values }: Household, relation: string): Member {
  const found = members.find((member) => member.values["relation"] === relation);
  if (!found) throw new Error(`${textIn(values, "householdId")} has no ${relation}`);
  return found;
}

function removeMembers(household: Household, relations: readonly string[]): void {
  for (const relation of relations)
    household.members.splice(household.members.indexOf(memberOf(household, relation)), 1);
}

function childOf(household: Household, relation: string, of: { chance: Chance; issueId: Model["issueId"] }): Member {
  const sex = relation.endsWith("子") ? "男" : "女";
  const [first] = household.members as [Member];
  return inventMember(household, { relation, sex, age: [0, 0] }, of.chance, {
    ...{ year: YEAR, surname: textIn(first.values, "name").slice(0, 1), nation: textIn(first.values, "nation") },
    ...{ position: household.members.length + 1, serial: 900, trade: false, issueId: of.issueId },
  });
}

/** A village with those who are registered as rural: the denominator of the poverty rate. */
function villageOf(place: Parameters<typeof inventVillage>[0], { households }: Model, chance: Chance) {
  const residents = households.filter(
    ({ values }) => values["town"] === place.town && values["village"] === place.village,
  );
  const village = inventVillage(place, residents, chance);
  const [homes, people] = [Number(village.values["villageHouseholds"]), Number(village.values["villagePeople"])];
  Object.assign(village.values, { villageRuralHouseholds: homes - chance.between(0, 12) });
  Object.assign(village.values, { villageRuralPeople: people - chance.between(0, 50) });
  return village;
}
