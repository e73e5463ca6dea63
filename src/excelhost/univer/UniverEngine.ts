import type { Area } from "../address";
import { composedStyle, someCell } from "./cells";
import { SET_DRAWINGS, SetDrawingsMutation } from "./drawings";
import { makeRoom } from "./layout";
import { composed, PendingCells, type CellMatrix } from "./PendingCells";
import {
  FormulaCalculationSessionService,
  IActiveDirtyManagerService,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  UndoCommand,
} from "./univer";
import type { IMutationInfo, ISetRangeValuesMutationParams, Injector, IStyleData, Workbook, Worksheet } from "./univer";

/** Origins of a mutation that are no edit: results of formulas, and what a plug-in draws locally. */
export interface MutationOptions {
  readonly onlyLocal?: boolean;
  readonly fromFormula?: boolean;
}

/**
 * One Univer workbook: runs mutations and commands, gathers their undo into steps, knows when calculation is done.
 * The instance may be headless or the one that a grid shows.
 */
export class UniverEngine {
  readonly injector: Injector;
  readonly unitId: string;
  readonly workbook: Workbook;
  readonly #commands: ICommandService;
  readonly #undo: IUndoRedoService;
  readonly #session: FormulaCalculationSessionService;
  readonly #stop: (() => void)[] = [];
  #redoMutations: IMutationInfo[] = [];
  #undoMutations: IMutationInfo[] = [];
  #pending: PendingCells | null = null;
  #waiting = false;
  #hasFormulas = false;

  constructor(injector: Injector, workbook: Workbook) {
    this.injector = injector;
    this.workbook = workbook;
    this.unitId = workbook.getUnitId();
    this.#commands = injector.get(ICommandService);
    this.#undo = injector.get(IUndoRedoService);
    this.#session = injector.get(FormulaCalculationSessionService);
    if (!this.#commands.hasCommand(SET_DRAWINGS)) this.#commands.registerCommand(SetDrawingsMutation);
    injector.get(IUniverInstanceService).focusUnit(this.unitId);
    this.#hasFormulas = workbook.getSheets().some(holdsFormula);
    this.#waiting = this.#hasFormulas && !this.#session.state.started;
    this.#followCalculation();
  }

  /** The sheet with everything written to it so far. */
  worksheet(sheetId: string): Worksheet {
    this.flush();
    return this.withoutPending(sheetId);
  }

  /** The sheet for reading what no cell can change. */
  withoutPending(sheetId: string): Worksheet {
    const worksheet = this.workbook.getSheetBySheetId(sheetId);
    if (!worksheet) throw new Error(`The sheet ${sheetId} is gone.`);
    return worksheet;
  }

  /**
   * Writes cells with the next flush. The client splits a big write into many small ones, and Univer walks through
   * the whole sheet after each mutation: gathered into one they take seconds less.
   */
  writeCells(sheetId: string, area: Area, cells: CellMatrix, hasValues: boolean): void {
    makeRoom(this, sheetId, area);
    if (this.#pending?.sheetId === sheetId && this.#pending.add(cells, hasValues)) return;
    this.flush();
    this.#pending = new PendingCells(sheetId, cells, hasValues);
  }

  /** The style that waits to be written to a cell; `null` where none does. */
  waitingStyle(sheetId: string, row: number, column: number): IStyleData | null {
    const style = this.#pending?.sheetId === sheetId ? this.#pending.style(row, column) : undefined;
    if (style === null || typeof style === "string") this.flush();
    return typeof style === "object" ? style : null;
  }

  /** The style of a cell with what waits to be written to it. */
  styleOf(sheetId: string, row: number, column: number): IStyleData {
    const waiting = this.waitingStyle(sheetId, row, column);
    const written = composedStyle(this.withoutPending(sheetId), row, column);
    return waiting ? composed(written, waiting) : written;
  }

  /** Writes the cells that wait. */
  flush(): void {
    const pending = this.#pending;
    if (!pending) return;
    this.#pending = null;
    const params: ISetRangeValuesMutationParams = {
      unitId: this.unitId,
      subUnitId: pending.sheetId,
      cellValue: pending.cells,
      // Univer takes cells with a style alone for overwritten formulas unless it is told that they are not.
      ...(pending.hasValues ? {} : { trigger: SetStyleCommand.id }),
    };
    const undo = SetRangeValuesUndoMutationFactory(this.injector, params);
    this.apply(SetRangeValuesMutation.id, params, [{ id: SetRangeValuesMutation.id, params: undo }]);
  }

  /** Runs one mutation; `undo` restores what it changed, in the order given. */
  apply(id: string, params: object, undo: readonly IMutationInfo[]): void {
    this.flush();
    this.arrange(id, params, undo);
  }

  /** The same for a mutation that has nothing to do with what cells hold, such as widths: cells that wait go on waiting. */
  arrange(id: string, params: object, undo: readonly IMutationInfo[]): void {
    if (!this.#commands.syncExecuteCommand(id, params)) throw new Error(`The mutation ${id} was refused.`);
    this.#redoMutations.push({ id, params });
    this.#undoMutations.unshift(...undo);
  }

  /** Runs something that is no part of undo, such as a selection. */
  operate(id: string, params: object): void {
    this.flush();
    if (!this.#commands.syncExecuteCommand(id, params)) throw new Error(`The operation ${id} was refused.`);
  }

  /** Runs a command that records its own undo, and makes that part of the present step. False where Univer refuses it. */
  command(id: string, params: object): boolean {
    this.flush();
    const before = this.#undo.pitchTopUndoElement();
    if (!this.#commands.syncExecuteCommand(id, params)) return false;
    const item = this.#undo.pitchTopUndoElement();
    if (item && item !== before && item.unitID === this.unitId) {
      this.#undo.popUndoToRedo();
      this.#redoMutations.push(...item.redoMutations);
      this.#undoMutations.unshift(...item.undoMutations);
    }
    return true;
  }

  endStep(): void {
    this.flush();
    if (this.#redoMutations.length === 0) return;
    const [redoMutations, undoMutations] = [this.#redoMutations, this.#undoMutations];
    this.#redoMutations = [];
    this.#undoMutations = [];
    this.#undo.pushUndoRedo({ unitID: this.unitId, redoMutations, undoMutations });
  }

  undoStep(): boolean {
    this.endStep();
    const item = this.#undo.pitchTopUndoElement();
    return item !== null && item !== undefined && this.#commands.syncExecuteCommand(UndoCommand.id) === true;
  }

  clearUndo(): void {
    this.flush();
    this.#redoMutations = [];
    this.#undoMutations = [];
    this.#undo.clearUndoRedo(this.unitId);
  }

  onMutation(listener: (id: string, params: object, options: MutationOptions) => void): void {
    const subscription = this.#commands.onCommandExecuted((command, options) => {
      if (command.params) listener(command.id, command.params, options ?? {});
    });
    this.#stop.push(() => subscription.dispose());
  }

  beforeMutation(listener: (id: string, params: object, options: MutationOptions) => void): void {
    const subscription = this.#commands.beforeCommandExecuted((command, options) => {
      if (command.params) listener(command.id, command.params, options ?? {});
    });
    this.#stop.push(() => subscription.dispose());
  }

  get hasFormulas(): boolean {
    return this.#hasFormulas;
  }

  /** Resolves when no calculation runs. */
  async idle(): Promise<void> {
    while (this.#calculating()) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** Resolves when no calculation waits or runs. */
  async calculated(): Promise<void> {
    this.flush();
    while (this.#waiting || this.#calculating()) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  #calculating(): boolean {
    const { started, completed, resultApplied } = this.#session.state;
    return started && !(completed && resultApplied);
  }

  #followCalculation(): void {
    const dirty = this.injector.get(IActiveDirtyManagerService);
    const known = this.workbook.getSheets().length;
    this.onMutation((id, params, options) => {
      if (id === SetFormulaCalculationStartMutation.id) this.#waiting = false;
      else if (dirty.get(id) && !(id === SetRangeValuesMutation.id && (options.onlyLocal || isStyling(params)))) {
        this.#waiting = true;
      }
      if (this.#hasFormulas) return;
      if (id === SetRangeValuesMutation.id) this.#hasFormulas = writesFormula(params as ISetRangeValuesMutationParams);
      else if (this.workbook.getSheets().length !== known)
        this.#hasFormulas = this.workbook.getSheets().some(holdsFormula);
    });
  }

  dispose(): void {
    for (const stop of this.#stop) stop();
  }
}

/** After such a write nothing is calculated. */
const isStyling = (params: object): boolean => "trigger" in params && params.trigger === SetStyleCommand.id;

function holdsFormula(worksheet: Worksheet): boolean {
  let found = false;
  worksheet.getCellMatrix().forValue((_row, _column, cell) => {
    if (cell?.f || cell?.si) found = true;
    return !found;
  });
  return found;
}

function writesFormula({ cellValue }: ISetRangeValuesMutationParams): boolean {
  return someCell(cellValue, (cell) => Boolean(cell?.f || cell?.si));
}
