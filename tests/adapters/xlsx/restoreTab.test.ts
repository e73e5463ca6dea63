import { openXlsxWorkbook, type XlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { peopleSheet } from "../../contract/contents";
import { chartTab, feedbackTab } from "../../contract/tabs";
import { writeXlsx } from "../../contract/writeXlsx";
import { expectWellFormed } from "../../ooxml/expectWellFormed";
import { partTexts } from "../../ooxml/partTexts";

const open = (bytes: Uint8Array): Promise<XlsxWorkbook> => openXlsxWorkbook(bytes, "花名册.xlsx");
const saved = (workbook: XlsxWorkbook): Promise<Uint8Array> => collectBytes(workbook.save());
const other = (rows: number) => {
  const charts = chartTab(rows).charts!.map((chart) => ({ ...chart, id: chart.id.replace("T7", "T8") }));
  return chartTab(rows, { id: "T8", name: "村情况", charts });
};

/** A file that already has two tabs of ours. */
async function withTabs(): Promise<Uint8Array> {
  const workbook = await open(writeXlsx([peopleSheet(6), { name: "后", rows: [["y"]] }]));
  await workbook.writeTab(feedbackTab(4));
  await workbook.writeTab(chartTab(4));
  return saved(workbook);
}

async function namesOf(workbook: XlsxWorkbook): Promise<string[]> {
  return (await workbook.sheets()).map(({ name }) => name);
}

describe("a tab of a file that is put back", () => {
  test("leaves the file as it was, byte by byte", async () => {
    const bytes = await withTabs();
    const workbook = await open(bytes);
    const captures = [await workbook.captureTab("T6"), await workbook.captureTab("T7")];
    await workbook.writeTab(feedbackTab(9));
    await workbook.writeTab(chartTab(2, { charts: chartTab(2).charts!.slice(0, 1) }));
    await workbook.writeTab(other(3));
    await workbook.writeCells("T6", [{ row: 4, column: 4, value: "=1+1" }]);
    expect(await saved(workbook)).not.toEqual(bytes);
    await workbook.restoreTab("T8", null);
    await workbook.restoreTab("T7", captures[1]!);
    await workbook.restoreTab("T6", captures[0]!);
    expect(await partTexts(await saved(workbook))).toEqual(await partTexts(bytes));
  });

  test("a file with nothing but what was taken back is the file itself", async () => {
    const bytes = await withTabs();
    const workbook = await open(bytes);
    const capture = await workbook.captureTab("T6");
    await workbook.writeTab(feedbackTab(2));
    await workbook.restoreTab("T6", capture);
    expect(await saved(workbook)).toEqual(await saved(await open(bytes)));
  });

  test("beside another tab that was written meanwhile its own parts are what they were", async () => {
    const bytes = await withTabs();
    const before = await partTexts(bytes);
    const workbook = await open(bytes);
    const capture = await workbook.captureTab("T7");
    await workbook.writeTab(chartTab(5, { charts: [] }));
    await workbook.writeTab(other(3));
    await workbook.restoreTab("T7", capture);
    const after = await partTexts(await saved(workbook));
    for (const [part, text] of after) if (/\.(?:xml|rels)$/.test(part)) expectWellFormed(part, text);
    const changed = [...before].filter(([part, text]) => after.get(part) !== text).map(([part]) => part);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      ...(after.get("xl/styles.xml") === before.get("xl/styles.xml") ? [] : ["xl/styles.xml"]),
      "xl/workbook.xml",
    ]);
    const types = after.get("[Content_Types].xml")!;
    const listed = Array.from(types.matchAll(/PartName="\/([^"]*)"/g), ([, part]) => part!);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((part) => !after.has(part))).toEqual([]);
  });

  test("comes back where it stood, with the names of every sheet", async () => {
    const bytes = await withTabs();
    const workbook = await open(bytes);
    const order = await namesOf(workbook);
    const scopes = async () => {
      const text = (await partTexts(await saved(workbook))).get("xl/workbook.xml")!;
      return Array.from(text.matchAll(/<definedName name="([^"]*)"( localSheetId="\d+")?/g), ([, name, tab]) =>
        [name, tab].join(""),
      ).sort();
    };
    const names = await scopes();
    const capture = await workbook.captureTab("T6");
    await workbook.restoreTab("T6", null);
    expect(await namesOf(workbook)).toEqual(order.filter((name) => name !== "部门比对反馈表"));
    expect(await scopes()).not.toEqual(names);
    await workbook.writeTab(other(3));
    await workbook.restoreTab("T6", capture);
    expect(await namesOf(workbook)).toEqual([...order, "村情况"]);
    expect((await scopes()).filter((name) => !name.includes("T8") && !name.endsWith('"4"'))).toEqual(names);
    const reopened = await open(await saved(workbook));
    expect((await reopened.readTab("T6"))?.columns).toEqual((await (await open(bytes)).readTab("T6"))?.columns);
    expect((await reopened.sheets()).map(({ active }) => active)).toEqual([true, false, false, false, false]);
  });

  test("a capture is good for the workbook that made it", async () => {
    const bytes = await withTabs();
    const capture = await (await open(bytes)).captureTab("T6");
    await expect((await open(bytes)).restoreTab("T6", capture)).rejects.toThrow("captured");
  });
});

describe("cells of a tab of a file", () => {
  test("a hazardous text keeps the format of its cell and is marked as a text", async () => {
    const workbook = await open(await withTabs());
    await workbook.writeCells("T6", [{ row: 4, column: 3, value: "=HYPERLINK(1)" }]);
    const texts = await partTexts(await saved(workbook));
    const sheet = [...texts].find(([part, text]) => /sheet\d+\.xml$/.test(part) && text.includes("HYPERLINK"))![1];
    const style = Number(/<c r="D5" s="(\d+)" t="inlineStr">/.exec(sheet)![1]);
    const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(texts.get("xl/styles.xml")!)![1]!;
    const xf = formats.match(/<xf .*?(?:\/>|<\/xf>)(?=<xf|$)/gs)![style]!;
    expect(xf).toContain('quotePrefix="1"');
    expect(xf).toContain('numFmtId="10"');
    expect(sheet).not.toContain("<f>HYPERLINK");
  });

  test("a chart forgets what stood in the cells and asks them again", async () => {
    const workbook = await open(await withTabs());
    const chartOf = async () => {
      const texts = await partTexts(await saved(workbook));
      return [...texts].filter(([part]) => part.startsWith("xl/charts/")).map(([, text]) => text);
    };
    const cached = (charts: readonly string[]) => charts.map((text) => text.split("<c:numCache>").length - 1);
    const before = cached(await chartOf());
    await workbook.writeCells("T7", [{ row: 3, column: 4, value: 5 }]);
    const after = cached(await chartOf());
    expect(before.map((count, i) => count - after[i]!)).toEqual([0, 0, 0, 0, 1]);
  });
});
