import { createExcelWorkbook } from "../../../src/adapters/excel/excelWorkbook";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import { createInProcessExcel } from "../../../src/excelhost/inProcessExcel";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { peopleSheet } from "../../contract/contents";
import { writeXlsx } from "../../contract/writeXlsx";
import { openInUniver } from "../../hosts/workbench/openInUniver";

const KEY = "huhuqing.parameters";
const JSON_TEXT = '{"poverty-line":4321,"day":"06-30"}';

const opened: { dispose(): void }[] = [];
afterEach(() => opened.splice(0).forEach((host) => host.dispose()));

/** The file in the workbench, as the pane sees it. */
async function openInPane(bytes: Uint8Array) {
  const { workbook, save } = await openInUniver(bytes);
  const { host, Excel } = createInProcessExcel({ workbook, profile: "web" });
  opened.push(host);
  const pane = await createExcelWorkbook({ excel: Excel, supports: () => true });
  const saved = async (): Promise<Uint8Array> => (await save()).write();
  return { pane, saved };
}

test("a setting of the pane is read by the command line from the file that the workbench saved", async () => {
  const { pane, saved } = await openInPane(writeXlsx([peopleSheet(1)]));
  await pane.writeSetting(KEY, JSON_TEXT);
  const file = await openXlsxWorkbook(await saved(), "花名册.xlsx");
  expect(await file.readSetting(KEY)).toBe(JSON_TEXT);
});

test("a setting of the command line is read by the pane", async () => {
  const file = await openXlsxWorkbook(writeXlsx([peopleSheet(1)]), "花名册.xlsx");
  await file.writeSetting(KEY, JSON_TEXT);
  const { pane } = await openInPane(await collectBytes(file.save()));
  expect(await pane.readSetting(KEY)).toBe(JSON_TEXT);
});
