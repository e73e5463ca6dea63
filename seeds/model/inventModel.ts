import { createChance } from "../chance";
import { createIdIssuer } from "../inventPeople";
import { inventHousehold } from "./inventHousehold";
import { inventVillage } from "./inventVillage";
import type { Model } from "./Model";
import { PLIGHTS } from "./plights";

export interface ModelRequest {
  readonly seed: number;
  readonly year: number;
  readonly households: number;
  readonly province?: string;
  readonly city?: string;
  readonly county?: string;
  readonly towns?: readonly string[];
  readonly villages?: readonly string[];
}

const TOWNS = ["云台镇", "白水乡", "古榕镇"];
const VILLAGES = ["上坪村", "石门村", "竹林村"];

/** An invented county whose entries break no rule. The same request gives the same county. */
export function inventModel(request: ModelRequest): Model {
  const { seed, year, households } = request;
  const {
    province = "广西壮族自治区",
    city = "百岭市",
    county = "澄岭县",
    towns = TOWNS,
    villages = VILLAGES,
  } = request;
  const chance = createChance(seed);
  const issueId = createIdIssuer();
  const model: Model = { year, households: [], villages: [], issueId };
  const places = towns.flatMap((town) => villages.map((village) => ({ province, city, county, town, village })));
  let firstMember = 1;
  for (let h = 0; h < households; h++) {
    const plight = PLIGHTS[h % PLIGHTS.length]!;
    const place = places[Math.floor((h * places.length) / households)]!;
    const household = inventHousehold(plight, chance, { year, place, serial: h + 1, firstMember, issueId });
    model.households.push(household);
    firstMember += household.members.length;
  }
  for (const place of places) {
    const residents = model.households.filter(
      ({ values }) => values["town"] === place.town && values["village"] === place.village,
    );
    model.villages.push(inventVillage(place, residents, chance));
  }
  return model;
}
