import type { Dataset } from "../../model/Dataset";
import type { CellValue } from "../../model/RawSheet";
import type { ResolvedParameter } from "../../model/Rule";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { groupHouseholds } from "./groupHouseholds";
import { coveredMonths } from "./coveredMonths";
import { householdIds } from "./householdIds";
import { householdIdentity } from "./householdIdentity";
import { householdKeys } from "./householdKeys";
import { placesOf } from "./placesOf";
import { yearBefore } from "./yearBefore";
import { readColumns } from "./readColumns";

/**
 * T7: each household of which income per head or wages are known of the last year, be they blank in this one. `last` and `wageLast` are of the whole
 * year before, `now` and `wageNow` of `months` months; `warnAt` and `errorAt` are changes, -0.2 for a fall of 20 %,
 * blank until the county confirmed both.
 */
export function incomeChange(facts: TabFacts): RecordSet {
  const { dataset } = facts;
  const previous = yearBefore(facts);
  const readersOf = ({ households }: Dataset) => {
    const read = readColumns(households, facts.pack);
    return { perHead: read("incPer").number, wage: read("incWage").number };
  };
  const now = readersOf(dataset);
  const before = previous && readersOf(previous.dataset);
  const found: number[] = [];
  const last: (number | null)[] = [];
  const wageLast: (number | null)[] = [];
  groupHouseholds(dataset).order.forEach((household) => {
    const origin = previous?.householdOf[household] ?? -1;
    if (before === null || origin < 0) return;
    const perHead = before.perHead(origin);
    const wage = before.wage(origin);
    if (perHead === null && wage === null) return;
    found.push(household);
    last.push(perHead);
    wageLast.push(wage);
  });
  const keys = householdKeys(dataset);
  const { head } = householdIdentity(facts);
  const { villages, townOf, villageOf } = placesOf(dataset);
  const village = (household: number) => villages[villageOf[household]! - 1]!;
  const ids = householdIds(dataset);
  const months = coveredMonths(facts) || null;
  const limits = [limitOf(facts.run.parameters, "fall-warn"), limitOf(facts.run.parameters, "fall-error")];
  const [warnAt = null, errorAt = null] = limits.includes(null) ? [] : limits;
  return {
    size: found.length,
    keys: found.map((household) => keys[household]!),
    columns: new Map<string, readonly CellValue[]>([
      ["town", found.map((household) => village(household).town)],
      ["village", found.map((household) => village(household).village)],
      ["townNo", found.map((household) => townOf[household]!)],
      ["householdId", found.map((household) => ids[household] || null)],
      ["head", found.map(head)],
      ["last", last],
      ["now", found.map(now.perHead)],
      ["wageLast", wageLast],
      ["wageNow", found.map(now.wage)],
      ["months", found.map(() => months)],
      ["warnAt", found.map(() => warnAt)],
      ["errorAt", found.map(() => errorAt)],
    ]),
  };
}

/** The change that a fall in percent is, where it is in force or the county gave it. */
function limitOf(parameters: readonly ResolvedParameter[], id: string): number | null {
  const found = parameters.find((parameter) => parameter.id === id);
  const isSettled = found?.status === "inForce" || found?.status === "given";
  return isSettled && typeof found.value === "number" ? -found.value / 100 : null;
}
