import { compareDates } from "./calendar";
import { outcome, type Outcomes, FALSE, TRUE, UNKNOWN } from "./truth";
import type { Numbers, Truths, Work } from "./Workings";

/* Loops over the truths of a block; "and", "or" and "not" take four at a time, since each is a matter of its own bits. */

const ALL_TRUE = TRUE * 0x01010101;
const LOWER_BITS = 0x01010101;

const wordsFor = (size: number): number => Math.ceil(size / 4);

export function conjunction(parts: readonly Truths[]): Work<Uint8Array> {
  return (out, { length }) => {
    const own = new Uint32Array(out.buffer, 0, wordsFor(length));
    own.fill(ALL_TRUE);
    for (const part of parts) if (!keepAll(own, part.words())) return;
  };
}

/** Whether any may still be true. */
function keepAll(own: Uint32Array, others: Uint32Array): boolean {
  let open = 0;
  for (let i = 0; i < own.length; i++) open |= own[i] = own[i]! & others[i]!;
  return open !== 0;
}

export function disjunction(parts: readonly Truths[]): Work<Uint8Array> {
  return (out, { length }) => {
    const own = new Uint32Array(out.buffer, 0, wordsFor(length));
    own.fill(FALSE);
    for (const part of parts) if (!addAny(own, part.words())) return;
  };
}

/** Whether any is not yet true. */
function addAny(own: Uint32Array, others: Uint32Array): boolean {
  let met = ALL_TRUE;
  for (let i = 0; i < own.length; i++) met &= own[i] = own[i]! | others[i]!;
  return met !== ALL_TRUE;
}

/** It is true where it may not have been, and may be true where it was not. */
export function negation(part: Truths): Work<Uint8Array> {
  return (out, { length }) => {
    const own = new Uint32Array(out.buffer, 0, wordsFor(length));
    const others = part.words();
    for (let i = 0; i < own.length; i++) {
      const truths = others[i]!;
      own[i] = ((truths & LOWER_BITS) << 1) ^ ((truths >>> 1) & LOWER_BITS) ^ ALL_TRUE;
    }
  };
}

/** `right`: the same for all where it is a number. */
export function comparison(left: Numbers, outcomes: Outcomes, right: Numbers | number): Work<Uint8Array> {
  if (typeof right === "number")
    return (out, { length }) => {
      const numbers = left.values();
      for (let i = 0; i < length; i++) out[i] = outcome(numbers[i]!, right, outcomes);
    };
  return (out, { length }) => {
    const numbers = left.values();
    const others = right.values();
    for (let i = 0; i < length; i++) out[i] = outcome(numbers[i]!, others[i]!, outcomes);
  };
}

export function dateComparison(left: Numbers, outcomes: Outcomes, right: Numbers): Work<Uint8Array> {
  return (out, { length }) => {
    const days = left.values();
    const others = right.values();
    for (let i = 0; i < length; i++) out[i] = compareDates(days[i]!, others[i]!, outcomes);
  };
}

/** What it was for the counterpart of each entry; unknown where there is none (-1). */
export function ofCounterparts(part: Truths, counterparts: Int32Array, placeOf: Uint32Array): Work<Uint8Array> {
  return (out, entries) => {
    const truths = part.values();
    for (let i = 0; i < entries.length; i++) {
      const counterpart = counterparts[entries[i]!]!;
      out[i] = counterpart < 0 ? UNKNOWN : truths[placeOf[counterpart]!]!;
    }
  };
}
