/** More than this many other cells are counted, not listed. */
export const MOST_RELATED = 20;
