import type { Finding } from "../../src/core/model/Finding";
import type { CellValue } from "../../src/core/model/RawSheet";
import type { RunOptions } from "../../src/core/model/Run";
import { nationalPack } from "../../src/standards/nationalPack";
import { inventedId } from "../support/people";
import { runSheets, type Row } from "../support/testRule";

/** One mistake is one finding: whatever else follows from it is listed under it. */

type Person = Readonly<Record<string, CellValue>>;

const HOME: Person = {
  县: "百合县",
  乡: "那桑镇",
  村: "百合村",
  人数: 4,
  户类型: "脱贫户",
  脱贫年度: "2019-12",
  主要致贫原因: "因学",
  户联系电话: "13800000001",
  工资性收入: 20000,
  生产经营性收入: 6000,
  财产性收入: 0,
  转移性收入: 2000,
  生产经营性支出: 2000,
  纯收入: 26000,
  人均纯收入: 6500,
  住房面积: 100,
  是否危房户: "否",
  危房等级: "A级",
  是否解决安全饮用水: "是",
  饮水是否困难: "否",
};
const GROWN: Person = {
  民族: "汉族",
  文化程度: "初中",
  在校生状况: "非在校生",
  劳动技能: "普通劳动力",
  健康状况: "健康",
  "务工时间（月）": 8,
  是否参加城乡居民基本医疗保险: "是",
  是否参加城镇职工基本医疗保险: "否",
  是否参加大病保险: "是",
  是否参加城乡居民基本养老保险: "是",
  是否接受医疗救助: "否",
};
const person = (order: string, relation: string, sex: string, birth: string, more: Person = {}): Person => ({
  ...HOME,
  ...GROWN,
  户编号: "H1",
  人编号: `P${order}`,
  姓名: `韦${order}`,
  证件类型: "居民身份证",
  与户主关系: relation,
  性别: sex,
  出生日期: birth,
  证件号码: inventedId(birth, sex === "男" ? 11 : 12),
  ...more,
});
const PUPIL: Person = {
  文化程度: null,
  "务工时间（月）": 0,
  在校生状况: "小学四年级",
  劳动技能: "无劳动力",
  是否参加城乡居民基本养老保险: "否",
};
const HEAD = person("一", "户主", "男", "1980-05-06");
const CLEAN: readonly Person[] = [
  HEAD,
  person("二", "配偶", "女", "1981-07-08"),
  person("三", "之子", "男", "2010-03-04", PUPIL),
  person("四", "之女", "女", "1999-02-03"),
];

function findingsOf(people: readonly Person[], options: Partial<RunOptions> = {}): readonly Finding[] {
  const headings = Object.keys(CLEAN[0]!);
  const sheet: readonly Row[] = [headings, ...people.map((one) => headings.map((heading) => one[heading] ?? null))];
  const run = runSheets(nationalPack, { sheet, options });
  expect(run.incomplete).toEqual([]);
  return run.findings;
}

/** The household with one cell, or one of every row, changed. */
const changed = (at: number | "all", change: Person): readonly Person[] =>
  CLEAN.map((one, row) => (at === "all" || at === row ? { ...one, ...change } : one));

/** The rules of what is counted, and under it those of what follows. */
const listed = (findings: readonly Finding[]) =>
  findings
    .filter(({ follows }) => follows === null)
    .map(({ key, ruleId }) => [
      ruleId,
      findings
        .filter(({ follows }) => follows === key)
        .map((one) => one.ruleId)
        .sort(),
    ]);

test("the household is clean as it stands", () => expect(listed(findingsOf(CLEAN))).toEqual([]));

const ID = HEAD["证件号码"] as string;
const OTHER_SEX = inventedId("1980-05-06", 12);
const otherCheck = (id: string): string => id.slice(0, 17) + (id.endsWith("5") ? "6" : "5");

describe("one mistake", () => {
  test.each<readonly [string, number | "all", Person, string, readonly string[]]>([
    ["an ID number of 15 digits", 0, { 证件号码: ID.slice(0, 6) + ID.slice(8, 17) }, "ID-01", []],
    ["an ID number that lacks a digit", 0, { 证件号码: ID.slice(0, 9) + ID.slice(10) }, "ID-01", ["ID-07"]],
    ["an ID number with a digit too many", 0, { 证件号码: `${ID}1` }, "ID-01", []],
    ["an ID number with a wrong check character", 0, { 证件号码: otherCheck(ID) }, "ID-02", []],
    [
      "an ID number with a wrong check character, an impossible birth and the other sex",
      0,
      { 证件号码: otherCheck(inventedId("1980-13-06", 12)) },
      "ID-02",
      ["ID-03", "ID-07"],
    ],
    [
      "an ID number with a wrong digit in its birth date",
      0,
      { 证件号码: `${ID.slice(0, 9)}1${ID.slice(10)}` },
      "ID-02",
      ["ID-08"],
    ],
    ["an ID number with an impossible birth", 0, { 证件号码: inventedId("1980-02-30", 11) }, "ID-03", []],
    ["an ID number of the future", 0, { 证件号码: inventedId("2080-05-06", 11) }, "ID-03", ["ID-08"]],
    ["an ID number of the other sex", 0, { 证件号码: OTHER_SEX }, "ID-07", ["HH-04"]],
    ["an ID number of another day", 0, { 证件号码: inventedId("1980-05-07", 11) }, "ID-08", []],
    ["an ID number stored as a number", 0, { 证件号码: Number(ID.slice(0, 17) + "0") }, "ID-10", []],
    ["no ID number", 0, { 证件号码: null }, "ID-05", []],
    ["an ID number that is none", 0, { 证件号码: otherCheck("999999198005060110") }, "ID-05", ["ID-02"]],
    ["a word for an ID number", 0, { 证件号码: "无" }, "ID-01", []],
    ["a blank relation", 1, { 与户主关系: null }, "HH-05", []],
    ["a blank relation of the head", 0, { 与户主关系: null }, "HH-05", ["HH-01"]],
    ["a relation of no list", 1, { 与户主关系: "亲家公" }, "HH-05", ["VAL-01"]],
    ["a wrong household size", "all", { 人数: 5 }, "HH-07", ["INC-03"]],
    ["a wrong net income", "all", { 纯收入: 36000 }, "INC-02", ["INC-03"]],
    [
      "nobody of the family is insured",
      1,
      { 是否参加城乡居民基本医疗保险: "否", 是否参加大病保险: "否" },
      "MED-03",
      ["MED-05"],
    ],
    [
      "a member without insurance who was helped",
      1,
      { 是否参加城乡居民基本医疗保险: "否", 是否参加大病保险: "否", 是否接受医疗救助: "是" },
      "MED-03",
      ["MED-05", "MED-07"],
    ],
    ["no answer on insurance", 1, { 是否参加城乡居民基本医疗保险: null, 是否参加大病保险: null }, "MED-03", ["MED-05"]],
    ["a dangerous house of grade A", "all", { 是否危房户: "是" }, "LIV-01", ["LIV-02"]],
    ["a safe house of grade D", "all", { 危房等级: "D级" }, "LIV-01", ["LIV-02"]],
    ["a dangerous house of grade D", "all", { 是否危房户: "是", 危房等级: "D级" }, "LIV-02", []],
  ])("%s is counted once", (_name, at, change, root, followers) => {
    expect(listed(findingsOf(changed(at, change)))).toEqual([[root, followers]]);
  });
});

test("a row without a household number is counted once", () => {
  const stray = person("五", "户主", "男", "1975-05-06", { 户编号: null });
  expect(listed(findingsOf([...CLEAN, stray]))).toEqual([["VAL-04", []]]);
});

describe("two mistakes are counted twice", () => {
  test.each<readonly [string, readonly Person[], readonly string[]]>([
    [
      "two bad ID numbers",
      CLEAN.map((one, row) => (row < 2 ? { ...one, 证件号码: otherCheck(one["证件号码"] as string) } : one)),
      ["ID-02", "ID-02"],
    ],
    [
      "a bad ID number and a blank relation of one person",
      changed(1, { 证件号码: otherCheck(CLEAN[1]!["证件号码"] as string), 与户主关系: null }),
      ["ID-02", "HH-05"],
    ],
    // Which household lacks the row, nobody can tell from it.
    [
      "a row without a household number, and a household that lacks a row",
      changed(3, { 户编号: null }),
      ["VAL-04", "HH-07"],
    ],
    ["a wrong size and wrong sums", changed("all", { 人数: 5, 纯收入: 36000 }), ["HH-07", "INC-02"]],
    [
      "a bad ID number and no insurance",
      changed(1, { 证件号码: null, 是否参加城乡居民基本医疗保险: "否", 是否参加大病保险: "否" }),
      ["ID-05", "MED-03"],
    ],
  ])("%s", (_name, people, roots) => {
    expect(
      listed(findingsOf(people))
        .map(([root]) => root)
        .sort(),
    ).toEqual([...roots].sort());
  });
});
