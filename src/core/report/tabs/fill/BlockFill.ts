import type { CellValue } from "../../../model/RawSheet";
import type { BlockColumn, BlockValue, ColumnId, TabBlock } from "../../../model/SummaryTab";
import type { TabColumn } from "../../../model/TabTable";
import type { PlannedRows } from "./planRows";
import type { CountedRows } from "../count/tally";

/** A column of a filled block. */
export interface FilledColumn {
  /** As declared; repeated for townships with `@` and the number of the township. */
  readonly id: ColumnId;
  readonly heading: string;
  readonly group: string | null;
  readonly width: number;
  readonly format: TabColumn["format"];
  readonly isHidden: boolean;
  /** Left out of the sheet: nothing counts over it there. */
  readonly isLeftOut: boolean;
  /** The township for which it is repeated. */
  readonly town: number | null;
  /** `null` for columns of ours: group numbers, keys, proposals. */
  readonly value: BlockValue | null;
  readonly total: BlockColumn["total"];
  /** By row; behind them that of the row 合计, where there is one. */
  readonly values: readonly CellValue[];
}

export interface BlockFill {
  readonly block: TabBlock;
  readonly rows: PlannedRows;
  readonly columns: readonly FilledColumn[];
  readonly byId: ReadonlyMap<ColumnId, FilledColumn>;
  /** Its rows as others count them. */
  readonly counted: CountedRows;
  readonly hasTotal: boolean;
  /** What people typed for rows that are gone, or in columns that are left out. */
  readonly dropped: readonly DroppedEntry[];
}

export interface DroppedEntry {
  readonly block: string;
  readonly key: string;
  readonly column: ColumnId;
  readonly heading: string;
  readonly value: CellValue;
}

/** Columns of ours in blocks of groups. */
export const TOWN_NO = "townNo";
export const VILLAGE_NO = "villageNo";
/** Key of the record, beside what people fill in. */
export const KEY = "#key";
/** What a row of values counts, as a criterion takes it. */
export const VALUE_OF = "#value";
/** In the key column of a row that is ours and keeps nothing: a total, or one that waits to be filled in. */
export const OWN_ROW = "#";
/** What was proposed to a person in an input column. */
export const proposalOf = (column: ColumnId): ColumnId => `${column}^`;

/** The marker heading of a block's key column, e.g. `T3.households`. */
export const blockMarker = (tab: string, block: string): string => `${tab}.${block}`;

/** The number column by which the rows of a block count what is theirs; `null` where they count everything. */
export function groupColumn({ rows, byId }: Pick<BlockFill, "rows" | "byId">): ColumnId | null {
  if (rows.groups === null || rows.lines !== null || rows.values !== null) return null;
  if (byId.has(VILLAGE_NO) && rows.groups.villageNo.some((number) => number > 0)) return VILLAGE_NO;
  return byId.has(TOWN_NO) ? TOWN_NO : null;
}

/** The column that a cell of `column` means by `id`: that of its own township, where both are repeated. */
export function siblingOf({ byId }: Pick<BlockFill, "byId">, column: FilledColumn, id: ColumnId): FilledColumn {
  const found = (column.town === null ? undefined : byId.get(`${id}@${column.town}`)) ?? byId.get(id);
  if (!found) throw new Error(`No column ${id} beside ${column.id}`);
  return found;
}
