import { cellCount, isWholeColumns, isWholeRows } from "../address";
import { invalidArgument } from "../ExcelError";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";
import { conditionalFormats } from "./ConditionalFormatCollection";
import { dataValidation } from "./DataValidation";
import { keep, range } from "./Range";
import { rangeFormat } from "./RangeFormat";
import { demandWritable, fullAddress, rangeTarget, sheetOf } from "./rangeTarget";
import type { RangeTarget } from "./rangeTarget";
import { worksheet } from "./Worksheet";

const RANGE_COLLECTION: ObjectType<RangeTarget> = {
  name: "RangeCollection",
  items: (target, context) => target.areas.map((area) => range(rangeTarget(sheetOf(target, context), area))),
  methods: {
    GetCount: { since: 9, call: (target) => target.areas.length },
    GetItemAt: {
      since: 9,
      call: (target, args, context) => {
        const area = target.areas[args.integer(0)];
        if (!area) throw invalidArgument(`there is no area ${args.integer(0)}`);
        return range(rangeTarget(sheetOf(target, context), area));
      },
    },
  },
};

const RANGE_AREAS: ObjectType<RangeTarget> = {
  name: "RangeAreas",
  identity: ({ referenceId }) => (referenceId === null ? {} : { _ReferenceId: referenceId }),
  properties: {
    Address: {
      since: 9,
      get: (target, context) => target.areas.map((area) => fullAddress(sheetOf(target, context), area)).join(","),
    },
    AreaCount: { since: 9, get: (target) => target.areas.length },
    CellCount: { since: 9, get: (target) => target.areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireRow: { since: 9, get: (target) => target.areas.every(isWholeRows) },
    IsEntireColumn: { since: 9, get: (target) => target.areas.every(isWholeColumns) },
  },
  objects: {
    Areas: { since: 9, get: (target) => hostObject(RANGE_COLLECTION, target) },
    Worksheet: { since: 9, get: (target, context) => worksheet(sheetOf(target, context)) },
    Format: { since: 9, get: rangeFormat },
    ConditionalFormats: { since: 9, get: (target) => conditionalFormats(target) },
    DataValidation: { since: 9, get: dataValidation },
  },
  methods: {
    Clear: {
      since: 9,
      call: (target, args, context) => {
        const sheet = sheetOf(target, context);
        const what = args.textOr(0, "All");
        if (what !== "All" && what !== "Contents" && what !== "Formats")
          throw invalidArgument(`clear does not take ${what}`);
        demandWritable(sheet, what === "Formats" ? "allowFormatCells" : undefined);
        for (const area of target.areas) sheet.clear(area, what);
      },
    },
    Select: {
      since: 9,
      call: (target, _args, context) => {
        context.workbook.select({ sheetId: sheetOf(target, context).id, areas: target.areas });
      },
    },
    _KeepReference: { since: 9, call: (target, _args, context) => keep(target, rangeAreas(target), context) },
  },
};

export const rangeAreas = (target: RangeTarget): HostObject => hostObject(RANGE_AREAS, target);
