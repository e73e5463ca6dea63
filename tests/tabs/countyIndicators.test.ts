import { nationalPack } from "../../src/standards/nationalPack";
import { inventedId } from "../support/people";
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
  test("who works in the own township did not go out", () => {
    const sheet = [
      HEADINGS,
      one(1, 10, "乡（镇）内务工"),
      one(2, 5, "乡镇内务工"),
      one(3, 5, "省外务工"),
      one(4, 3, null),
    ];
    const home = readTab(tabFactsOf(nationalPack, { sheet }), "T8");
    expect(by("indicators", "now", home)).toMatchObject({ "外出务工人数（人）": 2 });
    expect(by("kinds", "now", home)).toMatchObject({ "乡（镇）内务工": 1 });
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
  test("a risk of which nothing is said is not counted as open, as in T1", () => {
    const headings = [...HEADINGS, "监测对象类别", "风险是否已消除"];
    const states = ["否", "是", null].map((cleared, at) => {
      return [...one(at + 1, null, null, null, null), "突发严重困难户", cleared];
    });
    const monitored = (rows: readonly Row[]) =>
      by("indicators", "now", readTab(tabFactsOf(nationalPack, { sheet: rows }), "T8"))["监测对象未消除风险（户）"];
    expect(monitored([headings, ...states])).toBe(1);
    expect(monitored([headings, ...states].map((row) => row.slice(0, -1)))).toBeUndefined();
  });
  test("education is met by the same households in T2, T8 and T14; what does not apply stands apart", () => {
    const heads = ["户编号", "姓名", "与户主关系", "乡镇", "行政村", "证件号码", "在校生状况"];
    const child = (id: number, student: string | null): Row[] => [
      [`H${id}`, `户主${id}`, "户主", "甲乡", "一村", inventedId("1970-01-01", id), null],
      [`H${id}`, `孩子${id}`, "之子", "甲乡", "一村", inventedId("2010-05-06", id + 50), student],
    ];
    const sheet = [heads, ...child(1, "小学"), ...child(2, null), ...child(3, "小学").slice(0, 1)];
    const of = tabFactsOf(nationalPack, { sheet, options: { parameters: { "school-cutoff": "09-01" } } });
    const [t2, t8, t14] = ["T2", "T8", "T14"].map((id) => readTab(of, id));
    const ids = ["met", "notMet", "toVerify", "notApplicable"];
    expect(ids.map((id) => t2!.total("villages", `education.${id}`))).toEqual([1, 0, 1, 1]);
    expect(t8!.values("verdicts", "now")[7]).toBe(1);
    expect(["tasks", "done", "open"].map((id) => t14!.total("educationTowns", id))).toEqual([2, 1, 1]);
  });
  test("without last year everything of it is open", () => {
    const alone = readTab(tabFactsOf(nationalPack, { sheet: NOW }), "T8");
    expect(new Set(alone.values("indicators", "rate"))).toEqual(new Set([null]));
    expect(new Set(alone.values("indicators", "alert"))).toEqual(new Set(["待核实"]));
  });
});
