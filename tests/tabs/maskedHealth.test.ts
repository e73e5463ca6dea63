import type { TabFacts } from "../../src/core/model/TabFacts";
import { isTabCell } from "../../src/core/model/TabTable";
import { createTabFiller } from "../../src/core/report/tabs/createTabFiller";
import { readTyped } from "../../src/core/report/tabs/typed/readTyped";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { rectificationLedger } from "../../src/tabs/rectificationLedger";
import { factsOfSheets } from "../core/report/records/factsOfSheets";
import { inventedId } from "../support/people";
import { readTab } from "../support/tabFactsOf";
import { sheetOfTable } from "./sheetOfTable";

const ILL = ["患有大病", "长期慢性病"];
const facts = factsOfSheets({
  sheet: [
    ["乡镇", "行政村", "户编号", "人编号", "姓名", "证件号码", "与户主关系", "健康状况", "劳动技能", "人均纯收入"],
    ...["健康,患有大病", "健康,长期慢性病", "患有大病"].map((health, at) => [
      ...["甲乡", "一村", `H${at}`, `P${at}`, `覃${at}`, inventedId("1970-01-01", at + 1), "户主", health],
      ...["普通劳动力", 3000],
    ]),
  ],
});
const masked = (typed: TabFacts["typed"], isMasked: boolean): TabFacts => ({
  ...facts,
  typed,
  options: { ...facts.options, masked: { T3: isMasked, T4: isMasked, T5: isMasked, T22: isMasked } },
});
const textOf = (id: string, isMasked: boolean): string =>
  JSON.stringify(createTabFiller(masked(new Map(), isMasked), summaryTabs).fill(id).table);

describe("a masked tab tells of nobody's health", () => {
  test.each(["T3", "T4", "T5", "T22"])("%s", (id) => {
    expect(ILL.some((word) => textOf(id, false).includes(word))).toBe(true);
    expect(ILL.filter((word) => textOf(id, true).includes(word))).toEqual([]);
  });

  test("nor does T3 count the ill of a household, and T11 counts them as before", () => {
    const numbers = (isMasked: boolean) => {
      const { table } = createTabFiller(masked(new Map(), isMasked), summaryTabs).fill("T11");
      return table.rows.map((row) => row.map((cell) => (isTabCell(cell) ? cell.value : cell)));
    };
    expect(textOf("T3", false)).toContain("有大病");
    expect(textOf("T3", true)).not.toContain("有大病");
    expect(numbers(true)).toEqual(numbers(false));
  });

  test("what a person wrote in an added line of the ledger falls out and is not lost", () => {
    const open = readTab(masked(new Map(), false), "T5");
    const lines = open.filled.blocks.find(({ id }) => id === "lines")!;
    const row = lines.firstRow + lines.rows;
    const cells = { source: "走访", message: "房屋漏雨", value: "漏" };
    const typed = readTyped(
      rectificationLedger,
      sheetOfTable(
        open.filled.table,
        Object.entries(cells).map(([id, value]) => ({ row, column: lines.columns.get(id)!, value })),
      ),
    );
    const shut = readTab(masked(new Map([["T5", typed]]), true), "T5");
    expect(shut.filled.dropped.map(({ column, value }) => [column, value])).toEqual([
      ["message", "房屋漏雨"],
      ["value", "漏"],
    ]);

    const kept = new Map([["T5", readTyped(rectificationLedger, sheetOfTable(shut.filled.table, []))]]);
    const again = readTab(masked(kept, false), "T5");
    expect(again.values("lines", "message").slice(0, lines.rows)).toEqual(open.values("lines", "message"));
    expect(again.values("lines", "value").slice(0, lines.rows)).toEqual(open.values("lines", "value"));
  });
});
