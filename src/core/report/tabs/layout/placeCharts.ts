import type { Area } from "../../../model/RawSheet";
import type { ChartDeclaration } from "../../../model/SummaryTab";
import type { TabChart } from "../../../model/TabTable";
import type { PlacedBlock, PlacedTab } from "./placeTab";

/** The charts of a tab over the cells of its blocks. */
export function placeCharts({ tab, blocks, charts }: PlacedTab): TabChart[] {
  return charts.map(({ chart, place }) => {
    const block = blocks.find(({ fill }) => fill.block.id === chart.block)!;
    return chartOver(tab.id, chart, block, rowsOf(chart, block), place);
  });
}

/** The rows that a chart shows. */
function rowsOf({ rows }: ChartDeclaration, { fill, firstRow }: PlacedBlock) {
  const { size } = fill.rows;
  return { row: firstRow, rows: typeof rows === "object" ? Math.min(rows.first, size) : size };
}

function chartOver(
  tab: string,
  { id, kind, title, categories, series }: ChartDeclaration,
  { fill, columnOf, headingRow }: PlacedBlock,
  span: Pick<Area, "row" | "rows">,
  place: Area,
): TabChart {
  const area = (column: string): Area => {
    const at = columnOf.get(column);
    if (at === undefined) throw new Error(`The chart ${tab}.${id} shows ${column}, which is not written`);
    return { ...span, column: at, columns: 1 };
  };
  return {
    id: `${tab}.${id}`,
    kind,
    title,
    categories: area(categories),
    series: series.map((column) => ({
      name: { row: headingRow, column: area(column).column },
      values: area(column),
    })),
    format: fill.byId.get(series[0] ?? "")?.format ?? "general",
    place,
  };
}
