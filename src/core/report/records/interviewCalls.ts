import type { CellValue } from "../../model/RawSheet";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { columnMap, emptyColumns } from "./emptyColumns";
import { helperHouseholds } from "./helperHouseholds";

const ACCOUNTS = ["policy", "income", "results", "information"] as const;
const TOLD = ["town", "helper", "households"] as const;

/**
 * Helpers who have C, as T19 was filled in: by the grade that was typed, else by the sum of their four accounts where the
 * county gave the lines of A and B.
 */
export function interviewCalls(facts: TabFacts): RecordSet {
  const helpers = helperHouseholds(facts);
  const typed = facts.typed.get("T19");
  const lineOf = (grade: string): CellValue => typed?.get("lines")?.get(grade)?.get("atLeast") ?? null;
  const [a, b] = [lineOf("A"), lineOf("B")];
  const hasLines = typeof a === "number" && typeof b === "number" && a > 0 && b > 0 && b <= a;
  const columns = emptyColumns([...TOLD, "unit", "score", "by"]);
  const keys: string[] = [];
  helpers.keys.forEach((key, row) => {
    const cells = typed?.get("helpers")?.get(key);
    if (!cells || helpers.columns.get("helper")?.[row] === "none") return;
    const accounts = ACCOUNTS.map((id) => cells.get(id) ?? null);
    const known = accounts.filter((value) => typeof value === "number");
    const score = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
    const isScored = accounts.every((value) => typeof value === "number" && value >= 0);
    const isLow = hasLines && isScored && score !== null && score < b;
    const grade = cells.get("grade") ?? null;
    if (grade === null ? !isLow : grade !== "C") return;
    keys.push(key);
    for (const id of TOLD) columns[id].push(helpers.columns.get(id)?.[row] ?? null);
    columns.unit.push(cells.get("unit") ?? null);
    columns.score.push(score);
    columns.by.push(grade === null ? "proposed" : "typed");
  });
  return { size: keys.length, keys, columns: columnMap(columns) };
}
