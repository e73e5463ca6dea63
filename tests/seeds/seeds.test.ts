import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FAULTS, generate, HOUSEHOLDS, SEED } from "../../seeds/generate";
import { makeCounty } from "../../seeds/makeCounty";
import { validate } from "../../src/core/validate";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import { proposeScope } from "../../src/core/mapping/proposeScope";
import { regions } from "../../src/standards/regions/regions";
import { cellAddress } from "../../src/core/model/a1";
import type { RawSheet } from "../../src/core/model/RawSheet";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { openPackage } from "../../src/ooxml/package/openPackage";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { nationalPack } from "../../src/standards/nationalPack";

const FOLDER = join(__dirname, "../../seeds");
const TWELVE = [
  "ID-02",
  "ID-06",
  "ID-10",
  "HH-01",
  "HH-07",
  "STU-02",
  "LAB-08",
  "MED-03",
  "INC-03",
  "INC-05",
  "LIV-02",
  "LIV-08",
];
const OPTIONS = { region: "450000", year: 2020, asOf: "2020-12-31", parameters: { "school-cutoff": "09-01" } };

const check = (members: RawSheet, households: RawSheet) => {
  const pack = nationalPack;
  const mapped = (sheet: RawSheet) => ({ sheet, mapping: recogniseSheet(sheet, pack.fields) });
  return validate({ members: mapped(members), households: mapped(households), pack, options: OPTIONS }).run;
};
/** What every rule finds, but for notes and for what follows from another finding. */
const places = (run: ReturnType<typeof check>) =>
  run.findings
    .filter(({ follows, severity }) => follows === null && severity !== "note")
    .map(({ ruleId, at }) => `${ruleId} ${at.sheet} ${cellAddress(at)}`)
    .sort();
const partsOf = async (bytes: Uint8Array) => {
  const pkg = await openPackage(bytes);
  const texts = await Promise.all(
    pkg.entries.map(async ({ name }) => [name, new TextDecoder().decode(await collectBytes(pkg.open(name)))] as const),
  );
  return new Map(texts);
};

/** Recall and precision, for whoever reads the run. */
function print(name: string, found: readonly string[], planted: readonly string[]): void {
  const hits = planted.filter((place) => found.includes(place)).length;
  const [recall, precision] = [hits / planted.length, hits / found.length];
  process.stderr.write(
    `${name}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)} (${planted.length} planted)\n`,
  );
}

test("the committed seeds are what the generator makes", async () => {
  const seeds = await generate();
  // WRITE_SEEDS=1 writes them anew, after a deliberate change of the generator.
  if (process.env["WRITE_SEEDS"] === "1") for (const [name, bytes] of seeds) writeFileSync(join(FOLDER, name), bytes);
  for (const [name, bytes] of seeds) {
    const committed = new Uint8Array(readFileSync(join(FOLDER, name)));
    if (name.endsWith(".xlsx")) expect(await partsOf(committed)).toEqual(await partsOf(bytes));
    else expect(new TextDecoder().decode(committed)).toBe(new TextDecoder().decode(bytes));
    expect(committed.length).toBeLessThan(300_000);
  }
});

test("a perfect checker finds exactly the planted faults in the committed workbook", async () => {
  const truth = JSON.parse(readFileSync(join(FOLDER, "demo-county-faulty.truth.json"), "utf8")) as {
    faults: { rule: string; sheet: string; cell: string }[];
  };
  const book = await openXlsx(new Uint8Array(readFileSync(join(FOLDER, "demo-county-faulty.xlsx"))));
  const run = check(await book.read("贫困人口信息"), await book.read("贫困户信息"));
  expect(run.incomplete).toEqual([]);
  const planted = truth.faults.map(({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`).sort();
  print("demo-county-faulty.xlsx", places(run), planted);
  expect(places(run)).toEqual(planted);
  for (const rule of TWELVE)
    expect([rule, truth.faults.filter((fault) => fault.rule === rule).length >= 5]).toEqual([rule, true]);
});

test("the clean county breaks no rule", async () => {
  const book = await openXlsx(new Uint8Array(readFileSync(join(FOLDER, "demo-county.xlsx"))));
  expect(book.sheets.map(({ name }) => name)).toEqual(["贫困人口信息", "贫困户信息", "填表说明"]);
  const run = check(await book.read("贫困人口信息"), await book.read("贫困户信息"));
  expect(run.totals.households).toBe(HOUSEHOLDS);
  expect(run.outcomes.filter(({ ruleId, notChecked }) => TWELVE.includes(ruleId) && notChecked !== null)).toEqual([]);
  expect(places(run)).toEqual([]);
});

test("the sheets say for which run they are meant, and their instructions are no data", async () => {
  const { members } = makeCounty({ seed: SEED, households: HOUSEHOLDS, faults: FAULTS });
  const mapping = recogniseSheet(members, nationalPack.fields);
  expect(proposeScope(members, mapping, regions)).toEqual({ region: "450000", year: 2020, asOf: "2020-12-31" });
  expect(mapping).toMatchObject({ kind: "members", headingRow: 2, ambiguous: [], skippedRows: [] });
  const book = await openXlsx(new Uint8Array(readFileSync(join(FOLDER, "demo-county.xlsx"))));
  const instructions = await book.read("填表说明");
  expect(() => recogniseSheet(instructions, nationalPack.fields)).toThrow("sheet.noHeading");
});

test("another seed and size still plants exactly what is found", () => {
  const { members, households, truth } = makeCounty({ seed: 7, households: 900, faults: 15 });
  const run = check(members, households);
  const planted = truth.map(({ rule, sheet, cell }) => `${rule} ${sheet} ${cell}`).sort();
  print("seed 7, 900 households", places(run), planted);
  expect(places(run)).toEqual(planted);
});
