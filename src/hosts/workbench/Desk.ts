import { IUndoRedoService, UniverInstanceType } from "@univerjs/core";
import type { IDisposable, IWorkbookData, Workbook } from "@univerjs/core";
import type { Language } from "../../core/model/Field";
import { connectPane, type PaneConnection } from "../../excelhost/connectPane";
import { ExcelHost } from "../../excelhost/ExcelHost";
import { UniverWorkbook } from "../../excelhost/univer/UniverWorkbook";
import type { HostWorkbook, WorkbookChange } from "../../excelhost/HostWorkbook";
import { ChartStrip } from "./charts/ChartStrip";
import { catalogues } from "../../messages/catalogues";
import { renderRefusal } from "../../messages/render";
import { Refusal } from "../../core/model/Refusal";
import type { Spreadsheet } from "./createSpreadsheet";
import { element } from "./element";
import { layoutOf } from "./save/layout";
import { download, prepareSave, type OpenFile } from "./saveFile";
import type { Shell } from "./Shell";
import { workbookData } from "./workbookData";
import { readWorkbookData } from "./xlsx/readWorkbookData";

interface Open extends OpenFile {
  readonly shifted: Set<string>;
  readonly host: ExcelHost;
}

/** Where the built add-in stands beside this page. */
const PANE = "../taskpane.html";

const EDITS: ReadonlySet<WorkbookChange["kind"]> = new Set([
  "cells",
  "shifted",
  "format",
  "sorted",
  "rowsHidden",
  "sheetAdded",
  "sheetDeleted",
  "drawings",
]);

/** One workbook at a time: opened, shown in the grid and the pane, edited, saved. */
export class Desk {
  readonly #spreadsheet: Spreadsheet;
  readonly #shell: Shell;
  readonly #charts: ChartStrip;
  #file: Open | null = null;
  #unsaved = false;
  #opened = 0;
  #undoState: IDisposable | null = null;
  #pane: PaneConnection | null = null;

  constructor(spreadsheet: Spreadsheet, shell: Shell) {
    this.#spreadsheet = spreadsheet;
    this.#shell = shell;
    this.#charts = new ChartStrip(shell);
  }

  /** The workbook that grid and pane work on. */
  get workbook(): HostWorkbook | null {
    return this.#file?.workbook ?? null;
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
    if (this.#unsaved && !(await this.#mayLeave())) return;
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
      const shifted = new Set<string>();
      workbook.onChange((change) => {
        if (change.kind === "shifted") shifted.add(change.sheetId);
        if (EDITS.has(change.kind)) this.#setUnsaved(true);
      });
      this.#file = {
        name,
        unitId: opened.data.id,
        bytes,
        workbook,
        host: new ExcelHost(workbook, "web"),
        opened: layoutOf(this.#dataOf(opened.data.id)),
        shifted,
      };
      this.#followUndo();
      this.#charts.follow(workbook);
      this.#setUnsaved(false);
      element("save", HTMLButtonElement).disabled = false;
      shell.notify("");
      performance.mark("workbook-open");
      this.showPane();
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** Downloads the file with what changed, after telling what cannot be kept. */
  async save(): Promise<void> {
    const file = this.#file;
    const shell = this.#shell;
    if (!file) return;
    await file.workbook.settled();
    const { losses, write } = await prepareSave(file, this.#dataOf(file.unitId));
    const question = {
      title: shell.say("lossTitle"),
      points: losses.map(({ text, facts }) => shell.say(text, facts)),
      yes: shell.say("saveAnyway"),
      no: shell.say("cancel"),
    };
    if (losses.length > 0 && (await shell.ask(question)) !== "yes") return;
    download(file.name, await write());
    this.#setUnsaved(false);
    shell.notify(shell.say("saved", { file: file.name }));
  }

  async undo(): Promise<void> {
    await this.#spreadsheet.api.undo();
  }

  async redo(): Promise<void> {
    await this.#spreadsheet.api.redo();
  }

  /** What the ribbon's two buttons do: both show the pane, one with the order to validate. */
  showPane(action: "open" | "validate" = "open"): void {
    this.#setPaneVisible(true);
    if (!this.#file || (this.#pane && action === "open")) return;
    this.#disconnectPane();
    const frame = document.createElement("iframe");
    frame.title = this.#shell.say("product");
    this.#pane = connectPane({
      frame,
      paneUrl: action === "validate" ? `${PANE}?action=validate` : PANE,
      host: this.#file.host,
      locale: this.#shell.language,
    });
    // A frame takes its name for good when it joins the page.
    element("frame", HTMLDivElement).append(frame);
  }

  closePane(): void {
    this.#setPaneVisible(false);
    this.#disconnectPane();
  }

  /** The words of the spreadsheet. The pane has a language of its own, and a run in it that must not be lost. */
  async setLanguage(language: Language): Promise<void> {
    this.#shell.setLanguage(language);
    this.#charts.draw();
    await this.#spreadsheet.setLanguage(language);
  }

  #dataOf(unitId: string): IWorkbookData {
    return workbookData(this.#spreadsheet.univer.__getInjector(), unitId);
  }

  #setPaneVisible(visible: boolean): void {
    element("pane", HTMLElement).hidden = !visible;
    element("splitter", HTMLDivElement).hidden = !visible;
  }

  #disconnectPane(): void {
    this.#pane?.disconnect();
    this.#pane = null;
    element("frame", HTMLDivElement).replaceChildren();
  }

  #close(): void {
    if (!this.#file) return;
    this.#disconnectPane();
    this.#charts.follow(null);
    this.#file.host.dispose();
    this.#spreadsheet.api.disposeUnit(this.#file.unitId);
    this.#file = null;
  }

  /** Whether the open workbook may go: it was saved, or the person gives its changes up. */
  async #mayLeave(): Promise<boolean> {
    const shell = this.#shell;
    const answer = await shell.ask({
      title: shell.say("discard", { file: this.#file?.name ?? "" }),
      points: [],
      yes: shell.say("save"),
      instead: shell.say("discardYes"),
      no: shell.say("cancel"),
    });
    if (answer === "yes") await this.save();
    return answer === "instead" || (answer === "yes" && !this.#unsaved);
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
    if (!(error instanceof Refusal)) throw error;
    const { message, advice } = renderRefusal(error.code, error.data, catalogues[this.#shell.language]);
    this.#shell.notify(`${message} ${advice}`, "refusal");
  }
}
