import { tabReference } from "../../core/model/tabPlace";
import { escapeXml } from "../xml/xmlText";
import type { SheetDraft } from "./SheetDraft";

/** A defined name, hidden unless `visible`; `tab` is the position of the sheet that it belongs to, `null` for the whole workbook. */
export interface SheetName {
  readonly name: string;
  readonly tab: number | null;
  readonly formula: string;
  readonly visible?: true | undefined;
}

/** The name that Excel gives to the area of a sheet's filter. */
export const FILTER_NAME = "_xlnm._FilterDatabase";

/** The name that Excel gives to the rows that top every printed page of a sheet. */
export const TITLES_NAME = "_xlnm.Print_Titles";

/** Whole rows of a sheet, as the name of the printed titles has them. */
export const titleRows = (sheet: string, { from, to }: { readonly from: number; readonly to: number }): string =>
  `'${sheet.replaceAll("'", "''")}'!$${from + 1}:$${to + 1}`;

/** The names that a sheet at a position needs. */
export function namesOf({ name, autoFilter, definedName, print, charts = [] }: SheetDraft, tab: number): SheetName[] {
  const titles = print?.repeatRows;
  return [
    ...(autoFilter ? [{ name: FILTER_NAME, tab, formula: tabReference(name, autoFilter) }] : []),
    ...(titles ? [{ name: TITLES_NAME, tab, formula: titleRows(name, titles), visible: true as const }] : []),
    ...[...(definedName ? [definedName] : []), ...charts.map((chart) => chart.definedName)].map((hidden) => ({
      name: hidden.name,
      tab: null,
      formula: tabReference(name, hidden.area),
    })),
  ];
}

export function definedNameXml({ name, tab, formula, visible }: SheetName, prefix = ""): string {
  const local = tab === null ? "" : ` localSheetId="${tab}"`;
  const hidden = visible ? "" : ' hidden="1"';
  return `<${prefix}definedName name="${escapeXml(name)}"${local}${hidden}>${escapeXml(formula)}</${prefix}definedName>`;
}
