import { NO_ROW, VALUE } from "../model/Dataset";
import type { Column, FurtherCells } from "../model/Dataset";
import type { Field } from "../model/Field";
import type { CellValue } from "../model/RawSheet";
import { cellAt } from "./cells";
import type { CellPlace, Cells } from "./cells";
import type { Grouping } from "./households";
import { placeOf, saysNothing } from "./Source";
import type { Source } from "./Source";

/** A sheet that holds a household field, and the rows of each household in it. */
export interface HouseholdSource {
  readonly source: Source;
  readonly grouped: Grouping;
  /** Sheet column of the field. */
  readonly column: number;
}

/**
 * The cell of each household in a column: its first filled one, or its first one. Sheets come in the order in which they
 * are asked: a household that the first one does not list is looked up in the second.
 */
export function householdCells(field: Field, sources: readonly HouseholdSource[]): Cells {
  const [first, second = null] = sources.map((source) => firstFilled(field, source));
  if (first === undefined) throw new TypeError(`field ${field.id} is in no sheet`);
  return { ...first, field, elsewhere: second, date1904: sources[0]!.source.sheet.date1904 };
}

function firstFilled(field: Field, { source, grouped, column }: HouseholdSource): CellPlace {
  const place = placeOf(source, column, source.rows);
  const { values, firstRow, rows } = place;
  const { start, order } = grouped;
  const households = start.length - 1;
  const picked = new Uint32Array(households).fill(NO_ROW);
  for (let h = 0; h < households; h++) {
    const end = start[h + 1]!;
    let at = start[h]!;
    if (at === end) continue;
    while (at < end && saysNothing(values[rows[order[at]!]! - firstRow] ?? null, field)) at++;
    picked[h] = rows[order[at === end ? start[h]! : at]!]!;
  }
  return { ...place, rows: picked };
}

/** The cells of one sheet that say something else than the household's own cell, or the same where that could not be read. */
export function furtherCells(
  { source, grouped, column }: HouseholdSource,
  cells: Cells,
  own: Column,
  read: (cells: Cells) => Column,
): FurtherCells | null {
  const place = placeOf(source, column, source.rows);
  const { values, firstRow, rows } = place;
  const { start, order } = grouped;
  const isFirst = place.sheet === cells.sheet;
  const found: number[] = [];
  const households: number[] = [];
  for (let h = 0; h + 1 < start.length; h++) {
    const from = start[h]!;
    const end = start[h + 1]!;
    if (from === end) continue;
    const ownRow = isFirst ? cells.rows[h] : cells.rows[h] === NO_ROW ? cells.elsewhere?.rows[h] : NO_ROW;
    if (end - from === 1 && rows[order[from]!] === ownRow) continue;
    const known: CellValue | undefined = own.state[h] === VALUE ? cellAt(cells, h) : undefined;
    let last = ownRow;
    for (let i = from; i < end; i++) {
      const row = rows[order[i]!]!;
      if (row === last || row === ownRow) continue;
      last = row;
      const value = values[row - firstRow] ?? null;
      if (value === null || value === known || saysNothing(value, cells.field)) continue;
      found.push(row);
      households.push(h);
    }
  }
  if (found.length === 0) return null;
  const further = { ...place, rows: Uint32Array.from(found), field: cells.field, date1904: cells.date1904 };
  return { column: read({ ...further, elsewhere: null }), households: Uint32Array.from(households) };
}
