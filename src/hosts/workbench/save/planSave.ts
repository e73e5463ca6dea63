import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN } from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { chartNameOf } from "../../../core/model/tabPlace";
import type { Drawings } from "../../../excelhost/HostDrawings";
import type { HostWorkbook } from "../../../excelhost/HostWorkbook";
import { changedCells, restyledCells, type ChangedCell } from "./changedCells";
import { changedWidths, findLosses, type Loss } from "./findLosses";
import { ruleChanges, type RuleChanges } from "./formatRules";
import { layoutOf, type SheetLayout } from "./layout";
import { newCellStyle } from "./newCellStyle";
import { draftLoses, ownName, sheetDraft } from "./sheetDraft";
import type { SheetDraft } from "../../../ooxml/write/SheetDraft";
import type { CellStyle } from "../../../ooxml/write/StyleBook";

/** What one sheet of the file must take up. */
export interface SheetChanges {
  /** Name in the file. */
  readonly sheet: string;
  readonly cells: readonly (ChangedCell & { readonly style: CellStyle })[];
  readonly rules: RuleChanges;
  /** Width in pixels of the one column that was given another. */
  readonly width: { readonly column: number; readonly pixels: number } | null;
}

export interface SavePlan {
  readonly sheets: readonly SheetChanges[];
  /** Tabs of ours that the file has and that are written anew, under their names in the file. */
  readonly redrawn: readonly SheetDraft[];
  /** Sheets that the file does not have, in the order of their tabs. */
  readonly added: readonly SheetDraft[];
  /** Names of the charts of `redrawn` sheets that were read from the file, by name of the sheet. */
  readonly knownCharts: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the names that remember charts lead to, by name, without the equals sign; also those of charts that were deleted. */
  readonly chartNames: ReadonlyMap<string, string>;
  readonly losses: readonly Loss[];
  /** The recorded order of calculation no longer fits. */
  readonly dropsCalculationOrder: boolean;
}

export interface SaveState {
  /** The file as it was read. */
  readonly original: IWorkbookData;
  /** Layout right after it was opened. */
  readonly opened: ReadonlyMap<string, SheetLayout>;
  readonly current: IWorkbookData;
  readonly host: HostWorkbook;
  /** Sheets in which rows, columns or cells were inserted or removed. */
  readonly shifted: ReadonlySet<string>;
  /** Names of sheets of the file that nothing hangs on, such as a picture. */
  readonly bare: ReadonlySet<string>;
}

/** Compares the grid with the file: what can be written into it, and what cannot. */
export function planSave({ original, opened, current, host, shifted, bare }: SaveState): SavePlan {
  const losses: Loss[] = [];
  const sheets: SheetChanges[] = [];
  const redrawn: SheetDraft[] = [];
  const added: SheetDraft[] = [];
  const knownCharts = new Map<string, ReadonlySet<string>>();
  const whole = new Set<string>();
  const layout = layoutOf(current);
  const carriedWidths = new Map<string, number>();
  let dropsCalculationOrder = false;
  for (const hostSheet of host.sheets()) {
    const { id } = hostSheet;
    const before = original.sheets[id];
    const now = current.sheets[id];
    const [layoutBefore, layoutNow] = [opened.get(id), layout.get(id)];
    if (!now || !layoutNow) continue;
    if (!before || !layoutBefore) {
      added.push(sheetDraft(host, hostSheet, current));
      if (draftLoses(host, hostSheet, layoutNow.plugins)) {
        losses.push({ text: "lossSheetParts", facts: { sheet: layoutNow.name } });
      }
      continue;
    }
    const sheet = layoutBefore.name;
    if (bare.has(sheet) && ownName(host, hostSheet) && !draftLoses(host, hostSheet, layoutNow.plugins)) {
      whole.add(id);
      if (isChanged(before, now, layoutBefore, layoutNow, original, current)) {
        redrawn.push({ ...sheetDraft(host, hostSheet, current), name: sheet });
        knownCharts.set(sheet, new Set(drawingsOf(before).charts?.map(({ name }) => name)));
        dropsCalculationOrder = true;
      }
      continue;
    }
    const { cells, touchesFormulas } = changedCells(before.cellData ?? {}, now.cellData ?? {}, hostSheet);
    if (touchesFormulas) dropsCalculationOrder = true;
    const rules = ruleChanges(rulesOf(layoutBefore), rulesOf(layoutNow));
    const [column, ...others] = changedWidths(layoutBefore, layoutNow);
    const pixels = column === undefined ? undefined : layoutNow.widths.get(column);
    const width = column === undefined || pixels === undefined || others.length > 0 ? null : { column, pixels };
    if (width) carriedWidths.set(id, width.column);
    if (shifted.has(id)) losses.push({ text: "lossShifted", facts: { sheet } });
    if (areRedrawn(before, now) && !shifted.has(id)) losses.push({ text: "lossDrawings", facts: { sheet } });
    if (rules.othersChanged) losses.push({ text: "lossRules", facts: { sheet } });
    const restyled = restyledCells(before.cellData ?? {}, now.cellData ?? {}, stylesOf(original), stylesOf(current));
    if (restyled > 0) losses.push({ text: "lossStyles", facts: { sheet, count: String(restyled) } });
    if (cells.length > 0 || rules.added.length > 0 || rules.removed.size > 0 || width) {
      const styled = cells.map((cell) => ({
        ...cell,
        style: cell.isNew ? newCellStyle(styleOf(current, now.cellData?.[cell.row]?.[cell.column])) : {},
      }));
      sheets.push({ sheet, cells: styled, rules, width });
    }
  }
  losses.push(...findLosses(opened, layout, carriedWidths, whole));
  const chartNames = new Map(
    host.names().flatMap(({ name, formula }) => (name.startsWith(chartNameOf("")) ? [[name, formula.slice(1)]] : [])),
  );
  return { sheets, redrawn, knownCharts, chartNames, added, losses, dropsCalculationOrder };
}

/** Whether anything of a sheet is not as it was read. */
function isChanged(
  before: Partial<IWorksheetData>,
  now: Partial<IWorksheetData>,
  layoutBefore: SheetLayout,
  layoutNow: SheetLayout,
  original: IWorkbookData,
  current: IWorkbookData,
): boolean {
  const print = ({ widths, plugins, ...rest }: SheetLayout): string =>
    JSON.stringify([rest.layout, rest.visibility, [...widths], [...plugins]]);
  const content = (data: Partial<IWorksheetData>, style: (cell: ICellData) => string): string =>
    JSON.stringify(
      Object.entries(data.cellData ?? {}).map(([row, cells]) => [
        row,
        Object.entries(cells as Record<string, ICellData>).map(([column, cell]) => [
          column,
          cell.v,
          cell.f,
          cell.si,
          style(cell),
        ]),
      ]),
    );
  return (
    areRedrawn(before, now) ||
    print(layoutBefore) !== print(layoutNow) ||
    content(before, stylesOf(original)) !== content(now, stylesOf(current))
  );
}

function drawingsOf(sheet: Partial<IWorksheetData>): Partial<Drawings> {
  return (sheet.custom?.["excelHost"] as { readonly drawings?: Partial<Drawings> } | undefined)?.drawings ?? {};
}

const areRedrawn = (before: Partial<IWorksheetData>, now: Partial<IWorksheetData>): boolean =>
  JSON.stringify(sorted(drawingsOf(before))) !== JSON.stringify(sorted(drawingsOf(now)));

function rulesOf({ plugins }: SheetLayout): IConditionFormattingRule[] {
  return JSON.parse(plugins.get(SHEET_CONDITIONAL_FORMATTING_PLUGIN) ?? "[]") as IConditionFormattingRule[];
}

function styleOf(data: IWorkbookData, cell: ICellData | undefined): IStyleData | null {
  const style = cell?.s;
  return (typeof style === "string" ? data.styles[style] : style) ?? null;
}

/** Members of a style in one order, without those that say nothing. */
function stylesOf(data: IWorkbookData): (cell: ICellData) => string {
  const known = new Map<string, string>();
  const print = (style: IStyleData | null): string => JSON.stringify(sorted(style ?? {}));
  return (cell) => {
    if (typeof cell.s !== "string") return print(styleOf(data, cell));
    const text = known.get(cell.s) ?? print(styleOf(data, cell));
    known.set(cell.s, text);
    return text;
  };
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]);
}
