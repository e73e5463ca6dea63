import { LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import type { IWorkbookData, Workbook } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverWorkbook } from "../../../src/excelhost/univer/UniverWorkbook";
import { layoutOf } from "../../../src/hosts/workbench/save/layout";
import { prepareSave, type OpenFile, type PreparedSave } from "../../../src/hosts/workbench/saveFile";
import { workbookData } from "../../../src/hosts/workbench/workbookData";
import { readWorkbookData } from "../../../src/hosts/workbench/xlsx/readWorkbookData";

export interface Opened {
  readonly workbook: UniverWorkbook;
  readonly save: () => Promise<PreparedSave>;
}

/** Opens a file as the workbench does, without a screen. */
export async function openInUniver(bytes: Uint8Array): Promise<Opened> {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugins([
    [UniverFormulaEnginePlugin],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin],
    [UniverSheetsNumfmtPlugin],
    [UniverSheetsConditionalFormattingPlugin],
    [UniverSheetsFilterPlugin],
    [UniverSheetsDataValidationPlugin],
    [UniverSheetsNotePlugin],
  ]);
  const injector = univer.__getInjector();
  const { data } = await readWorkbookData(bytes, "表.xlsx", "w");
  const unit = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const workbook = new UniverWorkbook(injector, unit, () => univer.dispose());
  const shifted = new Set<string>();
  workbook.onChange((change) => {
    if (change.kind === "shifted") shifted.add(change.sheetId);
  });
  const file: OpenFile = {
    name: "表.xlsx",
    unitId: "w",
    bytes,
    workbook,
    opened: layoutOf(workbookData(injector, "w")),
    shifted,
  };
  return { workbook, save: () => prepareSave(file, workbookData(injector, "w")) };
}
