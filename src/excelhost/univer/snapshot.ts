import { areaAddress, columnLetters } from "../address";
import type { HostSheet, HostWorkbook } from "../HostWorkbook";
import type { Json } from "../protocol";

/** Equal for equal workbooks, however their insides are numbered. */
export function snapshot(workbook: HostWorkbook): Json {
  return {
    sheets: workbook.sheets().map(sheetSnapshot),
    names: [...workbook.names()].sort((a, b) => (a.name < b.name ? -1 : 1)).map((name) => ({ ...name })),
    structureProtected: workbook.structureProtection() !== null,
    settings: Object.fromEntries([...workbook.settings].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function sheetSnapshot(sheet: HostSheet): Json {
  const used = sheet.usedArea(false);
  const cells: Record<string, Json> = {};
  for (let row = used?.row ?? 0; used && row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const { type, value } = sheet.cell(row, column);
      const format = sheet.format(row, column) as { readonly [key: string]: Json };
      if (type === "Empty" && Object.keys(format).length === 0) continue;
      const formula = sheet.formula(row, column);
      cells[`${columnLetters(column)}${row + 1}`] = { type, value, ...(formula ? { formula } : {}), format };
    }
  }
  const { rows, columns } = sheet.storedArea;
  const differing = (count: number, value: (index: number) => number, usual: number): Record<string, number> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [index, value(index)] as const).filter(([, size]) => size !== usual),
    );
  const hidden = (count: number, test: (index: number) => boolean): number[] =>
    Array.from({ length: count }, (_, index) => index).filter(test);
  const filter = sheet.filter();
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    cells,
    merges: sheet.merges().map(areaAddress).sort(),
    conditionalFormats: sheet.conditionalFormats().map((rule) => ({
      kind: rule.kind,
      areas: rule.areas.map(areaAddress),
      formula: rule.formula,
      stopIfTrue: rule.stopIfTrue,
      format: { ...rule.format },
    })),
    columnWidths: differing(columns, (column) => sheet.columnWidth(column), sheet.defaultColumnWidth),
    rowHeights: differing(rows, (row) => sheet.rowHeight(row), sheet.defaultRowHeight),
    hiddenRows: hidden(rows, (row) => sheet.rowHidden(row)),
    hiddenColumns: hidden(columns, (column) => sheet.columnHidden(column)),
    validations: sheet
      .validations()
      .map(({ areas, known, ...settings }) => ({
        areas: areas.map(areaAddress),
        ...(known ? {} : { known }),
        ...settings,
      }))
      .sort((a, b) => (String(a.areas) < String(b.areas) ? -1 : 1)),
    filter: filter && {
      area: areaAddress(filter.area),
      criteria: filter.criteria.map((criteria) => criteria && { ...criteria }) as Json,
    },
    frozen: { ...sheet.frozen() },
    protection: sheet.protection(),
    charts: sheet
      .charts()
      .map(({ id: _, ...chart }) => chart)
      .sort((a, b) => (a.name < b.name ? -1 : 1)) as unknown as Json,
    page: sheet.page() as unknown as Json,
    pageStarts: [...sheet.pageStarts()],
  };
}
