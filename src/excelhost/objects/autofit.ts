import type { Area } from "../address";
import type { HostSheet } from "../HostWorkbook";
import { MAX_ROWS } from "../limits";

const POINTS_PER_HALF_WIDTH = 5.25;
const PADDING = 4;

/** Width of a text in half-width characters: Chinese characters count twice. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
  return width;
}

/** Sets each column to the width of its longest line, by counting characters: nothing here can measure a font. */
export function autofitColumns(sheet: HostSheet, area: Area | null): void {
  if (!area) return;
  for (let column = area.column; column < area.column + area.columns; column++) {
    let longest = 0;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (const line of sheet.text(row, column).split("\n")) longest = Math.max(longest, textWidth(line));
    }
    if (longest === 0) continue;
    sheet.setColumnWidth({ row: 0, column, rows: MAX_ROWS, columns: 1 }, longest * POINTS_PER_HALF_WIDTH + PADDING);
  }
}
