import { nationalPack } from "../../../../src/standards/nationalPack";
import { readTab, tabFactsOf } from "../../../support/tabFactsOf";
import type { Row } from "../../../support/testRule";

const sheetOf = (title: string | null, income: number): readonly Row[] => [
  ...(title === null ? [] : [[title]]),
  ["户编号", "姓名", "与户主关系", "乡镇", "行政村", "人均纯收入", "工资性收入", "务工时间（月）"],
  ["H1", "覃一", "户主", "甲乡", "一村", income, income, 3],
  ["H2", "覃二", "户主", "甲乡", "一村", income, income, 3],
];

/** What stands for last year in T3, T7 and T8, where the period before says so of itself. */
function lastYear(title: string | null) {
  const sheets = { sheet: sheetOf("2020年度户情表", 5000), previous: sheetOf(title, 4000) };
  const facts = tabFactsOf(nationalPack, sheets, { months: 12 });
  return {
    perHead: readTab(facts, "T3").values("households", "lastPerHead"),
    compared: readTab(facts, "T7").values("households", "last"),
    workers: readTab(facts, "T8")
      .values("indicators", "before")
      .some((value) => value !== null),
  };
}

describe("the period before is last year's", () => {
  test.each(["2019年度户情表", null])("where it says so, or does not say: %s", (title) => {
    expect(lastYear(title)).toEqual({ perHead: [4000, 4000], compared: [4000, 4000], workers: true });
  });
  test.each(["2020年度户情表", "户情表（数据日期：2020-11-30）", "2018年度户情表"])(
    "not where it is of another: %s",
    (title) => {
      expect(lastYear(title)).toEqual({ perHead: [null, null], compared: [], workers: false });
    },
  );
});
