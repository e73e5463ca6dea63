import type { CellValue } from "../../../model/RawSheet";
import type { ColumnId, TabBlock } from "../../../model/SummaryTab";
import type { DroppedEntry } from "./BlockFill";

/** What people typed in a block and what has no cell on the sheet now: its row or its column is not written. */
export function droppedOf(
  { id: block, columns }: Pick<TabBlock, "id" | "columns">,
  typed: ReadonlyMap<string, ReadonlyMap<ColumnId, CellValue>> | undefined,
  written: { readonly keys: ReadonlySet<string>; readonly columns: ReadonlySet<ColumnId> } | null,
): readonly DroppedEntry[] {
  const headings = new Map(columns.map(({ id, heading }) => [id, heading]));
  return Array.from(typed ?? []).flatMap(([key, entries]) => {
    const isThere = written?.keys.has(key) ?? false;
    return Array.from(entries).flatMap(([column, value]) =>
      isThere && written?.columns.has(column)
        ? []
        : [{ block, key, column, heading: headings.get(column) ?? column, value }],
    );
  });
}
