import { merge, Subject } from "rxjs";
import { parseCellFormula, type CellFormula, type FormulaValue } from "./conditionFormula";
import {
  CellValueType,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  FormulaResultStatus,
  ICommandService,
  IConfigService,
  Injector,
  IUniverInstanceService,
  ObjectMatrix,
  RegisterOtherFormulaService,
  setDependencies,
  UniverInstanceType,
  UniverSheetsConditionalFormattingPlugin,
} from "./univer";
import type { ICellData, IRange, Nullable, Workbook } from "./univer";

interface Registered {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cfId: string;
  readonly formulaText: string;
  readonly formula: CellFormula;
}

type Result = ReturnType<ConditionalFormattingFormulaService["getFormulaResultWithCoords"]>;

/**
 * Works out a formula rule for the cells that are asked for, which a grid does for those in view; Univer's own service
 * works out every cell of the area first, minutes for a county. A formula beyond `parseCellFormula` is left to Univer.
 */
class VisibleFormulas extends ConditionalFormattingFormulaService {
  readonly #units: IUniverInstanceService;
  readonly #rules: ConditionalFormattingRuleModel;
  readonly #own = new Map<string, Registered>();
  readonly #changed = new Subject<Registered & { id: string; formulaId: string; isAllFinished: boolean }>();
  #waiting: ReturnType<typeof setTimeout> | null = null;

  constructor(
    others: RegisterOtherFormulaService,
    rules: ConditionalFormattingRuleModel,
    units: IUniverInstanceService,
    commands: ICommandService,
  ) {
    super(others, rules);
    this.#units = units;
    this.#rules = rules;
    this.result$ = merge(this.result$, this.#changed);
    this.disposeWithMe(
      commands.onCommandExecuted(({ id }) => {
        if (this.#own.size > 0 && /^(sheet|formula)\.mutation\./.test(id)) this.#markSoon();
      }),
    );
    this.disposeWithMe(
      rules.$ruleChange.subscribe(({ type, rule }) => {
        if (type === "delete") this.#forget(rule.cfId);
      }),
    );
    this.disposeWithMe({ dispose: () => this.#waiting && clearTimeout(this.#waiting) });
  }

  override registerFormulaWithRange(
    unitId: string,
    subUnitId: string,
    cfId: string,
    formulaText: string,
    ranges?: IRange[],
  ): void {
    const id = this.createCFormulaId(cfId, formulaText);
    if (this.#own.has(id)) return;
    const rule = this.#rules.getRule(unitId, subUnitId, cfId);
    const formula = rule?.rule.type === "highlightCell" ? parseCellFormula(formulaText) : null;
    if (formula) this.#own.set(id, { unitId, subUnitId, cfId, formulaText, formula });
    else super.registerFormulaWithRange(unitId, subUnitId, cfId, formulaText, ranges);
  }

  override getFormulaResultWithCoords(
    unitId: string,
    subUnitId: string,
    cfId: string,
    formulaText: string,
    row = 0,
    column = 0,
  ): Result {
    const known = this.#own.get(this.createCFormulaId(cfId, formulaText));
    if (!known) return super.getFormulaResultWithCoords(unitId, subUnitId, cfId, formulaText, row, column);
    const sheet = this.#units.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(subUnitId);
    const value = sheet ? known.formula(row, column, (r, c) => valueOf(sheet.getCellRaw(r, c))) : false;
    const result = typeof value === "object" ? false : value;
    return { status: FormulaResultStatus.SUCCESS, result };
  }

  override getFormulaMatrix(unitId: string, subUnitId: string, cfId: string, formulaText: string) {
    if (!this.#own.has(this.createCFormulaId(cfId, formulaText))) {
      return super.getFormulaMatrix(unitId, subUnitId, cfId, formulaText);
    }
    return { status: FormulaResultStatus.SUCCESS, result: new ObjectMatrix<string>() };
  }

  override deleteCache(unitId: string, subUnitId: string, cfId: string, formulaText?: string) {
    this.#forget(cfId);
    return super.deleteCache(unitId, subUnitId, cfId, formulaText);
  }

  #forget(cfId: string): void {
    for (const [id, registered] of this.#own) if (registered.cfId === cfId) this.#own.delete(id);
  }

  /** Once for all changes of one step: each marking clears what the grid remembers of a rule. */
  #markSoon(): void {
    this.#waiting ??= setTimeout(() => {
      this.#waiting = null;
      for (const [id, registered] of this.#own) {
        this.#changed.next({ ...registered, id, formulaId: id, isAllFinished: true });
      }
    });
  }
}

setDependencies(VisibleFormulas, [
  RegisterOtherFormulaService,
  ConditionalFormattingRuleModel,
  IUniverInstanceService,
  ICommandService,
]);

/** Univer's conditional formats with `VisibleFormulas` in place of its service for formulas. */
export class VisibleConditionalFormats extends UniverSheetsConditionalFormattingPlugin {
  static override readonly pluginName = UniverSheetsConditionalFormattingPlugin.pluginName;

  constructor(
    config: ConstructorParameters<typeof UniverSheetsConditionalFormattingPlugin>[0],
    injector: Injector,
    commands: ICommandService,
    configs: IConfigService,
  ) {
    super(config, injector, commands, configs);
    injector.replace([ConditionalFormattingFormulaService, { useClass: VisibleFormulas }]);
  }
}

// Its first argument is the configuration, not a dependency.
setDependencies(VisibleConditionalFormats, [Injector, ICommandService, IConfigService], 1);

function valueOf(cell: Nullable<ICellData>): FormulaValue {
  const value = cell?.v;
  if (value === null || value === undefined || value === "") return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "TRUE";
  if (typeof value === "string" && cell?.t !== CellValueType.FORCE_STRING && /^#[A-Z/0]+[!?A]?$/.test(value)) {
    return { error: true };
  }
  return value;
}
