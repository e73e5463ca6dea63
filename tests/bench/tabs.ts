import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { writeTabs } from "../../src/adapters/xlsx/writeTabs";
import { createFacts, type TabRun } from "../../src/app/tabs/TabRun";
import type { RawSheet } from "../../src/core/model/RawSheet";
import type { TabId } from "../../src/core/model/SummaryTab";
import type { TabFacts, TabOptions } from "../../src/core/model/TabFacts";
import { isTabCell, type TabTable } from "../../src/core/model/TabTable";
import { groupHouseholds } from "../../src/core/report/records/groupHouseholds";
import { createTabFiller } from "../../src/core/report/tabs/createTabFiller";
import { validate } from "../../src/core/validate";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { fileSource } from "../../src/ooxml/package/fileSource";
import { nationalPack } from "../../src/standards/nationalPack";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { map, OPTIONS } from "./engineSteps";
import { READERS, writeSheet } from "./files";
import { inChild } from "./inChild";
import { columnOfField, COUNTY, inventCounty } from "./inventCounty";
import { median, race, timed } from "./measure";
import { atMost, show, within, type Row } from "./Row";

/** Excel breaks at most so many pages by hand: a tab with one household a page takes villages up to here. */
const MOST_HOUSEHOLDS = 1026;

/** The county's data and, as the period before, the same households with a tenth less. */
function invent(people: number): { readonly sheet: RawSheet; readonly facts: TabFacts; readonly chosen: number } {
  const sheet = inventCounty(people, "all");
  const less = (["incWage", "incNet", "incPer"] as const).reduce((columns, field) => {
    const at = columnOfField(field);
    return columns.with(
      at,
      columns[at]!.map((value) => (typeof value === "number" ? value * 0.9 : value)),
    );
  }, sheet.columns);
  const validation = validate({
    ...{ members: map(sheet), households: null, pack: nationalPack, options: OPTIONS },
    previous: { members: map({ ...sheet, columns: less }), households: null },
  });
  const { villages, chosen } = firstVillages(validation.dataset);
  const options: TabOptions = {
    ...{ day: OPTIONS.asOf, unit: "某县乡村振兴局", months: null, villages, masked: {}, assignments: [] },
    ...{
      sample: { seed: 7, rate: 0.05, count: null, byVerdict: false, again: false },
      index: { isAccepted: true, k: 1 / 3 },
    },
  };
  const run: TabRun = { ...validation, pack: nationalPack };
  return { sheet, chosen, facts: createFacts(run, { options, typed: {}, months: {}, history: [] }, new Map()) };
}

function firstVillages(dataset: TabFacts["dataset"]) {
  const { villages, villageNo } = groupHouseholds(dataset);
  const sizes = villages.map(() => 0);
  for (const village of villageNo) sizes[village - 1]!++;
  let chosen = 0;
  const first = villages.filter((_, v) => {
    if (chosen + sizes[v]! > MOST_HOUSEHOLDS) return false;
    chosen += sizes[v]!;
    return true;
  });
  return { villages: first.map(({ key }) => key), chosen };
}

interface Tabs {
  readonly households: number;
  /** Households in the tabs that are made for chosen villages. */
  readonly chosen: number;
  /** Medians, milliseconds. */
  readonly fill: number;
  readonly write: number;
  /** The county's workbook. */
  readonly read: number;
  /** The file with all tabs. */
  readonly readBack: number;
  readonly byTab: readonly (readonly [tab: TabId, ms: number, rows: number])[];
  readonly cells: number;
  readonly formulas: number;
  readonly megabytes: number;
}

/** Fills all tabs of a county, writes them and reads the county's workbook; for a process of its own. */
export async function measureTabs(people: number, rounds: number): Promise<Tabs> {
  const { sheet, facts, chosen } = invent(people);
  const folder = await mkdtemp(join(tmpdir(), "huhuqing-bench-"));
  try {
    const [county, file] = [join(folder, "county.xlsx"), join(folder, "tabs.xlsx")];
    await writeSheet(sheet, county);
    const times: (readonly number[])[] = [];
    let tables: readonly TabTable[] = [];
    for (let round = -2; round < rounds; round++) {
      // What the round before filled is given up.
      tables = [];
      globalThis.gc?.();
      const filled = await fillAll(facts);
      tables = filled.tables;
      if (round >= 0) times.push(filled.times);
    }
    const written = await race(
      {
        write: () => pipeline(writeTabs(tables), createWriteStream(file)),
        read: () => READERS.ours(county),
        readBack: () => readAll(file),
      },
      { rounds, warmUp: 1 },
    );
    const cells = tables.flatMap(({ rows }) => rows).flat();
    return {
      ...{ households: facts.run.totals.households, chosen, ...written },
      fill: median(times.map((each) => each.reduce((a, b) => a + b))),
      byTab: tables.map(({ id, rows }, t) => [id, median(times.map((each) => each[t]!)), rows.length]),
      cells: cells.length,
      formulas: cells.filter((cell) => isTabCell(cell) && cell.formula !== undefined).length,
      megabytes: (await stat(file)).size / 2 ** 20,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readAll(file: string): Promise<void> {
  const workbook = await openXlsx(await fileSource(file));
  for (const { name } of workbook.sheets) await workbook.read(name);
  await workbook.close();
}

interface Filled {
  readonly tables: readonly TabTable[];
  /** Milliseconds of each. */
  readonly times: readonly number[];
}

async function fillAll(facts: TabFacts): Promise<Filled> {
  const filler = createTabFiller(facts, summaryTabs);
  const tables: TabTable[] = [];
  const times: number[] = [];
  for (const { id } of summaryTabs) times.push(await timed(() => tables.push(filler.fill(id).table)));
  return { tables, times };
}

/** All summary tabs of one county: filled by the engine, and written as .xlsx beside the read of the county's workbook. */
export async function tabs(quick: boolean): Promise<readonly Row[]> {
  const people = quick ? 12_000 : COUNTY.people;
  const made = await inChild<Tabs>("tabs", people, quick ? 3 : 5);
  const { households, chosen, fill, write, read, readBack, byTab, cells, formulas, megabytes } = made;
  const longest = [...byTab].sort(([, a], [, b]) => b - a).slice(0, 6);
  const parts = longest.map(([id, ms, rows]) => `${id} ${show(ms, "ms")} (${rows} rows)`).join(", ");
  const byVillage = summaryTabs.filter((tab) => tab.isByVillage).map(({ id }) => id);
  const size = `${people} people / ${households} households, ${byVillage.join(" and ")} for ${chosen}`;
  const content = `${cells} cells, ${formulas} formulas, ${show(megabytes, "MB")}`;
  return [
    within(`${byTab.length} summary tabs, ${size}`, fill, (1500 * people) / COUNTY.people, "ms", parts),
    atMost(`.xlsx of all of them: ${content}`, write, 1.5, read, "read of the county's workbook"),
    { ...atMost("the same beside its own size", write, 1.5, readBack, "read of this very .xlsx"), pass: null },
  ];
}
