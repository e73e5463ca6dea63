import { invalidArgument } from "../ExcelError";
import type { UniverEngine } from "./UniverEngine";
import {
  FormulaDataModel,
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "./univer";

const idsOf = (engine: UniverEngine, sheet: string) => ({ unitId: engine.unitId, subUnitId: sheet });

/** Its undo is the same mutation with the former values. */
function change(engine: UniverEngine, sheet: string, id: string, before: object, after: object): void {
  const ids = idsOf(engine, sheet);
  engine.apply(id, { ...ids, ...after }, [{ id, params: { ...ids, ...before } }]);
}

/** The command, unlike the mutation, lets formulas and names follow. */
export function rename(engine: UniverEngine, sheet: string, name: string): void {
  if (!engine.command(SetWorksheetNameCommand.id, { ...idsOf(engine, sheet), name }))
    throw new Error(`Univer refused the name ${name}.`);
}

export function setHidden(engine: UniverEngine, sheet: string, before: number, hidden: number): void {
  change(engine, sheet, SetWorksheetHideMutation.id, { hidden: before }, { hidden });
}

export function setTabColor(engine: UniverEngine, sheet: string, before: string, color: string): void {
  change(engine, sheet, SetTabColorMutation.id, { color: before }, { color });
}

export function setShowGridlines(engine: UniverEngine, sheet: string, before: boolean, show: boolean): void {
  const shown = (is: boolean) => ({ showGridlines: is ? 1 : 0 });
  change(engine, sheet, ToggleGridlinesMutation.id, shown(before), shown(show));
}

export function setPosition(engine: UniverEngine, sheet: string, fromOrder: number, toOrder: number): void {
  const back = { fromOrder: toOrder, toOrder: fromOrder };
  change(engine, sheet, SetWorksheetOrderMutation.id, back, { fromOrder, toOrder });
}

export function remove(engine: UniverEngine, sheet: string): void {
  if (!engine.command(RemoveSheetCommand.id, idsOf(engine, sheet)))
    throw invalidArgument("the last sheet cannot be deleted");
}

/** The formula of a cell that shares it with others, as it reads there. */
export function sharedFormula(engine: UniverEngine, sheet: string, row: number, column: number): string | null {
  const model = engine.injector.get(FormulaDataModel);
  return model.getFormulaStringByCell(row, column, sheet, engine.unitId) ?? null;
}
