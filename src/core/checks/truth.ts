import type { Comparator } from "../model/Rule";

/**
 * Truth in three values (Kleene): a comparison with something unknown is unknown. The lower bit says that it may be
 * true, the upper one that it is, so that "and" and "or" of truths are those of their bits.
 */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 3;
export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

export const truthIf = (holds: boolean): Truth => (holds ? TRUE : FALSE);

/** Money and area were rounded on reading; what is left to absorb here is binary noise of a division or sum. */
const NOISE = 1e-12;

const magnitude = (value: number): number => (value < 0 ? -value : value);

function isSame(left: number, right: number): boolean {
  if (left === right) return true;
  const scale = magnitude(left) + magnitude(right);
  return magnitude(left - right) <= NOISE * (scale < 1 ? 1 : scale);
}

/** Truths of a comparison whose left side is the lesser, the same and the greater. */
export interface Outcomes {
  readonly less: Truth;
  readonly same: Truth;
  readonly greater: Truth;
}
export const OUTCOMES: Readonly<Record<Comparator, Outcomes>> = {
  "<": { less: TRUE, same: FALSE, greater: FALSE },
  "<=": { less: TRUE, same: TRUE, greater: FALSE },
  "=": { less: FALSE, same: TRUE, greater: FALSE },
  "!=": { less: TRUE, same: FALSE, greater: TRUE },
  ">=": { less: FALSE, same: TRUE, greater: TRUE },
  ">": { less: FALSE, same: FALSE, greater: TRUE },
};

export function compare(left: number, comparator: Comparator, right: number): Truth {
  return outcome(left, right, OUTCOMES[comparator]);
}

export function outcome(left: number, right: number, { less, same, greater }: Outcomes): Truth {
  // Only NaN differs from itself.
  if (left !== left || right !== right) return UNKNOWN;
  return isSame(left, right) ? same : left < right ? less : greater;
}
