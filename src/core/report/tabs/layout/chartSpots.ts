import type { Area } from "../../../model/RawSheet";

const ROWS = 16;
/** In characters: as wide as a chart is where the tab leaves it room, and the least beside another. */
const WIDTH = 64;
const LEAST = 44;

/**
 * Where charts stand: under the remarks, above everything that grows, so that no row ever runs under one, and within the
 * columns that are shown, so that none makes the print smaller. `widths` are those of the columns, in characters.
 */
export function chartSpots(count: number, widths: readonly number[], top: number): readonly Area[] {
  const spots: Area[] = [];
  let [row, column] = [top, 0];
  for (let chart = 0; chart < count; chart++) {
    if (column > 0 && widths.slice(column).reduce((sum, width) => sum + width, 0) < LEAST) {
      row += ROWS + 1;
      column = 0;
    }
    let [columns, wide] = [0, 0];
    while (column + columns < widths.length && wide < WIDTH) wide += widths[column + columns++] ?? 0;
    spots.push({ row, column, rows: ROWS, columns });
    column += columns;
  }
  return spots;
}
