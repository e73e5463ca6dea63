import { monthsBetween, yearOf } from "./calendar";
import { FALSE, TRUE } from "./truth";
import type { Numbers, Truths, Work } from "./Workings";

/* Loops over the numbers of a block. NaN is unknown, and whatever it enters becomes unknown. */

export function sum(parts: readonly Numbers[]): Work<Float64Array> {
  return (out, { length }) => {
    out.fill(0, 0, length);
    for (const part of parts) {
      const others = part.values();
      for (let i = 0; i < length; i++) out[i]! += others[i]!;
    }
  };
}

export function product(parts: readonly Numbers[]): Work<Float64Array> {
  return (out, { length }) => {
    out.fill(1, 0, length);
    for (const part of parts) {
      const others = part.values();
      for (let i = 0; i < length; i++) out[i]! *= others[i]!;
    }
  };
}

type Pair = readonly [left: Numbers, right: Numbers];

export function difference([left, right]: Pair): Work<Float64Array> {
  return (out, { length }) => {
    const numbers = left.values();
    const others = right.values();
    for (let i = 0; i < length; i++) out[i] = numbers[i]! - others[i]!;
  };
}

/** Nothing is divided by nought. */
export function quotient([left, right]: Pair): Work<Float64Array> {
  return (out, { length }) => {
    const numbers = left.values();
    const others = right.values();
    for (let i = 0; i < length; i++) out[i] = others[i] === 0 ? NaN : numbers[i]! / others[i]!;
  };
}

export function remainder([left, right]: Pair): Work<Float64Array> {
  return (out, { length }) => {
    const numbers = left.values();
    const others = right.values();
    for (let i = 0; i < length; i++) out[i] = numbers[i]! % others[i]!;
  };
}

export function months([left, right]: Pair): Work<Float64Array> {
  return (out, { length }) => {
    const days = left.values();
    const others = right.values();
    for (let i = 0; i < length; i++) out[i] = monthsBetween(days[i]!, others[i]!);
  };
}

export function years(part: Numbers): Work<Float64Array> {
  return (out, { length }) => {
    const days = part.values();
    for (let i = 0; i < length; i++) out[i] = yearOf(days[i]!);
  };
}

export function choice(part: Truths, [left, right]: Pair): Work<Float64Array> {
  return (out, { length }) => {
    const truths = part.values();
    const numbers = left.values();
    const others = right.values();
    for (let i = 0; i < length; i++) out[i] = truths[i] === TRUE ? numbers[i]! : truths[i] === FALSE ? others[i]! : NaN;
  };
}

/** What it was for the counterpart of each entry; unknown where there is none (-1). */
export function ofCounterparts(part: Numbers, counterparts: Int32Array, placeOf: Uint32Array): Work<Float64Array> {
  return (out, entries) => {
    const numbers = part.values();
    for (let i = 0; i < entries.length; i++) {
      const counterpart = counterparts[entries[i]!]!;
      out[i] = counterpart < 0 ? NaN : numbers[placeOf[counterpart]!]!;
    }
  };
}
