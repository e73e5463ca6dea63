import { IUndoRedoService, UniverInstanceType } from "@univerjs/core";
import type { IDisposable, Workbook } from "@univerjs/core";
import type { Language } from "../../core/model/Field";
import { UniverWorkbook } from "../../excelhost/univer/UniverWorkbook";
import type { WorkbookChange } from "../../excelhost/HostWorkbook";
import { catalogues } from "../../messages/catalogues";
import { renderRefusal } from "../../messages/render";
import { XlsxFault } from "../../ooxml/XlsxFault";
import type { Spreadsheet } from "./createSpreadsheet";
import { element } from "./element";
import type { Shell } from "./Shell";
import { readWorkbookData } from "./xlsx/readWorkbookData";

interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: UniverWorkbook;
}

const EDITS: ReadonlySet<WorkbookChange["kind"]> = new Set([
  "cells",
  "shifted",
  "format",
  "sorted",
  "rowsHidden",
  "sheetAdded",
  "sheetDeleted",
]);

/** One workbook at a time: opened, shown in the grid and the pane, edited, saved. */
export class Desk {
  readonly #spreadsheet: Spreadsheet;
  readonly #shell: Shell;
  #file: OpenFile | null = null;
  #unsaved = false;
  #opened = 0;
  #undoState: IDisposable | null = null;

  constructor(spreadsheet: Spreadsheet, shell: Shell) {
    this.#spreadsheet = spreadsheet;
    this.#shell = shell;
  }

  get unsaved(): boolean {
    return this.#unsaved;
  }

  /** Replaces the open workbook; a file that is refused leaves it as it was. */
  async open(name: string, read: () => Promise<ArrayBuffer>): Promise<void> {
    const shell = this.#shell;
    if (!/\.xlsx$/i.test(name)) {
      shell.notify(shell.say("notXlsx", { file: name }), "refusal");
      return;
    }
    if (this.#unsaved && !(await this.#mayDiscard())) return;
    shell.notify(shell.say("opening", { file: name }));
    try {
      const bytes = new Uint8Array(await read());
      const opened = await readWorkbookData(bytes, name, `workbook-${++this.#opened}`);
      this.#close();
      const { univer } = this.#spreadsheet;
      const unit = univer.createUnit<Partial<typeof opened.data>, Workbook>(
        UniverInstanceType.UNIVER_SHEET,
        opened.data,
      );
      const workbook = new UniverWorkbook(univer.__getInjector(), unit);
      workbook.select({
        sheetId: opened.activeSheet,
        areas: [{ ...opened.activeCell, rows: 1, columns: 1 }],
      });
      workbook.onChange(({ kind }) => {
        if (EDITS.has(kind)) this.#setUnsaved(true);
      });
      this.#file = { name, bytes, workbook };
      this.#followUndo();
      this.#setUnsaved(false);
      element("save", HTMLButtonElement).disabled = false;
      shell.notify("");
    } catch (error) {
      this.#refuse(error);
    }
  }

  async save(): Promise<void> {
    await Promise.resolve();
  }

  async undo(): Promise<void> {
    await this.#spreadsheet.api.undo();
  }

  async redo(): Promise<void> {
    await this.#spreadsheet.api.redo();
  }

  showPane(): void {
    element("pane", HTMLElement).hidden = false;
    element("splitter", HTMLDivElement).hidden = false;
  }

  closePane(): void {
    element("pane", HTMLElement).hidden = true;
    element("splitter", HTMLDivElement).hidden = true;
  }

  async setLanguage(language: Language): Promise<void> {
    this.#shell.setLanguage(language);
    await this.#spreadsheet.setLanguage(language);
  }

  #close(): void {
    if (!this.#file) return;
    this.#file.workbook.dispose();
    this.#spreadsheet.api.disposeUnit(`workbook-${this.#opened - 1}`);
    this.#file = null;
  }

  #mayDiscard(): Promise<boolean> {
    const shell = this.#shell;
    return shell.ask({
      title: shell.say("discard", { file: this.#file?.name ?? "" }),
      points: [],
      yes: shell.say("discardYes"),
      no: shell.say("cancel"),
    });
  }

  #setUnsaved(unsaved: boolean): void {
    this.#unsaved = unsaved;
    this.#shell.showFile(this.#file?.name ?? "", unsaved);
  }

  #followUndo(): void {
    if (this.#undoState) return;
    const undo = this.#spreadsheet.univer.__getInjector().get(IUndoRedoService);
    const subscription = undo.undoRedoStatus$.subscribe(({ undos, redos }) => {
      element("undo", HTMLButtonElement).disabled = undos === 0;
      element("redo", HTMLButtonElement).disabled = redos === 0;
    });
    this.#undoState = { dispose: () => subscription.unsubscribe() };
  }

  #refuse(error: unknown): void {
    if (!(error instanceof XlsxFault)) throw error;
    const { message, advice } = renderRefusal(error.code, error.data, catalogues[this.#shell.language]);
    this.#shell.notify(`${message} ${advice}`, "refusal");
  }
}
