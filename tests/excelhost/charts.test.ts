import { codeOf, HOUSEHOLDS, start } from "./start";

const SHEET = {
  ...HOUSEHOLDS,
  name: "表",
  rows: [
    ["乡镇", "达标", "未达标"],
    ["甲镇", 3, 1],
    ["乙镇", 5, 2],
    ["丙镇", { formula: "=B2+B3" }, 0],
  ],
  merges: [],
  hiddenRows: [],
};

const open = (profile?: "floor19") => {
  const excel = start([SHEET, { ...SHEET, name: "另表" }], profile);
  const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
    excel.Excel.run(async (context) => {
      const result = await work(context.workbook.worksheets.getItem("表"), context);
      await context.sync();
      return result;
    });
  return { ...excel, run, sheet: () => excel.host.workbook.sheets()[0]! };
};

const make = (sheet: Excel.Worksheet): Excel.Chart => {
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B4"), "Columns");
  chart.name = "T1.verdicts";
  chart.title.text = "各乡镇达标户数";
  chart.setPosition("E2", "K15");
  const first = chart.series.getItemAt(0);
  first.setXAxisValues(sheet.getRange("A2:A4"));
  first.name = "达标";
  const second = chart.series.add("未达标");
  second.setValues(sheet.getRange("C2:C4"));
  second.setXAxisValues(sheet.getRange("A2:A4"));
  chart.axes.valueAxis.linkNumberFormat = false;
  chart.axes.valueAxis.numberFormat = "0";
  chart.legend.position = "Bottom";
  return chart;
};

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

test.each([undefined, "floor19"] as const)("a chart with two series is made in one request: %s", async (profile) => {
  const { run, sheet, host } = open(profile);
  host.traffic.reset();
  await run(make);
  expect(host.traffic.requests).toHaveLength(2);
  expect(sheet().charts()).toMatchObject([
    {
      name: "T1.verdicts",
      kind: "ColumnClustered",
      title: "各乡镇达标户数",
      legend: "Bottom",
      format: "0",
      place: area(1, 4, 14, 7),
      series: [
        { name: "达标", values: area(1, 1, 3, 1), categories: area(1, 0, 3, 1) },
        { name: "未达标", values: area(1, 2, 3, 1), categories: area(1, 0, 3, 1) },
      ],
    },
  ]);
});

test("charts are found again by name, renewed, deleted, and all of it undone", async () => {
  const { run, sheet, host } = open();
  const before = await host.snapshot();
  await run(make);
  const made = await host.snapshot();
  await run(async (it, context) => {
    const { charts } = it;
    charts.load("items/name,items/id,items/chartType");
    await context.sync();
    expect(charts.items.map(({ name, chartType }) => [name, chartType])).toEqual([["T1.verdicts", "ColumnClustered"]]);
    const { series } = charts.getItem("T1.verdicts");
    series.load("items/name");
    await context.sync();
    expect(series.items.map(({ name }) => name)).toEqual(["达标", "未达标"]);
    series.items[0]!.setValues(it.getRange("B2:B3"));
    series.getItemAt(1).delete();
  });
  expect(sheet().charts()).toMatchObject([{ series: [{ name: "达标", values: area(1, 1, 2, 1) }] }]);
  expect(host.undo()).toBe(true);
  expect(await host.snapshot()).toEqual(made);
  await run((it) => it.charts.getItem("T1.verdicts").delete());
  expect(sheet().charts()).toEqual([]);
  while (host.undo());
  expect(await host.snapshot()).toEqual(before);
  expect(host.references.size).toBe(0);
});

test("series are guessed from a whole table as Excel does", async () => {
  const { run, sheet } = open();
  await run((it) => void it.charts.add("ColumnStacked", it.getRange("A1:C4")));
  expect(sheet().charts()[0]!.series).toEqual([
    { name: { row: 0, column: 1 }, values: area(1, 1, 3, 1), categories: area(1, 0, 3, 1), color: null },
    { name: { row: 0, column: 2 }, values: area(1, 2, 3, 1), categories: area(1, 0, 3, 1), color: null },
  ]);
});

test("what it does not do it refuses", async () => {
  const { run, sheet, host } = open();
  const refused = (work: (it: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> =>
    codeOf(
      run(async (it, context) => {
        work(it, context);
        await context.sync();
      }),
    );
  expect(await refused((it) => it.charts.add("Waterfall", it.getRange("A1:B4")))).toBe("UnsupportedFeature");
  expect(await refused((it) => it.charts.add("Line", it.getRange("A1:B4"), "Rows"))).toBe("UnsupportedFeature");
  expect(await refused((it) => it.charts.getItem("没有"))).toBe("ItemNotFound");
  expect(await refused((it) => (it.charts.add("Pie", it.getRange("B1:B4")).axes.valueAxis.numberFormat = "0"))).toBe(
    "InvalidOperation",
  );
  expect(await refused((it) => (it.charts.add("Line", it.getRange("B1:B4")).left = 3))).toBe("UnsupportedFeature");
  const other = (it: Excel.Worksheet, context: Excel.RequestContext): void => {
    const range = context.workbook.worksheets.getItem("另表").getRange("A1:A3");
    it.charts.add("Line", it.getRange("B1:B4")).series.getItemAt(0).setValues(range);
  };
  expect(await refused(other)).toBe("UnsupportedFeature");
  expect(await refused((it) => it.charts.add("Line", it.getRange("B1:B4")).format.fill.clear())).toBe("ApiNotFound");
  sheet().setDrawings({ charts: [] });
  sheet().setProtection({});
  host.workbook.endStep();
  expect(await refused((it) => it.charts.add("Line", it.getRange("B1:B4")))).toBe("AccessDenied");
});

test("rows inserted above carry the chart, its cells and the page starts along", async () => {
  const { run, sheet } = open();
  await run((it) => {
    make(it);
    it.horizontalPageBreaks.add("A3");
    it.pageLayout.setPrintTitleRows("$1:$1");
  });
  sheet().insert(area(0, 0, 2, 16_384), "Down");
  const [chart] = sheet().charts();
  expect(chart).toMatchObject({ place: area(3, 4, 14, 7), series: [{ values: area(3, 1, 3, 1) }, {}] });
  expect(sheet().pageStarts()).toEqual([4]);
  expect(sheet().page().titleRows).toEqual({ from: 2, to: 2 });
});

test("a page is set up and read back; its breaks are added, counted, found and reset", async () => {
  const { run, sheet, host } = open("floor19");
  await run((it) => {
    const { pageLayout } = it;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = 28.8;
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    pageLayout.setPrintTitleRows("$1:$2");
    for (const row of [3, 4]) it.horizontalPageBreaks.add(`A${row}`);
  });
  expect(sheet().page()).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: null },
    centerHorizontally: true,
    margins: { left: 28.8 },
    titleRows: { from: 0, to: 1 },
    centerFooter: "&P / &N",
  });
  await run(async (it, context) => {
    const { pageLayout, horizontalPageBreaks } = it;
    pageLayout.load("orientation,zoom");
    const titles = pageLayout.getPrintTitleRowsOrNullObject();
    titles.load("address");
    horizontalPageBreaks.load("items");
    await context.sync();
    expect([pageLayout.orientation, titles.address]).toEqual(["Landscape", "表!1:2"]);
    const cells = horizontalPageBreaks.items.map((one) => one.getCellAfterBreak().load("rowIndex"));
    await context.sync();
    expect(cells.map(({ rowIndex }) => rowIndex)).toEqual([2, 3]);
    horizontalPageBreaks.removePageBreaks();
  });
  expect(sheet().pageStarts()).toEqual([]);
  const tooMany = run((it) => {
    for (let row = 2; row < 1_030; row++) it.horizontalPageBreaks.add(`A${row}`);
  });
  expect(await codeOf(tooMany)).toBe("InvalidArgument");
  expect(await codeOf(run((it) => (it.pageLayout.zoom = { scale: 5 })))).toBe("InvalidArgument");
  expect(host.references.size).toBe(0);
});
