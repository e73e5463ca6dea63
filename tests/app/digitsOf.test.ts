import * as fc from "fast-check";
import { digitsOf } from "../../src/app/departments/digitsOf";

test.each([
  ["0", "0"],
  ["1f", "X0"],
  ["20", "01"],
  ["fffff", "XXXX"],
])("%s is %s", (hash, digits) => {
  expect(digitsOf(hash)).toBe(digits);
});

test("every bit is told, the lowest first, in as many digits as the hash takes", () => {
  const hash = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 1, maxLength: 64 });
  fc.assert(
    fc.property(hash, (hex) => {
      const digits = digitsOf(hex);
      expect(digits).toHaveLength(Math.ceil((hex.length * 4) / 5));
      const places = Array.from(digits, (digit) => "0123456789ABCDEFGHJKLMNPQRSTUVWX".indexOf(digit));
      expect(places.reduceRight((all, bits) => (all << 5n) | BigInt(bits), 0n)).toBe(BigInt(`0x${hex}`));
    }),
  );
});
