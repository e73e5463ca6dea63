import { AS_OF } from "./inventPeople";
import { countyWorkbook } from "./countyWorkbook";
import { peopleOf } from "./departments/CountyPeople";
import { housing } from "./departments/livingSheets";
import { makeDepartment } from "./departments/makeDepartment";
import { makeCounty } from "./makeCounty";

export const SEED = 20_201_231;
export const HOUSEHOLDS = 300;
/** How often each rule's fault stands in the faulty workbook. */
export const FAULTS = 6;

/** Year, day and region for which the truth file holds, with what the county confirms: the school year's cut-off. */
const RUN = { region: "450000", year: 2020, asOf: AS_OF, parameters: { "school-cutoff": "09-01" } };

/** Every committed seed file by name. */
export async function generate(): Promise<ReadonlyMap<string, Uint8Array>> {
  const clean = makeCounty({ seed: SEED, households: HOUSEHOLDS, faults: 0 });
  const faulty = makeCounty({ seed: SEED, households: HOUSEHOLDS, faults: FAULTS });
  const rules = [...new Set(faulty.truth.map(({ rule }) => rule))].sort();
  const truth = `${JSON.stringify({ run: RUN, rules, faults: faulty.truth }, null, 2)}
`;
  return new Map([
    ["demo-county.xlsx", await countyWorkbook(clean)],
    ["demo-county-faulty.xlsx", await countyWorkbook(faulty, [makeDepartment(housing, peopleOf(faulty)).sheet])],
    ["demo-county-faulty.truth.json", new TextEncoder().encode(truth)],
  ]);
}
