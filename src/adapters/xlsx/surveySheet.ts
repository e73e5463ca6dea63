import { RESULT_HEADING } from "../../core/model/HighlightPlan";
import {
  HEADING_SEARCH_ROWS,
  isOwnColumn,
  isOwnRule,
  ownColumnsAmong,
  type MarkedColumn,
} from "../../core/model/ownMarks";
import type { RawSheet } from "../../core/model/RawSheet";
import type { SheetFrame } from "../../ooxml/read/readFrame";

/** A result column of ours in the file. Sheet coordinates. */
export interface OwnColumn {
  readonly row: number;
  readonly column: number;
  /** Whether the cells from the heading down hold something. */
  readonly filled: readonly boolean[];
}

/** What one pass over a sheet of the file tells about room and about what of ours is there. No cell values. */
export interface Survey {
  /** First and last row with a value or formula, by column. Sheet coordinates. */
  readonly columns: ReadonlyMap<number, { readonly first: number; readonly last: number }>;
  readonly own: readonly OwnColumn[];
  readonly hasRules: boolean;
}

/** `wrote` is the heading that our record says we wrote on this sheet. */
export function surveySheet(sheet: RawSheet, frame: SheetFrame, wrote: string | null): Survey {
  const { origin, formulas } = sheet;
  const columns = new Map<number, { first: number; last: number }>();
  const own: (OwnColumn & MarkedColumn)[] = [];
  sheet.columns.forEach((values, c) => {
    const column = origin.column + c;
    const runs = formulas.filter((run) => run.column === column);
    const rows = [
      values.findIndex((value) => value !== null),
      values.findLastIndex((value) => value !== null),
      ...runs.flatMap((run) => [run.row - origin.row, run.row - origin.row + run.rows - 1]),
    ].filter((row) => row >= 0);
    if (rows.length === 0) return;
    columns.set(column, {
      first: origin.row + rows.reduce((least, row) => Math.min(least, row)),
      last: origin.row + rows.reduce((most, row) => Math.max(most, row)),
    });
    if (runs.length > 0) return;
    const row = values.slice(0, HEADING_SEARCH_ROWS).findIndex((value, r) => {
      const isHeading = typeof value === "string" && (value.startsWith(RESULT_HEADING) || value === wrote);
      return isHeading && isOwnColumn(value, values.slice(r + 1), wrote);
    });
    if (row < 0) return;
    const filled = values.slice(row).map((value) => value !== null);
    own.push({ row: origin.row + row, column, filled, heading: values[row]!, below: values.slice(row + 1) });
  });
  return {
    columns,
    own: ownColumnsAmong(own, wrote).map(({ row, column, filled }) => ({ row, column, filled })),
    hasRules: frame.conditionalFormats.some(({ formula }) => isOwnRule(formula)),
  };
}
