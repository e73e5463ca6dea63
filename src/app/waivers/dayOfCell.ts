import { isCalendarDate } from "../../core/model/idNumber";
import type { CellValue } from "../../core/model/RawSheet";
import { dateOfSerial, serialOfDay } from "../../core/model/serialDate";

/** 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日 or 20261231. */
const WRITTEN = /^(?:(\d{4})\s*[-/.\u5e74]\s*(\d{1,2})\s*[-/.\u6708]\s*(\d{1,2})\s*\u65e5?|(\d{8}))$/u;
/** Greater than any serial number. */
const FIRST_WRITTEN = 19_000_101;

/** The ISO day that a cell holds, however a person wrote it; "" where it holds none. */
export function dayOfCell(value: CellValue, date1904: boolean): string {
  if (typeof value === "number")
    return isoOfDay(value >= FIRST_WRITTEN ? value : dateOfSerial(Math.floor(value), date1904));
  const [, year, month, date, whole] = WRITTEN.exec(typeof value === "string" ? value.trim() : "") ?? [];
  if (whole !== undefined) return isoOfDay(Number(whole));
  return isoOfDay(Number(year) * 10_000 + Number(month) * 100 + Number(date));
}

/** The ISO day that is so many days after another. */
export const dayAfter = (day: string, days: number): string => isoOfDay(dateOfSerial(serialOfDay(day) + days, false));

/** The ISO day of yyyymmdd, "" where there is none. */
function isoOfDay(day: number): string {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  if (!isCalendarDate(year, month, date)) return "";
  return [year, String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-");
}
