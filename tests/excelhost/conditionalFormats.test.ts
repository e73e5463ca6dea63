import { codeOf, start } from "./start";

const SHEET = {
  name: "s",
  rows: [
    ["户编号", "人均纯收入", "危房等级", "校验结果"],
    ["H1", 2864, "C", "✖【人均纯收入】2,864 元未超过标准"],
    ["H2", 9000, "D", "▲【危房等级】须核实"],
    ["H3", 9000, "A", null],
  ],
};
const FORMULA = '=ISNUMBER(FIND("✖【"&A$1&"】",$D2))';

async function addRed(context: Excel.RequestContext): Promise<Excel.ConditionalFormat> {
  const format = context.workbook.worksheets.getItem("s").getRange("A2:C4").conditionalFormats.add("Custom");
  format.custom.rule.formula = FORMULA;
  format.custom.format.fill.color = "#FFC7CE";
  format.custom.format.font.color = "#9C0006";
  format.load("id, type, priority");
  await context.sync();
  return format;
}

test("a custom rule is stored, and colours the cells for which its formula holds", async () => {
  const { Excel, host } = start([SHEET]);
  await Excel.run(async (context) => {
    const added = await addRed(context);
    expect([added.type, added.priority]).toEqual(["Custom", 0]);
    const formats = context.workbook.worksheets.getItem("s").getRange().conditionalFormats;
    formats.load("items/id, items/type, items/priority, items/custom/rule/formula, items/custom/format/fill/color");
    await context.sync();
    expect(formats.items.map((item) => [item.id, item.custom.rule.formula, item.custom.format.fill.color])).toEqual([
      [added.id, FORMULA, "#FFC7CE"],
    ]);
    const range = formats.getItem(added.id).getRange();
    range.load("address");
    await context.sync();
    expect(range.address).toBe("s!A2:C4");
  });
  await host.workbook.settled();
  const sheet = host.workbook.sheets()[0];
  const coloured = (row: number, column: number): unknown => sheet?.conditionalStyle(row, column);
  expect(coloured(1, 1)).toEqual({ fill: "#FFC7CE", fontColor: "#9C0006" });
  expect([coloured(1, 0), coloured(1, 2), coloured(2, 2), coloured(3, 1)]).toEqual([null, null, null, null]);
});

test("the colour follows the text that it looks for", async () => {
  const { Excel, host } = start([SHEET]);
  await Excel.run(async (context) => {
    await addRed(context);
    const sheet = context.workbook.worksheets.getItem("s");
    sheet.getRange("D2:D3").values = [[""], ["✖【危房等级】"]];
    await context.sync();
  });
  await host.workbook.settled();
  const sheet = host.workbook.sheets()[0];
  expect([sheet?.conditionalStyle(1, 1), sheet?.conditionalStyle(2, 2)?.fill]).toEqual([null, "#FFC7CE"]);
});

test("rules are counted, ordered, deleted, and undone", async () => {
  const { Excel, host } = start([SHEET]);
  const before = await host.snapshot();
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("s").getRange("A2:C4").conditionalFormats;
    const first = await addRed(context);
    const second = await addRed(context);
    const count = formats.getCount();
    first.load("priority");
    second.load("priority");
    await context.sync();
    expect([count.value, first.priority, second.priority]).toEqual([2, 1, 0]);
    first.priority = 0;
    first.load("priority");
    second.load("priority");
    await context.sync();
    expect([first.priority, second.priority]).toEqual([0, 1]);
    first.delete();
    second.delete();
    const left = formats.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
  expect(await host.snapshot()).toEqual(before);
  expect(host.undo()).toBe(true);
  expect(host.workbook.sheets()[0]?.conditionalFormats()).toHaveLength(2);
  while (host.undo());
  expect(await host.snapshot()).toEqual(before);
});

test("clearAll keeps what a rule covers outside the range", async () => {
  const { Excel, host } = start([SHEET]);
  await Excel.run(async (context) => {
    await addRed(context);
    context.workbook.worksheets.getItem("s").getRange("A3:C3").conditionalFormats.clearAll();
    await context.sync();
  });
  expect(host.workbook.sheets()[0]?.conditionalFormats()[0]?.areas).toEqual([
    { row: 1, column: 0, rows: 1, columns: 3 },
    { row: 3, column: 0, rows: 1, columns: 3 },
  ]);
});

test.each([
  ["another type", (formats: Excel.ConditionalFormatCollection) => formats.add("ColorScale"), "UnsupportedFeature"],
  [
    "an unknown id",
    (formats: Excel.ConditionalFormatCollection) => formats.getItem("nothing").delete(),
    "ItemNotFound",
  ],
  [
    "a formula without its sign",
    (formats: Excel.ConditionalFormatCollection) => {
      formats.add("Custom").custom.rule.formula = "TRUE";
    },
    "InvalidArgument",
  ],
])("%s is refused", async (_name, work, code) => {
  const { Excel } = start([SHEET]);
  const refused = Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("s").getRange("A2:C4").conditionalFormats);
    await context.sync();
  });
  expect(await codeOf(refused)).toBe(code);
});
