import { columnLetters } from "../../../model/a1";
import type { Area } from "../../../model/RawSheet";
import type { ChartDeclaration, ColumnId, SummaryTab } from "../../../model/SummaryTab";
import type { BlockFill, FilledColumn } from "../fill/BlockFill";
import { chartSpots } from "./chartSpots";

/** Where a filled block stands; zero-based rows and columns of its sheet. */
export interface PlacedBlock {
  readonly fill: BlockFill;
  readonly titleRow: number | null;
  /** Above the headings: what neighbours share. */
  readonly groupRow: number | null;
  readonly headingRow: number;
  /** First row but the total. */
  readonly firstRow: number;
  readonly totalRow: number | null;
  /** The sentence in place of rows. */
  readonly emptyRow: number | null;
  /** Blank rows in which people add what they found; none unless the block keeps its rows. */
  readonly spare: { readonly from: number; readonly rows: number };
  /** The first row below it. */
  readonly endRow: number;
  /** Columns that are written, in the order of the sheet. */
  readonly columns: readonly FilledColumn[];
  readonly columnOf: ReadonlyMap<ColumnId, number>;
}

const SPARE_ROWS = 20;

export interface PlacedTab {
  readonly tab: SummaryTab;
  /** Columns that are shown. */
  readonly width: number;
  readonly blocks: readonly PlacedBlock[];
  /** Those of blocks with rows, and the cells that they cover. */
  readonly charts: readonly { readonly chart: ChartDeclaration; readonly place: Area }[];
  readonly endRow: number;
}

/** Charts and then blocks one under another below `headRows` rows of title and remarks; hidden columns of all behind the widest. */
export function placeTab(tab: SummaryTab, fills: readonly BlockFill[], headRows: number): PlacedTab {
  const shownOf = ({ columns }: BlockFill): FilledColumn[] =>
    columns.filter((column) => !column.isHidden && !column.isLeftOut);
  const width = fills.reduce((most, fill) => Math.max(most, shownOf(fill).length), 1);
  const widths = Array.from({ length: width }, (_, column) => {
    return fills.reduce((most, fill) => Math.max(most, shownOf(fill)[column]?.width ?? 0), 0);
  });
  const shownCharts = tab.charts.filter(({ block }) =>
    fills.some((fill) => fill.block.id === block && fill.rows.size > 0),
  );
  const spots = chartSpots(shownCharts.length, widths, headRows);
  const charts = shownCharts.map((chart, position) => ({ chart, place: spots[position]! }));
  const last = spots.at(-1);
  let row = last ? last.row + last.rows + 1 : headRows;
  const blocks = fills.map((fill, position): PlacedBlock => {
    if (position > 0) row++;
    const shown = shownOf(fill);
    const hidden = fill.columns.filter((column) => column.isHidden && !column.isLeftOut);
    const columnOf = new Map([
      ...shown.map(({ id }, c) => [id, c] as const),
      ...hidden.map(({ id }, c) => [id, width + c] as const),
    ]);
    const titleRow = fill.block.title === undefined ? null : row++;
    const groupRow = shown.some(({ group }) => group !== null) ? row++ : null;
    const headingRow = row++;
    const isFirst = fill.block.total === "first";
    const totalFirst = isFirst ? row++ : null;
    const firstRow = row;
    row += fill.rows.size;
    const emptyRow = fill.rows.size === 0 && fill.block.empty !== undefined ? row++ : null;
    const spare = { from: row, rows: fill.block.keeps ? SPARE_ROWS : 0 };
    row += spare.rows;
    const totalRow = fill.block.total === "last" ? row++ : totalFirst;
    const columns = [...shown, ...hidden];
    const rows = { titleRow, groupRow, headingRow, firstRow, totalRow, emptyRow, spare, endRow: row };
    return { fill, ...rows, columns, columnOf };
  });
  return { tab, width, blocks, charts, endRow: row };
}

/** The rows of a column as an absolute range, e.g. `$D$5:$D$300`; a block without rows has one that is blank. */
export function columnRange({ firstRow, fill, columnOf }: PlacedBlock, id: ColumnId): string | null {
  const column = columnOf.get(id);
  if (column === undefined) return null;
  const letters = columnLetters(column);
  return `$${letters}$${firstRow + 1}:$${letters}$${firstRow + Math.max(1, fill.rows.size)}`;
}
