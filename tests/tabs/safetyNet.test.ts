import type { CellValue } from "../../src/core/model/RawSheet";
import type { TypedCells } from "../../src/core/model/TabFacts";
import { nationalPack } from "../../src/standards/nationalPack";
import { inventedId } from "../support/people";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const HEADINGS = [
  ...["户编号", "姓名", "证件号码", "与户主关系", "乡镇", "行政村", "劳动技能"],
  ...["是否享受低保", "是否特困供养人员", "是否兜底保障户", "最低生活保障金"],
];
let order = 0;
const person = (house: string, name: string, relation: string, ...own: Row): Row => [
  ...[house, name, inventedId("1970-03-15", ++order), relation, "甲乡", "一村", ...own],
];
const SHEET: readonly Row[] = [
  HEADINGS,
  person("H1", "韦甲", "户主", "无劳动力", "A类", "未享受", "是", 9120),
  person("H1", "韦乙", "配偶", "丧失劳动力", "A类", "未享受", "是", 9120),
  person("H2", "韦丙", "户主", "普通劳动力", "C类", "未享受", "否", 3420),
  person("H2", "韦丁", "之子", "无劳动力", "B类", "未享受", "否", 3420),
  person("H2", "韦戊", "之女", "无劳动力", "未享受", "未享受", "否", 3420),
  person("H3", "韦己", "户主", "无劳动力", "未享受", "分散供养", null, null),
  person("H4", "韦庚", "户主", null, "未享受", "未享受", "是", null),
  person("H5", "韦辛", "户主", "普通劳动力", "未享受", "未享受", "否", null),
  person("H6", "韦壬", "户主", "无劳动力", "享受", "未享受", "否", null),
];
const typedAs = (cells: Readonly<Record<string, Readonly<Record<string, CellValue>>>>): TypedCells =>
  new Map([
    [
      "T12",
      new Map([
        ["households", new Map(Object.entries(cells).map(([key, own]) => [key, new Map(Object.entries(own))]))],
      ]),
    ],
  ]);

describe("兜底保障表", () => {
  const typed = typedAs({
    H1: { standard: 380, firstMonth: 1, lastMonth: 12 },
    H2: { standard: 380, firstMonth: 4, lastMonth: 12 },
    H3: { standard: 500 },
  });
  const tab = readTab(tabFactsOf(nationalPack, { sheet: SHEET }, {}, typed), "T12");

  test("a household has the category of its member who is helped most; who has none is not listed", () => {
    expect(tab.values("households", "householdId")).toEqual(["H1", "H2", "H3", "H4", "H6"]);
    expect(tab.values("households", "category")).toEqual([
      ...["低保A类", "低保B类", "特困", "兜底（类别未填）", "低保（未分类）"],
    ]);
    expect(tab.values("households", "covered")).toEqual([2, 2, 1, null, 1]);
    expect(tab.values("households", "noLabour")).toEqual(["是", "否", "是", "待核实", "是"]);
  });
  test("380 a month make 4,560 in twelve months and 3,420 in nine; without months nothing is computed", () => {
    expect(tab.values("households", "months")).toEqual([12, 9, null, null, null]);
    expect(tab.values("households", "perHead")).toEqual([4560, 3420, null, null, null]);
    expect(tab.values("households", "ofYear")).toEqual([9120, 6840, null, null, null]);
    expect(tab.values("households", "monthly")).toEqual([760, 760, 500, null, null]);
    expect(tab.values("households", "difference")).toEqual([0, -3420, null, null, null]);
    expect(tab.total("households", "ofYear")).toBe(15_960);
  });
  test("an amount that nobody knows is none, not 0", () => {
    const open = readTab(tabFactsOf(nationalPack, { sheet: SHEET }), "T12");
    expect(open.values("categories", "ofYear")).toEqual(["–", "–", "–", 0, "–", "–"]);
    expect([open.total("categories", "ofYear"), open.total("households", "ofYear")]).toEqual(["–", null]);
    expect(tab.values("categories", "ofYear")).toEqual(["–", 9120, 6840, 0, "–", "–"]);
    expect(tab.total("categories", "ofYear")).toBe(15_960);
    expect(tab.values("categories", "told")).toEqual([0, 1, 1, 0, 0, 0]);
  });
  test("a sheet without any of the columns tells of nobody, and counts nobody", () => {
    const sheet = SHEET.map((row) => row.slice(0, 7));
    const bare = readTab(tabFactsOf(nationalPack, { sheet }), "T12").filled;
    expect(bare.blocks.map(({ id }) => id)).toEqual(["households"]);
    expect(JSON.stringify(bare.table.rows)).toContain("或者表内没有兜底、低保、特困任何一列");
  });
  test("the summary counts the list below it", () => {
    expect(tab.values("categories", "households")).toEqual([1, 1, 1, 0, 1, 1]);
    expect(tab.values("categories", "covered")).toEqual([1, 2, 2, 0, 1, 0]);
    expect([tab.total("categories", "households"), tab.total("categories", "people")]).toEqual([5, 8]);
    expect([tab.values("towns", "households"), tab.total("towns", "covered")]).toEqual([[5], 6]);
    expect(tab.values("marked", "households")).toEqual([2, 2, 1]);
    expect(tab.formula("categories", 0, "households")).toMatch(/COUNTIFS/);
  });
});

describe("what the ledger of the civil affairs office tells", () => {
  const ledger = (from: string | null, to: string | null): readonly Row[] => [
    ["户主姓名", "身份证号", "保障类别", "保障人数", "月保障金额", "享受开始日期", "享受结束日期"],
    ["韦壬", SHEET[9]![2] as string, "A类", 1, 380, from, to],
  ];
  const read = (from: string | null, to: string | null) => {
    const sheets = { sheet: SHEET, departments: { civil: ledger(from, to) } };
    const tab = readTab(tabFactsOf(nationalPack, sheets), "T12");
    const row = tab.values("households", "householdId").indexOf("H6");
    return ["category", "standard", "months", "perHead"].map((column) => tab.values("households", column)[row]);
  };
  const cases: readonly (readonly [string | null, string | null, number | null])[] = [
    ["2020-04", null, 9],
    ["2020-04", "2020-09", 6],
    ["2018-01", null, 12],
    ["2019-06", "2020-03", 3],
    ["2020-01", "2021-06", 12],
    ["2018-01", "2019-12", null],
    ["2021-01", null, null],
    [null, "2020-09", null],
  ];
  test.each(cases)("from %p to %p it is paid %p months of the year", (from, to, months) => {
    expect(read(from, to)).toEqual(["低保A类", 380, months, months === null ? null : 380 * months]);
  });
});
