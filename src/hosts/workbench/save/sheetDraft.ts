import type { IRowData, IStyleData, IWorkbookData, Nullable } from "@univerjs/core";
import { parseTabReference } from "../../../core/model/tabPlace";
import type { HostSheet, HostWorkbook } from "../../../excelhost/HostWorkbook";
import type { ColumnDraft, DraftValue, SheetDraft } from "../../../ooxml/write/SheetDraft";
import { valueOf } from "./changedCells";
import { chartDrafts, losesCharts, losesPage, printDraft } from "./chartDrafts";
import { newCellStyle } from "./newCellStyle";

/** Begins the names that lead to tabs of ours. */
export const OWN_NAME = /^Huhuqing\./;

/** Width in characters of a font whose digits are 7 pixels wide, as Excel's default is; in steps of a 256th as Excel keeps it. */
export const charactersOf = (pixels: number): number => Math.round((pixels / 7) * 256) / 256;

/** A sheet of the grid as a file takes it up. What a draft cannot hold is told by `draftLosses`. */
export function sheetDraft(host: HostWorkbook, sheet: HostSheet, current: IWorkbookData): SheetDraft {
  const data = current.sheets[sheet.id] ?? {};
  const styleOf = (style: Nullable<string | IStyleData>): IStyleData | null =>
    (typeof style === "string" ? current.styles[style] : style) ?? null;
  const cells = data.cellData ?? {};
  const keys = (record: object | undefined): number[] =>
    Object.keys(record ?? {})
      .map(Number)
      .filter(Number.isInteger);
  const last = keys(cells).reduce((most, row) => Math.max(most, row), -1);
  const rows = Array.from({ length: last + 1 }, (_, row): DraftValue[] => {
    const line = cells[row];
    const width = keys(line).reduce((most, column) => Math.max(most, column), -1) + 1;
    return Array.from({ length: width }, (__, column): DraftValue => {
      const cell = line?.[column];
      if (!cell) return null;
      const formula = sheet.formula(row, column)?.replace(/^=/, "");
      return { value: valueOf(sheet.cell(row, column)), formula, style: newCellStyle(styleOf(cell.s)) };
    });
  });
  const columnData = data.columnData ?? {};
  const columns = Array.from(
    { length: keys(columnData).reduce((most, column) => Math.max(most, column), -1) + 1 },
    (_, column): ColumnDraft => {
      const { w, hd, s } = columnData[column] ?? {};
      return {
        ...(w === undefined ? {} : { width: charactersOf(w) }),
        ...(hd === 1 ? { hidden: true } : {}),
        ...(styleOf(s) ? { style: newCellStyle(styleOf(s)) } : {}),
      };
    },
  );
  const rowData: Readonly<Record<number, Partial<IRowData>>> = data.rowData ?? {};
  const heights = Object.entries(rowData).flatMap(([row, { h, ia }]) =>
    ia === 0 && h !== undefined ? [[Number(row), h * 0.75] as const] : [],
  );
  const frozen = sheet.frozen();
  const visibility = ({ Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const)[sheet.visibility];
  return {
    name: sheet.name,
    rows,
    columns,
    heights: new Map(heights),
    hiddenRows: new Set(keys(rowData).filter((row) => rowData[row]?.hd === 1)),
    merges: sheet.merges(),
    freeze: frozen.rows + frozen.columns > 0 ? frozen : undefined,
    autoFilter: sheet.filter()?.area,
    inputs: sheet.validations().flatMap(({ areas, known, list, prompt }) =>
      known && !list?.source.startsWith("=")
        ? areas.map((area) => ({
            area,
            list: list && list.source.split(","),
            prompt: prompt.title + prompt.message === "" ? null : { title: prompt.title, text: prompt.message },
          }))
        : [],
    ),
    print: printDraft(sheet),
    pageStarts: sheet.pageStarts(),
    charts: chartDrafts(host, sheet),
    definedName: ownName(host, sheet),
    visibility,
    isProtected: sheet.protection() !== null,
  };
}

/** The name that leads to a tab of ours. */
export function ownName(host: HostWorkbook, { name: sheet }: HostSheet): SheetDraft["definedName"] {
  for (const { name, formula } of host.names()) {
    const place = OWN_NAME.test(name) ? parseTabReference(formula) : null;
    if (place?.sheet.toLowerCase() === sheet.toLowerCase()) return { name, area: place.area };
  }
  return undefined;
}

/** Whether the sheet holds something that a draft cannot take up. */
export function draftLoses(host: HostWorkbook, sheet: HostSheet, plugins: ReadonlyMap<string, string>): boolean {
  return (
    losesCharts(host, sheet) ||
    losesPage(sheet) ||
    sheet.conditionalFormats().length > 0 ||
    plugins.has("SHEET_NOTE_PLUGIN") ||
    sheet.tabColor !== "" ||
    !sheet.showGridlines ||
    (sheet.filter()?.criteria.some((criteria) => criteria !== null) ?? false) ||
    sheet.validations().some(({ known, list }) => !known || list?.source.startsWith("=") === true)
  );
}
