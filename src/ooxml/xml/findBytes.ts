type FindByte = (bytes: Uint8Array, sought: number, from: number) => number;

interface NodeBuffer {
  readonly prototype: { readonly indexOf?: (this: Uint8Array, sought: number, from: number) => number };
}

const findByte: FindByte = nodeSearch() ?? ((bytes, sought, from) => bytes.indexOf(sought, from));

/** Node's own search for one byte, about fifty times as fast as that of a plain array; for several it is slow here. */
function nodeSearch(): FindByte | null {
  const search = (globalThis as { Buffer?: NodeBuffer }).Buffer?.prototype.indexOf;
  return search ? (bytes, sought, from) => search.call(bytes, sought, from) : null;
}

/**
 * Index of the first place of `sought` at or behind `from`, or -1. Stops only where its last byte stands: names differ
 * at their ends, and in a sheet the signs at their beginnings are everywhere.
 */
export function findBytes(bytes: Uint8Array, sought: Uint8Array, from: number): number {
  const before = sought.length - 1;
  const last = sought[before]!;
  for (let at = findByte(bytes, last, from + before); at >= 0; at = findByte(bytes, last, at + 1)) {
    let i = 0;
    while (i < before && bytes[at - before + i] === sought[i]) i++;
    if (i === before) return at - before;
  }
  return -1;
}
