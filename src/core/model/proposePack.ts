import { regionPrefix } from "./RegionTable";
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
  const day = `${year}-12-31`;
  const covering = packs.filter(({ scope }) => scope === "CN" || region.startsWith(regionPrefix(scope)));
  const later = (a: P, b: P): P => (a.inForce.from > b.inForce.from ? a : b);
  const narrower = (a: P, b: P): P => {
    const difference = narrowness(a) - narrowness(b);
    return difference === 0 ? later(a, b) : difference > 0 ? a : b;
  };
  const best =
    choose(
      covering.filter(({ inForce }) => holds(inForce, day)),
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

const narrowness = ({ scope }: Pick<RulePack, "scope">): number => (scope === "CN" ? 0 : regionPrefix(scope).length);

function holds({ from, to }: RulePack["inForce"], day: string): boolean {
  return from <= day && (to === undefined || day <= to);
}

function choose<P>(packs: readonly P[], better: (a: P, b: P) => P): P | undefined {
  const [first, ...others] = packs;
  return first === undefined ? undefined : others.reduce(better, first);
}
