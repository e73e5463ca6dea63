import type { Area } from "../address";
import type { CopiedPart } from "../HostWorkbook";
import type { CellMatrix } from "./PendingCells";
import { sharedFormula } from "./sheetProperties";
import type { ICellData } from "./univer";
import type { UniverEngine } from "./UniverEngine";

/** What the cells of an area hold and how they look, for cells elsewhere; one that is not stored is left out. */
export function copiedCells(
  engine: UniverEngine,
  from: string,
  source: Area,
  to: Pick<Area, "row" | "column">,
  part: CopiedPart,
): CellMatrix {
  const worksheet = engine.worksheet(from);
  const styles = engine.workbook.getStyles();
  const cells: CellMatrix = {};
  const rows = Math.min(source.rows, worksheet.getRowCount() - source.row);
  const columns = Math.min(source.columns, worksheet.getColumnCount() - source.column);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const cell = worksheet.getCellRaw(source.row + r, source.column + c);
      if (!cell) continue;
      const style = part === "All" || part === "Formats" ? styles.getStyleByCell(cell) : null;
      const formula =
        cell.f || (cell.si ? sharedFormula(engine, from, source.row + r, source.column + c) : null) || null;
      const content: ICellData =
        part === "Formats"
          ? {}
          : formula && part !== "Values"
            ? { f: formula, v: null }
            : { v: cell.v ?? null, ...(cell.t == null ? {} : { t: cell.t }), ...(cell.p ? { p: cell.p } : {}) };
      (cells[to.row + r] ??= {})[to.column + c] = { ...content, ...(style ? { s: style } : {}) };
    }
  }
  return cells;
}
