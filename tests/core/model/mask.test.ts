import fc from "fast-check";
import { maskDistinctly, maskIdentity, maskNumber, maskNumbers } from "../../../src/core/model/mask";
import { inventedId } from "../../support/people";

const ID = inventedId("1990-01-01", 1);
const SHOWN = `${ID.slice(0, 6)}********${ID.slice(-4)}`;

test.each([
  ["18 characters", ID, SHOWN],
  ["an X at the end", "45909919900101002X", "459099********002X"],
  ["a wrong birth date", "459099199013410023", "459099********0023"],
  ["words around it", `户${ID}-1`, `户${SHOWN}-1`],
  ["groups", `${ID.slice(0, 6)} ${ID.slice(6, 14)}-${ID.slice(14)}`, SHOWN],
  ["the class of a disability", `${ID}44`, `459099********${ID.slice(-2)}44`],
  ["class and level with a letter", `${ID}44B1`, `459099********${ID.slice(-2)}44B1`],
  ["full-width digits", "４５９０９９１９９００１０１００２３", "４５９０９９********００２３"],
  ["15 digits with a birth date", "459099900101002", "459099********1002"],
])("of %s only the first six and last four stay", (_name, text, shown) => {
  expect(maskIdentity(text)).toBe(shown);
});

test.each(["", "H1", "13812345678", "459099010000048", "某村 2020-12-31 第 3 组 2021-01-01"])(
  "%j stays whole",
  (text) => {
    expect(maskIdentity(text)).toBe(text);
  },
);

test.each([
  ["13812345678", "138******78"],
  [" 0778-1234567 ", "077*******67"],
  ["12345678", "123***78"],
  ["1234567", "*******"],
  ["", ""],
])("of the phone or account %j stays %j", (text, shown) => {
  expect(maskNumber(text)).toBe(shown);
});

const digits = fc.string({ unit: fc.constantFrom(..."0123456789X"), minLength: 14, maxLength: 24 });

test("no run of 17 digits is left", () => {
  fc.assert(fc.property(digits, (text) => !/\d{17}/.test(maskIdentity(text))));
});

test("a number alone is masked as it is among words", () => {
  fc.assert(
    fc.property(digits, (text) => {
      fc.pre(text.length >= 15);
      expect(maskIdentity(`户${text}`)).toBe(`户${maskIdentity(text)}`);
    }),
    { examples: [["459099900101002"], ["459099909901002"], ["45909990010100X"], ["4590999099010021"]] },
  );
});

describe("a text in words", () => {
  test.each([
    [`张三${ID}`, `张三${SHOWN}`],
    [`${ID} 张三`, `${SHOWN} 张三`],
    [`张三${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}`, `张三${SHOWN}`],
    ["李四13800138000", "李四138******00"],
    ["李四 138-0013-8000（家）", "李四 138******00（家）"],
    ["李四１３８００１３８０００", "李四１３８******００"],
    ["护林员6222021234567890123", "护林员622202********0123"],
    ["护林员 6222 0212 3456 7890", "护林员 622***********90"],
    ["王五7922222", "王五*******"],
    ["王五0776-7922222", "王五0776-*******"],
  ])("%s is %s", (text, shown) => expect(maskNumbers(text)).toBe(shown));

  test.each(["张三", "三组12号", "2020-09-01", "2019-01-01 2019-12-31", "2020年1月1日至2020年12月31日", "3500元", ""])(
    "%s stays whole",
    (text) => expect(maskNumbers(text)).toBe(text),
  );

  test("keeps no run of seven digits, whatever stands around it", () => {
    const run = fc.stringMatching(/^[0-9０-９]{7,24}$/);
    fc.assert(
      fc.property(fc.string(), run, fc.string(), (before, digits, after) => {
        expect(maskNumbers(before + digits + after)).not.toMatch(/[0-9０-９]{7}/);
      }),
    );
  });
});

describe("texts of a list", () => {
  const twin = inventedId("1991-02-03", 1);
  const alike = [`${ID.slice(0, 6)}19850607${ID.slice(-4)}`, ID, `${ID.slice(0, 6)}20010203${ID.slice(-4)}`];

  test("that look the same once masked are numbered in the order of the texts, not of the list", () => {
    expect(maskDistinctly(alike)).toEqual([SHOWN, `${SHOWN}#2`, `${SHOWN}#3`]);
    expect(maskDistinctly(alike.toReversed())).toEqual([`${SHOWN}#3`, `${SHOWN}#2`, SHOWN]);
  });
  test("never take the name of one that was written like that", () => {
    expect(maskDistinctly([...alike, SHOWN, `${SHOWN}#3`])).toEqual([
      `${SHOWN}#2`,
      `${SHOWN}#4`,
      `${SHOWN}#5`,
      SHOWN,
      `${SHOWN}#3`,
    ]);
  });
  test("stay equal where they are equal, and whole where they hide nothing", () => {
    expect(maskDistinctly(["H1", twin, "H1", "", twin])).toEqual([
      "H1",
      maskIdentity(twin),
      "H1",
      "",
      maskIdentity(twin),
    ]);
  });
  test("stay as many as they were", () => {
    const texts = fc.array(fc.oneof(digits, fc.constantFrom(...alike, SHOWN, `${SHOWN}#2`)));
    fc.assert(
      fc.property(texts, (list) => {
        expect(new Set(maskDistinctly(list)).size).toBe(new Set(list).size);
      }),
    );
  });
});
