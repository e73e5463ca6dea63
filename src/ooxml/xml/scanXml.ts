import { unescapeXml } from "./xmlText";

/** One tag of a text, with the place it takes there. */
export interface XmlTag {
  readonly kind: "open" | "close" | "empty";
  /** With its prefix. */
  readonly name: string;
  /** Without it. */
  readonly local: string;
  readonly start: number;
  readonly end: number;
  /** Elements around it. */
  readonly depth: number;
}

/** Thrown for text that is no XML, or XML that a workbook must not hold; the caller knows the file and part. */
export class XmlFault extends Error {
  override readonly name = "XmlFault";
  readonly found: "xml" | "depth" | "doctype";

  constructor(found: "xml" | "depth" | "doctype") {
    super(found);
    this.found = found;
  }
}

/** Every tag in order; comments, instructions and CDATA are passed over. A fragment is fine: closing more than was opened is not. */
export function* scanXml(text: string, maxDepth: number, from = 0, to = text.length): Generator<XmlTag> {
  let depth = 0;
  let at = from;
  for (;;) {
    const start = text.indexOf("<", at);
    if (start < 0 || start >= to) return;
    const next = text[start + 1];
    if (next === "?") at = after(text, "?>", start);
    else if (next === "!") {
      if (text.startsWith("<!--", start)) at = after(text, "-->", start);
      else if (text.startsWith("<![CDATA[", start)) at = after(text, "]]>", start);
      else throw new XmlFault("doctype");
    } else {
      const end = tagEnd(text, start);
      const nameStart = next === "/" ? start + 2 : start + 1;
      let nameEnd = nameStart;
      while (nameEnd < end && !/[\s/>]/.test(text[nameEnd]!)) nameEnd++;
      const name = text.slice(nameStart, nameEnd);
      if (name === "") throw new XmlFault("xml");
      const kind = next === "/" ? "close" : text[end - 2] === "/" ? "empty" : "open";
      if (kind === "close") depth--;
      if (depth > maxDepth) throw new XmlFault("depth");
      yield { kind, name, local: name.slice(name.indexOf(":") + 1), start, end, depth };
      if (kind === "open") depth++;
      at = end;
    }
  }
}

function after(text: string, mark: string, start: number): number {
  const at = text.indexOf(mark, start);
  if (at < 0) throw new XmlFault("xml");
  return at + mark.length;
}

/** A `>` inside a quoted value ends no tag. */
function tagEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === ">") return at + 1;
    if (char === '"' || char === "'") {
      at = text.indexOf(char, at + 1);
      if (at < 0) break;
    }
  }
  throw new XmlFault("xml");
}

/** Attributes of a tag by name, prefix included. */
export function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(match[1] ?? "", unescapeXml(match[2] ?? match[3] ?? ""));
  }
  return attributes;
}

/** `true` and `1` are true; `null` and anything else are not. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
