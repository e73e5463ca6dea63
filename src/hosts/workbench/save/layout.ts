import type { IColumnData, IRowData, IWorkbookData, IWorksheetData } from "@univerjs/core";

type SheetData = Partial<IWorksheetData>;

/** What surrounds the cells of one sheet, in parts that can be compared as text. */
export interface SheetLayout {
  readonly name: string;
  readonly visibility: string;
  readonly layout: string;
  /** Widths in pixels by column. */
  readonly widths: ReadonlyMap<number, number>;
  /** Data of plug-ins by name of the plug-in. */
  readonly plugins: ReadonlyMap<string, string>;
}

/** By id of the sheet, in the order of the tabs. Sizes that follow from the content are left out. */
export function layoutOf(data: IWorkbookData): ReadonlyMap<string, SheetLayout> {
  return new Map(
    data.sheetOrder.map((id) => {
      const sheet = data.sheets[id] ?? {};
      return [
        id,
        {
          name: sheet.name ?? "",
          visibility: String(sheet.hidden ?? 0),
          layout: JSON.stringify([
            rowsOf(sheet),
            hiddenColumns(sheet),
            merges(sheet),
            [sheet.freeze?.xSplit ?? 0, sheet.freeze?.ySplit ?? 0],
            sheet.tabColor ?? "",
            sheet.showGridlines ?? 1,
          ]),
          widths: widthsOf(sheet),
          plugins: pluginData(data, id),
        },
      ];
    }),
  );
}

const byIndex = <T>(entries: readonly (readonly [number, T])[]): (readonly [number, T])[] =>
  [...entries].sort(([a], [b]) => a - b);

function rowsOf(sheet: SheetData): unknown {
  const rowData: Readonly<Record<number, Partial<IRowData>>> = sheet.rowData ?? {};
  const rows = Object.entries(rowData).map(
    ([row, data]) => [Number(row), [data.ia === 0 ? (data.h ?? null) : null, data.hd ?? 0]] as const,
  );
  return byIndex(rows.filter(([, [height, hidden]]) => height !== null || hidden !== 0));
}

function hiddenColumns(sheet: SheetData): number[] {
  const columnData: Readonly<Record<number, Partial<IColumnData>>> = sheet.columnData ?? {};
  const columns = Object.entries(columnData).flatMap(([column, data]) => (data.hd === 1 ? [Number(column)] : []));
  return columns.sort((a, b) => a - b);
}

function widthsOf(sheet: SheetData): ReadonlyMap<number, number> {
  const columnData: Readonly<Record<number, Partial<IColumnData>>> = sheet.columnData ?? {};
  const columns = Object.entries(columnData).flatMap(([column, data]) =>
    data.w === undefined ? [] : [[Number(column), data.w] as const],
  );
  return new Map(byIndex(columns));
}

function merges(sheet: SheetData): string[] {
  return (sheet.mergeData ?? [])
    .map(({ startRow, endRow, startColumn, endColumn }) => [startRow, endRow, startColumn, endColumn].join(" "))
    .sort();
}

function pluginData(data: IWorkbookData, sheetId: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, data: json } of data.resources ?? []) {
    const bySheet = json ? (JSON.parse(json) as Record<string, unknown> | null) : null;
    const own = bySheet?.[sheetId];
    if (own !== undefined && !isEmpty(own)) found.set(name, JSON.stringify(own));
  }
  return found;
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;
