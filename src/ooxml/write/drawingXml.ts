import { escapeXml } from "../xml/xmlText";
import type { ChartDraft } from "./ChartDraft";
import type { DrawingSpaces } from "./drawingSpaces";

/** A chart in a drawing: `shape` is a number that no other has there, `relation` leads to the chart's part. */
export interface PlacedChart {
  readonly chart: ChartDraft;
  readonly shape: number;
  readonly relation: string;
}

/** A drawing part of charts alone, without the head of XML. */
export function drawingXml(charts: readonly PlacedChart[], spaces: DrawingSpaces): string {
  const anchors = charts.map((one) => anchorXml(one, spaces));
  return `<xdr:wsDr xmlns:xdr="${spaces.sheetDrawing}" xmlns:a="${spaces.main}">${anchors.join("")}</xdr:wsDr>`;
}

/** A chart over the cells of its place, which declares what it uses: it may stand in a drawing of somebody else. */
export function anchorXml({ chart, shape, relation }: PlacedChart, spaces: DrawingSpaces): string {
  const { row, column, rows, columns } = chart.place;
  const name = escapeXml(chart.name);
  const described = chart.title === "" ? "" : ` descr="${escapeXml(chart.title)}"`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${spaces.sheetDrawing}" xmlns:a="${spaces.main}" editAs="oneCell">` +
    `<xdr:from>${cornerXml(row, column)}</xdr:from><xdr:to>${cornerXml(row + rows, column + columns)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shape}" name="${name}"${described}/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${spaces.chart}"><c:chart xmlns:c="${spaces.chart}" ` +
    `xmlns:r="${spaces.relations}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
    "<xdr:clientData/></xdr:twoCellAnchor>"
  );
}

const cornerXml = (row: number, column: number): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
