import type { CellValue } from "../../core/model/RawSheet";
import type { ColumnId } from "../../core/model/SummaryTab";
import { isTabCell } from "../../core/model/TabTable";
import { oncePer } from "../../core/report/records/oncePer";
import { COUNTED_BLOCK, COUNTED_TAB } from "../../core/report/tabs/countedTab";
import type { TabFiller } from "../../core/report/tabs/createTabFiller";
import { KEY } from "../../core/report/tabs/fill/BlockFill";
import { keyAt } from "../../core/report/tabs/typed/findBlocks";

/** The rows of T3 as it would be written now, found by household key. */
export interface AssessmentRows {
  /** In the order of the tab. */
  readonly keys: readonly string[];
  /** `null` where it is blank, and of a column or household that is not there. */
  readonly value: (key: string, column: ColumnId) => CellValue;
}

/** As the cell shows it, "" for a blank one. */
export function shownText(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

export const assessmentRows = oncePer((filler: TabFiller): AssessmentRows => {
  const { table, blocks } = filler.fill(COUNTED_TAB);
  const block = blocks.find(({ id }) => id === COUNTED_BLOCK);
  if (!block) throw new Error(`${COUNTED_TAB} has no rows of households`);
  const at = (row: number, column: ColumnId): CellValue => {
    const cell = table.rows[row]?.[block.columns.get(column) ?? -1] ?? null;
    const value = isTabCell(cell) ? cell.value : cell;
    return value === "" ? null : value;
  };
  const rowOf = new Map<string, number>();
  for (let row = block.firstRow; row < block.firstRow + block.rows; row++) rowOf.set(keyAt(at(row, KEY)), row);
  return { keys: [...rowOf.keys()], value: (key, column) => at(rowOf.get(key) ?? -1, column) };
});
