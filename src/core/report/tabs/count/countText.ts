import type { ColumnId } from "../../../model/SummaryTab";
import { limitsOf, type BoundOf, type FixedTest } from "./tally";
import { quoted } from "../formula/formulaText";

export interface CountedPlaces {
  /** Absolute range of a counted column with its sheet, e.g. `'户户研判表'!$D$5:$D$300`; `null` where it is not written. */
  readonly range: (column: ColumnId) => string | null;
  readonly word: (column: ColumnId, code: string) => string;
  readonly bound: BoundOf;
  /** Any column that is written: its rows are counted where nothing is asked. */
  readonly anyColumn: ColumnId;
}

/** A criterion that the counting row makes, e.g. `$Y5` or `"*|"&$A5&"|*"`. */
export interface Criterion {
  readonly column: ColumnId;
  readonly text: string;
}

/**
 * COUNTIFS or SUMIFS over the counted rows with criteria of a counting row, one for each choice of `in`; `null` where a
 * column is left out of the sheet. Without any test it counts all rows.
 */
export function countText(
  places: CountedPlaces,
  tests: readonly FixedTest[],
  sum: ColumnId | null,
): (criteria: readonly Criterion[]) => string | null {
  const asked = tests.map(criteriaOf(places));
  if (asked.some(({ texts }) => texts.length === 0)) return () => "0";
  const summed = sum === null ? null : places.range(sum);
  if (sum !== null && summed === null) return () => null;
  let choices: readonly (readonly string[])[] = [[]];
  for (const { column, texts } of asked) {
    const range = places.range(column);
    if (range === null) return () => null;
    choices = choices.flatMap((own) => texts.map((all) => [...own, ...all.map((text) => `${range},${text}`)]));
  }
  const [begin, alone] = summed === null ? ["COUNTIFS(", rowsOf(places)] : [`SUMIFS(${summed},`, `SUM(${summed})`];
  const ends = choices.map((parts) => parts.join(","));
  return (criteria) => {
    if (asked.length + criteria.length === 0) return alone;
    const parts: string[] = [];
    for (const { column, text } of criteria) {
      const range = places.range(column);
      if (range === null) return null;
      parts.push(`${range},${text}`);
    }
    const own = parts.join(",");
    const comma = own === "" || asked.length === 0 ? "" : ",";
    return ends.map((end) => `${begin}${own}${comma}${end})`).join("+");
  };
}

function rowsOf({ range, anyColumn }: CountedPlaces): string | null {
  const rows = range(anyColumn);
  return rows === null ? null : `ROWS(${rows})`;
}

/** The choices of a test, each with all criteria that it takes; none where the test holds of nothing. */
const criteriaOf =
  ({ word, bound }: CountedPlaces) =>
  (test: FixedTest): { readonly column: ColumnId; readonly texts: readonly (readonly string[])[] } => {
    const { column } = test;
    const meant = (value: string | number): string | number =>
      typeof value === "string" ? word(column, value) : value;
    if ("is" in test) return { column, texts: [[criterion("=", meant(test.is))]] };
    if ("isNot" in test) return { column, texts: [[criterion("<>", meant(test.isNot))]] };
    if ("in" in test) return { column, texts: test.in.map((value) => [criterion("=", meant(value))]) };
    if ("isBlank" in test) return { column, texts: [['""']] };
    const limits = limitsOf(test, bound);
    return { column, texts: limits === null ? [] : [limits.map(([sign, limit]) => criterion(sign, limit))] };
  };

/** A criterion that takes a text whole: `*`, `?` and `~` stand for themselves. */
function criterion(sign: string, value: string | number): string {
  if (typeof value === "number") return sign === "=" ? String(value) : quoted(sign + String(value));
  return quoted(sign + wildcardsOff(value));
}

export const wildcardsOff = (text: string): string => text.replace(/[~*?]/g, "~$&");
