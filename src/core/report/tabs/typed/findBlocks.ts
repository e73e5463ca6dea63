import type { CellValue, RawSheet } from "../../../model/RawSheet";
import type { ColumnId, SummaryTab, TabBlock } from "../../../model/SummaryTab";
import { blockMarker } from "../fill/BlockFill";
import { findColumns } from "./findColumns";

/** A marked block of a tab of ours as it stands now; rows and columns are those of the sheet's used range. */
export interface StandingBlock {
  readonly block: TabBlock;
  readonly marker: string;
  readonly headingRow: number;
  readonly keyColumn: number;
  /** The row below the block, or where the next one has its heading. */
  readonly end: number;
  /** Columns of the sheet. */
  readonly width: number;
  readonly places: ReadonlyMap<ColumnId, number>;
  readonly cells: (row: number, column: number) => CellValue;
}

/** The blocks of a tab whose key columns are there, from the top. */
export function findBlocks(tab: SummaryTab, { columns, rowCount }: RawSheet): readonly StandingBlock[] {
  const cells = (row: number, column: number): CellValue => columns[column]?.[row] ?? null;
  const width = columns.length;
  const wanted = new Map(tab.blocks.map((block) => [blockMarker(tab.id, block.id), block]));
  const found: { readonly marker: string; readonly block: TabBlock; readonly row: number; readonly column: number }[] =
    [];
  columns.forEach((values, column) => {
    values.forEach((value, row) => {
      const block = typeof value === "string" ? wanted.get(value) : undefined;
      if (block) found.push({ marker: String(value), block, row, column });
    });
  });
  found.sort((a, b) => a.row - b.row);
  return found.map(({ marker, block, row: headingRow, column: keyColumn }) => ({
    ...{ block, marker, headingRow, keyColumn, width, cells },
    end: found.find(({ row }) => row > headingRow)?.row ?? rowCount,
    places: findColumns(block, cells, headingRow, width),
  }));
}

/** What a row is kept by: "" where its cell is blank. */
export const keyAt = (value: CellValue): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
