/** As spreadsheets take two numbers for equal: all but the last bits of a double agree. */
export function isNearly(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) < Math.abs(a) * 2 ** -48;
}
