import type { SheetSource } from "../../app/previousPeriod";
import type { CellValue, RawSheet } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { decodeText, type Encoding } from "./decodeText";
import { splitRecords } from "./splitRecords";

/** The one sheet of a text file, and how its text was read. */
export interface CsvSource extends SheetSource {
  readonly encoding: Encoding;
}

/** Rows, columns and cells as a worksheet can hold them, so that whatever is read can also be written. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const MAX_CELL = 32_767;
const MAX_CELLS = 100_000_000;
const MAX_BYTES = 512 * 1024 * 1024;

/** Texts up to this length are kept once, however many cells hold them; so many different ones at most. */
const SHARED_LENGTH = 12;
const MAX_SHARED = 1 << 17;

/**
 * Reads delimited text; `name` is the file's name. Every cell is text as it stands, so that ID numbers stay whole.
 * Refusals: file.empty, sheet.empty, file.notTable, file.encoding, file.quotes, file.tooLarge.
 */
export function readCsv(bytes: Uint8Array, name: string): CsvSource {
  if (bytes.length > MAX_BYTES) throw tooLarge(name, "512 MiB");
  refuseOthers(bytes, name);
  const { encoding, pieces } = decodeText(bytes, name);
  const sheet = sheetOf(pieces, name);
  return {
    encoding,
    sheets: async () => [
      {
        name: sheet.name,
        rows: sheet.rowCount,
        columns: sheet.columns.length,
        visible: true,
        protected: false,
        active: true,
      },
    ],
    read: async () => sheet,
  };
}

/** What people rename to .csv although it is no text of cells. */
function refuseOthers(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0) throw new Refusal("file.empty", { file });
  const head = String.fromCharCode(...bytes.subarray(0, 512)).replace(/^\xef\xbb\xbf/, "");
  const refuse = (found: string): never => {
    throw new Refusal("file.notTable", { file, found });
  };
  if (/^%PDF/.test(head)) refuse("PDF");
  if (/^\s*<(?:!doctype html|html|head|meta|table|style|body)/i.test(head)) refuse("HTML");
  if (/^\s*<\?xml/.test(head)) refuse("XML");
  if (/^[{[]\s*["{[\]}]/.test(head)) refuse("JSON");
  const wide = /^(?:\xff\xfe|\xfe\xff)/.test(head);
  if (!wide && bytes.includes(0)) refuse("U+0000");
}

function sheetOf(pieces: readonly string[], name: string): RawSheet {
  const columns: CellValue[][] = [];
  const shared = new Map<string, string>();
  let rows = 0;
  /** Rows up to the last one that holds something. */
  let used = 0;
  for (const batch of splitRecords(pieces, name)) {
    for (const record of batch) {
      if (record.length > MAX_COLUMNS) throw tooLarge(name, `columns ≤ ${MAX_COLUMNS}`);
      for (let column = 0; column < record.length; column++) {
        const text = record[column]!;
        if (text === "") continue;
        if (text.length > MAX_CELL) throw tooLarge(name, `characters ≤ ${MAX_CELL}`);
        const values = columnAt(columns, column);
        while (values.length < rows) values.push(null);
        values.push(text.length > SHARED_LENGTH ? text : sharedText(shared, text));
        used = rows + 1;
      }
      rows++;
      if (used > MAX_ROWS) throw tooLarge(name, `rows ≤ ${MAX_ROWS}`);
    }
    if (used * columns.length > MAX_CELLS) throw tooLarge(name, `cells ≤ ${MAX_CELLS}`);
  }
  const sheet = name.replace(/\.[^.]*$/, "");
  if (used === 0) throw new Refusal("sheet.empty", { sheet, file: name });
  for (const values of columns) while (values.length < used) values.push(null);
  return {
    name: sheet,
    origin: { row: 0, column: 0 },
    rowCount: used,
    columns,
    date1904: false,
    merges: [],
    hiddenRowCount: 0,
    formulas: [],
  };
}

function columnAt(columns: CellValue[][], column: number): CellValue[] {
  while (columns.length <= column) columns.push([]);
  return columns[column]!;
}

function sharedText(shared: Map<string, string>, text: string): string {
  const known = shared.get(text);
  if (known !== undefined) return known;
  if (shared.size < MAX_SHARED) shared.set(text, text);
  return text;
}

const tooLarge = (file: string, limit: string): Refusal => new Refusal("file.tooLarge", { file, limit });
