import { openXlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import { writeTabsFile } from "../../../src/adapters/xlsx/writeTabs";
import type { TabPrint } from "../../../src/core/model/TabTable";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { feedbackTab } from "../../contract/tabs";
import { writeXlsx } from "../../contract/writeXlsx";
import { expectWellFormed } from "../../ooxml/expectWellFormed";
import { partTexts } from "../../ooxml/partTexts";

const print: TabPrint = { landscape: true, repeatRows: { from: 3, to: 3 } };
const SHEET = "部门比对反馈表";
const PAGE =
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  "<headerFooter><oddFooter>&amp;L&amp;A&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter></worksheet>";
const titlesOf = (workbook: string): readonly string[] =>
  Array.from(workbook.matchAll(/<definedName name="_xlnm.Print_Titles"[^>]*>[^<]*/g), ([name]) => name);

async function textsOf(bytes: Uint8Array): Promise<(part: string) => string> {
  const texts = await partTexts(bytes);
  for (const [part, text] of texts) if (part.endsWith(".xml")) expectWellFormed(part, text);
  return (part) => Buffer.from(texts.get(part) ?? "", "latin1").toString();
}

test("a new file is as wide as one page of A4, with its heading and a number on each", async () => {
  const text = await textsOf(await writeTabsFile([feedbackTab(2, { print }), feedbackTab(1)]));
  const sheet = text("xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><dimension /);
  expect(sheet.endsWith(PAGE)).toBe(true);
  // The schema of the format knows one order.
  const order = ["sheetPr", "sheetData", "autoFilter", "mergeCells", "dataValidations", "printOptions", "pageMargins"];
  const places = [...order, "pageSetup", "headerFooter"].map((name) => sheet.indexOf(`<${name}`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(titlesOf(text("xl/workbook.xml"))).toEqual([
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${SHEET}'!$4:$4`,
  ]);
  expect(text("xl/worksheets/sheet2.xml")).not.toMatch(/pageSetup|sheetPr|headerFooter/);
});

test("a row is as high as its longest text needs, but for what is hidden", async () => {
  const tab = feedbackTab(0);
  const long = "住房安全鉴定".repeat(5);
  const rows = [
    ...tab.rows,
    [null, "1", long, null, "双方都需更正", null, null],
    [1, "2", "短", null, null, null, long],
  ];
  const text = await textsOf(await writeTabsFile([{ ...tab, rows }]));
  const heights = Array.from(
    text("xl/worksheets/sheet1.xml").matchAll(/<row r="(\d+)"(?: ht="([\d.]+)")?>/g),
    ([, row, height]) => [row, height],
  );
  // 60 half widths in a column of 14 take 5 lines.
  expect(heights).toEqual([
    ["1", "24"],
    ["2", undefined],
    ["3", undefined],
    ["4", undefined],
    ["5", "85"],
    ["6", undefined],
  ]);
});

test("without rows to repeat, and upright", async () => {
  const tab = feedbackTab(1, { print: { landscape: false, repeatRows: null } });
  const text = await textsOf(await writeTabsFile([tab]));
  expect(text("xl/worksheets/sheet1.xml")).toContain('orientation="portrait"');
  expect(titlesOf(text("xl/workbook.xml"))).toEqual([]);
});

describe("in a workbook of the person's", () => {
  const open = async (bytes: Uint8Array) => openXlsxWorkbook(bytes, "x.xlsx");
  const moved = feedbackTab(3, { print: { ...print, repeatRows: { from: 4, to: 5 } } });
  const written = async () => {
    const workbook = await open(writeXlsx([{ name: "一", rows: [[1]] }]));
    await workbook.writeTab(feedbackTab(2, { print }));
    return collectBytes(workbook.save());
  };

  test("a tab is printed so where it is new, and its heading is found where it has moved", async () => {
    const bytes = await written();
    const before = await textsOf(bytes);
    expect(before("xl/worksheets/sheet2.xml").endsWith(PAGE)).toBe(true);
    expect(titlesOf(before("xl/workbook.xml"))).toEqual([
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'${SHEET}'!$4:$4`,
    ]);
    const workbook = await open(bytes);
    await workbook.writeTab(moved);
    const after = await textsOf(await collectBytes(workbook.save()));
    expect(after("xl/worksheets/sheet2.xml").endsWith(PAGE)).toBe(true);
    expect(titlesOf(after("xl/workbook.xml"))).toEqual([
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'${SHEET}'!$5:$6`,
    ]);
  });

  test("rows find their height anew where their texts changed", async () => {
    const heightsIn = async (bytes: Uint8Array) =>
      Array.from((await textsOf(bytes))("xl/worksheets/sheet2.xml").matchAll(/<row r="(\d+)"(?: ht="([\d.]+)")?/g)).map(
        ([, , height]) => height,
      );
    const bytes = await written();
    expect(await heightsIn(bytes)).toEqual(["24", undefined, undefined, undefined, undefined, undefined]);
    const workbook = await open(bytes);
    const { rows, ...tab } = feedbackTab(3, { print });
    const long = "住房安全鉴定".repeat(5);
    await workbook.writeTab({ ...tab, rows: rows.map((row, r) => (r < 5 ? row : [1, "2", long, ...row.slice(3)])) });
    const after = await collectBytes(workbook.save());
    expect(await heightsIn(after)).toEqual(["24", undefined, undefined, undefined, undefined, "85", "85"]);
  });

  test("a tab that had none keeps none", async () => {
    const workbook = await open(writeXlsx([{ name: "一", rows: [[1]] }]));
    await workbook.writeTab(feedbackTab(2));
    await workbook.writeTab(moved);
    const after = await textsOf(await collectBytes(workbook.save()));
    expect(titlesOf(after("xl/workbook.xml"))).toEqual([]);
    expect(after("xl/worksheets/sheet2.xml")).not.toContain("pageSetup");
  });
});
