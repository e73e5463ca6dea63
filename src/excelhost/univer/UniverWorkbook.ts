import type { CellInput, HostName, HostSheet, HostWorkbook, Selection, WorkbookChange } from "../HostWorkbook";
import type { Json } from "../protocol";
import { isErrorText, typedNumber } from "./cells";
import { followChanges } from "./changes";
import { shiftDrawings } from "./drawings";
import { settleRules } from "./conditionalFormats";
import { fromRange, toRange } from "./geometry";
import { DocumentSettings } from "./DocumentSettings";
import { snapshot } from "./snapshot";
import {
  IDefinedNamesService,
  InsertSheetCommand,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "./univer";
import type { IMutationInfo, Injector, Workbook } from "./univer";
import { UniverEngine } from "./UniverEngine";
import { UniverSheet } from "./UniverSheet";

/** Member of the workbook's custom metadata: the password of its structure. */
export const STRUCTURE = "structureProtection";

/** A workbook kept by a Univer instance: headless in Node, or the one that a grid shows in the browser. */
export class UniverWorkbook implements HostWorkbook {
  readonly settings: Map<string, string>;
  readonly #engine: UniverEngine;
  readonly #sheets = new Map<string, HostSheet>();
  readonly #listeners = new Set<(change: WorkbookChange) => void>();
  readonly #dispose: () => void;

  /** `dispose` ends the instance where it belongs to this workbook. */
  constructor(injector: Injector, workbook: Workbook, dispose: () => void = () => undefined) {
    this.#engine = new UniverEngine(injector, workbook);
    this.#dispose = dispose;
    this.settings = new DocumentSettings(workbook);
    followChanges(this.#engine, (change) => {
      if (change.kind === "shifted") shiftDrawings(this.#engine, change);
      for (const listener of this.#listeners) listener(change);
    });
  }

  get name(): string {
    return this.#engine.workbook.getName();
  }

  #sheet(id: string): HostSheet {
    const known = this.#sheets.get(id);
    if (known) return known;
    const sheet = new UniverSheet(this.#engine, id);
    this.#sheets.set(id, sheet);
    return sheet;
  }

  sheets(): readonly HostSheet[] {
    return this.#engine.workbook.getSheetOrders().map((id) => this.#sheet(id));
  }

  activeSheet(): HostSheet {
    return this.#sheet(this.#engine.workbook.ensureActiveSheet().getSheetId());
  }

  activate(sheetId: string): void {
    this.#engine.operate(SetWorksheetActiveOperation.id, { unitId: this.#engine.unitId, subUnitId: sheetId });
  }

  selection(): Selection {
    const sheetId = this.activeSheet().id;
    const selections = this.#engine.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.#engine.unitId)
      .getSelectionsOfWorksheet(sheetId);
    const areas = (selections ?? []).map(({ range }) => fromRange(range));
    return { sheetId, areas: areas.length > 0 ? areas : [{ row: 0, column: 0, rows: 1, columns: 1 }] };
  }

  select({ sheetId, areas }: Selection): void {
    if (this.activeSheet().id !== sheetId) this.activate(sheetId);
    const selections = areas.map((area) => ({
      range: toRange(area),
      primary: {
        ...toRange({ ...area, rows: 1, columns: 1 }),
        actualRow: area.row,
        actualColumn: area.column,
        isMerged: false,
        isMergedMainCell: false,
      },
      style: null,
    }));
    this.#engine.operate(SetSelectionsOperation.id, {
      unitId: this.#engine.unitId,
      subUnitId: sheetId,
      selections,
      reveal: true,
    });
  }

  addSheet(name: string): HostSheet {
    const before = new Set(this.#engine.workbook.getSheetOrders());
    const inFront = this.activeSheet().id;
    const sheet = { name, rowCount: 1000, columnCount: 26 };
    if (!this.#engine.command(InsertSheetCommand.id, { unitId: this.#engine.unitId, sheet })) {
      throw new Error("Univer refused to add a sheet.");
    }
    const added = this.#engine.workbook.getSheetOrders().find((id) => !before.has(id));
    if (!added) throw new Error("The added sheet is not there.");
    // Univer shows a new sheet at once, Excel does not.
    if (this.activeSheet().id !== inFront) this.activate(inFront);
    return this.#sheet(added);
  }

  #nameMap(): ReturnType<IDefinedNamesService["getDefinedNameMap"]> {
    return this.#engine.injector.get(IDefinedNamesService).getDefinedNameMap(this.#engine.unitId);
  }

  names(): readonly HostName[] {
    return Object.values(this.#nameMap() ?? {}).map((stored) => ({
      name: stored.name,
      formula: stored.formulaOrRefString.startsWith("=") ? stored.formulaOrRefString : `=${stored.formulaOrRefString}`,
      comment: stored.comment ?? "",
      visible: stored.hidden !== true,
    }));
  }

  setName(name: HostName): void {
    const { unitId } = this.#engine;
    const known = Object.values(this.#nameMap() ?? {}).find((stored) => stored.name === name.name);
    const params = {
      unitId,
      id: known?.id ?? `name-${name.name}`,
      name: name.name,
      formulaOrRefString: name.formula,
      comment: name.comment,
      hidden: !name.visible,
    };
    const undo: IMutationInfo = known
      ? { id: SetDefinedNameMutation.id, params: { unitId, ...known } }
      : { id: RemoveDefinedNameMutation.id, params };
    this.#engine.apply(SetDefinedNameMutation.id, params, [undo]);
  }

  removeName(name: string): void {
    const { unitId } = this.#engine;
    const known = Object.values(this.#nameMap() ?? {}).find((stored) => stored.name === name);
    if (!known) return;
    const params = { unitId, ...known };
    this.#engine.apply(RemoveDefinedNameMutation.id, params, [{ id: SetDefinedNameMutation.id, params }]);
  }

  structureProtection(): string | null {
    const stored: unknown = this.#engine.workbook.getCustomMetadata()?.[STRUCTURE];
    return typeof stored === "string" ? stored : null;
  }

  setStructureProtection(password: string | null): void {
    const { workbook } = this.#engine;
    workbook.setCustomMetadata({ ...workbook.getCustomMetadata(), [STRUCTURE]: password });
  }

  typed(text: string): CellInput {
    if (text === "") return { type: "Empty", value: "" };
    if (text.startsWith("=") && text.length > 1) return { type: "Formula", value: text };
    if (text.startsWith("'")) return { type: "String", value: text.slice(1) };
    if (/^(true|false)$/i.test(text)) return { type: "Boolean", value: /^true$/i.test(text) };
    if (isErrorText(text)) return { type: "Error", value: text };
    const number = typedNumber(text);
    return number ? { type: "Double", ...number } : { type: "String", value: text };
  }

  settled(): Promise<void> {
    return settleRules(this.#engine);
  }

  idle(): Promise<void> {
    return this.#engine.idle();
  }

  async valuesSettled(): Promise<void> {
    this.#engine.flush();
    if (this.#engine.hasFormulas) await this.#engine.calculated();
  }

  flush(): void {
    this.#engine.flush();
  }

  endStep(): void {
    this.#engine.endStep();
  }

  undo(): boolean {
    return this.#engine.undoStep();
  }

  clearUndo(): void {
    this.#engine.clearUndo();
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  snapshot(): Json {
    return snapshot(this);
  }

  dispose(): void {
    this.#engine.dispose();
    this.#listeners.clear();
    this.#dispose();
  }
}
