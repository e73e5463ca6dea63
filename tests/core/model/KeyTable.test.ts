import fc from "fast-check";
import { KeyTable } from "../../../src/core/model/KeyTable";

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const id = fc
  .tuple(fc.array(digit, { minLength: 17, maxLength: 17 }), fc.constantFrom(..."0123456789X"))
  .map(([digits, last]) => digits.join("") + last);
const near = fc
  .constantFrom("45909919800506011", "45909919800506111")
  .chain((start) => fc.constantFrom(..."0123456789Xx").map((end) => start + end));
/** Of few digits, so that many begin or end alike. */
const short = fc.oneof(
  fc.string({ unit: fc.constantFrom("0", "9"), minLength: 1, maxLength: 18 }),
  fc.string({ unit: digit, minLength: 8, maxLength: 17 }),
);
const other = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: "binary", minLength: 18, maxLength: 18 }),
  fc.constantFrom(
    "",
    "X".repeat(18),
    "9".repeat(18),
    "0".repeat(18),
    "0".repeat(17) + "X",
    "９".repeat(18),
    "__proto__",
  ),
);

test("answers as a map does", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(id, near, short, other), { maxLength: 60 }),
      fc.array(fc.nat(59), { maxLength: 60 }),
      (keys, again) => {
        const all = [...keys, ...again.flatMap((place) => keys[place] ?? [])];
        const table = new KeyTable(all.length);
        const known = new Map<string, number>();
        all.forEach((key, entry) => {
          if (!known.has(key)) known.set(key, entry);
          expect(table.find(key)).toBe(known.get(key) === entry ? -1 : known.get(key));
          expect(table.firstWith(key, entry)).toBe(known.get(key));
          expect(table.find(key)).toBe(known.get(key));
        });
      },
    ),
  );
});

test("holds as many keys as it was made for", () => {
  const size = 5000;
  const table = new KeyTable(size);
  const key = (entry: number): string => `459099${String(entry * 7919).padStart(12, "0")}`;
  for (let entry = 0; entry < size; entry++) expect(table.firstWith(key(entry), entry)).toBe(entry);
  for (let entry = 0; entry < size; entry++) expect(table.firstWith(key(entry), 0)).toBe(entry);
});
