import { parseArea } from "../../core/model/a1";
import type { Area } from "../../core/model/RawSheet";

const PART = /(?:^|,)\s*(?:(?:'(?:[^']|'')*'|[^'!,]+)!)?([^!,]+)/g;

/**
 * The rectangles of a `RangeAreas.address`, e.g. `Sheet1!A1:B2,'a,b'!C3`.
 * `null` where a part is no rectangle or the cells do not add up to `cellCount`: the host cut the text.
 */
export function parseAreas(address: string, cellCount: number): Area[] | null {
  const areas: Area[] = [];
  for (const [, part = ""] of address.matchAll(PART)) {
    const area = parseArea(part.trim());
    if (!area) return null;
    areas.push(area);
  }
  return areas.reduce((cells, area) => cells + area.rows * area.columns, 0) === cellCount ? areas : null;
}

/** The part of `area` inside `within`, or `null`. */
export function intersection(area: Area, within: Area): Area | null {
  const row = Math.max(area.row, within.row);
  const column = Math.max(area.column, within.column);
  const rows = Math.min(area.row + area.rows, within.row + within.rows) - row;
  const columns = Math.min(area.column + area.columns, within.column + within.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The same cells as runs down one column each, by column and row; runs that meet are joined. */
export function columnRuns(areas: readonly Area[]): Area[] {
  const runs = areas
    .flatMap((area) =>
      Array.from({ length: area.columns }, (_, i) => ({ ...area, column: area.column + i, columns: 1 })),
    )
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const joined: Area[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.column === run.column && last.row + last.rows === run.row) {
      joined[joined.length - 1] = { ...last, rows: last.rows + run.rows };
    } else joined.push(run);
  }
  return joined;
}

/** How many different rows the areas cover. */
export function coveredRows(areas: readonly Area[]): number {
  let covered = 0;
  let next = 0;
  for (const area of [...areas].sort((a, b) => a.row - b.row)) {
    const end = area.row + area.rows;
    covered += Math.max(0, end - Math.max(next, area.row));
    next = Math.max(next, end);
  }
  return covered;
}

/** What is left of `area` without `hole`: at most four rectangles. */
export function difference(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const [bottom, right] = [cut.row + cut.rows, cut.column + cut.columns];
  return [
    { ...area, rows: cut.row - area.row },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: right, columns: area.column + area.columns - right },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The smallest rectangle that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Rectangles that together cover the cells of each key, from `rows[0][0]` on; a cell without a key is in none. */
export function rectanglesByKey(rows: readonly (readonly (string | null)[])[]): ReadonlyMap<string, readonly Area[]> {
  const found = new Map<string, Area[]>();
  let above = new Map<string, number>();
  rows.forEach((row, r) => {
    const here = new Map<string, number>();
    for (let column = 0; column < row.length;) {
      const key = row[column] ?? null;
      let columns = 1;
      while (column + columns < row.length && (row[column + columns] ?? null) === key) columns++;
      if (key !== null) {
        const run = `${column} ${columns} ${key}`;
        const areas = found.get(key) ?? [];
        found.set(key, areas);
        const open = above.get(run);
        if (open === undefined) areas.push({ row: r, column, rows: 1, columns });
        else areas[open] = { ...areas[open]!, rows: areas[open]!.rows + 1 };
        here.set(run, open ?? areas.length - 1);
      }
      column += columns;
    }
    above = here;
  });
  return found;
}
