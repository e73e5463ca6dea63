import type { CellRef } from "../../../src/core/model/RawSheet";
import { peopleSheet, planFor } from "../../contract/contents";
import { closeExcel, openExcel, type OpenExcel } from "../../contract/openExcel";

afterEach(closeExcel);

const name = "家庭成员";

/** Lets the host send its events and the pane answer them, until `done`. */
async function settle({ host }: OpenExcel, done: () => boolean): Promise<void> {
  host.flushEvents();
  const end = performance.now() + 5_000;
  do await new Promise((resolve) => setTimeout(resolve, 20));
  while (!done() && performance.now() < end);
}

/** Long enough for an event that must not come. */
async function pause(excel: OpenExcel): Promise<void> {
  const end = performance.now() + 200;
  await settle(excel, () => performance.now() > end);
}

describe("selection", () => {
  test("is shown in Excel, on its own sheet", async () => {
    const { workbook, host } = await openExcel([peopleSheet(3), { name: "二", rows: [[1]] }]);
    await workbook.select({ sheet: "二", row: 6, column: 2 });
    expect(host.workbook.activeSheet().name).toBe("二");
    expect(host.workbook.selection().areas).toEqual([{ row: 6, column: 2, rows: 1, columns: 1 }]);
    await expect(workbook.select({ sheet: "没有", row: 0, column: 0 })).rejects.toMatchObject({ code: "sheet.gone" });
  });

  test("is told from every sheet, also one added later, until the listener stops", async () => {
    const excel = await openExcel([peopleSheet(3)]);
    const { workbook, host } = excel;
    const cells: CellRef[] = [];
    const stop = await workbook.onSelection((cell) => cells.push(cell));
    const added = host.workbook.addSheet("新");
    const first = host.workbook.sheets()[0]!;
    host.workbook.select({ sheetId: first.id, areas: [{ row: 3, column: 1, rows: 2, columns: 2 }] });
    await settle(excel, () => cells.length === 1);
    host.workbook.select({ sheetId: added.id, areas: [{ row: 8, column: 0, rows: 1, columns: 1 }] });
    await settle(excel, () => cells.length === 2);
    expect(cells).toEqual([
      { sheet: name, row: 3, column: 1 },
      { sheet: "新", row: 8, column: 0 },
    ]);
    stop();
    await settle(excel, () => host.subscriptions.size === 0);
    host.workbook.select({ sheetId: first.id, areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] });
    await pause(excel);
    expect(cells).toHaveLength(2);
    expect(host.subscriptions.size).toBe(0);
  });
});

describe("edits", () => {
  test("of the person are told, of ours never", async () => {
    const excel = await openExcel([peopleSheet(3), { name: "二", rows: [[1]] }]);
    const { workbook, person, host, Excel } = excel;
    const edits: string[] = [];
    const stop = await workbook.onEdit((sheet) => edits.push(sheet));
    await workbook.paint(planFor(3, () => true));
    await workbook.clear();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("二").getRange("C1").values = [["我们"]];
      await context.sync();
    });
    await pause(excel);
    expect(edits).toEqual([]);
    await person.edit(name, 3, 1, "改名");
    await settle(excel, () => edits.length === 1);
    await person.insertRows(name, 3, 1);
    await settle(excel, () => edits.length === 2);
    expect(edits).toEqual([name, name]);
    await person.removeSheet("二");
    await settle(excel, () => edits.length === 3);
    expect(edits).toEqual([name, name, "二"]);
    stop();
    await settle(excel, () => host.subscriptions.size === 0);
    await person.edit(name, 4, 1, "再改");
    await pause(excel);
    expect(edits).toHaveLength(3);
    expect([host.subscriptions.size, host.references.size]).toEqual([0, 0]);
  });

  test("are told though Excel is busy: of a sheet that is known, at once; of a new one, for every known sheet", async () => {
    const excel = await openExcel([peopleSheet(3), { name: "二", rows: [[1]] }]);
    const edits: string[] = [];
    const stop = await excel.workbook.onEdit((sheet) => edits.push(sheet));
    excel.host.traffic.reset();
    await excel.person.edit(name, 3, 1, "改名");
    await settle(excel, () => edits.length === 1);
    expect([edits, excel.host.traffic.requests.length]).toEqual([[name], 0]);
    excel.host.workbook.addSheet("新");
    excel.host.faults.failBatch("busy");
    await excel.person.edit("新", 0, 0, "x");
    await settle(excel, () => edits.length === 3);
    expect(edits.slice(1)).toEqual([name, "二"]);
    stop();
    await settle(excel, () => excel.host.subscriptions.size === 0);
  });

  test("are told while a painting is under way", async () => {
    const excel = await openExcel([peopleSheet(12_000)]);
    const edits: string[] = [];
    const stop = await excel.workbook.onEdit((sheet) => edits.push(sheet));
    const long = planFor(12_000, () => true);
    const texts = long.texts.map((text) => text! + "请核对".repeat(60));
    let acted = false;
    const onProgress = (): void => {
      if (!acted) void excel.person.sortRows(name, 2, 12_001, 2);
      acted = true;
    };
    await excel.workbook.paint({ ...long, texts }, { onProgress });
    await settle(excel, () => edits.length > 0);
    expect(new Set(edits)).toEqual(new Set([name]));
    stop();
    await settle(excel, () => excel.host.subscriptions.size === 0);
  });

  test("are told again after a painting that failed", async () => {
    const excel = await openExcel([peopleSheet(3)]);
    const edits: string[] = [];
    const stop = await excel.workbook.onEdit((sheet) => edits.push(sheet));
    excel.host.faults.failWhere({
      code: "GeneralException",
      where: ({ Name }) => Name === "WrapText" || Name === "Values",
    });
    await expect(excel.workbook.paint(planFor(3, () => true))).rejects.toThrow();
    await excel.person.edit(name, 3, 1, "改名");
    await settle(excel, () => edits.length > 0);
    expect(edits).toEqual([name]);
    stop();
    await settle(excel, () => excel.host.subscriptions.size === 0);
  });
});
