import { attributesOf, scanXml } from "../../../ooxml/xml/scanXml";
import { unescapeXml } from "../../../ooxml/xml/xmlText";

/** An element of a small part. Names are without prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
  textFrom: number;
}

const MAX_DEPTH = 200;

/** The elements of a text or of a fragment, under one nameless root. */
export function xmlTree(xml: string): XmlElement {
  const root: Growing = { name: "", attributes: new Map(), children: [], text: "", textFrom: 0 };
  const open = [root];
  for (const tag of scanXml(xml, MAX_DEPTH)) {
    const parent = open.at(-1) ?? root;
    parent.text += xml.slice(parent.textFrom, tag.start);
    if (tag.kind === "close") {
      const closed = open.length > 1 ? open.pop() : undefined;
      if (closed) closed.text = unescapeXml(closed.text);
      (open.at(-1) ?? root).textFrom = tag.end;
      continue;
    }
    const attributes = attributesOf(xml.slice(tag.start, tag.end));
    const element: Growing = { name: tag.local, attributes, children: [], text: "", textFrom: tag.end };
    parent.children.push(element);
    parent.textFrom = tag.end;
    if (tag.kind === "open") open.push(element);
  }
  return root;
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Every element of that name, at any depth, in order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

export function numberOf(element: XmlElement | undefined, attribute: string): number | undefined {
  const text = element?.attributes.get(attribute);
  return text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** An attribute that is true unless it says otherwise, as `<b/>` and `<b val="0"/>` are. */
export function isOn(element: XmlElement | undefined, attribute = "val"): boolean {
  if (!element) return false;
  const value = element.attributes.get(attribute);
  return value === undefined || value === "1" || value === "true";
}
