import type { ChartDraft, PointsDraft } from "../write/ChartDraft";
import { categoriesXml, hasNegative, numbersXml, seriesXml, textsXml } from "../write/chartXml";
import { childElements, type XmlElement } from "../xml/childElements";
import { attributesOf } from "../xml/scanXml";

/** A part of a text that is written anew. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/**
 * A chart with what it refers to and shows renewed, whatever program wrote it: series that are new come behind the others,
 * those that are no more go. Everything else stays, also a name of a series that somebody typed.
 */
export function withChartData(xml: string, chart: ChartDraft, maxDepth: number): string {
  const plotArea = descend(xml, maxDepth, "chart", "plotArea");
  if (!plotArea) return xml;
  const groups = inside(xml, plotArea, maxDepth).filter(({ local }) => /Chart$/.test(local));
  const found = groups.flatMap((group) => inside(xml, group, maxDepth).filter(({ local }) => local === "ser"));
  const last = found.at(-1);
  if (!last) return xml;
  const cuts: Cut[] = [];
  found.forEach((series, i) => {
    const wanted = chart.series[i];
    if (!wanted) cuts.push({ start: series.start, end: series.end, xml: "" });
    else cuts.push(...seriesCuts(xml, series, wanted, chart.categories, maxDepth));
  });
  const more = chart.series.slice(found.length);
  if (more.length > 0) {
    const prefix = prefixOf(last);
    const from = nextPosition(xml, found, maxDepth);
    const added = more.map((series, i) => seriesXml(series, chart.categories, from + i, chart.kind));
    cuts.push({ start: last.end, end: last.end, xml: prefixed(added.join(""), xml, prefix) });
  }
  if (hasNegative(chart.series.map(({ values }) => values))) cuts.push(...zeroCuts(xml, plotArea, maxDepth));
  return applied(xml, cuts);
}

/** A series as a part has it that calls its namespaces otherwise. */
function prefixed(series: string, part: string, prefix: string): string {
  const main = /xmlns:([\w.-]+)=["'][^"']*\/drawingml\/(?:2006\/)?main["']/.exec(part)?.[1] ?? "a";
  return series.replace(/<(\/?)(c|a):/g, (_, slash: string, of: string) =>
    of === "c" ? `<${slash}${prefix}` : `<${slash}${main}:`,
  );
}

function seriesCuts(
  xml: string,
  series: XmlElement,
  { name, values }: ChartDraft["series"][number],
  categories: PointsDraft,
  maxDepth: number,
): Cut[] {
  const prefix = prefixOf(series);
  return inside(xml, series, maxDepth).flatMap(({ local, start, end, openEnd, closeStart, isEmpty }): Cut[] => {
    const cut = (content: string): Cut[] =>
      isEmpty
        ? [{ start, end, xml: `<${prefix}${local}>${content}</${prefix}${local}>` }]
        : [{ start: openEnd, end: closeStart, xml: content }];
    if (local === "tx")
      return /<(?:[\w.-]+:)?strRef[\s>]/.test(xml.slice(start, end)) ? cut(textsXml(name, prefix)) : [];
    if (local === "cat" || local === "xVal") return cut(categoriesXml(categories, prefix));
    return local === "val" || local === "yVal" ? cut(numbersXml(values, prefix)) : [];
  });
}

/** Where an axis begins at 0 what is below it would not be seen. */
function zeroCuts(xml: string, plotArea: XmlElement, maxDepth: number): Cut[] {
  return inside(xml, plotArea, maxDepth)
    .filter(({ local }) => local === "valAx")
    .flatMap((axis) => inside(xml, axis, maxDepth).filter(({ local }) => local === "scaling"))
    .flatMap((scaling) => inside(xml, scaling, maxDepth))
    .filter(
      ({ local, start, openEnd }) =>
        local === "min" && Number(attributesOf(xml.slice(start, openEnd)).get("val")) === 0,
    )
    .map(({ start, end }) => ({ start, end, xml: "" }));
}

/** Above every `idx` and `order` that is taken. */
function nextPosition(xml: string, all: readonly XmlElement[], maxDepth: number): number {
  const taken = all
    .flatMap((series) => inside(xml, series, maxDepth))
    .filter(({ local }) => local === "idx" || local === "order")
    .map(({ start, openEnd }) => Number(attributesOf(xml.slice(start, openEnd)).get("val") ?? 0));
  return Math.max(-1, ...taken) + 1;
}

function descend(xml: string, maxDepth: number, ...path: readonly string[]): XmlElement | null {
  let found: XmlElement | undefined;
  for (const local of path) {
    const children = found ? inside(xml, found, maxDepth) : childElements(xml, 1, maxDepth);
    found = children.find((element) => element.local === local);
    if (!found) return null;
  }
  return found ?? null;
}

const inside = (xml: string, { openEnd, closeStart, isEmpty }: XmlElement, maxDepth: number): XmlElement[] =>
  isEmpty ? [] : childElements(xml, 0, maxDepth, openEnd, closeStart);

const prefixOf = ({ name, local }: XmlElement): string => name.slice(0, name.length - local.length);

function applied(xml: string, cuts: readonly Cut[]): string {
  let result = "";
  let copied = 0;
  for (const { start, end, xml: wrote } of [...cuts].sort((a, b) => a.start - b.start)) {
    result += xml.slice(copied, start) + wrote;
    copied = end;
  }
  return result + xml.slice(copied);
}
