import type { RegionTable } from "../../core/model/RegionTable";

/**
 * A code in full words: 450000 广西壮族自治区, 371681 山东省滨州市邹平市. A code that was given up is called what it was
 * called last: 371626 山东省滨州市邹平县. `null` for `CN` and for a code that the table does not hold.
 */
export function regionName(code: string, regions: RegionTable): string | null {
  const own = ownName(code, regions);
  if (own === undefined) return null;
  const above = new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]);
  above.delete(code);
  return [...above].map((upper) => ownName(upper, regions) ?? "").join("") + own;
}

function ownName(code: string, { current, former }: RegionTable): string | undefined {
  return current.get(code) ?? former.findLast((region) => region.code === code)?.name;
}
