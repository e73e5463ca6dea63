import { parseTabReference } from "../../../core/model/tabPlace";
import type { Area } from "../../../core/model/RawSheet";
import type { ChartKind, HostChart, HostSeries, LegendPosition } from "../../../excelhost/HostDrawings";
import type { Package } from "../../../ooxml/package/openPackage";
import { readRelations } from "../../../ooxml/package/readRelations";
import { readText } from "../../../ooxml/xml/readText";
import { childOf, childrenOf, descendants, isOn, xmlTree, type XmlElement } from "./xmlTree";

const LEGENDS: Readonly<Record<string, LegendPosition>> = { b: "Bottom", t: "Top", l: "Left", r: "Right" };

/** Charts of a sheet of the kinds that the host keeps, over cells of the sheet itself; others stay in the file untouched. */
export async function readCharts(pkg: Package, sheetPart: string, sheet: string): Promise<readonly HostChart[]> {
  const drawing = (await readRelations(pkg, sheetPart)).find(({ kind }) => kind === "drawing");
  const part = drawing ? pkg.find(drawing.target) : null;
  if (part === null) return [];
  const relations = await readRelations(pkg, part);
  const root = xmlTree(await readText(pkg, part));
  const charts: HostChart[] = [];
  for (const anchor of descendants(root, "twoCellAnchor")) {
    const frame = childOf(anchor, "graphicFrame");
    const place = placeOf(anchor);
    const name = frame && [...descendants(frame, "cNvPr")][0]?.attributes.get("name");
    const link = frame && [...descendants(frame, "chart")][0];
    const id = link && [...link.attributes].find(([key]) => /(^|:)id$/.test(key))?.[1];
    const target = relations.find((relation) => relation.id === id && relation.kind === "chart")?.target;
    const chartPart = target === undefined ? null : pkg.find(target);
    if (!place || name === undefined || chartPart === null) continue;
    const chart = chartOf(xmlTree(await readText(pkg, chartPart)), sheet);
    if (chart) charts.push({ id: `{${sheetPart}#${charts.length + 1}}`, name, place, ...chart });
  }
  return charts;
}

function placeOf(anchor: XmlElement): Area | null {
  const corner = (
    name: string,
  ): { readonly row: number; readonly column: number; readonly isInside: boolean } | null => {
    const at = childOf(anchor, name);
    const number = (part: string): number => Number(childOf(at, part)?.text ?? NaN);
    const [row, column] = [number("row"), number("col")];
    return Number.isNaN(row + column) ? null : { row, column, isInside: number("rowOff") > 0 };
  };
  const [from, to] = [corner("from"), corner("to")];
  if (!from || !to) return null;
  const rows = to.row - from.row + (to.isInside ? 1 : 0);
  return { row: from.row, column: from.column, rows: Math.max(1, rows), columns: Math.max(1, to.column - from.column) };
}

type ReadChart = Omit<HostChart, "id" | "name" | "place">;

function chartOf(root: XmlElement, sheet: string): ReadChart | null {
  const chart = childOf(childOf(root, "chartSpace"), "chart");
  const plot = childOf(chart, "plotArea");
  const [group, ...others] = plot?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  if (!group || others.length > 0) return null;
  const kind = kindOf(group);
  const series = childrenOf(group, "ser").map((one) => seriesOf(one, sheet));
  if (!kind || series.length === 0 || series.some((one) => !one)) return null;
  const axis = childOf(plot, "valAx");
  const labels = [...descendants(group, "dLbls")][0];
  const format = childOf(kind === "Pie" ? labels : axis, "numFmt")?.attributes.get("formatCode");
  const minimum = childOf(childOf(axis, "scaling"), "min")?.attributes.get("val");
  const legend = childOf(chart, "legend");
  return {
    kind,
    title: titleOf(childOf(chart, "title")),
    legend: legend ? (LEGENDS[childOf(legend, "legendPos")?.attributes.get("val") ?? "r"] ?? "Right") : null,
    series: series.flatMap((one) => one ?? []),
    format: format ?? "General",
    hasLabels: isOn(childOf(labels, "showVal")),
    minimum: minimum === undefined ? null : Number(minimum),
    isReversed: childOf(childOf(childOf(plot, "catAx"), "scaling"), "orientation")?.attributes.get("val") === "maxMin",
  };
}

function kindOf(group: XmlElement): ChartKind | null {
  const value = (name: string): string | undefined => childOf(group, name)?.attributes.get("val");
  if (group.name === "lineChart") return "Line";
  if (group.name === "pieChart") return "Pie";
  if (group.name !== "barChart") return null;
  const grouping = value("grouping") ?? "clustered";
  if (value("barDir") === "bar") return grouping === "clustered" ? "BarClustered" : null;
  return grouping === "clustered" ? "ColumnClustered" : grouping === "stacked" ? "ColumnStacked" : null;
}

const titleOf = (title: XmlElement | undefined): string =>
  title ? [...descendants(title, "t")].map(({ text }) => text).join("") : "";

function seriesOf(series: XmlElement, sheet: string): HostSeries | null {
  const cells = (name: string): Area | null => {
    const holder = childOf(series, name);
    const reference = holder && [...descendants(holder, "f")][0]?.text;
    const found = reference === undefined ? null : parseTabReference(reference);
    return found?.sheet === sheet ? found.area : null;
  };
  const values = cells("val");
  if (!values) return null;
  const name = cells("tx");
  const typed = [...descendants(childOf(series, "tx") ?? xmlTree(""), "v")][0]?.text ?? "";
  const fill = childOf(childOf(childOf(series, "spPr"), "solidFill"), "srgbClr")?.attributes.get("val");
  return {
    name: name ? { row: name.row, column: name.column } : typed,
    values,
    categories: cells("cat"),
    color: fill === undefined ? null : `#${fill}`,
  };
}
