import type { Area } from "../../core/model/RawSheet";
import type { MemorySheet } from "./MemorySheet";
import type { MemoryName } from "./writeTab";

/** Rows or columns that a person inserts before `at`. */
export interface Insertion {
  readonly along: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Inserts blank rows or columns; everything behind them moves along. */
export function shiftSheet(sheet: MemorySheet, names: Map<string, MemoryName>, insertion: Insertion): void {
  const { along, at, count } = insertion;
  const moved = (area: Area): Area => movedArea(area, insertion);
  const past = (place: number): number => (place >= at ? place + count : place);
  if (along === "row") {
    if (sheet.cells.length > at) sheet.cells.splice(at, 0, ...Array.from({ length: count }, () => []));
    if (sheet.looks.length > at) sheet.looks.splice(at, 0, ...Array.from({ length: count }, () => []));
    sheet.hiddenRows = new Set([...sheet.hiddenRows].map(past));
  } else {
    for (const row of sheet.cells) if (row.length > at) row.splice(at, 0, ...Array<null>(count).fill(null));
    // A row without a look is a hole.
    for (const row of sheet.looks) {
      if (row && row.length > at) row.splice(at, 0, ...Array<undefined>(count).fill(undefined));
    }
    sheet.widths = new Map([...sheet.widths].map(([column, width]) => [past(column), width]));
    sheet.hiddenColumns = new Set([...sheet.hiddenColumns].map(past));
  }
  sheet.merges = sheet.merges.map(moved);
  sheet.inputs = sheet.inputs.map((input) => ({ ...input, area: moved(input.area) }));
  sheet.filter = sheet.filter && moved(sheet.filter);
  sheet.charts = sheet.charts.map((chart) => ({
    ...chart,
    categories: moved(chart.categories),
    series: chart.series.map(({ name, values }) => {
      const { row, column } = moved({ ...name, rows: 1, columns: 1 });
      return { name: { row, column }, values: moved(values) };
    }),
    // Charts move with their first cell and keep their size.
    place: { ...chart.place, [along]: past(chart.place[along]) },
  }));
  if (along === "row" && sheet.print?.pageStarts) {
    sheet.print = { ...sheet.print, pageStarts: sheet.print.pageStarts.map(past) };
  }
  for (const format of sheet.formats) format.area = moved(format.area);
  for (const [key, named] of names) if (named.sheet === sheet) names.set(key, { sheet, area: moved(named.area) });
}

function movedArea(area: Area, { along, at, count }: Insertion): Area {
  const [start, size] = along === "row" ? (["row", "rows"] as const) : (["column", "columns"] as const);
  if (area[start] >= at) return { ...area, [start]: area[start] + count };
  return area[start] + area[size] > at ? { ...area, [size]: area[size] + count } : area;
}
