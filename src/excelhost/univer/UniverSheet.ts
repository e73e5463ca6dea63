import { areaAddress, intersection, isWholeColumns, type Area } from "../address";
import { invalidArgument } from "../ExcelError";
import type {
  CopiedPart,
  CellFormat,
  CellInput,
  ConditionalFormatPatch,
  ConditionalFormatRule,
  ConditionalStyle,
  FormatPatch,
  HostCell,
  HostSheet,
  Protection,
  SheetFilter,
  SheetValidation,
  SortField,
  ValidationSettings,
  Visibility,
} from "../HostWorkbook";
import { USUAL_PAGE, type Drawings, type HostChart, type PageSetup } from "../HostDrawings";
import { displayText, hexColor, numberFormatCells, toCellData, toFormat, toHostCell, toMatrix, toStyle } from "./cells";
import * as rules from "./conditionalFormats";
import { writeDrawings } from "./drawings";
import { readFilter, writeFilter } from "./filters";
import { filledMatrix } from "./filledMatrix";
import { listValidations, writeValidation } from "./validations";
import * as layout from "./layout";
import * as properties from "./sheetProperties";
import { reorder } from "./sorting";
import { copiedCells } from "./copiedCells";
import { usedArea } from "./usedArea";
import { fromRange, pixels, points, SheetMetadata } from "./geometry";
import type { ICellData, Worksheet } from "./univer";
import type { CellMatrix } from "./PendingCells";
import type { UniverEngine } from "./UniverEngine";

/** One worksheet of a Univer workbook. */
export class UniverSheet implements HostSheet {
  readonly id: string;
  readonly #engine: UniverEngine;
  readonly #metadata: SheetMetadata;

  constructor(engine: UniverEngine, id: string) {
    this.id = id;
    this.#engine = engine;
    this.#metadata = new SheetMetadata(engine, id);
  }

  get #worksheet(): Worksheet {
    return this.#engine.worksheet(this.id);
  }

  /** For what cells that wait to be written do not change. */
  get #bare(): Worksheet {
    return this.#engine.withoutPending(this.id);
  }

  get name(): string {
    return this.#bare.getName();
  }

  get position(): number {
    return this.#engine.workbook.getSheetOrders().indexOf(this.id);
  }

  get visibility(): Visibility {
    if (this.#bare.isSheetHidden() !== 1) return "Visible";
    return this.#metadata.read().veryHidden === true ? "VeryHidden" : "Hidden";
  }

  get tabColor(): string {
    return hexColor(this.#bare.getTabColor()) ?? "";
  }

  get showGridlines(): boolean {
    return !this.#bare.hasHiddenGridlines();
  }

  get defaultColumnWidth(): number {
    return points(this.#bare.getConfig().defaultColumnWidth);
  }

  get defaultRowHeight(): number {
    return points(this.#bare.getConfig().defaultRowHeight);
  }

  get storedArea(): Area {
    return { row: 0, column: 0, rows: this.#worksheet.getRowCount(), columns: this.#worksheet.getColumnCount() };
  }

  cell(row: number, column: number): HostCell {
    return toHostCell(this.#worksheet.getCellRaw(row, column));
  }

  formula(row: number, column: number): string | null {
    const cell = this.#worksheet.getCellRaw(row, column);
    return cell?.f || (cell?.si ? properties.sharedFormula(this.#engine, this.id, row, column) : null);
  }

  format(row: number, column: number): CellFormat {
    return toFormat(this.#engine.styleOf(this.id, row, column));
  }

  numberFormat(row: number, column: number): string | undefined {
    const waiting = this.#engine.waitingStyle(this.id, row, column);
    return waiting && "n" in waiting ? waiting.n?.pattern : this.format(row, column).numberFormat;
  }

  text(row: number, column: number): string {
    const cell = this.cell(row, column);
    return cell.type === "Empty" ? "" : displayText(cell, this.numberFormat(row, column) ?? "General");
  }

  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    return usedArea(this.#worksheet, valuesOnly, within);
  }

  merges(): readonly Area[] {
    return this.#bare.getMergeData().map(fromRange);
  }

  rowHidden(row: number): boolean {
    return row < this.#bare.getRowCount() && !this.#bare.getRowVisible(row);
  }

  columnHidden(column: number): boolean {
    return column < this.#bare.getColumnCount() && !this.#bare.getColVisible(column);
  }

  columnWidth(column: number): number {
    const columns = this.#bare.getColumnManager();
    return column < this.#bare.getColumnCount() ? points(columns.getColumnWidth(column)) : this.defaultColumnWidth;
  }

  rowHeight(row: number): number {
    return row < this.#bare.getRowCount() ? points(this.#bare.getRowHeight(row)) : this.defaultRowHeight;
  }

  conditionalFormats(): readonly ConditionalFormatRule[] {
    return rules.listRules(this.#engine, this.id);
  }

  conditionalStyle(row: number, column: number): ConditionalStyle | null {
    return rules.conditionalStyle(this.#engine, this.id, row, column);
  }

  validations(): readonly SheetValidation[] {
    return listValidations(this.#engine, this.id);
  }

  filter(): SheetFilter | null {
    return readFilter(this.#engine, this.id);
  }

  frozen(): { readonly rows: number; readonly columns: number } {
    const freeze = this.#bare.getFreeze();
    return { rows: freeze.ySplit, columns: freeze.xSplit };
  }

  charts(): readonly HostChart[] {
    return this.#metadata.read().drawings?.charts ?? [];
  }

  page(): PageSetup {
    return this.#metadata.read().drawings?.page ?? USUAL_PAGE;
  }

  pageStarts(): readonly number[] {
    return this.#metadata.read().drawings?.pageStarts ?? [];
  }

  protection(): Protection | null {
    return this.#metadata.read().protection ?? null;
  }

  writeCells(area: Area, rows: readonly (readonly (CellInput | null)[])[]): void {
    this.#setCells(area, toMatrix(area, rows, toCellData), true);
  }

  writeNumberFormats(area: Area, rows: readonly (readonly (string | null)[])[]): void {
    this.#setCells(area, toMatrix(area, rows, numberFormatCells()), false);
  }

  patchFormat(area: Area, patch: FormatPatch): void {
    const format = isWholeColumns(area) ? patch.numberFormat : undefined;
    // Cells of whole columns that do not exist yet take it from their column.
    if (format) layout.setColumnFormat(this.#engine, this.id, area, format);
    this.#fill(area, { s: toStyle(patch) }, format !== undefined);
  }

  clear(area: Area, what: "All" | "Contents" | "Formats"): void {
    if (what !== "Formats") this.#fill(area, { v: null, f: null, si: null, p: null, ref: null, xf: null }, true);
    if (what !== "Contents") {
      this.#fill(area, { s: null }, true);
      this.unmerge(area);
      this.clearConditionalFormats(area);
    }
  }

  #fill(area: Area, cell: Readonly<ICellData>, storedOnly = false): void {
    const inside = intersection(area, layout.isWhole(area) || storedOnly ? this.storedArea : area);
    if (inside) this.#setCells(inside, filledMatrix(this.#engine, this.id, inside, cell, storedOnly), "v" in cell);
  }

  #setCells(area: Area, cells: CellMatrix, hasValues: boolean): void {
    if (Object.keys(cells).length > 0) this.#engine.writeCells(this.id, area, cells, hasValues);
  }

  copyCells(area: Area, from: HostSheet, source: Area, part: CopiedPart): void {
    const cells = copiedCells(this.#engine, from.id, source, area, part);
    const what = part === "All" || part === "Formats" ? part : "Contents";
    this.clear(area, what);
    this.#engine.flush();
    this.#setCells(area, cells, part !== "Formats");
  }

  setColumnWidth(area: Area, width: number | null): void {
    layout.setColumnWidth(this.#engine, this.id, area, pixels(width ?? this.defaultColumnWidth));
  }

  setRowHeight(area: Area, height: number): void {
    layout.setRowHeight(this.#engine, this.id, area, pixels(height));
  }

  setRowsHidden(area: Area, hidden: boolean): void {
    layout.setHidden(this.#engine, this.id, area, hidden, "rows");
  }

  setColumnsHidden(area: Area, hidden: boolean): void {
    layout.setHidden(this.#engine, this.id, area, hidden, "columns");
  }

  merge(area: Area, across: boolean): void {
    layout.merge(this.#engine, this.id, area, across);
  }

  unmerge(area: Area): void {
    layout.unmerge(this.#engine, this.id, area);
  }

  insert(area: Area, shift: "Down" | "Right"): void {
    layout.insert(this.#engine, this.id, area, shift);
  }

  remove(area: Area, shift: "Up" | "Left"): void {
    layout.remove(this.#engine, this.id, area, shift);
  }

  sort(area: Area, fields: readonly SortField[]): void {
    if (this.merges().some((merge) => intersection(merge, area))) {
      throw invalidArgument(`${areaAddress(area)} holds merged cells and cannot be sorted`);
    }
    reorder(this.#engine, this, area, fields);
  }

  addConditionalFormat(rule: Omit<ConditionalFormatRule, "id">): string {
    return rules.addRule(this.#engine, this.id, rule);
  }

  patchConditionalFormat(id: string, patch: ConditionalFormatPatch): void {
    rules.patchRule(this.#engine, this.id, id, patch);
  }

  moveConditionalFormat(id: string, priority: number): void {
    rules.moveRule(this.#engine, this.id, id, priority);
  }

  removeConditionalFormat(id: string): void {
    rules.removeRule(this.#engine, this.id, id);
  }

  clearConditionalFormats(area: Area): void {
    rules.clearRules(this.#engine, this.id, area);
  }

  setValidation(area: Area, settings: ValidationSettings | null): void {
    writeValidation(this.#engine, this.id, area, settings);
  }

  setFilter(filter: SheetFilter | null): void {
    writeFilter(this.#engine, this.id, filter);
  }

  freeze(rows: number, columns: number): void {
    layout.freeze(this.#engine, this.id, rows, columns);
  }

  setDrawings(patch: Partial<Drawings>): void {
    writeDrawings(this.#engine, this.id, patch);
  }

  setProtection(options: Protection | null): void {
    this.#metadata.write({ protection: options });
  }

  rename(name: string): void {
    if (name !== this.name) properties.rename(this.#engine, this.id, name);
  }

  setVisibility(visibility: Visibility): void {
    properties.setHidden(this.#engine, this.id, this.#worksheet.isSheetHidden(), visibility === "Visible" ? 0 : 1);
    this.#metadata.write({ veryHidden: visibility === "VeryHidden" });
  }

  setTabColor(color: string): void {
    properties.setTabColor(this.#engine, this.id, this.tabColor, color);
  }

  setShowGridlines(show: boolean): void {
    properties.setShowGridlines(this.#engine, this.id, this.showGridlines, show);
  }

  setPosition(toOrder: number): void {
    properties.setPosition(this.#engine, this.id, this.position, toOrder);
  }

  delete(): void {
    properties.remove(this.#engine, this.id);
  }
}
