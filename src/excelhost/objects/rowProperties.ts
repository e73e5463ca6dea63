import { ExcelError } from "../ExcelError";
import type { Method } from "../ObjectType";
import { areaOf, sheetOf, type RangeTarget } from "./rangeTarget";

/** What a range tells of each of its rows: heights alone. */
export const rowProperties: Method<RangeTarget> = {
  since: 9,
  call: (target, args, context) => {
    if (JSON.stringify(args.json(0)) !== '{"format":{"rowHeight":true}}')
      throw new ExcelError("UnsupportedFeature", "Of rows only their heights can be asked for here.");
    const sheet = sheetOf(target, context);
    const { row, rows } = areaOf(target);
    return Array.from({ length: rows }, (_, i) => ({ format: { rowHeight: sheet.rowHeight(row + i) } }));
  },
};
