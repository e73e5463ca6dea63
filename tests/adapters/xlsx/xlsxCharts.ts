import type { Area } from "../../../src/core/model/RawSheet";
import { parseTabReference, tabReference } from "../../../src/core/model/tabPlace";
import type { TabChart } from "../../../src/core/model/TabTable";
import { openXlsx, type Xlsx } from "../../../src/ooxml/openXlsx";
import { readRelations } from "../../../src/ooxml/package/readRelations";
import type { PackageEdits } from "../../../src/ooxml/patch/PackageEdits";
import { addContentType } from "../../../src/ooxml/patch/packageLinks";
import { readText } from "../../../src/ooxml/xml/readText";
import { unescapeXml } from "../../../src/ooxml/xml/xmlText";
import type { ShownChart, TabPerson } from "../../contract/TabSubject";
import type { Act } from "./xlsxPerson";

type Edit = Parameters<TabPerson["changeChart"]>[2];

const textIn = (xml: string, pattern: RegExp): string => unescapeXml(pattern.exec(xml)?.[1] ?? "");
const numberIn = (xml: string, pattern: RegExp): number => Number(pattern.exec(xml)?.[1]);
const areaOf = (reference: string): Area | null => parseTabReference(reference)?.area ?? null;

/** Where the drawing of a sheet and the charts in it are. */
async function drawn({ pkg, ...xlsx }: Xlsx, sheet: string) {
  const drawing = (await readRelations(pkg, xlsx.sheet(sheet).part)).find(({ kind }) => kind === "drawing")?.target;
  if (drawing === undefined) return { drawing: null, anchors: [] };
  const targets = new Map((await readRelations(pkg, drawing)).map(({ id, target }) => [id, target]));
  const xml = await readText(pkg, drawing);
  const anchors = (xml.match(/<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/gs) ?? []).map((anchor) => ({
    anchor,
    name: textIn(anchor, /<xdr:cNvPr [^>]*?name="([^"]*)"/),
    part: targets.get(textIn(anchor, /r:id="([^"]*)"/)) ?? "",
  }));
  return { drawing, anchors };
}

function placeOf(anchor: string): Area {
  const corner = (tag: string) => {
    const xml = textIn(anchor, new RegExp(`<xdr:${tag}>(.*?)</xdr:${tag}>`, "s"));
    return { row: numberIn(xml, /<xdr:row>(\d+)/), column: numberIn(xml, /<xdr:col>(\d+)/) };
  };
  const [from, to] = [corner("from"), corner("to")];
  return { ...from, rows: to.row - from.row, columns: to.column - from.column };
}

function kindOf(xml: string): TabChart["kind"] {
  if (xml.includes("<c:pieChart>")) return "pie";
  if (xml.includes("<c:lineChart>")) return "line";
  if (xml.includes('<c:barDir val="bar"/>')) return "bar";
  return xml.includes('<c:grouping val="stacked"/>') ? "stackedColumn" : "column";
}

/** Charts of a sheet by name, read from their XML. What a chart remembers of its cells must be what they hold. */
export async function shownCharts(bytes: Uint8Array, sheet: string): Promise<ShownChart[]> {
  const xlsx = await openXlsx(bytes);
  const { anchors } = await drawn(xlsx, sheet);
  const content = await xlsx.read(sheet);
  const valuesAt = ({ row, column, rows }: Area) =>
    content.columns[column - content.origin.column]?.slice(row - content.origin.row, row - content.origin.row + rows);
  const charts = await Promise.all(
    anchors.map(async ({ anchor, name, part }): Promise<ShownChart> => {
      const xml = await readText(xlsx.pkg, part);
      const cached = (list: string): (string | number)[] =>
        Array.from(list.matchAll(/<c:pt idx="\d+"><c:v>([^<]*)/g), ([, value = ""]) =>
          list.includes("numCache") ? Number(value) : unescapeXml(value),
        );
      const series = (xml.match(/<c:ser>.*?<\/c:ser>/gs) ?? []).map((ser) => {
        const [tx, cat, val] = ["tx", "cat", "val"].map((tag) => elementIn(ser, tag));
        for (const list of [cat!, val!].filter((one) => one.includes("Cache"))) {
          const area = areaOf(textIn(list, /<c:f>([^<]*)/));
          expect(cached(list)).toEqual(area && valuesAt(area));
        }
        return {
          categories: areaOf(textIn(cat!, /<c:f>([^<]*)/)),
          name: String(cached(tx!)[0] ?? ""),
          values: areaOf(textIn(val!, /<c:f>([^<]*)/))!,
          color:
            /<c:spPr><a:solidFill><a:srgbClr val="(\w+)"/.exec(ser.replace(/<c:dPt>.*?<\/c:dPt>/gs, ""))?.[1] ?? null,
        };
      });
      const axis = elementIn(xml, "valAx") || elementIn(xml, "dLbls");
      const title = elementIn(xml, "title");
      return {
        name,
        kind: kindOf(xml),
        title: textIn(title, /<a:t>([^<]*)/),
        categories: series[0]?.categories ?? null,
        series: series.map(({ name: text, values, color }) => ({ name: text, values, color })),
        format: textIn(axis, /<c:numFmt formatCode="([^"]*)"/) || "General",
        place: placeOf(anchor),
      };
    }),
  );
  return charts.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The first element of that name, as it is written. */
const elementIn = (xml: string, tag: string): string =>
  new RegExp(`<c:${tag}>.*?</c:${tag}>`, "s").exec(xml)?.[0] ?? "";

async function chartOf(xlsx: Xlsx, sheet: string, name: string) {
  const { drawing, anchors } = await drawn(xlsx, sheet);
  const found = anchors.find((one) => one.name === name);
  if (drawing === null || !found) throw new Error(`there is no chart ${name}`);
  return { drawing, ...found };
}

export const removeChart =
  (sheet: string, name: string): Act =>
  async (xlsx, edits) => {
    const { drawing, anchor, part } = await chartOf(xlsx, sheet, name);
    await edits.edit(drawing, (xml) => xml.replace(anchor, ""));
    edits.remove(part);
    await edits.edit("[Content_Types].xml", (xml) =>
      xml.replace(new RegExp(`<Override PartName="/${part}"[^>]*/>`), ""),
    );
    const rels = drawing.replace(/([^/]*)$/, "_rels/$1.rels");
    const id = textIn(anchor, /r:id="([^"]*)"/);
    await edits.edit(rels, (xml) => xml.replace(new RegExp(`<Relationship Id="${id}"[^>]*/>`), ""));
  };

export const changeChart =
  (sheet: string, name: string, { place, title, color }: Edit): Act =>
  async (xlsx, edits) => {
    const { drawing, anchor, part } = await chartOf(xlsx, sheet, name);
    const corner = (row: number, column: number): string =>
      `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    const moved = anchor
      .replace(/<xdr:from>.*?<\/xdr:from>/s, `<xdr:from>${corner(place.row, place.column)}</xdr:from>`)
      .replace(
        /<xdr:to>.*?<\/xdr:to>/s,
        `<xdr:to>${corner(place.row + place.rows, place.column + place.columns)}</xdr:to>`,
      );
    await edits.edit(drawing, (xml) => xml.replace(anchor, moved));
    const fill = `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr>`;
    await edits.edit(part, (xml) =>
      xml
        .replace(/(<c:title>.*?<a:t>)[^<]*/s, `$1${title}`)
        .replace(/(<c:ser>.*?<\/c:tx>)(<c:spPr>.*?<\/c:spPr>)?/s, `$1${fill}`),
    );
  };

/** As Excel adds one: in the drawing of the sheet, which it makes where there is none. */
export const addChart =
  (sheet: string, name: string, values: Area): Act =>
  async (xlsx, edits) => {
    const part = "xl/charts/chart901.xml";
    const reference = tabReference(sheet, values);
    edits.add(part, chartPart(reference, await valuesXml(xlsx, sheet, values)));
    await declare(edits, part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
    const { drawing: known } = await drawn(xlsx, sheet);
    const drawing = known ?? "xl/drawings/drawing901.xml";
    if (known === null) {
      edits.add(drawing, `<xdr:wsDr ${DRAWING_SPACES}></xdr:wsDr>`);
      await declare(edits, drawing, "application/vnd.openxmlformats-officedocument.drawing+xml");
      const id = await edits.link(xlsx.sheet(sheet).part, "drawing", drawing);
      const element = `<drawing xmlns:r="${RELATIONS}" r:id="${id}"/>`;
      await edits.edit(xlsx.sheet(sheet).part, (xml) => xml.replace("</worksheet>", `${element}</worksheet>`));
    }
    const id = await edits.link(drawing, "chart", part);
    await edits.edit(drawing, (xml) => xml.replace("</xdr:wsDr>", `${anchorOf(name, id, values)}</xdr:wsDr>`));
  };

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const DRAWING_SPACES = `xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main"`;

const declare = (edits: PackageEdits, part: string, type: string): Promise<void> =>
  edits.edit("[Content_Types].xml", (xml) => addContentType(xml, part, type));

async function valuesXml(xlsx: Xlsx, sheet: string, { row, column, rows }: Area): Promise<string> {
  const { columns, origin } = await xlsx.read(sheet);
  const values = columns[column - origin.column]!.slice(row - origin.row, row - origin.row + rows);
  return values.map((value, i) => `<c:pt idx="${i}"><c:v>${Number(value)}</c:v></c:pt>`).join("");
}

const chartPart = (reference: string, points: string): string =>
  `<c:chartSpace xmlns:c="${DRAWINGML}/chart"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/>` +
  '<c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
  `<c:val><c:numRef><c:f>${reference}</c:f><c:numCache>${points}</c:numCache></c:numRef></c:val></c:ser>` +
  '<c:axId val="1"/><c:axId val="2"/></c:barChart></c:plotArea></c:chart></c:chartSpace>';

const anchorOf = (name: string, id: string, { row, column, rows, columns }: Area): string =>
  "<xdr:twoCellAnchor>" +
  `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>${column + columns}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + rows}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="99" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
  `<a:graphicData uri="${DRAWINGML}/chart"><c:chart xmlns:c="${DRAWINGML}/chart" xmlns:r="${RELATIONS}" r:id="${id}"/></a:graphicData>` +
  "</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>";
