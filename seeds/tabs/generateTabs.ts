import type { Field } from "../../src/core/model/Field";
import { renderBook } from "../sheets/renderBook";
import { writeBook } from "../sheets/writeBook";
import { inventTabsCounty } from "./inventTabsCounty";
import { knownOf, unitsOf } from "./Known";
import { sheetsOf } from "./tabsSheets";
import { foundIn, truthOfDoubts } from "./truthOfDoubts";
import { truthOfAudit, VISITS } from "./truthOfAudit";
import { FALLS, fallsIn, truthOfFalls } from "./truthOfFalls";
import { truthOfGroups } from "./truthOfGroups";
import { truthOfIndex } from "./truthOfIndex";
import { RED_LINES, truthOfLists, type TypedAllowances } from "./truthOfLists";
import { truthOfMovements } from "./truthOfMovements";
import { truthOfStandards } from "./truthOfStandards";

/** The run for which the truth holds, with what the county confirmed. */
const RUN = {
  ...{ region: "450000", year: 2020, asOf: "2020-12-31" },
  parameters: {
    ...{ "school-cutoff": "09-01", "reloc-fund-household": RED_LINES.household, "months-covered": 12 },
    ...{ "fall-warn": FALLS.warning, "fall-error": FALLS.error },
  },
};

/** Class A all year, class A from April on, and class B all year. */
const ALLOWANCES: TypedAllowances = {
  "459099010000007": { standard: 380, firstMonth: 1, lastMonth: 12 },
  "459099010000025": { standard: 380, firstMonth: 4, lastMonth: 12 },
  "459099010000036": { standard: 300, firstMonth: 1, lastMonth: 12 },
};

/** The county of the summary tabs, the year before, and what every tab has to say, counted over whom was invented. */
export async function generateTabs(fields: readonly Field[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const county = inventTabsCounty();
  const units = unitsOf(county.now, knownOf(county.now));
  const now = renderBook(county.now, sheetsOf(2020), fields);
  const before = renderBook(county.before, sheetsOf(2019).slice(0, 2), fields);
  const towns = units.towns.map(({ town }) => town);
  const found = foundIn(units, now.cleaned, fallsIn(county));
  const tabs = {
    ...truthOfStandards(units),
    ...truthOfMovements(county, towns),
    ...truthOfGroups(units),
    ...truthOfLists(units, ALLOWANCES),
    ...truthOfFalls(county, towns),
    ...truthOfDoubts(units, found),
    ...truthOfAudit(units, found),
    ...truthOfIndex(units),
  };
  const truth = `${JSON.stringify({ run: RUN, typed: { T12: { households: ALLOWANCES }, T5: { lines: VISITS } }, tabs }, null, 1)}\n`;
  return new Map([
    ["tabs-county.xlsx", await writeBook(now.sheets)],
    ["tabs-county-before.xlsx", await writeBook(before.sheets)],
    ["truth.json", new TextEncoder().encode(truth)],
  ]);
}
