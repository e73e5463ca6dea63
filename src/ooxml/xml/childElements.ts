import { scanXml } from "./scanXml";

/** One element with its place in a text. */
export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly start: number;
  readonly end: number;
  /** Behind the opening tag; equal to `end` for an element without content. */
  readonly openEnd: number;
  /** Where the closing tag begins; equal to `end` for an element without content. */
  readonly closeStart: number;
  readonly isEmpty: boolean;
}

/** The elements at one depth of a text, in order: depth 1 holds the children of a whole document's root. */
export function childElements(text: string, depth: number, maxDepth: number, from = 0, to = text.length): XmlElement[] {
  const elements: XmlElement[] = [];
  let open: { name: string; local: string; start: number; end: number } | null = null;
  for (const tag of scanXml(text, maxDepth, from, to)) {
    if (tag.depth !== depth) continue;
    const { name, local, start, end } = tag;
    if (tag.kind === "empty") elements.push({ name, local, start, end, openEnd: end, closeStart: end, isEmpty: true });
    else if (tag.kind === "open") open = tag;
    else if (open) {
      elements.push({
        name: open.name,
        local: open.local,
        start: open.start,
        end,
        openEnd: open.end,
        closeStart: start,
        isEmpty: false,
      });
      open = null;
    }
  }
  return elements;
}
