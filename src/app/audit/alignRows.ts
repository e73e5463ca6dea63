import { isBlank, isCellError, type CellValue } from "../../core/model/RawSheet";

/** Cells of a row by column. */
export type Row = readonly CellValue[];

/** Beyond so many pairs of rows that differ, those are taken for the same that stand in the same place. */
const MOST_PAIRS = 250_000;
/** Digits in which numbers that were computed in two ways are the same. */
const DIGITS = 9;

/**
 * The row of `found` that each row of `wanted` has become, -1 where there is none: rows that hold the same whatever their
 * order, of the others those that have most in common and at least half, and what stands between rows that stayed together.
 * `counts`: columns that tell rows apart.
 */
export function alignRows(
  wanted: readonly Row[],
  found: readonly Row[],
  counts: (row: number, column: number) => boolean,
): Int32Array {
  const partner = new Int32Array(wanted.length).fill(-1);
  const taken = new Uint8Array(found.length);
  const pair = (row: number, at: number): void => {
    partner[row] = at;
    taken[at] = 1;
  };
  const width = wanted.reduce((most, row) => Math.max(most, row.length), 0);
  // Columns that count in one row may be a person's in another: of a row only its own are compared.
  const shapes = new Map<string, { readonly columns: readonly number[]; readonly rows: number[] }>();
  wanted.forEach((_, row) => {
    const columns = Array.from({ length: width }, (_column, column) => column).filter((column) => counts(row, column));
    const shape = columns.join();
    const known = shapes.get(shape);
    if (known) known.rows.push(row);
    else shapes.set(shape, { columns, rows: [row] });
  });
  for (const { columns, rows } of shapes.values()) {
    const bySign = new Map<string, number[]>();
    for (let row = found.length - 1; row >= 0; row--) {
      const sign = signOf(found[row]!, columns);
      const same = bySign.get(sign);
      if (same) same.push(row);
      else bySign.set(sign, [row]);
    }
    // A row that stands where it stood is that one, whatever else looks the same.
    const candidates = rows.map((row) => ({ row, same: bySign.get(signOf(wanted[row]!, columns)) ?? [] }));
    for (const { row, same } of candidates) {
      const at = taken[row] === 1 ? -1 : same.indexOf(row);
      if (at < 0) continue;
      same.splice(at, 1);
      pair(row, row);
    }
    for (const { row, same } of candidates) {
      const at = partner[row]! >= 0 ? undefined : same.pop();
      if (at !== undefined && taken[at] !== 1) pair(row, at);
    }
  }
  const left = wanted.flatMap((_, row) => (partner[row]! < 0 ? [row] : []));
  const free = found.flatMap((_, row) => (taken[row] === 1 ? [] : [row]));
  if (left.length * free.length > MOST_PAIRS) {
    for (const row of left) if (row < found.length && taken[row] === 0) partner[row] = row;
    return partner;
  }
  const pairs = left.flatMap((row) =>
    free.map((at) => ({ row, at, share: shareOf(wanted[row]!, found[at]!, (column) => counts(row, column)) })),
  );
  const near = ({ row, at }: { readonly row: number; readonly at: number }): number => Math.abs(row - at);
  pairs.sort((a, b) => b.share - a.share || near(a) - near(b));
  for (const { row, at, share } of pairs) {
    if (share < 1 / 2 || partner[row]! >= 0 || taken[at] === 1) continue;
    pair(row, at);
  }
  const holdsAny = (row: number): boolean => wanted[row]!.some((cell, column) => counts(row, column) && !isBlank(cell));
  // Between neighbours that stand together, or at an end, a row is the one that stands there, whatever it holds by now.
  for (const row of left) {
    if (partner[row]! >= 0 || !holdsAny(row)) continue;
    const at = row === 0 ? 0 : partner[row - 1]! < 0 ? -1 : partner[row - 1]! + 1;
    const end = row === wanted.length - 1 ? found.length : partner[row + 1]!;
    if (at < 0 || taken[at] === 1 || at >= found.length || (end >= 0 && end !== at + 1)) continue;
    pair(row, at);
  }
  return partner;
}

function signOf(row: Row, columns: readonly number[]): string {
  return JSON.stringify(columns.map((column) => plain(row[column] ?? null)));
}

function plain(value: CellValue): string | number | boolean | null {
  if (isBlank(value)) return null;
  if (typeof value === "number") return Number(value.toPrecision(DIGITS));
  return isCellError(value) ? value.error : value;
}

/** Of the cells that one of them fills, the share in which both are the same; 0 where neither fills one. */
function shareOf(wanted: Row, found: Row, counts: (column: number) => boolean): number {
  let [same, filled] = [0, 0];
  for (let column = 0; column < wanted.length; column++) {
    if (!counts(column)) continue;
    const [a, b] = [plain(wanted[column] ?? null), plain(found[column] ?? null)];
    if (a === null && b === null) continue;
    filled++;
    if (a === b) same++;
  }
  return filled === 0 ? 0 : same / filled;
}
