import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import {
  afterDeclaration,
  afterTag,
  cellText,
  closingTag,
  EQUALS,
  GT,
  isNamed,
  LT,
  SLASH,
  textEnd,
} from "../xml/bytes";
import { stringItemReader, type ReadStringItem } from "../xml/stringItem";
import type { CellStore } from "./CellStore";
import { parseNumber, serialOfIso } from "./cellNumbers";
import { UsualCell } from "./UsualCell";

const BANG = 0x21;
const QUESTION = 0x3f;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const LOWER_R = 0x72;
const LOWER_T = 0x74;

/** How a cell says that its value is kept, by the first bytes of its attribute `t`. */
type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

/** Reads rows and cells straight from the bytes of `sheetData`; keeps its place between pieces. */
export class RowReader {
  private readonly store: CellStore;
  private readonly readItem: ReadStringItem;
  private readonly skip: number;
  private readonly names: Readonly<Record<"row" | "c" | "v" | "f" | "is", Uint8Array>>;
  private readonly fail: (found: string) => Error;
  private readonly usual = new UsualCell();
  private row = -1;
  private column = -1;
  private rowIsNumbered = false;
  // What the last tag said; written by readTag and readCell only.
  private tagRow = 0;
  private tagColumn = 0;
  private tagHidden = false;
  private tagType: CellType = "n";

  constructor(store: CellStore, prefix: string, fail: (found: string) => Error) {
    this.store = store;
    this.readItem = stringItemReader(prefix);
    this.fail = fail;
    const encoder = new TextEncoder();
    const name = (local: string): Uint8Array => encoder.encode(prefix + local);
    this.names = { row: name("row"), c: name("c"), v: name("v"), f: name("f"), is: name("is") };
    this.skip = prefix.length;
  }

  /** Rows met so far, blank ones included. */
  get rowsDone(): number {
    return this.row + 1;
  }

  /** Takes whole elements from `bytes`; returns the start of the one that is cut off. Stops early when the store is full. */
  read(bytes: Uint8Array): number {
    const end = bytes.length;
    const { row, c } = this.names;
    let i = 0;
    while (!this.store.full) {
      while (i < end && bytes[i] !== LT) i++;
      // The longest name with its prefix must be there to be told.
      if (i + this.skip + 5 > end) return i;
      const next = bytes[i + 1];
      let after = this.skip === 0 ? this.readUsualCell(bytes, i, end) : -1;
      if (after > 0) {
        i = after;
        continue;
      }
      if (isNamed(bytes, i + 1, c)) after = this.readCell(bytes, i, end);
      else if (isNamed(bytes, i + 1, row)) after = this.readRow(bytes, i, end);
      else if (next === BANG || next === QUESTION) after = afterDeclaration(bytes, i, end);
      else after = afterTag(bytes, i, end);
      if (after < 0) return i;
      i = after;
    }
    return i;
  }

  private readRow(bytes: Uint8Array, start: number, end: number): number {
    const after = this.readTag(bytes, start + 1 + this.names.row.length, end);
    if (after < 0) return -1;
    this.rowIsNumbered = this.tagRow > 0;
    const row = this.rowIsNumbered ? this.tagRow - 1 : this.row + 1;
    if (row >= MAX_ROWS) throw this.fail("row");
    this.row = row;
    this.column = -1;
    this.store.beginRow(row, this.tagHidden);
    return after;
  }

  /** -1 where the cell is none of the usual kind or does not stand in its row. */
  private readUsualCell(bytes: Uint8Array, start: number, end: number): number {
    const { usual, store } = this;
    const after = usual.read(bytes, start, end);
    const column = usual.column - 1;
    if (after < 0 || usual.row !== this.row + 1 || column >= MAX_COLUMNS) return -1;
    this.column = column;
    if (usual.isBlank) return after;
    if (!usual.isShared) store.set(column, usual.value);
    else if (!store.setShared(column, usual.value)) throw this.fail("sharedString");
    return after;
  }

  private readCell(bytes: Uint8Array, start: number, end: number): number {
    let i = this.readTag(bytes, start + 1 + this.names.c.length, end);
    if (i < 0) return -1;
    const column = this.tagColumn > 0 ? this.tagColumn - 1 : this.column + 1;
    const type = this.tagType;
    const cellRow = this.tagRow;
    if (bytes[i - 2] === SLASH) {
      this.moveTo(column, cellRow);
      return i;
    }
    let valueStart = -1;
    let valueEnd = -1;
    let isInline = false;
    let formula: "none" | "own" | { readonly ref: string } = "none";
    for (;;) {
      while (i < end && bytes[i] !== LT) i++;
      if (i + this.skip + 3 > end) return -1;
      if (bytes[i + 1] === SLASH) {
        const after = afterTag(bytes, i, end);
        if (after < 0) return -1;
        if (isNamed(bytes, i + 2, this.names.c)) {
          this.moveTo(column, cellRow);
          this.keep(bytes, valueStart, valueEnd, isInline, type, formula);
          return after;
        }
        i = after;
      } else if (isNamed(bytes, i + 1, this.names.v)) {
        const after = afterTag(bytes, i, end);
        if (after < 0) return -1;
        if (bytes[after - 2] !== SLASH) {
          valueStart = after;
          valueEnd = textEnd(bytes, after, end);
          if (valueEnd < 0) return -1;
          i = valueEnd;
        } else i = after;
      } else if (isNamed(bytes, i + 1, this.names.is)) {
        const opened = afterTag(bytes, i, end);
        if (opened < 0) return -1;
        if (bytes[opened - 2] !== SLASH) {
          isInline = true;
          valueStart = opened;
          valueEnd = closingTag(bytes, opened, end, this.names.is);
          if (valueEnd < 0) return -1;
          i = valueEnd;
        } else i = opened;
      } else if (isNamed(bytes, i + 1, this.names.f)) {
        const after = afterTag(bytes, i, end);
        if (after < 0) return -1;
        const ref = arrayRef(bytes, i, after);
        formula = ref === null ? "own" : { ref };
        if (bytes[after - 2] === SLASH) i = after;
        else {
          i = textEnd(bytes, after, end);
          if (i < 0) return -1;
        }
      } else {
        const next = bytes[i + 1];
        i = next === BANG || next === QUESTION ? afterDeclaration(bytes, i, end) : afterTag(bytes, i, end);
        if (i < 0) return -1;
      }
    }
  }

  private moveTo(column: number, cellRow: number): void {
    if (column >= MAX_COLUMNS) throw this.fail("column");
    this.column = column;
    if (this.rowIsNumbered || cellRow === 0 || cellRow - 1 === this.row) return;
    if (cellRow > MAX_ROWS) throw this.fail("row");
    this.row = cellRow - 1;
    this.store.beginRow(this.row, false);
  }

  private keep(
    bytes: Uint8Array,
    start: number,
    end: number,
    isInline: boolean,
    type: CellType,
    formula: "none" | "own" | { readonly ref: string },
  ): void {
    const { store, column } = this;
    if (formula !== "none") store.addFormula(column, formula === "own" ? null : formula.ref);
    if (start < 0 || start === end) return;
    if (isInline) {
      store.setText(column, this.readItem(bytes, start, end));
      return;
    }
    switch (type) {
      case "s": {
        const index = parseNumber(bytes, start, end);
        if (typeof index !== "number" || !store.setShared(column, index)) throw this.fail("sharedString");
        return;
      }
      case "n": {
        const number = parseNumber(bytes, start, end);
        if (number !== null) store.set(column, number);
        return;
      }
      case "b":
        store.set(column, bytes[start] === 0x31 || bytes[start] === LOWER_T);
        return;
      case "e":
        store.set(column, { error: cellText(bytes, start, end) });
        return;
      case "d": {
        const text = cellText(bytes, start, end);
        store.set(column, serialOfIso(text, store.date1904) ?? text);
        return;
      }
      default:
        store.setText(column, cellText(bytes, start, end));
    }
  }

  /** Reads the attributes r, t and hidden from `i` up to the end of the tag; returns the index behind it, or -1. */
  private readTag(bytes: Uint8Array, from: number, end: number): number {
    this.tagRow = 0;
    this.tagColumn = 0;
    this.tagHidden = false;
    this.tagType = "n";
    let i = from;
    for (;;) {
      while (i < end && (bytes[i]! <= 0x20 || bytes[i] === SLASH)) i++;
      if (i >= end) return -1;
      if (bytes[i] === GT) return i + 1;
      const name = i;
      while (i < end && bytes[i] !== EQUALS) i++;
      const nameEnd = i;
      while (i < end && bytes[i] !== DOUBLE_QUOTE && bytes[i] !== SINGLE_QUOTE) i++;
      if (i >= end) return -1;
      const quote = bytes[i];
      const value = ++i;
      while (i < end && bytes[i] !== quote) i++;
      if (i >= end) return -1;
      if (nameEnd - name === 1) {
        if (bytes[name] === LOWER_R) this.readReference(bytes, value, i);
        else if (bytes[name] === LOWER_T) this.tagType = cellType(bytes, value, i);
      } else if (bytes[name] === 0x68 && nameEnd - name === 6) {
        // hidden
        this.tagHidden = bytes[value] === 0x31 || bytes[value] === LOWER_T;
      }
      i++;
    }
  }

  /** `AM5`, or the bare number of a row. */
  private readReference(bytes: Uint8Array, start: number, end: number): void {
    let column = 0;
    let row = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      if (byte >= 0x41 && byte <= 0x5a) column = column * 26 + byte - 64;
      else if (byte >= 0x61 && byte <= 0x7a) column = column * 26 + byte - 96;
      else if (byte >= 0x30 && byte <= 0x39) row = row * 10 + byte - 48;
      else if (byte !== 0x24) throw this.fail("reference");
    }
    if (row > MAX_ROWS || column > MAX_COLUMNS || row === 0) throw this.fail("reference");
    this.tagRow = row;
    this.tagColumn = column;
  }
}

function cellType(bytes: Uint8Array, start: number, end: number): CellType {
  switch (bytes[start]) {
    case 0x73:
      return end - start === 1 ? "s" : "str";
    case 0x69:
      return "inlineStr";
    case 0x62:
      return "b";
    case 0x65:
      return "e";
    case 0x64:
      return "d";
    default:
      return "n";
  }
}

/** The area of an array formula or data table, whose other cells carry no formula of their own. */
function arrayRef(bytes: Uint8Array, start: number, end: number): string | null {
  if (end - start < 8) return null;
  const tag = cellText(bytes, start, end);
  if (!/\st=["'](?:array|dataTable)["']/.test(tag)) return null;
  return /\sref=["']([A-Za-z0-9:$]+)["']/.exec(tag)?.[1] ?? null;
}
