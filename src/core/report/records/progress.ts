import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { distinctVillages } from "./distinctVillages";
import { placesOf } from "./placesOf";
import { progressCounts, PROGRESS_INDICATORS } from "./progressOf";

type Done = readonly [tasks: number, done: number];

interface Unit {
  readonly key: string;
  readonly town: string;
  readonly village: string;
  readonly townNo: number;
  readonly villageNo: number | null;
  readonly isNamed: boolean;
}

interface Row extends Unit {
  readonly indicator: string;
  readonly level: "town" | "village";
  readonly now: Done;
  readonly last: Done | null;
  readonly lastRank: number | null;
}

/**
 * T14: each indicator of each township and village that has it as a task, the highest rate first. `last…` are of the month
 * closed last before that of the as-of date: the rank of then is among those that had tasks then. Households of which the
 * sheet does not say the township or village stand last, in a unit of their own that is not named.
 */
export function progress(facts: TabFacts): RecordSet {
  const { towns, villages } = placesOf(facts.dataset);
  const distinct = distinctVillages(villages);
  const levels = {
    town: towns.map((town, at): Unit => ({
      key: town,
      town,
      village: "",
      townNo: at + 1,
      villageNo: null,
      isNamed: town !== "",
    })),
    village: villages.map((village, at): Unit => ({
      ...village,
      village: distinct[at]!,
      villageNo: at + 1,
      isNamed: village.village !== "",
    })),
  };
  const isTown = townTest(towns, villages);
  const month = lastMonth(facts);
  const counts = progressCounts(facts);
  const rows = PROGRESS_INDICATORS.flatMap((indicator) =>
    (["town", "village"] as const).flatMap((level) => {
      const now = counts.get(indicator)?.[level] ?? [];
      const before = (month === null ? null : facts.months[month]?.[indicator]) ?? {};
      const isOfLevel = (key: string): boolean => key !== "" && isTown(key) === (level === "town");
      const ranks = ranksOf(Object.entries(before).filter(([key]) => isOfLevel(key)));
      return levels[level]
        .flatMap((unit, at): readonly Row[] => {
          const done = now[at];
          const last = unit.isNamed ? (before[unit.key] ?? null) : null;
          return done && done[0] > 0
            ? [
                {
                  ...unit,
                  indicator,
                  level,
                  now: done,
                  last,
                  lastRank: unit.isNamed ? (ranks.get(unit.key) ?? null) : null,
                },
              ]
            : [];
        })
        .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || rateOf(b.now) - rateOf(a.now));
    }),
  );
  return {
    size: rows.length,
    keys: rows.map(({ indicator, level, key }) => `${indicator}:${level}:${key}`),
    columns: new Map<string, readonly CellValue[]>([
      ["indicator", rows.map(({ indicator }) => indicator)],
      ["level", rows.map(({ level }) => level)],
      ["town", rows.map(({ town }) => town)],
      ["village", rows.map(({ village }) => village)],
      ["isNamed", rows.map(({ isNamed }) => (isNamed ? "yes" : "no"))],
      ["townNo", rows.map(({ townNo }) => townNo)],
      ["villageNo", rows.map(({ villageNo }) => villageNo)],
      ["tasks", rows.map(({ now }) => now[0])],
      ["done", rows.map(({ now }) => now[1])],
      ["lastTasks", rows.map(({ last }) => last?.[0] ?? null)],
      ["lastDone", rows.map(({ last }) => last?.[1] ?? null)],
      ["lastRank", rows.map(({ lastRank }) => lastRank)],
      ["lastMonth", rows.map(({ last }) => (last ? month : null))],
    ]),
  };
}

/** Whether a key is that of a township; of one that is gone since then the slash between township and village tells. */
function townTest(towns: readonly string[], villages: readonly { readonly key: string }[]): (key: string) => boolean {
  const [ofTowns, ofVillages] = [new Set(towns), new Set(villages.map(({ key }) => key))];
  return (key) => ofTowns.has(key) || (!ofVillages.has(key) && !key.includes("/"));
}

const rateOf = ([tasks, done]: Done): number => done / tasks;

/** 1, 1, 3 by rate. */
function ranksOf(units: readonly (readonly [key: string, done: Done])[]): ReadonlyMap<string, number> {
  const rates = units.map(([, done]) => rateOf(done));
  return new Map(units.map(([key], own) => [key, 1 + rates.filter((rate) => rate > rates[own]!).length]));
}

/** The month closed last before that of the as-of date. */
function lastMonth({ months, run }: TabFacts): string | null {
  const closed = Object.keys(months).filter((month) => month < run.options.asOf.slice(0, 7));
  return closed.sort().at(-1) ?? null;
}
