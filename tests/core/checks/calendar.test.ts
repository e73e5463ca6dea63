import fc from "fast-check";
import { compareDates, dayNumber, monthsBetween, yearOf } from "../../../src/core/checks/calendar";
import { FALSE, OUTCOMES, TRUE, UNKNOWN, type Truth } from "../../../src/core/checks/truth";
import type { Comparator } from "../../../src/core/model/Rule";

const COMPARATORS: readonly Comparator[] = ["<", "<=", "=", "!=", ">=", ">"];
/** Truths in the order of the comparators. */
const truths = (a: number, b: number): readonly Truth[] => COMPARATORS.map((one) => compareDates(a, b, OUTCOMES[one]));
const BEFORE: readonly Truth[] = [TRUE, TRUE, FALSE, TRUE, FALSE, FALSE];
const SAME: readonly Truth[] = [FALSE, TRUE, TRUE, FALSE, TRUE, FALSE];
const AFTER: readonly Truth[] = [FALSE, FALSE, FALSE, TRUE, TRUE, TRUE];
const OPEN = COMPARATORS.map((): Truth => UNKNOWN);

describe("dates are compared by what both give", () => {
  test.each<readonly [number, number, readonly Truth[]]>([
    [20201230, 20201231, BEFORE],
    [20201231, 20201231, SAME],
    [20210101, 20201231, AFTER],
    [20201100, 20201231, BEFORE],
    [20201200, 20201231, OPEN],
    [20210100, 20201231, AFTER],
    [20201200, 20201200, SAME],
    [20201100, 20201200, BEFORE],
    [20190000, 20201231, BEFORE],
    [20200000, 20201231, OPEN],
    [20200000, 20201200, OPEN],
    [20210000, 20201231, AFTER],
    [20200000, 20200000, SAME],
    [0, 20201231, OPEN],
    [20201231, NaN, OPEN],
    [NaN, NaN, OPEN],
    [-1, 20201231, OPEN],
  ])("%d and %d", (a, b, expected) => {
    expect(truths(a, b)).toEqual(expected);
    const turned: readonly Comparator[] = [">", ">=", "=", "!=", "<=", "<"];
    expect(turned.map((one) => compareDates(b, a, OUTCOMES[one]))).toEqual(expected);
  });
});

describe("full months", () => {
  test.each<readonly [number, number, number]>([
    [20200115, 20200214, 0],
    [20200115, 20200215, 1],
    [20200115, 20200216, 1],
    [20200115, 20210114, 11],
    [20200115, 20210115, 12],
    [20200115, 20200115, 0],
    [20200831, 20210227, 5],
    [20200831, 20210228, 6],
    [20190831, 20200228, 5],
    [20190831, 20200229, 6],
    [20200331, 20200430, 1],
    [20200330, 20200429, 0],
    [20200229, 20210228, 12],
    [20200100, 20200215, 1],
    [20200131, 20200200, 1],
    [20201200, 20210100, 1],
    [20200500, 20200512, 0],
  ])("from %d to %d: %d", (a, b, months) => {
    expect(monthsBetween(a, b)).toBe(months);
    expect(monthsBetween(b, a)).toBe(0 - months);
  });
  test.each([
    [0, 20200101],
    [20200101, 0],
    [20200000, 20210101],
    [20200101, 20210000],
    [NaN, 20200101],
    [20200101, NaN],
  ])("from %d to %d nobody knows", (a, b) => expect(monthsBetween(a, b)).toBeNaN());

  const day = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
    .map((date) => dayNumber(date.toISOString().slice(0, 10)));
  test("there are as many back as forth, and never more the sooner it ends", () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        expect(monthsBetween(b, a)).toBe(0 - monthsBetween(a, b));
        const [sooner, later] = b < c ? [b, c] : [c, b];
        if (a <= sooner) expect(monthsBetween(a, sooner)).toBeLessThanOrEqual(monthsBetween(a, later));
      }),
    );
  });
});

test.each([
  [20201231, 2020],
  [20201200, 2020],
  [20200000, 2020],
])("the year of %d is %d", (date, year) => expect(yearOf(date)).toBe(year));
test.each([0, -20200101, NaN])("%d has no year", (date) => expect(yearOf(date)).toBeNaN());
test("an ISO date is a number", () => expect(dayNumber("2020-02-09")).toBe(20200209));
