import { invalidArgument, itemNotFound } from "../ExcelError";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";
import { application } from "./Application";
import { workbookNames } from "./NamedItemCollection";
import { range } from "./Range";
import { rangeAreas } from "./RangeAreas";
import { rangeTarget, sheetOf } from "./rangeTarget";
import { runtime } from "./Runtime";
import { settings } from "./SettingCollection";
import { workbookProtection } from "./WorkbookProtection";
import { worksheets } from "./WorksheetCollection";

const WORKBOOK: ObjectType<null> = {
  name: "Workbook",
  properties: {
    Name: { since: 7, get: (_target, { workbook }) => workbook.name },
    ReadOnly: { since: 8, get: () => false },
  },
  objects: {
    Application: { get: application },
    Names: { get: workbookNames },
    Protection: { since: 7, get: workbookProtection },
    Settings: { since: 4, get: settings },
    Worksheets: { get: worksheets },
    _Runtime: { since: 5, get: runtime },
  },
  methods: {
    GetActiveCell: {
      since: 7,
      call: (_target, _args, context) => {
        const { sheetId, areas } = context.workbook.selection();
        const [area] = areas;
        if (!area) throw itemNotFound("active cell");
        return range(rangeTarget(sheetOf({ sheetId }, context), { ...area, rows: 1, columns: 1 }));
      },
    },
    GetSelectedRange: {
      call: (_target, _args, context) => {
        const { sheetId, areas } = context.workbook.selection();
        if (areas.length !== 1) throw invalidArgument("the selection holds several areas");
        return range(rangeTarget(sheetOf({ sheetId }, context), ...areas));
      },
    },
    GetSelectedRanges: {
      since: 9,
      call: (_target, _args, context) => {
        const { sheetId, areas } = context.workbook.selection();
        return rangeAreas(rangeTarget(sheetOf({ sheetId }, context), ...areas));
      },
    },
    _GetRangeForEventByReferenceId: {
      since: 8,
      call: (_target, args, { references }) => {
        const kept = references.get(args.text(0));
        if (!kept) throw itemNotFound("range of the event");
        return kept;
      },
    },
    _GetRangeOrNullObjectForEventByReferenceId: {
      since: 8,
      call: (_target, args, { references }) => references.get(args.text(0)),
    },
    _RemoveReference: { call: (_target, args, { references }) => references.release(args.text(0)) },
    _RemoveAllReferences: { call: (_target, _args, { references }) => references.clear() },
  },
};

export const workbook = (): HostObject => hostObject(WORKBOOK, null);
