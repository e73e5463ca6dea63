/** A name, or a code with its name, that was given up: 邹平县 (371626) became 邹平市 (371681). */
export interface FormerRegion {
  readonly code: string;
  /** Its own name, without those of province and prefecture. */
  readonly name: string;
  /** The current code that stands for it today; `null` where it was split up or merged into others. */
  readonly successor: string | null;
}

/**
 * The divisions of the country down to the county, under the 6-digit codes of GB/T 2260. Codes that only group, such as
 * 110100 市辖区 and 429000 省直辖县级行政区划, have no name of their own and are left out.
 */
export interface RegionTable {
  /** Own name by code, provinces first: 450000 广西壮族自治区, 451000 百色市, 451026 那坡县. */
  readonly current: ReadonlyMap<string, string>;
  /** By code; several of one code stand oldest first. A code may be current again under another name. */
  readonly former: readonly FormerRegion[];
}

/** The digits that all codes inside a region share: 45 of 450000, 4510 of 451000. */
export function regionPrefix(code: string): string {
  return code.replace(/(?:00){1,2}$/, "");
}

/** Whether a scope (`CN` or a GB/T 2260 code) covers a region: 450000 covers 451026. */
export function covers(scope: string, region: string): boolean {
  return scope === "CN" || region.startsWith(regionPrefix(scope));
}

/** How narrow a scope is: 0 for the country, more for a province, prefecture and county. */
export function narrowness(scope: string): number {
  return scope === "CN" ? 0 : regionPrefix(scope).length;
}
