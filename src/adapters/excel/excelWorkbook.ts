import type { SheetInfo, Viewport, Workbook } from "../../app/ports";
import { STAGING_ID, tabNameOf } from "../../core/model/tabPlace";
import { clearMarks } from "./clearMarks";
import type { ExcelTabs } from "./excelTabs";
import { createExcelRunner, type ExcelRunner } from "./ExcelRunner";
import { createExcelViewport, type SheetNames } from "./excelViewport";
import { paintSheet } from "./paintSheet";
import { placeOf } from "./findTab";
import { loadUsed, readSheet } from "./readSheet";
import { readTab } from "./readTab";

export interface ExcelHost {
  /** The `Excel` of office.js, the page's own where absent. */
  readonly excel?: Pick<typeof Excel, "run">;
  /** Whether the host declares a requirement set, e.g. ("ExcelApi", "1.13"). */
  readonly supports?: (set: string, version: string) => boolean;
  /** As `Office.context.platform`; that of the page where `excel` is absent. */
  readonly platform?: string;
}

async function listSheets(run: ExcelRunner, names: SheetNames): Promise<readonly SheetInfo[]> {
  return run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name,items/visibility");
    const active = sheets.getActiveWorksheet();
    active.load("name");
    const stagingItem = context.workbook.names.getItemOrNullObject(tabNameOf(STAGING_ID));
    stagingItem.load("formula");
    await context.sync();
    const all = sheets.items.map((sheet) => sheet.name);
    const staging = placeOf(stagingItem, all)?.sheet;
    // Nobody's data: empty, or left half filled when a pane was closed.
    const shown = sheets.items.filter((sheet) => sheet.name !== staging);
    const used = shown.map((sheet) => {
      sheet.protection.load("protected");
      return loadUsed(sheet);
    });
    await context.sync();
    return shown.map((sheet, i) => {
      names.set(sheet.id, sheet.name);
      const area = used[i]!;
      return {
        name: sheet.name,
        rows: area.isNullObject ? 0 : area.rowCount,
        columns: area.isNullObject ? 0 : area.columnCount,
        visible: sheet.visibility === "Visible",
        protected: sheet.protection.protected,
        active: sheet.name === active.name,
      };
    });
  });
}

/**
 * The workbook that is open in Excel. Needs ExcelApi 1.9; 1.13 adds merged areas.
 * Settings are those of the workbook (ExcelApi 1.4): they go through the same queue as the cells, so that a record and
 * what it describes are written in one request, and no copy in the page's session storage can outlive the file.
 * Excel keeps values and prints them as JSON itself: it is given the value, so that a file holds the JSON of the port.
 */
export async function createExcelWorkbook(host: ExcelHost = {}): Promise<Workbook & Viewport> {
  const excel = host.excel ?? Excel;
  const supports = host.supports ?? ((set, version) => Office.context.requirements.isSetSupported(set, version));
  const run = createExcelRunner(excel);
  const tellsMerges = supports("ExcelApi", "1.13");
  const tellsOwn = supports("ExcelApi", "1.14");
  const platform = host.platform ?? (host.excel ? "" : String(Office.context.platform));
  const options = { tellsMerges, tellsOwn, isWeb: platform === "OfficeOnline" };
  let made: ExcelTabs | null = null;
  /** What changes tabs is loaded with the first change. */
  const tabs = async (): Promise<ExcelTabs> => {
    const { createExcelTabs } = await import("./excelTabs");
    return (made ??= createExcelTabs(run, options));
  };
  const names: SheetNames = new Map();
  const name = await run(async (context) => {
    context.workbook.load("name");
    await context.sync();
    return context.workbook.name;
  });
  return {
    name,
    sheets: () => listSheets(run, names),
    read: async (sheet, step) => readSheet(sheet, { run, tellsMerges, step }),
    paint: async (plan, step) => paintSheet(run, plan, tellsOwn, step),
    clear: () => clearMarks(run, tellsOwn),
    computes: true,
    readTab: (id) => readTab(id, { run, tellsMerges }),
    writeTab: async (tab, step) => (await tabs()).writeTab(tab, step),
    writeCells: async (id, cells) => (await tabs()).writeCells(id, cells),
    captureTab: async (id, step) => (await tabs()).captureTab(id, step),
    restoreTab: async (id, capture) => (await tabs()).restoreTab(id, capture),
    readSetting: (setting) =>
      run(async (context) => {
        const found = context.workbook.settings.getItemOrNullObject(setting);
        found.load("value");
        await context.sync();
        return found.isNullObject ? null : JSON.stringify(found.value);
      }),
    writeSetting: (setting, json) =>
      run(async (context) => {
        const { settings } = context.workbook;
        if (json !== null) settings.add(setting, JSON.parse(json));
        else {
          const found = settings.getItemOrNullObject(setting);
          await context.sync();
          if (found.isNullObject) return;
          found.delete();
        }
        await context.sync();
      }),
    ...createExcelViewport(excel, run, names),
  };
}
