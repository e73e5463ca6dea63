import { decodeUtf8 } from "../read/decodeUtf8";
import { LT } from "../xml/bytes";

/** Whether a row holds nothing behind its cells. */
export function endsWithCell(bytes: Uint8Array, start: number, end: number): boolean {
  const tag = decodeUtf8(bytes, Math.max(start, bytes.lastIndexOf(LT, end - 1)), end);
  return start >= end || /^<(?:\/(?:[\w.-]+:)?c|(?:[\w.-]+:)?c(?:\s[^>]*)?\/)\s*>$/.test(tag);
}

/** What a row says of its number, zero-based; `null` where it says nothing. */
export function rowNumber(bytes: Uint8Array, start: number, end: number): number | null {
  const number = /\sr\s*=\s*["'](\d+)/.exec(decodeUtf8(bytes, start, end))?.[1];
  return number === undefined ? null : Number(number) - 1;
}

export function isBlankBetween(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! > 0x20) return false;
  return true;
}
