import type { CellValue } from "../../model/RawSheet";
import type { ColumnId } from "../../model/SummaryTab";

/** Empty columns by their ids, to be filled row by row. */
export function emptyColumns<Id extends ColumnId>(ids: readonly Id[]): Readonly<Record<Id, CellValue[]>> {
  return Object.fromEntries(ids.map((id) => [id, []])) as unknown as Record<Id, CellValue[]>;
}

export const columnMap = (columns: Readonly<Record<ColumnId, readonly CellValue[]>>) =>
  new Map<ColumnId, readonly CellValue[]>(Object.entries(columns));

/** A text for a cell: blank rather than empty. */
export const filled = (text: string): string | null => (text === "" ? null : text);
