import { areaAddress, checkedArea, parseArea, quotedSheet, splitSheet } from "../address";
import type { Area } from "../address";
import { accessDenied, invalidArgument, itemNotFound } from "../ExcelError";
import type { HostContext } from "../HostContext";
import type { HostSheet } from "../HostWorkbook";
import type { Arguments } from "../ObjectType";
import { ADDRESS_LENGTH } from "../limits";

/** A range; `areas` holds more than one rectangle only for RangeAreas. It moves when rows or columns are inserted before it. */
export interface RangeTarget {
  readonly sheetId: string;
  areas: readonly Area[];
  referenceId: string | null;
}

export const rangeTarget = (sheet: HostSheet, ...areas: readonly Area[]): RangeTarget => ({
  sheetId: sheet.id,
  areas: areas.map(checkedArea),
  referenceId: null,
});

/** The only or first rectangle. Throws `ItemNotFound` where deleting took the cells away. */
export function areaOf(target: RangeTarget): Area {
  const [area] = target.areas;
  if (!area) throw itemNotFound("range");
  return area;
}

/** The sheet with this id. Throws `ItemNotFound` where it was deleted. */
export function sheetOf(target: { readonly sheetId: string }, { workbook }: HostContext): HostSheet {
  const sheet = workbook.sheets().find(({ id }) => id === target.sheetId);
  if (!sheet) throw itemNotFound("worksheet");
  return sheet;
}

export function findSheet(nameOrId: string, { workbook }: HostContext): HostSheet | null {
  const wanted = nameOrId.toLowerCase();
  return workbook.sheets().find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted) ?? null;
}

export const fullAddress = (sheet: HostSheet, area: Area): string => `${quotedSheet(sheet.name)}!${areaAddress(area)}`;

/** Areas of an address with commas; a sheet name in it must be the sheet's own. */
export function parseAreas(address: string, sheet: HostSheet): Area[] {
  if (address.length > ADDRESS_LENGTH) throw invalidArgument(`the address is longer than ${ADDRESS_LENGTH} characters`);
  return address.split(",").map((part) => {
    const split = splitSheet(part.trim());
    if (split.sheet !== null && split.sheet.toLowerCase() !== sheet.name.toLowerCase()) {
      throw invalidArgument(`the address names the sheet ${split.sheet}`);
    }
    return parseArea(split.address);
  });
}

/** The range of an argument: an object, or the address of one on this sheet. */
export function rangeArgument(args: Arguments, index: number, sheet: HostSheet): RangeTarget {
  const object = args.object(index);
  if (!object) return rangeTarget(sheet, ...parseAreas(args.text(index), sheet));
  if (object.typeName !== "Range" && object.typeName !== "RangeAreas")
    throw invalidArgument(`argument ${index + 1} must be a range`);
  const target = object.target as RangeTarget;
  if (target.sheetId !== sheet.id) throw invalidArgument("both ranges must be on one sheet");
  return target;
}

/** What a protected sheet still allows when its options say so. */
type Permission =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertRows"
  | "allowInsertColumns"
  | "allowDeleteRows"
  | "allowDeleteColumns"
  | "allowSort"
  | "allowAutoFilter";

/** Throws `AccessDenied` where the sheet is protected and its options do not allow the change. */
export function demandWritable(sheet: HostSheet, permission?: Permission): void {
  const options = sheet.protection();
  if (options && !(permission && options[permission] === true))
    throw accessDenied(`the sheet ${sheet.name} is protected`);
}

/** Throws `AccessDenied` where sheets may be neither added nor removed, renamed, moved, hidden or shown. */
export function demandStructure({ workbook }: HostContext): void {
  if (workbook.structureProtection() !== null) throw accessDenied("the structure of the workbook is protected");
}
