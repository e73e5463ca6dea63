import { isCalendarDate, lastDayOfMonth } from "./idNumber";

/** yyyymmdd of a serial number, 0 where it is no day. In the 1900 system 1 is 1900-01-01 and 60 a day that never was. */
export function dateOfSerial(days: number, date1904: boolean): number {
  const serial = date1904 ? days + 1462 : days;
  if (serial < 1 || serial === 60) return 0;
  let rest = serial > 60 ? serial - 2 : serial - 1;
  let year = 1900;
  for (let length = daysIn(year); rest >= length; length = daysIn(year)) {
    rest -= length;
    year++;
  }
  let month = 1;
  for (let length = lastDayOfMonth(year, month); rest >= length; length = lastDayOfMonth(year, month)) {
    rest -= length;
    month++;
  }
  return year * 10_000 + month * 100 + rest + 1;
}

function daysIn(year: number): number {
  return isCalendarDate(year, 2, 29) ? 366 : 365;
}

/** The serial number of an ISO day from 1900-03-01 on, in the 1900 system. */
export function serialOfDay(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  // Years that begin in March have their odd day at the end.
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leaps + Math.floor((153 * m + 2) / 5) + date - 693_900;
}
