import { childElements } from "../xml/childElements";
import { attributesOf } from "../xml/scanXml";
import { StyleBook } from "../write/StyleBook";

/** How the list of formats began before some were appended, to be put back. */
export interface FormatsTrace {
  /** The opening tag of the list, "" where there was none. */
  readonly tag: string;
  readonly added: number;
}

/**
 * A stylesheet with formats for conditional formatting; `contents` are what stands inside each, without prefixes.
 * A format that is already there is used again.
 */
export function addFormats(
  stylesXml: string,
  contents: readonly string[],
  maxDepth: number,
): { readonly xml: string; readonly ids: readonly number[]; readonly trace: FormatsTrace | null } {
  const { tag, items } = listOf(stylesXml, maxDepth);
  const book = new StyleBook(stylesXml, maxDepth);
  const ids = contents.map((content) => {
    const known = items.indexOf(`<dxf>${content}</dxf>`);
    return known >= 0 ? known : book.differentialFormat(content);
  });
  const added = new Set(ids.filter((id) => id >= items.length)).size;
  return { xml: book.toXml(), ids, trace: added > 0 ? { tag, added } : null };
}

/** Takes the appended formats away again, provided they still end the list and nothing came after them. */
export function removeFormats(
  stylesXml: string,
  contents: readonly string[],
  trace: FormatsTrace,
  maxDepth: number,
): string {
  const { start, end, items, openEnd, places } = listOf(stylesXml, maxDepth);
  const ours = new Set(contents.map((content) => `<dxf>${content}</dxf>`));
  const kept = items.length - trace.added;
  const wasCount = trace.tag === "" ? "0" : attributesOf(trace.tag).get("count");
  const isUntouched =
    kept >= 0 &&
    items.slice(kept).every((item) => ours.has(item)) &&
    (wasCount === undefined || wasCount === String(kept));
  if (!isUntouched) return stylesXml;
  if (trace.tag === "" || trace.tag.endsWith("/>")) {
    return kept > 0 ? stylesXml : stylesXml.slice(0, start) + trace.tag + stylesXml.slice(end);
  }
  const keptEnd = kept === 0 ? openEnd : places[kept - 1]!.end;
  const cutEnd = places.at(-1)!.end;
  return stylesXml.slice(0, start) + trace.tag + stylesXml.slice(openEnd, keptEnd) + stylesXml.slice(cutEnd);
}

function listOf(xml: string, maxDepth: number) {
  const list = childElements(xml, 1, maxDepth).find(({ local }) => local === "dxfs");
  if (!list) return { start: 0, end: 0, openEnd: 0, tag: "", items: [] as string[], places: [] };
  const places = list.isEmpty ? [] : childElements(xml, 0, maxDepth, list.openEnd, list.closeStart);
  return {
    start: list.start,
    end: list.end,
    openEnd: list.openEnd,
    tag: xml.slice(list.start, list.openEnd),
    items: places.map(({ start, end }) => unprefixed(xml.slice(start, end))),
    places,
  };
}

/** Element names without their prefix, so that one text is compared whatever prefix a file uses. */
function unprefixed(xml: string): string {
  return xml.replace(/<(\/?)[A-Za-z_][\w.-]*:/g, "<$1");
}
