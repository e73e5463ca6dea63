import type { Workbook } from "../../src/app/ports";
import type { MemoryCell, SheetContent } from "../../src/adapters/memory/MemorySheet";

/** What the person can do to the workbook behind the adapter's back. Rows and columns are zero-based. */
export interface Person {
  edit(sheet: string, row: number, column: number, cell: MemoryCell): Promise<void>;
  insertRows(sheet: string, at: number, count: number): Promise<void>;
  insertColumns(sheet: string, at: number, count: number): Promise<void>;
  /** Sorts whole rows by the text of a column, descending. */
  sortRows(sheet: string, first: number, last: number, column: number): Promise<void>;
  protect(sheet: string): Promise<void>;
  removeSheet(sheet: string): Promise<void>;
}

/** One workbook in one host. */
export interface WorkbookSubject {
  readonly workbook: Workbook;
  /** Everything that a person could miss, as plain data. */
  snapshot(): Promise<unknown>;
  /** Absent where nobody but us can touch the workbook. */
  readonly person?: Person;
}

export interface Host {
  readonly name: string;
  /** Whether the host tells that serial numbers count from 1904. */
  readonly tells1904: boolean;
  /** Whether `removeSheet` and the other acts of a person are possible. */
  readonly hasPerson: boolean;
  open(sheets: readonly SheetContent[]): Promise<WorkbookSubject>;
}
