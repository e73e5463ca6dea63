import { decodeUtf8 } from "../read/decodeUtf8";
import { decodeCellEscapes, unescapeXml } from "./xmlText";

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
const AMP = 0x26;
const CR = 0x0d;
const UNDERSCORE = 0x5f;
const LOWER_X = 0x78;
const BANG = 0x21;

/** Whether the bytes at `at` are those of `name`, followed by the end of a tag's name. */
export function isNamed(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
  const next = bytes[at + name.length];
  return next === GT || next === SLASH || next === 0x20 || next === 0x0a || next === 0x0d || next === 0x09;
}

/** Index after the `>` that ends the tag at `start`, or -1 where it lies beyond `end`. */
export function afterTag(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === GT) return i + 1;
    if (byte === 0x22 || byte === 0x27) {
      i = bytes.indexOf(byte, i + 1);
      if (i < 0 || i >= end) return -1;
    }
  }
  return -1;
}

/** Index after a comment, instruction or CDATA section that begins at `start`, or -1 where it does not end before `end`. */
export function afterDeclaration(bytes: Uint8Array, start: number, end: number): number {
  const isCdata = bytes[start + 2] === 0x5b;
  const closer = bytes[start + 1] === BANG ? (isCdata ? 0x5d : 0x2d) : 0x3f;
  const twice = closer !== 0x3f;
  for (let i = start + 2; i < end; i++) {
    if (bytes[i] === GT && bytes[i - 1] === closer && (!twice || bytes[i - 2] === closer)) return i + 1;
  }
  return -1;
}

/** Index of the tag that ends the text at `start` (CDATA and comments belong to the text), or -1. */
export function textEnd(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  for (;;) {
    while (i < end && bytes[i] !== LT) i++;
    if (i + 1 >= end) return -1;
    if (bytes[i + 1] !== BANG) return i;
    i = afterDeclaration(bytes, i, end);
    if (i < 0) return -1;
  }
}

/** Text of a cell as it lies between two tags: entities, CDATA, `_xHHHH_` and line ends resolved. */
export function cellText(bytes: Uint8Array, start: number, end: number): string {
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte === AMP || byte === LT || byte === CR || (byte === UNDERSCORE && bytes[i + 1] === LOWER_X)) {
      return decodeCellEscapes(unescapeXml(decodeUtf8(bytes, start, end)));
    }
  }
  return decodeUtf8(bytes, start, end);
}

const RUN_OF_SOUND = "rPh";

/**
 * Text of a shared or inline string: all `t` elements joined, those of phonetic runs dropped.
 * `prefix` is that of the element names, with its colon.
 */
export function richText(bytes: Uint8Array, start: number, end: number, prefix: string): string {
  const xml = decodeUtf8(bytes, start, end);
  const name = prefix.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(
    `<${name}${RUN_OF_SOUND}[\\s>][\\s\\S]*?</${name}${RUN_OF_SOUND}\\s*>|<${name}t(?:\\s[^>]*)?(?:/>|>([\\s\\S]*?)</${name}t\\s*>)`,
    "g",
  );
  let text = "";
  for (const match of xml.matchAll(pattern))
    if (match[1] !== undefined) text += decodeCellEscapes(unescapeXml(match[1]));
  return text;
}
