import { isCalendarDate } from "../model/idNumber";
import { UNKNOWN, type Outcomes, type Truth } from "./truth";

/*
 * Days are numbers yyyymmdd; month or day 00 where it is not known.
 */

const MONTH = 100;
const YEAR = 10_000;

/** The finest unit that both dates give. */
function unitOf(a: number, b: number): number {
  if (a % YEAR === 0 || b % YEAR === 0) return YEAR;
  return a % MONTH === 0 || b % MONTH === 0 ? MONTH : 1;
}

const lacks = (date: number): number => (date % YEAR === 0 ? YEAR : date % MONTH === 0 ? MONTH : 1);

/**
 * Compares two dates by the finest unit that both give. Where that is the same, the dates are the same if they lack the
 * same; otherwise what the lacking part leaves open is unknown.
 */
export function compareDates(a: number, b: number, { less, same, greater }: Outcomes): Truth {
  if (!(a > 0) || !(b > 0)) return UNKNOWN;
  const unit = unitOf(a, b);
  const left = Math.floor(a / unit);
  const right = Math.floor(b / unit);
  if (left !== right) return left < right ? less : greater;
  return lacks(a) === lacks(b) ? same : UNKNOWN;
}

/** Whether two days are the same as far as both tell them: 2018-05 and 2018-05-31 are. */
export function isSameDay(a: number, b: number): boolean {
  const unit = unitOf(a, b);
  return Math.floor(a / unit) === Math.floor(b / unit);
}

/**
 * Full calendar months from a to b; by months alone where one of them has no day, unknown without a month. A month that
 * has no such day ends the period with its last one: Civil Code, art. 202.
 */
export function monthsBetween(a: number, b: number): number {
  if (!(a > 0) || !(b > 0) || a % YEAR === 0 || b % YEAR === 0) return NaN;
  if (b < a) return 0 - monthsBetween(b, a);
  const months = monthCount(b) - monthCount(a);
  const [dayA, dayB] = [a % MONTH, b % MONTH];
  if (dayA === 0 || dayB === 0) return months;
  return dayB < dayA && !isLastOfMonth(b) ? months - 1 : months;
}

const isLastOfMonth = (date: number): boolean =>
  !isCalendarDate(Math.floor(date / YEAR), Math.floor(date / MONTH) % MONTH, (date % MONTH) + 1);

const monthCount = (date: number): number => Math.floor(date / YEAR) * 12 + (Math.floor(date / MONTH) % MONTH);

export function yearOf(date: number): number {
  return date > 0 ? Math.floor(date / YEAR) : NaN;
}

/** The day of an ISO date. */
export function dayNumber(iso: string): number {
  return Number(iso.replaceAll("-", ""));
}
