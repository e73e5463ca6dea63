import { decodeUtf8 } from "../read/decodeUtf8";
import { findBytes } from "./findBytes";
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
const DECLARATIONS = ["<!", "<?"].map((opening) => new TextEncoder().encode(opening));

/** Whether the bytes at `at` are those of `name`, followed by the end of a tag's name. */
export function isNamed(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
  return endsName(bytes[at + name.length]);
}

function endsName(byte: number | undefined): boolean {
  return byte === GT || byte === SLASH || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
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

/** Where the first comment, instruction or CDATA section begins; the length where there is none. */
export function firstDeclaration(bytes: Uint8Array): number {
  const places = DECLARATIONS.map((opening) => findBytes(bytes, opening, 0)).filter((at) => at >= 0);
  return Math.min(bytes.length, ...places);
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

/** Index of the closing tag `name` that ends the content at `start`, or -1; comments and CDATA are passed over. */
export function closingTag(bytes: Uint8Array, start: number, end: number, name: Uint8Array): number {
  for (let i = start; i < end; i++) {
    if (bytes[i] !== LT) continue;
    if (bytes[i + 1] === SLASH && isNamed(bytes, i + 2, name)) return i;
    if (bytes[i + 1] === BANG) {
      i = afterDeclaration(bytes, i, end) - 1;
      if (i < 0) return -1;
    }
  }
  return -1;
}

/** The same for content without declarations before `end`; `closer` is `</` and the name. */
export function plainClosingTag(bytes: Uint8Array, start: number, end: number, closer: Uint8Array): number {
  let at = findBytes(bytes, closer, start);
  while (at >= 0 && at < end && !endsName(bytes[at + closer.length])) at = findBytes(bytes, closer, at + 1);
  return at < end ? at : -1;
}
