import type { InProcessExcel } from "../../src/excelhost/inProcessExcel";
import { HOUSEHOLDS, moment, start } from "./start";

const PLAIN = {
  name: "名单 1",
  rows: [
    ["户编号", "收入"],
    ["H1", 3200],
    ["H2", 4800],
  ],
};

/** What the person does in the grid. */
function person({ host }: InProcessExcel) {
  const [sheet] = host.workbook.sheets();
  if (!sheet) throw new Error("no sheet");
  const finish = (): void => host.workbook.endStep();
  return {
    sheet,
    type: (row: number, column: number, value: string | number): void => {
      sheet.writeCells({ row, column, rows: 1, columns: 1 }, [
        [{ type: typeof value === "number" ? "Double" : "String", value }],
      ]);
      finish();
    },
    finish,
  };
}

async function listen<E>(
  excel: InProcessExcel,
  subscribe: (context: Excel.RequestContext, handler: (event: E) => Promise<void>) => void,
): Promise<E[]> {
  const heard: E[] = [];
  await excel.Excel.run(async (context) => {
    subscribe(context, (event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return heard;
}

const onChanged = (excel: InProcessExcel): Promise<Excel.WorksheetChangedEventArgs[]> =>
  listen(excel, (context, handler) => context.workbook.worksheets.getActiveWorksheet().onChanged.add(handler));

test("an edit of one cell arrives with its details", async () => {
  const excel = start([PLAIN]);
  const heard = await onChanged(excel);
  person(excel).type(1, 1, 4000);
  await moment();
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({
    address: "B2",
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: "Unknown",
    worksheetId: person(excel).sheet.id,
    details: { valueBefore: 3200, valueAfter: 4000, valueTypeBefore: "Double", valueTypeAfter: "Double" },
  });
});

test("an edit of many cells is one event without details", async () => {
  const excel = start([PLAIN]);
  const heard = await onChanged(excel);
  const { sheet, finish } = person(excel);
  sheet.writeCells({ row: 1, column: 0, rows: 1, columns: 2 }, [
    [
      { type: "String", value: "x" },
      { type: "Double", value: 1 },
    ],
  ]);
  sheet.writeCells({ row: 2, column: 1, rows: 1, columns: 1 }, [[{ type: "Double", value: 1 }]]);
  finish();
  await moment();
  expect(heard.map(({ address, details }) => [address, details])).toEqual([["A2:B3", undefined]]);
});

test("the handler can ask for the range of its event", async () => {
  const excel = start([PLAIN]);
  const values: unknown[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) =>
      excel.Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load("values");
        await inner.sync();
        values.push(range.values);
      }),
    );
    await context.sync();
  });
  person(excel).type(1, 1, 4000);
  await moment(300);
  expect(values).toEqual([[[4000]]]);
  expect(excel.host.references.size).toBe(0);
});

test("our own writes say so, and are silent while events are off", async () => {
  const excel = start([PLAIN]);
  const heard = await onChanged(excel);
  await excel.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getActiveWorksheet().getRange("B2").values = [[1]];
    context.runtime.enableEvents = true;
    await context.sync();
    await moment();
    expect(heard).toEqual([]);
    context.workbook.worksheets.getActiveWorksheet().getRange("B2").values = [[2]];
    await context.sync();
  });
  await moment();
  expect(heard.map(({ triggerSource, address }) => [triggerSource, address])).toEqual([["ThisLocalAddin", "B2"]]);
});

test("a change of format alone is no onChanged", async () => {
  const excel = start([PLAIN]);
  const changed = await onChanged(excel);
  const formats = await listen<Excel.WorksheetFormatChangedEventArgs>(excel, (context, handler) =>
    context.workbook.worksheets.getActiveWorksheet().onFormatChanged.add(handler),
  );
  const { sheet, finish } = person(excel);
  sheet.patchFormat({ row: 1, column: 1, rows: 1, columns: 1 }, { fill: "#FF0000" });
  finish();
  await moment();
  expect([changed.length, formats.map(({ address }) => address)]).toEqual([0, ["B2"]]);
});

test.each<["insert" | "remove", string, string]>([
  ["insert", "RowInserted", "2:2"],
  ["remove", "RowDeleted", "2:2"],
])("whole rows: %s is %s", async (verb, changeType, address) => {
  const excel = start([PLAIN]);
  const heard = await onChanged(excel);
  const { sheet, finish } = person(excel);
  const row = { row: 1, column: 0, rows: 1, columns: 16_384 };
  if (verb === "insert") sheet.insert(row, "Down");
  else sheet.remove(row, "Up");
  finish();
  await moment();
  expect(heard.map((event) => [event.changeType, event.address])).toEqual([[changeType, address]]);
});

test("selection, activation, added and deleted sheets", async () => {
  const excel = start([PLAIN, { name: "b" }]);
  const heard: unknown[] = [];
  const note = (name: string) => (event: { address?: string; worksheetId: string }) => {
    const sheet = excel.host.workbook.sheets().find(({ id }) => id === event.worksheetId);
    heard.push([name, event.address ?? sheet?.name ?? "gone"]);
    return Promise.resolve();
  };
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(note("selected"));
    worksheets.onActivated.add(note("activated"));
    worksheets.onDeactivated.add(note("deactivated"));
    worksheets.onAdded.add(note("added"));
    worksheets.onDeleted.add(note("deleted"));
    await context.sync();
  });
  const { workbook } = excel.host;
  const [first, second] = workbook.sheets();
  if (!first || !second) throw new Error("no sheets");
  workbook.select({ sheetId: first.id, areas: [{ row: 2, column: 0, rows: 1, columns: 2 }] });
  await moment();
  workbook.activate(second.id);
  await moment();
  workbook.addSheet("c");
  await moment();
  second.delete();
  await moment();
  expect(heard).toEqual(
    expect.arrayContaining([
      ["selected", "A3:B3"],
      ["deactivated", "名单 1"],
      ["activated", "b"],
      ["added", "c"],
      ["deleted", "gone"],
    ]),
  );
});

test("a removed handler hears nothing more", async () => {
  const excel = start([HOUSEHOLDS]);
  const heard: unknown[] = [];
  const handler = await excel.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  expect(excel.host.subscriptions.size).toBe(1);
  await excel.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  expect(excel.host.subscriptions.size).toBe(0);
  person(excel).type(3, 0, "H9");
  await moment();
  expect(heard).toEqual([]);
});

test("recalculated cells are no edit", async () => {
  const excel = start([{ name: "s", rows: [[1, { formula: "=A1*2" }]] }]);
  await excel.host.workbook.valuesSettled();
  const changed = await onChanged(excel);
  const calculated = await listen<Excel.WorksheetCalculatedEventArgs>(excel, (context, handler) =>
    context.workbook.worksheets.getActiveWorksheet().onCalculated.add(handler),
  );
  person(excel).type(0, 0, 5);
  await excel.host.workbook.valuesSettled();
  await moment();
  expect(changed.map(({ address }) => address)).toEqual(["A1"]);
  expect(calculated.length).toBe(1);
});
