import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BOOKS, type Book } from "../../seeds/books";
import { generateBooks } from "../../seeds/generateBooks";
import { makeBook, type PlantedFault } from "../../seeds/makeBook";
import type { Finding } from "../../src/core/model/Finding";
import { packs } from "../../src/standards/packs";
import { checkBook, packOf, partsOf, placeOf, readSheets } from "./checkBook";

const FOLDER = join(__dirname, "../../seeds/books");
const MOST_BYTES = 300_000;
const keyOf = ({ rule, sheet, cell }: PlantedFault): string => `${rule} ${sheet} ${cell}`;
const totals = { planted: 0, notes: 0, found: 0, hits: 0 };

const read = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
const sheetsOf = (name: string, { sheets }: Book) =>
  readSheets(
    read(name),
    sheets.map((plan) => plan.name),
  );
const previousOf = async (book: Book) =>
  book.hasPrevious
    ? readSheets(
        read(`${book.id}-previous.xlsx`),
        book.sheets.flatMap(({ name, rows }) => (rows === "villages" ? [] : [name])),
      )
    : null;

/** How a finding reads in a failed test: where, what, and what was planted there. */
function told(finding: Finding, truth: readonly PlantedFault[]): string {
  const here = truth.filter(({ sheet, cell }) => placeOf(finding).endsWith(` ${sheet} ${cell}`));
  const facts = `${finding.messageId} ${JSON.stringify(finding.data)} ${JSON.stringify(finding.subject)}`;
  return `${placeOf(finding)} ${finding.severity} ${facts} <- ${here.map(({ rule, note }) => `${rule} ${note}`).join(", ")}`;
}

/** Recall and precision, for whoever reads the run. */
function print(name: string, { planted, notes, found, hits }: typeof totals): void {
  const [recall, precision] = [hits / planted, hits / found];
  process.stderr.write(
    `${name}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)} (${planted} planted, ${notes} of them notes)\n`,
  );
}

test("the committed workbooks are what the generator makes", async () => {
  const files = await generateBooks(packs);
  // WRITE_SEEDS=1 writes them anew, after a deliberate change of the generator.
  if (process.env["WRITE_SEEDS"] === "1") for (const [name, bytes] of files) writeFileSync(join(FOLDER, name), bytes);
  for (const [name, bytes] of files) {
    const committed = read(name);
    if (name.endsWith(".xlsx")) expect(await partsOf(committed)).toEqual(await partsOf(bytes));
    else expect(new TextDecoder().decode(committed)).toBe(new TextDecoder().decode(bytes));
    expect([name, committed.length < MOST_BYTES]).toEqual([name, true]);
  }
});

describe.each(BOOKS.map((book) => [book.id, book] as const))("%s", (id, book) => {
  test("a perfect checker finds exactly what was planted", async () => {
    const { faults } = JSON.parse(new TextDecoder().decode(read(`${id}.truth.json`))) as { faults: PlantedFault[] };
    const run = checkBook(book, await sheetsOf(`${id}.xlsx`, book), await previousOf(book));
    expect(run.incomplete).toEqual([]);
    const planted = faults.filter(({ under }) => under === undefined).map(keyOf);
    const found = run.findings.filter(({ follows }) => follows === null);
    const places = found.map(placeOf);
    const hits = planted.filter((key) => places.includes(key)).length;
    const notes = found.filter(({ severity }) => severity === "note").length;
    print(id, { planted: planted.length, notes, found: found.length, hits });
    totals.notes += notes;
    totals.planted += planted.length;
    totals.found += found.length;
    totals.hits += hits;
    const surplus = found.filter((finding) => !planted.includes(placeOf(finding)));
    const missed = faults.filter((fault) => fault.under === undefined && !places.includes(keyOf(fault)));
    expect({ surplus: surplus.map((finding) => told(finding, faults)), missed }).toEqual({ surplus: [], missed: [] });
    expect([...places].sort()).toEqual([...planted].sort());
  });

  test("what follows from another fault is listed under it", async () => {
    const { faults } = JSON.parse(new TextDecoder().decode(read(`${id}.truth.json`))) as { faults: PlantedFault[] };
    const run = checkBook(book, await sheetsOf(`${id}.xlsx`, book), await previousOf(book));
    const causes = new Map(run.findings.map((finding) => [placeOf(finding), finding.follows?.split("|")[0]]));
    const folded = faults.filter(({ under }) => under !== undefined);
    expect(folded.map((fault) => [keyOf(fault), causes.get(keyOf(fault))])).toEqual(
      folded.map((fault) => [keyOf(fault), fault.under]),
    );
  });

  test("the clean twin breaks no rule, and its headings are taken for what they are", async () => {
    const run = checkBook(book, await sheetsOf(`${id}-clean.xlsx`, book), await previousOf(book));
    expect(run.incomplete).toEqual([]);
    const { truth } = makeBook(book, packOf(book).fields);
    expect(run.findings.map((finding) => told(finding, [])).filter((line) => !line.includes(" note "))).toEqual([]);
    expect(run.findings.map(placeOf).sort()).toEqual(truth.map(keyOf).sort());
    for (const { name, columns } of book.sheets) {
      const mapping = run.mappings.find(({ sheet }) => sheet === name);
      const found = mapping?.columns.map(({ column, field }) => `${columns[column]!.heading} ${field}`);
      expect([name, found]).toEqual([
        name,
        columns.flatMap(({ heading, field }) => (field ? [`${heading} ${field}`] : [])),
      ]);
    }
  });
});

test("over all workbooks nothing is missed and nothing is found without ground", () => {
  print("all workbooks", totals);
  expect(totals.hits).toBe(totals.planted);
  expect(totals.found).toBe(totals.planted);
  expect(totals.planted).toBeGreaterThan(0);
});
