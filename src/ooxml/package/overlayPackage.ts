import type { Package } from "./openPackage";

/** A package in which some parts hold other bytes, are new or (`null`) are gone; `entries` stay those of the file. */
export function overlayPackage(pkg: Package, parts: ReadonlyMap<string, Uint8Array | null>): Package {
  const replaced = new Map([...parts].map(([name, bytes]) => [name.toLowerCase(), { name, bytes }]));
  return {
    ...pkg,
    find: (part) => {
      const known = replaced.get(part.toLowerCase());
      return known ? (known.bytes ? known.name : null) : pkg.find(part);
    },
    wasNamed: (part) => replaced.has(part.toLowerCase()) || pkg.wasNamed(part),
    open: (part) => {
      const bytes = replaced.get(part.toLowerCase())?.bytes;
      return bytes ? oneChunk(bytes) : pkg.open(part);
    },
  };
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
