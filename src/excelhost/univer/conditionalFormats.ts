import { intersection, subtract, type Area } from "../address";
import type {
  ConditionalFormatKind,
  ConditionalFormatPatch,
  ConditionalFormatRule,
  ConditionalStyle,
} from "../HostWorkbook";
import { hexColor } from "./cells";
import { fromRange, toRange } from "./geometry";
import {
  AddConditionalRuleMutation,
  AddConditionalRuleMutationUndoFactory,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  DeleteConditionalRuleMutation,
  DeleteConditionalRuleMutationUndoFactory,
  FormulaResultStatus,
  MoveConditionalRuleMutation,
  MoveConditionalRuleMutationUndoFactory,
  SetConditionalRuleMutation,
  setConditionalRuleMutationUndoFactory,
} from "./univer";
import type { IConditionFormattingRule, IStyleData } from "./univer";
import type { UniverEngine } from "./UniverEngine";

const KINDS: Partial<Record<CFSubRuleType, ConditionalFormatKind>> = {
  [CFSubRuleType.formula]: "Custom",
  [CFSubRuleType.number]: "CellValue",
  [CFSubRuleType.text]: "ContainsText",
  [CFSubRuleType.rank]: "TopBottom",
};

function kindOf({ rule }: IConditionFormattingRule): ConditionalFormatKind {
  if (rule.type === CFRuleType.dataBar) return "DataBar";
  if (rule.type === CFRuleType.colorScale) return "ColorScale";
  if (rule.type === CFRuleType.iconSet) return "IconSet";
  return KINDS[rule.subType] ?? "PresetCriteria";
}

function toConditionalStyle(style: IStyleData): ConditionalStyle {
  return {
    ...(style.bg?.rgb ? { fill: hexColor(style.bg.rgb) ?? null } : {}),
    ...(style.cl?.rgb ? { fontColor: hexColor(style.cl.rgb) ?? null } : {}),
    ...(style.bl === undefined ? {} : { bold: style.bl === 1 }),
    ...(style.it === undefined ? {} : { italic: style.it === 1 }),
    ...(style.st ? { strikethrough: style.st.s === 1 } : {}),
  };
}

function fromConditionalStyle(style: ConditionalStyle): IStyleData {
  return {
    ...(style.fill ? { bg: { rgb: style.fill } } : {}),
    ...(style.fontColor ? { cl: { rgb: style.fontColor } } : {}),
    ...(typeof style.bold === "boolean" ? { bl: style.bold ? 1 : 0 } : {}),
    ...(typeof style.italic === "boolean" ? { it: style.italic ? 1 : 0 } : {}),
    ...(typeof style.strikethrough === "boolean" ? { st: { s: style.strikethrough ? 1 : 0 } } : {}),
  };
}

const rulesOf = (engine: UniverEngine, sheetId: string): readonly IConditionFormattingRule[] =>
  engine.injector.get(ConditionalFormattingRuleModel).getSubunitRules(engine.unitId, sheetId) ?? [];

/** Rules of a sheet, the first priority first. */
export function listRules(engine: UniverEngine, sheetId: string): ConditionalFormatRule[] {
  return rulesOf(engine, sheetId).map((stored) => {
    const { rule } = stored;
    const isCell = rule.type === CFRuleType.highlightCell;
    return {
      id: stored.cfId,
      kind: kindOf(stored),
      areas: stored.ranges.map(fromRange),
      stopIfTrue: stored.stopIfTrue,
      formula: isCell && rule.subType === CFSubRuleType.formula ? rule.value : "",
      format: isCell ? toConditionalStyle(rule.style) : {},
    };
  });
}

function stored(rule: ConditionalFormatRule): IConditionFormattingRule {
  return {
    cfId: rule.id,
    ranges: rule.areas.map(toRange),
    stopIfTrue: rule.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: rule.formula,
      style: fromConditionalStyle(rule.format),
    },
  };
}

/** Adds a custom rule above all others and returns its id. */
export function addRule(engine: UniverEngine, sheetId: string, rule: Omit<ConditionalFormatRule, "id">): string {
  const model = engine.injector.get(ConditionalFormattingRuleModel);
  const id = model.createCfId(engine.unitId, sheetId);
  const params = { unitId: engine.unitId, subUnitId: sheetId, rule: stored({ ...rule, id }) };
  engine.apply(AddConditionalRuleMutation.id, params, [AddConditionalRuleMutationUndoFactory(engine.injector, params)]);
  return id;
}

export function patchRule(engine: UniverEngine, sheetId: string, id: string, patch: ConditionalFormatPatch): void {
  const known = rulesOf(engine, sheetId).find((rule) => rule.cfId === id);
  const rule = listRules(engine, sheetId).find((candidate) => candidate.id === id);
  if (!known || !rule) throw new Error(`The conditional format ${id} is gone.`);
  const { areas = rule.areas, stopIfTrue = rule.stopIfTrue } = patch;
  const next: IConditionFormattingRule =
    rule.kind === "Custom"
      ? stored({ ...rule, ...patch })
      : { ...structuredClone(known), ranges: areas.map(toRange), stopIfTrue };
  const params = { unitId: engine.unitId, subUnitId: sheetId, cfId: id, rule: next };
  const undo = setConditionalRuleMutationUndoFactory(engine.injector, params);
  engine.apply(SetConditionalRuleMutation.id, params, undo);
}

export function moveRule(engine: UniverEngine, sheetId: string, id: string, priority: number): void {
  const others = rulesOf(engine, sheetId).filter((rule) => rule.cfId !== id);
  const above = others[priority - 1];
  const below = others[priority];
  if (!above && !below) return;
  const end = below ? { id: below.cfId, type: "before" as const } : { id: above?.cfId ?? "", type: "after" as const };
  const params = { unitId: engine.unitId, subUnitId: sheetId, start: { id, type: "self" as const }, end };
  const undo = MoveConditionalRuleMutationUndoFactory(params);
  engine.apply(MoveConditionalRuleMutation.id, params, undo);
}

export function removeRule(engine: UniverEngine, sheetId: string, id: string): void {
  const params = { unitId: engine.unitId, subUnitId: sheetId, cfId: id };
  const undo = DeleteConditionalRuleMutationUndoFactory(engine.injector, params);
  engine.apply(DeleteConditionalRuleMutation.id, params, undo);
}

/** What the rules make of one cell; `null` where none applies. */
export function conditionalStyle(
  engine: UniverEngine,
  sheetId: string,
  row: number,
  column: number,
): ConditionalStyle | null {
  const service = engine.injector.get(ConditionalFormattingService);
  const composed = service.composeStyle(engine.unitId, sheetId, row, column);
  const style = composed?.style ? toConditionalStyle(composed.style) : {};
  return Object.keys(style).length > 0 ? style : null;
}

const PATIENCE_MS = 120_000;

/** Resolves when every custom rule is evaluated. Univer evaluates a rule only once somebody asks for one of its cells. */
export async function settleRules(engine: UniverEngine): Promise<void> {
  const formulas = engine.injector.get(ConditionalFormattingFormulaService);
  const started = Date.now();
  for (;;) {
    await engine.calculated();
    const waiting = engine.workbook.getSheetOrders().filter((sheetId) =>
      listRules(engine, sheetId).some(({ id, kind, areas: [area], formula }) => {
        if (kind !== "Custom" || !area) return false;
        conditionalStyle(engine, sheetId, area.row, area.column);
        return (
          formulas.getFormulaResultWithCoords(engine.unitId, sheetId, id, formula).status !==
          FormulaResultStatus.SUCCESS
        );
      }),
    );
    if (waiting.length === 0) return;
    if (Date.now() - started > PATIENCE_MS) throw new Error("The conditional formats are never evaluated.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Takes the area out of every rule; one that has no other goes. */
export function clearRules(engine: UniverEngine, sheetId: string, area: Area): void {
  for (const rule of listRules(engine, sheetId)) {
    if (!rule.areas.some((part) => intersection(part, area))) continue;
    const outside = rule.areas.flatMap((part) => subtract(part, area));
    if (outside.length === 0) removeRule(engine, sheetId, rule.id);
    else patchRule(engine, sheetId, rule.id, { areas: outside });
  }
}
