import type { ICellData, IWorksheetData } from "@univerjs/core";
import type { CellValue } from "../../../core/model/RawSheet";
import type { HostCell, HostSheet } from "../../../excelhost/HostWorkbook";
import { toHostCell } from "../../../excelhost/univer/cells";

/** A cell whose content is not what the file holds. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Without the equals sign. */
  readonly formula: string | null;
  /** The file has no cell here, so that the format must be written too. */
  readonly isNew: boolean;
}

export interface CellChanges {
  /** By row and column. */
  readonly cells: readonly ChangedCell[];
  /** A cell that held a formula was overwritten or emptied, or holds another one. */
  readonly touchesFormulas: boolean;
}

type Cells = IWorksheetData["cellData"];

/** Compares what a file holds with what the grid holds now. */
export function changedCells(before: Cells, now: Cells, sheet: HostSheet): CellChanges {
  const changed: (readonly [row: number, column: number])[] = [];
  const brokenFormulas = new Set<string>();
  let touchesFormulas = false;
  for (const [row, column, old, current] of pairs(before, now)) {
    if (isSame(old, current)) continue;
    changed.push([row, column]);
    if (holdsFormula(old)) touchesFormulas = true;
    // The others of a shared formula lean on the cell that holds its text.
    if (old?.f && old.si) brokenFormulas.add(old.si);
  }
  if (brokenFormulas.size > 0) {
    const known = new Set(changed.map(([row, column]) => `${row} ${column}`));
    for (const [row, column, old] of pairs(before, now)) {
      if (old?.si && brokenFormulas.has(old.si) && !known.has(`${row} ${column}`)) changed.push([row, column]);
    }
    changed.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }
  const cells = changed.map(([row, column]): ChangedCell => {
    const formula = sheet.formula(row, column);
    return {
      row,
      column,
      value: valueOf(sheet.cell(row, column)),
      formula: formula === null ? null : formula.replace(/^=/, ""),
      isNew: before[row]?.[column] === undefined,
    };
  });
  return { cells, touchesFormulas };
}

/** Cells that look different although the file has a cell there. */
export function restyledCells(
  before: Cells,
  now: Cells,
  styles: (cell: ICellData) => string,
  stylesNow: (cell: ICellData) => string,
): number {
  let count = 0;
  for (const [, , old, current] of pairs(before, now)) {
    if (old && styles(old) !== (current ? stylesNow(current) : styles({}))) count++;
  }
  return count;
}

function* pairs(before: Cells, now: Cells): Generator<[number, number, ICellData | undefined, ICellData | undefined]> {
  for (const row of keysOf(before, now)) {
    for (const column of keysOf(before[row], now[row])) {
      yield [row, column, before[row]?.[column], now[row]?.[column] ?? undefined];
    }
  }
}

function keysOf(a: object | undefined, b: object | undefined): number[] {
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})].map(Number));
  return [...keys].filter((key) => !Number.isNaN(key)).sort((left, right) => left - right);
}

const holdsFormula = (cell: ICellData | undefined): boolean => Boolean(cell?.f || cell?.si);

function isSame(old: ICellData | undefined, current: ICellData | undefined): boolean {
  if ((old?.f ?? "") !== (current?.f ?? "") || (old?.si ?? "") !== (current?.si ?? "")) return false;
  if (old?.v === current?.v && old?.t === current?.t && !current?.p) return true;
  const [a, b] = [toHostCell(old), toHostCell(current)];
  return a.type === b.type && a.value === b.value;
}

export function valueOf({ type, value }: HostCell): CellValue {
  if (type === "Empty") return null;
  return type === "Error" ? { error: String(value) } : value;
}
