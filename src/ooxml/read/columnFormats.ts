import type { Package } from "../package/openPackage";
import { childElements } from "../xml/childElements";
import { attributesOf } from "../xml/scanXml";
import { walkSheet } from "./walkSheet";

/** The number of the format that blank cells of a zero-based column have on a worksheet; `null` for none. */
export async function columnFormats(pkg: Package, part: string): Promise<(column: number) => number | null> {
  const columns: { readonly min: number; readonly max: number; readonly format: number }[] = [];
  for await (const piece of walkSheet(pkg, part, pkg.open(part))) {
    if (piece.kind !== "head") break;
    const { xmlDepth } = pkg.limits;
    const cols = childElements(piece.text, 1, xmlDepth).find(({ local }) => local === "cols");
    if (!cols || cols.isEmpty) break;
    for (const { start, openEnd } of childElements(piece.text, 0, xmlDepth, cols.openEnd, cols.closeStart)) {
      const attributes = attributesOf(piece.text.slice(start, openEnd));
      const [min, max, format] = ["min", "max", "style"].map((name) => Number(attributes.get(name) ?? 0));
      if (format) columns.push({ min: min! - 1, max: max! - 1, format });
    }
    break;
  }
  return (column) => columns.find(({ min, max }) => column >= min && column <= max)?.format ?? null;
}
