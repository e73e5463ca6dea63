import { accessDenied, invalidArgument, itemNotFound } from "../ExcelError";
import type { HostContext } from "../HostContext";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import type { HostSheet } from "../HostWorkbook";
import { hostObject } from "../ObjectType";
import type { Arguments, HostObject, ObjectType, Property } from "../ObjectType";
import { autoFilter } from "./AutoFilter";
import { charts } from "./ChartCollection";
import { eventMethods } from "./events";
import { freezePanes } from "./FreezePanes";
import { worksheetNames } from "./NamedItemCollection";
import { pageBreaks } from "./PageBreakCollection";
import { pageLayout } from "./PageLayout";
import { range } from "./Range";
import { rangeAreas } from "./RangeAreas";
import { color } from "./RangeFormat";
import { demandStructure, findSheet, parseAreas, rangeTarget, sheetOf } from "./rangeTarget";
import { worksheetProtection } from "./WorksheetProtection";

interface WorksheetTarget {
  readonly sheetId: string;
}

export const worksheet = (sheet: HostSheet): HostObject =>
  hostObject<WorksheetTarget>(WORKSHEET, { sheetId: sheet.id });

const whole = (sheet: HostSheet): HostObject =>
  range(rangeTarget(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }));

/** A name that Excel accepts for a sheet and that no other sheet bears. Throws. */
export function checkedSheetName(name: string, context: HostContext, self: HostSheet | null = null): string {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`"${name}" cannot be the name of a sheet`);
  }
  const taken = findSheet(name, context);
  if (taken && taken.id !== self?.id) throw invalidArgument(`a sheet named ${name} exists already`);
  return name;
}

function usedRange(target: WorksheetTarget, args: Arguments, context: HostContext): HostObject | null {
  const sheet = sheetOf(target, context);
  const used = sheet.usedArea(args.flag(0));
  return used && range(rangeTarget(sheet, used));
}

const sizeProperty = (read: (sheet: HostSheet) => number): Property<WorksheetTarget> => ({
  since: 7,
  get: (target, context) => read(sheetOf(target, context)),
});

/** Excel on a desktop forgets what could be undone when the row of tabs changes. */
function changeTabs(context: HostContext, change: () => void): void {
  demandStructure(context);
  change();
  if (context.profile.platform !== "OfficeOnline") context.clearsUndo();
}

const own = ({ sheetId }: WorksheetTarget): string => sheetId;

const WORKSHEET: ObjectType<WorksheetTarget> = {
  name: "Worksheet",
  identity: ({ sheetId }) => ({ Id: sheetId }),
  properties: {
    Id: { get: ({ sheetId }) => sheetId },
    Name: {
      get: (target, context) => sheetOf(target, context).name,
      set: (target, value, context) => {
        const sheet = sheetOf(target, context);
        if (typeof value !== "string") throw invalidArgument("the name of a sheet must be a text");
        changeTabs(context, () => sheet.rename(checkedSheetName(value, context, sheet)));
      },
    },
    Position: {
      get: (target, context) => sheetOf(target, context).position,
      set: (target, value, context) => {
        const count = context.workbook.sheets().length;
        if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value >= count) {
          throw invalidArgument("the position lies outside the workbook");
        }
        changeTabs(context, () => sheetOf(target, context).setPosition(value));
      },
    },
    Visibility: {
      get: (target, context) => sheetOf(target, context).visibility,
      set: (target, value, context) => {
        if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden")
          throw invalidArgument("no such visibility");
        const sheet = sheetOf(target, context);
        const others = context.workbook
          .sheets()
          .filter(({ id, visibility }) => id !== sheet.id && visibility === "Visible");
        if (value !== "Visible" && others.length === 0) throw accessDenied("the last visible sheet cannot be hidden");
        changeTabs(context, () => sheet.setVisibility(value));
      },
    },
    TabColor: {
      since: 7,
      get: (target, context) => sheetOf(target, context).tabColor,
      set: (target, value, context) => sheetOf(target, context).setTabColor(value === "" ? "" : color(value)),
    },
    ShowGridlines: {
      since: 8,
      get: (target, context) => sheetOf(target, context).showGridlines,
      set: (target, value, context) => sheetOf(target, context).setShowGridlines(value === true),
    },
    /** The name under which office.js writes what it reads as `ShowGridlines`. */
    Gridlines: {
      since: 8,
      get: (target, context) => sheetOf(target, context).showGridlines,
      set: (target, value, context) => sheetOf(target, context).setShowGridlines(value === true),
      onlyByName: true,
    },
    StandardWidth: sizeProperty((sheet) => sheet.defaultColumnWidth),
    StandardHeight: sizeProperty((sheet) => sheet.defaultRowHeight),
  },
  objects: {
    AutoFilter: { since: 9, get: (target, context) => autoFilter(sheetOf(target, context)) },
    Charts: { get: (target, context) => charts(sheetOf(target, context)) },
    FreezePanes: { since: 7, get: (target, context) => freezePanes(sheetOf(target, context)) },
    HorizontalPageBreaks: { since: 9, get: (target, context) => pageBreaks(sheetOf(target, context)) },
    Names: { since: 4, get: () => worksheetNames() },
    PageLayout: { since: 9, get: (target, context) => pageLayout(sheetOf(target, context)) },
    Protection: { since: 2, get: (target, context) => worksheetProtection(sheetOf(target, context)) },
  },
  methods: {
    Activate: {
      call: (target, _args, context) => {
        const sheet = sheetOf(target, context);
        if (sheet.visibility !== "Visible") throw accessDenied("a hidden sheet cannot be activated");
        context.workbook.activate(sheet.id);
      },
    },
    Delete: {
      call: (target, _args, context) => {
        demandStructure(context);
        const sheet = sheetOf(target, context);
        const others = context.workbook
          .sheets()
          .filter(({ id, visibility }) => id !== sheet.id && visibility === "Visible");
        if (others.length === 0) throw accessDenied("the last visible sheet cannot be deleted");
        sheet.delete();
        context.clearsUndo();
      },
    },
    Calculate: { since: 6, call: () => undefined },
    GetCell: {
      call: (target, args, context) =>
        range(
          rangeTarget(sheetOf(target, context), { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }),
        ),
    },
    GetRange: {
      call: (target, args, context) => {
        const sheet = sheetOf(target, context);
        if (args.textOr(0, "") === "") return whole(sheet);
        const areas = parseAreas(args.text(0), sheet);
        if (areas.length > 1) throw invalidArgument("getRange takes one area; use getRanges");
        return range(rangeTarget(sheet, ...areas));
      },
    },
    GetRanges: {
      since: 9,
      call: (target, args, context) => {
        const sheet = sheetOf(target, context);
        return rangeAreas(rangeTarget(sheet, ...parseAreas(args.textOr(0, `1:${MAX_ROWS}`), sheet)));
      },
    },
    GetRangeByIndexes: {
      since: 7,
      call: (target, args, context) => {
        const [row, column, rows, columns] = [args.integer(0), args.integer(1), args.integer(2), args.integer(3)];
        return range(rangeTarget(sheetOf(target, context), { row, column, rows, columns }));
      },
    },
    GetUsedRange: {
      call: (target, args, context) =>
        usedRange(target, args, context) ??
        range(rangeTarget(sheetOf(target, context), { row: 0, column: 0, rows: 1, columns: 1 })),
    },
    GetUsedRangeOrNullObject: { since: 4, call: usedRange },
    GetNext: { since: 5, call: (target, args, context) => demand(neighbour(target, args, context, 1)) },
    GetNextOrNullObject: { since: 5, call: (target, args, context) => neighbour(target, args, context, 1) },
    GetPrevious: { since: 5, call: (target, args, context) => demand(neighbour(target, args, context, -1)) },
    GetPreviousOrNullObject: { since: 5, call: (target, args, context) => neighbour(target, args, context, -1) },
    _GetSheetById: { call: (_target, args, context) => byId(args, context) },
    ...eventMethods("DataChanged", "changed", 7, own),
    ...eventMethods("SelectionChanged", "selectionChanged", 7, own),
    ...eventMethods("Activated", "activated", 7, own),
    ...eventMethods("Deactivated", "deactivated", 7, own),
    ...eventMethods("Calculated", "calculated", 8, own),
    ...eventMethods("FormatChanged", "formatChanged", 9, own),
    ...eventMethods("RowSorted", "rowSorted", 10, own),
    ...eventMethods("RowHiddenChanged", "rowHiddenChanged", 11, own),
    ...eventMethods("ProtectionChanged", "protectionChanged", 14, own),
  },
};

function neighbour(target: WorksheetTarget, args: Arguments, context: HostContext, step: 1 | -1): HostObject | null {
  const sheets = context.workbook.sheets().filter(({ visibility }) => !args.flag(0) || visibility === "Visible");
  const at = sheets.findIndex(({ id }) => id === target.sheetId);
  const found = sheets[at + step];
  return at >= 0 && found ? worksheet(found) : null;
}

function demand(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound("worksheet");
  return object;
}

function byId(args: Arguments, context: HostContext): HostObject {
  const sheet = findSheet(args.text(0), context);
  return demand(sheet && worksheet(sheet));
}
