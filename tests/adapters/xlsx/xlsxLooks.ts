import { cellAddress, parseArea } from "../../../src/core/model/a1";
import { openXlsx } from "../../../src/ooxml/openXlsx";
import { readText } from "../../../src/ooxml/xml/readText";
import { attributesOf } from "../../../src/ooxml/xml/scanXml";
import { unescapeXml } from "../../../src/ooxml/xml/xmlText";
import type { TabLooks } from "../../contract/TabSubject";
import { shownCharts } from "./xlsxCharts";

const BUILT_IN = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [49, "@"],
]);

const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?=[\\s/>])(?:[^>]*/>|.*?</${name}>)`, "gs")) ?? [];

/** What a sheet of a file shows besides its values, read from its XML. */
export async function xlsxLooks(bytes: Uint8Array, name: string): Promise<TabLooks> {
  const { pkg, stylesPart, ...xlsx } = await openXlsx(bytes);
  const xml = await readText(pkg, xlsx.sheet(name).part);
  const styles = stylesPart === null ? "" : await readText(pkg, stylesPart);
  const formats = new Map(BUILT_IN);
  for (const tag of elements(styles, "numFmt")) {
    formats.set(Number(attributesOf(tag).get("numFmtId")), attributesOf(tag).get("formatCode") ?? "");
  }
  const fonts = elements(elements(styles, "fonts")[0] ?? "", "font");
  const xfs = elements(elements(styles, "cellXfs")[0] ?? "", "xf").map(attributesOf);
  const cells = new Map(elements(xml, "c").map((cell) => [attributesOf(cell).get("r") ?? "", cell]));
  const xfAt = (row: number, column: number) => {
    const cell = cells.get(cellAddress({ row, column }));
    return cell === undefined ? undefined : xfs[Number(attributesOf(/^<[^>]*>/.exec(cell)![0]).get("s") ?? 0)];
  };
  const pane = attributesOf(/<pane [^>]*>/.exec(xml)?.[0] ?? "");
  return {
    formatAt: (row, column) => formats.get(Number(xfAt(row, column)?.get("numFmtId") ?? 0)) ?? "unknown",
    isBoldAt: (row, column) => fonts[Number(xfAt(row, column)?.get("fontId") ?? 0)]?.includes("<b/>") ?? false,
    formulaAt: (row, column) => {
      const found = /<f[^>]*>([^<]*)<\/f>/.exec(cells.get(cellAddress({ row, column })) ?? "")?.[1];
      return found === undefined ? null : `=${unescapeXml(found)}`;
    },
    inputs: elements(xml, "dataValidation").map((rule) => {
      const at = attributesOf(/^<[^>]*>/.exec(rule)![0]);
      const list = /<formula1>"([^<]*)"<\/formula1>/.exec(unescapeXml(rule))?.[1];
      return {
        area: parseArea(at.get("sqref") ?? "")!,
        list: list?.split(",") ?? null,
        prompt: at.has("prompt") ? { title: at.get("promptTitle") ?? "", text: at.get("prompt") ?? "" } : null,
      };
    }),
    freeze: { rows: Number(pane.get("ySplit") ?? 0), columns: Number(pane.get("xSplit") ?? 0) },
    filter: parseArea(attributesOf(/<autoFilter [^>]*>/.exec(xml)?.[0] ?? "").get("ref") ?? ""),
    hiddenColumns: elements(xml, "col")
      .map(attributesOf)
      .filter((col) => col.get("hidden") === "1")
      .map((col) => Number(col.get("min")) - 1),
    charts: await shownCharts(bytes, name),
    pageStarts: elements(xml, "brk").map((tag) => Number(attributesOf(tag).get("id"))),
  };
}
