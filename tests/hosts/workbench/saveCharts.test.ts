import { createExcelWorkbook } from "../../../src/adapters/excel/excelWorkbook";
import type { Workbook } from "../../../src/app/ports";
import { createInProcessExcel } from "../../../src/excelhost/inProcessExcel";
import { reaches } from "../../../src/excelhost/profiles";
import { chartTab } from "../../contract/tabs";
import { openInUniver, type Opened } from "./openInUniver";
import { xlsxOf } from "./xlsxOf";

const disposed: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposed.splice(0)) dispose();
});

interface Desk extends Opened {
  readonly excel: Workbook;
}

async function open(bytes: Uint8Array): Promise<Desk> {
  const opened = await openInUniver(bytes);
  const { Excel, host } = createInProcessExcel({ workbook: opened.workbook });
  disposed.push(() => host.dispose());
  const supports = (set: string, version: string): boolean => reaches(host.profile.requirementSets[set], version);
  return { ...opened, excel: await createExcelWorkbook({ excel: Excel, supports }) };
}

async function saved(desk: Desk): Promise<Desk> {
  await desk.workbook.valuesSettled();
  const { losses, write } = await desk.save();
  expect(losses).toEqual([]);
  return open(await write());
}

const shown = ({ workbook }: Desk) => {
  const sheet = workbook.sheets().find(({ name }) => name === "乡镇情况")!;
  const charts = sheet.charts().map(({ id: _, series, ...chart }) => ({
    ...chart,
    series: series.map(({ name, color: __, ...one }) => ({
      ...one,
      name: typeof name === "string" ? name : sheet.text(name.row, name.column),
    })),
  }));
  const { margins: _, ...page } = sheet.page();
  return { charts, page, pageStarts: sheet.pageStarts() };
};

const source = (): Uint8Array => xlsxOf([{ name: "表", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }]);

test("charts, page and page starts of a new tab are in the saved file, and renewed in it later", async () => {
  const desk = await open(source());
  await desk.excel.writeTab(chartTab(4));
  const first = shown(desk);
  expect(first.charts).toHaveLength(5);
  expect(first.pageStarts).toEqual([3, 4, 5]);
  const again = await saved(desk);
  expect(shown(again)).toEqual(first);
  await again.excel.writeTab(chartTab(6));
  const second = shown(again);
  expect(second.charts.map(({ series }) => series[0]?.values.rows)).toEqual([6, 6, 6, 6, 6]);
  expect(second.pageStarts).toEqual([3, 4, 5, 6, 7]);
  const last = await saved(again);
  expect(shown(last)).toEqual(second);
  await last.excel.writeTab(chartTab(6, { charts: chartTab(6).charts!.slice(1) }));
  expect(shown(await saved(last)).charts.map(({ name }) => name)).toEqual(
    second.charts.slice(1).map(({ name }) => name),
  );
});

test("a chart that was deleted stays away through file and renewal", async () => {
  const desk = await open(source());
  await desk.excel.writeTab(chartTab(3));
  const sheet = desk.workbook.sheets()[1]!;
  sheet.setDrawings({ charts: sheet.charts().slice(1) });
  desk.workbook.endStep();
  const again = await saved(desk);
  await again.excel.writeTab(chartTab(3));
  expect(shown(again).charts.map(({ name }) => name)).toEqual(["T7.stackedColumn", "T7.bar", "T7.line", "T7.pie"]);
});
