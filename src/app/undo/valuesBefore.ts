import type { CellEntry, TabSheet } from "../ports";

/** What stands in these cells; `null` where one holds a formula, which its value cannot bring back. */
export function valuesBefore(tab: TabSheet, cells: readonly CellEntry[]): readonly CellEntry[] | null {
  const { origin, columns, formulas } = tab;
  const isFormula = ({ row, column }: CellEntry): boolean =>
    formulas.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  if (cells.some(isFormula)) return null;
  return cells.map(({ row, column }) => ({
    row,
    column,
    value: columns[column - origin.column]?.[row - origin.row] ?? null,
  }));
}
