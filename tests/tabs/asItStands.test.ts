import * as fc from "fast-check";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import type { SummaryTab } from "../../src/core/model/SummaryTab";
import type { TabFacts, TypedCells } from "../../src/core/model/TabFacts";
import { createTabFiller, type FilledTab } from "../../src/core/report/tabs/createTabFiller";
import { findUnmarked } from "../../src/core/report/tabs/typed/findUnmarked";
import { readStrays } from "../../src/core/report/tabs/typed/readStrays";
import { readTyped } from "../../src/core/report/tabs/typed/readTyped";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { demoFacts } from "./demoFacts";
import { sheetOfTable } from "./sheetOfTable";
import { rawSheetOf } from "../support/testRule";

type Grid = CellValue[][];

const isTypedIn = ({ blocks }: SummaryTab): boolean =>
  blocks.some(({ keeps, columns }) => keeps || columns.some(({ value }) => "input" in value));
const typedTabs = summaryTabs.filter(isTypedIn);
const tabOf = (id: string): SummaryTab => summaryTabs.find((tab) => tab.id === id)!;

let facts: TabFacts;
const filled = new Map<string, FilledTab>();
beforeAll(async () => {
  facts = await demoFacts("demo-county-faulty.xlsx");
  const filler = createTabFiller(facts, summaryTabs);
  for (const { id } of summaryTabs) filled.set(id, filler.fill(id));
});

function gridOf(id: string): Grid {
  const { rowCount, columns } = sheetOfTable(filled.get(id)!.table);
  return Array.from({ length: rowCount }, (_, row) => columns.map((cells) => cells[row] ?? null));
}
const sheetOf = (grid: Grid): RawSheet => rawSheetOf("表", grid);
const blockOf = (id: string, block: string) => filled.get(id)!.blocks.find((one) => one.id === block)!;
const at = (id: string, block: string, column: string): number => blockOf(id, block).columns.get(column)!;

/** The first block of a tab in which a row waits for an answer, and a column that asks for one without a proposal. */
function askedIn(tab: SummaryTab) {
  const rowsOf = (block: string): readonly number[] => {
    const { firstRow, rows, columns } = blockOf(tab.id, block);
    const key = columns.get("#key")!;
    const order = Array.from({ length: rows }, (_, row) => firstRow + row);
    const grid = gridOf(tab.id);
    return order.filter((row) => grid[row]![key] !== "#");
  };
  for (const block of tab.blocks) {
    if (!filled.get(tab.id)!.blocks.some(({ id }) => id === block.id)) continue;
    const column = block.columns.find(({ value }) => "input" in value && (block.keeps || value.record === undefined));
    const rows = rowsOf(block.id);
    if (column && rows.length > 0) return { block: block.id, column: column.id, rows, keeps: block.keeps === true };
  }
  return null;
}

test("the faulty county has rows to fill in on most tabs", () => {
  expect(typedTabs.filter((tab) => askedIn(tab) !== null).map(({ id }) => id)).toEqual([
    ...["T1", "T3", "T4", "T5", "T8", "T9", "T14", "T15", "T16", "T17", "T19", "T20", "T21"],
  ]);
});

describe("a filter", () => {
  test("moves what is hidden in a row along with it, down to its key", () => {
    for (const tab of summaryTabs) {
      const { table, blocks } = filled.get(tab.id)!;
      const { filter } = table;
      if (filter === null) continue;
      const own = blocks.find(({ headingRow }) => headingRow === filter.row)!;
      expect([tab.id, filter.column + filter.columns]).toEqual([tab.id, 1 + Math.max(...own.columns.values())]);
    }
  });

  test("sorts answers with their rows", () => {
    for (const id of ["T3", "T21", "T5"]) {
      const { filter } = filled.get(id)!.table;
      const asked = askedIn(tabOf(id))!;
      const column = at(id, asked.block, asked.column);
      const grid = gridOf(id);
      asked.rows.slice(0, 9).forEach((row, n) => (grid[row]![column] = `答${n}`));
      const wanted = readTyped(tabOf(id), sheetOf(grid)).get(asked.block)!;
      fc.assert(
        fc.property(fc.shuffledSubarray(asked.rows as number[], { minLength: asked.rows.length }), (order) => {
          const sorted = grid.map((row) => [...row]);
          order.forEach((from, n) => {
            for (let c = filter!.column; c < filter!.column + filter!.columns; c++) {
              sorted[asked.rows[n]!]![c] = grid[from]![c]!;
            }
          });
          const read = readTyped(tabOf(id), sheetOf(sorted)).get(asked.block)!;
          expect(new Map([...read].sort())).toEqual(new Map([...wanted].sort()));
        }),
        { numRuns: 5 },
      );
    }
  });

  test("does not tear the sums of pages from their rows", () => {
    expect(filled.get("T16")!.table.filter).toBeNull();
  });
});

describe("keys that are gone", () => {
  test.each(typedTabs.map((tab) => [tab.id, tab] as const))("%s as it was written lacks none", (id, tab) => {
    expect(findUnmarked(tab, sheetOf(gridOf(id)))).toEqual([]);
  });

  test("are told where somebody wrote below the headings, and only there", () => {
    for (const tab of typedTabs) {
      const asked = askedIn(tab);
      if (!asked) continue;
      const key = at(tab.id, asked.block, "#key");
      const without = (grid: Grid): RawSheet => sheetOf(grid.map((row) => row.filter((_, column) => column !== key)));
      const untouched = findUnmarked(tab, without(gridOf(tab.id)));
      if (!asked.keeps) expect([tab.id, untouched.includes(asked.block)]).toEqual([tab.id, false]);
      const grid = gridOf(tab.id);
      grid[asked.rows.at(-1)!]![at(tab.id, asked.block, asked.column)] = "核实过";
      expect([tab.id, findUnmarked(tab, without(grid)).includes(asked.block)]).toEqual([tab.id, true]);
    }
  });

  test("are not missed on a sheet that was emptied", () => {
    expect(findUnmarked(tabOf("T3"), sheetOf([["我的笔记"], [null, "其他"]]))).toEqual([]);
  });
});

describe("what was put into a tab", () => {
  test.each(typedTabs.map((tab) => [tab.id, tab] as const))("is nothing in %s as it was written", (id, tab) => {
    expect(readStrays(tab, sheetOf(gridOf(id)))).toEqual([]);
    const asked = askedIn(tab);
    if (!asked) return;
    const grid = gridOf(id);
    for (const row of asked.rows.slice(0, 3)) grid[row]![at(id, asked.block, asked.column)] = "核实过";
    expect(readStrays(tab, sheetOf(grid))).toEqual([]);
  });

  test("is read, a column with the keys of its rows, a row under a key that stays the same", () => {
    for (const tab of typedTabs) {
      const asked = askedIn(tab);
      if (!asked) continue;
      const grid = gridOf(tab.id);
      const { headingRow } = blockOf(tab.id, asked.block);
      const [first] = asked.rows;
      const key = grid[first!]![at(tab.id, asked.block, "#key")];
      for (const [r, row] of grid.entries())
        row.splice(1, 0, r === headingRow ? "村里意见" : r === first ? "同意" : null);
      grid.splice(first! + 1, 0, [null, null, "户主外出"]);
      const strays = readStrays(tab, sheetOf(grid));
      expect(strays).toContainEqual({
        ...{ block: asked.block, key, column: expect.stringMatching(/^\+[0-9a-f]{16}$/) as unknown },
        ...{ heading: "村里意见", value: "同意" },
      });
      if (asked.keeps) expect([tab.id, strays.length]).toEqual([tab.id, 1]);
      else expect([tab.id, strays.map(({ value }) => value)]).toEqual([tab.id, ["同意", "户主外出"]]);
      expect(new Set(strays.map((one) => `${one.key} ${one.column}`)).size).toBe(strays.length);
      grid.splice(2, 0, []);
      expect(readStrays(tab, sheetOf(grid))).toEqual(strays);
    }
  });

  test.each(typedTabs.map((tab) => [tab.id, tab] as const))("is a row above the headings of %s", (id, tab) => {
    const grid = gridOf(id);
    grid.splice(2, 0, ["县里要求月底前报"]);
    expect(readStrays(tab, sheetOf(grid)).map(({ value }) => value)).toEqual(["县里要求月底前报"]);
  });

  test("is the other answer in a row that was copied", () => {
    const { block, column, rows } = askedIn(tabOf("T3"))!;
    const grid = gridOf("T3");
    const [row, c] = [rows[0]!, at("T3", block, column)];
    grid[row]![c] = "修房";
    grid.splice(row + 1, 0, [...grid[row]!], grid[row]!.with(c, "搬迁"));
    expect(readStrays(tabOf("T3"), sheetOf(grid)).map(({ value }) => value)).toEqual(["搬迁"]);
    expect([...readTyped(tabOf("T3"), sheetOf(grid)).get(block)!.values()]).toEqual([new Map([[column, "修房"]])]);
  });

  test("is not what stands beside or below it", () => {
    const grid = gridOf("T3");
    const width = Math.max(...grid.map((row) => row.length));
    grid[6]![width + 1] = "旁注";
    grid.push([], ["注：下一页"]);
    expect(readStrays(tabOf("T3"), sheetOf(grid))).toEqual([]);
  });
});

describe("what has no place on the sheet", () => {
  const typed = (id: string, block: string, key: string, column: string): TypedCells =>
    new Map([[id, new Map([[block, new Map([[key, new Map<string, CellValue>([[column, "核实过"]])]])]])]]);

  test("of a column that masking leaves out falls out of the tab", () => {
    const { block, rows } = askedIn(tabOf("T21"))!;
    const key = gridOf("T21")[rows[0]!]![at("T21", block, "#key")] as string;
    const dropped = (masked: boolean) => {
      const options = { ...facts.options, masked: { T21: masked } };
      const more = { ...facts, options, typed: typed("T21", block, key, "chronic") };
      return createTabFiller(more, summaryTabs).fill("T21").dropped;
    };
    expect(dropped(true)).toMatchObject([{ block, key, column: "chronic", value: "核实过" }]);
    expect(dropped(false)).toEqual([]);
  });

  test("of a block that is left out falls out of the tab", () => {
    const tab = tabOf("T3");
    const left: SummaryTab = {
      ...tab,
      id: "X",
      blocks: tab.blocks.map((block) => ({ ...block, id: "left", parameters: ["binzhou-city-line"] })),
    };
    const more = { ...facts, typed: typed("X", "left", "H1", "measures") };
    const { dropped } = createTabFiller(more, [...summaryTabs, left]).fill("X");
    expect(dropped).toMatchObject([{ block: "left", key: "H1", heading: "帮扶措施", value: "核实过" }]);
  });
});
