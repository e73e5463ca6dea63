import fc from "fast-check";
import { plainSearch } from "../../src/ooxml/xml/findBytes";

/** Few different bytes, so that what is sought is often found, and often almost. */
const bytes = (least: number, most: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ min: 60, max: 62, minLength: least, maxLength: most });

test("without Node's search the same is found", () => {
  fc.assert(
    fc.property(bytes(0, 60), bytes(1, 4), fc.nat(60), (all, sought, from) => {
      expect(plainSearch(all, sought, from)).toBe(Buffer.from(all).indexOf(sought, from));
    }),
  );
});
