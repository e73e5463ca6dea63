import { BooleanNumber, LocaleType } from "@univerjs/core";
import type { IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN } from "@univerjs/sheets-conditional-formatting";
import { DATA_VALIDATION_PLUGIN_NAME } from "@univerjs/sheets-data-validation";
import { findOwnPart } from "../../../adapters/xlsx/ownPart";
import { openPackage, type Package } from "../../../ooxml/package/openPackage";
import { readRelations } from "../../../ooxml/package/readRelations";
import { readWorkbook, type WorkbookEntry } from "../../../ooxml/read/readWorkbook";
import { readText } from "../../../ooxml/xml/readText";
import { STRUCTURE } from "../../../excelhost/univer/UniverWorkbook";
import { OWN_NAME } from "../save/sheetDraft";
import { itemText } from "./readCells";
import { readCharts } from "./readCharts";
import { colorReader } from "./readColors";
import { readConditionalFormats } from "./readConditionalFormats";
import { readFilter } from "./readFilter";
import { readNotes } from "./readNotes";
import { readPage } from "./readPage";
import { readSheetData, type SheetContent } from "./readSheetData";
import { readStyles } from "./readStyles";
import { readValidations } from "./readValidations";
import { childOf, xmlTree, type XmlElement } from "./xmlTree";

export interface OpenedWorkbook {
  readonly data: IWorkbookData;
  /** Id of the sheet that was in front when the file was saved. */
  readonly activeSheet: string;
  readonly activeCell: { readonly row: number; readonly column: number };
}

const STRING_ITEM = /<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si\s*>)/g;
const FILTERS = "SHEET_FILTER_PLUGIN";
const NOTES = "SHEET_NOTE_PLUGIN";
const NAMES = "SHEET_DEFINED_NAME_PLUGIN";
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** An .xlsx file as the spreadsheet holds it. Throws the faults of `openPackage` and `readWorkbook`. */
export async function readWorkbookData(bytes: Uint8Array, name: string, id: string): Promise<OpenedWorkbook> {
  const pkg = await openPackage(bytes, { name });
  const entry = await readWorkbook(pkg);
  const part = async (found: string | null): Promise<XmlElement | null> =>
    found === null ? null : xmlTree(await readText(pkg, found));
  const theme = (await readRelations(pkg, entry.part)).find(({ kind }) => kind === "theme");
  const color = colorReader(await part(theme ? pkg.find(theme.target) : null));
  const { cells: styles, differences } = readStyles(await part(entry.stylesPart), color);
  const strings = await readStrings(pkg, entry);
  const contents: { readonly id: string; readonly content: SheetContent }[] = [];
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const notes: Record<string, unknown> = {};
  for (const [position, sheet] of entry.sheets.entries()) {
    const sheetId = `sheet-${position + 1}`;
    const content = await readSheetData(pkg, sheet.part, strings, color);
    contents.push({ id: sheetId, content });
    const hidden = sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    const drawings = {
      charts: await readCharts(pkg, sheet.part, sheet.name),
      ...readPage(content.worksheet, sheet.name, entry.definedNames),
    };
    const custom = { excelHost: { ...protectionOf(content.worksheet), drawings } };
    sheets[sheetId] = { ...content.data, id: sheetId, name: sheet.name, hidden, custom };
    const comments = (await readRelations(pkg, sheet.part)).find(({ kind }) => kind === "comments");
    const commentsPart = await part(comments ? pkg.find(comments.target) : null);
    if (commentsPart) notes[sheetId] = notesByCell(commentsPart);
  }
  const filters = collect(contents, ({ worksheet, hiddenRows }) => readFilter(worksheet, hiddenRows));
  for (const [sheetId, filter] of Object.entries(filters)) unhide(sheets[sheetId], filter?.cachedFilteredOut ?? []);
  const active =
    contents[
      Math.max(
        0,
        entry.sheets.findIndex((sheet) => sheet.active),
      )
    ];
  if (!active) throw new Error("A workbook without a sheet was accepted.");
  const resource = (resourceName: string, data: unknown) => ({ name: resourceName, data: JSON.stringify(data) });
  return {
    activeSheet: active.id,
    activeCell: active.content.activeCell,
    data: {
      id,
      name,
      appVersion: "",
      locale: LocaleType.ZH_CN,
      styles: Object.fromEntries(styles.map((style, index): [string, IStyleData] => [String(index), style])),
      ...(styles[0] ? { defaultStyle: styles[0] } : {}),
      sheetOrder: contents.map((sheet) => sheet.id),
      sheets,
      custom: {
        documentSettings: Object.fromEntries((await findOwnPart(pkg, entry.part)).content.settings),
        ...(entry.isStructureLocked ? { [STRUCTURE]: "" } : {}),
      },
      resources: [
        resource(
          SHEET_CONDITIONAL_FORMATTING_PLUGIN,
          collect(contents, ({ worksheet }) => readConditionalFormats(worksheet, differences, color)),
        ),
        resource(FILTERS, filters),
        resource(NOTES, notes),
        resource(
          DATA_VALIDATION_PLUGIN_NAME,
          collect(contents, ({ worksheet }) => readValidations(worksheet)),
        ),
        resource(NAMES, readNames(entry)),
      ],
    },
  };
}

async function readStrings(pkg: Package, entry: WorkbookEntry): Promise<string[]> {
  const part = entry.sharedStringsPart === null ? null : pkg.find(entry.sharedStringsPart);
  if (part === null) return [];
  const text = await readText(pkg, part);
  return Array.from(text.matchAll(STRING_ITEM), (match) => itemText(match[1] ?? ""));
}

/** Under the name by which the host knows it; what a protected sheet still allows is not read. */
function protectionOf(worksheet: XmlElement): object {
  const isProtected = childOf(worksheet, "sheetProtection")?.attributes.get("sheet");
  return isProtected === "1" || isProtected === "true" ? { protection: {} } : {};
}

function collect<T>(
  contents: readonly { readonly id: string; readonly content: SheetContent }[],
  read: (content: SheetContent) => T | null,
): Record<string, T> {
  const found: Record<string, T> = {};
  for (const { id, content } of contents) {
    const value = read(content);
    if (value !== null) found[id] = value;
  }
  return found;
}

/** Rows that the filter hides are the filter's to show again. */
function unhide(sheet: Partial<IWorksheetData> | undefined, rows: readonly number[]): void {
  for (const row of rows) {
    const data = sheet?.rowData?.[row];
    if (data) delete data.hd;
  }
}

function notesByCell(root: XmlElement): Record<number, Record<number, unknown>> {
  const rows: Record<number, Record<number, unknown>> = {};
  for (const note of readNotes(root)) (rows[note.row] ??= {})[note.col] = note;
  return rows;
}

/** Names of cells and constants; the format's own hidden names are left out. */
function readNames(entry: WorkbookEntry): Record<string, object> {
  const names: Record<string, object> = {};
  entry.definedNames.forEach(({ name, sheet, formula }, position) => {
    if (name.startsWith("_xlnm.")) return;
    const id = `name-${position}`;
    const at = entry.sheets.findIndex((candidate) => candidate.name === sheet);
    const localSheetId = at < 0 ? WHOLE_WORKBOOK : `sheet-${at + 1}`;
    const hidden = OWN_NAME.test(name);
    names[id] = { id, name, formulaOrRefString: formula, localSheetId, ...(hidden ? { hidden } : {}) };
  });
  return names;
}
