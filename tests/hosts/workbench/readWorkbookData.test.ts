import type { ICellData, IStyleData, IWorksheetData } from "@univerjs/core";
import { readWorkbookData } from "../../../src/hosts/workbench/xlsx/readWorkbookData";
import { xlsxOf, type SheetParts } from "./xlsxOf";

async function open(sheets: readonly SheetParts[], parts?: Parameters<typeof xlsxOf>[1]) {
  const opened = await readWorkbookData(xlsxOf(sheets, parts), "表.xlsx", "w");
  const resource = (name: string): Record<string, unknown> =>
    JSON.parse(opened.data.resources?.find((found) => found.name === name)?.data ?? "{}") as Record<string, unknown>;
  const sheet = (n = 1): Partial<IWorksheetData> => opened.data.sheets[`sheet-${n}`] ?? {};
  return { ...opened, resource, sheet };
}

describe("cells", () => {
  const strings = `<si><t>甲</t></si><si><r><t xml:space="preserve">乙 </t></r><r><t>丙&amp;</t></r><rPh><t>x</t></rPh></si>`;
  const cases: readonly (readonly [what: string, xml: string, cell: ICellData])[] = [
    ["a number", `<c r="A1"><v>12.5</v></c>`, { v: 12.5, t: 2 }],
    ["a shared text", `<c r="A1" t="s"><v>0</v></c>`, { v: "甲", t: 1 }],
    ["runs of text without their phonetic hint", `<c r="A1" t="s"><v>1</v></c>`, { v: "乙 丙&", t: 1 }],
    ["an inline text with an escape", `<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>`, { v: "a\rb", t: 1 }],
    ["digits stored as text", `<c r="A1" t="str"><v>459099197001010015</v></c>`, { v: "459099197001010015", t: 4 }],
    ["text that looks like an error", `<c r="A1" t="str"><v>#N/A</v></c>`, { v: "#N/A", t: 4 }],
    ["an error", `<c r="A1" t="e"><v>#N/A</v></c>`, { v: "#N/A", t: 1 }],
    ["a boolean", `<c r="A1" t="b"><v>1</v></c>`, { v: 1, t: 3 }],
    ["a formula with its value", `<c r="A1"><f>B1&lt;2</f><v>3</v></c>`, { f: "=B1<2", v: 3, t: 2 }],
    ["a shared formula", `<c r="A1"><f t="shared" si="0"/><v>3</v></c>`, { si: "s0", v: 3, t: 2 }],
    ["a newer function", `<c r="A1"><f>_xlfn.XLOOKUP(1,B:B,C:C)</f></c>`, { f: "=XLOOKUP(1,B:B,C:C)" }],
    ["a cell with a style alone", `<c r="A1" s="3"/>`, { s: "3" }],
    ["a prefixed cell without an address", `<x:c t="s"><x:v>0</x:v></x:c>`, { v: "甲", t: 1 }],
  ];
  it.each(cases)("%s", async (_what, xml, cell) => {
    const { sheet } = await open([{ name: "表", rows: `<row r="1">${xml}</row>` }], { strings });
    expect(sheet().cellData).toEqual({ 0: { 0: cell } });
  });

  it("counts rows and cells on where they bear no address", async () => {
    const rows = `<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`;
    const { sheet } = await open([{ name: "表", rows }]);
    expect(sheet().cellData).toEqual({ 2: { 1: { v: 1, t: 2 }, 2: { v: 2, t: 2 } }, 3: { 0: { v: 3, t: 2 } } });
  });
});

describe("layout", () => {
  it("keeps sizes, hidden rows and columns, merges, frozen panes and the active cell", async () => {
    const { sheet, activeSheet, activeCell } = await open([
      {
        name: "表",
        head:
          `<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView showGridLines="0" zoomScale="90">` +
          `<pane xSplit="1" ySplit="3" state="frozen"/><selection activeCell="C5"/></sheetView></sheetViews>` +
          `<sheetFormatPr defaultRowHeight="18"/><cols><col min="2" max="3" width="9" hidden="1"/></cols>`,
        rows: `<row r="1" ht="30"/><row r="2" hidden="1"/>`,
        tail: `<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`,
      },
    ]);
    expect(sheet()).toMatchObject({
      tabColor: "#00b050",
      showGridlines: 0,
      zoomRatio: 0.9,
      defaultRowHeight: 24,
      freeze: { xSplit: 1, ySplit: 3, startRow: 3, startColumn: 1 },
      rowData: { 0: { h: 40, ia: 0 }, 1: { hd: 1 } },
      columnData: { 1: { w: 63, hd: 1 }, 2: { w: 63, hd: 1 } },
      mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 }],
    });
    expect([activeSheet, activeCell]).toEqual(["sheet-1", { row: 4, column: 2 }]);
  });

  it("hides hidden sheets and keeps their order and names", async () => {
    const { data, sheet } = await open([{ name: "甲" }, { name: "乙", attributes: `state="veryHidden"` }]);
    expect(data.sheetOrder.map((id) => data.sheets[id]?.name)).toEqual(["甲", "乙"]);
    expect([sheet(1).hidden, sheet(2).hidden]).toEqual([0, 1]);
  });
});

describe("what cells accept", () => {
  it("keeps lists, numbers, prompts and alerts", async () => {
    const { resource } = await open([
      {
        name: "表",
        tail:
          `<dataValidations count="3"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
          ` promptTitle="反馈" prompt="请选择。" sqref="A2:A9 C2"><formula1>"属实,不属实"</formula1></dataValidation>` +
          `<dataValidation type="list" showDropDown="1" errorStyle="warning" sqref="B2"><formula1>$D$1:$D$3</formula1></dataValidation>` +
          `<dataValidation type="whole" operator="greaterThan" sqref="E2"><formula1>0</formula1></dataValidation></dataValidations>`,
      },
    ]);
    expect(resource("SHEET_DATA_VALIDATION_PLUGIN")["sheet-1"]).toMatchObject([
      {
        type: "list",
        formula1: "属实,不属实",
        showDropDown: true,
        allowBlank: true,
        promptTitle: "反馈",
        prompt: "请选择。",
      },
      { type: "list", formula1: "=$D$1:$D$3", showDropDown: false, errorStyle: 2, showErrorMessage: false },
      { type: "whole", operator: "greaterThan", formula1: "0" },
    ]);
  });

  it("hides the names that lead to tabs of ours", async () => {
    const names = `<definedName name="Huhuqing.T6" hidden="1">'表'!$A$1:$B$2</definedName><definedName name="x">1</definedName>`;
    const { resource } = await open([{ name: "表" }], { names });
    expect(Object.values(resource("SHEET_DEFINED_NAME_PLUGIN"))).toMatchObject([
      { name: "Huhuqing.T6", hidden: true },
      { name: "x" },
    ]);
  });
});

describe("styles", () => {
  const styles =
    `<numFmts><numFmt numFmtId="164" formatCode="0.0&quot;元&quot;"/></numFmts>` +
    `<fonts><font><sz val="11"/><name val="宋体"/></font>` +
    `<font><b/><i val="0"/><u/><strike/><sz val="14"/><color theme="4" tint="-0.5"/><name val="黑体"/></font></fonts>` +
    `<fills><fill><patternFill patternType="none"/></fill>` +
    `<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>` +
    `<borders><border/><border><left style="thin"><color rgb="FF112233"/></left><top style="double"/></border></borders>` +
    `<cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="1" borderId="1">` +
    `<alignment horizontal="center" vertical="top" wrapText="1" textRotation="45"/></xf><xf numFmtId="14"/></cellXfs>`;

  it("carries fonts, fills, borders, alignment and number formats", async () => {
    const { data } = await open([{ name: "表" }], { styles });
    const expected: IStyleData = {
      ff: "黑体",
      fs: 14,
      bl: 1,
      ul: { s: 1 },
      st: { s: 1 },
      cl: { rgb: "#203864" },
      bg: { rgb: "#ffff00" },
      bd: { l: { s: 1, cl: { rgb: "#112233" } }, t: { s: 7, cl: { rgb: "#000000" } } },
      ht: 2,
      vt: 1,
      tb: 3,
      tr: { a: -45 },
      n: { pattern: '0.0"元"' },
    };
    expect(data.styles["1"]).toEqual(expected);
    expect(data.styles["2"]?.n).toEqual({ pattern: "yyyy/m/d" });
    expect(data.styles["0"]).toEqual({ ff: "宋体", fs: 11, vt: 3 });
  });
});

describe("conditional formats", () => {
  const styles = `<dxfs><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>`;
  const style = { bl: 1, bg: { rgb: "#ffc7ce" } };
  const cases: readonly (readonly [what: string, rule: string, config: object])[] = [
    [
      "a formula",
      `type="expression" dxfId="0"><formula>$A1&gt;1</formula>`,
      { subType: "formula", value: "=$A1>1", style },
    ],
    [
      "a range of values",
      `type="cellIs" operator="between" dxfId="0"><formula>1</formula><formula>5</formula>`,
      { subType: "number", operator: "between", value: [1, 5] },
    ],
    ["a text", `type="containsText" text="甲" dxfId="0">`, { subType: "text", operator: "containsText", value: "甲" }],
    ["values that repeat", `type="duplicateValues" dxfId="0">`, { subType: "duplicateValues" }],
    [
      "the lowest tenth",
      `type="top10" bottom="1" percent="1" rank="10">`,
      { subType: "rank", isBottom: true, isPercent: true, value: 10 },
    ],
    [
      "what lies below the average",
      `type="aboveAverage" aboveAverage="0">`,
      { subType: "average", operator: "lessThan" },
    ],
    [
      "a scale of colours",
      `type="colorScale"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale>`,
      {
        type: "colorScale",
        config: [
          { index: 0, color: "#f8696b", value: { type: "min" } },
          { index: 1, color: "#63be7b", value: { type: "max" } },
        ],
      },
    ],
  ];
  it.each(cases)("%s", async (_what, rule, config) => {
    const tail = `<conditionalFormatting sqref="A1:A9 C1"><cfRule priority="1" ${rule}</cfRule></conditionalFormatting>`;
    const { resource } = await open([{ name: "表", tail }], { styles });
    expect(resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN")["sheet-1"]).toMatchObject([
      {
        ranges: [
          { startRow: 0, endRow: 8, startColumn: 0, endColumn: 0 },
          { startRow: 0, endRow: 0, startColumn: 2, endColumn: 2 },
        ],
        rule: config,
      },
    ]);
  });

  it("puts the rule of the highest priority first", async () => {
    const rule = (priority: number, formula: string): string =>
      `<conditionalFormatting sqref="A1"><cfRule priority="${priority}" type="expression"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    const { resource } = await open([{ name: "表", tail: rule(2, "TRUE") + rule(1, "FALSE") }]);
    expect(resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN")["sheet-1"]).toMatchObject([
      { rule: { value: "=FALSE" } },
      { rule: { value: "=TRUE" } },
    ]);
  });
});

it("leaves rows that a filter hides to the filter", async () => {
  const { resource, sheet } = await open([
    {
      name: "表",
      rows: `<row r="2" hidden="1"/><row r="9" hidden="1"/>`,
      tail: `<autoFilter ref="B1:C5"><filterColumn colId="1"><filters blank="1"><filter val="甲"/></filters></filterColumn></autoFilter>`,
    },
  ]);
  expect(resource("SHEET_FILTER_PLUGIN")["sheet-1"]).toEqual({
    ref: { startRow: 0, endRow: 4, startColumn: 1, endColumn: 2 },
    filterColumns: [{ colId: 2, filters: { filters: ["甲"], blank: true } }],
    cachedFilteredOut: [1],
  });
  expect(sheet().rowData).toEqual({ 1: {}, 8: { hd: 1 } });
});

it("keeps notes and names", async () => {
  const comments = `<comment ref="B2"><text><r><t>请</t></r><r><t>核实</t></r></text></comment>`;
  const names =
    `<definedName name="率">0.3</definedName><definedName name="区" localSheetId="0">表!$A$1</definedName>` +
    `<definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1</definedName>`;
  const { resource } = await open([{ name: "表", comments }], { names });
  expect(resource("SHEET_NOTE_PLUGIN")["sheet-1"]).toMatchObject({ 1: { 1: { row: 1, col: 1, note: "请核实" } } });
  expect(Object.values(resource("SHEET_DEFINED_NAME_PLUGIN"))).toMatchObject([
    { name: "率", formulaOrRefString: "0.3", localSheetId: "AllDefaultWorkbook" },
    { name: "区", formulaOrRefString: "表!$A$1", localSheetId: "sheet-1" },
  ]);
});
