import fc from "fast-check";
import {
  birthOfId,
  currentId,
  firstEighteen,
  idCheckCharacter,
  isCalendarDate,
  isValidId18,
} from "../../../src/core/model/idNumber";

describe("check character", () => {
  test.each([
    ["11010519491231002X", true],
    ["440524188001010014", true],
    ["110105194912310021", false],
    ["11010519491231002x", false],
    ["11010519491231002", false],
    ["11010519491231002X1", false],
    ["1101051949123100AX", false],
    ["", false],
  ])("%s → %s", (id, valid) => expect(isValidId18(id)).toBe(valid));

  test.each([
    ["110105491231002", "11010519491231002X"],
    ["110105491331002", ""],
    ["11010549123100X", ""],
    ["1101A5491231002", ""],
    ["11010549123100", "11010549123100"],
    ["1101054912310021", "1101054912310021"],
    ["11010519491231002X", "11010519491231002X"],
    ["11010519491231002X43", "11010519491231002X"],
    ["11010519491231002X43B1", "11010519491231002X"],
    ["", ""],
  ])("%s is today %s", (id, today) => expect(currentId(id)).toBe(today));

  test("any single wrong digit is noticed", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (all, place, shift) => {
        const id = all.join("") + idCheckCharacter(all.join(""));
        const wrong = all.map((digit, i) => (i === place ? (digit + shift) % 10 : digit)).join("") + id.charAt(17);
        return isValidId18(id) && !isValidId18(wrong);
      }),
    );
  });
});

test.each([
  ["11010519491231002X", 19491231],
  ["440524188001010014", 18800101],
  ["110105491231002", 19491231],
  ["45909920120229001X44", 20120229],
  ["45909920130229001X", 0],
  ["45909920131301001X", 0],
  ["45909920130100001X", 0],
  ["4590992013010", 0],
  ["45909920130A01001X", 0],
  ["", 0],
])("birth date in %s is %d", (id, birth) => expect(birthOfId(id)).toBe(birth));

test.each([
  ["11010519491231002X44", "11010519491231002X"],
  ["11010519491231002X", "11010519491231002X"],
  ["110105491231002", "110105491231002"],
])("first eighteen of %s", (id, first) => expect(firstEighteen(id)).toBe(first));

test("the calendar is the one of Date", () => {
  const part = fc.tuple(
    fc.integer({ min: 1600, max: 2400 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  );
  fc.assert(
    fc.property(part, ([year, month, day]) => {
      const date = new Date(Date.UTC(year, month - 1, day));
      const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      return isCalendarDate(year, month, day) === same;
    }),
  );
});
