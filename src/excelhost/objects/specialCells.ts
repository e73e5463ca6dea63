import { boundingArea, intersection } from "../address";
import type { Area } from "../address";
import { invalidArgument } from "../ExcelError";
import type { HostContext } from "../HostContext";
import type { HostSheet } from "../HostWorkbook";
import type { Arguments } from "../ObjectType";
import { areaOf, rangeTarget, sheetOf } from "./rangeTarget";
import type { RangeTarget } from "./rangeTarget";

const VALUE_TYPES: Readonly<Record<string, readonly string[]>> = {
  All: ["String", "Double", "Boolean", "Error"],
  Errors: ["Error"],
  ErrorsLogical: ["Error", "Boolean"],
  ErrorsLogicalNumber: ["Error", "Boolean", "Double"],
  ErrorsLogicalText: ["Error", "Boolean", "String"],
  ErrorsNumbers: ["Error", "Double"],
  ErrorsNumberText: ["Error", "Double", "String"],
  ErrorsText: ["Error", "String"],
  Logical: ["Boolean"],
  LogicalNumbers: ["Boolean", "Double"],
  LogicalNumbersText: ["Boolean", "Double", "String"],
  LogicalText: ["Boolean", "String"],
  Numbers: ["Double"],
  NumbersText: ["Double", "String"],
  Text: ["String"],
};

function tester(sheet: HostSheet, args: Arguments): (row: number, column: number) => boolean {
  const wanted = args.text(0);
  const valueType = args.textOr(1, "All");
  const types = VALUE_TYPES[valueType];
  if (!types) throw invalidArgument(`there is no value type ${valueType}`);
  switch (wanted) {
    case "Formulas":
      return (row, column) => sheet.formula(row, column) !== null && types.includes(sheet.cell(row, column).type);
    case "Constants":
      return (row, column) => sheet.formula(row, column) === null && types.includes(sheet.cell(row, column).type);
    case "Blanks":
      return (row, column) => sheet.formula(row, column) === null && sheet.cell(row, column).type === "Empty";
    case "Visible":
      return (row, column) => !sheet.rowHidden(row) && !sheet.columnHidden(column);
    case "ConditionalFormats": {
      const areas = sheet.conditionalFormats().flatMap((rule) => rule.areas);
      return (row, column) => areas.some((area) => intersection(area, { row, column, rows: 1, columns: 1 }));
    }
    default:
      throw invalidArgument(`special cells of type ${wanted} are not supported`);
  }
}

/** Cells that pass, as rectangles from top to bottom; `null` for none. Whole rows and columns are cut to the used range. */
export function specialCells(target: RangeTarget, args: Arguments, context: HostContext): RangeTarget | null {
  const sheet = sheetOf(target, context);
  const test = tester(sheet, args);
  const used = sheet.usedArea(false);
  const inside =
    used && intersection(areaOf(target), args.text(0) === "Visible" ? boundingArea(used, areaOf(target)) : used);
  if (!inside) return null;
  const areas = rectangles(inside, test);
  return areas.length > 0 ? rangeTarget(sheet, ...areas) : null;
}

/** Runs of passing cells in each row, joined with an equal run right above. */
function rectangles(area: Area, test: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    const next = new Map<string, Area>();
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!test(row, column)) continue;
      let columns = 1;
      while (column + columns < area.column + area.columns && test(row, column + columns)) columns++;
      const key = `${column} ${columns}`;
      const above = open.get(key);
      next.set(key, above ? { ...above, rows: above.rows + 1 } : { row, column, rows: 1, columns });
      column += columns;
    }
    for (const [key, run] of open) if (!next.has(key)) done.push(run);
    open = next;
  }
  return [...done, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
