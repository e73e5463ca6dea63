import type { CellValue } from "../../model/RawSheet";
import { overallVerdict } from "../../model/Run";
import { VERDICT_DIMENSIONS } from "../../model/Rule";
import { serialOfDay } from "../../model/serialDate";
import type { RecordSet, TabFacts } from "../../model/TabFacts";
import { drawHouseholds, type Stratum } from "./drawHouseholds";
import { columnMap, emptyColumns, filled } from "./emptyColumns";
import { householdNames } from "./householdNames";
import { oncePer } from "./oncePer";
import { batchName, drawOf, subjectOf, type LineSubject } from "./sampleBatch";
import { createSampleItems } from "./sampleItems";
import { villageNumbers } from "./villageNumbers";

const COLUMNS = [
  ...(["batch", "seed", "town", "village", "stratum", "villageNo", "townNo", "householdId", "head"] as const),
  ...(["item", "system", "found", "isSame", "evidence", "checkedBy", "checkedOn", "isNow", "draw", "drawnOn"] as const),
] as const;
type Cells = ReadonlyMap<string, CellValue>;
type SampleColumn = (typeof COLUMNS)[number];
type Line = Partial<Record<SampleColumn, CellValue>>;
const TYPED: readonly SampleColumn[] = ["found", "isSame", "evidence", "checkedBy", "checkedOn"];
const isTyped = (cells: Cells): boolean => TYPED.some((column) => (cells.get(column) ?? null) !== null);

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** A line that stands on the tab. */
interface Standing {
  readonly key: string;
  readonly cells: Cells;
  readonly subject: LineSubject | null;
}

/**
 * The spot check: households drawn from each village, or from those of a village with the same overall verdict (`stratum`),
 * a line for each item. Who was drawn in another batch in the same calendar year is left out unless the options say `again`:
 * those lines stay, typed or not, and so do those of any batch in which a person filled something in. What was compared on
 * site keeps the value that it was compared with. `draw` names household and batch, `drawnOn` the day on which it was first
 * drawn, blank where that was not kept; `isNow` tells this batch.
 */
export const sample = oncePer((facts: TabFacts): RecordSet => {
  const { options, run } = facts;
  const names = householdNames(facts);
  const batch = batchName(options.sample, run.options.asOf);
  const before = Array.from(facts.typed.get("T15")?.get("lines") ?? [], ([key, cells]): Standing => ({
    key,
    cells,
    subject: subjectOf(key, cells),
  }));
  const stands = new Map(before.map((one) => [one.key, one.cells]));
  const drawnOn = new Map<string, CellValue>();
  for (const { cells, subject } of before)
    if (subject) drawnOn.set(subject.draw, cells.get("drawnOn") ?? drawnOn.get(subject.draw) ?? null);
  const today = serialOfDay(options.day);
  const items = createSampleItems(facts);
  const verdictOf = createVerdict(facts);
  const lines = new Map<string, Line>();
  for (const household of drawHouseholds(strataOf(facts, batch, before), options.sample)) {
    const name = names.keys[household] ?? "";
    const draw = drawOf(batch, name);
    const of = {
      ...{
        batch,
        seed: options.sample.seed,
        isNow: 1,
        draw,
        drawnOn: drawnOn.has(draw) ? (drawnOn.get(draw) ?? null) : today,
      },
      town: filled(names.town(household)),
      village: filled(names.village(household)),
      stratum: options.sample.byVerdict ? verdictOf(household) : "all",
      villageNo: names.places.villageOf[household] ?? 0,
      townNo: names.places.townOf[household] ?? 0,
      householdId: filled(names.ids[household] ?? ""),
      head: filled(names.head(household)),
    };
    for (const { id, value } of items) {
      const key = `${batch}|${name}|${id}`;
      const was = stands.get(key);
      const isCompared = (was?.get("isSame") ?? null) !== null;
      const line: Line = { ...of, item: id, system: isCompared ? (was?.get("system") ?? null) : value(household) };
      for (const column of TYPED) line[column] = was?.get(column) ?? null;
      lines.set(key, line);
    }
  }
  const numbers = villageNumbers(facts);
  for (const { key, cells, subject } of before.filter(stayingOf(before, batch, yearOf(options.day)))) {
    if (lines.has(key)) continue;
    const line: Line = Object.fromEntries(COLUMNS.map((id) => [id, cells.get(id) ?? null]));
    const isNow = subject?.batch === batch ? 1 : 0;
    lines.set(key, {
      ...line,
      ...numbers(cells.get("town"), cells.get("village")),
      isNow,
      draw: subject?.draw ?? null,
    });
  }
  const columns = emptyColumns(COLUMNS);
  for (const line of lines.values()) for (const id of COLUMNS) columns[id].push(line[id] ?? null);
  return { size: lines.size, keys: [...lines.keys()], columns: columnMap(columns) };
});

/** Which lines of before stay even where they are not drawn now. */
function stayingOf(before: readonly Standing[], batch: string, year: number): (line: Standing) => boolean {
  const touched = new Set(
    before.filter(({ cells }) => isTyped(cells)).flatMap(({ subject }) => [subject?.draw, subject?.batch]),
  );
  return ({ key, cells, subject }) => {
    if (key.startsWith("+") || isTyped(cells)) return true;
    if (!subject) return false;
    if (subject.batch === batch) return touched.has(subject.draw);
    return touched.has(subject.batch) || subject.year === year;
  };
}

/** Strata of a draw. Who already stands in this very batch may be drawn again: the same choice gives the same draw. */
function strataOf(facts: TabFacts, batch: string, before: readonly Standing[]): readonly Stratum[] {
  const { keys, places } = householdNames(facts);
  const { byVerdict, again } = facts.options.sample;
  const year = yearOf(facts.options.day);
  const subjects = before.flatMap(({ subject }) => subject ?? []);
  const own = new Set(subjects.flatMap((one) => (one.batch === batch ? one.household : [])));
  const others = new Set(again ? [] : subjects.flatMap((one) => (one.year === year ? one.household : [])));
  const verdictOf = createVerdict(facts);
  const strata = new Map<string, { key: string; size: number; households: { household: number; key: string }[] }>();
  const order = Array.from(keys, (_, household) => household).sort(
    (a, b) => (places.villageOf[a] ?? 0) - (places.villageOf[b] ?? 0),
  );
  for (const household of order) {
    const village = places.villages[(places.villageOf[household] ?? 0) - 1]?.key ?? "";
    const key = byVerdict ? `${village}|${verdictOf(household)}` : village;
    const stratum = strata.get(key) ?? { key, size: 0, households: [] };
    strata.set(key, stratum);
    stratum.size++;
    const name = keys[household]!;
    if (own.has(name) || !others.has(name)) stratum.households.push({ household, key: name });
  }
  return [...strata.values()];
}

function createVerdict({ run }: TabFacts): (household: number) => string {
  const verdicts = VERDICT_DIMENSIONS.map((dimension) => run.verdicts[dimension]);
  return (household) => overallVerdict(verdicts, household);
}
