import fc from "fast-check";
import type { FieldType } from "../../../src/core/model/Field";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { idCheckCharacter, isCalendarDate } from "../../../src/core/model/idNumber";
import { readDate, readDateNumber } from "../../../src/core/dataset/readDate";
import { readNumber } from "../../../src/core/dataset/readNumber";
import { columnOf, readOne } from "./columnOf";

const ERROR_CELL = { error: "#REF!" };
const BLANK = "BLANK";
const UNREADABLE = "UNREADABLE";
type Case = [CellValue, unknown, ("cleaned" | undefined)?];
const check = (type: FieldType, cases: Case[], codeList?: string, date1904 = false) =>
  test.each(cases)("%j", (...[value, read, cleaned]: Case) =>
    expect(readOne(type, value, codeList, date1904)).toEqual({ read, cleaned: cleaned === "cleaned" }),
  );

describe("money", () =>
  check("money", [
    [4000, 4000],
    ["4000", 4000],
    [" 4000 ", 4000],
    ["4000.00", 4000],
    [0, 0],
    ["0", 0],
    ["-5.5", -5.5],
    [4000.004, 4000],
    [4000.005, 4000.01],
    [4000.01, 4000.01],
    [1.005, 1.01],
    [-1.005, -1.01],
    ["1.005", 1.01],
    ["4,000", 4000, "cleaned"],
    ["1,234,567.8", 1234567.8, "cleaned"],
    ["4，000元", 4000, "cleaned"],
    ["4,000元", 4000, "cleaned"],
    ["４０００", 4000, "cleaned"],
    ["￥4000", 4000, "cleaned"],
    ["4000元/年", 4000, "cleaned"],
    ["－500", -500, "cleaned"],
    ["−500", -500, "cleaned"],
    ["4000 元", 4000, "cleaned"],
    ["1.2万", UNREADABLE],
    ["1.2万元", UNREADABLE],
    ["4000元/月", UNREADABLE],
    ["4,00", UNREADABLE],
    ["40,000,0", UNREADABLE],
    ["约4000", UNREADABLE],
    ["不详", UNREADABLE],
    ["无", UNREADABLE],
    ["4 000", UNREADABLE],
    ["1e3", UNREADABLE],
    ["0x10", UNREADABLE],
    ["Infinity", UNREADABLE],
    ["3亩", UNREADABLE],
    [true, UNREADABLE],
    [null, BLANK],
    ["", BLANK],
    ["  ", BLANK],
    ["　", BLANK],
    ["-", BLANK],
    ["—", BLANK],
    ["——", BLANK],
    ["/", BLANK],
    ["／", BLANK],
    [ERROR_CELL, "ERROR"],
  ]));

describe("area", () =>
  check("area", [
    [25, 25],
    [25.004, 25.004],
    [25.00004, 25],
    [25.00005, 25.0001],
    ["25.5㎡", 25.5, "cleaned"],
    ["25 m²", 25, "cleaned"],
    ["２５平方米", 25, "cleaned"],
    ["25元", UNREADABLE],
    ["25*4", UNREADABLE],
    ["/", BLANK],
  ]));

describe("integer", () =>
  check("integer", [
    [4, 4],
    ["4", 4],
    ["4.0", 4],
    ["4人", 4, "cleaned"],
    ["４", 4, "cleaned"],
    [3.5, UNREADABLE],
    ["3.5", UNREADABLE],
    ["四", UNREADABLE],
  ]));

describe("number", () =>
  check("number", [
    [3.5, 3.5],
    [0.1, 0.1],
    ["12", 12],
    ["12个月", 12, "cleaned"],
    ["1.5亩", 1.5, "cleaned"],
    ["2km", 2, "cleaned"],
    ["500米", UNREADABLE],
    ["半年", UNREADABLE],
  ]));

describe("date", () =>
  check("date", [
    ["20121005", 20121005],
    [20121005, 20121005],
    ["2012-10-05", 20121005],
    ["2012-10-5", 20121005],
    ["2012/10/5", 20121005],
    ["2012.10.05", 20121005],
    ["2012年10月5日", 20121005],
    ["2012年 10月 5日", 20121005],
    ["2012-10-05 08:30:00", 20121005],
    ["2012-10-05T08:30:00", 20121005],
    ["2012.10", 20121000],
    ["2012-1", 20120100],
    ["2012年10月", 20121000],
    ["201210", 20121000],
    [201210, 20121000],
    ["2012", 20120000],
    [2012, 20120000],
    ["2012年", 20120000],
    ["二〇一二年十月", 20121000],
    ["二〇一二年十月五日", 20121005],
    ["二零一二年十二月三十一日", 20121231],
    ["二○一二年二月二十日", 20120220],
    ["二〇一二年十三月", UNREADABLE],
    ["二〇一二年二三月", UNREADABLE],
    ["二〇一二年二月三十日", UNREADABLE],
    ["２０１２１００５", 20121005, "cleaned"],
    ["20120229", 20120229],
    ["20130229", UNREADABLE],
    ["2013-02-29", UNREADABLE],
    ["20121301", UNREADABLE],
    ["20121000", UNREADABLE],
    ["2012-13", UNREADABLE],
    ["201213", UNREADABLE],
    [201213, UNREADABLE],
    [20130229, UNREADABLE],
    ["12-10-05", UNREADABLE],
    ["1799-01-01", UNREADABLE],
    ["0", UNREADABLE],
    [0, UNREADABLE],
    [-3, UNREADABLE],
    ["至今", UNREADABLE],
    [2012.1, UNREADABLE],
    [201210.5, UNREADABLE],
    [true, UNREADABLE],
    [1, 19000101],
    [59, 19000228],
    [60, UNREADABLE],
    [61, 19000301],
    [41187, 20121005],
    [41187.75, 20121005],
    [73050, 20991231],
    [110001, UNREADABLE],
    [1899, 19050313],
    [200000, UNREADABLE],
    [null, BLANK],
    [" ", BLANK],
    ["/", BLANK],
    [ERROR_CELL, "ERROR"],
  ]));

describe("date in the 1904 system", () =>
  check(
    "date",
    [
      [0, 19040101],
      [59, 19040229],
      [60, 19040301],
      [39725, 20121005],
      ["2012-10-05", 20121005],
    ],
    undefined,
    true,
  ));

describe("year and month", () =>
  check("yearMonth", [
    ["201403", 20140300],
    [201403, 20140300],
    [2014, 20140000],
    ["2014.3", 20140300],
    ["2014年", 20140000],
  ]));

describe("ID numbers", () => {
  const id = "45909919491231002X";
  check("idNumber", [
    [id, id],
    [` ${id} `, id],
    [id.toLowerCase(), id],
    [`'${id}`, id, "cleaned"],
    [`="${id}"`, id, "cleaned"],
    ["459099 19491231 002X", id, "cleaned"],
    [`\u200b${id}`, id, "cleaned"],
    ["４５９０９９19491231002Ｘ", id, "cleaned"],
    [`${id}44`, `${id}44`],
    [`${id}44b1`, `${id}44B1`],
    ["459099491231002", "459099491231002"],
    ["无", "无"],
    ["999999", "999999"],
    [459099194912310000, "NUMERIC"],
    [459099491231002, "NUMERIC"],
    [12, "NUMERIC"],
    ["4.59099E+17", "NUMERIC"],
    ["4.59099199001011e+17", "NUMERIC"],
    ["'4.59E17", "NUMERIC"],
    ["4E+17", "NUMERIC"],
    ["４．５９０９９Ｅ＋１７", "NUMERIC"],
    ["459099199001010000.00", "NUMERIC"],
    ["459099199001010000.", "NUMERIC"],
    ["459099199001010000", "NUMERIC"],
    ["459099199001191000", "459099199001191000"],
    ["45909919900101600X", "45909919900101600X"],
    ["45909919900101E", "45909919900101E"],
    ["12.5", "12.5"],
    [true, UNREADABLE],
    [null, BLANK],
    [" ", BLANK],
    ["-", BLANK],
    ["/", BLANK],
    [ERROR_CELL, "ERROR"],
  ]);
});

describe("text", () =>
  check("text", [
    ["韦甲", "韦甲"],
    [" 韦甲　", "韦甲"],
    ["韦 甲", "韦 甲"],
    [13807710000, "13807710000"],
    [999999999999999, "999999999999999"],
    [1e15, "NUMERIC"],
    ['="0012"', "0012", "cleaned"],
    ["'0012", "0012", "cleaned"],
    ["=甲", "=甲"],
    ["无", "无"],
    ["-", BLANK],
    ["—", BLANK],
    ["", BLANK],
    [null, BLANK],
    ["-1", "-1"],
    [false, UNREADABLE],
    [ERROR_CELL, "ERROR"],
  ]));

describe("yes or no", () =>
  check("yesNo", [
    ["是", "yes"],
    ["否", "no"],
    [1, "yes"],
    [0, "no"],
    ["1", "yes"],
    ["有", "yes"],
    ["无", "no"],
    ["参加", "yes"],
    ["没参加", "no"],
    ["√", "yes"],
    ["×", "no"],
    ["Y", "yes"],
    ["n", "no"],
    ["Ｙ", "yes"],
    [true, "yes"],
    [false, "no"],
    [" 是 ", "yes"],
    ["-", UNREADABLE],
    ["不详", UNREADABLE],
    [2, UNREADABLE],
    [null, BLANK],
    ["　", BLANK],
    [ERROR_CELL, "ERROR"],
  ]));

describe("one code", () => {
  check(
    "code",
    [
      ["户主", "户主"],
      ["本人或户主", "户主"],
      [" 户 主", "户主"],
      ["之子", "之子"],
      ["01", UNREADABLE],
      ["户主,配偶", UNREADABLE],
      ["", BLANK],
      ["__proto__", UNREADABLE],
      ["constructor", UNREADABLE],
    ],
    "relation",
  );
  test.each([
    ["A", "A"],
    ["Ａ级", "A"],
    ["A级别", "A"],
    ["危房C类", "C"],
    ["d", "D"],
    ["E", UNREADABLE],
    [3, UNREADABLE],
  ])("grade %j", (value, read) => expect(readOne("code", value, "grade").read).toBe(read));
});

describe("several codes", () =>
  check(
    "codes",
    [
      ["健康", "健康"],
      ["长期慢性病,残疾", "长期慢性病+残疾"],
      ["残疾，长期慢性病", "长期慢性病+残疾"],
      ["残疾、大病", "患有大病+残疾"],
      ["残疾；大病", "患有大病+残疾"],
      ["残疾;不详", UNREADABLE],
      ["残疾,", UNREADABLE],
      [",", UNREADABLE],
      [null, BLANK],
    ],
    "health",
  ));

test("what a cell really holds stays at hand, with its place", () => {
  const column = columnOf("money", ["4,000元", ERROR_CELL, null]);
  expect([column.raw(0), column.raw(1), column.raw(2)]).toEqual(["4,000元", "#REF!", null]);
  expect([[...column.rows], column.sheetColumn, column.sheet]).toEqual([[3, 4, 5], 2, "s"]);
  expect(columnOf("date", [61]).raw(0)).toBe(61);
});

test("a field without its code list is a defect of the pack", () => {
  expect(() => columnOf("code", ["x"], "nowhere")).toThrow("nowhere");
});

describe("laws", () => {
  const day = fc
    .record({
      year: fc.integer({ min: 1800, max: 2200 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .filter(({ year, month, day }) => isCalendarDate(year, month, day));
  const two = (n: number): string => String(n).padStart(2, "0");

  test("a printed date is read back", () => {
    fc.assert(
      fc.property(day, ({ year, month, day }) => {
        const expected = year * 10000 + month * 100 + day;
        const printed = [
          `${year}${two(month)}${two(day)}`,
          `${year}-${two(month)}-${two(day)}`,
          `${year}/${month}/${day}`,
          `${year}.${month}.${day}`,
          `${year}年${month}月${day}日`,
        ];
        return (
          printed.every((text) => readDate(text) === expected) && readDate(`${year}年${month}月`) === expected - day
        );
      }),
    );
  });

  test("a serial number is the day that the calendar of Date says", () => {
    const serial = fc.integer({ min: 61, max: 110_000 }).filter((n) => n < 1900 || n > 2100);
    fc.assert(
      fc.property(serial, (n) => {
        const date = new Date(Date.UTC(1899, 11, 30) + n * 86_400_000);
        const expected = date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
        return readDateNumber(n, false) === expected && (n < 3600 || readDateNumber(n - 1462, true) === expected);
      }),
    );
  });

  test("a printed amount is read back, with and without separators", () => {
    const cents = fc.integer({ min: -999_999_999_99, max: 999_999_999_99 });
    fc.assert(
      fc.property(cents, (n) => {
        const amount = n / 100;
        const grouped = amount.toLocaleString("en-US", { minimumFractionDigits: 2 });
        return [amount.toFixed(2), grouped, `${grouped}元`].every((text) => readNumber(text, "money") === amount);
      }),
    );
  });

  test("money is never further than half a 分 from what the cell holds", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), (value) => {
        const read = Number(readOne("money", value).read);
        return Math.abs(read - value) <= 0.005 + 1e-6 && Math.abs(read * 100 - Math.round(read * 100)) < 1e-4;
      }),
    );
  });

  test("a blank never becomes a value", () => {
    const blank = fc.oneof(
      fc.constant(null),
      fc.array(fc.constantFrom(" ", "\t", "\n", "\u3000", "\u00a0", "\ufeff")).map((all) => all.join("")),
    );
    const types = ["text", "idNumber", "integer", "number", "money", "area", "date", "yearMonth", "yesNo"] as const;
    fc.assert(
      fc.property(
        blank,
        (value) =>
          types.every((type) => readOne(type, value).read === BLANK) &&
          readOne("code", value, "relation").read === BLANK &&
          readOne("codes", value, "health").read === BLANK,
      ),
    );
  });

  test("an ID number is read back from every wrapping", () => {
    const digits = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(digits, (seventeen) => {
        const id = seventeen + idCheckCharacter(seventeen);
        return [id, ` ${id}`, `'${id}`, `="${id}"`, id.toLowerCase()].every(
          (text) => readOne("idNumber", text).read === id,
        );
      }),
    );
  });
});
