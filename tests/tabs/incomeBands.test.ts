import { binzhouPack } from "../../src/standards/binzhouPack";
import { nationalPack } from "../../src/standards/nationalPack";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const sheetOf = (incomes: readonly (number | string | null)[]): readonly Row[] => [
  ["户编号", "姓名", "与户主关系", "乡镇", "行政村", "人均纯收入"],
  ...incomes.flatMap((income, at): Row[] => {
    const town = at % 2 === 0 ? "甲乡" : "乙乡";
    return [
      [`H${at}`, `户主${at}`, "户主", town, "一村", income],
      [`H${at}`, `成员${at}`, "配偶", town, "一村", income],
    ];
  }),
];

describe("收入分段统计", () => {
  const incomes = [3999.99, 4000, 4000.01, 4200, 4200.01, 6000, 6000.01, 8000, 8000.01, null, "不详"];
  const facts = tabFactsOf(nationalPack, {
    sheet: sheetOf(incomes),
    options: { region: "450000", year: 2020, asOf: "2020-12-31", parameters: { "income-line": 4000 } },
  });
  const tab = readTab(facts, "T23");

  test("the exact line belongs to the lower band, as do the other bounds", () => {
    expect(tab.values("bands", "label")).toEqual([
      ...["不超过达标线", "达标线以上至 1.05 倍", "1.05 倍以上至 1.5 倍", "1.5 倍以上至 2 倍", "2 倍以上", "待核实"],
    ]);
    expect(tab.values("bands", "households")).toEqual([2, 2, 2, 2, 1, 2]);
    expect(tab.values("bands", "people")).toEqual([4, 4, 4, 4, 2, 4]);
  });
  test("lines add up to all, by township too", () => {
    expect([tab.total("bands", "households"), tab.total("bands", "people"), tab.total("bands", "share")]).toEqual([
      ...[11, 22, 1],
    ]);
    expect(tab.values("bands", "byTown@1")).toEqual([1, 1, 1, 1, 1, 1]);
    expect(tab.values("bands", "byTown@2")).toEqual([1, 1, 1, 1, 0, 1]);
  });
  test("the lines of Binzhou are not made where its pack does not hold", () => {
    expect(tab.filled.blocks.map(({ id }) => id)).toEqual(["bands"]);
  });
});

describe("the bands of Binzhou 2017", () => {
  const facts = tabFactsOf(binzhouPack, {
    sheet: sheetOf([3508.99, 3509, 4199.99, 4200, null]),
    options: { region: "371600", year: 2017, asOf: "2017-12-31" },
  });
  const tab = readTab(facts, "T23");

  test("the exact line is enough, in the bands as in 户户研判表", () => {
    expect(tab.filled.blocks.map(({ id }) => id)).toEqual(["bandsFrom", "city"]);
    expect(tab.values("bandsFrom", "label").slice(0, 2)).toEqual(["低于达标线", "达标线（含）至 1.05 倍"]);
    const assessed = readTab(facts, "T3").values("households", "income");
    const short = assessed.filter((verdict) => verdict === "未达标").length;
    expect(short).toBeGreaterThan(0);
    expect(tab.values("bandsFrom", "households")[0]).toBe(short);
    expect(tab.filled.table.charts?.map(({ title }) => title)).toEqual(["人均纯收入分段（户）"]);
  });
  test("3508.99 / 3509 / 4199.99 / 4200", () => {
    expect(tab.values("city", "households")).toEqual([1, 2, 1, 1]);
    expect(tab.values("city", "byTown@1")).toEqual([1, 1, 0, 1]);
    expect(tab.total("city", "households")).toBe(5);
    expect(tab.formula("city", 1, "households")).toMatch(/">=3509".*"<4200"/);
  });
});
