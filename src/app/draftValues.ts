import { isCalendarDate } from "../core/model/idNumber";

/** The number that a text of a draft says: 4,000 · ４０００ · 3.5; `null` where it says none. */
export function draftNumber(text: string): number | null {
  const written = text.normalize("NFKC").replaceAll(",", "").replaceAll(" ", "");
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(written) ? Number(written) : null;
}

/** 2020, 2020-05 or 2020-05-31 as yyyymmdd, with 00 for what is not given; `null` for what is no such day. */
export function draftDate(text: string): number | null {
  const written = text.normalize("NFKC").trim();
  const [, year, month, day] = /^((?:19|20)\d{2})(?:[-.\/](\d{1,2})(?:[-.\/](\d{1,2}))?)?$/.exec(written) ?? [];
  if (year === undefined) return null;
  const [y, m, d] = [Number(year), Number(month ?? "0"), Number(day ?? "0")];
  if (month !== undefined && !isCalendarDate(y, m, day === undefined ? 1 : d)) return null;
  return y * 10_000 + m * 100 + d;
}

/** A day as a draft writes it. */
export function draftDateText(day: number): string {
  const digits = String(day);
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.filter((part) => part !== "00").join("-");
}
