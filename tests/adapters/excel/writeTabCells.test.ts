import { peopleSheet } from "../../contract/contents";
import { closeExcel, openExcel, type OpenExcel } from "../../contract/openExcel";
import { FIRST_PERSON, feedbackTab } from "../../contract/tabs";

afterEach(closeExcel);

const NAME = "部门比对反馈表";

async function withTab(rows: number): Promise<OpenExcel> {
  const excel = await openExcel([peopleSheet(2)]);
  await excel.workbook.writeTab(feedbackTab(rows));
  excel.host.traffic.reset();
  return excel;
}

test("values far and near go in one request, as what they are, and nothing else changes", async () => {
  const excel = await withTab(300);
  const before = (await excel.workbook.readTab("T6"))!;
  excel.host.traffic.reset();
  const rows = [0, 1, 7, 250].map((i) => FIRST_PERSON + i);
  const texts = ["属实", "=1+1", "+86", "'引号"];
  await excel.workbook.writeCells("T6", [
    ...rows.map((row, i) => ({ row, column: 4, value: texts[i]! })),
    { row: FIRST_PERSON + 3, column: 1, value: 12.5 },
    { row: FIRST_PERSON + 4, column: 1, value: true },
    { row: FIRST_PERSON + 5, column: 1, value: null },
  ]);
  // To find the tab, to look at its cells, to write them.
  expect(excel.host.traffic.requests.length).toBeLessThanOrEqual(4);
  const after = (await excel.workbook.readTab("T6"))!;
  const wanted = before.columns.map((column) => [...column]);
  rows.forEach((row, i) => (wanted[4]![row] = texts[i]!));
  wanted[1]!.splice(FIRST_PERSON + 3, 3, 12.5, true, null);
  expect(after).toEqual({ ...before, columns: wanted });
});

test("where a cell fails all stay as they were, formulas and formats too", async () => {
  const { workbook, host } = await withTab(5);
  const before = await host.snapshot();
  const cells = [
    { row: 2, column: 2, value: 99 },
    { row: FIRST_PERSON, column: 1, value: 7 },
    { row: FIRST_PERSON + 1, column: 4, value: "属实" },
  ];
  for (const atAction of [2, 5, 8, 11, 14]) {
    host.faults.failAction({ code: "GeneralException", atAction }, 2);
    await expect(workbook.writeCells("T6", cells)).rejects.toMatchObject({ code: "GeneralException" });
    expect([atAction, await host.snapshot()]).toEqual([atAction, before]);
  }
  await workbook.writeCells("T6", cells);
  expect((await workbook.readTab("T6"))?.columns[2]?.[2]).toBe(99);
});

test("refuses a tab that is gone, that is protected, and more than one request holds", async () => {
  const { workbook, host, person } = await withTab(2);
  const before = await host.snapshot();
  const value = "长".repeat(30_000);
  const many = Array.from({ length: 60 }, (_, i) => ({ row: FIRST_PERSON + i * 500, column: 4, value }));
  await expect(workbook.writeCells("T6", many)).rejects.toMatchObject({ code: "workbook.tooLarge" });
  expect(await host.snapshot()).toEqual(before);
  await expect(workbook.writeCells("T9", [])).rejects.toMatchObject({ code: "sheet.gone" });
  await person.protect(NAME);
  await expect(workbook.writeCells("T6", [{ row: 0, column: 0, value: 1 }])).rejects.toMatchObject({
    code: "sheet.protected",
    data: { sheet: NAME },
  });
});
