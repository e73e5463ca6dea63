import { strictEqual } from "node:assert";
import { DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from "@duckdb/node-api";
import { CompareFlags, compareTables, TableDiff, TableView } from "daff";
import { compareDepartment } from "../../src/core/checks/compareDepartment";
import { linkDepartment, type LinkOptions } from "../../src/core/linkage/linkDepartment";
import type { Dataset } from "../../src/core/model/Dataset";
import type { DepartmentProfile } from "../../src/core/model/DepartmentProfile";
import type { LinkageResult } from "../../src/core/model/Linkage";
import { linkageModel } from "../../src/departments/linkageModel";
import { nationalPack } from "../../src/standards/nationalPack";
import { map } from "./engineSteps";
import { inChild } from "./inChild";
import { inventCounty } from "./inventCounty";
import { COMPARED, datasetOf, inventLeftOver, inventTwoSides, RENAMES } from "./inventSides";
import { median, race, timed, watchMemory } from "./measure";
import { atMost, faster, show, within, type Row } from "./Row";

const FIELDS = ["idNo", ...COMPARED];
const SAME = { "zh-CN": "", "en-US": "" };

/** Says of six columns that both sides write the same. */
const PROFILE: DepartmentProfile = {
  id: "bench",
  title: SAME,
  sheetTitle: SAME,
  about: SAME,
  confidence: "probable",
  references: [],
  rowOf: "member",
  repeats: false,
  fields: nationalPack.fields
    .filter(({ id }) => FIELDS.includes(id))
    .map((field) => ({ ...field, owner: "member" as const, required: false, note: SAME })),
  codeLists: nationalPack.codeLists,
  signs: [],
  names: [],
  comparisons: COMPARED.map((field) => ({
    id: field,
    title: SAME,
    rule: "XD-07",
    confidence: "probable",
    references: [],
    kind: "same",
    own: field,
    theirs: field,
  })),
};
const { mapping } = map(inventCounty(10));
const codeLists = new Map(nationalPack.codeLists.map((list) => [list.id, list]));
const options: LinkOptions = { model: linkageModel, renames: RENAMES, decisions: {}, keyOf: (text) => text };

/** Linked pairs and, of each compared field, how many differ. */
type Counts = readonly number[];

function compareSides(here: Dataset, there: Dataset, linkage: LinkageResult): Counts {
  const result = compareDepartment({
    here,
    there,
    profile: PROFILE,
    mapping,
    linkage,
    codeLists,
    parameters: new Map(),
    asOf: "2020-12-31",
    year: 2020,
  });
  for (const { id, notCompared } of result.comparisons) if (notCompared) throw new Error(`${id} was not compared`);
  return [linkage.rows.length, ...result.comparisons.map(({ counts }) => counts.conflict)];
}

interface Linking {
  /** Medians, milliseconds. */
  readonly link: number;
  readonly compare: number;
  /** MB at the highest point, the data among them. */
  readonly memory: number;
  readonly counts: Counts;
}

function datasetsOf(count: number): readonly [here: Dataset, there: Dataset] {
  const { here, there } = inventTwoSides(count);
  return [datasetOf(FIELDS, here), datasetOf(FIELDS, there)];
}

/** Links two sheets by ID number and compares six fields; for a process of its own. */
export async function measureLinking(count: number, rounds: number): Promise<Linking> {
  const memory = watchMemory();
  const [here, there] = datasetsOf(count);
  let counts: Counts = [];
  let linkage = linkDepartment(here, there, options);
  const compare: number[] = [];
  const link: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const linking = await timed(() => (linkage = linkDepartment(here, there, options)));
    const comparing = await timed(() => (counts = compareSides(here, there, linkage)));
    if (round < 0) continue;
    link.push(linking);
    compare.push(comparing);
  }
  return { link: median(link), compare: median(compare), memory: memory(), counts };
}

const CHUNK = 2048;

/** The same join by DuckDB over tables that are loaded already; for a process of its own. */
export async function measureDuckDb(
  count: number,
  rounds: number,
): Promise<Pick<Linking, "counts"> & { time: number }> {
  const { here, there } = inventTwoSides(count);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const types = FIELDS.map((field) => (field === "workMonths" ? INTEGER : VARCHAR));
  for (const [table, lines] of [["here", here] as const, ["there", there] as const]) {
    await connection.run(
      `create table ${table} (${FIELDS.map((field, i) => `${field} ${types[i]!.toString()}`).join(", ")})`,
    );
    const appender = await connection.createAppender(table);
    for (let from = 0; from < lines.length; from += CHUNK) {
      const chunk = DuckDBDataChunk.create(types);
      chunk.setRows(lines.slice(from, from + CHUNK).map((line) => [...line] as (string | number)[]));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }
  const differ = COMPARED.map((field) => `count(*) filter (where a.${field} <> b.${field})`);
  const query = `select count(*) filter (where a.idNo is not null and b.idNo is not null), ${differ.join(", ")}
    from here a full join there b on a.idNo = b.idNo`;
  let counts: Counts = [];
  const times: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const time = await timed(async () => {
      counts = (await connection.runAndReadAll(query)).getRows()[0]!.map(Number);
    });
    if (round >= 0) times.push(time);
  }
  connection.closeSync();
  return { time: median(times), counts };
}

interface Differing {
  readonly ours: number;
  readonly daff: number;
}

/** The same beside daff, which compares tables of rows. */
export async function measureDaff(count: number): Promise<Differing> {
  const sides = inventTwoSides(count);
  const [here, there] = [datasetOf(FIELDS, sides.here), datasetOf(FIELDS, sides.there)];
  const tables = [sides.here, sides.there].map((lines) => [[...FIELDS], ...lines.map((line) => [...line] as string[])]);
  const flags = new CompareFlags();
  flags.addPrimaryKey("idNo");
  flags.show_unchanged = false;
  flags.unchanged_context = 0;
  let changed: unknown[][] = [];
  const daff = (): void => {
    changed = [];
    const alignment = compareTables(new TableView(tables[0]!), new TableView(tables[1]!), flags).align();
    new TableDiff(alignment, flags).hilite(new TableView(changed as string[][]));
  };
  const ours = (): unknown => compareSides(here, there, linkDepartment(here, there, options));
  const times = await race({ ours, daff }, { rounds: 3, warmUp: 1 });
  if (changed.length < count / 100) throw new Error(`daff found ${changed.length} lines`);
  return times;
}

/** Rows that no ID number links, against a county; for a process of its own. */
export async function measureLeftOver(
  rows: number,
  people: number,
  rounds: number,
): Promise<{ readonly time: number }> {
  const { here, there } = inventLeftOver(rows, people);
  const times: number[] = [];
  let result: LinkageResult | null = null;
  // Without a round to warm up: a person links once.
  for (let round = 0; round < rounds; round++) {
    times.push(await timed(() => (result = linkDepartment(here, there, options))));
  }
  const linked = result!.rows.length;
  if (linked < rows / 2) throw new Error(`Only ${linked} of ${rows} were linked`);
  return { time: times[0]! };
}

/** Linking a department's sheet: by ID number with six compared fields, and without any. */
export async function link(quick: boolean): Promise<readonly Row[]> {
  const people = quick ? 100_000 : 1_000_000;
  const some = quick ? 10_000 : 100_000;
  const [rows, county] = quick ? [1000, 6000] : [10_000, 60_000];
  const { link: linking, compare, memory, counts } = await inChild<Linking>("linking", people, 5);
  const duckDb = await inChild<Awaited<ReturnType<typeof measureDuckDb>>>("duckDb", people, 5);
  strictEqual(String(duckDb.counts), String(counts));
  const beside = await inChild<Differing>("daff", some);
  const { time } = await inChild<{ readonly time: number }>("leftOver", rows, county, 1);
  const work = `link ${people} × ${people} by ID number, compare six fields`;
  const parts = `linking ${show(linking, "ms")}, comparing ${show(compare, "ms")}, ${show(memory, "MB")} with the data`;
  return [
    within(work, linking + compare, (1500 * people) / 1e6, "ms", parts),
    atMost(work, linking + compare, 3, duckDb.time, "DuckDB"),
    faster(`the same with ${some} × ${some}`, beside.ours, 10, beside.daff, "daff"),
    within(`link ${rows} rows without a right ID number to ${county} members`, time, (2000 * rows) / 10_000, "ms"),
  ];
}
