import type { TabsCounty } from "./inventTabsCounty";
import { knownOf, type Known } from "./Known";
import { share, sum, type TabsTruth, type TruthRow } from "./Truth";

/** Percent of the whole year before from which a fall is a doubt, and from which it is an error. */
export const FALLS = { warning: 20, error: 50 } as const;
const FIELDS = ["incPer", "incWage"] as const;

type Level = "error" | "warning" | "none";

export interface Fall {
  /** Of the household. */
  readonly id: string;
  readonly level: "error" | "warning";
}

interface Compared {
  readonly home: Known;
  /** Of each field that both years tell and that was above 0. */
  readonly levels: readonly Level[];
  /** Whether this year leaves one blank that was told of the last. */
  readonly isOpen: boolean;
}

const comparedIn = ({ now, before }: TabsCounty): readonly Compared[] => {
  const then = new Map(knownOf(before).map((home) => [home.id, home]));
  return knownOf(now).flatMap((home): readonly Compared[] => {
    const last = then.get(home.id);
    if (!last) return [];
    const levels = FIELDS.flatMap((field): readonly Level[] => {
      const [own, earlier] = [home.number(field), last.number(field)];
      return own === null || earlier === null || earlier <= 0 ? [] : [levelOf(own, earlier)];
    });
    const isOpen = FIELDS.some((field) => home.number(field) === null && last.number(field) !== null);
    return [{ home, levels, isOpen }];
  });
};

function levelOf(now: number, before: number): Level {
  const fall = (100 * (before - now)) / before;
  return fall >= FALLS.error ? "error" : fall >= FALLS.warning ? "warning" : "none";
}

/** Every income that fell so far: of a household its income per head, its wages, or both. */
export const fallsIn = (county: TabsCounty): readonly Fall[] =>
  comparedIn(county).flatMap(({ home, levels }) =>
    levels.flatMap((level) => (level === "none" ? [] : [{ id: home.id, level }])),
  );

/** T7: households of both years by the graver of two falls. */
export function truthOfFalls(county: TabsCounty, towns: readonly string[]): TabsTruth {
  const compared = comparedIn(county);
  const gravest = ({ levels, isOpen }: Compared): Level | "toVerify" => {
    const fall = (["error", "warning"] as const).find((level) => levels.includes(level));
    return fall ?? (isOpen || levels.length === 0 ? "toVerify" : "none");
  };
  const rowOf = (own: readonly Compared[]): TruthRow => {
    const count = (level: Level | "toVerify"): number => own.filter((one) => gravest(one) === level).length;
    const [error, warning] = [count("error"), count("warning")];
    return {
      ...{ compared: own.length, error, warning, none: count("none"), unset: 0, toVerify: count("toVerify") },
      rate: share(sum([error, warning]), own.length),
    };
  };
  const rows = towns.map((town) => ({ town, ...rowOf(compared.filter(({ home }) => home.town === town)) }));
  return { T7: { towns: { by: ["town"], rows, total: rowOf(compared) } } };
}
