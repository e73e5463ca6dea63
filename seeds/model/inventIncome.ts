import type { Chance } from "../chance";
import { ageOn } from "../inventPeople";
import type { Household, Values } from "./Model";

/** Yuan a month of the minimum living allowance of class A, as one county paid it in 2020. */
const ALLOWANCE = 380;
const DESTITUTE = 820;
const BASIC_PENSION = 131;

/** Yuan per head, rounded to 分 as the forms do. */
export function perHead(net: number, size: number): number {
  return Math.round((net * 100) / size) / 100;
}

/** What the household lives on in the year, every sum right: about what its members earned, `band` yuan a head in all. */
export function inventIncome(
  household: Household,
  chance: Chance,
  year: number,
  band: readonly [number, number],
): Values {
  const { members, plight } = household;
  const size = members.length;
  const old = members.filter(({ birth }) => ageOn(birth, year * 10_000 + 1231) >= 60).length;
  const farms = plight.support === undefined;
  const works = members.some(({ earned }) => earned.other > 0);
  const incBiz = farms ? chance.between(8, 16) * 100 * Math.min(size, 4) : 0;
  const incCost = Math.round((incBiz * chance.between(20, 40)) / 100);
  const incDividend = chance.between(2, 5) * 100;
  const incOtherProp = chance.between(0, 4) * 50;
  const incLowAllow = plight.support === "低保" ? ALLOWANCE * 12 * size : 0;
  const incDestitute = plight.support === "特困" ? DESTITUTE * 12 : 0;
  const incPension = BASIC_PENSION * 12 * old;
  const incEco = chance.between(2, 6) * 50;
  const without = incBiz - incCost + incDividend + incOtherProp + incLowAllow + incDestitute + incPension + incEco;
  const lacking = Math.max(0, chance.between(band[0], band[1]) * size - without);
  const incWage = works ? Math.max(1500, lacking) : 0;
  const incPost = Math.min(
    members.reduce((sum, { earned }) => sum + earned.post, 0),
    Math.round(incWage / 2),
  );
  const incOtherTransfer = works ? 0 : lacking;
  const incTransfer = incPension + incEco + incLowAllow + incDestitute + incOtherTransfer;
  const incProp = incDividend + incOtherProp;
  const incGross = incWage + incBiz + incProp + incTransfer;
  return {
    ...{ incWage, incPost, incOtherWage: incWage - incPost, incBiz, incCost, incProp, incDividend, incOtherProp },
    ...{ incTransfer, incPension, incBasicPension: incPension, incFamilyPlan: 0, incEco, incLowAllow, incDestitute },
    ...{
      incOtherTransfer,
      incRelief: 0,
      ...{ incIndustryAward: 0, incJobAward: 0, incCostSubsidy: 0 },
      incGross,
      incNet: incGross - incCost,
      incPer: perHead(incGross - incCost, size),
    },
  };
}
