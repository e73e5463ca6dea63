import type { Package } from "../package/openPackage";
import { Refusal } from "../../core/model/Refusal";
import { scanXml, XmlFault, type XmlTag } from "./scanXml";

/** A part as text; UTF-8 (a byte order mark stays in the text) or UTF-16. Capped: for parts that are small by nature. */
export async function readText(pkg: Package, part: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of pkg.open(part)) {
    size += chunk.length;
    if (size > pkg.limits.textBytes) {
      throw new Refusal("file.suspicious", { file: pkg.name, found: "textBytes", part, limit: pkg.limits.textBytes });
    }
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(utf16 ?? "utf-8", { ignoreBOM: utf16 === null }).decode(bytes);
}

/** The tags of a part's text; faults name the file and the part. */
export function* scanPart(pkg: Package, part: string, text: string): Generator<XmlTag> {
  yield* naming(pkg.name, part, scanXml(text, pkg.limits.xmlDepth));
}

/** Turns the faults of XML into faults of the file. */
export function* naming<T>(file: string, part: string, items: Iterable<T>): Generator<T> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const code = error.found === "xml" ? "file.damaged" : "file.suspicious";
    throw new Refusal(code, { file, found: error.found, part });
  }
}
