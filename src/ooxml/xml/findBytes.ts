/** Index of the first place of `sought` at or behind `from`, or -1. */
type FindBytes = (bytes: Uint8Array, sought: Uint8Array, from: number) => number;

interface NodeBuffer {
  readonly prototype: {
    readonly indexOf?: (this: Uint8Array, sought: Uint8Array, from: number) => number;
  };
}

export const findBytes: FindBytes = nodeSearch() ?? plainSearch;

/** Node's own search, about fifty times as fast as that of a plain array. */
function nodeSearch(): FindBytes | null {
  const search = (globalThis as { Buffer?: NodeBuffer }).Buffer?.prototype.indexOf;
  return search ? (bytes, sought, from) => search.call(bytes, sought, from) : null;
}

/** Stops where the last byte stands: names differ at their ends, and all tags begin alike. */
export function plainSearch(bytes: Uint8Array, sought: Uint8Array, from: number): number {
  const before = sought.length - 1;
  const last = sought[before]!;
  for (let at = bytes.indexOf(last, from + before); at >= 0; at = bytes.indexOf(last, at + 1)) {
    let i = 0;
    while (i < before && bytes[at - before + i] === sought[i]) i++;
    if (i === before) return at - before;
  }
  return -1;
}
