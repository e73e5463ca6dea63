import { invalidArgument, itemNotFound } from "../ExcelError";
import type { HostContext } from "../HostContext";
import type { HostChart, HostSeries } from "../HostDrawings";
import type { HostSheet } from "../HostWorkbook";
import type { Json } from "../protocol";
import { demandWritable, sheetOf } from "./rangeTarget";

export interface ChartTarget {
  readonly sheetId: string;
  readonly chartId: string;
}

export interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

export function chartOf({ sheetId, chartId }: ChartTarget, context: HostContext): HostChart {
  const chart = sheetOf({ sheetId }, context)
    .charts()
    .find(({ id }) => id === chartId);
  if (!chart) throw itemNotFound("chart");
  return chart;
}

export function seriesOf(target: SeriesTarget, context: HostContext): HostSeries {
  const series = chartOf(target, context).series[target.index];
  if (!series) throw itemNotFound("series");
  return series;
}

/** Replaces a sheet's charts; a protected sheet lets nobody. */
export function changeCharts(sheet: HostSheet, change: (charts: readonly HostChart[]) => readonly HostChart[]): void {
  demandWritable(sheet);
  sheet.setDrawings({ charts: change(sheet.charts()) });
}

export function patchChart(target: ChartTarget, context: HostContext, patch: Partial<HostChart>): void {
  chartOf(target, context);
  changeCharts(sheetOf(target, context), (charts) =>
    charts.map((chart) => (chart.id === target.chartId ? { ...chart, ...patch } : chart)),
  );
}

export function patchSeries(target: SeriesTarget, context: HostContext, patch: Partial<HostSeries>): void {
  const { series } = chartOf(target, context);
  seriesOf(target, context);
  patchChart(target, context, { series: series.map((one, i) => (i === target.index ? { ...one, ...patch } : one)) });
}

export function textOf(value: Json, length = 255): string {
  if (typeof value !== "string" || value.length > length)
    throw invalidArgument(`a text of ${length} characters at most is needed`);
  return value;
}

export function flagOf(value: Json): boolean {
  if (typeof value !== "boolean") throw invalidArgument("true or false is needed");
  return value;
}

export function oneOf<T extends string>(value: Json, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw invalidArgument(`one of ${known.join(", ")} is needed`);
  return found;
}
