import { perHead } from "../model/inventIncome";
import type { Household } from "../model/Model";
import { textIn } from "../model/textIn";

/** What is given up first where a household has less, and what it has more of. */
const PARTS = [
  "incOtherTransfer",
  "incOtherWage",
  "incPost",
  "incBiz",
  "incDividend",
  "incEco",
  "incLowAllow",
] as const;

/** Sets the net income per head in yuan, with every sum right. */
export function earnPerHead({ members, values }: Household, yuan: number): void {
  const amount = (field: string): number => Number(values[field]);
  const cents = (value: number): number => Math.round(value * 100) / 100;
  let more = cents(yuan * members.length - amount("incNet"));
  if (more > 0) {
    const part = amount("incWage") > 0 ? "incOtherWage" : "incOtherTransfer";
    values[part] = cents(amount(part) + more);
    more = 0;
  }
  for (const part of PARTS) {
    const less = Math.min(-more, part === "incBiz" ? amount(part) - amount("incCost") : amount(part));
    if (less <= 0) continue;
    values[part] = cents(amount(part) - less);
    more = cents(more + less);
  }
  if (more < 0) throw new RangeError(`Household ${textIn(values, "householdId")} cannot have ${yuan} yuan a head`);
  const incWage = cents(amount("incPost") + amount("incOtherWage"));
  const incProp = cents(amount("incDividend") + amount("incOtherProp"));
  const incTransfer = cents(
    ["incPension", "incEco", "incLowAllow", "incDestitute", "incOtherTransfer"].reduce(
      (sum, id) => sum + amount(id),
      0,
    ),
  );
  const incGross = cents(incWage + incProp + incTransfer + amount("incBiz"));
  const incNet = cents(incGross - amount("incCost"));
  Object.assign(values, { incWage, incProp, incTransfer, incGross, incNet, incPer: perHead(incNet, members.length) });
}
