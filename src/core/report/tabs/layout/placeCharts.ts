import type { Area } from "../../../model/RawSheet";
import type { ChartDeclaration } from "../../../model/SummaryTab";
import type { TabChart } from "../../../model/TabTable";
import type { PlacedBlock, PlacedTab } from "./placeTab";

const SIZE = { rows: 18, columns: 8 };
/**
 * A tab no longer than this has its charts below, where they print well; in a longer one, and in one to which people add
 * rows, they stand beside it.
 */
const SHORT = 200;

/** The charts of a tab over the cells of its blocks. A block without rows has none. */
export function placeCharts(placed: PlacedTab): TabChart[] {
  const { tab, blocks } = placed;
  const beside = blocks.reduce((most, { columnOf }) => Math.max(most, ...[...columnOf.values()].map((c) => c + 1)), 1);
  const isBelow = placed.endRow <= SHORT && blocks.every(({ spare }) => spare.rows === 0);
  return tab.charts.flatMap((chart, position) => {
    const block = blocks.find(({ fill }) => fill.block.id === chart.block);
    if (!block) return [];
    const span = rowsOf(chart, block);
    if (span === null) return [];
    const at = (row: number, column: number): Area => ({ row, column, rows: SIZE.rows, columns: SIZE.columns });
    const place = isBelow
      ? at(placed.endRow + 1 + Math.floor(position / 2) * (SIZE.rows + 1), (position % 2) * (SIZE.columns + 1))
      : at(1 + position * (SIZE.rows + 1), beside + 1);
    return [chartOver(tab.id, chart, block, span, place)];
  });
}

/** The rows that a chart shows. */
function rowsOf({ rows }: ChartDeclaration, { fill, firstRow }: PlacedBlock) {
  const { size } = fill.rows;
  if (size === 0) return null;
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
