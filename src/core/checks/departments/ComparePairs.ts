/** What a linked pair says: whether both sides agree, differ, or one of them does not tell. */
export const AGREES = 0;
export const DIFFERS = 1;
export const OPEN = 2;

/**
 * Compares the county's value at `own[i]` with the department's at `theirs[i]` for each linked pair, into `out`. Blank or
 * unreadable on either side is open.
 */
export type ComparePairs = (own: Uint32Array, theirs: Uint32Array, out: Uint8Array) => void;
