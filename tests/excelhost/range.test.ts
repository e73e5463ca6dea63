import { codeOf, HOUSEHOLDS, moment, start } from "./start";

describe("what a range answers", () => {
  const read = async (property: keyof Excel.Range, address: string): Promise<unknown> => {
    const { Excel } = start([HOUSEHOLDS]);
    return Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("名单 1").getRange(address);
      range.load(property);
      await context.sync();
      return range[property];
    });
  };

  test.each<[keyof Excel.Range, string, unknown]>([
    ["address", "B4:C5", "'名单 1'!B4:C5"],
    ["address", "B4", "'名单 1'!B4"],
    ["address", "B:C", "'名单 1'!B:C"],
    ["address", "$4:5", "'名单 1'!4:5"],
    ["rowIndex", "B4:C5", 3],
    ["columnIndex", "B4:C5", 1],
    ["rowCount", "B4:C5", 2],
    ["columnCount", "B4:C5", 2],
    ["cellCount", "B4:C5", 4],
    [
      "values",
      "A3:D4",
      [
        ["户编号", "户主", "收入", "倍数"],
        ["H1", "甲", 3200, 6400],
      ],
    ],
    ["values", "B6:D6", [["", "#REF!", true]]],
    ["valueTypes", "A6:D6", [["String", "Empty", "Error", "Boolean"]]],
    ["valueTypes", "C4:D4", [["Double", "Double"]]],
    [
      "formulas",
      "C4:D5",
      [
        [3200, "=C4*2"],
        [4800, "=C5*2"],
      ],
    ],
    ["numberFormat", "C4", [["General"]]],
    ["text", "B6:D6", [["", "#REF!", "TRUE"]]],
    ["values", "ZZ999", [[""]]],
    ["rowHidden", "A5", true],
    ["rowHidden", "A4", false],
    ["rowHidden", "A4:A5", null],
    ["values", "A:B", null],
    ["isEntireColumn", "A:B", true],
    ["isEntireRow", "A:B", false],
  ])("%s of %s", async (property, address, expected) => {
    expect(await read(property, address)).toEqual(expected);
  });
});

describe("ranges made of ranges", () => {
  type Make = (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range;
  test.each<[string, Make, string]>([
    ["getCell", (range) => range.getCell(1, 1), "C5"],
    ["getRow", (range) => range.getRow(1), "B5:C5"],
    ["getColumn", (range) => range.getColumn(1), "C4:C6"],
    ["getLastCell", (range) => range.getLastCell(), "C6"],
    ["getLastRow", (range) => range.getLastRow(), "B6:C6"],
    ["getEntireRow", (range) => range.getEntireRow(), "4:6"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "B:C"],
    ["getOffsetRange", (range) => range.getOffsetRange(1, -1), "A5:B7"],
    ["getResizedRange", (range) => range.getResizedRange(1, 1), "B4:D7"],
    ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 1), "B4"],
    ["getRowsAbove", (range) => range.getRowsAbove(2), "B2:C3"],
    ["getRowsBelow", (range) => range.getRowsBelow(1), "B7:C7"],
    ["getColumnsAfter", (range) => range.getColumnsAfter(2), "D4:E6"],
    ["getBoundingRect", (range, sheet) => range.getBoundingRect(sheet.getRange("E9")), "B4:E9"],
    ["getBoundingRect of an address", (range) => range.getBoundingRect("A1"), "A1:C6"],
    ["getIntersection", (range) => range.getIntersection("C1:D4"), "C4"],
    ["getUsedRange", (_range, sheet) => sheet.getUsedRange(), "A1:D6"],
    ["getUsedRange of a part", (_range, sheet) => sheet.getRange("C:Z").getUsedRange(true), "C3:D6"],
    ["getRangeByIndexes", (_range, sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
  ])("%s", async (_name, make, expected) => {
    const { Excel } = start([{ ...HOUSEHOLDS, name: "Sheet" }]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet");
      const made = make(sheet.getRange("B4:C6"), sheet);
      made.load("address");
      await context.sync();
      expect(made.address).toBe(`Sheet!${expected}`);
    });
  });

  test("beyond the sheet is InvalidArgument", async () => {
    const { Excel } = start([HOUSEHOLDS]);
    const beyond = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getOffsetRange(-1, 0).load("address");
      await context.sync();
    });
    expect(await codeOf(beyond)).toBe("InvalidArgument");
  });

  test("special cells are rectangles from top to bottom", async () => {
    const { Excel } = start([HOUSEHOLDS]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const formulas = sheet.getRange().getSpecialCellsOrNullObject("Formulas");
      const visible = sheet.getRange("A4:A6").getSpecialCellsOrNullObject("Visible");
      const blanks = sheet.getRange("A4:D6").getSpecialCellsOrNullObject("Blanks");
      const none = sheet.getRange("A4:B4").getSpecialCellsOrNullObject("Formulas");
      formulas.load("address, areaCount, cellCount");
      visible.load("areas/items/address, areas/items/rowCount");
      blanks.load("address");
      none.load("address");
      await context.sync();
      expect([formulas.address, formulas.areaCount, formulas.cellCount]).toEqual(["'名单 1'!D4:D5", 1, 2]);
      expect(visible.areas.items.map((area) => [area.address, area.rowCount])).toEqual([
        ["'名单 1'!A4", 1],
        ["'名单 1'!A6", 1],
      ]);
      expect(blanks.address).toBe("'名单 1'!B6");
      expect(none.isNullObject).toBe(true);
    });
  });

  test("merged areas", async () => {
    const { Excel } = start([HOUSEHOLDS]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const merged = sheet.getUsedRange().getMergedAreasOrNullObject();
      const none = sheet.getRange("A4:B5").getMergedAreasOrNullObject();
      merged.load("address");
      none.load("address");
      await context.sync();
      expect([merged.address, none.isNullObject]).toEqual(["'名单 1'!A1:D1", true]);
    });
  });
});

describe("what is written", () => {
  test.each<[string, string, unknown, unknown, string, string]>([
    ["a number", "General", 12.5, 12.5, "Double", "General"],
    ["a text", "General", "甲", "甲", "String", "General"],
    ["digits are a number", "General", "00123", 123, "Double", "General"],
    ["digits in a text cell", "@", "00123", "00123", "String", "@"],
    ["a number in a text cell", "@", 123, "123", "String", "@"],
    ["an ID number loses its last digits", "General", "459099199001010012", 459099199001010000, "Double", "General"],
    ["an ID number in a text cell", "@", "459099199001010012", "459099199001010012", "String", "@"],
    ["a date becomes its serial number", "General", "2020-12-31", 44196, "Double", "yyyy-mm-dd"],
    ["a quoted date stays text", "General", "'2020-12-31", "2020-12-31", "String", "General"],
    ["true", "General", true, true, "Boolean", "General"],
    ["the text TRUE", "General", "TRUE", true, "Boolean", "General"],
    ["nothing", "General", "", "", "Empty", "General"],
    ["a formula", "General", "=1+2", 3, "Double", "General"],
    ["an error", "General", "=1/0", "#DIV/0!", "Error", "General"],
    ["a typed error", "General", "#N/A", "#N/A", "Error", "General"],
    ["an error's name in a text cell", "@", "#N/A", "#N/A", "String", "@"],
  ])("%s", async (_name, format, written, value, type, formatAfter) => {
    const { Excel } = start([HOUSEHOLDS]);
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("F4");
      cell.numberFormat = [[format]];
      cell.values = [[written]];
      cell.load("values, valueTypes, numberFormat");
      await context.sync();
      expect([cell.values, cell.valueTypes, cell.numberFormat]).toEqual([[[value]], [[type]], [[formatAfter]]]);
    });
  });

  test("null leaves a cell alone, one value fills the range, a wrong shape is refused", async () => {
    const { Excel } = start([HOUSEHOLDS]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cells = sheet.getRange("A4:B5");
      cells.values = [
        ["X1", null],
        [null, ""],
      ];
      const filled = sheet.getRange("F1:G2");
      filled.values = "same" as never;
      cells.load("values");
      filled.load("values");
      await context.sync();
      expect(cells.values).toEqual([
        ["X1", "甲"],
        ["H2", ""],
      ]);
      expect(filled.values).toEqual([
        ["same", "same"],
        ["same", "same"],
      ]);
      cells.values = [["too", "short"]];
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    });
  });

  test("an unbounded range is not written", async () => {
    const { Excel } = start([HOUSEHOLDS]);
    const written = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A:A").values = "x" as never;
      await context.sync();
    });
    expect(await codeOf(written)).toBe("InvalidArgument");
  });

  test("a write above 1,500 cells is split by the client and arrives whole", async () => {
    const { Excel, host } = start([HOUSEHOLDS]);
    const rows = Array.from({ length: 2000 }, (_, row) => [row, `r${row}`]);
    await Excel.run(async (context) => {
      const block = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(10, 5, 2000, 2);
      block.values = rows;
      await context.sync();
      block.load("values");
      await context.sync();
      expect(block.values).toEqual(rows);
    });
    expect(host.traffic.requests[0]?.actions).toBeGreaterThan(8);
    expect(host.traffic.requests[0]?.cells).toBe(4000);
    expect(host.undo()).toBe(true);
    expect(host.workbook.sheets()[0]?.cell(10, 5).type).toBe("Empty");
  });

  test("text follows the number format", async () => {
    const { Excel } = start([HOUSEHOLDS]);
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getActiveWorksheet().getRange("F1:F4");
      cells.numberFormat = [["yyyy-mm-dd"], ["#,##0.00"], ["0%"], ["General"]];
      cells.values = [[44196], [1234.5], [0.25], [459099199001010000]];
      cells.load("text");
      await context.sync();
      expect(cells.text).toEqual([["2020-12-31"], ["1,234.50"], ["25%"], ["4.59099E+17"]]);
    });
  });
});

describe("clearing, inserting, deleting, sorting", () => {
  const edit = async (work: (sheet: Excel.Worksheet) => void): Promise<unknown> => {
    const { Excel } = start([HOUSEHOLDS]);
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      work(sheet);
      const cells = sheet.getRange("A4:D6");
      cells.load("formulas");
      await context.sync();
      return cells.formulas;
    });
  };

  test.each<[string, (sheet: Excel.Worksheet) => void, unknown]>([
    [
      "clear contents",
      (sheet) => sheet.getRange("A4:D5").clear("Contents"),
      [
        ["", "", "", ""],
        ["", "", "", ""],
        ["H3", "", "#REF!", true],
      ],
    ],
    [
      "insert rows",
      (sheet) => sheet.getRange("4:4").insert("Down"),
      [
        ["", "", "", ""],
        ["H1", "甲", 3200, "=C5*2"],
        ["H2", "乙", 4800, "=C6*2"],
      ],
    ],
    [
      "delete rows",
      (sheet) => sheet.getRange("4:4").delete("Up"),
      [
        ["H2", "乙", 4800, "=C4*2"],
        ["H3", "", "#REF!", true],
        ["", "", "", ""],
      ],
    ],
    [
      "insert columns",
      (sheet) => sheet.getRange("B:B").insert("Right"),
      [
        ["H1", "", "甲", 3200],
        ["H2", "", "乙", 4800],
        ["H3", "", "", "#REF!"],
      ],
    ],
    [
      "delete columns",
      (sheet) => sheet.getRange("B:B").delete("Left"),
      [
        ["H1", 3200, "=B4*2", ""],
        ["H2", 4800, "=B5*2", ""],
        ["H3", "#REF!", true, ""],
      ],
    ],
    [
      "insert cells",
      (sheet) => sheet.getRange("A4:B4").insert("Down"),
      [
        ["", "", 3200, "=C4*2"],
        ["H1", "甲", 4800, "=C5*2"],
        ["H2", "乙", "#REF!", true],
      ],
    ],
  ])("%s", async (_name, work, expected) => {
    expect(await edit(work)).toEqual(expected);
  });

  test("sort keeps hidden rows in place and puts errors after numbers", async () => {
    const rows = [
      ["b", 2],
      ["hidden", 9],
      ["c", null],
      ["a", 1],
      ["d", 30],
    ];
    const { Excel } = start([{ name: "s", rows, hiddenRows: [1] }]);
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("s").getRange("A1:B5");
      cells.sort.apply([{ key: 1, ascending: false }]);
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([
        ["d", 30],
        ["hidden", 9],
        ["b", 2],
        ["a", 1],
        ["c", ""],
      ]);
    });
  });

  test("a kept range moves with its cells", async () => {
    const { Excel } = start([HOUSEHOLDS]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cell = sheet.getRange("C5");
      cell.load("address");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      await context.sync();
      cell.load("address, values");
      await context.sync();
      expect([cell.address, cell.values]).toEqual(["'名单 1'!C7", [[4800]]]);
    });
  });
});

test("references are given back at the end of a run", async () => {
  const { Excel, host } = start([HOUSEHOLDS]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").load("values");
    sheet.getRange("A2").load("values");
    await context.sync();
    expect(host.references.size).toBe(2);
  });
  await moment();
  expect(host.references.size).toBe(0);
});

test("reading what was not loaded is PropertyNotLoaded", async () => {
  const { Excel } = start([HOUSEHOLDS]);
  const read = Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    await context.sync();
    return cell.values;
  });
  expect(await codeOf(read)).toBe("PropertyNotLoaded");
});
