import fc from "fast-check";
import { findBytes } from "../../src/ooxml/xml/findBytes";

/** Few different bytes, so that what is sought is often found, and often almost. */
const bytes = (least: number, most: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ min: 60, max: 62, minLength: least, maxLength: most });

const indexOf = Buffer.prototype.indexOf;

async function searchAsBrowsersDo(): Promise<typeof findBytes> {
  Reflect.deleteProperty(Buffer.prototype, "indexOf");
  try {
    jest.resetModules();
    return (await import("../../src/ooxml/xml/findBytes")).findBytes;
  } finally {
    Buffer.prototype.indexOf = indexOf;
  }
}

test.each([
  ["in Node", async () => findBytes],
  ["without Node's search", searchAsBrowsersDo],
])("%s the first place is found", async (_, load) => {
  const search = await load();
  fc.assert(
    fc.property(bytes(0, 60), bytes(1, 4), fc.nat(60), (all, sought, from) => {
      expect(search(all, sought, from)).toBe(indexOf.call(Buffer.from(all), sought, from));
    }),
  );
});
