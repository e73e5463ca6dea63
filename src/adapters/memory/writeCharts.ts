import type { Area } from "../../core/model/RawSheet";
import { chartNameOf } from "../../core/model/tabPlace";
import type { TabTable } from "../../core/model/TabTable";
import type { MemorySheet } from "./MemorySheet";
import type { MemoryName } from "./writeTab";

/** Renews the charts of a tab on its sheet, makes those that were never made there and takes away those that are no more. */
export function writeCharts(sheet: MemorySheet, names: Map<string, MemoryName>, { charts = [] }: TabTable): void {
  const wasMade = (id: string): boolean => names.get(chartNameOf(id))?.sheet === sheet;
  sheet.charts = sheet.charts.filter(({ id }) => !wasMade(id) || charts.some((chart) => chart.id === id));
  for (const chart of charts) {
    const at = sheet.charts.findIndex(({ id }) => id === chart.id);
    const known = sheet.charts[at];
    const colors = chart.series.map((_, i) => known?.colors[i] ?? null);
    if (known) sheet.charts[at] = { ...known, categories: chart.categories, series: chart.series, colors };
    else if (!wasMade(chart.id)) sheet.charts.push({ ...chart, colors });
  }
  for (const [key, named] of names) {
    if (named.sheet === sheet && key.startsWith(chartNameOf(""))) names.delete(key);
  }
  for (const { id, categories } of charts) names.set(chartNameOf(id), { sheet, area: categories });
}

/** A page begins where the tab says, in place of where it did in rows that were ours. */
export function writePageStarts(sheet: MemorySheet, before: Area, { print }: TabTable): void {
  if (!print?.pageStarts) return;
  const isOurs = (row: number): boolean => row < before.row + before.rows;
  const theirs = sheet.print?.pageStarts?.filter((row) => !isOurs(row)) ?? [];
  // A page begins with the first row anyway.
  const ours = print.pageStarts.filter((row) => row > 0);
  const pageStarts = [...new Set([...theirs, ...ours])].sort((a, b) => a - b);
  sheet.print = { landscape: false, repeatRows: null, ...sheet.print, pageStarts };
}
