import fc from "fast-check";
import { memberCounts } from "../../src/core/report/records/memberCounts";
import { nationalPack } from "../../src/standards/nationalPack";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const HEADINGS = [
  ...["户编号", "姓名", "与户主关系", "乡镇", "行政村", "健康状况", "文化程度", "在校生状况", "劳动技能", "出生日期"],
];
type Person = readonly [
  house: string,
  town: string,
  health: string | null,
  education: string | null,
  student: string | null,
  labour: string | null,
  birth: string | null,
];
const sheetOf = (people: readonly Person[]): readonly Row[] => [
  HEADINGS,
  ...people.map(([house, town, ...own], at): Row => [house, `成员${at}`, "其他", town, "一村", ...own]),
];

const PEOPLE: readonly Person[] = [
  ["H1", "甲乡", "健康", "初中", null, "普通劳动力", "19801231"],
  ["H1", "甲乡", "长期慢性病,残疾", "小学", null, "弱劳动力或半劳动力", "19601231"],
  ["H1", "甲乡", "健康", null, "七年级", "无劳动力", "20041231"],
  ["H1", "甲乡", "健康", null, "学龄前儿童", "无劳动力", "20150101"],
  ["H2", "乙乡", "患有大病", "文盲或半文盲", null, "丧失劳动力", "19610101"],
  ["H2", "乙乡", null, null, null, null, null],
  ["H2", "乙乡", "健康,残疾", "大专及以上", "非在校生", "技能劳动力", "20050101"],
  ["H2", "乙乡", "残疾", "高职高专", null, "普通劳动力", "2004"],
  ["H2", "乙乡", "不详", "本科", null, "其他人", "1985-06"],
];
const BLOCKS = ["health", "education", "age", "labour"] as const;

describe("结构分析", () => {
  const tab = readTab(tabFactsOf(nationalPack, { sheet: sheetOf(PEOPLE) }), "T11");
  const lines = (block: string, column = "people"): Readonly<Record<string, unknown>> => {
    const labels = tab.values(block, "label");
    const found = tab.values(block, column).map((value, row) => [labels[row] as string, value] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== 0));
  };

  test("each person counts once, and what is not known has its own line", () => {
    expect(lines("health")).toEqual({ 健康: 3, 患有大病: 1, 残疾: 1, 两项及以上: 1, 待核实: 3 });
    expect(lines("education")).toEqual({
      ...{ 文盲或半文盲: 1, 小学: 1, 初中: 1, "大专（含高职、技师）": 2, 本科及以上: 1 },
      ...{ 学龄前儿童: 1, 在校生: 1, 待核实: 1 },
    });
    expect(lines("labour")).toEqual({
      ...{ 普通劳动力: 2, 技能劳动力: 1, 弱劳动力或半劳动力: 1, 丧失劳动力: 1, 无劳动力: 2, 待核实: 2 },
    });
  });
  test("bands of age are of full years on the as-of date, and a year of birth alone tells only what is certain", () => {
    expect(lines("age")).toEqual({ "0–5 周岁": 1, "6–15 周岁": 1, "16–59 周岁": 5, "60 周岁及以上": 1, 待核实: 1 });
    const options = { asOf: "2020-12-30" };
    const dayBefore = readTab(tabFactsOf(nationalPack, { sheet: sheetOf(PEOPLE), options }), "T11");
    // One turns 16 and one 60 a day later; who was born in 2004 may be 15 or 16.
    expect(dayBefore.values("age", "people")).toEqual([1, 2, 4, 0, 2]);
  });
  test("illness and disability count whoever has them, alone or together", () => {
    expect(lines("illness")).toEqual({ 有长期慢性病: 1, 有大病: 1, 有残疾: 3 });
    expect(tab.values("illness", "share")[2]).toBeCloseTo(3 / 9, 12);
  });
  test.each(BLOCKS)("the lines of %s add up to the members, over townships too", (block) => {
    expect([tab.total(block, "people"), tab.total(block, "byTown@1"), tab.total(block, "byTown@2")]).toEqual([9, 4, 5]);
    const shares = tab.values(block, "share").reduce<number>((sum, share) => sum + (share as number), 0);
    expect(shares).toBeCloseTo(1, 12);
  });
  test("the counts are sums over the households' tab", () => {
    expect(tab.formula("health", 0, "people")).toMatch(/SUM\('户户研判表'!/);
    expect(tab.formula("health", 0, "byTown@1")).toMatch(/SUMIFS\('户户研判表'!/);
  });
});

test("whatever the cells say, every kind adds up to the members of each household", () => {
  const either = (...texts: readonly string[]) => fc.constantFrom<string | null>(...texts, "？", null);
  const person = fc.tuple(
    fc.constantFrom("H1", "H2", "H3"),
    fc.constantFrom("甲乡", "乙乡"),
    either("健康", "残疾", "残疾,患有大病", "健康,长期慢性病", "死亡"),
    either("文盲或半文盲", "高中", "技师", "学龄前儿童", "本科及以上"),
    either("小学", "学前教育", "非在校生"),
    either("普通劳动力", "无劳动力", "丧失劳动力"),
    either("20200101", "19500000", "2005", "1960-12", "20301231"),
  );
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), (people) => {
      const facts = tabFactsOf(nationalPack, { sheet: sheetOf(people) });
      const { memberStart, householdIds } = facts.dataset;
      const counts = [...memberCounts(facts)];
      householdIds.forEach((_, h) => {
        for (const kind of BLOCKS) {
          const own = counts.filter(([id]) => id.startsWith(`${kind}.`) && !id.startsWith("health.any."));
          expect(own.reduce((sum, [, column]) => sum + column[h]!, 0)).toBe(memberStart[h + 1]! - memberStart[h]!);
        }
      });
    }),
    { numRuns: 40 },
  );
});
