/** A rectangle of cells, zero-based and in sheet coordinates; `rows` and `columns` are at least 1. */
export interface SheetArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** 0 → A, 26 → AA. */
export function lettersOf(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `A5:C9`, or `A5` for one cell. */
export function refOf(area: SheetArea): string {
  const first = `${lettersOf(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${lettersOf(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/** The rectangle of `A5:C9` or `$A$5`; `null` where the text is none or leaves the sheet. */
export function areaOf(ref: string): SheetArea | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i.exec(ref);
  if (!match) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const columns = [columnOf(left), columnOf(right)] as const;
  const rows = [Number(top) - 1, Number(bottom) - 1] as const;
  if (Math.max(...columns) >= 16_384 || Math.max(...rows) >= 1_048_576) return null;
  return {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rows: Math.abs(rows[1] - rows[0]) + 1,
    columns: Math.abs(columns[1] - columns[0]) + 1,
  };
}
