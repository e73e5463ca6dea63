import type { Area } from "./address";
import type { Drawings, HostChart, PageSetup } from "./HostDrawings";
import type { Json } from "./protocol";

/** What a cell holds, as Excel sees it. An empty cell has the value "". */
export interface HostCell {
  readonly type: "Empty" | "String" | "Double" | "Boolean" | "Error";
  readonly value: string | number | boolean;
}

/** What is written into one cell. `format` only where the text itself brings one, as a typed date does. */
export interface CellInput {
  readonly type: "Empty" | "String" | "Double" | "Boolean" | "Error" | "Formula";
  readonly value: string | number | boolean;
  readonly format?: string;
}

/** Colours are `#RRGGBB`; sizes are points. An absent member is Excel's default. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly wrapText?: boolean;
  readonly horizontalAlignment?: HorizontalAlignment;
  readonly verticalAlignment?: VerticalAlignment;
  readonly borders?: CellBorders;
}

export type BorderSide = "top" | "bottom" | "left" | "right";
/** Excel's style and weight of the lines that there are. */
export const BORDER_LINES = [
  "Continuous Thin",
  "Continuous Hairline",
  "Continuous Medium",
  "Continuous Thick",
  "Dash Thin",
  "Dash Medium",
  "DashDot Thin",
  "DashDot Medium",
  "DashDotDot Thin",
  "DashDotDot Medium",
  "Dot Thin",
  "Double Thick",
  "SlantDashDot Medium",
] as const;
export type BorderLineName = (typeof BORDER_LINES)[number];

export interface BorderLine {
  readonly name: BorderLineName;
  readonly color: string;
}

/** A side that is absent has no line; in a patch a side that is absent stays, and `null` takes its line away. */
export type CellBorders = { readonly [S in BorderSide]?: BorderLine | null };

export type HorizontalAlignment = "General" | "Left" | "Center" | "Right" | "Justify" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom";

/** Members of a format to set; `null` takes one back to the default. */
export type FormatPatch = { readonly [K in keyof CellFormat]?: CellFormat[K] | null };

export type ConditionalFormatKind =
  "Custom" | "CellValue" | "ContainsText" | "TopBottom" | "PresetCriteria" | "DataBar" | "ColorScale" | "IconSet";

export interface ConditionalFormatRule {
  readonly id: string;
  readonly kind: ConditionalFormatKind;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  /** Formula of a custom rule, written for the top left cell of the first area; "" for other kinds. */
  readonly formula: string;
  readonly format: ConditionalStyle;
}

export interface ConditionalStyle {
  readonly fill?: string | null;
  readonly fontColor?: string | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly strikethrough?: boolean | null;
}

export type ConditionalFormatPatch = Partial<
  Pick<ConditionalFormatRule, "areas" | "stopIfTrue" | "formula" | "format">
>;

/** What a cell accepts when somebody types into it, and what it says then. */
export interface ValidationSettings {
  /** Texts divided by commas, or a formula with its equals sign; `null` where anything may be typed. */
  readonly list: { readonly source: string; readonly inCellDropDown: boolean } | null;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
}

export interface SheetValidation extends ValidationSettings {
  readonly areas: readonly Area[];
  /** False for a kind of rule that this host only shows. */
  readonly known: boolean;
}

export interface SheetFilter {
  readonly area: Area;
  /** Criteria by zero-based column of the filter; `null` where a column does not filter. */
  readonly criteria: readonly (FilterCriteria | null)[];
}

export type FilterCriteria =
  | { readonly filterOn: "Values"; readonly values: readonly string[]; readonly blanks: boolean }
  | {
      readonly filterOn: "Custom";
      readonly criterion1: string;
      readonly criterion2?: string;
      readonly operator?: "And" | "Or";
    };

export interface SortField {
  /** Offset from the first column of the range. */
  readonly key: number;
  readonly ascending: boolean;
}

/** What copying takes of cells. */
export type CopiedPart = "All" | "Values" | "Formulas" | "Formats";

export type Protection = Readonly<Record<string, boolean | string>>;
export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** One worksheet. Areas passed in lie within Excel's grid and may be larger than what the sheet stores. */
export interface HostSheet {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  cell(row: number, column: number): HostCell;
  /** Formula with its equals sign, `null` where the cell holds none. */
  formula(row: number, column: number): string | null;
  format(row: number, column: number): CellFormat;
  /** `undefined` for General. */
  numberFormat(row: number, column: number): string | undefined;
  /** What the cell displays under its number format. */
  text(row: number, column: number): string;
  /** Smallest area that holds every value, or every value and format, of the sheet or of a part; `null` where there is none. */
  usedArea(valuesOnly: boolean, within?: Area): Area | null;
  /** Area inside which formats can differ from cell to cell. */
  readonly storedArea: Area;
  merges(): readonly Area[];
  rowHidden(row: number): boolean;
  columnHidden(column: number): boolean;
  /** Points. */
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  conditionalFormats(): readonly ConditionalFormatRule[];
  /** Style that the conditional formats give a cell now; `null` for none. Settle the workbook first. */
  conditionalStyle(row: number, column: number): ConditionalStyle | null;
  /** No cell is in two of them. */
  validations(): readonly SheetValidation[];
  filter(): SheetFilter | null;
  frozen(): { readonly rows: number; readonly columns: number };
  charts(): readonly HostChart[];
  page(): PageSetup;
  /** Rows at which a page begins because somebody said so, in order. */
  pageStarts(): readonly number[];
  /** Options of a protected sheet, `null` for an open one. */
  protection(): Protection | null;

  /** `null` leaves a cell as it is. */
  writeCells(area: Area, rows: readonly (readonly (CellInput | null)[])[]): void;
  patchFormat(area: Area, patch: FormatPatch): void;
  writeNumberFormats(area: Area, rows: readonly (readonly (string | null)[])[]): void;
  clear(area: Area, what: "All" | "Contents" | "Formats"): void;
  /** Cells of any sheet in place of those of the area, which is as large; formulas as they read. */
  copyCells(area: Area, from: HostSheet, source: Area, part: CopiedPart): void;
  setColumnWidth(area: Area, points: number | null): void;
  setRowHeight(area: Area, points: number): void;
  setRowsHidden(area: Area, hidden: boolean): void;
  setColumnsHidden(area: Area, hidden: boolean): void;
  merge(area: Area, across: boolean): void;
  unmerge(area: Area): void;
  insert(area: Area, shift: "Down" | "Right"): void;
  remove(area: Area, shift: "Up" | "Left"): void;
  sort(area: Area, fields: readonly SortField[]): void;
  addConditionalFormat(rule: Omit<ConditionalFormatRule, "id">): string;
  patchConditionalFormat(id: string, patch: ConditionalFormatPatch): void;
  moveConditionalFormat(id: string, priority: number): void;
  removeConditionalFormat(id: string): void;
  /** Takes every rule away from an area; what they cover outside stays. */
  clearConditionalFormats(area: Area): void;
  /** Replaces what cells of the area accept; `null` lets them accept anything and say nothing. */
  setValidation(area: Area, settings: ValidationSettings | null): void;
  setFilter(filter: SheetFilter | null): void;
  freeze(rows: number, columns: number): void;
  setDrawings(patch: Partial<Drawings>): void;
  setProtection(options: Protection | null): void;
  rename(name: string): void;
  setVisibility(visibility: Visibility): void;
  setTabColor(color: string): void;
  setShowGridlines(show: boolean): void;
  setPosition(position: number): void;
  delete(): void;
}

export interface HostName {
  readonly name: string;
  /** With its equals sign. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface Selection {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

export type ShiftKind =
  "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** What changed in the workbook, whoever changed it. */
export type WorkbookChange =
  | {
      readonly kind: "cells";
      readonly sheetId: string;
      readonly area: Area;
      readonly before?: HostCell;
      readonly after?: HostCell;
    }
  | { readonly kind: "shifted"; readonly sheetId: string; readonly area: Area; readonly change: ShiftKind }
  | { readonly kind: "format"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "calculated"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "sorted"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "rowsHidden"; readonly sheetId: string; readonly area: Area; readonly hidden: boolean }
  | { readonly kind: "selected"; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: "activated"; readonly sheetId: string; readonly before: string | null }
  | { readonly kind: "sheetAdded" | "sheetDeleted" | "drawings"; readonly sheetId: string };

/** A workbook behind the protocol. It hides the spreadsheet engine; changes are undoable and repaint a grid that shows it. */
export interface HostWorkbook {
  readonly name: string;
  /** In the order of their tabs. */
  sheets(): readonly HostSheet[];
  activeSheet(): HostSheet;
  activate(sheetId: string): void;
  selection(): Selection;
  select(selection: Selection): void;
  /** Appends a sheet. The name is free and valid. */
  addSheet(name: string): HostSheet;
  names(): readonly HostName[];
  setName(name: HostName): void;
  removeName(name: string): void;
  /** Password of the protected structure ("" for none), `null` where sheets may be added, removed and renamed. */
  structureProtection(): string | null;
  setStructureProtection(password: string | null): void;
  /** A text as it is read when it is typed into a cell that is no text cell. */
  typed(text: string): CellInput;
  /** Settings of the document: JSON text by name. They travel in the file and are outside undo. */
  readonly settings: Map<string, string>;
  /** Resolves when every formula and conditional format is calculated. Immediate where nothing waits. */
  settled(): Promise<void>;
  /** Resolves when no calculation runs; one may wait for its turn. */
  idle(): Promise<void>;
  /** Resolves when the values of cells are calculated; conditional formats may still wait. */
  valuesSettled(): Promise<void>;
  /** Carries out writes that were gathered; reading does so by itself. */
  flush(): void;
  /** Ends one undoable step; what follows belongs to the next. */
  endStep(): void;
  /** Takes back the last step of either side; false where there is none. */
  undo(): boolean;
  clearUndo(): void;
  onChange(listener: (change: WorkbookChange) => void): () => void;
  /** All values, formulas, formats, merges, sizes, conditional formats, filters, names and settings, comparable by deep equality. */
  snapshot(): Json;
  dispose(): void;
}
