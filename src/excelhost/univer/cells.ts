import type { Area } from "../address";
import type {
  CellFormat,
  CellInput,
  FormatPatch,
  HorizontalAlignment,
  HostCell,
  VerticalAlignment,
} from "../HostWorkbook";
import { fromBorders, toBorders } from "./borders";
import { CellValueType, HorizontalAlign, numfmt, VerticalAlign, WrapStrategy } from "./univer";
import type { ICellData, IStyleData, Nullable, Worksheet } from "./univer";

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|CYCLE!|GETTING_DATA)$/;
/** Whether a typed text stands for an error, such as `#N/A`. */
export const isErrorText = (text: string): boolean => ERROR.test(text);
const EMPTY: HostCell = { type: "Empty", value: "" };

/** A stored cell as Excel sees it. */
export function toHostCell(cell: Nullable<ICellData>): HostCell {
  if (!cell) return EMPTY;
  const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  if (value === undefined || value === null) return cell.f || cell.si ? { type: "String", value: "" } : EMPTY;
  if (cell.t === CellValueType.BOOLEAN)
    return { type: "Boolean", value: value === true || value === 1 || value === "TRUE" };
  if (typeof value === "boolean") return { type: "Boolean", value };
  if (typeof value === "number")
    return cell.t === CellValueType.STRING ? { type: "String", value: String(value) } : { type: "Double", value };
  if (cell.t === CellValueType.NUMBER && value !== "" && Number.isFinite(Number(value)))
    return { type: "Double", value: Number(value) };
  if (isErrorText(value) && cell.t !== CellValueType.FORCE_STRING) return { type: "Error", value };
  return value === "" && !cell.f && !cell.si ? EMPTY : { type: "String", value };
}

const CLEARED = { f: null, si: null, p: null, ref: null, xf: null } as const;

/** The cell data that put an input into a cell and leave its style alone. */
export function toCellData(input: CellInput): ICellData {
  const style = input.format === undefined ? {} : { s: { n: { pattern: input.format } } };
  if (input.type === "Formula") return { ...CLEARED, ...style, f: String(input.value), v: null };
  if (input.type === "Empty") return { ...CLEARED, v: null };
  if (input.type === "Double") return { ...CLEARED, ...style, v: input.value, t: CellValueType.NUMBER };
  if (input.type === "Boolean") return { ...CLEARED, v: input.value === true ? 1 : 0, t: CellValueType.BOOLEAN };
  const text = String(input.value);
  const looksOther = input.type === "String" && text !== "" && (Number.isFinite(Number(text)) || isErrorText(text));
  return { ...CLEARED, v: input.value, t: looksOther ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Cell data by row and column of the sheet; `null` leaves a cell out. */
export function toMatrix<T>(
  area: Area,
  rows: readonly (readonly (T | null)[])[],
  convert: (content: T) => ICellData,
): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  rows.forEach((contents, r) => {
    contents.forEach((content, c) => {
      if (content !== null) (matrix[area.row + r] ??= {})[area.column + c] = convert(content);
    });
  });
  return matrix;
}

const HORIZONTAL: Partial<Record<HorizontalAlign, HorizontalAlignment>> = {
  [HorizontalAlign.LEFT]: "Left",
  [HorizontalAlign.CENTER]: "Center",
  [HorizontalAlign.RIGHT]: "Right",
  [HorizontalAlign.JUSTIFIED]: "Justify",
  [HorizontalAlign.DISTRIBUTED]: "Distributed",
};
const VERTICAL: Partial<Record<VerticalAlign, VerticalAlignment>> = {
  [VerticalAlign.TOP]: "Top",
  [VerticalAlign.MIDDLE]: "Center",
  [VerticalAlign.BOTTOM]: "Bottom",
};
const keyOf = <V>(table: Partial<Record<number, V>>, value: V): number | null => {
  const found = Object.entries(table).find(([, name]) => name === value);
  return found ? Number(found[0]) : null;
};

/** Any colour that Univer may store, as `#RRGGBB`. */
export function hexColor(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (rgb)
    return `#${rgb
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  return color.toUpperCase();
}

export function toFormat(style: Nullable<IStyleData>): CellFormat {
  if (!style) return {};
  const members: { -readonly [K in keyof CellFormat]: CellFormat[K] | undefined } = {
    numberFormat: style.n?.pattern === "General" ? undefined : style.n?.pattern,
    fill: hexColor(style.bg?.rgb),
    fontColor: hexColor(style.cl?.rgb),
    fontName: style.ff ?? undefined,
    fontSize: style.fs,
    bold: style.bl === 1 ? true : undefined,
    italic: style.it === 1 ? true : undefined,
    underline: style.ul?.s === 1 ? true : undefined,
    strikethrough: style.st?.s === 1 ? true : undefined,
    wrapText: style.tb === WrapStrategy.WRAP ? true : undefined,
    horizontalAlignment: style.ht == null ? undefined : HORIZONTAL[style.ht],
    verticalAlignment: style.vt == null ? undefined : VERTICAL[style.vt],
    borders: toBorders(style.bd),
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

type WrittenCells = Readonly<Record<number, Nullable<Readonly<Record<number, Nullable<ICellData>>>>>>;

/** Whether any cell of a written matrix passes `test`. */
export function someCell(matrix: WrittenCells | undefined, test: (cell: Nullable<ICellData>) => boolean): boolean {
  return Object.values(matrix ?? {}).some((row) => Object.values(row ?? {}).some(test));
}

/** Style members that carry out a patch; `null` takes a member away. */
export function toStyle(patch: FormatPatch): IStyleData {
  const style: Record<string, unknown> = {};
  const put = <K extends keyof FormatPatch>(
    member: K,
    key: string,
    convert: (value: NonNullable<FormatPatch[K]>) => unknown,
  ): void => {
    const value = patch[member];
    if (value !== undefined) style[key] = value === null ? null : convert(value);
  };
  const line = (on: boolean): unknown => (on ? { s: 1 } : null);
  put("numberFormat", "n", (pattern) => (pattern === "General" ? null : { pattern }));
  put("fill", "bg", (rgb) => ({ rgb }));
  put("fontColor", "cl", (rgb) => ({ rgb }));
  put("fontName", "ff", (name) => name);
  put("fontSize", "fs", (size) => size);
  put("bold", "bl", (on) => (on ? 1 : null));
  put("italic", "it", (on) => (on ? 1 : null));
  put("underline", "ul", line);
  put("strikethrough", "st", line);
  put("wrapText", "tb", (on) => (on ? WrapStrategy.WRAP : null));
  put("horizontalAlignment", "ht", (name) => (name === "General" ? null : keyOf(HORIZONTAL, name)));
  put("verticalAlignment", "vt", (name) => keyOf(VERTICAL, name));
  put("borders", "bd", fromBorders);
  return style;
}

/** What a cell displays under a number format. */
export function displayText(cell: HostCell, pattern: string): string {
  if (cell.type === "Empty") return "";
  if (cell.type === "Boolean") return cell.value ? "TRUE" : "FALSE";
  if (cell.type !== "Double" || numfmt.isTextFormat(pattern)) return String(cell.value);
  return numfmt.format(pattern, Number(cell.value), { throws: false });
}

/** A text as it is read when someone types it into a cell: number, date with its format, or `null` for plain text. */
export function typedNumber(text: string): { readonly value: number; readonly format?: string } | null {
  const parsed = numfmt.parseValue(text);
  if (!parsed || typeof parsed.v !== "number") return null;
  return parsed.z ? { value: parsed.v, format: parsed.z } : { value: parsed.v };
}

/** Style of a cell with those of its row, column and sheet; what conditional formats and filters draw is left out. */
export const composedStyle = (worksheet: Worksheet, row: number, column: number): IStyleData =>
  worksheet.getComposedCellStyleByCellData(row, column, worksheet.getCellRaw(row, column));

/** Cells that have a number format and nothing else, one object for each format. */
export function numberFormatCells(): (numberFormat: string) => ICellData {
  const cells = new Map<string, ICellData>();
  return (numberFormat) => {
    const cell = cells.get(numberFormat) ?? { s: toStyle({ numberFormat }) };
    cells.set(numberFormat, cell);
    return cell;
  };
}
