import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import type { HostSheet } from "../HostWorkbook";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";
import { range } from "./Range";
import { areaOf, rangeArgument, rangeTarget } from "./rangeTarget";

const FREEZE_PANES: ObjectType<HostSheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: { since: 7, call: (sheet, args) => sheet.freeze(args.integerOr(0, 1), 0) },
    FreezeColumns: { since: 7, call: (sheet, args) => sheet.freeze(0, args.integerOr(0, 1)) },
    FreezeAt: {
      since: 7,
      call: (sheet, args) => {
        const area = areaOf(rangeArgument(args, 0, sheet));
        sheet.freeze(area.row + area.rows, area.column + area.columns);
      },
    },
    Unfreeze: { since: 7, call: (sheet) => sheet.freeze(0, 0) },
    GetLocationOrNullObject: {
      since: 7,
      call: (sheet) => {
        const { rows, columns } = sheet.frozen();
        if (rows === 0 && columns === 0) return null;
        return range(
          rangeTarget(sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS }),
        );
      },
    },
  },
};

export const freezePanes = (sheet: HostSheet): HostObject => hostObject(FREEZE_PANES, sheet);
