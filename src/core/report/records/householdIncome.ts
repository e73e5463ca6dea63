import type { TabFacts } from "../../model/TabFacts";
import { readColumns } from "./readColumns";
import { yearBefore } from "./yearBefore";

type OfHousehold = (household: number) => number | null;

/**
 * Incomes in yuan. `registered` is what is entered for the household this year: its net income, or the income per head
 * times its people. `monthly` is what members at work earn; where the sheet does not say so, the wages entered so far by
 * the month: 6,700 yuan in three months are 2,233.33 a month.
 */
export function householdIncome(
  facts: TabFacts,
  people: OfHousehold,
  monthlyWork: OfHousehold,
  months: number,
): Readonly<Record<"registered" | "monthly" | "perHead" | "lastPerHead", OfHousehold>> {
  const { dataset, pack } = facts;
  const previous = yearBefore(facts);
  const now = readColumns(dataset.households, pack);
  const [net, per, wage] = [now("incNet"), now("incPer"), now("incWage")];
  const before = previous && readColumns(previous.dataset.households, pack)("incPer");
  return {
    registered: (h) => {
      const [whole, perHead, size] = [net.number(h), per.number(h), people(h)];
      if (whole !== null) return whole;
      return perHead === null || size === null ? null : perHead * size;
    },
    monthly: (h) => {
      const [work, wages] = [monthlyWork(h), wage.number(h)];
      if (work !== null) return work;
      return wages === null || months === 0 ? null : wages / months;
    },
    perHead: (h) => {
      const [whole, perHead, size] = [net.number(h), per.number(h), people(h)];
      if (perHead !== null) return perHead;
      return whole === null || size === null || size === 0 ? null : whole / size;
    },
    lastPerHead: (h) => {
      const there = previous?.householdOf[h] ?? -1;
      return there < 0 ? null : (before?.number(there) ?? null);
    },
  };
}
