import { decodeUtf8 } from "./decodeUtf8";

/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, n) => 10 ** n);

/**
 * The number between two tags; `null` for blank text, the text itself where it is no number.
 * Up to fifteen digits are read here: digits and power of ten are exact then, so one division rounds right.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number | string | null {
  let i = start;
  const negative = bytes[i] === 0x2d;
  if (negative) i++;
  let digits = 0;
  let count = 0;
  let point = -1;
  for (; i < end; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x30 && byte <= 0x39) {
      digits = digits * 10 + byte - 48;
      count++;
    } else if (byte === 0x2e && point < 0) point = count;
    else break;
  }
  if (i === end && count > 0 && count <= 15) {
    const value = point < 0 ? digits : digits / POWERS[count - point]!;
    return negative ? 0 - value : value;
  }
  const text = decodeUtf8(bytes, start, end).trim();
  if (text === "") return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

const DAY = 86_400_000;

/** Serial number of an ISO date, time or both (strict files write dates so), or `null` where the text is none. */
export function serialOfIso(text: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match || text.trim() === "") return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
  if (date1904) return days - Date.UTC(1904, 0, 1) / DAY + time;
  const serial = days - Date.UTC(1899, 11, 30) / DAY;
  // The format counts a 29 February 1900 that never was.
  return (serial < 61 ? serial - 1 : serial) + time;
}
