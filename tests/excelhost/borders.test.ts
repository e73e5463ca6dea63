import { codeOf, start } from "./start";

const SHEET = { name: "表", rows: [[1, 2, 3]] };

test("edges and inner lines reach the cells on both sides; reading tells where they differ", async () => {
  const { Excel, host } = start([SHEET]);
  const before = await host.snapshot();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    const { borders } = sheet.getRange("A1:B2").format;
    borders.getItem("EdgeBottom").style = "Continuous";
    borders.getItem("InsideVertical").color = "#ff0000";
    const bottom = borders.getItem("EdgeBottom");
    const inside = borders.getItem("InsideVertical");
    const top = borders.getItem("EdgeTop");
    const whole = sheet.getRange("A1:C2").format.borders.getItem("EdgeBottom");
    for (const line of [bottom, inside, top, whole]) line.load("style,weight,color");
    await context.sync();
    expect([bottom.style, bottom.weight, bottom.color]).toEqual(["Continuous", "Thin", "#000000"]);
    expect([inside.style, inside.color]).toEqual(["Continuous", "#FF0000"]);
    expect([top.style, whole.style]).toEqual(["None", null]);
    bottom.weight = "Medium";
    inside.style = "None";
    await context.sync();
  });
  const sheet = host.workbook.sheets()[0]!;
  const line = { name: "Continuous Medium", color: "#000000" };
  expect(sheet.format(1, 0).borders).toEqual({ bottom: line });
  expect(sheet.format(1, 1).borders).toEqual({ bottom: line });
  expect(sheet.format(0, 0).borders).toBeUndefined();
  while (host.undo());
  expect(await host.snapshot()).toEqual(before);
});

test.each<[string, (borders: Excel.RangeBorderCollection) => void, string]>([
  ["diagonal", (borders) => (borders.getItem("DiagonalUp").style = "Continuous"), "UnsupportedFeature"],
  ["nowhere", (borders) => (borders.getItem("EdgeMiddle" as "EdgeTop").style = "Continuous"), "InvalidArgument"],
  ["of no style", (borders) => (borders.getItem("EdgeTop").style = "Wavy" as "Dot"), "InvalidArgument"],
])("a line %s is refused", async (_, change, code) => {
  const { Excel } = start([SHEET]);
  const work = Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("表").getRange("A1").format.borders);
    await context.sync();
  });
  expect(await codeOf(work)).toBe(code);
});

test("the number format of whole columns holds for cells that are not there yet", async () => {
  const { Excel, host } = start([SHEET]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    sheet.getRange("B:B").numberFormat = "@" as unknown as string[][];
    sheet.getRange("B5000").values = [["00123"]];
    sheet.getRange("C5000").values = [["00123"]];
    await context.sync();
  });
  const sheet = host.workbook.sheets()[0]!;
  expect([sheet.cell(4999, 1).value, sheet.cell(4999, 2).value]).toEqual(["00123", 123]);
  expect([sheet.format(9000, 1).numberFormat, sheet.format(9000, 2).numberFormat]).toEqual(["@", undefined]);
});

test("a format leaves a formula alone that was just written", async () => {
  const { Excel, host } = start([SHEET]);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("表").getRange("D1");
    cell.formulas = [["=SUM(A1:C1)"]];
    await context.sync();
    cell.format.fill.color = "#FFFF00";
    await context.sync();
    cell.load("formulas,values");
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["=SUM(A1:C1)"]], [[6]]]);
  });
  expect(host.references.size).toBe(0);
});
