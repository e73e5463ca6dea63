import type { HighlightPlan } from "../../core/model/HighlightPlan";
import { loadUsed, usedArea } from "./readSheet";
import type { OwnMarks } from "./surveyMarks";

/** Where the rows and columns of a sheet are, as one request saw them. Of use after `sync`. */
export interface RowPlaces {
  /** First row and the row after the last one that hold something; equal in an empty sheet. */
  readonly rows: () => { readonly first: number; readonly end: number };
  /** The person's cells of the heading row. */
  readonly headings: () => string;
  /** Whether anything moved since `before`, our own cells from the heading down to `end` apart. */
  readonly differ: (before: RowPlaces, end: number) => boolean;
}

/** Queues the question where the rows are. The result column is passed over. */
export function loadRowPlaces(
  { sheet, used: known }: Pick<OwnMarks, "sheet" | "used">,
  plan: HighlightPlan,
): RowPlaces {
  const used = loadUsed(sheet);
  const { column = 0, columns = 1 } = known ?? {};
  const heading = sheet.getRangeByIndexes(plan.headingRow, column, 1, columns);
  heading.load("values");
  const rows: RowPlaces["rows"] = () => {
    const area = usedArea(used);
    return area ? { first: area.row, end: area.row + area.rows } : { first: plan.headingRow, end: plan.headingRow };
  };
  const headings: RowPlaces["headings"] = () =>
    JSON.stringify((heading.values[0] ?? []).filter((_, c) => column + c !== plan.resultColumn));
  return {
    rows,
    headings,
    differ: (before, end) => {
      const [was, now] = [before.rows(), rows()];
      if (now.first !== Math.min(was.first, plan.headingRow) || now.end !== Math.max(was.end, end)) return true;
      return headings() !== before.headings();
    },
  };
}
