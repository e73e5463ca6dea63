import type { CellValue } from "../../model/RawSheet";
import { VERDICT_DIMENSIONS } from "../../model/Rule";
import { overallVerdict, VERDICTS, type Verdict } from "../../model/Run";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { coveredMonths } from "./coveredMonths";
import { householdIdentity } from "./householdIdentity";
import { householdIds } from "./householdIds";
import { householdIncome } from "./householdIncome";
import { householdKeys } from "./householdKeys";
import { householdLabour } from "./householdLabour";
import { householdStatus } from "./householdStatus";
import { incomeLine } from "./incomeLine";
import { listedCauses } from "./listedCauses";
import { memberCounts } from "./memberCounts";

/** One record per household, by township, village and sheet order. Numbers are `null` where the sheets do not tell them. */
export function households(facts: TabFacts): RecordSet {
  const { dataset, run } = facts;
  const groups = groupHouseholds(dataset);
  const order = Array.from(groups.order);
  const line = incomeLine(facts);
  const months = coveredMonths(facts);
  const identity = householdIdentity(facts);
  const labour = householdLabour(facts);
  const income = householdIncome(facts, identity.people, labour.monthlyWork, months);
  const status = householdStatus(facts);
  const verdicts = VERDICT_DIMENSIONS.map((dimension) => run.verdicts[dimension]);
  const verdict = (d: number, h: number): Verdict => VERDICTS[verdicts[d]![h]!] ?? "toVerify";
  const others = verdicts.slice(1);

  const keys = householdKeys(dataset);
  const ids = householdIds(dataset);

  const columns = new Map<string, readonly CellValue[]>();
  const add = (id: string, valueOf: (household: number) => CellValue): void => {
    columns.set(id, order.map(valueOf));
  };
  add("town", (h) => groups.towns[groups.townNo[h]! - 1] || null);
  add("village", (h) => groups.villages[groups.villageNo[h]! - 1]?.name || null);
  add("townNo", (h) => groups.townNo[h]!);
  add("villageNo", (h) => groups.villageNo[h]!);
  add("householdId", (h) => ids[h] || null);
  add("head", identity.head);
  add("people", identity.people);
  add("labour", labour.able);
  add("canWork", labour.canWork);
  add("lastPerHead", income.lastPerHead);
  add("registered", income.registered);
  add("monthly", income.monthly);
  add("monthsLeft", () => 12 - months);
  add("perHead", income.perHead);
  add("line", () => line.value);
  add("lineIsEnough", () => (line.isEnough ? "yes" : "no"));
  add("ratioToLine", (h) => {
    const perHead = income.perHead(h);
    return perHead === null || line.value === null || line.value === 0 ? null : perHead / line.value;
  });
  VERDICT_DIMENSIONS.forEach((dimension, d) => add(dimension, (h) => verdict(d, h)));
  add("overall", (h) => overallVerdict(verdicts, h));
  add("others", (h) => overallVerdict(others, h));
  add("shortfall", (h) => {
    const short = VERDICT_DIMENSIONS.filter((_, d) => verdict(d, h) === "notMet");
    if (short.includes("income") && labour.canWork(h) === "no") return "noLabour";
    if (short.length > 0) return short.length > 1 ? "several" : (short[0] ?? null);
    return overallVerdict(verdicts, h) === "toVerify" ? "toVerify" : "none";
  });
  for (const [id, valueOf] of Object.entries(status)) add(id, valueOf);
  for (const [id, counts] of memberCounts(facts)) add(id, (h) => counts[h]!);
  const { cause, causes, risk, risks } = listedCauses(facts);
  for (const [id, valueOf] of Object.entries({ cause, causes, risk, risks })) add(id, valueOf);
  return { size: order.length, keys: order.map((h) => keys[h]!), columns };
}
