import type { ICellData, IStyleData } from "./univer";

export type CellMatrix = Record<number, Record<number, ICellData>>;
type Style = ICellData["s"];

/** What became of two styles: a style that is set on many cells is one object, so that few are made. */
const merged = new WeakMap<IStyleData, WeakMap<IStyleData, IStyleData>>();

/** Cells of one sheet that wait to be written at once. */
export class PendingCells {
  readonly sheetId: string;
  readonly cells: CellMatrix;
  /** Whether a cell takes more than a style. */
  hasValues: boolean;

  /** The matrix is taken over. */
  constructor(sheetId: string, cells: CellMatrix, hasValues: boolean) {
    this.sheetId = sheetId;
    this.cells = cells;
    this.hasValues = hasValues;
  }

  /** Writes more cells over those that wait; false, and nothing done, where they cannot be one write. */
  add(cells: CellMatrix, hasValues: boolean): boolean {
    if (!this.#takes(cells)) return false;
    for (const row in cells) {
      const more = cells[row]!;
      const line = this.cells[row];
      if (!line) this.cells[row] = more;
      else for (const column in more) line[column] = line[column] ? both(line[column], more[column]!) : more[column]!;
    }
    this.hasValues ||= hasValues;
    return true;
  }

  /** A style that takes away what the cell had cannot be followed by another in the same write. */
  #takes(cells: CellMatrix): boolean {
    for (const row in cells) {
      const line = this.cells[row];
      if (!line) continue;
      const more = cells[row]!;
      for (const column in more) {
        const style = more[column]!.s;
        if (style && line[column] && !isMergeable(line[column].s, style)) return false;
      }
    }
    return true;
  }

  /** The style that waits for a cell; `undefined` where none does. */
  style(row: number, column: number): Style | undefined {
    return this.cells[row]?.[column]?.s;
  }
}

const isMergeable = (waiting: Style, style: Style): boolean =>
  waiting === undefined || [waiting, style].every((one) => typeof one === "object" && one !== null);

function both(waiting: ICellData, more: ICellData): ICellData {
  const s = more.s && waiting.s ? mergedStyle(waiting.s as IStyleData, more.s as IStyleData) : (more.s ?? waiting.s);
  const style = more.s === null ? { s: null } : s === undefined ? {} : { s };
  if (!("v" in more)) return { ...waiting, ...more, ...style };
  // The kind of the value that waited is not that of the new one.
  const { t: _kind, ...rest } = waiting;
  return { ...rest, ...more, ...style };
}

function mergedStyle(before: IStyleData, after: IStyleData): IStyleData {
  const known = merged.get(before) ?? new WeakMap<IStyleData, IStyleData>();
  merged.set(before, known);
  const style = known.get(after) ?? composed(before, after);
  known.set(after, style);
  return style;
}

/** One style after the other; sides of a border are told one by one. */
export function composed(before: IStyleData, after: IStyleData): IStyleData {
  return { ...before, ...after, ...(before.bd && after.bd ? { bd: { ...before.bd, ...after.bd } } : {}) };
}
