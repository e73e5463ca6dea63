import type { Engine, ValidateRequest } from "../../app/Engine";
import type { CellValue, RawSheet } from "../../core/model/RawSheet";
import type { SheetMapping } from "../../core/model/SheetMapping";

/**
 * The engine as it is spoken to across a worker: a sheet arrives in pieces, so that no single message holds the pane up,
 * and progress goes to a callback.
 */
export interface RemoteEngine extends Omit<Engine, "load" | "validate"> {
  /** Begins a sheet of `columns` columns; one that was begun and not ended is dropped. */
  readonly beginSheet: (sheet: Omit<RawSheet, "columns">, columns: number) => Promise<void>;
  /** Adds cells under those that the column (an index into `columns`) already has. */
  readonly addCells: (column: number, cells: readonly CellValue[]) => Promise<void>;
  readonly endSheet: () => Promise<void>;
  readonly validate: (
    request: ValidateRequest,
    onProgress: (done: number, total: number) => void,
  ) => Promise<readonly SheetMapping[]>;
}
