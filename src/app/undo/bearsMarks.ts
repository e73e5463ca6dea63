import { RESULT_HEADING } from "../../core/model/HighlightPlan";
import { HEADING_SEARCH_ROWS, isOwnText } from "../../core/model/ownMarks";
import type { RawSheet } from "../../core/model/RawSheet";

/** Whether a sheet as it was read holds a column of results. */
export const bearsMarks = ({ columns }: RawSheet): boolean =>
  columns.some((cells) => {
    const top = cells.slice(0, HEADING_SEARCH_ROWS);
    const heading = top.findIndex((cell) => typeof cell === "string" && cell.startsWith(RESULT_HEADING));
    return heading >= 0 && cells.some((cell, row) => row > heading && isOwnText(cell));
  });
