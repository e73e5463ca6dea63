import {
  areaAddress,
  boundingArea,
  cellCount,
  checkedArea,
  intersection,
  isWholeColumns,
  isWholeRows,
} from "../address";
import type { Area } from "../address";
import { invalidArgument, itemNotFound } from "../ExcelError";
import type { HostContext } from "../HostContext";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { hostObject } from "../ObjectType";
import type { Arguments, HostObject, Method, ObjectType, Property } from "../ObjectType";
import { plainText } from "../plainText";
import { cellInput, common, readCells, spread } from "./cellValues";
import { conditionalFormats } from "./ConditionalFormatCollection";
import { dataValidation } from "./DataValidation";
import { rangeAreas } from "./RangeAreas";
import { rangeFormat } from "./RangeFormat";
import { rangeHidden } from "./rangeHidden";
import { rangeSort } from "./RangeSort";
import { areaOf, demandWritable, fullAddress, rangeArgument, rangeTarget, sheetOf } from "./rangeTarget";
import type { RangeTarget } from "./rangeTarget";
import { cellProperties } from "./cellProperties";
import { copyFrom } from "./copyFrom";
import { rowProperties } from "./rowProperties";
import { specialCells } from "./specialCells";
import { worksheet } from "./Worksheet";

type RangeMethod = Method<RangeTarget>;
type RangeProperty = Property<RangeTarget>;

export const range = (target: RangeTarget): HostObject => hostObject(RANGE, target);

/** A method that gives another range of the same sheet. */
const part = (of: (area: Area, args: Arguments) => Area, since = 1): RangeMethod => ({
  since,
  call: (target, args, context) => range(rangeTarget(sheetOf(target, context), of(areaOf(target), args))),
});

/** A property that answers for each cell. */
const perCell =
  (
    read: (sheet: ReturnType<typeof sheetOf>, row: number, column: number) => string | number | boolean,
  ): RangeProperty["get"] =>
  (target, context) => {
    const sheet = sheetOf(target, context);
    return readCells(areaOf(target), context, (row, column) => read(sheet, row, column));
  };

const writeCells: NonNullable<RangeProperty["set"]> = (target, value, context) => {
  const sheet = sheetOf(target, context);
  demandWritable(sheet);
  const area = areaOf(target);
  const rows = spread(value, area);
  context.countCells(cellCount(area));
  sheet.writeCells(
    area,
    rows.map((row, r) => row.map((cell, c) => cellInput(cell, sheet, area.row + r, area.column + c, context))),
  );
};

const formulas: RangeProperty = {
  get: perCell((sheet, row, column) => sheet.formula(row, column) ?? sheet.cell(row, column).value),
  set: writeCells,
};

const numberFormat: RangeProperty = {
  get: perCell((sheet, row, column) => sheet.numberFormat(row, column) ?? "General"),
  set: (target, value, context) => {
    const sheet = sheetOf(target, context);
    demandWritable(sheet, "allowFormatCells");
    const area = areaOf(target);
    if (typeof value === "string") return sheet.patchFormat(area, { numberFormat: value });
    const rows = spread(value, area);
    context.countCells(cellCount(area));
    sheet.writeNumberFormats(
      area,
      rows.map((row) => row.map((cell) => (cell === null ? null : plainText(cell)))),
    );
  },
};

function usedPart(target: RangeTarget, valuesOnly: boolean, context: HostContext): RangeTarget | null {
  const sheet = sheetOf(target, context);
  const used = sheet.usedArea(valuesOnly, areaOf(target));
  return used && rangeTarget(sheet, used);
}

function overlap(target: RangeTarget, args: Arguments, context: HostContext): RangeTarget | null {
  const sheet = sheetOf(target, context);
  const inside = intersection(areaOf(target), areaOf(rangeArgument(args, 0, sheet)));
  return inside && rangeTarget(sheet, inside);
}

function demandFound(found: RangeTarget | null, what: string): HostObject {
  if (!found) throw itemNotFound(what);
  return range(found);
}

const resized = (area: Area, rows: number, columns: number): Area => checkedArea({ ...area, rows, columns });

const RANGE: ObjectType<RangeTarget> = {
  name: "Range",
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  properties: {
    Address: { get: (target, context) => fullAddress(sheetOf(target, context), areaOf(target)) },
    AddressLocal: { get: (target, context) => fullAddress(sheetOf(target, context), areaOf(target)) },
    CellCount: { get: (target) => (cellCount(areaOf(target)) > 2 ** 31 - 1 ? -1 : cellCount(areaOf(target))) },
    RowIndex: { get: (target) => areaOf(target).row },
    ColumnIndex: { get: (target) => areaOf(target).column },
    RowCount: { get: (target) => areaOf(target).rows },
    ColumnCount: { get: (target) => areaOf(target).columns },
    Values: { get: perCell((sheet, row, column) => sheet.cell(row, column).value), set: writeCells },
    ValueTypes: { get: perCell((sheet, row, column) => sheet.cell(row, column).type) },
    Text: { get: perCell((sheet, row, column) => sheet.text(row, column)) },
    Formulas: formulas,
    FormulasLocal: formulas,
    NumberFormat: numberFormat,
    NumberFormatLocal: { ...numberFormat, since: 7 },
    RowHidden: rangeHidden("rows"),
    ColumnHidden: rangeHidden("columns"),
    Hidden: {
      since: 2,
      get: (target, context) => {
        const sheet = sheetOf(target, context);
        return common(sheet, areaOf(target), (row, column) => sheet.rowHidden(row) || sheet.columnHidden(column));
      },
    },
    IsEntireRow: { since: 7, get: (target) => isWholeRows(areaOf(target)) },
    IsEntireColumn: { since: 7, get: (target) => isWholeColumns(areaOf(target)) },
  },
  objects: {
    Worksheet: { get: (target, context) => worksheet(sheetOf(target, context)) },
    Format: { get: rangeFormat },
    Sort: { since: 2, get: rangeSort },
    ConditionalFormats: { since: 6, get: (target) => conditionalFormats(target) },
    DataValidation: { since: 8, get: dataValidation },
  },
  methods: {
    GetCell: part(({ row, column }, args) => ({
      row: row + args.integer(0),
      column: column + args.integer(1),
      rows: 1,
      columns: 1,
    })),
    GetRow: part((area, args) => ({ ...area, row: area.row + args.integer(0), rows: 1 })),
    GetColumn: part((area, args) => ({ ...area, column: area.column + args.integer(0), columns: 1 })),
    GetLastRow: part((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
    GetLastColumn: part((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
    GetLastCell: part((area) => ({
      row: area.row + area.rows - 1,
      column: area.column + area.columns - 1,
      rows: 1,
      columns: 1,
    })),
    GetEntireRow: part((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: part((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetOffsetRange: part((area, args) => ({
      ...area,
      row: area.row + args.integer(0),
      column: area.column + args.integer(1),
    })),
    GetResizedRange: part(
      (area, args) => resized(area, area.rows + args.integer(0), area.columns + args.integer(1)),
      2,
    ),
    GetAbsoluteResizedRange: part((area, args) => resized(area, args.integer(0), args.integer(1)), 7),
    GetRowsAbove: part(
      (area, args) => ({ ...area, row: area.row - args.integerOr(0, 1), rows: args.integerOr(0, 1) }),
      2,
    ),
    GetRowsBelow: part((area, args) => ({ ...area, row: area.row + area.rows, rows: args.integerOr(0, 1) }), 2),
    GetColumnsBefore: part(
      (area, args) => ({ ...area, column: area.column - args.integerOr(0, 1), columns: args.integerOr(0, 1) }),
      2,
    ),
    GetColumnsAfter: part(
      (area, args) => ({ ...area, column: area.column + area.columns, columns: args.integerOr(0, 1) }),
      2,
    ),
    GetBoundingRect: {
      call: (target, args, context) => {
        const sheet = sheetOf(target, context);
        return range(rangeTarget(sheet, boundingArea(areaOf(target), areaOf(rangeArgument(args, 0, sheet)))));
      },
    },
    GetIntersection: { call: (target, args, context) => demandFound(overlap(target, args, context), "intersection") },
    GetIntersectionOrNullObject: {
      since: 4,
      call: (target, args, context) => {
        const found = overlap(target, args, context);
        return found && range(found);
      },
    },
    GetUsedRange: {
      call: (target, args, context) => demandFound(usedPart(target, args.flag(0), context), "used range"),
    },
    GetUsedRangeOrNullObject: {
      since: 4,
      call: (target, args, context) => {
        const found = usedPart(target, args.flag(0), context);
        return found && range(found);
      },
    },
    GetSpecialCells: {
      since: 9,
      call: (target, args, context) => {
        const found = specialCells(target, args, context);
        if (!found) throw itemNotFound("special cells");
        return rangeAreas(found);
      },
    },
    GetSpecialCellsOrNullObject: {
      since: 9,
      call: (target, args, context) => {
        const found = specialCells(target, args, context);
        return found && rangeAreas(found);
      },
    },
    GetMergedAreasOrNullObject: {
      since: 13,
      call: (target, _args, context) => {
        const sheet = sheetOf(target, context);
        const inside = sheet.merges().filter((merge) => intersection(merge, areaOf(target)));
        return inside.length > 0 ? rangeAreas(rangeTarget(sheet, ...inside)) : null;
      },
    },
    Clear: {
      call: (target, args, context) => {
        const sheet = sheetOf(target, context);
        const what = args.textOr(0, "All");
        if (what !== "All" && what !== "Contents" && what !== "Formats")
          throw invalidArgument(`clear does not take ${what}`);
        demandWritable(sheet, what === "Formats" ? "allowFormatCells" : undefined);
        sheet.clear(areaOf(target), what);
      },
    },
    Insert: {
      call: (target, args, context) => {
        const sheet = sheetOf(target, context);
        const area = areaOf(target);
        demandWritable(
          sheet,
          isWholeRows(area) ? "allowInsertRows" : isWholeColumns(area) ? "allowInsertColumns" : undefined,
        );
        const shift = args.text(0);
        if (shift !== "Down" && shift !== "Right") throw invalidArgument(`insert does not take ${shift}`);
        sheet.insert(area, shift);
        return range(rangeTarget(sheet, area));
      },
    },
    Delete: {
      call: (target, args, context) => {
        const sheet = sheetOf(target, context);
        const area = areaOf(target);
        demandWritable(
          sheet,
          isWholeRows(area) ? "allowDeleteRows" : isWholeColumns(area) ? "allowDeleteColumns" : undefined,
        );
        const shift = args.text(0);
        if (shift !== "Up" && shift !== "Left") throw invalidArgument(`delete does not take ${shift}`);
        sheet.remove(area, shift);
      },
    },
    Merge: {
      since: 2,
      call: (target, args, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet);
        sheet.merge(areaOf(target), args.flag(0));
      },
    },
    Unmerge: {
      since: 2,
      call: (target, _args, context) => {
        const sheet = sheetOf(target, context);
        demandWritable(sheet);
        sheet.unmerge(areaOf(target));
      },
    },
    Select: {
      call: (target, _args, context) => {
        context.workbook.select({ sheetId: sheetOf(target, context).id, areas: [areaOf(target)] });
      },
    },
    GetRowProperties: rowProperties,
    GetCellProperties: cellProperties,
    CopyFrom: copyFrom,
    Calculate: { since: 6, call: () => undefined },
    _KeepReference: { call: (target, _args, context) => keep(target, range(target), context) },
    _ValidateArraySize: {
      since: 3,
      call: (target, args) => {
        const area = areaOf(target);
        if (args.integer(0) !== area.rows || args.integer(1) !== area.columns) {
          throw invalidArgument(`the input array doesn't match ${areaAddress(area)}`);
        }
      },
    },
  },
};

/** Keeps a range between requests, until the pane gives it back. */
export function keep(target: RangeTarget, object: HostObject, { references }: HostContext): void {
  target.referenceId ??= references.newId();
  references.keep(target.referenceId, object);
}
