/** A cell as we write it; `null` leaves the cell alone, "" empties it. */
export type WrittenCell = string | number | boolean | null;

/** Quotes in front count: so the one that is put there can be told from those that were there. */
const FORMULA_START = /^'*(?:\p{Cc}*[=+\-@＝＋－＠]|\p{Cc}*[\t\r\n\0])/u;

/**
 * A text that Excel takes for a text: one that could begin a formula gets a leading quote, which Excel does not show.
 * Control characters before it do not hide it.
 */
export function quoteText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** A text as it was before `quoteText`, where the host keeps the quote in the cell. */
export function unquoteText(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text) ? text.slice(1) : text;
}

/** The only way in which cells are written: texts as texts (format `@` first), numbers as numbers, never a formula. */
export function writeCells(range: Excel.Range, rows: readonly (readonly WrittenCell[])[]): void {
  const isText = (cell: WrittenCell): boolean => typeof cell === "string" && cell !== "";
  const onlyTexts = rows.every((row) => row.every((cell) => cell === null || isText(cell)));
  // Excel spreads a single value over the range; the declaration knows only the matrix.
  range.numberFormat = (onlyTexts
    ? "@"
    : rows.map((row) => row.map((cell) => (isText(cell) ? "@" : null)))) as unknown as string[][];
  range.values = rows.map((row) => row.map((cell) => (typeof cell === "string" ? quoteText(cell) : cell)));
}

/** Formulas of our own making, with their `=`; never a text that came from a sheet, a file or a pack. */
export function writeFormulas(range: Excel.Range, rows: readonly (readonly string[])[]): void {
  range.formulas = rows.map((row) => [...row]);
}
