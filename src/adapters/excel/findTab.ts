import type { Area } from "../../core/model/RawSheet";
import { parseTabReference, tabNameOf } from "../../core/model/tabPlace";

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
}

/** Follows the name of a tab; one request. */
export async function findTab(context: Excel.RequestContext, id: string): Promise<FoundTab> {
  const { workbook } = context;
  const item = workbook.names.getItemOrNullObject(tabNameOf(id));
  item.load("formula");
  workbook.worksheets.load("items/name");
  workbook.protection.load("protected");
  await context.sync();
  const sheets = workbook.worksheets.items.map(({ name }) => name);
  const reference = item.isNullObject ? null : parseTabReference(String(item.formula));
  const sheet = sheets.find((name) => name.toLowerCase() === reference?.sheet.toLowerCase());
  const place = reference && sheet !== undefined ? { sheet, area: reference.area } : null;
  return { item, place, sheets, hasRoom: !workbook.protection.protected };
}
