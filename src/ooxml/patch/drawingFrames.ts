import { childElements } from "../xml/childElements";
import { attributesOf, scanXml } from "../xml/scanXml";

/** A chart in a drawing. */
export interface ChartFrame {
  readonly name: string;
  /** Leads to the chart's part. */
  readonly relation: string;
  /** The frame in the text of the drawing; alone on its cells, with its anchor. */
  readonly start: number;
  readonly end: number;
}

/** Charts of a drawing, also those that somebody grouped, in their order. */
export function drawingFrames(xml: string, maxDepth: number): ChartFrame[] {
  const anchors = childElements(xml, 1, maxDepth);
  const frames: ChartFrame[] = [];
  let open: { readonly start: number; name: string; relation: string } | null = null;
  for (const tag of scanXml(xml, maxDepth)) {
    const { local, kind, start, end } = tag;
    if (local === "graphicFrame" && kind === "open") open = { start, name: "", relation: "" };
    else if (open && local === "cNvPr" && kind !== "close") {
      open.name = attributesOf(xml.slice(start, end)).get("name") ?? "";
    } else if (open && local === "chart" && kind !== "close") {
      open.relation = [...attributesOf(xml.slice(start, end))].find(([key]) => /:id$/.test(key))?.[1] ?? "";
    } else if (open && local === "graphicFrame") {
      const { name, relation } = open;
      if (relation !== "") frames.push({ name, relation, ...wholeOf(xml, anchors, open.start, end, maxDepth) });
      open = null;
    }
  }
  return frames;
}

/** The anchor where the frame is all that it holds, else the frame. */
function wholeOf(
  xml: string,
  anchors: ReturnType<typeof childElements>,
  start: number,
  end: number,
  maxDepth: number,
): { readonly start: number; readonly end: number } {
  const anchor = anchors.find((one) => one.start < start && one.end >= end);
  const isAlone =
    anchor && childElements(xml, 0, maxDepth, anchor.openEnd, anchor.closeStart).some((child) => child.start === start);
  return isAlone ? { start: anchor.start, end: anchor.end } : { start, end };
}

/** A number that no shape of the drawing has. */
export function freeShape(xml: string): number {
  const taken = Array.from(xml.matchAll(/<(?:[\w.-]+:)?cNvPr\s[^>]*?\bid=["'](\d+)/g), ([, id]) => Number(id));
  return Math.max(1, ...taken) + 1;
}
