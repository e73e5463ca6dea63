import { accessDenied, invalidArgument } from "../ExcelError";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";

const WORKBOOK_PROTECTION: ObjectType<null> = {
  name: "WorkbookProtection",
  properties: {
    Protected: { since: 7, get: (_target, { workbook }) => workbook.structureProtection() !== null },
  },
  methods: {
    Protect: {
      since: 7,
      call: (_target, args, { workbook, clearsUndo }) => {
        if (workbook.structureProtection() !== null) throw accessDenied("the workbook is protected already");
        workbook.setStructureProtection(args.textOr(0, ""));
        clearsUndo();
      },
    },
    Unprotect: {
      since: 7,
      call: (_target, args, { workbook, clearsUndo }) => {
        const password = workbook.structureProtection() ?? "";
        if (password !== "" && password !== args.textOr(0, "")) throw invalidArgument("the password is wrong");
        workbook.setStructureProtection(null);
        clearsUndo();
      },
    },
  },
};

export const workbookProtection = (): HostObject => hostObject(WORKBOOK_PROTECTION, null);
