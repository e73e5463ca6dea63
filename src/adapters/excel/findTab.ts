import type { Area } from "../../core/model/RawSheet";
import { parseTabReference, STAGING_ID, tabNameOf, tabReference } from "../../core/model/tabPlace";

/** What the workbook tells of a tab of ours. */
export interface FoundTab {
  /** The defined name that leads to it, whether or not it still does; a null object where there is none. */
  readonly item: Excel.NamedItem;
  /** `null` where there is no tab. */
  readonly place: { readonly sheet: string; readonly area: Area } | null;
  /** Names of all sheets. */
  readonly sheets: readonly string[];
  /** Whether sheets may be added. */
  readonly hasRoom: boolean;
  /** The name of our staging sheet and the sheet to which it leads, `null` for none. */
  readonly staging: { readonly item: Excel.NamedItem; readonly sheet: string | null };
}

/** Follows the name of a tab; one request. */
export async function findTab(context: Excel.RequestContext, id: string): Promise<FoundTab> {
  const { workbook } = context;
  const item = workbook.names.getItemOrNullObject(tabNameOf(id));
  item.load("formula");
  const stagingItem = workbook.names.getItemOrNullObject(tabNameOf(STAGING_ID));
  stagingItem.load("formula");
  workbook.worksheets.load("items/name");
  workbook.protection.load("protected");
  await context.sync();
  const sheets = workbook.worksheets.items.map(({ name }) => name);
  const staging = { item: stagingItem, sheet: placeOf(stagingItem, sheets)?.sheet ?? null };
  return { item, place: placeOf(item, sheets), sheets, hasRoom: !workbook.protection.protected, staging };
}

/** The sheet and cells to which a loaded name leads. */
export function placeOf(item: Excel.NamedItem, sheets: readonly string[]): FoundTab["place"] {
  const reference = item.isNullObject ? null : parseTabReference(String(item.formula));
  const sheet = sheets.find((name) => name.toLowerCase() === reference?.sheet.toLowerCase());
  return reference && sheet !== undefined ? { sheet, area: reference.area } : null;
}

/** Lets the name of a tab lead to its cells, and hides it. */
export function queueName(
  context: Excel.RequestContext,
  { item }: FoundTab,
  id: string,
  sheet: string,
  area: Area,
): void {
  const formula = `=${tabReference(sheet, area)}`;
  if (item.isNullObject) context.workbook.names.add(tabNameOf(id), formula).visible = false;
  else item.formula = formula;
}
