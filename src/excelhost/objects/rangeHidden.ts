import { invalidArgument } from "../ExcelError";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import type { Property } from "../ObjectType";
import { common } from "./cellValues";
import { areaOf, demandWritable, sheetOf } from "./rangeTarget";
import type { RangeTarget } from "./rangeTarget";

/** A property that answers for the whole range, `null` where its rows or columns differ. */
export const rangeHidden = (side: "rows" | "columns"): Property<RangeTarget> => ({
  since: 2,
  get: (target, context) => {
    const sheet = sheetOf(target, context);
    const area = areaOf(target);
    return side === "rows"
      ? common(sheet, { ...area, columns: 1 }, (row) => sheet.rowHidden(row))
      : common(sheet, { ...area, rows: 1 }, (_row, column) => sheet.columnHidden(column));
  },
  set: (target, value, context) => {
    const sheet = sheetOf(target, context);
    demandWritable(sheet, side === "rows" ? "allowFormatRows" : "allowFormatColumns");
    if (typeof value !== "boolean") throw invalidArgument("hidden takes true or false");
    if (side === "rows") sheet.setRowsHidden({ ...areaOf(target), column: 0, columns: MAX_COLUMNS }, value);
    else sheet.setColumnsHidden({ ...areaOf(target), row: 0, rows: MAX_ROWS }, value);
  },
});
