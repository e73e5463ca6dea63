import fc from "fast-check";
import type { FieldType } from "../../../src/core/model/Field";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { idCheckCharacter } from "../../../src/core/model/idNumber";
import { readOne } from "./columnOf";

const UNREADABLE = "UNREADABLE";
type Case = [CellValue, unknown, ("cleaned" | undefined)?];
const check = (type: FieldType, cases: Case[], date1904 = false) =>
  test.each(cases)("%j", (...[value, read, cleaned]: Case) =>
    expect(readOne(type, value, undefined, date1904)).toEqual({ read, cleaned: cleaned === "cleaned" }),
  );

describe("dates in the forms met in practice", () =>
  check("date", [
    ["20121005", 20121005],
    ["2012-10-05", 20121005],
    ["2012/10/5", 20121005],
    ["2012/10/05 0:00:00", 20121005],
    ["2012.10", 20121000],
    ["201210", 20121000],
    ["2012年10月5日", 20121005],
    ["2012年10月5号", 20121005],
    ["2012年10月5日 0:00", 20121005],
    ["2012年元月", 20120100],
    ["2012年元月3日", 20120103],
    ["二〇一二年", 20120000],
    ["二〇一二年十月", 20121000],
    ["二〇一二年元月", 20120100],
    ["二0一二年十月", 20121000],
    ["二O一二年十月二十五日", 20121025],
    ["二０一二年十月", 20121000, "cleaned"],
    ["二◯二〇年二月二十九日", 20200229],
    ["２０１２年１０月５日", 20121005, "cleaned"],
    ["２０１２．１０", 20121000, "cleaned"],
    ["２０１２／１０／５", 20121005, "cleaned"],
    ["41187", 20121005, "cleaned"],
    ["41187.5", 20121005, "cleaned"],
    ["４１１８７", 20121005, "cleaned"],
    ["11111", 19300602, "cleaned"],
    [20125, 19550205],
  ]));

describe("dates that may be something else, or are none", () =>
  check(
    "date",
    [
      "20125",
      "20201",
      "00041",
      "2012-",
      "2012-10-",
      "2012.10.",
      "2012年二月三十",
      "二〇一九年二月二十九日",
      "二〇一二年元十月",
      "2012-10-05T16:00:00Z",
      "2012-2014",
      "2012—10",
      "5/10/2012",
      "12/10/5",
      "2012年10月中旬",
      "2012年秋",
      "约2012年",
      "民国36年",
      "10月5日",
      "十月",
      "2012-00-05",
      "2012-10-00",
      "20120010",
      "2019-02-29",
      "9999-12-31",
    ].map((text): Case => [text, UNREADABLE]),
  ));

describe("serial numbers as text in the 1904 system", () =>
  check(
    "date",
    [
      ["39725", 20121005, "cleaned"],
      [39725, 20121005],
    ],
    true,
  ));

describe("money", () =>
  check("money", [
    ["1,234.5元", 1234.5, "cleaned"],
    ["１，２３４．５元", 1234.5, "cleaned"],
    ["　1234　", 1234],
    ["\u00a01234.50\u00a0", 1234.5],
    ["3.5万", UNREADABLE],
    ["3.5万元", UNREADABLE],
    ["三千", UNREADABLE],
    ["(500)", UNREADABLE],
    ["（500）", UNREADABLE],
    ["+500", UNREADABLE],
    ["1.234,5", UNREADABLE],
    ["1234-", UNREADABLE],
    ["100/月", UNREADABLE],
    ["100×12", UNREADABLE],
    ["1千", UNREADABLE],
    ["3000左右", UNREADABLE],
    ["12个月", UNREADABLE],
  ]));

describe("numbers with their units", () =>
  check("number", [
    ["12个月", 12, "cleaned"],
    ["12月", 12, "cleaned"],
    ["3.5亩", 3.5, "cleaned"],
    ["３．５ 亩", 3.5, "cleaned"],
    ["0.8公里", 0.8, "cleaned"],
    ["3分地", UNREADABLE],
    ["2亩3分", UNREADABLE],
    ["(3)", UNREADABLE],
    ["800米", UNREADABLE],
    ["3-4", UNREADABLE],
    ["1年", UNREADABLE],
  ]));

describe("areas and counts with their units", () => {
  check("area", [
    ["120㎡", 120, "cleaned"],
    ["120平方米", 120, "cleaned"],
    ["120平方", 120, "cleaned"],
    ["120.5M²", 120.5, "cleaned"],
    ["120亩", UNREADABLE],
    ["12×10", UNREADABLE],
  ]);
  check("integer", [
    ["5口人", 5, "cleaned"],
    ["5人", 5, "cleaned"],
    ["5+1", UNREADABLE],
    ["五", UNREADABLE],
  ]);
});

describe("ID numbers of every length", () => {
  const old = "459099491231002";
  const id = "45909919491231002X";
  check("idNumber", [
    [old, old],
    [id, id],
    [`${id}44`, `${id}44`],
    [`${id}44B1`, `${id}44B1`],
    [id.toLowerCase(), id],
    [` ${id}\t`, id],
    ["459099 1949 1231 002x", id, "cleaned"],
    [`'${id}44`, `${id}44`, "cleaned"],
    [`＇${id}`, id, "cleaned"],
    [`''${id}`, id, "cleaned"],
    [`${"'".repeat(32_000)}${id}`, id, "cleaned"],
    [`'="${id}"`, id, "cleaned"],
    [`="${id}44b1"`, `${id}44B1`, "cleaned"],
    [`=" ${id} "`, id, "cleaned"],
    ["－－", "BLANK"],
  ]);
});

/** ASCII as a Chinese keyboard types it in full width. */
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(" ", "\u3000");

describe("laws", () => {
  const signs = fc
    .array(fc.constantFrom(..."0123456789.,-/:()+%'=\"Xx年月日元亩人是否户主残疾一二〇 ".split("")), { maxLength: 12 })
    .map((all) => all.join(""));
  const number = fc.integer({ min: -1e7, max: 1e7 }).map((n) => (n / 100).toLocaleString("en-US"));
  const two = (n: number): string => String(n).padStart(2, "0");
  const date = fc
    .tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 31 }))
    .chain(([y, m, d]) =>
      fc.constantFrom(
        `${y}${two(m)}${two(d)}`,
        `${y}-${m}-${d}`,
        `${y}.${m}`,
        `${y}年${m}月${d}日`,
        `${y}/${m}/${d} 8:30`,
      ),
    );
  const id = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 })
    .map((all) => all.join(""))
    .chain((digits) => {
      const whole = digits + idCheckCharacter(digits);
      return fc.constantFrom(whole, `'${whole}`, `="${whole.toLowerCase()}"`, `${whole}44`, digits.slice(2));
    });
  const unit = fc.constantFrom("", "元", "亩", "㎡", "人", " 元");
  const text = fc.oneof(
    signs,
    fc.tuple(number, unit).map(([n, u]) => n + u),
    date,
    id,
  );
  const types: readonly [FieldType, string?][] = [
    ["idNumber"],
    ["integer"],
    ["number"],
    ["money"],
    ["area"],
    ["date"],
    ["yearMonth"],
    ["yesNo"],
    ["code", "relation"],
    ["code", "grade"],
    ["codes", "health"],
  ];

  test("full width reads as half width", () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const [type, list] of types)
          expect([type, value, readOne(type, fullWidth(value), list).read]).toEqual([
            type,
            value,
            readOne(type, value, list).read,
          ]);
      }),
      { numRuns: 400 },
    );
  });

  test("what was read reads the same again, clean", () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const type of ["idNumber", "integer", "number", "money", "area"] as const) {
          const { read } = readOne(type, value);
          if (read === UNREADABLE || read === "BLANK") continue;
          const again = type === "idNumber" ? String(read) : Number(read);
          expect([type, value, readOne(type, again)]).toEqual([type, value, { read, cleaned: false }]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
