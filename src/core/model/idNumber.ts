/** Weights of the first 17 digits, 2^(18−i) mod 11, and the check characters for the remainders 0 to 10: GB 11643-1999. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = "10X98765432";

/** The 18th character that belongs to the first 17 digits, or "" where `text` does not begin with 17 digits. */
export function idCheckCharacter(text: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return "";
    sum += digit * WEIGHTS[i]!;
  }
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** True for exactly 18 characters with the right check character (X in upper case). The birth date is not judged. */
export function isValidId18(text: string): boolean {
  return text.length === 18 && text.charAt(17) === idCheckCharacter(text);
}

/** The ID number without the class and level that a disability card adds to it. */
export function firstEighteen(text: string): string {
  return text.length > 18 ? text.slice(0, 18) : text;
}

/**
 * The number by which a person is found again: the first 18 characters; an old number of 15 digits with the century and
 * the check character that it lacks (GB 11643-1999), "" where it is none.
 */
export function currentId(text: string): string {
  if (text.length !== 15) return firstEighteen(text);
  const digits = `${text.slice(0, 6)}19${text.slice(6)}`;
  const last = idCheckCharacter(digits);
  return last === "" || birthOfId(text) === 0 ? "" : digits + last;
}

/** Nobody alive was born before (yyyymmdd): what says so is a slip of the pen, and gives no age. */
export const EARLIEST_BIRTH = 19000101;

/** True where year, month and day exist in the calendar. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** 28 to 31, of a month from 1 to 12. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return leap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Birth date inside an ID number as yyyymmdd, 0 where there is none or the calendar has no such day.
 * Takes 15 characters (born in 19yy) or at least 18; the check character is not judged.
 */
export function birthOfId(text: string): number {
  const old = text.length === 15;
  if (!old && text.length < 18) return 0;
  let digits = old ? 19 : 0;
  for (let i = 6; i < (old ? 12 : 14); i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return 0;
    digits = digits * 10 + digit;
  }
  const year = Math.floor(digits / 10000);
  return year >= 1 && isCalendarDate(year, Math.floor(digits / 100) % 100, digits % 100) ? digits : 0;
}
