import { isBlank, type Area, type CellValue } from "../../core/model/RawSheet";
import { isTabCell, type TabTable } from "../../core/model/TabTable";
import { isSame } from "../../core/report/tabs/compareTab";
import type { TabSheet } from "../ports";
import { alignColumns } from "./alignColumns";
import { alignRows, type Row } from "./alignRows";
import {
  INPUT_PRINT,
  inputColumns,
  printOf,
  printOfRow,
  rowsOfPrints,
  seedOf,
  writtenResults,
  type TabPrints,
} from "./tabPrints";

/** A cell of a tab that is not what it was made as; in the coordinates of the sheet. */
export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly stored: CellValue;
  /** `undefined` where nobody knows what stood there. */
  readonly recomputed: CellValue | undefined;
  readonly isFormula: boolean;
}

export interface TabAudit {
  readonly compared: number;
  readonly edits: readonly Edit[];
}

interface PrintedAudit extends TabAudit {
  /** Where prints tell of rows alone: those that are not what was written. */
  readonly rows: ReadonlySet<number> | null;
  /** Formulas that still hold what they were written with, by `placeKey`. */
  readonly asWritten: ReadonlySet<string>;
}

/** Of a cell, in the coordinates of the sheet. */
export const placeKey = ({ row, column }: Pick<Edit, "row" | "column">): string => `${row},${column}`;

/** The cells that a tab covers as it stands, row by row. */
function standingCells({ origin, area, columns, formulas }: TabSheet) {
  const left = area.column - origin.column;
  const top = area.row - origin.row;
  const hasFormula = formulasIn(formulas);
  return {
    at: (row: number, column: number): CellValue => columns[left + column]?.[top + row] ?? null,
    isFormula: (row: number, column: number): boolean => hasFormula(area.row + row, area.column + column),
  };
}

/** Holds rows against those of a sheet; each wanted cell that counts and is not what stands there. */
function differing(
  wanted: readonly Row[],
  area: Area,
  standing: (row: number, column: number) => CellValue,
  counts: (row: number, column: number) => boolean,
) {
  const width = wanted.reduce((most, row) => Math.max(most, row.length), 0);
  const sets = (count: number, rows: number, cell: (row: number, column: number) => CellValue) =>
    Array.from(
      { length: count },
      (_, column) => new Set(Array.from({ length: rows }, (_row, row) => cell(row, column))),
    );
  const places = alignColumns(
    sets(width, wanted.length, (row, column) => wanted[row]?.[column] ?? null),
    sets(area.columns, area.rows, standing),
  );
  const found = Array.from({ length: area.rows }, (_, row): Row =>
    places.map((column) => (column < 0 ? null : standing(row, column))),
  );
  const own = (row: number, column: number): boolean => places[column]! >= 0 && counts(row, column);
  return { places, found, own, partner: alignRows(wanted, found, own), width };
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
  const { area } = sheet;
  const { at, isFormula } = standingCells(sheet);
  const values = rows.map((row): Row => row.map((cell) => (isTabCell(cell) ? cell.value : cell)));
  const counts = (row: number, column: number): boolean => {
    const cell = rows[row]?.[column];
    return !isKept(row) && !(cell !== undefined && isTabCell(cell) && cell.style === "input");
  };
  const { places, found, own, partner, width } = differing(values, area, at, counts);
  const edits: Edit[] = [];
  let compared = 0;
  rows.forEach((cells, row) => {
    const standing = partner[row]!;
    for (let column = 0; column < width; column++) {
      if (!own(row, column)) continue;
      const cell = cells[column] ?? null;
      const wanted = values[row]?.[column] ?? null;
      const isComputed = isTabCell(cell) && cell.formula !== undefined;
      const stored = standing < 0 ? null : (found[standing]?.[column] ?? null);
      if (!isComputed && isBlank(wanted) && isBlank(stored)) continue;
      compared++;
      const isThere = standing >= 0 && (!isComputed || isFormula(standing, places[column]!));
      if (isThere && isSame(wanted, stored)) continue;
      // Of a row that is gone one cell tells.
      const place = { row: area.row + Math.max(0, standing), column: area.column + places[column]! };
      if (standing >= 0) edits.push({ ...place, stored, recomputed: wanted, isFormula: isComputed });
      else if (!isBlank(wanted)) {
        edits.push({
          ...place,
          row: area.row + Math.min(row, area.rows - 1),
          stored,
          recomputed: wanted,
          isFormula: false,
        });
        break;
      }
    }
  });
  return { compared, edits: [...edits, ...goneColumns(places, area)] };
}

/** Holds a tab against the prints that were taken when it was written; `table`: the same tab as it would be made now. */
export function auditByPrints(
  prints: TabPrints,
  sheet: TabSheet,
  table: Pick<TabTable, "rows">,
  secret: string,
): PrintedAudit {
  const { area } = sheet;
  const { at, isFormula } = standingCells(sheet);
  const seed = seedOf(secret);
  const print = (row: number, column: number): number => printOf(at(row, column), isFormula(row, column), seed);
  // A print of what is blank is blank: it makes no rows alike.
  const now = (row: number, column: number): CellValue => print(row, column) || null;
  const wanted = rowsOfPrints(prints).map((row): Row => row.map((own) => own || null));
  if (prints.width === 1) {
    const without = inputColumns(table);
    const width = table.rows.reduce((most, row) => Math.max(most, row.length), 1);
    const found = Array.from({ length: area.rows }, (_, row) => [
      printOfRow(
        Array.from({ length: width }, (_column, column) => print(row, column)),
        without,
      ),
    ]);
    const partner = alignRows(wanted, found, () => true);
    const same = new Set<number>();
    partner.forEach((standing, row) => {
      if (standing >= 0 && found[standing]?.[0] === wanted[row]?.[0]) same.add(standing);
    });
    const changed = found.flatMap((_, row) => (same.has(row) ? [] : [row]));
    const told = new Set(changed.map((row) => area.row + row));
    return { compared: wanted.length, edits: [], rows: told, asWritten: new Set() };
  }
  const counts = (row: number, column: number): boolean => wanted[row]?.[column] !== INPUT_PRINT;
  const { places, found, own, partner, width } = differing(wanted, area, now, counts);
  const edits: Edit[] = [];
  const results = writtenResults(prints);
  const asWritten = new Set<string>();
  let compared = 0;
  wanted.forEach((cells, row) => {
    const standing = partner[row]!;
    for (let column = 0; column < width; column++) {
      const then = Number(cells[column] ?? 0);
      if (!own(row, column) || (standing < 0 && then === 0)) continue;
      const is = standing < 0 ? 0 : Number(found[standing]?.[column] ?? 0);
      if (then === 0 && is === 0) continue;
      compared++;
      const place = {
        row: area.row + (standing < 0 ? Math.min(row, area.rows - 1) : standing),
        column: area.column + places[column]!,
      };
      if (then === is) {
        const result = results.get(`${row},${column}`);
        if (result === printOf(at(standing, places[column]!), false, seed)) asWritten.add(placeKey(place));
        continue;
      }
      const stored = standing < 0 ? null : at(standing, places[column]!);
      edits.push({ ...place, stored, recomputed: undefined, isFormula: false });
      if (standing < 0) break;
    }
  });
  return { compared, edits: [...edits, ...goneColumns(places, area)], rows: null, asWritten };
}

/** A column that is gone leaves nothing to point at but the first cell. */
const goneColumns = (places: readonly number[], area: Area): readonly Edit[] =>
  places.includes(-1)
    ? [{ row: area.row, column: area.column, stored: null, recomputed: undefined, isFormula: false }]
    : [];

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
