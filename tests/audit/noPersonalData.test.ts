import { closeExcel, openExcel } from "../contract/openExcel";
import { createMemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/openXlsxWorkbook";
import type { Viewport, Workbook } from "../../src/app/ports";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { openPackage } from "../../src/ooxml/package/openPackage";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { sessionWith } from "../app/tabs/sampleTabs";
import { writeXlsx } from "../contract/writeXlsx";
import { countyOf, edited, HOUSEHOLD_IDS, MEMBER_IDS, sheetsOf } from "./auditedCounty";

afterEach(closeExcel);

const faulty = [
  { kind: "member", row: 0, field: 1, value: 0 } as const,
  { kind: "member", row: 2, field: 1, value: 1 } as const,
  { kind: "household", row: 0, field: 4, value: 1 } as const,
  { kind: "household", row: 1, field: 5, value: 0 } as const,
].reduce(edited, countyOf(11, 8));
const columnOf = (rows: typeof faulty.members, column: number): readonly string[] => [
  ...new Set(rows.flatMap((row) => (typeof row[column] === "string" ? [row[column]] : []))),
];
const IDS = columnOf(faulty.members, MEMBER_IDS.indexOf("idNo"));
const NAMES = [
  ...columnOf(faulty.members, MEMBER_IDS.indexOf("name")),
  ...columnOf(faulty.households, HOUSEHOLD_IDS.indexOf("helper")),
];
const still: Viewport = {
  select: async () => undefined,
  onSelection: async () => () => undefined,
  onEdit: async () => () => undefined,
};

/** Everything that leaves something in the workbook. */
async function work(workbook: Workbook): Promise<void> {
  const session = sessionWith(workbook, { viewport: still }, summaryTabs);
  const fine = (): void => expect(session.state()).toMatchObject({ refusal: null, defect: null, progress: null });
  await session.open();
  await session.setWho("审计一组");
  await session.validate();
  await session.setTabOptions({ sample: { seed: 3, rate: 0.5, count: null, byVerdict: true, again: false } });
  await session.assign([{ rule: "ID-02", village: null, unit: "县人社局", deadline: "2027-01-31" }]);
  await session.writeTabs();
  fine();
  const { findings } = await session.findings({ from: 0, count: 100 });
  const { key } = findings.find(({ notWaivable }) => notWaivable === "")!;
  await session.waive([{ key, reason: "已入户核实", by: "县领导小组", until: "2027-01-31" }]);
  await session.decide("0123456789abcdef", "accepted");
  await session.startReview({ verdict: "both", openOnly: false });
  fine();
  await session.decideReview(session.state().review.items![0]!.key, { measures: "公益岗位", conclusion: "需加力" });
  await session.closeMonth("2020-12");
  await session.correct({ parameter: { id: "income-line", value: 5000 } });
  await session.undo();
  await session.validate();
  fine();
  await session.close();
}

const found = (text: string, wanted: readonly string[]): readonly string[] =>
  wanted.filter((one) => text.includes(one));

test("a saved package holds no ID number past the sheets that held it, and names only on sheets", async () => {
  expect(IDS.length).toBeGreaterThan(10);
  const sheets = sheetsOf(faulty);
  const before = writeXlsx(sheets);
  const workbook = await openXlsxWorkbook(before, "demo.xlsx");
  await work(workbook);
  const bytes = await collectBytes(workbook.save());
  const xlsx = await openXlsx(bytes);
  const held = new Set(sheets.map(({ name }) => xlsx.sheet(name).part));
  const tabs = new Set(xlsx.sheets.map(({ name }) => xlsx.sheet(name).part).filter((part) => !held.has(part)));
  expect(tabs.size).toBeGreaterThan(4);
  const pkg = await openPackage(bytes);
  const leaks: string[] = [];
  let texts = "";
  for (const { name } of pkg.entries) {
    const text = Buffer.from(await collectBytes(pkg.open(name))).toString("utf8");
    // Texts of the sheets as they were sent stand in the shared table of the file.
    if (held.has(name) || name === "xl/sharedStrings.xml") {
      texts += text;
      continue;
    }
    for (const id of found(text, IDS)) leaks.push(`${name} ${id}`);
    if (!tabs.has(name)) for (const one of found(text, NAMES)) leaks.push(`${name} ${one}`);
  }
  expect(leaks).toEqual([]);
  // The search finds what is there.
  expect(found(texts, IDS)).toEqual(IDS);

  const machine = ["records", "waivers"];
  for (const id of machine) {
    const tab = JSON.stringify((await workbook.readTab(id))!.columns);
    expect([id, found(tab, [...IDS, ...NAMES])]).toEqual([id, []]);
  }
  const shared = await sharedTexts(bytes);
  const sharedBefore = await sharedTexts(before);
  expect(found(shared.filter((text) => !sharedBefore.includes(text)).join("\n"), IDS)).toEqual([]);
});

async function sharedTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const pkg = await openPackage(bytes);
  if (!pkg.entries.some(({ name }) => name === "xl/sharedStrings.xml")) return [];
  const text = Buffer.from(await collectBytes(pkg.open("xl/sharedStrings.xml"))).toString("utf8");
  return text.split("<si>");
}

describe.each([
  [
    "memory",
    async () => {
      const workbook = createMemoryWorkbook({ name: "demo.xlsx", sheets: sheetsOf(faulty) });
      return { workbook, settings: () => (workbook.snapshot() as { settings: unknown }).settings };
    },
  ],
  [
    "Excel",
    async () => {
      const { workbook, host } = await openExcel(sheetsOf(faulty));
      return { workbook, settings: () => [...host.workbook.settings] };
    },
  ],
])("%s", (_name, open) => {
  test("settings, records and waivers hold no ID number and no name", async () => {
    const { workbook, settings } = await open();
    await work(workbook);
    const texts = JSON.stringify(settings());
    expect(texts).toContain("huhuqing.prints");
    expect(found(texts, [...IDS, ...NAMES])).toEqual([]);
    for (const id of ["records", "waivers"]) {
      const tab = JSON.stringify((await workbook.readTab(id))!.columns);
      expect([id, found(tab, [...IDS, ...NAMES])]).toEqual([id, []]);
    }
    const source = new Set(sheetsOf(faulty).map(({ name }) => name));
    for (const { name } of await workbook.sheets()) {
      if (source.has(name)) continue;
      expect([name, found(JSON.stringify((await workbook.read(name)).columns), IDS)]).toEqual([name, []]);
    }
  });
});
