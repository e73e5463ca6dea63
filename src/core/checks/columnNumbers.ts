import { VALUE, type Column } from "../model/Dataset";

/** The numbers of a column, NaN where there is none. The column's own array where it is one of numbers: not to be changed. */
export function numbersOfColumn(column: Column): Float64Array {
  if (column.type === "number") return column.values;
  const numbers = new Float64Array(column.state.length).fill(NaN);
  if (column.type !== "date") return numbers;
  for (let at = 0; at < numbers.length; at++) if (column.state[at] === VALUE) numbers[at] = column.values[at]!;
  return numbers;
}

/** The number that the characters `from … to` (from 1) of each ID number make; NaN where they are no digits. */
export function digitsOfColumn(column: Column, from: number, to: number): Float64Array {
  if (column.type !== "idNumber") throw new TypeError(`Field ${column.field.id} is no ID number`);
  const { state, values } = column;
  const numbers = new Float64Array(state.length).fill(NaN);
  for (let at = 0; at < numbers.length; at++) {
    const id = values[at]!;
    if (state[at] !== VALUE || id.length < to) continue;
    let number = 0;
    for (let i = from - 1; i < to; i++) {
      const digit = id.charCodeAt(i) - ZERO;
      number = digit >= 0 && digit <= 9 ? number * 10 + digit : NaN;
    }
    numbers[at] = number;
  }
  return numbers;
}
const ZERO = 48;

/** How many different entries each text lists. */
export function itemsOfColumn(column: Column): Float64Array {
  if (column.type !== "text") throw new TypeError(`Field ${column.field.id} is no text`);
  const { state, values } = column;
  const numbers = new Float64Array(state.length).fill(NaN);
  for (let at = 0; at < numbers.length; at++) {
    if (state[at] !== VALUE) continue;
    const items = values[at]!.normalize("NFKC")
      .split(/[,;、|/]/)
      .map((item) => item.trim());
    numbers[at] = new Set(items.filter((item) => item !== "")).size;
  }
  return numbers;
}
