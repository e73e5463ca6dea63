import * as fc from "fast-check";
import { rankValues } from "../../../../../src/core/report/tabs/fill/rankValues";

test("equal numbers share a place: 1, 1, 3; what is no number has none", () => {
  const places = rankValues([5, 9, 9, null, "–"], [0, 1, 2, 3, 4], "–");
  expect([0, 1, 2, 3, 4].map((row) => places.get(row))).toEqual([3, 1, 1, "–", "–"]);
});

test("a place is one more than the numbers above it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (values) => {
      const places = rankValues(values, [...values.keys()], "–");
      values.forEach((value, row) => expect(places.get(row)).toBe(values.filter((other) => other > value).length + 1));
    }),
  );
});
