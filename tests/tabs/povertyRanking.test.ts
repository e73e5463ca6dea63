import type { CellValue } from "../../src/core/model/RawSheet";
import { VERDICT_DIMENSIONS, type VerdictDimension } from "../../src/core/model/Rule";
import { VERDICTS } from "../../src/core/model/Run";
import type { TabFacts } from "../../src/core/model/TabFacts";
import { nationalPack } from "../../src/standards/nationalPack";
import { povertyRanking } from "../../src/tabs/povertyRanking";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

interface House {
  readonly id: string;
  readonly village: string;
  readonly size: number;
  readonly failed: readonly VerdictDimension[];
  readonly open?: readonly VerdictDimension[];
}

/** Example C of the index: two villages of one township. */
const EXAMPLE: readonly House[] = [
  { id: "A1", village: "A村", size: 3, failed: ["income"] },
  { id: "A2", village: "A村", size: 5, failed: ["income", "housing"] },
  { id: "A3", village: "A村", size: 2, failed: [] },
  { id: "B1", village: "B村", size: 4, failed: ["income", "medical", "education"] },
  { id: "B2", village: "B村", size: 6, failed: ["water"] },
  { id: "B3", village: "B村", size: 1, failed: ["income", "food", "clothing", "housing", "water", "medical"] },
];

/** A run whose verdicts are those of the example, whatever the sheet says. */
function factsOf(houses: readonly House[], k: number): TabFacts {
  const rows = houses.flatMap(({ id, village, size }) =>
    Array.from({ length: size }, (_, m): Row => [id, `成员${id}${m}`, m === 0 ? "户主" : "之子", "甲乡", village]),
  );
  const facts = tabFactsOf(
    nationalPack,
    { sheet: [["户编号", "姓名", "与户主关系", "乡镇", "行政村"], ...rows] },
    { index: { isAccepted: true, k } },
  );
  const verdicts = Object.fromEntries(
    VERDICT_DIMENSIONS.map((dimension) => [
      dimension,
      Uint8Array.from(houses, ({ failed, open = [] }) =>
        VERDICTS.indexOf(open.includes(dimension) ? "toVerify" : failed.includes(dimension) ? "notMet" : "met"),
      ),
    ]),
  ) as TabFacts["run"]["verdicts"];
  return { ...facts, run: { ...facts.run, verdicts } };
}

const near = (found: readonly CellValue[], expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, at) => expect(value as number).toBeCloseTo(expected[at]!, 9));
};

describe("贫困指数排名 of example C", () => {
  const tab = readTab(factsOf(EXAMPLE, 1 / 3), "T24");

  test("villages stand by M0, with H and A beside it", () => {
    expect(tab.values("villages", "village")).toEqual(["B村", "A村"]);
    expect(tab.values("villages", "rank")).toEqual([1, 2]);
    near(tab.values("villages", "H"), [500 / 11, 50]);
    near(tab.values("villages", "A"), [64, 40]);
    near(tab.values("villages", "M0"), [1600 / 55, 20]);
    near(tab.values("villages", "union"), [100, 80]);
  });
  test("the township, and the same as the total of its villages", () => {
    near(tab.values("towns", "H"), [1000 / 21]);
    near(tab.values("towns", "A"), [52]);
    near(tab.values("towns", "M0"), [2600 / 105]);
    near(tab.values("towns", "union"), [1900 / 21]);
    for (const column of ["population", "poor", "H", "A", "M0", "union"])
      near([tab.total("villages", column)], [tab.values("towns", column)[0] as number]);
  });
  test("contributions by dimension add up to one", () => {
    const printed = tab.values("dimensions", "contribution").map((share) => (share as number).toFixed(2));
    expect(printed).toEqual(["38.46", "0.96", "0.96", "23.08", "1.92", "19.23", "15.38"]);
    near([tab.total("dimensions", "contribution"), tab.total("dimensions", "weight")], [100, 1]);
    near(tab.values("dimensions", "weight"), [0.2, 0.05, 0.05, 0.2, 0.1, 0.2, 0.2]);
    expect(tab.values("dimensions", "deprived")).toEqual([13, 1, 1, 6, 7, 5, 4]);
    expect(tab.values("dimensions", "censored")).toEqual([10, 1, 1, 6, 1, 5, 4]);
  });
  test("households stand by their score", () => {
    expect(tab.values("households", "householdId")).toEqual(["B3", "B1", "A2", "A1", "B2", "A3"]);
    near(tab.values("households", "index"), [80, 60, 40, 20, 10, 0]);
    expect(tab.values("households", "verdict")).toEqual([
      ...["多维贫困", "多维贫困", "多维贫困", "未达多维贫困", "未达多维贫困", "未达多维贫困"],
    ]);
  });
  test("H, A and M0 are live formulas, and the tab says that the weights are ours", () => {
    for (const column of ["population", "poor", "H", "A", "M0"])
      expect(tab.formula("villages", 0, column)).toMatch(/^=/);
    expect(tab.formula("villages", 0, "poor")).toMatch(/SUMIFS/);
    const texts = JSON.stringify(tab.filled.table.rows.slice(0, 8));
    expect(texts).toContain("本加载项自定");
    expect(texts).toContain("k = 0.333");
  });
  test("it is made only where the county accepts what is ours", () => {
    expect(povertyRanking.isUsual).toBe(false);
    expect(povertyRanking.needs.map(({ kind }) => kind)).toContain("acceptance");
  });
  test("k is the county's", () => {
    const at = readTab(factsOf(EXAMPLE, 1 / 5), "T24");
    expect(at.values("villages", "village")).toEqual(["B村", "A村"]);
    near(at.values("villages", "M0"), [1600 / 55, 26]);
    near(at.values("towns", "M0"), [2900 / 105]);
    near(at.values("towns", "A"), [2900 / 65]);
  });
});

describe("places and what is open", () => {
  const twins: readonly House[] = [
    { id: "C1", village: "C村", size: 2, failed: [] },
    { id: "A1", village: "A村", size: 5, failed: ["income", "medical"] },
    { id: "A2", village: "A村", size: 5, failed: [] },
    { id: "B1", village: "B村", size: 2, failed: ["housing", "education"] },
    { id: "B2", village: "B村", size: 2, failed: [] },
  ];
  test("equal M0 share a place, and the next one is passed over", () => {
    const tab = readTab(factsOf(twins, 1 / 3), "T24");
    expect(tab.values("villages", "village")).toEqual(["A村", "B村", "C村"]);
    expect(tab.values("villages", "rank")).toEqual([1, 1, 3]);
    expect(tab.values("households", "rank")).toEqual([1, 1, 3, 3, 3]);
    expect(tab.values("villages", "A")[2]).toBe("–");
    near(tab.values("villages", "M0"), [20, 20, 0]);
  });
  test("a household that is poor by what is known is among the poor, whatever else is open", () => {
    const houses: readonly House[] = [
      { id: "A1", village: "A村", size: 4, failed: ["income", "housing"], open: ["medical"] },
      { id: "A2", village: "A村", size: 4, failed: ["income", "housing", "water"] },
      { id: "A3", village: "A村", size: 2, failed: ["income"], open: ["food"] },
    ];
    const tab = readTab(factsOf(houses, 1 / 3), "T24");
    expect(tab.values("households", "householdId")).toEqual(["A2", "A1", "A3"]);
    expect(tab.values("households", "verdict")).toEqual(["多维贫困", "多维贫困", "未达多维贫困"]);
    expect(tab.values("households", "rank")).toEqual([1, 2, 3]);
    expect(tab.values("households", "index").slice(1)).toEqual([null, null]);
    expect(tab.values("villages", "population")).toEqual([10]);
    expect([tab.values("villages", "poor"), tab.values("villages", "openHouseholds")]).toEqual([[8], [0]]);
    near(tab.values("villages", "H"), [80]);
    near(tab.values("villages", "M0"), [36]);
    near([tab.values("villages", "M0Least")[0]!, tab.values("villages", "M0Most")[0]!], [36, 44]);
    expect(tab.values("dimensions", "deprived").slice(0, 4)).toEqual([10, 0, 0, 8]);
  });
  test("villages of which nobody can tell which is poorer have no place", () => {
    const houses: readonly House[] = [
      { id: "A1", village: "A村", size: 4, failed: ["income", "housing"] },
      { id: "B1", village: "B村", size: 4, failed: ["income"], open: ["medical", "housing"] },
      { id: "C1", village: "C村", size: 4, failed: ["income", "housing", "medical", "education"] },
      { id: "D1", village: "D村", size: 4, failed: [] },
    ];
    const tab = readTab(factsOf(houses, 1 / 3), "T24");
    const places = tab
      .values("villages", "village")
      .map((village, at) => [village, tab.values("villages", "rank")[at]]);
    expect(Object.fromEntries(places as [string, CellValue][])).toEqual({ A村: null, B村: null, C村: 1, D村: null });
  });
  test("a household with an open indicator is a range and part of neither side", () => {
    const houses: readonly House[] = [
      { id: "A1", village: "A村", size: 4, failed: ["income", "housing"] },
      { id: "A2", village: "A村", size: 4, failed: [] },
      { id: "A3", village: "A村", size: 2, failed: ["income"], open: ["medical"] },
    ];
    const tab = readTab(factsOf(houses, 1 / 3), "T24");
    expect(tab.values("households", "verdict")).toEqual(["多维贫困", "未达多维贫困", "待核实"]);
    expect(tab.values("households", "medical")).toEqual(["–", "–", "待核实"]);
    expect(tab.values("households", "index")[2]).toBeNull();
    expect(tab.values("households", "rank")).toEqual([1, 2, null]);
    near([tab.values("households", "indexLeast")[2]!, tab.values("households", "indexMost")[2]!], [20, 40]);
    expect(tab.values("villages", "population")).toEqual([8]);
    expect([tab.values("villages", "openHouseholds"), tab.values("villages", "openPeople")]).toEqual([[1], [2]]);
    near(tab.values("villages", "H"), [50]);
    near(tab.values("villages", "M0"), [20]);
    near(tab.values("villages", "M0Least"), [16]);
    near(tab.values("villages", "M0Most"), [24]);
  });
});
