import type { Area, CellRef, CellValue, RawSheet } from "../core/model/RawSheet";
import type { HighlightPlan } from "../core/model/HighlightPlan";
import type { TabTable } from "../core/model/TabTable";

export interface SheetInfo {
  readonly name: string;
  /** Used range, 0 × 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly active: boolean;
}

export interface LongStep {
  /** Called with rows done and rows in all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Aborting rejects with the refusal `cancelled` and leaves nothing half done. */
  readonly signal?: AbortSignal | undefined;
}

export interface Painted {
  readonly sheet: string;
  /** Zero-based column that now holds the results. */
  readonly resultColumn: number;
}

/** Where a tab of ours stands. */
export interface WrittenTab {
  readonly sheet: string;
  /** The person has a sheet of the wanted name: a new tab of ours got a suffix. */
  readonly renamed: boolean;
}

/** A tab of ours as it stands: everything on its sheet, the person's cells as well. */
export interface TabSheet extends RawSheet {
  /** What of it is ours: the cells that the tab covered when it was written, wherever they are by now. */
  readonly area: Area;
}

/** Everything that stood on a tab of ours, its looks included: opaque, for the workbook that made it, while it is open. */
export interface TabCapture {
  readonly id: string;
  readonly content: unknown;
}

/** A value to put into one cell of a tab. */
export interface CellEntry {
  /** Zero-based, of the sheet. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/**
 * A workbook in any host: Excel, an .xlsx file, memory. All adapters pass one contract suite.
 * Refusals: `sheet.gone`, `sheet.changed`, `sheet.protected`, `sheet.noRoom`, `workbook.busy`, `workbook.readOnly`, `workbook.tooLarge`, `cancelled`.
 */
export interface Workbook {
  /** File name where the host knows it, else "". */
  readonly name: string;
  /** Whether it computes formulas by itself, so that what tabs then hold is a second opinion; a file does not. */
  readonly computes?: boolean | undefined;
  sheets(): Promise<readonly SheetInfo[]>;
  /** The used range, or its first `rows` rows. An empty sheet has `rowCount` 0. */
  read(sheet: string, step?: LongStep & { readonly rows?: number | undefined }): Promise<RawSheet>;
  /**
   * Replaces whatever we painted on that sheet before. Aborted before its first change, the old marks stay whole; aborted
   * later, no mark of ours stays on the sheet. So too with `sheet.changed`: the person moved rows or columns meanwhile.
   * Any other failure leaves what `clear` can undo.
   */
  paint(plan: HighlightPlan, step?: LongStep): Promise<Painted>;
  /** Removes the result column and the conditional formats that we made, on every sheet; names the sheets it changed. */
  clear(): Promise<readonly string[]>;
  /**
   * The tab of ours with that id as it stands, whatever the person called it or did to it; `null` where there is none.
   * A hidden name of the workbook (`Huhuqing.<id>`) leads to it.
   */
  readTab(id: string): Promise<TabSheet | null>;
  /**
   * Writes a tab of ours, behind the last sheet where it is new, else in place of what it held: never deleted and made
   * anew, never over a sheet that is not ours. The sheet in front of the person stays in front. `below`: so many rows right
   * below the tab were read into it, and are replaced with it; all else beside and below it is the person's (`tab.noRoom`).
   */
  writeTab(tab: TabTable, step?: LongStep & { readonly below?: number | undefined }): Promise<WrittenTab>;
  /**
   * Puts values into cells of a tab of ours, all or none, and touches nothing else of it. Refuses a tab that is gone
   * (`sheet.gone`) or protected.
   */
  writeCells(id: string, cells: readonly CellEntry[]): Promise<void>;
  /**
   * What stands on the tab of ours with that id, to be put back by `restoreTab`; `null` where there is none. `below`: so
   * many rows right below the tab belong to it, because `writeTab` is about to replace them with it.
   */
  captureTab(id: string, step?: { readonly below?: number | undefined }): Promise<TabCapture | null>;
  /**
   * Puts a tab back as it was captured; `null` takes a tab away that we made since, sheet, name and charts, and nothing
   * where there is none. Refuses a protected tab (`sheet.protected`) and one that cannot go or come back (`tab.noRoom`).
   */
  restoreTab(id: string, capture: TabCapture | null): Promise<void>;
  /** Small machine state that travels in the workbook; no personal data, no cell values. JSON text by name. */
  readSetting(name: string): Promise<string | null>;
  writeSetting(name: string, json: string | null): Promise<void>;
}

/** The parts of a host that has a person in front of it. */
export interface Viewport {
  select(cell: CellRef): Promise<void>;
  /** Calls back with the top left cell of each new selection. Returns the way to stop. */
  onSelection(listener: (cell: CellRef) => void): Promise<() => void>;
  /** Calls back after the person (never ourselves) changed cells of a sheet or removed it. Returns the way to stop. */
  onEdit(listener: (sheet: string) => void): Promise<() => void>;
}

/** A cache on this machine: mappings, settings. Never cell values; it may forget, and every call may fail without harm. */
export interface Cache {
  get(key: string): Promise<string | null>;
  set(key: string, json: string): Promise<void>;
  /** Empties the store and says how many entries it removed. */
  clear(): Promise<number>;
}

export interface Clock {
  /** Local calendar day, ISO. */
  today(): string;
  /** ISO instant. */
  now(): string;
}
