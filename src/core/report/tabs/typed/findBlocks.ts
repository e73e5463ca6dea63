import { isBlank, type Area, type CellValue, type RawSheet } from "../../../model/RawSheet";
import type { ColumnId, SummaryTab, TabBlock } from "../../../model/SummaryTab";
import { blockMarker } from "../fill/BlockFill";
import { findColumns } from "./findColumns";

/** A marked block of a tab of ours as it stands now; rows and columns are those of the sheet's used range. */
export interface StandingBlock {
  readonly block: TabBlock;
  readonly marker: string;
  readonly headingRow: number;
  readonly keyColumn: number;
  /**
   * The row below the block, or where the next one has its heading. What people wrote right below the last row of a block
   * that keeps its rows is part of it, down to the first blank row.
   */
  readonly end: number;
  /** Columns of the sheet. */
  readonly width: number;
  readonly places: ReadonlyMap<ColumnId, number>;
  readonly cells: (row: number, column: number) => CellValue;
}

interface Marker {
  readonly marker: string;
  readonly block: TabBlock;
  readonly row: number;
  readonly column: number;
}

/** The blocks of a tab whose key columns are there, from the top. */
export function findBlocks(tab: SummaryTab, { columns, rowCount }: RawSheet): readonly StandingBlock[] {
  const cells = (row: number, column: number): CellValue => columns[column]?.[row] ?? null;
  const width = columns.length;
  const wanted = new Map(tab.blocks.map((block) => [blockMarker(tab.id, block.id), block]));
  const found: Marker[] = [];
  columns.forEach((values, column) => {
    values.forEach((value, row) => {
      const block = typeof value === "string" ? wanted.get(value) : undefined;
      if (block) found.push({ marker: blockMarker(tab.id, block.id), block, row, column });
    });
  });
  found.sort((a, b) => a.row - b.row);
  return found.map(({ marker, block, row: headingRow, column: keyColumn }) => {
    const places = findColumns(block, cells, headingRow, width);
    const next = found.find(({ row }) => row > headingRow)?.row ?? rowCount;
    const standing = { block, marker, headingRow, keyColumn, width, cells, places, end: next };
    return block.keeps ? { ...standing, end: endOfKept(standing) } : standing;
  });
}

function endOfKept({ headingRow, keyColumn, end, places, cells }: StandingBlock): number {
  let row = lastKeyed({ headingRow, keyColumn, end, cells }) + 1;
  while (row < end && [...places.values()].some((column) => !isBlank(cells(row, column)))) row++;
  return row;
}

/** The last row that has something in the key column; that of the heading where none has. */
export function lastKeyed({
  headingRow,
  keyColumn,
  end,
  cells,
}: Pick<StandingBlock, "headingRow" | "keyColumn" | "end" | "cells">): number {
  for (let row = end - 1; row > headingRow; row--) if (keyAt(cells(row, keyColumn)) !== "") return row;
  return headingRow;
}

/** How many rows right below `area`, the cells of a tab, were read with it: its next writing replaces them. */
export function rowsBelow(tab: SummaryTab, sheet: RawSheet, area: Area): number {
  const kept = findBlocks(tab, sheet).filter(({ block }) => block.keeps);
  const end = kept.reduce((most, one) => Math.max(most, one.end), 0);
  return Math.max(0, sheet.origin.row + end - (area.row + area.rows));
}

/** What a row is kept by: "" where its cell is blank. */
export const keyAt = (value: CellValue): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
