import { holdsOn } from "./holdsOn";
import { covers, narrowness } from "./RegionTable";
import type { RulePack } from "./Rule";

/**
 * The pack for a region (`CN` or a GB/T 2260 code) and the year of the income window, whose 31 December decides: the
 * narrowest in force for the region; where none is, the one next in time. Of packs that are alike in that, the later.
 */
export function proposePack<P extends Pick<RulePack, "scope" | "inForce">>(
  packs: readonly P[],
  region: string,
  year: number,
): P {
  const day = lastDayOf(year);
  const covering = packs.filter(({ scope }) => covers(scope, region));
  const later = (a: P, b: P): P => (a.inForce.from > b.inForce.from ? a : b);
  const narrower = (a: P, b: P): P => {
    const difference = narrowness(a.scope) - narrowness(b.scope);
    return difference === 0 ? later(a, b) : difference > 0 ? a : b;
  };
  const best =
    choose(
      covering.filter(({ inForce }) => holdsOn(inForce, day)),
      narrower,
    ) ??
    choose(
      covering.filter(({ inForce }) => inForce.from > day),
      (a, b) => (later(a, b) === a ? b : a),
    ) ??
    choose(covering, later);
  if (!best) throw new Error(`No pack covers the region ${region}`);
  return best;
}

/** Whether a pack is in force in a region on the last day of the year. */
export function isPackInForce(
  { scope, inForce }: Pick<RulePack, "scope" | "inForce">,
  region: string,
  year: number,
): boolean {
  return covers(scope, region) && holdsOn(inForce, lastDayOf(year));
}

const lastDayOf = (year: number): string => `${year}-12-31`;

function choose<P>(packs: readonly P[], better: (a: P, b: P) => P): P | undefined {
  const [first, ...others] = packs;
  return first === undefined ? undefined : others.reduce(better, first);
}
