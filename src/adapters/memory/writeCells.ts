import type { CellEntry } from "../../app/ports";
import { LAST_COLUMN } from "../../core/model/ownMarks";
import { Refusal } from "../../core/model/Refusal";
import { tabNameOf } from "../../core/model/tabPlace";
import { setCell } from "./MemorySheet";
import type { TabPlaces } from "./writeTab";

const LAST_ROW = 1_048_575;

/** Throws before any change: `sheet.gone`, `sheet.protected`, and a `RangeError` for a cell that no sheet has. */
export function writeCells({ sheets, names }: TabPlaces, id: string, cells: readonly CellEntry[]): void {
  const sheet = names.get(tabNameOf(id))?.sheet;
  if (!sheet || !sheets.includes(sheet)) throw new Refusal("sheet.gone", { sheet: id });
  if (sheet.protected) throw new Refusal("sheet.protected", { sheet: sheet.name });
  for (const { row, column } of cells) {
    const isCell = Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0;
    if (!isCell || row > LAST_ROW || column > LAST_COLUMN) throw new RangeError("a cell that no sheet has");
  }
  for (const { row, column, value } of cells) setCell(sheet, row, column, value === "" ? null : value);
}
