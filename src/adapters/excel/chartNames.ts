import type { Area } from "../../core/model/RawSheet";
import { chartNameOf, parseTabReference } from "../../core/model/tabPlace";

const PREFIX = chartNameOf("");

/** Charts of ours that stand on a sheet: the cells of their categories, by id. */
export async function chartCategories(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetName: string,
): Promise<ReadonlyMap<string, Area>> {
  sheet.charts.load("items/name");
  const names = await chartNames(context, sheetName);
  const standing = new Set(sheet.charts.items.map(({ name }) => name));
  return new Map(names.flatMap(({ id, area }) => (standing.has(id) ? [[id, area] as const] : [])));
}

/** Names of ours that lead from charts to a sheet, whether or not the charts still stand there. */
export async function chartNames(
  context: Excel.RequestContext,
  sheetName: string,
): Promise<readonly { readonly id: string; readonly area: Area; readonly item: Excel.NamedItem }[]> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  return names.items.flatMap((item) => {
    const place = item.name.startsWith(PREFIX) ? parseTabReference(String(item.formula)) : null;
    const isHere = place?.sheet.toLowerCase() === sheetName.toLowerCase();
    return place && isHere ? [{ id: item.name.slice(PREFIX.length), area: place.area, item }] : [];
  });
}
