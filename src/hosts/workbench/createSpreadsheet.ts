import "./spreadsheet.css";
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsSortUIPlugin } from "@univerjs/sheets-sort-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-ui/facade";
import { FormulaEngine } from "../../excelhost/univer/FormulaCells";
import { INDEXED_COUNTS } from "../../excelhost/univer/indexedCounts";
import { VisibleConditionalFormats } from "../../excelhost/univer/VisibleFormulas";
import type { Language } from "../../core/model/Field";
import { spreadsheetZhCN } from "./spreadsheet.zh-CN";

const locales: Readonly<Record<Language, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US };

export interface Spreadsheet {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly setLanguage: (language: Language) => Promise<void>;
}

/** A spreadsheet in the element: grid, formula bar, sheet tabs, filter, sort, formats, notes, undo. It holds no workbook yet. */
export function createSpreadsheet(container: HTMLElement): Spreadsheet {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: spreadsheetZhCN },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(FormulaEngine, INDEXED_COUNTS);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, footer: true, contextMenu: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  // Every ID number is a text of digits: marks and warnings on each would hide what matters.
  univer.registerPlugin(UniverSheetsUIPlugin, { disableForceStringMark: true, disableForceStringAlert: true });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatMark: true, disableTextFormatAlert: true });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  univer.registerPlugin(VisibleConditionalFormats);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  const api = FUniver.newAPI(univer);
  return {
    univer,
    api,
    async setLanguage(language) {
      if (language === "en-US") {
        const { spreadsheetEnUS } = await import("./spreadsheet.en-US");
        api.loadLocales(LocaleType.EN_US, spreadsheetEnUS);
      }
      api.setLocale(locales[language]);
    },
  };
}
