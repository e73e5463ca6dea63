import { isBlank, type CellValue } from "../../core/model/RawSheet";

/**
 * The column of `found` that each column of `wanted` has become, -1 where it is gone: in the same order, those together
 * whose cells have most in common.
 */
export function alignColumns(
  wanted: readonly ReadonlySet<CellValue>[],
  found: readonly ReadonlySet<CellValue>[],
): readonly number[] {
  if (wanted.length === found.length) return wanted.map((_, column) => column);
  const [rows, columns] = [wanted.length, found.length];
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const alike = wanted.map((a) => found.map((b) => likeness(a, b)));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, best[i + 1]![j + 1]! + alike[i]![j]!);
    }
  }
  const places = wanted.map(() => -1);
  for (let i = 0, j = 0; i < rows && j < columns;) {
    const own = alike[i]![j]!;
    if (best[i]![j] === best[i + 1]![j + 1]! + own && own > 0) places[i++] = j++;
    else if (best[i]![j] === best[i + 1]![j]!) i++;
    else j++;
  }
  return places;
}

/** Blank columns are like one another, and hardly like others. */
function likeness(a: ReadonlySet<CellValue>, b: ReadonlySet<CellValue>): number {
  const [inA, inB] = [filled(a), filled(b)];
  if (inA === 0 && inB === 0) return 0.1;
  let same = 0;
  for (const value of a) if (!isBlank(value) && b.has(value)) same++;
  return same / Math.max(inA, inB);
}

const filled = (values: ReadonlySet<CellValue>): number => [...values].filter((value) => !isBlank(value)).length;
