import type { HighlightPlan } from "../../../src/core/model/HighlightPlan";
import { peopleSheet, planFor } from "../../contract/contents";
import { closeExcel, openExcel, type OpenExcel } from "../../contract/openExcel";

afterEach(closeExcel);

/** Fills that the conditional formats give the cells of the table, by address `row,column`. */
async function fills({ host }: OpenExcel, rows: number): Promise<Record<string, string>> {
  await host.workbook.settled();
  const sheet = host.workbook.sheets()[0]!;
  const found: Record<string, string> = {};
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < 6; column++) {
      const fill = sheet.conditionalStyle(row, column)?.fill;
      if (fill) found[`${row},${column}`] = fill;
    }
  }
  return found;
}

const mixed: HighlightPlan = {
  ...planFor(4, () => false),
  texts: ["✖【收入】低", null, "▲【姓名】疑；●【备注】注", "▲【收入】疑；✖【收入】低"],
};

test("each cell named in the text turns the colour of its severity; errors win", async () => {
  const excel = await openExcel([peopleSheet(4)]);
  await excel.workbook.paint(mixed);
  expect(await fills(excel, 6)).toEqual({ "2,2": "#FFC7CE", "4,1": "#FFEB9C", "4,3": "#DDEBF7", "5,2": "#FFC7CE" });
  await excel.workbook.clear();
  expect(await fills(excel, 6)).toEqual({});
});

test("colours follow their rows through a sort", async () => {
  const excel = await openExcel([peopleSheet(4)]);
  await excel.workbook.paint(mixed);
  await excel.person.sortRows("家庭成员", 2, 5, 0);
  expect(await fills(excel, 6)).toEqual({ "5,2": "#FFC7CE", "3,1": "#FFEB9C", "3,3": "#DDEBF7", "2,2": "#FFC7CE" });
});
