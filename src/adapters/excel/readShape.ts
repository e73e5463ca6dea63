import type { StandingColumn, StandingRow } from "./TabContent";

export interface SheetShape {
  /** From the first row and column of the sheet on. */
  readonly rows: readonly StandingRow[];
  readonly columns: readonly StandingColumn[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Points of a row and a column that nobody resized. */
  readonly sizes: { readonly height: number; readonly width: number };
}

const [ALL_ROWS, ALL_COLUMNS] = [1_048_576, 16_384];

/** Heights, widths, what is hidden and what stays in view; one request. */
export async function readShape(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: number,
  columns: number,
): Promise<SheetShape> {
  sheet.load("standardHeight");
  const heights: OfficeExtension.ClientResult<Excel.RowProperties[]> = sheet
    .getRangeByIndexes(0, 0, rows, 1)
    .getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const widths = Array.from({ length: columns }, (_, c) => {
    const column = sheet.getRangeByIndexes(0, c, 1, 1);
    column.load("columnHidden,format/columnWidth");
    return column;
  });
  const last = sheet.getRangeByIndexes(0, ALL_COLUMNS - 1, 1, 1);
  last.load("format/columnWidth");
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load("rowCount,columnCount");
  await context.sync();
  return {
    rows: heights.value.map(({ rowHidden = false, format }) => ({
      height: rowHidden ? null : (format?.rowHeight ?? null),
      hidden: rowHidden,
    })),
    columns: widths.map((column) => {
      column.untrack();
      const { columnHidden, format } = column;
      return { width: columnHidden ? null : format.columnWidth, hidden: columnHidden };
    }),
    frozen: frozen.isNullObject
      ? { rows: 0, columns: 0 }
      : {
          rows: frozen.rowCount === ALL_ROWS ? 0 : frozen.rowCount,
          columns: frozen.columnCount === ALL_COLUMNS ? 0 : frozen.columnCount,
        },
    sizes: { height: sheet.standardHeight, width: last.format.columnWidth },
  };
}
