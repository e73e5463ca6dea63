import type { CellValue } from "../../core/model/RawSheet";
import type { CellWrite } from "./SheetPatch";

/** New content of a cell; `null` empties it. */
export type CellEdit = CellValue | CellWrite;

export function isCellWrite(edit: CellEdit): edit is CellWrite {
  return typeof edit === "object" && edit !== null && "value" in edit;
}

/** Whether nothing is left of the cell but, at `null`, its format. */
export function isEmptying(edit: CellEdit): boolean {
  if (!isCellWrite(edit)) return edit === null;
  return edit.value === null && edit.formula === undefined && edit.format === null;
}
