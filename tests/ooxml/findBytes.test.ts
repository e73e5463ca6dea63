import fc from "fast-check";
import { findBytes } from "../../src/ooxml/xml/findBytes";

/** Few different bytes, so that what is sought is often found, and often almost. */
const bytes = (least: number, most: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ min: 60, max: 62, minLength: least, maxLength: most });

/** Node's search as a property, to be taken away and given back. */
const native = Object.getOwnPropertyDescriptor(Buffer.prototype, "indexOf");
if (!native) throw new Error("Node has no search to compare with");

/** The first place by comparing every byte. */
function plainPlace(all: Uint8Array, sought: Uint8Array, from: number): number {
  for (let at = from; at + sought.length <= all.length; at++) {
    if (sought.every((byte, offset) => all[at + offset] === byte)) return at;
  }
  return -1;
}

async function searchAsBrowsersDo(): Promise<typeof findBytes> {
  Reflect.deleteProperty(Buffer.prototype as object, "indexOf");
  try {
    jest.resetModules();
    return (await import("../../src/ooxml/xml/findBytes")).findBytes;
  } finally {
    Object.defineProperty(Buffer.prototype, "indexOf", native ?? {});
  }
}

test.each([
  ["in Node", async () => findBytes],
  ["without Node's search", searchAsBrowsersDo],
])("%s the first place is found", async (_, load) => {
  const search = await load();
  fc.assert(
    fc.property(bytes(0, 60), bytes(1, 4), fc.nat(60), (all, sought, from) => {
      expect(search(all, sought, from)).toBe(plainPlace(all, sought, from));
    }),
  );
});
