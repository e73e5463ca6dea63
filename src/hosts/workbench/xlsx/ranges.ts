import type { IRange } from "@univerjs/core";
import { parseArea } from "../../../core/model/a1";
import type { Area } from "../../../core/model/RawSheet";

const rangeOfArea = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

/** Ranges of a list of addresses such as `A1:B9 D1`; what is no address of cells is left out. */
export function rangesOf(sqref: string): IRange[] {
  return sqref.split(/\s+/).flatMap((address) => {
    const area = parseArea(address);
    return area ? [rangeOfArea(area)] : [];
  });
}
