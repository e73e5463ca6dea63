import { decodeUtf8 } from "../read/decodeUtf8";
import { afterTag, cellText, isNamed, LT, SLASH, textEnd } from "./bytes";
import { decodeCellEscapes, unescapeXml } from "./xmlText";

/** Text of the content of a shared or inline string between two places. */
export type ReadStringItem = (bytes: Uint8Array, start: number, end: number) => string;

/** A reader of strings: all `t` elements joined, those of phonetic runs dropped. `prefix` is that of the element names. */
export function stringItemReader(prefix: string): ReadStringItem {
  const t = new TextEncoder().encode(`${prefix}t`);
  const name = prefix.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const runs = new RegExp(
    `<${name}rPh[\\s>][\\s\\S]*?</${name}rPh\\s*>|<${name}t(?:\\s[^>]*)?(?:/>|>([\\s\\S]*?)</${name}t\\s*>)`,
    "g",
  );
  return (bytes, start, end) => {
    // Nearly every string is one `t`: no need to look for runs.
    if (bytes[start] === LT && isNamed(bytes, start + 1, t)) {
      const from = afterTag(bytes, start, end);
      const to = from < 0 || bytes[from - 2] === SLASH ? -1 : textEnd(bytes, from, end);
      if (to >= 0 && to + t.length + 3 === end) return cellText(bytes, from, to);
    }
    let text = "";
    for (const match of decodeUtf8(bytes, start, end).matchAll(runs)) {
      if (match[1] !== undefined) text += decodeCellEscapes(unescapeXml(match[1]));
    }
    return text;
  };
}
