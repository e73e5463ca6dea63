import { chartColorAt } from "../../core/model/chartColors";
import { escapeXml } from "../xml/xmlText";
import type { ChartDraft, PointsDraft } from "./ChartDraft";
import type { DrawingSpaces } from "./drawingSpaces";

const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;

/** A chart part, without the head of XML. */
export function chartXml(chart: ChartDraft, spaces: DrawingSpaces): string {
  const { kind, title, series } = chart;
  const legend = series.length > 1 || kind === "pie" ? LEGEND : "";
  return (
    `<c:chartSpace xmlns:c="${spaces.chart}" xmlns:a="${spaces.main}" xmlns:r="${spaces.relations}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `${title === "" ? "" : titleXml(title)}<c:autoTitleDeleted val="${title === "" ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${kind === "pie" ? pieXml(chart) : groupXml(chart) + axesXml(chart)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function titleXml(title: string): string {
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="1"/></a:pPr>' +
    `<a:r><a:rPr lang="zh-CN" sz="1400" b="1"/><a:t>${escapeXml(writable(title))}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

const LEGEND = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';

/** Said, not left to the theme: a workbook without one shows no colour at all in some programs. */
const fillXml = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

/** Slices that get a colour beforehand: more may come when the chart is renewed. */
const USUAL_SLICES = 12;

function groupXml(chart: ChartDraft): string {
  const { kind, series, categories, format } = chart;
  const labels = series.length === 1 ? { format } : {};
  const all = series.map((one, i) => seriesXml(one, categories, i, kind, labels)).join("");
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (kind === "line") {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  const isStacked = kind === "stackedColumn";
  return (
    `<c:barChart><c:barDir val="${kind === "bar" ? "bar" : "col"}"/>` +
    `<c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${all}` +
    `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`
  );
}

function pieXml({ series, categories, format }: ChartDraft): string {
  const all = series.map((one, i) => seriesXml(one, categories, i, "pie", { format })).join("");
  return `<c:pieChart><c:varyColors val="1"/>${all}<c:firstSliceAng val="0"/></c:pieChart>`;
}

/** The numbers beside their bars, points or slices. */
const labelsXml = (format: string, kind: ChartDraft["kind"]): string =>
  `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
  (kind === "line" ? '<c:dLblPos val="t"/>' : "") +
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
  `<c:showPercent val="0"/><c:showBubbleSize val="0"/>${kind === "pie" ? '<c:showLeaderLines val="1"/>' : ""}</c:dLbls>`;

/** Bars stand on 0, so that their lengths compare; where one is below it, the program finds the ends. */
function axesXml({ kind, series, format }: ChartDraft): string {
  const isBar = kind === "bar";
  const fromZero = kind !== "line" && !hasNegative(series.map(({ values }) => values));
  const line = (color: string): string =>
    `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="1"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line("BFBFBF")}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${fromZero ? FROM_ZERO : ""}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? "b" : "l"}"/><c:majorGridlines>${line("E0E0E0")}</c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>' +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

const FROM_ZERO = '<c:min val="0"/>';

export const hasNegative = (points: readonly PointsDraft[]): boolean =>
  points.some(({ values }) => values.some((value) => typeof value === "number" && value < 0));

/** One series; with `format` its points are labelled so. */
export function seriesXml(
  { name, values }: ChartDraft["series"][number],
  categories: PointsDraft,
  position: number,
  kind: ChartDraft["kind"],
  { format }: { readonly format?: string } = {},
): string {
  const isPie = kind === "pie";
  const isLine = kind === "line";
  const color = fillXml(chartColorAt(position));
  const slices = isPie
    ? Array.from(
        { length: Math.max(USUAL_SLICES, values.values.length) },
        (_, i) => `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/><c:spPr>${fillXml(chartColorAt(i))}</c:spPr></c:dPt>`,
      )
    : [];
  return (
    `<c:ser><c:idx val="${position}"/><c:order val="${position}"/><c:tx>${textsXml(name, "c:")}</c:tx>` +
    (isPie ? "" : `<c:spPr>${isLine ? `<a:ln w="28575">${color}</a:ln>` : color}</c:spPr>`) +
    (isLine ? `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${color}</c:spPr></c:marker>` : "") +
    (isPie || isLine ? "" : '<c:invertIfNegative val="0"/>') +
    slices.join("") +
    (format === undefined ? "" : labelsXml(format, kind)) +
    `<c:cat>${categoriesXml(categories, "c:")}</c:cat><c:val>${numbersXml(values, "c:")}</c:val>` +
    `${isLine ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

/** Names of points: numbers where all of them are. */
export function categoriesXml(points: PointsDraft, prefix: string): string {
  const isNumeric = points.values.length > 0 && points.values.every((value) => typeof value === "number");
  return isNumeric ? numbersXml(points, prefix) : textsXml(points, prefix);
}

/** A reference to numbers with what they are; cells without a number have no point. */
export function numbersXml({ reference, values, format }: PointsDraft, prefix: string): string {
  const shown = values.map((value) => (typeof value === "number" ? String(value) : null));
  const code = `<${prefix}formatCode>${escapeXml(format)}</${prefix}formatCode>`;
  return referenceXml("num", reference, code + pointsXml(shown, prefix), prefix);
}

/** A reference to texts with what they are. */
export function textsXml({ reference, values }: PointsDraft, prefix: string): string {
  const shown = values.map((value) =>
    value === null || value === "" ? null : typeof value === "object" ? value.error : String(value),
  );
  return referenceXml("str", reference, pointsXml(shown, prefix), prefix);
}

function referenceXml(kind: "num" | "str", reference: string, content: string, prefix: string): string {
  const [ref, cache, f] = [`${prefix}${kind}Ref`, `${prefix}${kind}Cache`, `${prefix}f`];
  return `<${ref}><${f}>${escapeXml(reference)}</${f}><${cache}>${content}</${cache}></${ref}>`;
}

function pointsXml(values: readonly (string | null)[], p: string): string {
  const points = values.map((value, i) =>
    value === null ? "" : `<${p}pt idx="${i}"><${p}v>${escapeXml(writable(value))}</${p}v></${p}pt>`,
  );
  return `<${p}ptCount val="${values.length}"/>${points.join("")}`;
}

/** Without what XML cannot hold. */
const writable = (text: string): string =>
  text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "",
  );
