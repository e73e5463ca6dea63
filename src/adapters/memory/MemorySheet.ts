import type { Area, CellValue, RawSheet } from "../../core/model/RawSheet";
import { isCellError } from "../../core/model/RawSheet";
import { touchesArea } from "../../core/model/tabPlace";
import type { TabChart, TabInput, TabPrint, TabStyle } from "../../core/model/TabTable";

export type MemoryCell = CellValue | { readonly formula: string; readonly value: CellValue };

/** A simple sheet. `rows[0][0]` is at `origin`, A1 where it is absent. */
export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly MemoryCell[])[];
  readonly origin?: { readonly row: number; readonly column: number };
  readonly merges?: readonly Area[];
  /** Sheet rows that are hidden. */
  readonly hiddenRows?: readonly number[];
  readonly date1904?: boolean;
  readonly visible?: boolean;
  readonly protected?: boolean;
}

/** A conditional format; `severity` is `null` for one that the person made. */
export interface MemoryFormat {
  area: Area;
  readonly formula: string;
  readonly severity: string | null;
}

/** How one cell looks; `format` as Excel writes it. */
export interface MemoryLook {
  readonly style: TabStyle | null;
  readonly format: string;
}

/** A chart as it stands on a sheet; `id` is its name. */
export interface MemoryChart extends TabChart {
  /** RRGGBB by series, where somebody chose one. */
  readonly colors: readonly (string | null)[];
}

/** The mutable state of one sheet in memory. */
export interface MemorySheet {
  name: string;
  readonly visible: boolean;
  protected: boolean;
  readonly date1904: boolean;
  /** Row by row from A1; cells beyond a row's end are blank. */
  cells: MemoryCell[][];
  merges: Area[];
  hiddenRows: Set<number>;
  /** Column widths that differ from the standard. */
  widths: Map<number, number>;
  formats: MemoryFormat[];
  /** Heading that we wrote, while the sheet is painted. */
  wrote: string | null;
  /** Row by row from A1; rows and cells without a look are plain. */
  looks: ((MemoryLook | undefined)[] | undefined)[];
  hiddenColumns: Set<number>;
  inputs: TabInput[];
  freeze: { readonly rows: number; readonly columns: number };
  filter: Area | null;
  charts: MemoryChart[];
  print: TabPrint | null;
}

export function createMemorySheet(content: SheetContent): MemorySheet {
  const { row = 0, column = 0 } = content.origin ?? {};
  const cells: MemoryCell[][] = Array.from({ length: row }, () => []);
  for (const values of content.rows) cells.push([...Array<MemoryCell>(column).fill(null), ...values]);
  return {
    name: content.name,
    visible: content.visible ?? true,
    protected: content.protected ?? false,
    date1904: content.date1904 ?? false,
    cells,
    merges: [...(content.merges ?? [])],
    hiddenRows: new Set(content.hiddenRows),
    widths: new Map(),
    formats: [],
    wrote: null,
    looks: [],
    hiddenColumns: new Set(),
    inputs: [],
    freeze: { rows: 0, columns: 0 },
    filter: null,
    charts: [],
    print: null,
  };
}

export function isFormula(
  cell: MemoryCell | undefined,
): cell is { readonly formula: string; readonly value: CellValue } {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

export function valueOf(cell: MemoryCell | undefined): CellValue {
  const value = isFormula(cell) ? cell.value : (cell ?? null);
  return value === "" ? null : value;
}

export const valueAt = (sheet: MemorySheet, row: number, column: number): CellValue =>
  valueOf(sheet.cells[row]?.[column]);

export function setCell(sheet: MemorySheet, row: number, column: number, cell: MemoryCell): void {
  while (sheet.cells.length <= row) sheet.cells.push([]);
  const cells = sheet.cells[row]!;
  while (cells.length < column) cells.push(null);
  cells[column] = cell;
}

/** Bounding box of the cells that hold a value or a formula, or `null` for an empty sheet. */
export function usedArea(sheet: MemorySheet): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!isFormula(cell) && valueAt(sheet, row, column) === null) return;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }),
  );
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Runs of formulas down each column of `area`, by column and row. */
function formulaRuns(sheet: MemorySheet, area: Area): Area[] {
  const runs: Area[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    let rows = 0;
    for (let row = area.row; row <= area.row + area.rows; row++) {
      if (row < area.row + area.rows && isFormula(sheet.cells[row]?.[column])) rows++;
      else if (rows > 0) {
        runs.push({ row: row - rows, column, rows, columns: 1 });
        rows = 0;
      }
    }
  }
  return runs;
}

/** The raw sheet of `area`, without its values: `columns` are added by the reader. */
export function describe(sheet: MemorySheet, area: Area | null): Omit<RawSheet, "columns"> {
  const inside = area ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return {
    name: sheet.name,
    origin: { row: inside.row, column: inside.column },
    rowCount: inside.rows,
    date1904: sheet.date1904,
    merges: sheet.merges
      .filter((merge) => touchesArea(merge, inside))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    hiddenRowCount: [...sheet.hiddenRows].filter((row) => row >= inside.row && row < inside.row + inside.rows).length,
    formulas: formulaRuns(sheet, inside),
  };
}

/** Everything that a person can see or lose, as plain data: equal snapshots mean an untouched sheet. */
export function snapshotOf(sheet: MemorySheet): unknown {
  const area = usedArea(sheet);
  const cells: [string, MemoryCell][] = [];
  sheet.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (isFormula(cell) || valueAt(sheet, r, c) !== null) {
        cells.push([`${r},${c}`, isFormula(cell) || isCellError(cell) ? { ...cell } : cell]);
      }
    }),
  );
  return {
    name: sheet.name,
    visible: sheet.visible,
    protected: sheet.protected,
    area,
    cells,
    merges: sheet.merges.map((merge) => ({ ...merge })),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    widths: [...sheet.widths].sort(([a], [b]) => a - b),
    formats: sheet.formats.map(({ area: { ...of }, formula, severity }) => ({ area: of, formula, severity })),
    wrote: sheet.wrote,
    looks: sheet.looks.flatMap((row, r) =>
      (row ?? []).flatMap((look, c) => (look ? [[`${r},${c}`, { ...look }] as const] : [])),
    ),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    inputs: sheet.inputs.map((input) => ({ ...input })),
    freeze: { ...sheet.freeze },
    filter: sheet.filter && { ...sheet.filter },
    charts: structuredClone(sheet.charts),
    print: structuredClone(sheet.print),
  };
}
