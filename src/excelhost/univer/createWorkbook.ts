import { VisibleConditionalFormats } from "./VisibleFormulas";
import type { CellFormat, Protection, Visibility } from "../HostWorkbook";
import { parseArea } from "../address";
import { FormulaEngine } from "./FormulaCells";
import { toCellData, toStyle } from "./cells";
import { pixels, toRange } from "./geometry";
import { INDEXED_COUNTS } from "./indexedCounts";
import {
  FormulaCalculationSessionController,
  LocaleType,
  LogLevel,
  TriggerCalculationController,
  Univer,
  UniverInstanceType,
  UniverSheetsDataValidationPlugin,
  UniverSheetsFilterPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNotePlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsPlugin,
  UniverSheetsSortPlugin,
} from "./univer";
import type { ICellData, IWorkbookData, IWorksheetData, Workbook } from "./univer";
import { STRUCTURE, UniverWorkbook } from "./UniverWorkbook";

/** A cell as a test or a demo writes it: a plain value, a formula, an error. Text that looks like a number stays text. */
export type CellContent = string | number | boolean | null | { readonly formula: string } | { readonly error: string };

export interface SheetContents {
  readonly name: string;
  readonly rows?: readonly (readonly CellContent[])[];
  /** Formats by address, e.g. `{"A2:A9": {numberFormat: "@"}}`; later ones add to earlier ones. */
  readonly formats?: Readonly<Record<string, CellFormat>>;
  readonly merges?: readonly string[];
  /** Points by column letters. */
  readonly columnWidths?: Readonly<Record<string, number>>;
  /** Zero-based. */
  readonly hiddenRows?: readonly number[];
  readonly visibility?: Visibility;
  readonly protection?: Protection;
}

export interface WorkbookContents {
  readonly name?: string;
  readonly sheets: readonly SheetContents[];
  /** JSON text by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Sheets can be neither added nor removed nor renamed. */
  readonly structureProtected?: boolean;
}

function toCell(content: CellContent): ICellData {
  if (content === null || content === "") return {};
  if (typeof content === "object") {
    return "formula" in content ? { f: content.formula } : { v: content.error, t: 1 };
  }
  const type = typeof content === "number" ? "Double" : typeof content === "boolean" ? "Boolean" : "String";
  const { v, t } = toCellData({ type, value: content });
  return { v: v ?? null, t: t ?? null };
}

function toWorksheet(sheet: SheetContents, id: string): Partial<IWorksheetData> {
  const rows = sheet.rows ?? [];
  const cellData: Record<number, Record<number, ICellData>> = {};
  rows.forEach((contents, row) => {
    const line: Record<number, ICellData> = {};
    contents.forEach((content, column) => {
      const cell = toCell(content);
      if (Object.keys(cell).length > 0) line[column] = cell;
    });
    cellData[row] = line;
  });
  for (const [address, format] of Object.entries(sheet.formats ?? {})) {
    const { startRow, startColumn, endRow, endColumn } = toRange(parseArea(address));
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        const cell = ((cellData[row] ??= {})[column] ??= {});
        const before = typeof cell.s === "object" ? cell.s : {};
        cell.s = { ...before, ...toStyle(format) };
      }
    }
  }
  const widths = Object.entries(sheet.columnWidths ?? {}).map(([letters, width]) => [
    parseArea(`${letters}1`).column,
    { w: pixels(width) },
  ]);
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(1000, rows.length + 100),
    columnCount: Math.max(26, ...rows.map((row) => row.length + 10)),
    cellData,
    mergeData: (sheet.merges ?? []).map((address) => toRange(parseArea(address))),
    columnData: Object.fromEntries(widths) as NonNullable<IWorksheetData["columnData"]>,
    rowData: Object.fromEntries((sheet.hiddenRows ?? []).map((row) => [row, { hd: 1 }])),
    hidden: sheet.visibility && sheet.visibility !== "Visible" ? 1 : 0,
    custom: {
      excelHost: {
        ...(sheet.protection ? { protection: sheet.protection } : {}),
        ...(sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
      },
    },
  };
}

/** Univer's own form of a small workbook. */
export function toWorkbookData(contents: WorkbookContents): Partial<IWorkbookData> {
  const ids = contents.sheets.map((_, index) => `{00000000-0001-0000-${String(index).padStart(4, "0")}-000000000000}`);
  return {
    id: "workbook",
    name: contents.name ?? "workbook.xlsx",
    sheetOrder: ids,
    styles: {},
    sheets: Object.fromEntries(
      contents.sheets.map((sheet, index) => [ids[index] ?? "", toWorksheet(sheet, ids[index] ?? "")]),
    ),
    custom: {
      documentSettings: { ...contents.settings },
      ...(contents.structureProtected ? { [STRUCTURE]: "" } : {}),
    },
  };
}

/** A workbook in a headless Univer of its own; `dispose` ends it. */
export function createWorkbook(data: Partial<IWorkbookData> | WorkbookContents): UniverWorkbook {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugins([
    [FormulaEngine, INDEXED_COUNTS],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin],
    [UniverSheetsNumfmtPlugin],
    [VisibleConditionalFormats],
    [UniverSheetsFilterPlugin],
    [UniverSheetsSortPlugin],
    [UniverSheetsDataValidationPlugin],
    [UniverSheetsNotePlugin],
  ]);
  const contents = Array.isArray((data as WorkbookContents).sheets)
    ? toWorkbookData(data as WorkbookContents)
    : (data as Partial<IWorkbookData>);
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, contents);
  const injector = univer.__getInjector();
  // In a browser Univer begins to calculate when a grid is drawn, which never happens here.
  injector.get(FormulaCalculationSessionController);
  injector.get(TriggerCalculationController);
  return new UniverWorkbook(injector, workbook, () => univer.dispose());
}
