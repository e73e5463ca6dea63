import { nationalPack } from "../../src/standards/nationalPack";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const HEADINGS = [
  "户编号",
  "姓名",
  "与户主关系",
  "乡镇",
  "行政村",
  "务工时间（月）",
  "务工所在地",
  "公益性岗位类型",
  "是否危房户",
];
const one = (id: number, ...own: Row): Row => [`H${id}`, `户主${id}`, "户主", "甲乡", "一村", ...own];
const BEFORE = [
  HEADINGS,
  one(1, 10, "省外务工", null, "否"),
  one(2, 12, "省外务工", null, "否"),
  one(3, 3, "县外省内务工", "护林员", "否"),
  one(4, 0, null, "护林员", null),
];
const NOW = [
  HEADINGS,
  one(1, 2, "县外省内务工", null, "是"),
  one(2, null, null, "保洁员", "否"),
  one(3, 0, null, "护林员", "否"),
  one(4, null, null, "无", null),
];
const facts = (typed = new Map()) => tabFactsOf(nationalPack, { sheet: NOW, previous: BEFORE }, {}, typed);

describe("县级指标同比表", () => {
  const tab = readTab(facts(), "T8");
  const by = (block: string, column: string, of = tab) => {
    const names = of.values(block, block === "kinds" ? "value" : "indicator");
    return Object.fromEntries(of.values(block, column).map((value, row) => [names[row] as string, value]));
  };

  test("counts what both sheets tell, and leaves out what neither does", () => {
    expect(by("indicators", "before")).toEqual({
      ...{
        "在册户数（户）": 4,
        "在册人数（人）": 4,
        "外出务工人数（人）": 3,
        "公益性岗位人数（人）": 2,
        "危房户（户）": 0,
      },
    });
    expect(by("indicators", "now")).toMatchObject({
      "外出务工人数（人）": 1,
      "公益性岗位人数（人）": 2,
      "危房户（户）": 1,
    });
    expect(by("indicators", "rate")).toMatchObject({
      ...{ "在册人数（人）": 0, "外出务工人数（人）": -2 / 3, "危房户（户）": "–" },
    });
  });
  test("warns by direction alone", () => {
    expect(by("indicators", "alert")).toEqual({
      ...{ "在册户数（户）": "–", "在册人数（人）": "–", "外出务工人数（人）": "下降" },
      ...{ "公益性岗位人数（人）": "–", "危房户（户）": "上升" },
    });
  });
  test("tells regions of work and kinds of posts apart; what says none is no post", () => {
    expect(by("kinds", "before")).toEqual({ 县外省内务工: 1, 省外务工: 2, 保洁员: 0, 护林员: 2 });
    expect(by("kinds", "now")).toEqual({ 县外省内务工: 1, 省外务工: 0, 保洁员: 1, 护林员: 1 });
    expect(by("kinds", "rate")).toMatchObject({ 省外务工: -1, 保洁员: "–" });
  });
  test("a number typed for last year stands in place of the sheet's", () => {
    const entries = new Map([["workers", new Map([["typedBefore", 10]])]]);
    const typed = readTab(facts(new Map([["T8", new Map([["indicators", entries]])]])), "T8");
    expect(by("indicators", "rate", typed)).toMatchObject({ "外出务工人数（人）": -0.9 });
  });
  test("households that meet the standards are live counts", () => {
    expect(tab.values("verdicts", "label")[4]).toBe("住房达标");
    expect(tab.values("verdicts", "now")[4]).toBe(2);
    expect(tab.formula("verdicts", 4, "now")).toMatch(/^=COUNTIFS\(/);
    expect(new Set(tab.values("verdicts", "rate"))).toEqual(new Set([null]));
  });
  test("without last year everything of it is open", () => {
    const alone = readTab(tabFactsOf(nationalPack, { sheet: NOW }), "T8");
    expect(new Set(alone.values("indicators", "rate"))).toEqual(new Set([null]));
    expect(new Set(alone.values("indicators", "alert"))).toEqual(new Set(["待核实"]));
  });
});
