import { nationalPack } from "../../src/standards/nationalPack";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const HEADINGS = ["户编号", "姓名", "与户主关系", "乡镇", "行政村"];
const ROWS: readonly Row[] = [
  HEADINGS,
  ...["一村", "二村", "三村", "四村"].map((village, at) => [`H${at}`, `户主${at}`, "户主", "甲乡", village]),
];
const VILLAGES: readonly Row[] = [
  ["乡镇", "行政村", "是否出列", "总户数", "总人口数"],
  ["甲乡", "一村", "是", 1, 1],
  ["甲乡", "二村", "否", 1, 1],
  ["甲乡", "五村", "是", 1, 1],
];
const typed = new Map([
  [
    "T20",
    new Map([
      [
        "villages",
        new Map<string, Map<string, string | number>>([
          ["甲乡/一村", new Map<string, string | number>([...Object.entries({ members: 2, days: 20 })])],
          [
            "甲乡/二村",
            new Map<string, string | number>([...Object.entries({ kind: "非贫困村", members: 1, days: 19 })]),
          ],
          ["甲乡/三村", new Map<string, string | number>([...Object.entries({ kind: "贫困村", members: 4 })])],
        ]),
      ],
    ]),
  ],
]);

describe("驻村队伍表", () => {
  const tab = readTab(tabFactsOf(nationalPack, { sheet: ROWS, villages: VILLAGES }, {}, typed), "T20");
  const column = (id: string) => tab.values("villages", id);

  test("every village of either sheet; only leaving the list tells a poor one", () => {
    expect(column("village")).toEqual(["一村", "二村", "三村", "四村", "五村"]);
    expect(column("kind")).toEqual(["贫困村", "非贫困村", "贫困村", null, "贫困村"]);
  });
  test("three in a poor village, one in another, and nothing where it is not known", () => {
    expect(column("required")).toEqual([3, 1, 3, null, 3]);
    expect(column("gap")).toEqual([-1, 0, 1, null, null]);
    expect(tab.total("villages", "members")).toBe(7);
    expect(tab.total("villages", "required")).toBe(10);
  });
  test("where nobody typed members there is no sum of them", () => {
    const bare = readTab(tabFactsOf(nationalPack, { sheet: ROWS, villages: VILLAGES }), "T20");
    expect(bare.values("kinds", "members")).toEqual(["待核实", 0, "待核实"]);
    expect(bare.total("kinds", "members")).toBe("待核实");
    expect(bare.total("kinds", "typed")).toBe(0);
    expect([bare.total("villages", "members"), bare.total("villages", "gap")]).toEqual([null, null]);
    expect([tab.values("kinds", "members"), tab.total("kinds", "members")]).toEqual([[6, 1, "待核实"], 7]);
    expect(tab.values("kinds", "typed")).toEqual([2, 1, 0]);
  });
  test("twenty days reach, nineteen do not, blank is to be verified", () => {
    expect(column("enough")).toEqual(["达到", "未达到", "待核实", "待核实", "待核实"]);
    expect(["villages", "short", "reached", "missed", "open"].map((id) => tab.values("kinds", id))).toEqual([
      [3, 1, 1],
      [1, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [2, 0, 1],
    ]);
    expect(tab.values("kinds", "rate")).toEqual([1, 0, "–"]);
    expect(tab.total("kinds", "rate")).toBe(0.5);
  });
});
