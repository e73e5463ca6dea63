import type { CellValue } from "../../model/RawSheet";
import { dateOfSerial } from "../../model/serialDate";
import { textHash } from "../../model/textHash";
import type { SampleOptions } from "../../model/TabFacts";

type Cells = ReadonlyMap<string, CellValue>;

/** The name of a draw: seed, month of the data and what else was chosen, so that another choice is another draw. */
export function batchName({ seed, rate, count, byVerdict, again }: SampleOptions, asOf: string): string {
  const size = count === null ? `${Math.round(rate * 1e6) / 1e4}%` : `n${count}`;
  return `S${seed}-${asOf.slice(0, 7)}-${size}${byVerdict ? "v" : ""}${again ? "a" : ""}`;
}

/** The calendar year in which a line was drawn; of one that does not tell, that in the name of its batch, 0 where it has none. */
function yearOfDraw(drawnOn: CellValue, batch: string): number {
  const day = typeof drawnOn === "number" ? dateOfSerial(Math.floor(drawnOn), false) : 0;
  if (day > 0) return Math.floor(day / 10_000);
  return Number(/^S\d+-(\d{4})-\d{2}/.exec(batch)?.[1] ?? 0);
}

/** Which household of which draw a line is about. */
export interface LineSubject {
  readonly batch: string;
  /** Its key among the households. */
  readonly household: string;
  /** Calendar year in which it was drawn. */
  readonly year: number;
  /** One text for both, which no spreadsheet takes for a number. */
  readonly draw: string;
}

/** By the key of our own line, or by what a person wrote in a line of their own; `null` where that names no draw. */
export function subjectOf(key: string, cells: Cells): LineSubject | null {
  const isAdded = key.startsWith("+");
  const text = (id: string): string => {
    const value = cells.get(id);
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const [begin, end] = [key.indexOf("|"), key.lastIndexOf("|")];
  const batch = isAdded ? text("batch") : key.slice(0, Math.max(0, begin));
  const household = isAdded ? text("householdId") || text("head") : key.slice(begin + 1, end);
  if (batch === "" || household === "") return null;
  return { batch, household, year: yearOfDraw(cells.get("drawnOn") ?? null, batch), draw: drawOf(batch, household) };
}

export const drawOf = (batch: string, household: string): string => `h${textHash(`${batch}|${household}`)}`;
