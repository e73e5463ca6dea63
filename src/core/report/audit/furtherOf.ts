import { columnCell, type Column, type Dataset } from "../../model/Dataset";

/** A further cell of a household's field. */
export interface FurtherCell {
  readonly column: Column;
  readonly entry: number;
  /** On the other sheet than the household's own cell. */
  readonly isElsewhere: boolean;
}

/** Further cells of one household's column that say something else than its own, by household. */
export function furtherOf(own: Column, { furtherCells }: Dataset): ReadonlyMap<number, readonly FurtherCell[]> {
  const found = new Map<number, FurtherCell[]>();
  for (const { column, households } of furtherCells) {
    if (column.field.id !== own.field.id) continue;
    households.forEach((household, entry) => {
      if (column.state[entry] === own.state[household] && column.raw(entry) === own.raw(household)) return;
      const isElsewhere = columnCell(own, household)?.sheet !== column.sheet;
      const cells = found.get(household);
      const cell = { column, entry, isElsewhere };
      if (cells) cells.push(cell);
      else found.set(household, [cell]);
    });
  }
  return found;
}
