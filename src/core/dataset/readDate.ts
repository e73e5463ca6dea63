import { ERROR, UNREADABLE, VALUE } from "../model/Dataset";
import type { DateColumn } from "../model/Dataset";
import { isCalendarDate } from "../model/idNumber";
import { dateOfSerial } from "../model/serialDate";
import { cellAt, emptyColumn, isPlaceholder } from "./cells";
import { isBlank } from "../model/RawSheet";
import type { Cells } from "./cells";

const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;
/** 2012, 2012年, 2012-10, 2012年10月, 2012.10.5, 2012年10月5日, with the time of a day behind it. */
const WRITTEN =
  /^(\d{4})(?:年|[-./年](\d{1,2})(?:月|[-./月](\d{1,2})[日号]?)?)?(?:T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/u;
const DIGITS = /^(\d{4})(\d{2})?(\d{2})?$/u;
const SERIAL = /^[1-9]\d{4}(?:\.\d+)?$/u;
/** 20125 may be a day of 1955 or May 2012. */
const YEAR_AND_MONTH = /^(?:19|20)\d{2}[1-9]/u;

export function readDateColumn(cells: Cells): DateColumn {
  const base = emptyColumn(cells);
  const { state, cleaned } = base;
  const values = new Int32Array(state.length);
  for (let entry = 0; entry < state.length; entry++) {
    const value = cellAt(cells, entry);
    if (value === null || isBlank(value)) continue;
    let date = 0;
    if (typeof value === "number") {
      date = readDateNumber(value, cells.date1904);
    } else if (typeof value === "string") {
      const text = value.trim();
      if (isPlaceholder(text)) continue;
      const plain = text.normalize("NFKC");
      const isSerial = SERIAL.test(plain);
      date = isSerial ? readSerialText(plain, cells.date1904) : readDate(plain);
      if (date !== 0 && (isSerial || plain !== text)) cleaned.add(entry);
    } else if (typeof value === "object") {
      state[entry] = ERROR;
      continue;
    }
    values[entry] = date;
    state[entry] = date === 0 ? UNREADABLE : VALUE;
  }
  return { ...base, type: "date", values };
}

/** yyyymmdd of a written date, with 00 for a month or day that is not given; 0 where the text is no date. */
export function readDate(text: string): number {
  const plain = fromChineseNumerals(
    text
      .normalize("NFKC")
      .replace(/(\d)\s+(?=\d{1,2}:)/u, "$1T")
      .replace(/\s/gu, ""),
  );
  const match = DIGITS.exec(plain) ?? WRITTEN.exec(plain);
  if (!match) return 0;
  const [, year = "", month, day] = match;
  return compose(Number(year), month === undefined ? null : Number(month), day === undefined ? null : Number(day));
}

/** yyyymmdd of a serial number that was turned into text; 0 where it may be something else. */
function readSerialText(text: string, date1904: boolean): number {
  return YEAR_AND_MONTH.test(text) ? 0 : dateOfSerial(Math.floor(Number(text)), date1904);
}

/**
 * yyyymmdd of a number: 20121005, 201210 and 2012 are read as written, other whole days as serial numbers.
 * A fraction on a year is refused: 2012.1 may have been 2012.10.
 */
export function readDateNumber(value: number, date1904: boolean): number {
  const days = Math.floor(value);
  if (days >= 1900 && days <= 2100) return value === days ? compose(days, null, null) : 0;
  if (value === days && days >= 190_001 && days <= 210_012) return compose(Math.floor(days / 100), days % 100, null);
  if (value === days && days >= 18_000_101) {
    return compose(Math.floor(days / 10_000), Math.floor(days / 100) % 100, days % 100);
  }
  if (days > 110_000) return 0;
  return dateOfSerial(days, date1904);
}

function compose(year: number, month: number | null, day: number | null): number {
  if (year < FIRST_YEAR || year > LAST_YEAR) return 0;
  if (month === null) return year * 10_000;
  return isCalendarDate(year, month, day ?? 1) ? year * 10_000 + month * 100 + (day ?? 0) : 0;
}

const NUMERALS = "〇一二三四五六七八九";

/** 二〇一二年十月五日 → 2012年10月5日, 2012年元月 → 2012年1月; any other text comes back unchanged. */
function fromChineseNumerals(text: string): string {
  const match =
    /^([〇零○◯0oO一二三四五六七八九]{4})年(?:([元一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?)?$/u.exec(
      text,
    );
  if (!match) return text.replace("年元月", "年1月");
  const [, year = "", month, day] = match;
  const digits = [...year].map((numeral) => Math.max(0, NUMERALS.indexOf(numeral))).join("");
  return `${digits}年${month === undefined ? "" : `${upToNinetyNine(month)}月`}${day === undefined ? "" : `${upToNinetyNine(day)}日`}`;
}

/** 十 → 10, 二十一 → 21; 99 for what is no such numeral, so that the calendar refuses it. */
function upToNinetyNine(numeral: string): number {
  const match = /^([二三]?)(十?)([一二三四五六七八九]?)$/u.exec(numeral);
  if (numeral === "元") return 1;
  if (!match || (match[1] !== "" && match[2] === "" && match[3] !== "")) return 99;
  const [, tens = "", ten = "", ones = ""] = match;
  if (ten === "") return Math.max(NUMERALS.indexOf(tens || "〇"), NUMERALS.indexOf(ones || "〇"));
  return (tens === "" ? 1 : NUMERALS.indexOf(tens)) * 10 + NUMERALS.indexOf(ones || "〇");
}
