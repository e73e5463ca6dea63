import { progressOf } from "../../src/core/report/records/progressOf";
import type { TabFacts } from "../../src/core/model/TabFacts";
import { nationalPack } from "../../src/standards/nationalPack";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const HEADINGS = [
  "户编号",
  "姓名",
  "与户主关系",
  "乡镇",
  "行政村",
  "是否不愁吃",
  "搬迁类型",
  "是否入住",
  "是否拆除旧房",
];
let order = 0;
const house = (town: string, village: string, food: string | null, ...moved: Row): Row => {
  order++;
  return [`H${order}`, `户主${order}`, "户主", town, village, food, ...moved];
};
const ROWS: readonly Row[] = [
  HEADINGS,
  house("甲乡", "一村", "是", "建档立卡", "是", "是"),
  house("甲乡", "一村", "是", "建档立卡", "是", "否"),
  house("甲乡", "二村", "否"),
  house("甲乡", "二村", null),
  house("乙镇", "一村", "是", "建档立卡", "否", null),
  house("丙乡", "三村", "是"),
  house("丙乡", "三村", "是"),
  house("丁乡", "四村", "是"),
  house("丁乡", "四村", "否"),
];
const facts = (months: TabFacts["months"] = {}): TabFacts => ({ ...tabFactsOf(nationalPack, { sheet: ROWS }), months });

describe("进度月报与排名表", () => {
  const tab = readTab(facts(), "T14");

  test("ranks by rate, with equal rates on one place", () => {
    expect(tab.values("foodTowns", "town")).toEqual(["乙镇", "丙乡", "甲乡", "丁乡"]);
    expect(tab.values("foodTowns", "rank")).toEqual([1, 1, 3, 3]);
    expect(tab.values("foodTowns", "rate")).toEqual([1, 1, 0.5, 0.5]);
    expect(tab.values("foodVillages", "village")).toEqual(["一村（甲乡）", "一村（乙镇）", "三村", "四村", "二村"]);
    expect(tab.values("foodVillages", "town")).toEqual(["甲乡", "乙镇", "丙乡", "丁乡", "甲乡"]);
    expect(tab.values("foodVillages", "rank")).toEqual([1, 1, 1, 4, 5]);
  });
  test("the county's rate is of its own counts, and what is to be verified is not done", () => {
    const total = (column: string) => tab.total("foodTowns", column);
    expect(["tasks", "done", "open"].map(total)).toEqual([9, 6, 1]);
    expect(total("rate")).toBeCloseTo(6 / 9, 12);
    expect(tab.formula("foodTowns", 0, "done")).toMatch(/^=COUNTIFS\(/);
  });
  test("without a closed month everything of the last one is blank, that of the county as well", () => {
    for (const column of ["lastRate", "growth", "lastRank"])
      expect([...tab.values("foodTowns", column), tab.total("foodTowns", column)]).toEqual(Array(5).fill(null));
  });
  test("steps of relocation are tasks of relocated households alone", () => {
    expect(tab.values("relocInTowns", "town")).toEqual(["甲乡", "乙镇"]);
    expect(["tasks", "done", "open"].map((column) => tab.values("relocInTowns", column))).toEqual([
      ...[
        [2, 1],
        [2, 0],
        [0, 0],
      ],
    ]);
    expect(["tasks", "done", "open"].map((column) => tab.total("oldHouseTowns", column))).toEqual([3, 1, 1]);
    expect(tab.values("deedDoneTowns", "rate")).toEqual([0, 0]);
  });
  test("without a closed month last month is blank", () => {
    for (const column of ["lastRate", "growth", "lastRank", "rankChange", "lastMonth"])
      expect(new Set(tab.values("foodTowns", column))).toEqual(new Set([null]));
  });
  test("compares with the month closed last, not with this one or an older one", () => {
    const food = { "": [9, 3], 甲乡: [4, 2], 乙镇: [2, 0], 丙乡: [2, 1], "甲乡/一村": [2, 2] } as const;
    const older = { "": [9, 9], 甲乡: [4, 4] } as const;
    const months = { "2020-10": { food: older }, "2020-11": { food }, "2020-12": { food: older } };
    const compared = readTab(facts(months), "T14");
    expect(compared.values("foodTowns", "town")).toEqual(["乙镇", "丙乡", "甲乡", "丁乡"]);
    expect(compared.values("foodTowns", "lastMonth")).toEqual(["2020-11", "2020-11", "2020-11", null]);
    expect(compared.values("foodTowns", "lastRate")).toEqual([0, 0.5, 0.5, null]);
    expect(compared.values("foodTowns", "growth")).toEqual([1, 0.5, 0, null]);
    expect(compared.values("foodTowns", "lastRank")).toEqual([3, 1, 1, null]);
    expect(compared.values("foodTowns", "rankChange")).toEqual([2, 0, -2, null]);
    expect(compared.values("foodVillages", "lastRank")).toEqual([1, null, null, null, null]);
  });
  test("a township with a slash in its name keeps its place, a village of one that is gone is none", () => {
    const sheet = [HEADINGS, house("甲/乙乡", "一村", "是"), house("丙乡", "三村", "是")];
    const food = { "": [4, 2], "甲/乙乡": [2, 1], 丙乡: [2, 0], "甲/乙乡/一村": [2, 1], "戊乡/五村": [1, 1] } as const;
    const compared = readTab({ ...tabFactsOf(nationalPack, { sheet }), months: { "2020-11": { food } } }, "T14");
    expect(compared.values("foodTowns", "town")).toEqual(["甲/乙乡", "丙乡"]);
    expect(compared.values("foodTowns", "lastRank")).toEqual([1, 2]);
    expect(compared.values("foodVillages", "lastRank")).toEqual([2, null]);
  });
  test("what is closed for a month is what the tab counts", () => {
    const book = progressOf(facts()) ?? {};
    expect(book["food"]).toEqual({
      ...{ "": [9, 6], 甲乡: [4, 2], 乙镇: [1, 1], 丙乡: [2, 2], 丁乡: [2, 1] },
      ...{ "甲乡/一村": [2, 2], "甲乡/二村": [2, 0], "乙镇/一村": [1, 1], "丙乡/三村": [2, 2], "丁乡/四村": [2, 1] },
    });
    for (const [indicator, figures] of Object.entries(book)) {
      for (const [level, keyOf] of [
        ["Towns", ([town]: readonly unknown[]) => String(town)],
        [
          "Villages",
          ([town, village]: readonly unknown[]) => `${String(town)}/${String(village).replace(/（.*）$/, "")}`,
        ],
      ] as const) {
        const block = indicator + level;
        const towns = tab.values(block, "town");
        const villages = level === "Villages" ? tab.values(block, "village") : [];
        const counted = towns.map((town, row) => [
          keyOf([town, villages[row]]),
          [tab.values(block, "tasks")[row], tab.values(block, "done")[row]],
        ]);
        const units = Object.entries(figures).filter(
          ([key]) => key !== "" && key.includes("/") === (level === "Villages"),
        );
        expect([block, Object.fromEntries(counted)]).toEqual([block, Object.fromEntries(units)]);
      }
      if (figures[""])
        expect([tab.total(`${indicator}Towns`, "tasks"), tab.total(`${indicator}Towns`, "done")]).toEqual(figures[""]);
    }
  });
  test("places that are not filled in stand last without a rank, and the rows add up to the total", () => {
    const sheet = [
      ...[HEADINGS, house("甲乡", "一村", "否"), house("", "", "是"), house("乙镇", "", "是")],
      house("乙镇", "二村", "是"),
    ];
    const open = readTab(
      { ...tabFactsOf(nationalPack, { sheet }), months: { "2020-11": { food: { "": [9, 9] } } } },
      "T14",
    );
    expect(open.values("foodTowns", "town")).toEqual(["乙镇", "甲乡", "（未填）"]);
    expect(open.values("foodTowns", "rank")).toEqual([1, 2, "–"]);
    expect(open.values("foodTowns", "tasks")).toEqual([2, 1, 1]);
    expect(open.values("foodTowns", "lastRate")).toEqual([null, null, null]);
    expect(open.total("foodTowns", "tasks")).toBe(4);
    expect(open.values("foodVillages", "village")).toEqual(["二村", "一村", "（未填）", "（未填）"]);
    expect(open.values("foodVillages", "rank")).toEqual([1, 2, "–", "–"]);
    expect(open.values("foodVillages", "done")).toEqual([1, 0, 1, 1]);
    expect(Object.keys(progressOf(tabFactsOf(nationalPack, { sheet }))?.["food"] ?? {})).toEqual([
      ...["", "甲乡", "乙镇", "甲乡/一村", "乙镇/二村"],
    ]);
  });
  test("the chart shows the ranking", () => {
    expect(tab.filled.table.charts?.map(({ id }) => id)).toEqual(["T14.towns", "T14.growth", "T14.villages"]);
  });
});
