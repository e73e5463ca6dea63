import { columnLetters } from "../../core/model/a1";
import { decodeUtf8 } from "../read/decodeUtf8";
import { cellElement, formulaElement } from "../write/cellXml";
import {
  afterDeclaration,
  afterTag,
  closingTag,
  firstDeclaration,
  isNamed,
  LT,
  plainClosingTag,
  SLASH,
} from "../xml/bytes";
import type { ByteBuffer } from "./ByteBuffer";
import { cellsOfRow, lastColumn, type CellSpan } from "./cellsOfRow";
import { contentOf, FORMAT, isEmptying, type CellEdit } from "./CellEdit";
import type { ColumnPatch, SheetPatch, SheetTrace } from "./SheetPatch";
import { endsWithCell, isBlankBetween, rowNumber } from "./rowBytes";
import { addBlankRun, addRun, addSpanRun } from "./traceRuns";

type Edit = readonly [column: number, value: CellEdit];

const REFERENCE = /(\sr\s*=\s*["'])[A-Za-z]*\d*/;

/** Copies rows as they are and rewrites only the cells that a patch names; keeps its place between pieces. */
export class RowPatcher {
  private readonly out: ByteBuffer;
  private readonly prefix: string;
  private readonly columns: readonly ColumnPatch[];
  /** Rows with changes are shown and get the height that they need now, unless somebody set one. */
  private readonly layout: SheetPatch["layout"];
  private readonly undo: SheetTrace | undefined;
  private readonly trace: SheetTrace;
  private readonly rowName: Uint8Array;
  private readonly rowCloser: Uint8Array;
  private readonly cellName: Uint8Array;
  /** Rows that get a value, in order; those before `nextWritten` are done. */
  private readonly written: readonly number[];
  private nextWritten = 0;
  /** Of columns, as far as they were asked for. */
  private readonly letters: string[] = [];
  private row = -1;

  constructor(out: ByteBuffer, prefix: string, patch: SheetPatch, trace: SheetTrace) {
    this.out = out;
    this.prefix = prefix;
    this.columns = [...patch.columns].sort((a, b) => a.column - b.column);
    this.layout = patch.layout;
    this.undo = patch.undo;
    this.trace = trace;
    this.rowName = new TextEncoder().encode(`${prefix}row`);
    this.rowCloser = new TextEncoder().encode(`</${prefix}row`);
    this.cellName = new TextEncoder().encode(`${prefix}c`);
    this.written = writtenRows(patch.columns);
  }

  /** Takes whole rows from `bytes`; returns where the one that is cut off begins. */
  patch(bytes: Uint8Array): number {
    const end = bytes.length;
    const plainEnd = firstDeclaration(bytes);
    // Everything before it is written out or is copied in one go.
    let copied = 0;
    let i = 0;
    for (;;) {
      const start = bytes.indexOf(LT, i);
      if (start < 0) {
        this.out.bytes(bytes, copied, end);
        return end;
      }
      let after: number;
      if (isNamed(bytes, start + 1, this.rowName)) {
        const openEnd = afterTag(bytes, start, end);
        const isEmpty = openEnd > 0 && bytes[openEnd - 2] === SLASH;
        const close = openEnd < 0 ? -1 : isEmpty ? openEnd : this.closingTagOf(bytes, openEnd, plainEnd);
        after = close < 0 ? -1 : isEmpty ? openEnd : afterTag(bytes, close, end);
        if (after > 0) {
          const row = rowNumber(bytes, start, openEnd) ?? this.row + 1;
          const edits = this.editsAt(row);
          if (edits.length > 0 || this.hasWrittenBefore(row)) {
            this.out.bytes(bytes, copied, start);
            this.addRowsBefore(row);
            if (edits.length > 0) this.patchRow(bytes, { start, openEnd, close, after, isEmpty }, row, edits);
            else this.out.bytes(bytes, start, after);
            copied = after;
          }
          this.row = row;
        }
      } else {
        const next = bytes[start + 1];
        const isDeclaration = next === 0x21 || next === 0x3f;
        after = isDeclaration ? afterDeclaration(bytes, start, end) : afterTag(bytes, start, end);
      }
      if (after < 0) {
        this.out.bytes(bytes, copied, start);
        return start;
      }
      i = after;
    }
  }

  /** Where the row ends whose content begins at `start`, or -1. Up to `plainEnd` every `<` begins a tag. */
  private closingTagOf(bytes: Uint8Array, start: number, plainEnd: number): number {
    const close = plainClosingTag(bytes, start, plainEnd, this.rowCloser);
    return close >= 0 || plainEnd === bytes.length ? close : closingTag(bytes, start, bytes.length, this.rowName);
  }

  /** Rows that the sheet does not have, up to but not including `row`. */
  addRowsBefore(row: number): void {
    for (; this.hasWrittenBefore(row); this.nextWritten++) {
      const added = this.written[this.nextWritten]!;
      const cells = this.editsAt(added).map(([column, value]) => this.newCell(added, column, value));
      this.out.text(`<${this.prefix}row r="${added + 1}"${this.height(added)}>${cells.join("")}</${this.prefix}row>`);
      addRun(this.trace.addedRows, added);
    }
    if (this.written[this.nextWritten] === row) this.nextWritten++;
  }

  private hasWrittenBefore(row: number): boolean {
    const next = this.written[this.nextWritten];
    return next !== undefined && next < row;
  }

  private editsAt(row: number): Edit[] {
    const edits: Edit[] = [];
    for (const { column, firstRow, values } of this.columns) {
      const value = values[row - firstRow];
      if (value !== undefined) edits.push([column, value]);
    }
    return edits;
  }

  private newCell(row: number, column: number, edit: CellEdit): string {
    const { value, formula, format } = contentOf(edit, "");
    this.letters[column] ??= columnLetters(column);
    const isFormatted = format !== undefined && format !== null;
    const attributes = ` r="${this.letters[column]}${row + 1}"${isFormatted ? ` s="${format}"` : ""}`;
    if (formula !== undefined) return formulaElement(attributes, formula, value, this.prefix);
    if (value !== null) return cellElement(attributes, value, this.prefix);
    return isFormatted ? `<${this.prefix}c${attributes}/>` : "";
  }

  /** A cell whose other attributes stay as they were; emptied, it is again what it was before it was written. */
  private changedCell(bytes: Uint8Array, cell: CellSpan, row: number, edit: CellEdit): string {
    if (this.layout && !isEmptying(edit)) return this.newCell(row, cell.column, edit);
    const tag = decodeUtf8(bytes, cell.start, cell.openEnd);
    const attributes = this.attributesOf(tag);
    const emptied = this.cell(attributes, null);
    const xml = decodeUtf8(bytes, cell.start, cell.end);
    const isBlank = !/<(?:[\w.-]+:)?f[\s/>]/.test(xml) && xml.replace(/<[^>]*>/g, "").trim() === "";
    const was = isBlank ? xml : (this.blankAt(row, cell.column, attributes) ?? emptied);
    if (edit === null) return was;
    if (was !== emptied) addBlankRun(this.trace.blanks, row, cell.column, was.replace(REFERENCE, "$1"));
    return this.cell(attributes, edit);
  }

  private attributesOf(tag: string): string {
    const attributes = tag.slice(1 + this.cellName.length).replace(/\s*\/?>$/, "");
    return attributes.replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  }

  /** The blank cell that an earlier patch wrote over, if the cell still looks like it. */
  private blankAt(row: number, column: number, attributes: string): string | null {
    const run = this.undo?.blanks.find(([first, rows, at]) => at === column && row >= first && row < first + rows);
    if (!run) return null;
    const xml = run[3].replace(REFERENCE, `$1${columnLetters(column)}${row + 1}`);
    return this.attributesOf(/^<[^>]*>/.exec(xml)?.[0] ?? "") === attributes ? xml : null;
  }

  /** A cell keeps its format without a value, and its seat where the cells after it are placed by counting. */
  private cell(attributes: string, edit: CellEdit): string {
    const { value, formula, format } = contentOf(edit, attributes);
    const place =
      format === undefined
        ? attributes
        : format === null
          ? attributes.replace(FORMAT, "")
          : `${attributes.replace(FORMAT, "")} s="${format}"`;
    if (formula !== undefined) return formulaElement(place, formula, value, this.prefix);
    if (value !== null) return cellElement(place, value, this.prefix);
    const isKept = FORMAT.test(place) || !/\sr\s*=/.test(place);
    return isKept ? `<${this.prefix}c${place}/>` : "";
  }

  private patchRow(
    bytes: Uint8Array,
    place: { start: number; openEnd: number; close: number; after: number; isEmpty: boolean },
    row: number,
    edits: readonly Edit[],
  ): void {
    const { start, openEnd, close, after, isEmpty } = place;
    const last = isEmpty ? -1 : lastColumn(bytes, openEnd, close, this.cellName);
    const first = edits[0]![0];
    const tag = this.rowTag(decodeUtf8(bytes, start, openEnd), row);
    if (this.layout && isWhole(edits) && last !== null && last < edits.length && endsWithCell(bytes, openEnd, close)) {
      this.writeRow(tag, row, edits);
      return;
    }
    // The cells at and behind the first change; those before it are copied.
    const cells =
      last !== null && last < first
        ? []
        : cellsOfRow(bytes, openEnd, close, this.cellName).filter(({ column }) => column >= first);
    if (cells.length === 0 && edits.every(([, value]) => isEmptying(value))) {
      this.out.text(tag);
      this.out.bytes(bytes, openEnd, after);
      return;
    }
    const content = this.editCells(bytes, cells, row, edits);
    const bodyStart = openEnd;
    const bodyEnd = cells[0]?.start ?? close;
    const isBlank = content.every((piece) => piece === "") && isBlankBetween(bytes, bodyStart, bodyEnd);
    if (isBlank && this.isOurRow(row, tag)) return;
    if (this.wasAdded(row)) addRun(this.trace.addedRows, row);
    const spanned = this.withSpans(tag, row, edits);
    if (isBlank) {
      this.out.text(spanned.replace(/\s*\/?>$/, "/>"));
      return;
    }
    this.out.text(isEmpty ? spanned.replace(/\s*\/>$/, ">") : spanned);
    this.out.bytes(bytes, bodyStart, bodyEnd);
    for (const piece of content) {
      if (typeof piece === "string") this.out.text(piece);
      else this.out.bytes(bytes, piece.start, piece.end);
    }
    if (isEmpty) this.out.text(`</${this.prefix}row>`);
    else this.out.bytes(bytes, cells.at(-1)?.end ?? close, after);
  }

  /** A row of which nothing stays but its tag. */
  private writeRow(tag: string, row: number, edits: readonly Edit[]): void {
    let content = "";
    for (const [column, edit] of edits) content += this.newCell(row, column, edit);
    if (content === "" && this.isOurRow(row, tag)) return;
    const spanned = this.withSpans(tag, row, edits).replace(/\s*\/?>$/, content === "" ? "/>" : ">");
    this.out.text(content === "" ? spanned : `${spanned}${content}</${this.prefix}row>`);
  }

  private readonly height = (row: number): string =>
    this.layout?.heights?.has(row) ? ` ht="${this.layout.heights.get(row)}"` : "";

  private rowTag(tag: string, row: number): string {
    if (!this.layout) return tag;
    const shown = tag.replace(/\shidden=(?:"[^"]*"|'[^']*')/, "");
    if (/\scustomHeight=["'](?:1|true)["']/.test(tag)) return shown;
    return shown.replace(/\sht=(?:"[^"]*"|'[^']*')/, "").replace(/\s*\/?>$/, (end) => this.height(row) + end);
  }

  /** Merges the changes into the cells: text where something is new, places where it is as it was. */
  private editCells(
    bytes: Uint8Array,
    cells: readonly CellSpan[],
    row: number,
    edits: readonly Edit[],
  ): (string | { readonly start: number; readonly end: number })[] {
    const pieces: (string | { readonly start: number; readonly end: number })[] = [];
    let n = 0;
    let copied = cells[0]?.start ?? 0;
    for (const cell of cells) {
      for (; n < edits.length && edits[n]![0] < cell.column; n++) {
        if (cell.start > copied) pieces.push({ start: copied, end: cell.start });
        copied = cell.start;
        pieces.push(this.newCell(row, ...edits[n]!));
      }
      const edit = edits[n];
      if (edit?.[0] === cell.column) {
        if (cell.start > copied) pieces.push({ start: copied, end: cell.start });
        pieces.push(this.changedCell(bytes, cell, row, edit[1]));
        copied = cell.end;
        n++;
      }
    }
    const end = cells.at(-1)?.end ?? 0;
    if (end > copied) pieces.push({ start: copied, end });
    for (; n < edits.length; n++) pieces.push(this.newCell(row, ...edits[n]!));
    return pieces;
  }

  /** A row that an earlier patch added; without its trace, a row that says nothing but its number. */
  private isOurRow(row: number, tag: string): boolean {
    return this.undo ? this.wasAdded(row) : /^<\S+\s+r=["']\d+["']\s*\/?>$/.test(tag);
  }

  private wasAdded(row: number): boolean {
    return this.undo?.addedRows.some(([first, count]) => row >= first && row < first + count) ?? false;
  }

  /** The attribute `spans` put back and widened again, where the row has one of the simple form. */
  private withSpans(tag: string, row: number, edits: readonly Edit[]): string {
    const current = /\sspans=["'](\d+):(\d+)["']/.exec(tag);
    if (!current) return tag;
    const before = `${current[1]}:${current[2]}`;
    const undone = this.undo?.spans.find(
      ([first, count, , wrote]) => row >= first && row < first + count && wrote === before,
    );
    const was = undone?.[2] ?? before;
    let [min, max] = was.split(":").map(Number) as [number, number];
    for (const [column, value] of edits) {
      if (isEmptying(value)) continue;
      min = Math.min(min, column + 1);
      max = Math.max(max, column + 1);
    }
    const wrote = `${min}:${max}`;
    if (wrote !== was) addSpanRun(this.trace.spans, row, was, wrote);
    return wrote === before ? tag : tag.replace(/(\sspans=["'])[^"']*/, `$1${wrote}`);
  }
}

/** Whether the changes, which are in order, leave out no column before the last of them. */
const isWhole = (edits: readonly Edit[]): boolean => edits.at(-1)![0] === edits.length - 1;

function writtenRows(columns: readonly ColumnPatch[]): number[] {
  const rows = new Set<number>();
  for (const { firstRow, values } of columns)
    values.forEach((value, i) => void (value !== undefined && !isEmptying(value) && rows.add(firstRow + i)));
  return [...rows].sort((a, b) => a - b);
}
