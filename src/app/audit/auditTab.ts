import { isBlank, type Area, type CellValue } from "../../core/model/RawSheet";
import { isTabCell, type TabTable } from "../../core/model/TabTable";
import { isSame } from "../../core/report/tabs/compareTab";
import type { TabSheet } from "../ports";
import { alignColumns } from "./alignColumns";
import { alignRows, type Row } from "./alignRows";

/** A cell of a tab that is not what it was made as; in the coordinates of the sheet. */
export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly stored: CellValue;
  readonly recomputed: CellValue;
}

export interface TabAudit {
  readonly compared: number;
  readonly edits: readonly Edit[];
}

/**
 * Holds a tab as it stands against what it is when it is made again. What people fill in, rows in another order and what
 * people added beside or between are no edits; a formula that a value took the place of is one.
 */
export function auditTab(
  { rows }: Pick<TabTable, "rows">,
  sheet: TabSheet,
  /** Rows of the table that keep what cannot be made again. */
  isKept: (row: number) => boolean,
): TabAudit {
  const { origin, area } = sheet;
  const left = area.column - origin.column;
  const top = area.row - origin.row;
  const at = (row: number, column: number): CellValue => sheet.columns[left + column]?.[top + row] ?? null;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = rows.map((row): Row => row.map((cell) => (isTabCell(cell) ? cell.value : cell)));
  const columnsOf = (count: number, cell: (column: number) => Iterable<CellValue>): ReadonlySet<CellValue>[] =>
    Array.from({ length: count }, (_, column) => new Set(cell(column)));
  const heights = Array.from({ length: area.rows }, (_, row) => row);
  const places = alignColumns(
    columnsOf(width, (column) => values.map((row) => row[column] ?? null)),
    columnsOf(area.columns, (column) => heights.map((row) => at(row, column))),
  );
  const found = heights.map((row): Row => places.map((column) => (column < 0 ? null : at(row, column))));
  const isOurs = (row: number, column: number): boolean => {
    const cell = rows[row]?.[column];
    return !isKept(row) && !(cell !== undefined && isTabCell(cell) && cell.style === "input") && places[column]! >= 0;
  };
  const partner = alignRows(values, found, isOurs);
  const hasFormula = formulasIn(sheet.formulas);
  const edits: Edit[] = [];
  let compared = 0;
  rows.forEach((cells, row) => {
    if (isKept(row)) return;
    const standing = partner[row]!;
    const own = Array.from({ length: width }, (_, column) => column).filter((column) => isOurs(row, column));
    if (standing < 0) {
      const [gone] = own.filter((column) => !isBlank(values[row]?.[column]));
      if (gone === undefined) return;
      compared++;
      const place = { row: area.row + Math.min(row, area.rows - 1), column: area.column + places[gone]! };
      edits.push({ ...place, stored: null, recomputed: values[row]?.[gone] ?? null });
      return;
    }
    for (const column of own) {
      const cell = cells[column] ?? null;
      const [recomputed, stored] = [values[row]?.[column] ?? null, found[standing]?.[column] ?? null];
      const isFormula = isTabCell(cell) && cell.formula !== undefined;
      if (!isFormula && isBlank(recomputed) && isBlank(stored)) continue;
      compared++;
      const place = { row: area.row + standing, column: area.column + places[column]! };
      if (isSame(recomputed, stored) && (!isFormula || hasFormula(place.row, place.column))) continue;
      edits.push({ ...place, stored, recomputed });
    }
  });
  const gone = places.flatMap((place, column) => (place < 0 ? [column] : []));
  for (const column of gone) {
    const heading = values.find((row) => !isBlank(row[column]))?.[column];
    if (heading === undefined) continue;
    edits.push({ row: area.row, column: area.column, stored: null, recomputed: heading });
  }
  return { compared, edits };
}

function formulasIn(areas: readonly Area[]): (row: number, column: number) => boolean {
  const byColumn = new Map<number, Area[]>();
  for (const area of areas) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const known = byColumn.get(column);
      if (known) known.push(area);
      else byColumn.set(column, [area]);
    }
  }
  return (row, column) => (byColumn.get(column) ?? []).some((area) => row >= area.row && row < area.row + area.rows);
}
