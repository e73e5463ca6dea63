import { codeOf, HOUSEHOLDS, start } from "./start";

const TWO = [HOUSEHOLDS, { name: "隐藏", visibility: "VeryHidden" as const, rows: [[1]] }];

test("sheets in order with their visibility", async () => {
  const { Excel } = start(TWO);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name, items/visibility, items/position, items/id");
    const count = worksheets.getCount();
    const visible = worksheets.getCount(true);
    const missing = worksheets.getItemOrNullObject("没有");
    const found = worksheets.getItemOrNullObject("隐藏");
    found.load("name");
    await context.sync();
    expect(worksheets.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
      ["名单 1", "Visible", 0],
      ["隐藏", "VeryHidden", 1],
    ]);
    expect([count.value, visible.value, missing.isNullObject, found.name]).toEqual([2, 1, true, "隐藏"]);
    const byId = worksheets.getItem(worksheets.items[1]?.id ?? "");
    byId.load("name");
    await context.sync();
    expect(byId.name).toBe("隐藏");
  });
});

test("an added sheet can be used in the same and in the next batch, and undone", async () => {
  const { Excel, host } = start(TWO);
  const before = await host.snapshot();
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add("疑点清单");
    added.load("id, name");
    added.getRange("A1:B1").values = [["序号", "疑点"]];
    await context.sync();
    expect(added.name).toBe("疑点清单");
    added.getRange("A2").formulas = [["=COUNTA(A1:B1)"]];
    const cell = added.getRange("A2");
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[2]]);
  });
  while (host.undo());
  expect(await host.snapshot()).toEqual(before);
});

test("a sheet is renamed, moved, hidden, coloured and shown again by undo", async () => {
  const { Excel, host } = start([...TWO, { name: "c" }]);
  const before = await host.snapshot();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("c");
    sheet.name = "d";
    sheet.position = 0;
    sheet.tabColor = "#FF0000";
    sheet.showGridlines = false;
    sheet.visibility = "Hidden";
    sheet.load("name, position, tabColor, showGridlines, visibility, standardWidth");
    await context.sync();
    expect([sheet.name, sheet.position, sheet.tabColor, sheet.showGridlines, sheet.visibility]).toEqual([
      "d",
      0,
      "#FF0000",
      false,
      "Hidden",
    ]);
  });
  expect(host.undo()).toBe(true);
  expect(await host.snapshot()).toEqual(before);
});

test("activate and select move the selection", async () => {
  const { Excel } = start([HOUSEHOLDS, { name: "b" }]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("b").activate();
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    await context.sync();
    expect(active.name).toBe("b");
    context.workbook.worksheets.getItem("名单 1").getRange("B4:C5").select();
    const selected = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    selected.load("address");
    cell.load("address");
    await context.sync();
    expect([selected.address, cell.address]).toEqual(["'名单 1'!B4:C5", "'名单 1'!B4"]);
  });
});

test("frozen panes", async () => {
  const { Excel, host } = start([HOUSEHOLDS]);
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
    freezePanes.freezeRows(3);
    const location = freezePanes.getLocationOrNullObject();
    location.load("address");
    await context.sync();
    expect(location.address).toBe("'名单 1'!1:3");
  });
  host.undo();
  expect(host.workbook.sheets()[0]?.frozen()).toEqual({ rows: 0, columns: 0 });
});

describe("a protected sheet", () => {
  const protectedSheet = (options: object) => ({ ...HOUSEHOLDS, protection: { ...options } });
  type Work = (sheet: Excel.Worksheet) => void;
  const run = async (options: object, work: Work): Promise<string> => {
    const { Excel } = start([protectedSheet(options)]);
    return codeOf(
      Excel.run(async (context) => {
        work(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      }),
    );
  };
  const write: Work = (sheet) => (sheet.getRange("A4").values = [["x"]]);
  const paint: Work = (sheet) => (sheet.getRange("A4").format.fill.color = "#FF0000");
  const insert: Work = (sheet) => sheet.getRange("4:4").insert("Down");
  const rule: Work = (sheet) => sheet.getRange("A4").conditionalFormats.add("Custom");
  test.each<[string, object, Work, string]>([
    ["takes no values", {}, write, "AccessDenied"],
    ["takes no values though it takes formats", { allowFormatCells: true }, write, "AccessDenied"],
    ["takes no fill", {}, paint, "AccessDenied"],
    ["takes fill where that is allowed", { allowFormatCells: true }, paint, "succeeded"],
    ["takes no conditional format", {}, rule, "AccessDenied"],
    ["takes no rows", {}, insert, "AccessDenied"],
    ["takes rows where that is allowed", { allowInsertRows: true }, insert, "succeeded"],
  ])("%s", async (_name, options, work, code) => {
    expect(await run(options, work)).toBe(code);
  });

  test("says so, and opens with its password alone", async () => {
    const { Excel, host } = start([HOUSEHOLDS]);
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.worksheets.getActiveWorksheet().getRange("F1").values = [[1]];
      await context.sync();
      protection.protect({ allowSort: true }, "geheim");
      protection.load("protected, options");
      await context.sync();
      expect([protection.protected, protection.options.allowSort, protection.options.allowFormatCells]).toEqual([
        true,
        true,
        false,
      ]);
      expect(host.undo()).toBe(false);
      protection.unprotect("falsch");
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
      protection.unprotect("geheim");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(false);
    });
  });
});

describe("filters", () => {
  test("hide rows, are described, and are taken away by undo", async () => {
    const { Excel, host } = start([
      {
        name: "s",
        rows: [
          ["户", "收入"],
          ["a", 1],
          ["b", 2],
          ["c", 3],
        ],
      },
    ]);
    const before = await host.snapshot();
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getItem("s");
      const none = autoFilter.getRangeOrNullObject();
      none.load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      autoFilter.apply("A1:B4", 1, { filterOn: "Values", values: ["1", "3"] });
      autoFilter.load("enabled, isDataFiltered, criteria");
      const range = autoFilter.getRange();
      range.load("address");
      const visible = context.workbook.worksheets.getItem("s").getRange("A1:B4").getSpecialCellsOrNullObject("Visible");
      visible.load("address");
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered, range.address]).toEqual([true, true, "s!A1:B4"]);
      expect(visible.address).toBe("s!A1:B2,s!A4:B4");
      autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: ">=2" });
      const again = context.workbook.worksheets.getItem("s").getRange("A2:A4").getSpecialCellsOrNullObject("Visible");
      again.load("address");
      await context.sync();
      expect(again.address).toBe("s!A3:A4");
    });
    while (host.undo());
    expect(await host.snapshot()).toEqual(before);
  });
});

describe("names and settings", () => {
  test("a name stands for a range and is undone", async () => {
    const { Excel, host } = start([HOUSEHOLDS]);
    const before = await host.snapshot();
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add("标准", worksheets.getItem("名单 1").getRange("C4"));
      names.load("items/name, items/formula, items/type");
      const range = names.getItem("标准").getRange();
      range.load("values");
      const missing = names.getItemOrNullObject("没有");
      await context.sync();
      expect(names.items.map(({ name, formula, type }) => [name, formula as unknown, type])).toEqual([
        ["标准", "='名单 1'!$C$4", "Range"],
      ]);
      expect([range.values, missing.isNullObject]).toEqual([[[3200]], true]);
    });
    host.undo();
    expect(await host.snapshot()).toEqual(before);
  });

  test("settings are set, read, listed and deleted", async () => {
    const { Excel, host } = start([HOUSEHOLDS]);
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("run", { version: 1 });
      const read = settings.getItemOrNullObject("run");
      read.load("value");
      const missing = settings.getItemOrNullObject("other");
      missing.load("value");
      await context.sync();
      expect([read.value, missing.isNullObject]).toEqual([{ version: 1 }, true]);
      settings.load("items/key");
      await context.sync();
      expect(settings.items.map(({ key }) => key)).toEqual(["run"]);
      settings.getItem("run").delete();
      await context.sync();
      expect(host.workbook.settings.size).toBe(0);
    });
  });
});

test("formats are read and written, mixed ones are null, and undo restores them", async () => {
  const { Excel, host } = start([{ ...HOUSEHOLDS, formats: { A3: { bold: true, fill: "#DDEBF7" } } }]);
  const before = await host.snapshot();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const head = sheet.getRange("A3");
    const row = sheet.getRange("A3:D3");
    head.load("format/fill/color, format/font/bold, format/font/color, format/wrapText, format/verticalAlignment");
    row.load("format/fill/color, format/columnWidth");
    await context.sync();
    expect([head.format.fill.color, head.format.font.bold, head.format.font.color]).toEqual([
      "#DDEBF7",
      true,
      "#000000",
    ]);
    expect([head.format.wrapText, head.format.verticalAlignment]).toEqual([false, "Bottom"]);
    expect([row.format.fill.color, row.format.columnWidth]).toEqual([null, null]);
    row.format.fill.color = "red";
    row.format.font.bold = false;
    row.format.wrapText = true;
    row.format.verticalAlignment = "Top";
    row.format.columnWidth = 120;
    row.load("format/fill/color, format/font/bold, format/wrapText, format/verticalAlignment, format/columnWidth");
    await context.sync();
    const { fill, font, wrapText, verticalAlignment, columnWidth } = row.format;
    expect([fill.color, font.bold, wrapText, verticalAlignment, columnWidth]).toEqual([
      "#FF0000",
      false,
      true,
      "Top",
      120,
    ]);
    sheet.getRange("A3:D3").clear("Formats");
    sheet.getRange("A:D").format.autofitColumns();
    await context.sync();
  });
  while (host.undo());
  expect(await host.snapshot()).toEqual(before);
});

test.each([
  ["a taken name", "名单 1", "InvalidArgument"],
  ["a name with a slash", "a/b", "InvalidArgument"],
  ["a name of 32 characters", "x".repeat(32), "InvalidArgument"],
  ["a name of 31 characters", "x".repeat(31), "succeeded"],
])("adding a sheet with %s", async (_name, name, code) => {
  const { Excel } = start([HOUSEHOLDS]);
  const added = Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  expect(await codeOf(added)).toBe(code);
});
