import type { LongStep, Viewport, Workbook } from "../../app/ports";
import { isOwnText } from "../../core/model/ownMarks";
import type { Area, CellRef, CellValue } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { tabNameOf } from "../../core/model/tabPlace";
import type { MemoryCell, MemorySheet, SheetContent } from "./MemorySheet";
import { createMemorySheet, describe, setCell, snapshotOf, usedArea, valueAt, valueOf } from "./MemorySheet";
import { paintSheet, unpaintSheet } from "./paintSheet";
import { captureTab, restoreTab } from "./restoreTab";
import { shiftSheet } from "./shiftSheet";
import { writeCells } from "./writeCells";
import { writeTab, type MemoryName, type TabPlaces } from "./writeTab";

const CHUNK_ROWS = 5_000;

/** What the person does to the workbook, and what a test looks at. Rows and columns are zero-based. */
export interface MemoryLevers {
  edit(sheet: string, row: number, column: number, cell: MemoryCell): void;
  insertRows(sheet: string, at: number, count: number): void;
  insertColumns(sheet: string, at: number, count: number): void;
  /** Sorts whole rows `first` … `last` by the text of a column, descending. */
  sortRows(sheet: string, first: number, last: number, column: number): void;
  addFormat(sheet: string, area: Area, formula: string): void;
  protect(sheet: string, on?: boolean): void;
  removeSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  /** Nobody may add, remove or rename sheets from now on. */
  protectStructure(): void;
  /** The person selects a cell and thereby activates its sheet. */
  selectAs(cell: CellRef): void;
  selected(): CellRef | null;
  /** The next painting fails before its change number `step`, once. */
  failAt(step: number, error?: Error): void;
  valueAt(cell: CellRef): CellValue;
  /** Texts of ours on the sheet by address `row,column`, for tests of highlighting. */
  marks(sheet: string): ReadonlyMap<string, string>;
  /** Plain data of the whole workbook, or of one sheet: equal snapshots mean that nothing was altered. */
  snapshot(sheet?: string): unknown;
  /** The live sheet, for tests of how it looks. */
  sheetOf(sheet: string): MemorySheet;
}

export type MemoryWorkbook = Workbook & Viewport & MemoryLevers;

/** A workbook and viewport in memory. */
export function createMemoryWorkbook(content: {
  readonly name?: string;
  readonly sheets: readonly SheetContent[];
}): MemoryWorkbook {
  const sheets: MemorySheet[] = content.sheets.map(createMemorySheet);
  const settings = new Map<string, string>();
  /** Defined names of ours; one whose sheet was removed leads nowhere. */
  const names = new Map<string, MemoryName>();
  let isStructureProtected = false;
  const selectionListeners = new Set<(cell: CellRef) => void>();
  const editListeners = new Set<(sheet: string) => void>();
  let active = sheets[0]?.name ?? "";
  let selection: CellRef | null = null;
  let failure: { step: number; error: Error } | null = null;

  function find(name: string): MemorySheet {
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet) throw new Refusal("sheet.gone", { sheet: name });
    return sheet;
  }

  const places = (): TabPlaces => ({ sheets, names, isStructureProtected });

  function stopIfAborted(step: LongStep | undefined): void {
    if (step?.signal?.aborted) throw new Refusal("cancelled");
  }

  function edited(sheet: string): void {
    for (const listener of editListeners) listener(sheet);
  }

  const workbook: MemoryWorkbook = {
    name: content.name ?? "",

    async sheets() {
      return sheets.map((sheet) => {
        const area = usedArea(sheet);
        return {
          name: sheet.name,
          rows: area?.rows ?? 0,
          columns: area?.columns ?? 0,
          visible: sheet.visible,
          protected: sheet.protected,
          active: sheet.name === active,
        };
      });
    },

    async read(name, step) {
      stopIfAborted(step);
      const used = usedArea(find(name));
      const area = used && { ...used, rows: Math.min(used.rows, step?.rows ?? Infinity) };
      const columns: CellValue[][] = Array.from({ length: area?.columns ?? 0 }, () => []);
      for (let done = 0; area && done < area.rows;) {
        const sheet = find(name);
        const end = Math.min(done + CHUNK_ROWS, area.rows);
        for (let r = done; r < end; r++) {
          columns.forEach((column, c) => column.push(valueAt(sheet, area.row + r, area.column + c)));
        }
        done = end;
        step?.onProgress?.(done, area.rows);
        await Promise.resolve();
        stopIfAborted(step);
      }
      return { ...describe(find(name), area), columns };
    },

    async paint(plan, step) {
      stopIfAborted(step);
      const fault = failure;
      failure = null;
      let change = 0;
      paintSheet(find(plan.sheet), plan, () => {
        if (fault && fault.step === change++) throw fault.error;
      });
      step?.onProgress?.(plan.texts.length, plan.texts.length);
      return { sheet: plan.sheet, resultColumn: plan.resultColumn };
    },

    async clear() {
      return sheets.filter((sheet) => unpaintSheet(sheet)).map((sheet) => sheet.name);
    },

    async readTab(id) {
      const named = names.get(tabNameOf(id));
      if (!named || !sheets.includes(named.sheet)) return null;
      return { ...(await workbook.read(named.sheet.name)), area: named.area };
    },

    async writeTab(tab, step) {
      stopIfAborted(step);
      const written = writeTab(places(), tab, step?.below);
      step?.onProgress?.(tab.rows.length, tab.rows.length);
      return written;
    },

    async writeCells(id, cells) {
      writeCells(places(), id, cells);
    },

    async captureTab(id, step) {
      return captureTab(places(), id, step?.below);
    },

    async restoreTab(id, capture) {
      restoreTab(places(), id, capture);
      if (!sheets.some(({ name }) => name === active)) active = sheets.find(({ visible }) => visible)?.name ?? "";
    },

    async readSetting(name) {
      return settings.get(name) ?? null;
    },

    async writeSetting(name, json) {
      if (json === null) settings.delete(name);
      else settings.set(name, json);
    },

    async select(cell) {
      find(cell.sheet);
      active = cell.sheet;
      selection = cell;
      for (const listener of selectionListeners) listener(cell);
    },

    async onSelection(listener) {
      selectionListeners.add(listener);
      return () => void selectionListeners.delete(listener);
    },

    async onEdit(listener) {
      editListeners.add(listener);
      return () => void editListeners.delete(listener);
    },

    edit(name, row, column, cell) {
      setCell(find(name), row, column, cell);
      edited(name);
    },

    insertRows(name, at, count) {
      shiftSheet(find(name), names, { along: "row", at, count });
      edited(name);
    },

    insertColumns(name, at, count) {
      shiftSheet(find(name), names, { along: "column", at, count });
      edited(name);
    },

    sortRows(name, first, last, column) {
      const sheet = find(name);
      const key = (row: MemoryCell[]): string => {
        const value = valueOf(row[column]);
        return typeof value === "object" ? (value?.error ?? "") : String(value);
      };
      const rows = sheet.cells.slice(first, last + 1).sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
      sheet.cells.splice(first, rows.length, ...rows);
      edited(name);
    },

    addFormat(name, area, formula) {
      find(name).formats.push({ area, formula, severity: null });
    },

    protect(name, on = true) {
      find(name).protected = on;
    },

    removeSheet(name) {
      sheets.splice(sheets.indexOf(find(name)), 1);
      if (active === name) active = sheets[0]?.name ?? "";
      edited(name);
    },

    renameSheet(name, to) {
      find(name).name = to;
      if (active === name) active = to;
    },

    protectStructure() {
      isStructureProtected = true;
    },

    selectAs(cell) {
      find(cell.sheet);
      active = cell.sheet;
      selection = cell;
      for (const listener of selectionListeners) listener(cell);
    },

    selected: () => selection,

    failAt(step, error = new Error("the host failed")) {
      failure = { step, error };
    },

    valueAt: ({ sheet, row, column }) => valueAt(find(sheet), row, column),

    marks(name) {
      const sheet = find(name);
      const texts = new Map<string, string>();
      sheet.cells.forEach((cells, row) =>
        cells.forEach((_, column) => {
          const value = valueAt(sheet, row, column);
          if (typeof value === "string" && isOwnText(value)) texts.set(`${row},${column}`, value);
        }),
      );
      return texts;
    },

    snapshot: (name) =>
      name === undefined
        ? {
            active,
            sheets: sheets.map(snapshotOf),
            settings: [...settings].sort(([a], [b]) => (a < b ? -1 : 1)),
            names: [...names]
              .map(([key, { sheet, area }]) => [key, sheet.name, { ...area }] as const)
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          }
        : snapshotOf(find(name)),

    sheetOf: find,
  };
  return workbook;
}
