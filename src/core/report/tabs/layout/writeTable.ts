import type { Area } from "../../../model/RawSheet";
import { MOST_PAGE_STARTS, type TabCell, type TabColumn, type TabTable } from "../../../model/TabTable";
import type { FilledColumn } from "../fill/BlockFill";
import { placeCharts } from "./placeCharts";
import type { RowFormula } from "../formula/blockFormulas";
import type { PlacedBlock, PlacedTab } from "./placeTab";
import { writeBlock, type Rows } from "./writeBlock";

/** Columns that name the rows stay in view as long as they are no wider than this, in characters. */
const FROZEN_WIDTH = 40;

type FormulasOf = (block: PlacedBlock) => (column: FilledColumn) => RowFormula | null;

/** The cells of a placed tab, and how it is seen and printed. */
export function writeTable(placed: PlacedTab, head: readonly TabCell[], formulasOf: FormulasOf): TabTable {
  const { tab, width, blocks } = placed;
  const rows: Rows = head.map((cell) => [cell]);
  while (rows.length < placed.endRow) rows.push([]);
  const merges: Area[] = width > 1 ? head.map((_, row) => ({ row, column: 0, rows: 1, columns: width })) : [];
  const columns = columnsOf(placed);
  const formats = columns.map(({ format }) => format);
  const parts = blocks.map((block) => writeBlock(block, formulasOf(block), formats, rows));
  const main = blocks.reduce<PlacedBlock | undefined>(
    (most, block) => (most && most.fill.rows.size >= block.fill.rows.size ? most : block),
    undefined,
  );
  const charts = placeCharts(placed);
  const pageStarts = blocks.flatMap(pagesOf).slice(0, MOST_PAGE_STARTS);
  return {
    id: tab.id,
    name: tab.name,
    columns,
    rows,
    merges: [...merges, ...parts.flatMap((part) => part.merges)],
    freeze: {
      rows: blocks.length === 1 && main ? main.headingRow + 1 : 0,
      columns: blocks.length === 1 && main ? frozenColumns(main) : 0,
    },
    filter: main ? filterOf(main) : null,
    inputs: parts.flatMap((part) => part.inputs),
    print: {
      landscape: tab.landscape,
      repeatRows: repeatedRows(blocks),
      ...(pageStarts.length > 0 ? { pageStarts } : {}),
    },
    ...(charts.length > 0 ? { charts } : {}),
  };
}

/**
 * The headings of the block that goes on from page to page: the only one that grows, or the last. Where each unit has a
 * page of its own, all above its rows stands on each.
 */
function repeatedRows(blocks: readonly PlacedBlock[]): { readonly from: number; readonly to: number } | null {
  const growing = blocks.filter(({ fill: { block } }) => {
    return "each" in block.rows || ("groups" in block.rows && block.rows.groups === "villages");
  });
  const last = blocks.at(-1);
  const one = growing.length === 1 ? growing[0] : growing.find((block) => block === last);
  if (!one) return null;
  const { rows } = one.fill.block;
  const isPaged = blocks.length === 1 && "each" in rows && rows.page !== undefined;
  return { from: isPaged ? 0 : (one.groupRow ?? one.headingRow), to: one.headingRow };
}

/** As wide as the widest block needs them. Where blocks want different formats, the one with most rows has its way. */
function columnsOf({ blocks }: PlacedTab): TabColumn[] {
  const columns: TabColumn[] = [];
  const rows: number[] = [];
  for (const { fill, columns: own, columnOf } of blocks) {
    for (const { id, width, format, isHidden } of own) {
      const at = columnOf.get(id)!;
      const known = columns[at];
      const wins = known === undefined || fill.rows.size > (rows[at] ?? 0);
      if (wins) rows[at] = fill.rows.size;
      columns[at] = {
        width: Math.max(width, known?.width ?? 0),
        format: wins ? format : known.format,
        ...(isHidden ? { hidden: true } : {}),
      };
    }
  }
  return Array.from(columns, (column) => column ?? { width: 10, format: "general" });
}

function frozenColumns({ columns }: PlacedBlock): number {
  let [count, wide] = [0, 0];
  for (const { value, width, isHidden } of columns) {
    const names = value !== null && !isHidden && ("row" in value || ("record" in value && !("input" in value)));
    wide += width;
    if (!names || wide > FROZEN_WIDTH) break;
    count++;
  }
  return count;
}

/**
 * Records may be filtered and sorted, each with the hidden cells that tell whose it is; rows of groups and lines hang
 * together, and so do those of a page with its sum and a total above the others.
 */
function filterOf({ fill, headingRow, spare, columnOf }: PlacedBlock): Area | null {
  const { rows, total } = fill.block;
  if (!("each" in rows) || rows.pageTotal !== undefined || fill.rows.size === 0 || total === "first") return null;
  const width = 1 + Math.max(...columnOf.values());
  return { row: headingRow, column: 0, rows: 1 + fill.rows.size + spare.rows, columns: width };
}

function pagesOf({ fill, firstRow }: PlacedBlock): number[] {
  const { rows } = fill.block;
  if (!("each" in rows) || rows.page === undefined || fill.rows.records === null) return [];
  const values = fill.rows.records.set.columns.get(rows.page);
  const { at } = fill.rows.records;
  let last = -1;
  return at.flatMap((record, row) => {
    if (record < 0) return [];
    const begins = last >= 0 && values?.[record] !== values?.[last];
    last = record;
    return begins ? [firstRow + row] : [];
  });
}
