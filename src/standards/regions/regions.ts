import type { FormerRegion, RegionTable } from "../../core/model/RegionTable";
import table from "./regions.json";

const ENTRY = /^(\d+)([^\d>]*)(?:>(\d+))?$/u;

interface Entry {
  readonly code: string;
  readonly name: string;
  readonly successor: string | null;
}

/**
 * One line holds a province, or a prefecture and its counties: `4510百色市 26那坡县`. Each begins with its digits below
 * the one before it; `>` leads to the successor, whose first four digits are left out where they are the same.
 */
function readLine(line: string): readonly Entry[] {
  const [head = "", ...counties] = line.split(" ");
  const prefix = /^\d+/.exec(head)?.[0] ?? "";
  const read = (text: string, upper: string): Entry => {
    const [, digits, name, to] = ENTRY.exec(text) ?? [];
    if (digits === undefined || name === undefined) throw new Error(`Not a region: ${text} in ${line}`);
    const code = (upper + digits).padEnd(6, "0");
    return { code, name, successor: to === undefined ? null : to.length === 6 ? to : prefix + to };
  };
  return [read(head, ""), ...counties.map((county) => read(county, prefix))].filter(({ name }) => name !== "");
}

const former: readonly FormerRegion[] = table.former.flatMap(readLine);

/**
 * The table as of `regions.json`. Current: 国家统计局, 2023-06-30, without the development zones and towns that only
 * statistics count as counties, and with 710000, 810000 and 820000 of GB/T 2260. Former: codes and names of 1995 and of
 * 2002 to 2020; what was given up before or between may be missing, so that an unknown code is not a wrong one.
 */
export const regions: RegionTable = {
  current: new Map(table.current.flatMap(readLine).map(({ code, name }) => [code, name])),
  former,
};
