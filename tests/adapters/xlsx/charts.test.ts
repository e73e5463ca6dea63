import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import { writeTabsFile } from "../../../src/adapters/xlsx/writeTabs";
import type { TabTable } from "../../../src/core/model/TabTable";
import { openXlsx } from "../../../src/ooxml/openXlsx";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { chartTab, feedbackTab } from "../../contract/tabs";
import { writeXlsx } from "../../contract/writeXlsx";
import { expectWellFormed } from "../../ooxml/expectWellFormed";
import { partTexts } from "../../ooxml/partTexts";
import { isInstalled, openLibreOffice } from "./libreOffice";
import { shownCharts } from "./xlsxCharts";
import { act } from "./xlsxPerson";

const NAME = "乡镇情况";
const golden = (name: string) => new Uint8Array(readFileSync(join(__dirname, `../../golden/xlsx/${name}.xlsx`)));
const utf8 = (text: string | undefined): string => Buffer.from(text ?? "", "latin1").toString("utf8");

async function withTab(bytes: Uint8Array, tab: TabTable): Promise<Uint8Array> {
  const workbook = await openXlsxWorkbook(bytes, "表.xlsx");
  await workbook.writeTab(tab);
  return collectBytes(workbook.save());
}

async function changedParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [was, now] = [await partTexts(before), await partTexts(after)];
  for (const [part, text] of now) if (/\.(?:xml|rels)$/.test(part)) expectWellFormed(part, text);
  return [...new Set([...was.keys(), ...now.keys()])].filter((part) => was.get(part) !== now.get(part)).sort();
}

describe.each(["rich", "rich-libreoffice", "strange", "bare"])("%s.xlsx", (name) => {
  test("charts of a new tab are parts of their own, all declared and led to, and nothing of the person's changes", async () => {
    const before = golden(name);
    const after = await withTab(before, chartTab(3));
    const was = await partTexts(before);
    const changed = await changedParts(before, after);
    expect(changed.filter((part) => was.has(part))).toEqual(
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"].filter((part) =>
        was.has(part),
      ),
    );
    const now = await partTexts(after);
    const added = changed.filter((part) => /\/(?:charts|drawings)\/[^/]*\.xml$/.test(part));
    expect(added).toHaveLength(6);
    for (const part of added) expect(now.get("[Content_Types].xml")).toContain(`PartName="/${part}"`);
    expect((await shownCharts(after, NAME)).map(({ kind }) => kind).sort()).toEqual(
      ["bar", "column", "line", "pie", "stackedColumn"].sort(),
    );
  });

  test("renewed, they alone change; with the same cells nothing does", async () => {
    const before = await withTab(golden(name), chartTab(3));
    const after = await withTab(before, chartTab(4));
    const changed = await changedParts(before, after);
    expect(changed.filter((part) => part.includes("/charts/"))).toHaveLength(5);
    expect(changed.filter((part) => part.includes("/drawings/"))).toEqual([]);
    expect(await changedParts(after, await withTab(after, chartTab(4)))).toEqual([]);
  });

  test("a chart that the tab no longer has takes its parts along", async () => {
    const before = await withTab(golden(name), chartTab(3, { charts: [] }));
    const after = await withTab(await withTab(before, chartTab(3)), chartTab(3, { charts: [] }));
    const left = (await changedParts(before, after)).filter((part) => part.includes("/charts/"));
    expect(left).toEqual([]);
    expect((await partTexts(after)).get("[Content_Types].xml")).not.toMatch(/huhuqing|charts\/chart9/);
    expect(await shownCharts(after, NAME)).toEqual([]);
  });
});

test("in the words of another program: other prefixes, and a series that somebody renamed", async () => {
  const bytes = await act(await withTab(golden("bare"), chartTab(2)), async (xlsx, edits) => {
    const part = xlsx.pkg.find("xl/charts/chart2.xml")!;
    await edits.edit(part, (xml) =>
      xml
        .replace(/(<c:ser>.*?<c:tx>).*?(<\/c:tx>)/s, "$1<c:v>户</c:v>$2")
        .replace(/<(\/?)c:/g, "<$1chart:")
        .replace("xmlns:c=", "xmlns:chart="),
    );
  });
  const [stacked] = chartTab(3).charts!.slice(1);
  const third = { name: { row: 1, column: 3 }, values: { row: 2, column: 3, rows: 3, columns: 1 } };
  const tab = chartTab(3, { charts: [{ ...stacked!, series: [...stacked!.series, third] }] });
  const after = await withTab(bytes, tab);
  for (const [part, text] of await partTexts(after)) if (part.endsWith(".xml")) expectWellFormed(part, text);
  const xml = utf8((await partTexts(after)).get("xl/charts/chart2.xml"));
  expect(xml).toContain("<chart:tx><chart:v>户</chart:v></chart:tx>");
  expect(xml.match(/<chart:f>[^<]*/g)).toEqual(
    [...["$A$3:$A$5", "$B$3:$B$5"], ...["$C$2", "$A$3:$A$5", "$C$3:$C$5"], ...["$D$2", "$A$3:$A$5", "$D$3:$D$5"]].map(
      (area) => `<chart:f>'${NAME}'!${area}`,
    ),
  );
  expect(xml.match(/<chart:(?:idx|order) val="\d"/g)).toEqual(
    [0, 0, 1, 1, 2, 2].map((n, i) => `<chart:${i % 2 ? "order" : "idx"} val="${n}"`),
  );
});

test("bars begin at 0 until one goes below", async () => {
  const below = (tab: TabTable): TabTable => ({
    ...tab,
    rows: tab.rows.map((row, r) => (r === 2 ? [row[0]!, -3, ...row.slice(2)] : row)),
  });
  const minima = async (bytes: Uint8Array): Promise<number> =>
    utf8((await partTexts(bytes)).get("xl/charts/chart1.xml")).split('<c:min val="0"/>').length - 1;
  const file = await withTab(golden("bare"), chartTab(3));
  expect(await minima(file)).toBe(1);
  expect(await minima(await withTab(file, below(chartTab(3))))).toBe(0);
  expect(await minima(await withTab(golden("bare"), below(chartTab(3))))).toBe(0);
});

test("more pages than Excel breaks by hand is a defect of the caller", async () => {
  const pageStarts = Array.from({ length: 1_027 }, (_, i) => i + 1);
  const tab = chartTab(2, { print: { landscape: false, repeatRows: null, pageStarts } });
  await expect(withTab(golden("bare"), tab)).rejects.toThrow(RangeError);
  const most = { ...tab, print: { ...tab.print!, pageStarts: pageStarts.slice(1) } };
  const xml = utf8((await partTexts(await writeTabsFile([most]))).get("xl/worksheets/sheet1.xml"));
  expect(xml).toContain('<rowBreaks count="1026" manualBreakCount="1026">');
});

/** Texts, numbers, blanks and – as formulas yield them. */
function yieldingTab(): TabTable {
  const yields = [
    { value: "达标", formula: '=IF(A2>0,"达标","")' },
    { value: null, formula: '=IF(A2<0,"达标","")' },
    { value: 0.5, formula: "=A2/2" },
    { value: "–", formula: '=IF(A3=0,"–",A2/A3)' },
    { value: 0, formula: "=A3*2" },
    { value: true, formula: "=A2>A3" },
  ];
  const columns = [
    { width: 8, format: "integer" as const },
    ...yields.map(() => ({ width: 9, format: "percent" as const })),
  ];
  return { ...feedbackTab(0), columns, rows: [["数"], [1, ...yields], [0]], merges: [], filter: null, inputs: [] };
}

const YIELDED = ["达标", null, 0.5, "–", 0, true];

test("what formulas yield is stored as Excel stores it and read back", async () => {
  for (const bytes of [await writeTabsFile([yieldingTab()]), await withTab(golden("bare"), yieldingTab())]) {
    const { pkg, ...xlsx } = await openXlsx(bytes);
    const sheet = await xlsx.read("部门比对反馈表");
    expect(sheet.columns.slice(1).map((column) => column[1])).toEqual(YIELDED);
    const xml = utf8((await partTexts(bytes)).get(xlsx.sheet("部门比对反馈表").part));
    expect(xml).toMatch(/<c r="C2"[^>]* t="str"><f>[^<]*<\/f><v><\/v><\/c>/);
    expect(pkg.find("xl/calcChain.xml")).toBeNull();
    expect(utf8((await partTexts(bytes)).get("xl/workbook.xml"))).not.toContain("fullCalcOnLoad");
  }
});

(isInstalled ? describe : describe.skip)("LibreOffice", () => {
  const office = openLibreOffice();
  afterAll(() => office.close());

  test("shows the charts under their names and keeps what formulas yield; we renew them in its file", async () => {
    const workbook = await openXlsxWorkbook(writeXlsx([{ name: "甲", rows: [[1]] }]), "表.xlsx");
    await workbook.writeTab(chartTab(4));
    await workbook.writeTab(yieldingTab());
    const again = office.convert(await collectBytes(workbook.save()), "xlsx");
    const named = (await shownCharts(again, NAME)).map(({ name, kind }) => [name, kind]);
    expect(named).toEqual(["bar", "column", "line", "pie", "stackedColumn"].map((kind) => [`T7.${kind}`, kind]));
    const sheet = await (await openXlsx(again)).read("部门比对反馈表");
    // A truth value is a number there, but for its format.
    expect(sheet.columns.slice(1, 6).map((column) => column[1])).toEqual(YIELDED.slice(0, 5));
    const renewed = await shownCharts(await withTab(again, chartTab(6)), NAME);
    expect(renewed.map(({ categories }) => categories?.rows)).toEqual([6, 6, 6, 6, 6]);
  }, 60_000);
});
