import { strFromU8, unzipSync } from "fflate";
import type { CellInput, HostSheet } from "../../../src/excelhost/HostWorkbook";
import { openInUniver, type Opened } from "./openInUniver";
import { xlsxOf } from "./xlsxOf";

const STYLES =
  `<fonts><font><sz val="11"/><name val="宋体"/></font></fonts><fills><fill/><fill/></fills><borders><border/></borders>` +
  `<cellXfs><xf/><xf numFmtId="4"/></cellXfs>` +
  `<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>`;

const FILE = xlsxOf(
  [
    {
      name: "表",
      head: `<cols><col min="1" max="1" width="20" customWidth="1"/></cols>`,
      rows:
        `<row r="1" ht="30"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>5</v></c></row>` +
        `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">B1*2</f><v>10</v></c></row>` +
        `<row r="3"><c r="B3"><f t="shared" si="0"/><v>20</v></c></row>`,
      tail:
        `<autoFilter ref="A1:B3"/><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>` +
        `<conditionalFormatting sqref="A1:A3"><cfRule type="expression" priority="1" dxfId="0"><formula>$B1&gt;6</formula></cfRule></conditionalFormatting>` +
        `<extLst><ext uri="kept"/></extLst>`,
      comments: `<comment ref="A1"><text><t>请核实</t></text></comment>`,
    },
    { name: "另一张", rows: `<row r="1"><c r="A1"><v>1</v></c></row>` },
  ],
  { styles: STYLES, strings: `<si><t>甲</t></si>` },
);

let opened: Opened;
beforeEach(async () => {
  opened = await openInUniver(FILE);
});
afterEach(() => opened.workbook.dispose());

const sheetOf = ({ workbook }: Opened): HostSheet => workbook.sheets()[0]!;
const write = (row: number, column: number, input: CellInput): void =>
  sheetOf(opened).writeCells({ row, column, rows: 1, columns: 1 }, [[input]]);
const text = (value: string): CellInput => ({ type: "String", value });

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The file after saving, and what saving said it would lose. */
async function saved() {
  await opened.workbook.settled();
  const { losses, write: make } = await opened.save();
  const bytes = await make();
  return { bytes, parts: partsOf(bytes), losses };
}

/** Parts that are not as they were in the file that was opened. */
function changedParts(parts: Record<string, string>): string[] {
  const before = partsOf(FILE);
  const names = new Set([...Object.keys(parts), ...Object.keys(before)]);
  return [...names].filter((name) => parts[name] !== before[name]).sort();
}

const SHEET = "xl/worksheets/sheet1.xml";

it("gives back the very bytes of a file that nobody changed", async () => {
  const { bytes, losses } = await saved();
  expect(losses).toEqual([]);
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(FILE))).toBe(0);
});

it("writes one cell and leaves every other part and cell alone", async () => {
  write(0, 0, text("乙"));
  const { parts, losses } = await saved();
  expect(losses).toEqual([]);
  expect(changedParts(parts)).toEqual([SHEET]);
  expect(parts[SHEET]).toBe(
    partsOf(FILE)[SHEET]?.replace(`<c r="A1" t="s"><v>0</v></c>`, `<c r="A1" t="inlineStr"><is><t>乙</t></is></c>`),
  );
});

it("keeps a shared formula whole when the cell that holds its text is overwritten", async () => {
  write(1, 1, { type: "Double", value: 7 });
  const { parts } = await saved();
  expect(parts[SHEET]).toContain(`<c r="B2"><v>7</v></c>`);
  expect(parts[SHEET]).toMatch(/<c r="B3"><f>B2\*2<\/f><v>14<\/v><\/c>/);
  expect(parts[SHEET]).not.toContain("shared");
});

it("writes typed formulas with the values that they yield", async () => {
  write(4, 2, { type: "Formula", value: "=B1+1" });
  const { parts } = await saved();
  expect(parts[SHEET]).toContain(`<c r="C5"><f>B1+1</f><v>6</v></c>`);
});

it("carries a new column with its format, width and conditional formats, and takes them out again", async () => {
  const sheet = sheetOf(opened);
  write(0, 5, text("校验结果"));
  sheet.patchFormat({ row: 0, column: 5, rows: 1, columns: 1 }, { bold: true, numberFormat: "@" });
  sheet.setColumnWidth({ row: 0, column: 5, rows: 1, columns: 1 }, 90);
  const area = { row: 1, column: 0, rows: 2, columns: 2 };
  const format = { fill: "#FFC7CE", fontColor: "#9C0006" };
  const id = sheet.addConditionalFormat({
    kind: "Custom",
    areas: [area],
    stopIfTrue: false,
    formula: '=$F2<>""',
    format,
  });
  const { parts, losses } = await saved();
  expect(losses).toEqual([]);
  expect(changedParts(parts)).toEqual(["xl/styles.xml", SHEET].sort());
  expect(parts[SHEET]).toContain(`<formula>$F2&lt;&gt;&quot;&quot;</formula>`);
  expect(parts[SHEET]).toContain(`<formula>$B1&gt;6</formula>`);
  expect(parts["xl/styles.xml"]).toContain(`<bgColor rgb="FFFFC7CE"/>`);
  const again = await openInUniver((await saved()).bytes);
  expect(sheetOf(again).format(0, 5)).toMatchObject({ bold: true, numberFormat: "@" });
  expect(Math.round(sheetOf(again).columnWidth(5))).toBe(90);
  expect(
    sheetOf(again)
      .conditionalFormats()
      .map(({ formula }) => formula),
  ).toEqual(["=$B1>6", '=$F2<>""']);
  again.workbook.dispose();

  sheet.removeConditionalFormat(id);
  sheet.clear({ row: 0, column: 5, rows: 1, columns: 1 }, "All");
  const cleared = await saved();
  expect(cleared.parts[SHEET]).not.toContain("$F2");
  expect(cleared.parts[SHEET]).not.toContain("校验结果");
});

it("removes conditional formats of the file that were taken away", async () => {
  const sheet = sheetOf(opened);
  for (const { id } of sheet.conditionalFormats()) sheet.removeConditionalFormat(id);
  const { parts, losses } = await saved();
  expect(losses).toEqual([]);
  expect(parts[SHEET]).not.toContain("conditionalFormatting");
});

it("keeps settings of the document where the command line finds them", async () => {
  opened.workbook.settings.set("年度", "2025");
  const { bytes } = await saved();
  const again = await openInUniver(bytes);
  expect([...again.workbook.settings]).toEqual([["年度", "2025"]]);
  again.workbook.dispose();
});

/** The sheet with everything that a tab of ours may have. */
function fill(sheet: HostSheet): void {
  const one = { rows: 1, columns: 1 };
  sheet.writeCells({ row: 0, column: 0, rows: 3, columns: 2 }, [
    [text("反馈"), { type: "Empty", value: "" }],
    [text("=1+1"), { type: "Double", value: 2.5 }],
    [text("459099199003070002"), { type: "Formula", value: "=B2*2" }],
  ]);
  sheet.patchFormat({ row: 0, column: 0, rows: 1, columns: 2 }, { bold: true, fill: "#DDEBF7" });
  sheet.patchFormat({ row: 2, column: 0, ...one }, { numberFormat: "@" });
  sheet.merge({ row: 0, column: 0, rows: 1, columns: 2 }, false);
  sheet.setColumnWidth({ row: 0, column: 0, ...one }, 120);
  sheet.setColumnsHidden({ row: 0, column: 3, ...one }, true);
  sheet.freeze(1, 0);
  sheet.setFilter({ area: { row: 1, column: 0, rows: 2, columns: 2 }, criteria: [null, null] });
  sheet.setValidation(
    { row: 1, column: 2, rows: 2, columns: 1 },
    {
      list: { source: "属实,不属实", inCellDropDown: true },
      ignoreBlanks: true,
      prompt: { show: true, title: "反馈", message: "请选择。" },
      errorAlert: { show: true, style: "Stop", title: "", message: "" },
    },
  );
}

/** What a sheet holds, whatever its identifiers are. */
async function contentOf({ workbook }: Opened, name: string): Promise<unknown> {
  await workbook.settled();
  const { sheets } = workbook.snapshot() as { readonly sheets: readonly { readonly name: string }[] };
  return sheets.find((sheet) => sheet.name === name);
}

it("carries an added sheet whole, and the name that leads to it", async () => {
  fill(opened.workbook.addSheet("反馈表"));
  const formula = "='反馈表'!$A$1:$B$3";
  opened.workbook.setName({ name: "Huhuqing.T6", formula, comment: "", visible: false });
  const { bytes, parts, losses } = await saved();
  expect(losses).toEqual([]);
  expect(changedParts(parts)).not.toContain(SHEET);
  const again = await openInUniver(bytes);
  expect(again.workbook.sheets().map(({ name }) => name)).toEqual(["表", "另一张", "反馈表"]);
  const [was, is] = [await contentOf(opened, "反馈表"), await contentOf(again, "反馈表")];
  const cells = (content: unknown) =>
    (content as { readonly cells: Record<string, { readonly value: unknown }> }).cells;
  expect(Object.entries(cells(is)).map(([place, { value }]) => [place, value])).toEqual(
    Object.entries(cells(was)).map(([place, { value }]) => [place, value]),
  );
  for (const key of ["merges", "frozen", "filter", "hiddenColumns", "validations"]) {
    expect([key, (is as Record<string, unknown>)[key]]).toEqual([key, (was as Record<string, unknown>)[key]]);
  }
  expect(again.workbook.sheets()[2]!.format(0, 0)).toMatchObject({ bold: true, fill: "#DDEBF7" });
  expect(again.workbook.sheets()[2]!.formula(2, 1)).toBe("=B2*2");
  expect(Math.round(again.workbook.sheets()[2]!.columnWidth(0))).toBe(120);
  expect(again.workbook.names()).toMatchObject([
    { name: "Huhuqing.T6", formula: "='反馈表'!$A$1:$B$3", visible: false },
  ]);
  again.workbook.dispose();
});

it("takes up a tab of ours that the file has as it stands, without a loss", async () => {
  fill(opened.workbook.addSheet("反馈表"));
  const name = { name: "Huhuqing.T6", comment: "", visible: false };
  opened.workbook.setName({ ...name, formula: "='反馈表'!$A$1:$B$3" });
  const again = await openInUniver((await saved()).bytes);
  expect((await again.save()).losses).toEqual([]);
  const tab = again.workbook.sheets()[2]!;
  tab.unmerge({ row: 0, column: 0, rows: 1, columns: 2 });
  tab.patchFormat({ row: 1, column: 1, rows: 1, columns: 1 }, { italic: false, bold: true, numberFormat: "0.00%" });
  tab.setValidation({ row: 2, column: 2, rows: 1, columns: 1 }, null);
  tab.writeCells({ row: 3, column: 0, rows: 1, columns: 1 }, [[text("新的一行")]]);
  again.workbook.setName({ ...name, formula: "='反馈表'!$A$1:$B$4" });
  await again.workbook.settled();
  const { losses, write: make } = await again.save();
  expect(losses).toEqual([]);
  const third = await openInUniver(await make());
  const [was, is] = [await contentOf(again, "反馈表"), await contentOf(third, "反馈表")];
  for (const key of ["merges", "validations"]) {
    expect([key, (is as Record<string, unknown>)[key]]).toEqual([key, (was as Record<string, unknown>)[key]]);
  }
  expect(third.workbook.sheets()[2]!.format(1, 1)).toMatchObject({ bold: true, numberFormat: "0.00%" });
  expect(third.workbook.sheets()[2]!.cell(3, 0).value).toBe("新的一行");
  expect(third.workbook.names()).toMatchObject([{ formula: "='反馈表'!$A$1:$B$4" }]);
  for (const { workbook } of [again, third]) workbook.dispose();
});

describe("says what a file cannot take up", () => {
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };
  const cases: readonly (readonly [loss: string, change: (sheet: HostSheet, opened: Opened) => void])[] = [
    ["lossSheetParts", (_, { workbook }) => workbook.addSheet("新表").setTabColor("#FF0000")],
    [
      "lossSheetOrder",
      (_, { workbook }) => {
        workbook.addSheet("新表").setPosition(0);
      },
    ],
    ["lossSheetName", (sheet) => sheet.rename("改名")],
    ["lossLayout", (sheet) => sheet.setRowsHidden(cell, true)],
    ["lossLayout", (sheet) => sheet.merge({ ...cell, row: 5, rows: 2 }, false)],
    ["lossStyles", (sheet) => sheet.patchFormat(cell, { bold: true })],
    ["lossShifted", (sheet) => sheet.insert({ ...cell, row: 1, columns: 16384 }, "Down")],
  ];
  it.each(cases)("%s", async (loss, change) => {
    change(sheetOf(opened), opened);
    const { losses } = await saved();
    expect(losses.map(({ text: name }) => name)).toContain(loss);
  });
});
