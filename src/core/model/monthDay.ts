import { isCalendarDate } from "./idNumber";

/** A month and day that every year has, such as `09-01`. */
export function isMonthDay(text: string): boolean {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isCalendarDate(2001, Number(match[1]), Number(match[2]));
}
