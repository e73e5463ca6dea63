/** A cell as we write it; `null` leaves the cell alone. */
export type WrittenCell = string | number | boolean | null;

const FORMULA_START = /^(?:\p{Cc}*[=+\-@＝＋－＠]|\p{Cc}*[\t\r\n\0])/u;

/**
 * A text that Excel takes for a text: one that could begin a formula gets a leading quote, which Excel does not show.
 * Control characters before it do not hide it.
 */
export function quoteText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** The only way in which cells are written: texts as texts (format `@` first), numbers as numbers, never a formula. */
export function writeCells(range: Excel.Range, rows: readonly (readonly WrittenCell[])[]): void {
  const onlyTexts = rows.every((row) => row.every((cell) => cell === null || typeof cell === "string"));
  // Excel spreads a single value over the range; the declaration knows only the matrix.
  range.numberFormat = (onlyTexts
    ? "@"
    : rows.map((row) => row.map((cell) => (typeof cell === "string" ? "@" : null)))) as unknown as string[][];
  range.values = rows.map((row) => row.map((cell) => (typeof cell === "string" ? quoteText(cell) : cell)));
}
