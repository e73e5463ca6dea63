import { nationalPack } from "../../src/standards/nationalPack";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const HEADINGS = [
  ...["户编号", "姓名", "与户主关系", "乡镇", "行政村", "主要致贫原因", "致贫原因2", "致贫原因3"],
  ...["监测对象类别", "致贫/返贫风险1", "致贫/返贫风险2"],
];
/** A household of some members, with its causes and risks. */
const house = (id: string, town: string, size: number, ...own: Row): readonly Row[] =>
  Array.from({ length: size }, (_, m) => [id, `成员${id}${m}`, m === 0 ? "户主" : "之子", town, "一村", ...own]);

const SHEET: readonly Row[] = [
  HEADINGS,
  ...house("H1", "甲乡", 4, "因病", "缺技术", "缺水", "脱贫不稳定户", "因病", "因务工就业不稳"),
  ...house("H2", "甲乡", 3, "因病", "因残、缺资金", null, null, null, null),
  ...house("H3", "乙乡", 2, "缺技术", "因病", null, "边缘易致贫户", "因务工就业不稳", null),
  ...house("H4", "乙乡", 5, null, null, null, "突发严重困难户", null, null),
  ...house("H5", "乙乡", 1, "因残", "因残", null, "非监测对象", "因病", null),
];

describe("致贫原因分析表", () => {
  const tab = readTab(tabFactsOf(nationalPack, { sheet: SHEET }), "T10");
  const lines = (block: string, name: string, ...columns: readonly string[]) =>
    Object.fromEntries(
      tab
        .values(block, name)
        .map((own, row) => [own as string, columns.map((column) => tab.values(block, column)[row])]),
    );

  test("each household counts by its main cause, and by every cause that it names", () => {
    expect(lines("causes", "cause", "households", "people", "mentions")).toEqual({
      因病: [2, 7, 3],
      缺技术: [1, 2, 2],
      因残: [1, 1, 2],
      缺水: [0, 0, 1],
      缺资金: [0, 0, 1],
      未填: [1, 5, 0],
    });
  });
  test("the most frequent cause stands first, what is not filled in last", () => {
    const names = tab.values("causes", "cause");
    expect([names[0], names.at(-1)]).toEqual(["因病", "未填"]);
  });
  test("lines and townships add up to all households and people", () => {
    expect([tab.total("causes", "households"), tab.total("causes", "people")]).toEqual([5, 15]);
    expect(tab.values("causes", "byTown@1")).toEqual([2, 0, 0, 0, 0, 0]);
    expect([tab.total("causes", "byTown@1"), tab.total("causes", "byTown@2")]).toEqual([2, 3]);
    const sum = (column: string): number =>
      tab.values("causes", column).reduce<number>((all, one) => all + (one as number), 0);
    expect([sum("households"), sum("people")]).toEqual([5, 15]);
    expect(sum("share")).toBeCloseTo(1, 12);
    expect(tab.values("causes", "share")[0]).toBeCloseTo(2 / 5, 12);
    expect(tab.total("causes", "share")).toBe(1);
  });
  test("the risks are those of monitored households alone", () => {
    expect(lines("risks", "risk", "households", "people", "mentions")).toEqual({
      因病: [1, 4, 1],
      因务工就业不稳: [1, 2, 2],
      未填: [1, 5, 0],
    });
    expect(tab.total("risks", "households")).toBe(3);
    expect([tab.total("risks", "byTown@1"), tab.total("risks", "byTown@2")]).toEqual([1, 2]);
  });
  test("the counts are formulas over the households' tab", () => {
    expect(tab.formula("causes", 0, "households")).toMatch(/COUNTIFS\('户户研判表'!/);
    expect(tab.formula("causes", 0, "mentions")).toMatch(/COUNTIFS\('户户研判表'!.*"\*\|"/);
  });
  test("without monitored households it says so", () => {
    const none = SHEET.map((row) => row.slice(0, 8));
    const { filled } = readTab(tabFactsOf(nationalPack, { sheet: none }), "T10");
    expect(JSON.stringify(filled.table.rows)).toContain("没有监测对象。");
  });
});
