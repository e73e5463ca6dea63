import { stylesOfRow, TAB_LOOKS } from "./tabLooks";
import { isTabCell, type TabStyle, type TabTable } from "./TabTable";

/** Points of a row with one line of the usual size. */
export const ROW_HEIGHT = 14.25;

/** What a line needs of the height of its letters. */
const LEADING = 1.5;
const USUAL_SIZE = 11;
/** From here on a character is as wide as two digits. */
const WIDE = 0x2e80;

/**
 * Points that the longest cell of a row needs, by zero-based row; rows of the usual height are left out. Not every program
 * fits rows to their texts.
 */
export function tabHeights({ rows, columns }: Pick<TabTable, "rows" | "columns">): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  rows.forEach((row, r) => {
    const height = heightOf(row, stylesOfRow(row), columns);
    if (height > ROW_HEIGHT) heights.set(r, height);
  });
  return heights;
}

/** Of the lines of a usual text, and of a title. */
const LINE = Math.ceil(USUAL_SIZE * LEADING);
const TITLE = Math.ceil((TAB_LOOKS.title.size ?? USUAL_SIZE) * LEADING);
/** Points by which programs miss a height, as they draw whole pixels. */
const ROUNDING = 0.6;

/** Whether a row of that many points may have it from us or from a program that fitted one line; else a person resized it. */
export function isTabHeight(points: number): boolean {
  const near = (height: number): boolean => Math.abs(points - height) <= ROUNDING;
  return points < 1.5 * ROW_HEIGHT - ROUNDING || near(TITLE) || near(Math.round(points / LINE) * LINE);
}

function heightOf(
  row: TabTable["rows"][number],
  styles: readonly (TabStyle | null)[],
  columns: TabTable["columns"],
): number {
  let most = ROW_HEIGHT;
  row.forEach((cell, c) => {
    const value = isTabCell(cell) ? cell.value : cell;
    const style = styles[c] ?? null;
    if (style === null || columns[c]?.hidden) return;
    const { wrap, size = USUAL_SIZE } = TAB_LOOKS[style];
    const lines = wrap && typeof value === "string" ? linesOf(value, columns[c]?.width ?? 9) : 1;
    if (lines > 1 || size > USUAL_SIZE) most = Math.max(most, lines * Math.ceil(size * LEADING));
  });
  return most;
}

function linesOf(text: string, width: number): number {
  // A letter that does not fit whole goes to the next line.
  const room = Math.max(2, Math.floor(width) - 1);
  if (2 * text.length <= room && !text.includes("\n")) return 1;
  return text.split("\n").reduce((lines, line) => {
    let wide = 0;
    for (let i = 0; i < line.length; i++) wide += line.charCodeAt(i) >= WIDE ? 2 : 1;
    return lines + Math.max(1, Math.ceil(wide / room));
  }, 0);
}
