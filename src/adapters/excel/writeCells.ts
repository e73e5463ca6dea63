/** A cell as we write it; `null` leaves the cell alone, "" empties it. */
export type WrittenCell = string | number | boolean | null;

/** A quote in front would be taken for one that is not shown. */
const QUOTE_NEEDED = /^(?:'|\p{Cc}*[=+\-@＝＋－＠]|\p{Cc}*[\t\r\n\0])/u;

/**
 * A text that Excel takes for a text: one that could begin a formula gets a leading quote, which is no part of the value.
 * Control characters before it do not hide it.
 */
export function quoteText(text: string): string {
  return QUOTE_NEEDED.test(text) ? `'${text}` : text;
}

const isText = (cell: WrittenCell): boolean => typeof cell === "string" && cell !== "";
const quoted = (rows: readonly (readonly WrittenCell[])[]): WrittenCell[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === "string" ? quoteText(cell) : cell)));

/** Excel spreads a single format over the range; the declaration knows only the matrix. */
export function queueFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

export function queueFormats(range: Excel.Range, formats: readonly (readonly string[])[]): void {
  range.numberFormat = formats.map((row) => [...row]);
}

/** Cells are written here alone: texts as texts (format `@` first), numbers as numbers, never a formula. */
export function writeCells(range: Excel.Range, rows: readonly (readonly WrittenCell[])[]): void {
  if (rows.every((row) => row.every(isText))) queueFormat(range, "@");
  else range.numberFormat = rows.map((row) => row.map((cell) => (isText(cell) ? "@" : null)));
  range.values = quoted(rows);
}

/** A column of texts: its blank cells are text cells too, so that one format is enough for all. */
export function writeTexts(range: Excel.Range, texts: readonly (string | null)[]): void {
  queueFormat(range, "@");
  range.values = quoted(texts.map((text) => [text]));
}

/** Formulas of our own making, with their `=`; never a text that came from a sheet, a file or a pack. */
export function writeFormulas(range: Excel.Range, rows: readonly (readonly string[])[]): void {
  range.formulas = rows.map((row) => [...row]);
}
