import { textIn } from "../model/textIn";
import { idCheckCharacter } from "../../src/core/model/idNumber";
import type { Household, Member, Model, Values } from "../model/Model";
import { perHead } from "../model/inventIncome";
import { numberIn } from "./Planter";

/** The number with the check character that belongs to its first 17 digits, and what follows it unchanged. */
export function withCheck(id: string): string {
  const digits = id.slice(0, 17);
  return digits + idCheckCharacter(digits) + id.slice(18);
}

/** The member born on another day: number and date of birth agree. */
export function reborn(member: Member, birth: number, { issueId }: Model): Values {
  member.birth = birth;
  return { idNo: issueId(birth, member.sex) + textIn(member.values, "idNo").slice(18), birth: String(birth) };
}

/** The household with other incomes, all sums made right again. */
export function withIncome({ values, members }: Household, changes: Values): Values {
  const all = { ...values, ...changes };
  const sum = (...fields: readonly string[]): number =>
    fields.reduce((total, field) => total + numberIn(all, field), 0);
  const incWage = sum("incPost", "incOtherWage");
  const incProp = sum("incDividend", "incOtherProp");
  const incTransfer = sum("incPension", "incFamilyPlan", "incEco", "incLowAllow", "incDestitute", "incOtherTransfer");
  const incGross = incWage + sum("incBiz") + incProp + incTransfer;
  const incNet = incGross - sum("incCost");
  return { ...changes, incWage, incProp, incTransfer, incGross, incNet, incPer: perHead(incNet, members.length) };
}

/** The same net income with another sum of wages; other transfers make up for it. */
export function withWage(household: Household, incOtherWage: number): Values {
  const { values } = household;
  const gap = numberIn(values, "incWage") - incOtherWage;
  return withIncome(household, {
    incPost: 0,
    incOtherWage,
    incOtherTransfer: numberIn(values, "incOtherTransfer") + gap,
  });
}

/** A little farming, as every household that is not supported does. */
const SOME = { biz: 300, cost: 100 };

/** A net income of so much per head, from wages and other transfers. */
export function withPerHead(household: Household, perPerson: number): Values {
  const { values, members } = household;
  const net = Math.round(perPerson * members.length * 100) / 100;
  const fixed = ["incDividend", "incOtherProp", "incPension", "incEco", "incLowAllow", "incDestitute"].reduce(
    (sum, field) => sum + numberIn(values, field),
    SOME.biz - SOME.cost,
  );
  const rest = Math.round((net - fixed) * 100) / 100;
  const works = members.some(({ earned }) => earned.other > 0);
  const changes = works
    ? { incPost: 0, incOtherWage: rest, incOtherTransfer: 0 }
    : { incPost: 0, incOtherWage: 0, incOtherTransfer: rest };
  return withIncome(household, { ...changes, incBiz: SOME.biz, incCost: SOME.cost });
}
