import { itemNotFound } from "../ExcelError";
import type { HostContext } from "../HostContext";
import type { HostSheet } from "../HostWorkbook";
import { hostObject } from "../ObjectType";
import type { Arguments, HostObject, ObjectType } from "../ObjectType";
import { plainText } from "../plainText";
import { WORKBOOK_TARGET } from "../Subscriptions";
import { eventMethods } from "./events";
import { demandStructure, findSheet } from "./rangeTarget";
import { checkedSheetName, worksheet } from "./Worksheet";

const all = (): string => WORKBOOK_TARGET;

function shown(args: Arguments, { workbook }: HostContext): readonly HostSheet[] {
  return workbook.sheets().filter(({ visibility }) => !args.flag(0) || visibility === "Visible");
}

function demand(sheet: HostSheet | null | undefined, name = "worksheet"): HostObject {
  if (!sheet) throw itemNotFound(name);
  return worksheet(sheet);
}

function freeName(context: HostContext): string {
  let n = context.workbook.sheets().length + 1;
  while (findSheet(`Sheet${n}`, context)) n++;
  return `Sheet${n}`;
}

const WORKSHEET_COLLECTION: ObjectType<null> = {
  name: "WorksheetCollection",
  items: (_target, { workbook }) => workbook.sheets().map(worksheet),
  item: (_target, key, context) => {
    const sheet = findSheet(plainText(key), context);
    return sheet && worksheet(sheet);
  },
  methods: {
    Add: {
      call: (_target, args, context) => {
        demandStructure(context);
        const name = args.textOr(0, "");
        return worksheet(context.workbook.addSheet(name === "" ? freeName(context) : checkedSheetName(name, context)));
      },
    },
    GetActiveWorksheet: { call: (_target, _args, { workbook }) => worksheet(workbook.activeSheet()) },
    GetCount: { since: 4, call: (_target, args, context) => shown(args, context).length },
    GetFirst: { since: 5, call: (_target, args, context) => demand(shown(args, context)[0]) },
    GetLast: { since: 5, call: (_target, args, context) => demand(shown(args, context).at(-1)) },
    GetItem: { call: (_target, args, context) => demand(findSheet(args.text(0), context), args.text(0)) },
    GetItemOrNullObject: {
      since: 4,
      call: (_target, args, context) => {
        const sheet = findSheet(args.text(0), context);
        return sheet && worksheet(sheet);
      },
    },
    ...eventMethods("DataChanged", "changed", 9, all),
    ...eventMethods("SelectionChanged", "selectionChanged", 9, all),
    ...eventMethods("Activated", "activated", 7, all),
    ...eventMethods("Deactivated", "deactivated", 7, all),
    ...eventMethods("Added", "added", 7, all),
    ...eventMethods("Deleted", "deleted", 7, all),
    ...eventMethods("Calculated", "calculated", 8, all),
    ...eventMethods("FormatChanged", "formatChanged", 9, all),
    ...eventMethods("RowSorted", "rowSorted", 10, all),
    ...eventMethods("RowHiddenChanged", "rowHiddenChanged", 11, all),
    ...eventMethods("ProtectionChanged", "protectionChanged", 14, all),
  },
};

export const worksheets = (): HostObject => hostObject(WORKSHEET_COLLECTION, null);
