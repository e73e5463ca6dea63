import { compareDates } from "./calendar";
import { outcome, type Outcomes, FALSE, TRUE, UNKNOWN } from "./truth";
import type { Numbers, Truths, Work } from "./Workings";

/* Loops over the truths of a block. */

export function conjunction(parts: readonly Truths[]): Work<Uint8Array> {
  return (out, { length }) => {
    out.fill(TRUE, 0, length);
    for (const part of parts) if (!keepAll(out, part.values(), length)) return;
  };
}

/** Whether any may still be true. */
function keepAll(out: Uint8Array, others: Uint8Array, size: number): boolean {
  let open = 0;
  for (let i = 0; i < size; i++) open |= out[i] = out[i]! & others[i]!;
  return open !== 0;
}

export function disjunction(parts: readonly Truths[]): Work<Uint8Array> {
  return (out, { length }) => {
    out.fill(FALSE, 0, length);
    for (const part of parts) if (!addAny(out, part.values(), length)) return;
  };
}

/** Whether any is not yet true. */
function addAny(out: Uint8Array, others: Uint8Array, size: number): boolean {
  let met = TRUE as number;
  for (let i = 0; i < size; i++) met &= out[i] = out[i]! | others[i]!;
  return met !== TRUE;
}

/** It is true where it may not have been, and may be true where it was not. */
export function negation(part: Truths): Work<Uint8Array> {
  return (out, { length }) => {
    const others = part.values();
    for (let i = 0; i < length; i++) {
      const truth = others[i]!;
      out[i] = ((truth & 1) << 1) ^ (truth >> 1) ^ 3;
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
