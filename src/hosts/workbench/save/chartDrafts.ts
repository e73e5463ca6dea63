import type { Area, CellValue } from "../../../core/model/RawSheet";
import { chartNameOf, tabReference } from "../../../core/model/tabPlace";
import {
  USUAL_PAGE,
  type ChartKind,
  type HostChart,
  type HostSeries,
  type PageSetup,
} from "../../../excelhost/HostDrawings";
import type { HostSheet, HostWorkbook } from "../../../excelhost/HostWorkbook";
import type { ChartDraft, PointsDraft } from "../../../ooxml/write/ChartDraft";
import type { SheetDraft } from "../../../ooxml/write/SheetDraft";
import { valueOf } from "./changedCells";

const KINDS: Readonly<Record<ChartKind, ChartDraft["kind"]>> = {
  ColumnClustered: "column",
  ColumnStacked: "stackedColumn",
  BarClustered: "bar",
  Line: "line",
  Pie: "pie",
};

/** Charts of ours on a sheet as a file takes them up. */
export function chartDrafts(host: HostWorkbook, sheet: HostSheet): ChartDraft[] {
  return sheet.charts().flatMap((chart) => chartDraft(host, sheet, chart) ?? []);
}

/** `null` for a chart that is not ours, or whose series are called what no cell says. */
function chartDraft(host: HostWorkbook, sheet: HostSheet, chart: HostChart): ChartDraft | null {
  const hidden = chartNameOf(chart.name);
  const isOurs = host.names().some(({ name }) => name === hidden);
  const categories = chart.series[0]?.categories;
  const series = chart.series.map((one) => ({ name: nameCell(sheet, one), values: points(sheet, one.values) }));
  if (!isOurs || !categories || series.some(({ name }) => name === null)) return null;
  return {
    name: chart.name,
    kind: KINDS[chart.kind],
    title: chart.title,
    categories: points(sheet, categories),
    series: series.flatMap(({ name, values }) => (name ? [{ name: points(sheet, name), values }] : [])),
    format: chart.format,
    place: chart.place,
    definedName: { name: hidden, area: categories },
  };
}

/** The cell that says what a series is called: the nearest above its numbers with that text. */
function nameCell(sheet: HostSheet, { name, values }: HostSeries): Area | null {
  if (typeof name !== "string") return { ...name, rows: 1, columns: 1 };
  for (let row = values.row - 1; row >= 0; row--) {
    if (sheet.text(row, values.column) === name) return { row, column: values.column, rows: 1, columns: 1 };
  }
  return null;
}

function points(sheet: HostSheet, area: Area): PointsDraft {
  const values: CellValue[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      values.push(valueOf(sheet.cell(row, column)));
  return {
    reference: tabReference(sheet.name, area),
    values,
    format: sheet.format(area.row, area.column).numberFormat ?? "General",
  };
}

/** Whether some chart can only be lost. */
export const losesCharts = (host: HostWorkbook, sheet: HostSheet): boolean =>
  chartDrafts(host, sheet).length < sheet.charts().length;

/** Our way to print, where the sheet has it; a file takes up no other on a sheet that is written whole. */
export function printDraft(sheet: HostSheet): SheetDraft["print"] {
  const { orientation, titleRows } = sheet.page();
  return isOurPage(sheet.page()) ? { landscape: orientation === "Landscape", repeatRows: titleRows } : undefined;
}

const isOurPage = ({ zoom, paperSize, centerFooter }: PageSetup): boolean =>
  "horizontalFitToPages" in zoom &&
  zoom.horizontalFitToPages === 1 &&
  zoom.verticalFitToPages === null &&
  paperSize === "A4" &&
  /&P/.test(centerFooter);

export const losesPage = (sheet: HostSheet): boolean => {
  const page = sheet.page();
  const { centerFooter, orientation, titleRows, zoom } = page;
  const isUsual =
    orientation === "Portrait" && titleRows === null && centerFooter === "" && "scale" in zoom && zoom.scale === 100;
  return !isOurPage(page) && !isUsual && JSON.stringify(page) !== JSON.stringify(USUAL_PAGE);
};
