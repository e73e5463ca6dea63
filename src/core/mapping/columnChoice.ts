import { firstEighteen } from "../model/idNumber";
import type { Field, FieldId } from "../model/Field";
import type { CellValue, RawSheet } from "../model/RawSheet";
import type { ColumnMapping, SheetMapping } from "../model/SheetMapping";
import type { NamedColumn } from "./headingRow";
import { isEmptyHeading } from "./headingMatcher";
import type { DataRows } from "./dataRows";
import { isBlank } from "../model/RawSheet";

const SAMPLED_ROWS = 200;
const LEAST_SAMPLE = 3;

/** Score of a heading of some year in a sheet that does not say of which year it is. */
const UNSURE_OF_YEAR = 0.5;

/**
 * The columns with the matches that stand for the sheet's own `year`. A heading of another year names no field. Where the
 * sheet gives none, a heading with a year counts for little, and for nothing beside one without a year.
 */
export function ofYear(columns: readonly NamedColumn[], year: number | null): NamedColumn[] {
  const undated = new Set(columns.flatMap(({ match }) => (match?.year === null ? [match.field.id] : [])));
  return columns.map((column) => {
    const { match } = column;
    if (match === null || match.year === null || match.year === year) return column;
    if (year !== null || undated.has(match.field.id)) return { ...column, match: null };
    return { ...column, match: { ...match, score: UNSURE_OF_YEAR, reason: "contained" } };
  });
}

/**
 * One column for each field that the headings name. Of several equally good columns the first is taken where they hold the
 * same in every row; otherwise the field is ambiguous.
 */
export function chooseColumns(
  raw: RawSheet,
  columns: readonly NamedColumn[],
  rows: DataRows,
  ignored: number,
): Pick<SheetMapping, "columns" | "ambiguous"> {
  const claims = new Map<FieldId, number[]>();
  columns.forEach(({ match }, c) => {
    if (match === null || c === ignored) return;
    const claimed = claims.get(match.field.id);
    const best = claimed === undefined ? 0 : columns[claimed[0]!]!.match!.score;
    if (claimed === undefined || match.score > best) claims.set(match.field.id, [c]);
    else if (match.score === best) claimed.push(c);
  });
  const chosen: ColumnMapping[] = [];
  const ambiguous: { field: FieldId; columns: number[] }[] = [];
  for (const [field, claimed] of claims) {
    const first = claimed[0]!;
    if (claimed.every((c) => c === first || sameContents(raw.columns[first]!, raw.columns[c]!, rows))) {
      const { name, match } = columns[first]!;
      chosen.push({
        field,
        column: raw.origin.column + first,
        heading: name,
        score: match!.score,
        reason: match!.reason,
      });
    } else {
      ambiguous.push({ field, columns: claimed.map((c) => raw.origin.column + c) });
    }
  }
  return { columns: chosen.sort((a, b) => a.column - b.column), ambiguous };
}

/** A column of ID numbers whose heading says nothing. */
export function findIdColumn(
  raw: RawSheet,
  columns: readonly NamedColumn[],
  rows: DataRows,
  field: Field,
): ColumnMapping | null {
  for (let c = 0; c < columns.length; c++) {
    const { name } = columns[c]!;
    if (!isEmptyHeading(name) || !holdsIdNumbers(raw.columns[c]!, rows)) continue;
    return { field: field.id, column: raw.origin.column + c, heading: name, score: 0.4, reason: "content" };
  }
  return null;
}

function holdsIdNumbers(column: readonly CellValue[], rows: DataRows): boolean {
  let filled = 0;
  let ids = 0;
  for (let r = rows.first; r <= rows.last && filled < SAMPLED_ROWS; r++) {
    const value = column[r];
    if (isBlank(value)) continue;
    filled++;
    if (typeof value === "string" && /^\d{17}[\dXx]$/u.test(firstEighteen(value.trim()))) ids++;
  }
  return filled >= LEAST_SAMPLE && ids >= 0.9 * filled;
}

function sameContents(a: readonly CellValue[], b: readonly CellValue[], rows: DataRows): boolean {
  for (let r = rows.first; r <= rows.last; r++) {
    if (a[r] !== b[r] && !(isBlank(a[r]) && isBlank(b[r]))) return false;
  }
  return true;
}
