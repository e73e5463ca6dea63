import { isTabCell } from "../../src/core/model/TabTable";
import { nationalPack } from "../../src/standards/nationalPack";
import { inventedId } from "../support/people";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const HEADINGS = ["户编号", "姓名", "证件号码", "与户主关系", "乡镇", "行政村", "户类型"];
const person = (
  household: string,
  order: number,
  relation: string,
  town: string,
  type: string,
  birth = "1970-01-01",
) => [...[household, `成员${order}`, inventedId(birth, order), relation, town, "一村", type]];

const BEFORE: readonly Row[] = [
  HEADINGS,
  person("H1", 1, "户主", "甲乡", "未脱贫"),
  person("H1", 2, "之父", "甲乡", "未脱贫"),
  person("H2", 3, "户主", "甲乡", "未脱贫"),
  person("H3", 4, "户主", "甲乡", "未脱贫"),
  person("H4", 5, "户主", "乙镇", "脱贫户"),
  person("H5", 6, "户主", "乙镇", "一般农户"),
  person("H6", 7, "户主", "乙镇", "未脱贫"),
  person("H7", 8, "户主", "丙乡", "未脱贫"),
];
const NOW: readonly Row[] = [
  HEADINGS,
  person("H1", 1, "户主", "甲乡", "未脱贫"),
  person("H1", 11, "之女", "甲乡", "未脱贫", "2020-05-05"),
  person("H1", 12, "之儿媳", "甲乡", "未脱贫", "1992-05-05"),
  person("H1", 13, "之兄弟姐妹", "甲乡", "未脱贫", "1992-05-06"),
  person("H2", 3, "户主", "甲乡", "脱贫户"),
  person("H3", 4, "户主", "甲乡", "一般农户"),
  person("H4", 5, "户主", "乙镇", "返贫"),
  person("H5", 6, "户主", "乙镇", "未脱贫"),
  person("H6", 7, "户主", "甲乡", "未脱贫"),
  person("H8", 14, "户主", "乙镇", "未脱贫"),
];
const facts = (typed = new Map()) => tabFactsOf(nationalPack, { sheet: NOW, previous: BEFORE }, {}, typed);
const typedIn = (block: string, key: string, cells: Record<string, string | number>) =>
  new Map([["T9", new Map([[block, new Map([[key, new Map(Object.entries(cells))]])]])]]);

describe("动态调整表", () => {
  const tab = readTab(facts(), "T9");
  const kinds = (of = tab) => {
    const [names, directions, found] = ["person", "direction", "kind"].map((id) => of.values("movements", id));
    return names!.map((name, row) => [name, directions![row], found![row]]);
  };
  const towns = (column: string, of = tab) => [...of.values("towns", column), of.total("towns", column)];

  test("lists who came in and who left, with what both sheets tell of it", () => {
    expect(kinds()).toEqual([
      ["成员11", "增加", "出生"],
      ["成员12", "增加", "婚入"],
      ["成员13", "增加", "未分类"],
      ["成员7", "增加", "迁入"],
      ["成员5", "增加", "返贫"],
      ["成员6", "增加", "新识别"],
      ["成员14", "增加", "新识别"],
      ["成员2", "减少", "未分类"],
      ["成员3", "减少", "脱贫"],
      ["成员4", "减少", "清退"],
      ["成员7", "减少", "迁出"],
      ["成员8", "减少", "未分类"],
    ]);
  });
  test("counts them by township; a township that is gone keeps its row", () => {
    expect(towns("town")).toEqual(["甲乡", "乙镇", "丙乡", "合计"]);
    expect(towns("opening")).toEqual([4, 1, 1, 6]);
    expect(towns("openingHouseholds")).toEqual([3, 1, 1, 5]);
    expect(towns("closing")).toEqual([5, 3, 0, 8]);
    expect(towns("identified")).toEqual([0, 2, 0, 2]);
    expect(towns("returned")).toEqual([0, 1, 0, 1]);
    expect(towns("lifted")).toEqual([1, 0, 0, 1]);
    expect(towns("removed")).toEqual([1, 0, 0, 1]);
    expect(towns("naturalIn")).toEqual([3, 0, 0, 3]);
    expect(towns("naturalOut")).toEqual([0, 1, 0, 1]);
    expect(new Set(tab.values("towns", "stock"))).toEqual(new Set(["未脱贫人口"]));
  });
  test("the difference is what nobody classified, and no more", () => {
    expect(towns("openIn")).toEqual([1, 0, 0, 1]);
    expect(towns("openOut")).toEqual([1, 0, 1, 2]);
    expect(towns("gap")).toEqual([0, 0, -1, -1]);
    expect(tab.formula("towns", 0, "gap")).toMatch(/^=/);
  });
  test("a kind that somebody types is counted, and closes the sum", () => {
    const { keys } = keysOf();
    const gone = keys.find((key) => key.startsWith("out:H7/"))!;
    const typed = readTab(facts(typedIn("movements", gone, { kind: "死亡" })), "T9");
    expect(towns("death", typed)).toEqual([0, 0, 1, 1]);
    expect(towns("gap", typed)).toEqual([0, 0, 0, 0]);
  });
  test("a kind of the other direction is no kind of it", () => {
    const gone = keysOf().keys.find((key) => key.startsWith("out:H7/"))!;
    const typed = readTab(facts(typedIn("movements", gone, { kind: "出生" })), "T9");
    expect(towns("birth", typed)).toEqual([1, 0, 0, 1]);
    expect(towns("openOut", typed)).toEqual([1, 0, 1, 2]);
  });
  test("no key holds an ID number", () => {
    const { keys } = keysOf();
    expect(keys).toHaveLength(12);
    expect(new Set(keys).size).toBe(12);
    expect(keys.filter((key) => /\d{15}/.test(key))).toEqual([]);
  });
  test("without the period before the closing stands alone, and nothing is said of the opening", () => {
    const alone = readTab(tabFactsOf(nationalPack, { sheet: NOW }), "T9");
    expect(alone.values("movements", "person")).toEqual([]);
    expect(towns("town", alone)).toEqual(["甲乡", "乙镇", "合计"]);
    expect(towns("closing", alone)).toEqual([5, 3, 8]);
    expect(towns("closingHouseholds", alone)).toEqual([2, 3, 5]);
    for (const column of ["openingHouseholds", "opening", "computed", "gap"])
      expect([column, towns(column, alone)]).toEqual([column, [null, null, null]]);
  });
  test("where persons are not told, opening and closing stand alone", () => {
    const nameless = (rows: readonly Row[]) => rows.map((row) => row.filter((_, column) => column !== 2));
    const sheets = { sheet: nameless(NOW), previous: nameless(BEFORE) };
    const blind = readTab(tabFactsOf(nationalPack, sheets), "T9");
    expect(blind.values("movements", "person")).toEqual([]);
    expect(towns("opening", blind)).toEqual([4, 1, 1, 6]);
    expect(towns("gap", blind)).toEqual([1, 2, -1, 2]);
  });
  test("sheets that tell no type count everybody listed", () => {
    const untyped = (rows: readonly Row[]) => rows.map((row) => row.slice(0, -1));
    const all = readTab(tabFactsOf(nationalPack, { sheet: untyped(NOW), previous: untyped(BEFORE) }), "T9");
    expect(new Set(all.values("towns", "stock"))).toEqual(new Set(["表内全部人口"]));
    expect(towns("opening", all)).toEqual([4, 3, 1, 8]);
    expect(towns("lifted", all)).toEqual([0, 0, 0, 0]);
  });

  function keysOf(): { readonly keys: readonly string[] } {
    const { headingRow, firstRow, rows } = tab.filled.blocks.find(({ id }) => id === "movements")!;
    const valueOf = (cell: (typeof headings)[number]) => (isTabCell(cell) ? cell.value : cell);
    const headings = tab.filled.table.rows[headingRow]!;
    const column = headings.findIndex((cell) => valueOf(cell) === "T9.movements");
    const found = tab.filled.table.rows.slice(firstRow, firstRow + rows);
    return { keys: found.map((row) => valueOf(row[column] ?? null) as string) };
  }
});

describe("动态调整表 of monitored households", () => {
  const headings = [...HEADINGS, "监测对象类别", "风险是否已消除"];
  const monitored = (household: string, order: number, ...state: Row) => [
    ...person(household, order, "户主", "甲乡", "脱贫户"),
    ...state,
  ];
  const before = [headings, monitored("H1", 1, "脱贫不稳定户", "否"), monitored("H2", 2, null, null)];
  const now = [headings, monitored("H1", 1, "脱贫不稳定户", "是"), monitored("H2", 2, "突发严重困难户", "否")];

  test("counts who is identified and whose risk is cleared where nobody is in poverty", () => {
    const tab = readTab(tabFactsOf(nationalPack, { sheet: now, previous: before }), "T9");
    expect(tab.values("towns", "stock")).toEqual(["未消除风险的监测对象"]);
    expect(["opening", "identified", "lifted", "closing", "gap"].map((id) => tab.total("towns", id))).toEqual([
      ...[1, 1, 1, 1, 0],
    ]);
  });
});
