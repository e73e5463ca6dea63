import { childElements } from "../xml/childElements";
import { attributesOf } from "../xml/scanXml";
import { escapeXml } from "../xml/xmlText";

const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** The relations of a part that has none yet. */
export const noRelations = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;

/** Whether relations are named as strict files name them. */
export const isStrictRelations = (relsXml: string): boolean => relsXml.includes(`"${STRICT_RELATIONS}/`);

/** A relation of a part to another one, added at the end. `id` must be free; `target` is relative to the part. */
export function addRelation(
  relsXml: string,
  relation: { readonly id: string; readonly kind: string; readonly target: string },
  isStrict = isStrictRelations(relsXml),
): string {
  const { id, kind, target } = relation;
  const types = isStrict ? STRICT_RELATIONS : RELATIONS;
  return appendToRoot(
    relsXml,
    (prefix) => `<${prefix}Relationship Id="${escapeXml(id)}" Type="${types}/${kind}" Target="${escapeXml(target)}"/>`,
  );
}

export function removeRelation(relsXml: string, id: string, maxDepth: number): string {
  return cutChildren(relsXml, maxDepth, (attributes) => attributes.get("Id") === id);
}

/** Declares the content type of a part. */
export function addContentType(typesXml: string, part: string, type: string): string {
  return appendToRoot(
    typesXml,
    (prefix) => `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`,
  );
}

export function removeContentType(typesXml: string, part: string, maxDepth: number): string {
  return cutChildren(typesXml, maxDepth, (attributes) => attributes.get("PartName") === `/${part}`);
}

/** The content type that is declared for a part by its name; `null` where none is. */
export function contentTypeOf(typesXml: string, part: string, maxDepth: number): string | null {
  for (const { start, openEnd } of childElements(typesXml, 1, maxDepth)) {
    const attributes = attributesOf(typesXml.slice(start, openEnd));
    if (attributes.get("PartName") === `/${part}`) return attributes.get("ContentType") ?? null;
  }
  return null;
}

/** Whether parts with this ending have a content type without being named. */
export function hasDefaultType(typesXml: string, extension: string, maxDepth: number): boolean {
  return childElements(typesXml, 1, maxDepth).some(
    ({ local, start, openEnd }) =>
      local === "Default" && attributesOf(typesXml.slice(start, openEnd)).get("Extension")?.toLowerCase() === extension,
  );
}

/** `xl/workbook.xml`, `customXml/item1.xml` → `../customXml/item1.xml`. */
export function relativeTarget(from: string, to: string): string {
  const base = from.split("/").slice(0, -1);
  const path = to.split("/");
  while (base.length > 0 && path.length > 1 && base[0] === path[0]) {
    base.shift();
    path.shift();
  }
  return "../".repeat(base.length) + path.join("/");
}

/** A child added before the root's closing tag, which a root without children gets. */
export function appendToRoot(text: string, child: (prefix: string) => string): string {
  const xml = text.replace(/<([^\s<>/!?]+)([^<>]*)\/>\s*$/, (whole, name: string, attributes: string, at: number) =>
    /<[^?!]/.test(text.slice(0, at)) ? whole : `<${name}${attributes}></${name}>`,
  );
  const close = xml.lastIndexOf("</");
  const prefix = /^<\/((?:[A-Za-z_][\w.-]*:)?)/.exec(xml.slice(close))?.[1] ?? "";
  return xml.slice(0, close) + child(prefix) + xml.slice(close);
}

function cutChildren(
  xml: string,
  maxDepth: number,
  isCut: (attributes: ReadonlyMap<string, string>) => boolean,
): string {
  let result = "";
  let copied = 0;
  for (const { start, end, openEnd } of childElements(xml, 1, maxDepth)) {
    if (!isCut(attributesOf(xml.slice(start, openEnd)))) continue;
    result += xml.slice(copied, start);
    copied = end;
  }
  return result + xml.slice(copied);
}
