import { parseArea, splitSheet } from "../address";
import { ExcelError, invalidArgument, itemNotFound } from "../ExcelError";
import type { HostContext } from "../HostContext";
import type { HostName } from "../HostWorkbook";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType } from "../ObjectType";
import { plainText } from "../plainText";
import { range } from "./Range";
import { areaOf, findSheet, fullAddress, rangeTarget, sheetOf } from "./rangeTarget";
import type { RangeTarget } from "./rangeTarget";

function read(name: string, { workbook }: HostContext): HostName {
  const found = workbook.names().find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (!found) throw itemNotFound(name);
  return found;
}

/** The range that a name stands for; `null` where it stands for a value or formula. */
function rangeOf(name: string, context: HostContext): HostObject | null {
  const { sheet, address } = splitSheet(read(name, context).formula.slice(1));
  const found = sheet === null ? null : findSheet(sheet, context);
  if (!found || !/^\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/i.test(address)) return null;
  return range(rangeTarget(found, parseArea(address)));
}

const NAMED_ITEM: ObjectType<string> = {
  name: "NamedItem",
  identity: (name) => ({ _Id: name }),
  properties: {
    Name: { get: (name) => name },
    Formula: {
      since: 7,
      get: (name, context) => read(name, context).formula,
      set: (name, value, context) => {
        if (typeof value !== "string" || value === "") throw invalidArgument("a formula is needed");
        const formula = value.startsWith("=") ? value : `=${value}`;
        context.workbook.setName({ ...read(name, context), formula });
      },
    },
    Value: { get: (name, context) => read(name, context).formula.slice(1) },
    Type: { get: (name, context) => (rangeOf(name, context) ? "Range" : "String") },
    Visible: {
      get: (name, context) => read(name, context).visible,
      set: (name, value, context) => {
        if (typeof value !== "boolean") throw invalidArgument("true or false is needed");
        context.workbook.setName({ ...read(name, context), visible: value });
      },
    },
    Comment: { since: 4, get: (name, context) => read(name, context).comment },
    Scope: { since: 4, get: () => "Workbook" },
  },
  methods: {
    GetRange: {
      call: (name, _args, context) => {
        const found = rangeOf(name, context);
        if (!found) throw itemNotFound(name);
        return found;
      },
    },
    GetRangeOrNullObject: { since: 4, call: (name, _args, context) => rangeOf(name, context) },
    Delete: { since: 4, call: (name, _args, context) => context.workbook.removeName(read(name, context).name) },
  },
};

function add(name: string, formula: string, comment: string, context: HostContext): HostObject {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`"${name}" cannot be a name`);
  if (context.workbook.names().some((known) => known.name.toLowerCase() === name.toLowerCase())) {
    throw new ExcelError("ItemAlreadyExists", `The name ${name} exists already.`);
  }
  context.workbook.setName({ name, formula, comment, visible: true });
  return hostObject(NAMED_ITEM, name);
}

function absolute(target: RangeTarget, context: HostContext): string {
  const [sheet, address] = fullAddress(sheetOf(target, context), areaOf(target)).split(/!(?=[^!]*$)/);
  return `=${sheet ?? ""}!${(address ?? "").replace(/([A-Z]+|\d+)/g, "$$$1")}`;
}

const find = (name: string, { workbook }: HostContext): HostObject | null => {
  const found = workbook.names().find((known) => known.name.toLowerCase() === name.toLowerCase());
  return found ? hostObject(NAMED_ITEM, found.name) : null;
};

const WORKBOOK_NAMES: ObjectType<null> = {
  name: "NamedItemCollection",
  items: (_target, { workbook }) => workbook.names().map(({ name }) => hostObject(NAMED_ITEM, name)),
  item: (_target, key, context) => find(plainText(key), context),
  methods: {
    Add: {
      since: 4,
      call: (_target, args, context) => {
        const object = args.object(1);
        const formula = object?.typeName === "Range" ? absolute(object.target as RangeTarget, context) : args.text(1);
        return add(args.text(0), formula.startsWith("=") ? formula : `=${formula}`, args.textOr(2, ""), context);
      },
    },
    GetCount: { since: 4, call: (_target, _args, { workbook }) => workbook.names().length },
    GetItem: {
      call: (_target, args, context) => {
        const found = find(args.text(0), context);
        if (!found) throw itemNotFound(args.text(0));
        return found;
      },
    },
    GetItemOrNullObject: { since: 4, call: (_target, args, context) => find(args.text(0), context) },
  },
};

/** Names that hold on one sheet alone are not kept by this host: the collection is empty and takes none. */
const WORKSHEET_NAMES: ObjectType<null> = {
  name: "NamedItemCollection",
  items: () => [],
  item: () => null,
  methods: {
    GetCount: { since: 4, call: () => 0 },
    GetItem: {
      since: 4,
      call: (_target, args) => {
        throw itemNotFound(args.text(0));
      },
    },
    GetItemOrNullObject: { since: 4, call: () => null },
  },
};

export const workbookNames = (): HostObject => hostObject(WORKBOOK_NAMES, null);
export const worksheetNames = (): HostObject => hostObject(WORKSHEET_NAMES, null);
