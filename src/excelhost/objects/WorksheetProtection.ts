import { accessDenied, invalidArgument } from "../ExcelError";
import type { HostSheet, Protection } from "../HostWorkbook";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";
import type { Json } from "../protocol";

const ALLOWED = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;
/** Where the password lies among the options; it is never answered. */
const PASSWORD = "password";

function optionsOf(given: Json): Protection {
  const wanted = (given ?? {}) as { readonly [key: string]: Json };
  const flags = Object.fromEntries(ALLOWED.map((name) => [name, wanted[name] === true]));
  return { ...flags, selectionMode: typeof wanted["selectionMode"] === "string" ? wanted["selectionMode"] : "Normal" };
}

const WORKSHEET_PROTECTION: ObjectType<HostSheet> = {
  name: "WorksheetProtection",
  properties: {
    Protected: { since: 2, get: (sheet) => sheet.protection() !== null },
    Options: {
      since: 2,
      get: (sheet) => {
        const options = sheet.protection();
        return options && optionsOf(options);
      },
    },
  },
  methods: {
    Protect: {
      since: 2,
      call: (sheet, args, context) => {
        if (sheet.protection()) throw accessDenied("the sheet is protected already");
        const password = args.textOr(1, "");
        sheet.setProtection({ ...optionsOf(args.json(0)), ...(password === "" ? {} : { [PASSWORD]: password }) });
        context.clearsUndo();
      },
    },
    Unprotect: {
      since: 2,
      call: (sheet, args, context) => {
        const password = sheet.protection()?.[PASSWORD];
        if (password !== undefined && password !== args.textOr(0, "")) throw invalidArgument("the password is wrong");
        sheet.setProtection(null);
        context.clearsUndo();
      },
    },
  },
};

export const worksheetProtection = (sheet: HostSheet): HostObject => hostObject(WORKSHEET_PROTECTION, sheet);
