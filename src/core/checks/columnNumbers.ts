import { VALUE, type Column } from "../model/Dataset";
import type { Work } from "./Workings";

/* The numbers of a column's entries, NaN where there is none. */

export function numbersOfColumn(column: Column): Work<Float64Array> {
  if (column.type === "number") {
    const { values } = column;
    return (out, entries) => {
      for (let i = 0; i < entries.length; i++) out[i] = values[entries[i]!]!;
    };
  }
  if (column.type === "date") {
    const { state, values } = column;
    return (out, entries) => {
      for (let i = 0; i < entries.length; i++) {
        const at = entries[i]!;
        out[i] = state[at] === VALUE ? values[at]! : NaN;
      }
    };
  }
  return (out, { length }) => void out.fill(NaN, 0, length);
}

/** The number that the characters `from … to` (from 1) of each ID number make; NaN where they are no digits. */
export function digitsOfColumn(column: Column, from: number, to: number): Work<Float64Array> {
  if (column.type !== "idNumber") throw new TypeError(`Field ${column.field.id} is no ID number`);
  const { state, values } = column;
  return (out, entries) => {
    for (let i = 0; i < entries.length; i++) {
      const at = entries[i]!;
      out[i] = state[at] === VALUE ? digits(values[at]!, from, to) : NaN;
    }
  };
}

const ZERO = 48;

function digits(id: string, from: number, to: number): number {
  if (id.length < to) return NaN;
  let number = 0;
  for (let i = from - 1; i < to; i++) {
    const digit = id.charCodeAt(i) - ZERO;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : NaN;
  }
  return number;
}

export function lengthsOfColumn(column: Column): Work<Float64Array> {
  if (column.type !== "idNumber") throw new TypeError(`Field ${column.field.id} is no ID number`);
  const { state, values } = column;
  return (out, entries) => {
    for (let i = 0; i < entries.length; i++) {
      const at = entries[i]!;
      out[i] = state[at] === VALUE ? values[at]!.length : NaN;
    }
  };
}

/** How many different entries each text lists. */
export function itemsOfColumn(column: Column): Work<Float64Array> {
  if (column.type !== "text") throw new TypeError(`Field ${column.field.id} is no text`);
  const { state, values } = column;
  return (out, entries) => {
    for (let i = 0; i < entries.length; i++) {
      const at = entries[i]!;
      out[i] = state[at] === VALUE ? items(values[at]!) : NaN;
    }
  };
}

function items(text: string): number {
  const parts = text
    .normalize("NFKC")
    .split(/[,;、|/]/)
    .map((item) => item.trim());
  return new Set(parts.filter((item) => item !== "")).size;
}
