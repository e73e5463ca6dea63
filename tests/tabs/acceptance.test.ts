import type { CellValue } from "../../src/core/model/RawSheet";
import { nationalPack } from "../../src/standards/nationalPack";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import type { Row } from "../support/testRule";

/** Figures that newspapers printed of such offices, put through the tabs' own formulas. */
const SHEET: readonly Row[] = [
  ["户编号", "姓名", "与户主关系", "乡镇", "行政村"],
  ["H1", "户主一", "户主", "甲乡", "一村"],
];

interface Printed {
  readonly what: string;
  readonly tab: string;
  readonly block: string;
  readonly line: string;
  readonly typed: Readonly<Record<string, number>>;
  readonly yields: Readonly<Record<string, number>>;
}

const printed: readonly Printed[] = [
  {
    what: "Binzhou's adjustment of the poor population closes",
    ...{ tab: "T9", block: "reported", line: "tenThousands" },
    typed: { opening: 16.2, removed: 0.48, lifted: 9.48, identified: 2.4, returned: 0.2, closing: 8.84 },
    yields: { computed: 8.84, gap: 0 },
  },
  {
    what: "Leye's population with 2,538 left is 26 short of the printed total",
    ...{ tab: "T9", block: "reported", line: "people" },
    typed: { opening: 58_641, identified: 2538, closing: 61_205 },
    yields: { computed: 61_179, gap: 26 },
  },
  {
    what: "and closes with 2,564 left",
    ...{ tab: "T9", block: "reported", line: "people" },
    typed: { opening: 58_641, identified: 2564, closing: 61_205 },
    yields: { computed: 61_205, gap: 0 },
  },
  {
    what: "of Binzhou's 18,154 left 535 are unexplained",
    ...{ tab: "T9", block: "reported", line: "people" },
    typed: { opening: 89_719, lifted: 72_100, closing: 18_154 },
    yields: { computed: 17_619, gap: 535 },
  },
  {
    what: "Binzhou's 88,430 and 1,289 are 89,719",
    ...{ tab: "T9", block: "reported", line: "people" },
    typed: { opening: 88_430, naturalIn: 1289, closing: 89_719 },
    yields: { computed: 89_719, gap: 0 },
  },
  {
    what: "474 of Haidong's 634 villages are left",
    ...{ tab: "T14", block: "reported", line: "villages" },
    typed: { tasks: 634, done: 160 },
    yields: { left: 474, rate: 160 / 634 },
  },
  {
    what: "76 of 226 are 33.63 %",
    ...{ tab: "T14", block: "reported", line: "other" },
    typed: { tasks: 226, done: 76 },
    yields: { rate: 0.3363 },
  },
  {
    what: "4,000 workers after a fall of 60 % were 10,000",
    ...{ tab: "T8", block: "reported", line: "workers" },
    typed: { now: 4000, published: -0.6 },
    yields: { before: 10_000, change: -6000, rate: -0.6 },
  },
  {
    what: "1,665 of 3,867 who went back to work are 43.06 %",
    ...{ tab: "T8", block: "reported", line: "carried" },
    typed: { now: 3867, part: 1665 },
    yields: { share: 0.4306 },
  },
];

describe("printed figures", () => {
  test.each(printed)("$what", ({ tab: id, block, line, typed, yields }) => {
    const entries = new Map<string, ReadonlyMap<string, CellValue>>([[line, new Map(Object.entries(typed))]]);
    const facts = tabFactsOf(nationalPack, { sheet: SHEET }, {}, new Map([[id, new Map([[block, entries]])]]));
    const tab = readTab(facts, id);
    for (const [column, value] of Object.entries(yields)) {
      const found = tab.values(block, column).filter((one) => one !== null);
      expect([column, found.length]).toEqual([column, 1]);
      expect(found[0]).toBeCloseTo(value, 4);
    }
  });

  test("379, 359, 2,508 and 230 public posts are 3,476", () => {
    const posts = Object.entries({ 固定: 379, 临时: 359, 非固定: 2508, 安置点: 230 });
    const people = posts.flatMap(([type, count]) => Array.from({ length: count }, () => type));
    const sheet = [
      ["户编号", "姓名", "与户主关系", "乡镇", "行政村", "公益性岗位类型"],
      ...people.map((type, at) => [`H${at}`, `户主${at}`, "户主", "甲乡", "一村", type]),
    ];
    const tab = readTab(tabFactsOf(nationalPack, { sheet }), "T8");
    const total = tab.values("indicators", "indicator").indexOf("公益性岗位人数（人）");
    expect(tab.values("indicators", "now")[total]).toBe(3476);
    const kinds = tab.values("kinds", "value").map((type, row) => [type, tab.values("kinds", "now")[row]]);
    expect(kinds).toEqual(posts);
  });

  test("two born or married into a household are natural growth of two", () => {
    const head = ["户编号", "人编号", "姓名", "与户主关系", "乡镇", "行政村", "户类型", "出生日期"];
    const own = (id: string, relation: string, birth: string) => [
      ...["H1", id, `成员${id}`, relation, "甲乡", "一村", "未脱贫", birth],
    ];
    const before = [head, own("P1", "户主", "1965-03-01"), own("P2", "之子", "1990-03-01")];
    const sheet = [...before, own("P3", "之儿媳", "1992-03-01"), own("P4", "之孙子", "2020-08-01")];
    const tab = readTab(tabFactsOf(nationalPack, { sheet, previous: before }), "T9");
    expect(["birth", "marriage", "naturalIn", "gap"].map((id) => tab.total("towns", id))).toEqual([1, 1, 2, 0]);
  });
});
