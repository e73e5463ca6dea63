import type { Area, CellValue } from "../../core/model/RawSheet";
import { areaInSheet } from "./areaInSheet";

/** Cells of one sheet while it is read, column by column. Rows come in order; only rows that hold something count. */
export class CellStore {
  readonly date1904: boolean;
  /** `rows` are in memory: nothing more is wanted. */
  full = false;
  private readonly shared: readonly string[];
  private readonly rowLimit: number;
  private readonly cellLimit: number;
  private readonly fail: (found: string) => Error;
  private readonly columns: CellValue[][] = [];
  private readonly formulas: Area[][] = [];
  private readonly arrays: Area[] = [];
  private firstRow = -1;
  private lastRow = -1;
  private firstColumn = Infinity;
  private cells = 0;
  private row = -1;
  private hidden = false;
  private rowIsCounted = false;
  // Hidden rows since the last row that held something, and those that lie inside the used range.
  private hiddenWaiting = 0;
  private hiddenInside = 0;

  constructor(options: {
    readonly shared: readonly string[];
    readonly date1904: boolean;
    readonly rows: number;
    readonly cellLimit: number;
    readonly fail: (found: string) => Error;
  }) {
    this.shared = options.shared;
    this.date1904 = options.date1904;
    this.rowLimit = options.rows;
    this.cellLimit = options.cellLimit;
    this.fail = options.fail;
  }

  beginRow(row: number, hidden: boolean): void {
    if (row <= this.row) throw this.fail("rowOrder");
    if (this.firstRow >= 0 && row - this.firstRow >= this.rowLimit) this.full = true;
    this.row = row;
    this.hidden = hidden;
    this.rowIsCounted = false;
    if (hidden) this.hiddenWaiting++;
  }

  setText(column: number, text: string): void {
    if (text !== "") this.set(column, text);
  }

  /** False where there is no such shared string. */
  setShared(column: number, index: number): boolean {
    const text = this.shared[index];
    if (text === undefined) return false;
    if (text !== "") this.set(column, text);
    return true;
  }

  set(column: number, value: CellValue): void {
    if (!this.rowIsCounted) this.countRow();
    let values = this.columns[column];
    if (!values) {
      values = [];
      this.columns[column] = values;
      if (column < this.firstColumn) this.firstColumn = column;
    }
    const at = this.row - this.firstRow;
    if (at >= values.length) {
      this.cells += at + 1 - values.length;
      if (this.cells > this.cellLimit) throw this.fail("cells");
      while (values.length < at) values.push(null);
      values.push(value);
    } else values[at] = value;
  }

  addFormula(column: number, arrayRef: string | null): void {
    if (!this.rowIsCounted) this.countRow();
    if (!this.columns[column]) {
      this.columns[column] = [];
      if (column < this.firstColumn) this.firstColumn = column;
    }
    const area = arrayRef === null ? null : areaInSheet(arrayRef);
    if (area) this.arrays.push(area);
    this.addRun(column, this.row, 1);
  }

  private addRun(column: number, row: number, rows: number): void {
    const runs = (this.formulas[column] ??= []);
    const last = runs[runs.length - 1];
    if (last && last.row + last.rows >= row) {
      runs[runs.length - 1] = { ...last, rows: Math.max(last.rows, row + rows - last.row) };
    } else runs.push({ row, column, rows, columns: 1 });
  }

  private countRow(): void {
    if (this.row < 0) throw this.fail("cellOutsideRow");
    this.rowIsCounted = true;
    if (this.firstRow < 0) {
      this.firstRow = this.row;
      this.hiddenWaiting = this.hidden ? 1 : 0;
    }
    this.lastRow = this.row;
    this.hiddenInside += this.hiddenWaiting;
    this.hiddenWaiting = 0;
  }

  /** The used range. Columns that are blank throughout are one and the same array. */
  finish(): {
    readonly origin: { readonly row: number; readonly column: number };
    readonly rowCount: number;
    readonly columns: readonly (readonly CellValue[])[];
    readonly hiddenRowCount: number;
    readonly formulas: readonly Area[];
  } {
    if (this.firstRow < 0) {
      return { origin: { row: 0, column: 0 }, rowCount: 0, columns: [], hiddenRowCount: 0, formulas: [] };
    }
    const rowCount = this.lastRow - this.firstRow + 1;
    const columns: CellValue[][] = [];
    let blank: CellValue[] | null = null;
    for (let column = this.firstColumn; column < this.columns.length; column++) {
      const values = this.columns[column];
      if (!values || values.length === 0) {
        blank ??= new Array<CellValue>(rowCount).fill(null);
        columns.push(blank);
        continue;
      }
      this.cells += rowCount - values.length;
      if (this.cells > this.cellLimit) throw this.fail("cells");
      while (values.length < rowCount) values.push(null);
      columns.push(values);
    }
    return {
      origin: { row: this.firstRow, column: this.firstColumn },
      rowCount,
      columns,
      hiddenRowCount: this.hiddenInside,
      formulas: this.formulaRuns(columns.length, rowCount),
    };
  }

  private formulaRuns(columnCount: number, rowCount: number): Area[] {
    for (const area of this.arrays) {
      const last = Math.min(area.column + area.columns, this.firstColumn + columnCount);
      const rows = Math.min(area.rows, this.firstRow + rowCount - area.row);
      for (let column = area.column; column < last; column++) {
        const runs = (this.formulas[column] ??= []);
        runs.push({ row: area.row, column, rows, columns: 1 });
      }
    }
    return this.formulas.flatMap((runs, column) => mergeRuns(runs, column));
  }
}

/** Runs of one column, joined where they touch or overlap. */
function mergeRuns(runs: readonly Area[], column: number): Area[] {
  const merged: Area[] = [];
  for (const run of [...runs].sort((a, b) => a.row - b.row)) {
    const last = merged.at(-1);
    if (last && run.row <= last.row + last.rows) {
      merged[merged.length - 1] = { ...last, rows: Math.max(last.rows, run.row + run.rows - last.row) };
    } else merged.push({ ...run, column });
  }
  return merged;
}
