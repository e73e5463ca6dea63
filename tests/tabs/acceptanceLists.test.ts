import type { CellValue } from "../../src/core/model/RawSheet";
import { factsOfSheets } from "../core/report/records/factsOfSheets";
import { inventedId } from "../support/people";
import { readTab } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

const HEADING: Row = ["乡镇", "行政村", "户编号", "姓名", "与户主关系", "户类型", "人均纯收入"];

/** So many households with so many people in all. */
function peopleOf(households: number, people: number, income: number): readonly Row[] {
  const least = Math.floor(people / households);
  return Array.from({ length: households }, (_, h) => {
    const size = least + (h < people - households * least ? 1 : 0);
    return Array.from({ length: size }, (_, member): Row => {
      const relation = member === 0 ? "户主" : "之子";
      return [`乡${h % 7}`, `村${h % 29}`, `H${h}`, `人${h}甲${member}`, relation, "脱贫户", income];
    });
  }).flat();
}

const sum = (values: readonly CellValue[]): number =>
  values.reduce<number>((all, value) => all + (typeof value === "number" ? value : 0), 0);

describe("figures of the published reports", () => {
  test("719 households with 2,564 people fall under one rule", () => {
    const tab = readTab(factsOfSheets({ sheet: [HEADING, ...peopleOf(719, 2564, 3999)] }), "T22");
    const row = tab.values("rules", "rule").indexOf("INC-05");
    expect(["households", "people", "lines"].map((column) => tab.values("rules", column)[row])).toEqual([
      719, 2564, 719,
    ]);
    expect(sum(Array.from({ length: 7 }, (_, town) => tab.values("rules", `inTown@${town + 1}`)[row] ?? null))).toBe(
      719,
    );
    expect(tab.values("rules", "title")[row]).toBe("脱贫户收入未超过标准");
  });

  test("14 households of 59 people with 5,400 yuan a share have 318,600", () => {
    const people = peopleOf(14, 59, 9000);
    const sizes = new Map<CellValue, number>();
    for (const [, , household = null] of people) sizes.set(household, (sizes.get(household) ?? 0) + 1);
    const households = [["户编号", "资产收益扶贫分红收入"], ...[...sizes].map(([id, size]): Row => [id, size * 5400])];
    const tab = readTab(factsOfSheets({ sheet: [HEADING, ...people], households }), "T16");
    const pages = tab.values("lines", "head").flatMap((head, row) => (head === "合计" ? [row] : []));
    expect(pages).toHaveLength(14);
    expect(sum(pages.map((row) => tab.values("lines", "amount")[row] ?? null))).toBe(318_600);
    expect(tab.formula("lines", pages[0]!, "amount")).toMatch(/^=SUM\(/);
  });

  test("734 grants of 3,000 yuan are 2,202,000", () => {
    const people = peopleOf(734, 734, 9000);
    const households = [["户编号", "其他转移性收入"], ...people.map((row): Row => [row[2] ?? null, 3000])];
    const tab = readTab(factsOfSheets({ sheet: [HEADING, ...people], households }), "T16");
    const heads = tab.values("lines", "head");
    const amounts = tab.values("lines", "amount");
    expect(sum(amounts.filter((_, row) => heads[row] !== "合计"))).toBe(2_202_000);
    expect(sum(amounts.filter((_, row) => heads[row] === "合计"))).toBe(2_202_000);
  });

  test("18,061 problems that were mended and 400 that were not are counted apart", () => {
    const line = (number: number) =>
      new Map<string, CellValue>([
        ["number", number],
        ["source", "visit"],
        ["status", number <= 18_061 ? "done" : "open"],
      ]);
    const lines = new Map(Array.from({ length: 18_461 }, (_, n) => [`+${n + 1}`, line(n + 1)] as const));
    const sheet = [HEADING, ["乡", "村", "H1", "覃大山", "户主", "脱贫户", 9000]];
    const tab = readTab(factsOfSheets({ sheet, typed: new Map([["T5", new Map([["lines", lines]])]]) }), "T5");
    const own = tab.values("lines", "source").length - 18_461;
    expect(tab.values("summary", "all")).toEqual([own, 0, 18_461, 0]);
    expect(tab.values("summary", "done")[2]).toBe(18_061);
    expect(tab.values("summary", "open")[2]).toBe(400);
    expect(tab.values("summary", "rate")[2]).toBeCloseTo(18_061 / 18_461, 12);
  });

  test("a daughter-in-law and a grandson are two people to be entered", () => {
    const heading = ["户编号", "姓名", "证件号码", "与户主关系"];
    const here = [
      heading,
      ["H1", "覃大山", inventedId("1970-01-01", 1), "户主"],
      ["H1", "韦秀英", inventedId("1972-03-05", 2), "配偶"],
    ];
    const app = [
      ...here,
      ["H1", "蒙丽花", inventedId("1996-11-20", 4), "之儿媳"],
      ["H1", "覃小宝", inventedId("2019-09-09", 3), "之孙子"],
    ];
    const tab = readTab(factsOfSheets({ sheet: here, departments: { app } }), "T18");
    expect(tab.values("summary", "label")).toEqual(["新增", "减少", "不同"]);
    expect(tab.values("summary", "all")).toEqual([2, 0, 0]);
    expect(tab.values("lines", "person")).toEqual(["蒙丽花", "覃小宝"]);
    expect(tab.values("lines", "kind")).toEqual(["新增", "新增"]);
  });
});
