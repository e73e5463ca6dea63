import type { Area } from "../address";
import type { ICellData } from "./univer";
import type { CellMatrix } from "./PendingCells";
import type { UniverEngine } from "./UniverEngine";

/** The same into every cell of the area, or only into those that are stored. */
export function filledMatrix(
  engine: UniverEngine,
  sheet: string,
  area: Area,
  cell: Readonly<ICellData>,
  storedOnly: boolean,
): CellMatrix {
  // Asking for the sheet writes what waits: gathered formats are seconds faster.
  const stored = storedOnly ? engine.worksheet(sheet).getCellMatrix() : null;
  const filled: CellMatrix = {};
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: Record<number, ICellData> = {};
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!stored || stored.getValue(row, column)) line[column] = cell;
    }
    if (Object.keys(line).length > 0) filled[row] = line;
  }
  return filled;
}
