import {
  FormulaDataModel,
  ICommandService,
  IConfigService,
  Injector,
  IUniverInstanceService,
  LexerTreeBuilder,
  setDependencies,
  SetRangeValuesMutation,
  UniverFormulaEnginePlugin,
  UniverInstanceType,
} from "./univer";
import type { ICellData, IFormulaDataItem, Nullable, Workbook } from "./univer";

type FormulaData = ReturnType<FormulaDataModel["getFormulaData"]>;
type SheetFormulas = Record<number, Record<number, IFormulaDataItem>>;

/** Mutations that neither move cells nor fill them. */
const KEEPS_CELLS =
  /^(formula|data-validation|excel-host)\.|worksheet-(col-width|row-height|merge)|(col|row)-(hidden|visible)|frozen/;

/**
 * Tells where the formulas are. Univer asks before every write and every calculation, and walks through each cell of the
 * workbook; here a sheet that held none is not walked through again until something is written to it.
 */
class FormulaCells extends FormulaDataModel {
  readonly #units: IUniverInstanceService;
  readonly #without = new Set<string>();

  constructor(units: IUniverInstanceService, lexer: LexerTreeBuilder, commands: ICommandService) {
    super(units, lexer);
    this.#units = units;
    this.disposeWithMe(
      commands.onCommandExecuted(({ id, params }) => {
        if (this.#without.size === 0 || KEEPS_CELLS.test(id) || !id.includes(".mutation.")) return;
        const { unitId, subUnitId } = (params ?? {}) as { readonly unitId?: string; readonly subUnitId?: string };
        if (id === SetRangeValuesMutation.id) this.#without.delete(`${unitId} ${subUnitId}`);
        else this.#without.clear();
      }),
    );
    this.disposeWithMe(
      units.getTypeOfUnitDisposed$(UniverInstanceType.UNIVER_SHEET).subscribe(() => this.#without.clear()),
    );
  }

  override getFormulaData(): FormulaData {
    const all: FormulaData = {};
    for (const workbook of this.#units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unitId = workbook.getUnitId();
      all[unitId] = Object.fromEntries(
        workbook.getSheets().map((sheet) => [sheet.getSheetId(), this.getSheetFormulaData(unitId, sheet.getSheetId())]),
      );
    }
    return all;
  }

  override getSheetFormulaData(unitId: string, sheetId: string): SheetFormulas {
    const sheet = this.#units.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheetId);
    const key = `${unitId} ${sheetId}`;
    if (!sheet || this.#without.has(key)) return {};
    const found = formulasOf(sheet.getCellMatrix().getMatrix());
    if (Object.keys(found).length === 0) this.#without.add(key);
    return found;
  }
}

setDependencies(FormulaCells, [IUniverInstanceService, LexerTreeBuilder, ICommandService]);

type Cells = Readonly<Record<number, Nullable<Readonly<Record<number, Nullable<ICellData>>>>>>;

/** Cells with a formula of their own, and those that take that of another, with how far they are from it. */
function formulasOf(cells: Cells): SheetFormulas {
  const found: SheetFormulas = {};
  const givers = new Map<string, { readonly f: string; readonly row: number; readonly column: number }>();
  const takers: { readonly si: string; readonly row: number; readonly column: number }[] = [];
  const put = (row: number, column: number, formula: SheetFormulas[number][number]): void => {
    (found[row] ??= {})[column] = formula;
  };
  for (const [rowKey, line] of Object.entries(cells)) {
    const row = Number(rowKey);
    for (const columnKey in line) {
      const cell = line[Number(columnKey)];
      if (!cell || (!cell.f && !cell.si)) continue;
      const column = Number(columnKey);
      const [f, si] = [isFormula(cell.f) ? cell.f : "", cell.si ?? ""];
      if (f !== "" && si !== "") givers.set(si, { f, row, column });
      if (f !== "") put(row, column, si === "" ? { f } : { f, si });
      else if (si !== "") takers.push({ si, row, column });
    }
  }
  for (const { si, row, column } of takers) {
    const giver = givers.get(si);
    if (giver) put(row, column, { f: giver.f, si, x: column - giver.column, y: row - giver.row });
  }
  return found;
}

const isFormula = (text: unknown): text is string =>
  typeof text === "string" && text.startsWith("=") && text.length > 1;

/** Univer's formula engine with `FormulaCells`. */
export class FormulaEngine extends UniverFormulaEnginePlugin {
  static override readonly pluginName = UniverFormulaEnginePlugin.pluginName;
  readonly #injector: Injector;

  constructor(
    config: ConstructorParameters<typeof UniverFormulaEnginePlugin>[0],
    injector: Injector,
    configs: IConfigService,
  ) {
    super(config, injector, configs);
    this.#injector = injector;
  }

  override onStarting(): void {
    super.onStarting();
    this.#injector.replace([FormulaDataModel, { useClass: FormulaCells }]);
  }
}

// Its first argument is the configuration, not a dependency.
setDependencies(FormulaEngine, [Injector, IConfigService], 1);
