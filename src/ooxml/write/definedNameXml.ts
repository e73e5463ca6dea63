import { tabReference } from "../../core/model/tabPlace";
import { escapeXml } from "../xml/xmlText";
import type { SheetDraft } from "./SheetDraft";

/** A hidden defined name; `tab` is the position of the sheet that it belongs to, `null` for the whole workbook. */
export interface HiddenName {
  readonly name: string;
  readonly tab: number | null;
  readonly formula: string;
}

/** The name that Excel gives to the area of a sheet's filter. */
export const FILTER_NAME = "_xlnm._FilterDatabase";

/** The names that a sheet at a position needs. */
export function namesOf({ name, autoFilter, definedName }: SheetDraft, tab: number): HiddenName[] {
  return [
    ...(autoFilter ? [{ name: FILTER_NAME, tab, formula: tabReference(name, autoFilter) }] : []),
    ...(definedName ? [{ name: definedName.name, tab: null, formula: tabReference(name, definedName.area) }] : []),
  ];
}

export function definedNameXml({ name, tab, formula }: HiddenName, prefix = ""): string {
  const local = tab === null ? "" : ` localSheetId="${tab}"`;
  return `<${prefix}definedName name="${escapeXml(name)}"${local} hidden="1">${escapeXml(formula)}</${prefix}definedName>`;
}
