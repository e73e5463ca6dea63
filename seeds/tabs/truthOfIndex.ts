import { CHECKS, type Check, type Judgement } from "./judgeHousehold";
import type { Known, Unit, Units } from "./Known";
import { share, sum, type TabsTruth, type TruthRow } from "./Truth";

/** Hundredths; a household is poor whose score reaches a third. The tab's own, no standard's. */
const WEIGHTS: Readonly<Record<Check, number>> = {
  ...{ income: 20, food: 5, clothing: 5, housing: 20, water: 10, medical: 20, education: 20 },
};
const isPoor = (score: number): boolean => 3 * score >= 100;

/** T24: the index of Alkire and Foster of every unit, × 100, from whole hundredths. */
export function truthOfIndex({ villages, towns, county }: Units): TabsTruth {
  const figures = (units: readonly (readonly Known[])[]): readonly TruthRow[] => {
    const rows = units.map(figuresOf);
    return rows.map((row) => ({ rank: placeOf(row, rows), ...row }));
  };
  const [ofTowns, ofVillages] = [towns, villages].map((units) => figures(units.map(({ homes }) => homes))) as [
    readonly TruthRow[],
    readonly TruthRow[],
  ];
  // One of two villages of a name stands with its township.
  const nameOf = ({ town, village }: Unit): string =>
    villages.filter((other) => other.village === village).length > 1 ? `${village}（${town}）` : village;
  const total = figuresOf(county.homes);
  return {
    T24: {
      towns: { by: ["town"], rows: towns.map(({ town }, t) => ({ town, ...ofTowns[t]! })), total },
      villages: {
        ...{ by: ["town", "village"], total },
        rows: villages.map((unit, v) => ({ town: unit.town, village: nameOf(unit), ...ofVillages[v]! })),
      },
      dimensions: { by: ["code"], rows: CHECKS.map((check) => dimensionOf(check, county.homes)) },
    },
  };
}

/** 1, 1, 3; none where what M0 can be of another lies in what it can be of this one. */
function placeOf(row: TruthRow, rows: readonly TruthRow[]): number | null {
  const rangeOf = (of: TruthRow): readonly [number, number] => [Number(of["M0Least"]), Number(of["M0Most"])];
  const [low, high] = rangeOf(row);
  let place = 1;
  for (const other of rows) {
    const [least, most] = rangeOf(other);
    if (other === row || (least === most && low === high && least === low)) continue;
    if (least > high) place++;
    else if (most >= low) return null;
  }
  return place;
}

function scoreOf({ judged }: Known, counted: readonly Judgement[]): number {
  return sum(CHECKS.filter((check) => counted.includes(judged[check])).map((check) => WEIGHTS[check]));
}

const least = (home: Known): number => scoreOf(home, ["notMet"]);
const most = (home: Known): number => scoreOf(home, ["notMet", "toVerify"]);
/** Whether what is to be verified decides. */
const isOpen = (home: Known): boolean => isPoor(most(home)) && !isPoor(least(home));
const people = (homes: readonly Known[]): number => sum(homes.map((home) => home.people));
/** People × score of those who are poor. */
const weighted = (homes: readonly Known[], score: (home: Known) => number): number =>
  sum(homes.map((home) => (isPoor(score(home)) ? home.people * score(home) : 0)));

function figuresOf(homes: readonly Known[]): TruthRow {
  const known = homes.filter((home) => !isOpen(home));
  const poor = known.filter((home) => isPoor(least(home)));
  const anyFailed = known.filter((home) => least(home) > 0);
  const population = people(known);
  return {
    M0: share(weighted(known, least), population),
    H: share(100 * people(poor), population),
    A: share(weighted(known, least), people(poor)),
    union: share(100 * people(anyFailed), population),
    M0Least: share(weighted(homes, least), people(homes)),
    M0Most: share(weighted(homes, most), people(homes)),
    ...{ population, poor: people(poor), anyFailed: people(anyFailed) },
    openHouseholds: homes.filter(isOpen).length,
    openPeople: people(homes.filter(isOpen)),
  };
}

function dimensionOf(check: Check, homes: readonly Known[]): TruthRow {
  const known = homes.filter((home) => !isOpen(home));
  const failing = known.filter(({ judged }) => judged[check] === "notMet");
  const censored = failing.filter((home) => isPoor(least(home)));
  return {
    ...{ code: check, weight: WEIGHTS[check] / 100, deprived: people(failing), censored: people(censored) },
    h: share(100 * people(censored), people(known)),
    contribution: share(100 * WEIGHTS[check] * people(censored), weighted(known, least)),
  };
}
