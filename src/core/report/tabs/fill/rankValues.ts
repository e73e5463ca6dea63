import type { CellValue } from "../../../model/RawSheet";

/** Places 1, 1, 3 of the numbers among `rows`, the greatest first; `none` for what is no number. */
export function rankValues(
  values: readonly CellValue[],
  rows: readonly number[],
  none: string,
): Map<number, CellValue> {
  const numbers = rows.filter((row) => typeof values[row] === "number");
  const numberAt = (row: number): number => values[row] as number;
  const sorted = [...numbers].sort((a, b) => numberAt(b) - numberAt(a));
  const places = new Map<number, CellValue>(rows.map((row) => [row, none]));
  let place = 0;
  sorted.forEach((row, position) => {
    if (position === 0 || numberAt(row) < numberAt(sorted[position - 1]!)) place = position + 1;
    places.set(row, place);
  });
  return places;
}
