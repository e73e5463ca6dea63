import fc from "fast-check";
import { textHash } from "../../../src/core/model/textHash";

test("is the same on every machine", () => {
  expect(["", "户编号", "abc"].map(textHash)).toMatchInlineSnapshot(`
   [
     "762bd9596de50f22",
     "978c5a9cf603a53c",
     "bd764ed31020c970",
   ]
  `);
});

test("tells 100,000 ID numbers apart", () => {
  const seen = new Set<string>();
  for (let i = 0; i < 100_000; i++) seen.add(textHash(`4590991960${String(i).padStart(8, "0")}`));
  expect(seen.size).toBe(100_000);
});

test("always sixteen hexadecimal characters", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => /^[0-9a-f]{16}$/.test(textHash(text))));
});
