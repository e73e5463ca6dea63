import { createExcelWorkbook } from "../../../src/adapters/excel/excelWorkbook";
import { createInProcessExcel } from "../../../src/excelhost/inProcessExcel";
import { reaches } from "../../../src/excelhost/profiles";
import { openInUniver } from "./openInUniver";
import { xlsxOf } from "./xlsxOf";

test("texts that could begin a formula stand in the saved file without a quote, those with one of their own keep it", async () => {
  const texts = ["-3 小于 0", "=1+1", "'引号", "'=1", "甲"];
  const opened = await openInUniver(xlsxOf([{ name: "表", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }]));
  const { Excel, host } = createInProcessExcel({ workbook: opened.workbook });
  const supports = (set: string, version: string): boolean => reaches(host.profile.requirementSets[set], version);
  const excel = await createExcelWorkbook({ excel: Excel, supports });
  await excel.writeTab({
    id: "T8",
    name: "台账",
    columns: [{ width: 20, format: "general" }],
    rows: texts.map((text) => [text]),
    merges: [],
    freeze: { rows: 0, columns: 0 },
    filter: null,
    inputs: [],
  });
  expect((await excel.readTab("T8"))?.columns[0]).toEqual(texts);
  const again = await openInUniver(await (await opened.save()).write());
  const sheet = again.workbook.sheets()[1]!;
  expect(texts.map((_, row) => sheet.cell(row, 0).value)).toEqual(texts);
  expect(texts.map((_, row) => sheet.formula(row, 0))).toEqual(texts.map(() => null));
  host.dispose();
  again.workbook.dispose();
});
