import fc from "fast-check";
import { ageOn, lastCutoff } from "../../../src/core/checks/ages";

test.each([
  [20140831, 20200831, 6, "the sixth birthday"],
  [20140831, 20200830, 5, "the day before"],
  [20140831, 20200901, 6, "the day after"],
  [20040229, 20100228, 5, "29 February has not come"],
  [20040229, 20100301, 6, "29 February is over"],
  [20040229, 20080229, 4, "29 February itself"],
  [20200101, 20200101, 0, "the day of birth"],
  [19000101, 20200101, 120, "an old person"],
  [20100500, 20200901, 10, "a month that is over"],
  [20100900, 20200901, NaN, "the month itself"],
  [20101000, 20200901, 9, "a month that has not come"],
  [20100000, 20201231, 10, "a year on its last day"],
  [20100000, 20200901, NaN, "a year in its course"],
  [0, 20200901, NaN, "no birth date"],
])("born %d, on %d: %d (%s)", (birth, day, age) => expect(ageOn(birth, day)).toBe(age));

test("an age counts the birthdays that have come", () => {
  const date = fc.tuple(
    fc.integer({ min: 1900, max: 2019 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), ([year, month, day], m, d) => {
      const hasCome = m > month || (m === month && d >= day);
      expect(ageOn(year * 10000 + month * 100 + day, 20200000 + m * 100 + d)).toBe(2020 - year - (hasCome ? 0 : 1));
    }),
  );
});

test.each([
  ["09-01", "2020-12-31", 20200901],
  ["09-01", "2020-09-01", 20200901],
  ["09-01", "2020-08-31", 20190901],
  ["09-30", "2020-09-29", 20190930],
  ["12-31", "2020-12-31", 20201231],
  ["01-01", "2020-01-01", 20200101],
  ["02-29", "2020-12-31", NaN],
  ["13-45", "2020-12-31", NaN],
  ["9-1", "2020-12-31", NaN],
  ["", "2020-12-31", NaN],
  [901, "2020-12-31", NaN],
  [null, "2020-12-31", NaN],
  [undefined, "2020-12-31", NaN],
])("the last %s as of %s is %d", (monthDay, asOf, day) => expect(lastCutoff(monthDay, asOf)).toBe(day));
