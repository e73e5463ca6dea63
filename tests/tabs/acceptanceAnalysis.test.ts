import type { TypedCells } from "../../src/core/model/TabFacts";
import { binzhouPack } from "../../src/standards/binzhouPack";
import { nationalPack } from "../../src/standards/nationalPack";
import { readTab, tabFactsOf, type ReadTab } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const CAUSES = ["因病", "缺劳力", "缺技术", null];

/** Sizes of so many households that have so many people together. */
const sizes = (households: number, people: number): readonly number[] => {
  const least = Math.floor(people / households);
  return Array.from({ length: households }, (_, at) => (at < people - least * households ? least + 1 : least));
};

describe("719 households of 2,564 people, of which 338 of 1,023 under the safety net (乐业县, 2020)", () => {
  const [under, others] = [sizes(338, 1023), sizes(719 - 338, 2564 - 1023)];
  const rows = [...under, ...others].flatMap((size, h): Row[] => {
    const town = `${["同乐", "逻西", "雅长"][h % 3]}镇`;
    const isUnder = h < under.length;
    const income = isUnder ? 3000 : 3999;
    const household = [town, `${h % 20}村`, "未脱贫", isUnder ? "是" : "否", CAUSES[h % 4] ?? null, income];
    return Array.from({ length: size }, (_, m) => [
      ...[`H${h}`, `成员${h}.${m}`, m === 0 ? "户主" : "其他", isUnder ? "无劳动力" : "普通劳动力", "健康", "A类"],
      ...household,
    ]);
  });
  const headings = [
    ...["户编号", "姓名", "与户主关系", "劳动技能", "健康状况", "是否享受低保"],
    ...["乡镇", "行政村", "脱贫属性", "是否兜底保障户", "主要致贫原因", "人均纯收入"],
  ];
  const facts = tabFactsOf(nationalPack, {
    sheet: [headings, ...rows],
    options: { year: 2020, asOf: "2020-12-31", parameters: { "income-line": 4000 } },
  });
  const tabs = new Map<string, ReadTab>();
  const tab = (id: string): ReadTab => {
    const read = tabs.get(id) ?? readTab(facts, id);
    tabs.set(id, read);
    return read;
  };

  test("the safety net holds 338 households and 1,023 people, none of whom can work", () => {
    const rowsOf = (column: string): unknown => tab("T12").values("marked", column)[0];
    expect([rowsOf("households"), rowsOf("people")]).toEqual([338, 1023]);
    expect(tab("T12").total("categories", "noLabour")).toBe(338);
  });
  test("causes, structure and bands close on 719 households and 2,564 people", () => {
    expect([tab("T10").total("causes", "households"), tab("T10").total("causes", "people")]).toEqual([719, 2564]);
    for (const block of ["health", "education", "age", "labour"]) expect(tab("T11").total(block, "people")).toBe(2564);
    expect(tab("T11").values("labour", "people")[4]).toBe(1023);
    expect([tab("T23").total("bands", "households"), tab("T23").total("bands", "people")]).toEqual([719, 2564]);
    expect(tab("T23").values("bands", "households")[0]).toBe(719);
  });
  test("each tab closes over the townships", () => {
    for (const [id, block, column, all] of [
      ["T10", "causes", "byTown", 719],
      ["T11", "labour", "byTown", 2564],
      ["T23", "bands", "byTown", 719],
    ] as const) {
      const towns = [1, 2, 3].map((town) => tab(id).total(block, `${column}@${town}`) as number);
      expect([id, towns.reduce((sum, one) => sum + one, 0)]).toEqual([id, all]);
    }
    expect(tab("T12").values("towns", "households")).toEqual([240, 240, 239]);
  });
  test("category A of 380 yuan makes 4,560 in a year and 3,420 where it is granted in April", () => {
    const cells = (first: number) =>
      new Map<string, number>([
        ["standard", 380],
        ["firstMonth", first],
        ["lastMonth", 12],
      ]);
    const households = new Map([
      ["H0", cells(1)],
      ["H1", cells(4)],
    ]);
    const typed: TypedCells = new Map([["T12", new Map([["households", households]])]]);
    const net = readTab({ ...facts, typed }, "T12");
    const perHead = (id: string): unknown =>
      net.values("households", "perHead")[net.values("households", "householdId").indexOf(id)];
    expect([perHead("H0"), perHead("H1")]).toEqual([4560, 3420]);
  });
});

test("bands of Binzhou: 3508.99 | 3509, 4199.99 | 4200", () => {
  const sheet = [
    ["户编号", "姓名", "与户主关系", "乡镇", "行政村", "人均纯收入"],
    ...[3508.99, 3509, 4199.99, 4200].map((income, at) => [`H${at}`, `户主${at}`, "户主", "甲镇", "一村", income]),
  ];
  const options = { region: "371600", year: 2017, asOf: "2017-12-31" };
  const tab = readTab(tabFactsOf(binzhouPack, { sheet, options }), "T23");
  expect(tab.values("city", "households")).toEqual([1, 2, 1, 0]);
});

test("red lines of 安置点: 25.00 m² and 2,500.00 yuan pass, 25.01 and 2,500.01 do not", () => {
  const sheet = [
    ["户编号", "姓名", "与户主关系", "受益人口", "住房面积", "自筹资金"],
    ["H1", "户主一", "户主", 4, 100, 10_000],
    ["H2", "户主二", "户主", 4, 100.04, 10_000],
    ["H3", "户主三", "户主", 4, 100, 10_000.04],
  ];
  const tab = readTab(tabFactsOf(nationalPack, { sheet }), "T13");
  expect(tab.values("households", "crossed")).toEqual([null, "面积", "人均自筹"]);
  expect(tab.values("households", "areaPerHead")[1]).toBeCloseTo(25.01, 9);
  expect(tab.values("households", "fundPerHead")[2]).toBeCloseTo(2500.01, 9);
});
