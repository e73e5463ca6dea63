import { areaAddress, columnLetters } from "../../core/model/a1";
import { ROW_HEIGHT } from "../../core/model/tabHeights";
import { MOST_PAGE_STARTS } from "../../core/model/TabTable";
import { cellElement, formulaElement } from "./cellXml";
import { inputXml } from "./inputXml";
import type { CellDraft, ColumnDraft, DraftValue, SheetDraft } from "./SheetDraft";
import { drawingSpaces } from "./drawingSpaces";
import { NAMESPACE, type StyleBook } from "./StyleBook";

const CHUNK = 1 << 16;

/** Gives a text its number in the table of shared strings, or `null` where it is to stand in the cell itself. */
export type ShareString = (text: string) => number | null;

/** A worksheet part, chunk by chunk; `drawing` is the relation to its drawing where it has one. */
export async function* sheetXml(
  draft: SheetDraft,
  styles: StyleBook,
  share: ShareString,
  namespace = NAMESPACE,
  drawing: string | null = null,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = headXml(draft, styles, namespace);
  let row = 0;
  const letters: string[] = [];
  for (const cells of draft.rows) {
    text += rowXml(draft, cells, row++, letters, styles, share);
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(
    text + tailXml(draft) + (drawing === null ? "" : drawingElement(drawing, namespace)) + "</worksheet>",
  );
}

function headXml(draft: SheetDraft, styles: StyleBook, namespace: string): string {
  const { rows, columns = [], freeze, print } = draft;
  let dimension = "";
  if (Array.isArray(rows)) {
    const width = (rows as readonly (readonly DraftValue[])[]).reduce((most, cells) => Math.max(most, cells.length), 0);
    const ref =
      rows.length > 0 && width > 0 ? areaAddress({ row: 0, column: 0, rows: rows.length, columns: width }) : "A1";
    dimension = `<dimension ref="${ref}"/>`;
  }
  const pane = freeze ? paneXml(freeze) : "";
  const view = pane && `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  const cols = columns.map((column, i) => colXml(column, i, styles)).join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${namespace}">${print ? FIT_TO_PAGE : ""}${dimension}${view}<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}"/>` +
    `${cols ? `<cols>${cols}</cols>` : ""}<sheetData>`
  );
}

const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** Paper 9 is A4; margins are inches. No height is asked for: a long table takes as many pages as it needs. */
function printXml({ landscape }: NonNullable<SheetDraft["print"]>): string {
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>` +
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>"
  );
}

/** The frozen pane of a view with its selection; "" where nothing is frozen. */
export function paneXml({ rows: y, columns: x }: NonNullable<SheetDraft["freeze"]>, prefix = ""): string {
  if (x === 0 && y === 0) return "";
  const pane = x > 0 && y > 0 ? "bottomRight" : y > 0 ? "bottomLeft" : "topRight";
  const split = (x > 0 ? ` xSplit="${x}"` : "") + (y > 0 ? ` ySplit="${y}"` : "");
  const corner = `${columnLetters(x)}${y + 1}`;
  return (
    `<${prefix}pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<${prefix}selection pane="${pane}"/>`
  );
}

/** A column's width, hiding and format; "" where it has none of them. */
export function colXml({ width, hidden, style }: ColumnDraft, column: number, styles: StyleBook): string {
  const format = style ? styles.cellFormat(style) : 0;
  if (width === undefined && !hidden && format === 0) return "";
  return (
    `<col min="${column + 1}" max="${column + 1}" width="${width ?? 9}"` +
    `${format ? ` style="${format}"` : ""} customWidth="1"${hidden ? ' hidden="1"' : ""}/>`
  );
}

function rowXml(
  draft: SheetDraft,
  cells: readonly DraftValue[],
  row: number,
  letters: string[],
  styles: StyleBook,
  share: ShareString,
): string {
  const height = draft.heights?.get(row);
  const fitted = draft.fittedHeights?.get(row);
  const attributes =
    (height !== undefined ? ` ht="${height}" customHeight="1"` : fitted !== undefined ? ` ht="${fitted}"` : "") +
    (draft.hiddenRows?.has(row) ? ' hidden="1"' : "");
  let content = "";
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column] ?? null;
    if (cell === null) continue;
    letters[column] ??= columnLetters(column);
    content += cellXml(`${letters[column]}${row + 1}`, cell, styles, share);
  }
  if (content === "" && attributes === "") return "";
  return `<row r="${row + 1}"${attributes}>${content}</row>`;
}

/** Begins a formula in a cell that a person edits, or in a table that is pasted elsewhere (security.md F1). */
const HAZARDOUS = /^[\u0000-\u001f\u007f-\u009f]*[=+\-@\t\r\n\0＝＋－＠]/;

export const isHazardous = (text: string): boolean => HAZARDOUS.test(text);

/** The number of a cell's format, 0 for none. */
export function formatOfDraft({ value, formula, style }: CellDraft, styles: StyleBook): number {
  const isText = typeof value === "string" && formula === undefined && isHazardous(value);
  return style || isText ? styles.cellFormat(style ?? NO_STYLE, isText) : 0;
}

const NO_STYLE = {};

function cellXml(ref: string, cell: Exclude<DraftValue, null>, styles: StyleBook, share: ShareString): string {
  const draft: CellDraft = typeof cell === "object" && "value" in cell ? cell : { value: cell };
  const { value, formula } = draft;
  const format = formatOfDraft(draft, styles);
  const attributes = ` r="${ref}"${format ? ` s="${format}"` : ""}`;
  if (formula !== undefined) return formulaElement(attributes, formula, value);
  if (value === null || value === "") return format ? `<c${attributes}/>` : "";
  const shared = typeof value === "string" ? share(value) : null;
  return shared === null ? cellElement(attributes, value) : `<c${attributes} t="s"><v>${shared}</v></c>`;
}

function tailXml(draft: SheetDraft): string {
  const { merges = [], autoFilter, inputs = [], print, pageStarts = [] } = draft;
  return (
    "</sheetData>" +
    (draft.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "") +
    (autoFilter ? `<autoFilter ref="${areaAddress(autoFilter)}"/>` : "") +
    (merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>`
      : "") +
    (inputs.length > 0
      ? `<dataValidations count="${inputs.length}">${inputs.map((input) => inputXml(input)).join("")}</dataValidations>`
      : "") +
    (print ? printXml(print) : "") +
    rowBreaksXml(pageStarts.map(breakXml))
  );
}

/** A break above a zero-based row. */
export const breakXml = (row: number): string => `<brk id="${row}" max="16383" man="1"/>`;

/** The breaks of a sheet, given as elements without a prefix; "" for none. */
export function rowBreaksXml(breaks: readonly string[], prefix = ""): string {
  if (breaks.length === 0) return "";
  if (breaks.length > MOST_PAGE_STARTS) throw new RangeError(`a sheet has at most ${MOST_PAGE_STARTS} breaks`);
  const manual = breaks.filter((xml) => /\sman=["'](?:1|true)/.test(xml)).length;
  const counts = `count="${breaks.length}" manualBreakCount="${manual}"`;
  return `<${prefix}rowBreaks ${counts}>${breaks.join("").replaceAll("<brk", `<${prefix}brk`)}</${prefix}rowBreaks>`;
}

/** What leads from a worksheet to its drawing. */
export const drawingElement = (relation: string, namespace: string, prefix = ""): string =>
  `<${prefix}drawing xmlns:r="${drawingSpaces(namespace).relations}" r:id="${relation}"/>`;
