import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { columnMap, emptyColumns } from "./emptyColumns";
import { sample } from "./sample";

const TOLD = ["batch", "town", "village", "stratum", "householdId", "head", "isNow", "draw"] as const;
/** Under names of their own: its rows count by `draw`, not by their village. */
const NUMBERS = { ofTown: "townNo", ofVillage: "villageNo" } as const;
const COLUMNS = [...TOLD, "ofTown", "ofVillage"] as const;

/** Each household of each draw once, in the order of the lines of the spot check. */
export function sampleHouseholds(facts: TabFacts): RecordSet {
  const lines = sample(facts);
  const columns = emptyColumns(COLUMNS);
  const keys: string[] = [];
  const seen = new Set<CellValue>();
  lines.columns.get("draw")?.forEach((draw, row) => {
    if (typeof draw !== "string" || seen.has(draw)) return;
    seen.add(draw);
    keys.push(draw);
    const of = (id: string): CellValue => lines.columns.get(id)?.[row] ?? null;
    for (const id of TOLD) columns[id].push(of(id));
    for (const id of ["ofTown", "ofVillage"] as const) columns[id].push(of(NUMBERS[id]));
  });
  return { size: keys.length, keys, columns: columnMap(columns) };
}
