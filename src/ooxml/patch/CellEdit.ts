import type { CellValue } from "../../core/model/RawSheet";
import type { CellWrite } from "./SheetPatch";

/** New content of a cell; `null` empties it. */
export type CellEdit = CellValue | CellWrite;

function isCellWrite(edit: CellEdit): edit is CellWrite {
  return typeof edit === "object" && edit !== null && "value" in edit;
}

/** The attribute of a cell that numbers its format. */
export const FORMAT = /\ss\s*=\s*["']\d+["']/;

/** What an edit makes of a cell that has these attributes. */
export function contentOf(
  edit: CellEdit,
  attributes: string,
): Omit<CellWrite, "format"> & { readonly format?: number | null | undefined } {
  if (!isCellWrite(edit)) return { value: edit };
  const { value, formula, format } = edit;
  if (typeof format !== "function") return { value, formula, format };
  const was = /\d+/.exec(FORMAT.exec(attributes)?.[0] ?? "")?.[0];
  return { value, formula, format: format(was === undefined ? null : Number(was)) };
}

/** Whether nothing is left of the cell but, at `null`, its format. */
export function isEmptying(edit: CellEdit): boolean {
  if (!isCellWrite(edit)) return edit === null;
  return edit.value === null && edit.formula === undefined && edit.format === null;
}
