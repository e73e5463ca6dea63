import { intersection } from "../address";
import type { Area } from "../address";
import type { SheetValidation, ValidationSettings } from "../HostWorkbook";
import { fromRange, toRange } from "./geometry";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  DataValidationErrorStyle,
  DataValidationType,
  SheetDataValidationModel,
} from "./univer";
import type { ISheetDataValidationRule } from "./univer";
import type { UniverEngine } from "./UniverEngine";

const STYLES = {
  [DataValidationErrorStyle.STOP]: "Stop",
  [DataValidationErrorStyle.WARNING]: "Warning",
  [DataValidationErrorStyle.INFO]: "Information",
} as const;

const styleNumber = { Stop: 1, Warning: 2, Information: 0 } as const satisfies Readonly<
  Record<ValidationSettings["errorAlert"]["style"], DataValidationErrorStyle>
>;

function toValidation(rule: ISheetDataValidationRule): SheetValidation {
  const isList = rule.type === DataValidationType.LIST;
  const isAny = rule.type === DataValidationType.ANY || rule.type === DataValidationType.NONE;
  return {
    areas: rule.ranges.map(fromRange),
    known: isList || isAny,
    list: isList ? { source: rule.formula1 ?? "", inCellDropDown: rule.showDropDown !== false } : null,
    ignoreBlanks: rule.allowBlank !== false,
    prompt: {
      show: rule.showInputMessage === true,
      title: rule.promptTitle ?? "",
      message: rule.prompt ?? "",
    },
    errorAlert: {
      show: rule.showErrorMessage !== false,
      style: STYLES[rule.errorStyle ?? DataValidationErrorStyle.STOP],
      title: rule.errorTitle ?? "",
      message: rule.error ?? "",
    },
  };
}

const rulesOf = (engine: UniverEngine, sheetId: string): readonly ISheetDataValidationRule[] =>
  engine.injector.get(SheetDataValidationModel).getRules(engine.unitId, sheetId);

export function listValidations(engine: UniverEngine, sheetId: string): SheetValidation[] {
  return rulesOf(engine, sheetId).map(toValidation);
}

/** A name that no rule of the sheet bears. */
function freeId(engine: UniverEngine, sheetId: string): string {
  const known = new Set(rulesOf(engine, sheetId).map(({ uid }) => uid));
  let n = known.size + 1;
  while (known.has(`validation-${n}`)) n++;
  return `validation-${n}`;
}

/** Univer keeps a rule for each cell at most once: what a new one covers leaves the others. */
export function writeValidation(
  engine: UniverEngine,
  sheetId: string,
  area: Area,
  settings: ValidationSettings | null,
): void {
  const ids = { unitId: engine.unitId, subUnitId: sheetId };
  if (settings === null) {
    if (!rulesOf(engine, sheetId).some(({ ranges }) => ranges.some((range) => intersection(fromRange(range), area)))) {
      return;
    }
    if (!engine.command(ClearRangeDataValidationCommand.id, { ...ids, ranges: [toRange(area)] })) {
      throw new Error("Univer refused to clear a data validation.");
    }
    return;
  }
  const { list, ignoreBlanks, prompt, errorAlert } = settings;
  const rule: ISheetDataValidationRule = {
    uid: freeId(engine, sheetId),
    ranges: [toRange(area)],
    type: list ? DataValidationType.LIST : DataValidationType.ANY,
    allowBlank: ignoreBlanks,
    ...(list ? { formula1: list.source, showDropDown: list.inCellDropDown } : {}),
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: errorAlert.show,
    errorStyle: styleNumber[errorAlert.style],
    errorTitle: errorAlert.title,
    error: errorAlert.message,
  };
  if (!engine.command(AddSheetDataValidationCommand.id, { ...ids, rule })) {
    throw new Error("Univer refused a data validation.");
  }
}
