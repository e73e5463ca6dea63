import { codeOf, HOUSEHOLDS, start } from "./start";

const NAME = "名单 1";
const TWO = [HOUSEHOLDS, { name: "草稿", rows: [["x", "y"]] }];

describe("copying cells", () => {
  const copied = async (work: (from: Excel.Worksheet, onto: Excel.Worksheet) => void) => {
    const excel = start(TWO);
    const [from, onto] = excel.host.workbook.sheets();
    from!.patchFormat({ row: 2, column: 0, rows: 1, columns: 4 }, { bold: true, fill: "#EEEEEE" });
    from!.setValidation(
      { row: 3, column: 1, rows: 2, columns: 1 },
      {
        list: { source: "甲,乙", inCellDropDown: true },
        ignoreBlanks: true,
        prompt: { show: true, title: "", message: "" },
        errorAlert: { show: true, style: "Stop", title: "", message: "" },
      },
    );
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      work(worksheets.getItem(NAME), worksheets.getItem("草稿"));
      await context.sync();
    });
    await excel.host.workbook.valuesSettled();
    return { excel, from: from!, onto: onto! };
  };

  test("all of them: values, formulas of the new sheet, formats, merges and lists; a blank empties", async () => {
    const { onto, from, excel } = await copied((source, target) =>
      target.getRange("A1:D6").copyFrom(source.getRange("A1:D6"), "All"),
    );
    expect([onto.cell(0, 1).type, onto.cell(3, 0).value, onto.cell(3, 3).value]).toEqual(["Empty", "H1", 6400]);
    expect([onto.formula(3, 3), onto.formula(4, 3)]).toEqual(["=C4*2", "=C5*2"]);
    expect(onto.format(2, 1)).toEqual(from.format(2, 1));
    expect(onto.merges()).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
    expect(onto.validations()).toMatchObject([{ list: { source: "甲,乙" } }]);
    expect(onto.cell(5, 2)).toEqual({ type: "Error", value: "#REF!" });
    excel.host.undo();
    expect([onto.cell(0, 0).value, onto.cell(0, 1).value, onto.merges()]).toEqual(["x", "y", []]);
  });

  test("values alone hold what formulas yield, formats alone hold nothing", async () => {
    const values = await copied((source, target) => target.getRange("A1").copyFrom(source.getRange("C3:D4"), "Values"));
    expect(values.onto.cell(1, 1)).toEqual({ type: "Double", value: 6400 });
    expect([values.onto.formula(1, 1), values.onto.format(0, 0)]).toEqual([null, {}]);
    const formats = await copied((source, target) =>
      target.getRange("A1:B1").copyFrom(source.getRange("A3:B3"), "Formats"),
    );
    expect(formats.onto.format(0, 1)).toEqual({ bold: true, fill: "#EEEEEE" });
    expect(formats.onto.cell(0, 1).value).toBe("y");
  });

  test.each<[string, (source: Excel.Worksheet, target: Excel.Worksheet) => void, string]>([
    ["formulas elsewhere", (s, t) => t.getRange("A2").copyFrom(s.getRange("D4"), "All"), "UnsupportedFeature"],
    ["over and over", (s, t) => t.getRange("A1:A4").copyFrom(s.getRange("A3"), "All"), "UnsupportedFeature"],
    ["turned", (s, t) => t.getRange("A1").copyFrom(s.getRange("A3"), "All", false, true), "UnsupportedFeature"],
    ["something else", (s, t) => t.getRange("A1").copyFrom(s.getRange("A3"), "Link"), "InvalidArgument"],
  ])("%s is refused", async (_, work, code) => {
    expect(await codeOf(copied(work))).toBe(code);
  });

  test("onto a protected sheet is denied", async () => {
    const { Excel, host } = start(TWO);
    host.workbook.sheets()[1]!.setProtection({});
    const work = Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("草稿").getRange("A1").copyFrom(worksheets.getItem(NAME).getRange("A3"));
      await context.sync();
    });
    expect(await codeOf(work)).toBe("AccessDenied");
  });
});

test("looks of cells one by one, heights and hiding of rows", async () => {
  const { Excel, host } = start([HOUSEHOLDS]);
  const sheet = host.workbook.sheets()[0]!;
  sheet.patchFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { fill: "#FFFFFF", fontSize: 14 });
  sheet.patchFormat(
    { row: 0, column: 1, rows: 1, columns: 1 },
    { borders: { top: { name: "Double Thick", color: "#FF0000" } } },
  );
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(NAME).getRange("A1:B1");
    const cells = range.getCellProperties({
      format: { fill: { color: true, pattern: true }, font: { size: true }, borders: { style: true, weight: true } },
    });
    const rows = range.getEntireColumn().getIntersection("A4:B5").getRowProperties({ rowHidden: true });
    const none = { style: "None", weight: "Thin" };
    await context.sync();
    expect(cells.value[0]).toMatchObject([
      { format: { fill: { color: "#FFFFFF", pattern: "Solid" }, font: { size: 14 } } },
      {
        format: {
          fill: { color: "#FFFFFF", pattern: "None" },
          borders: { top: { style: "Double", weight: "Thick" }, bottom: none, left: none, right: none },
        },
      },
    ]);
    expect(rows.value).toEqual([{ rowHidden: false }, { rowHidden: true }]);
    const unknown = range.getCellProperties({ hyperlink: true });
    await expect(context.sync()).rejects.toMatchObject({ code: "UnsupportedFeature" });
    expect(unknown).toBeDefined();
  });
});
