import type { TabTable } from "../../../src/core/model/TabTable";
import { peopleSheet } from "../../contract/contents";
import { closeExcel, openExcel } from "../../contract/openExcel";

afterEach(closeExcel);

const LONG = "水利局比对后认为饮水不达标";

function tab(...texts: readonly string[]): TabTable {
  return {
    id: "T8",
    name: "问题台账",
    columns: [{ width: 12, format: "general" }],
    rows: [[{ value: "未达标户", style: "heading" }], ...texts.map((text) => [text])],
    merges: [],
    freeze: { rows: 1, columns: 0 },
    filter: null,
    inputs: [],
  };
}

test("rows are as high as their texts need, and one that a person resized stays so", async () => {
  const { workbook, host } = await openExcel([peopleSheet(1)]);
  await workbook.writeTab(tab("短", LONG, "短", LONG));
  const sheet = host.workbook.sheets()[1]!;
  const heights = (): number[] => [1, 2, 3, 4].map((row) => Math.round(sheet.rowHeight(row)));
  const [usual = 0, high = 0] = heights();
  expect(high).toBe(51);
  expect(usual).toBeLessThan(20);
  expect(heights()).toEqual([usual, high, usual, high]);
  sheet.setRowHeight({ row: 2, column: 0, rows: 1, columns: 1 }, 80);
  host.workbook.endStep();
  await workbook.writeTab(tab(LONG, "短", LONG, "短"));
  expect(heights()).toEqual([high, 80, high, 14]);
});
