import fc from "fast-check";
import { ranksOfRanges } from "../../../../src/core/report/records/ranksOfRanges";

test.each([
  [
    [
      [1, 1],
      [3, 3],
      [1, 1],
      [0, 0],
    ],
    [2, 1, 2, 4],
  ],
  [
    [
      [1, 2],
      [3, 3],
      [2, 4],
      [0, 0],
    ],
    [null, null, null, 4],
  ],
  [
    [
      [1, 2],
      [1, 2],
    ],
    [null, null],
  ],
  [
    [
      [5, 9],
      [1, 2],
    ],
    [1, 2],
  ],
  [[[0, 0]], [1]],
  [[], []],
] as [[number, number][], (number | null)[]][])("%j stand at %j", (ranges, ranks) => {
  expect(ranksOfRanges(ranges)).toEqual(ranks);
});

test("a place is that of every number that the ranges allow", () => {
  const range = fc.tuple(fc.nat(12), fc.nat(3)).map(([low, wide]): [number, number] => [low, low + wide]);
  fc.assert(
    fc.property(
      fc.array(range, { maxLength: 12 }),
      fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
      (ranges, add) => {
        const values = ranges.map(([low, high], at) => Math.min(high, low + add[at]!));
        ranksOfRanges(ranges).forEach((rank, own) => {
          if (rank !== null) expect(rank).toBe(1 + values.filter((value) => value > values[own]!).length);
        });
      },
    ),
  );
});
