import { nationalPack } from "../../src/standards/nationalPack";
import type { TabId } from "../../src/core/model/SummaryTab";
import { touchesArea } from "../../src/core/model/tabPlace";
import { createTabFiller, type FilledTab } from "../../src/core/report/tabs/createTabFiller";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { readTab, tabFactsOf } from "../support/tabFactsOf";
import { demoFacts } from "./demoFacts";

let fill: (id: TabId) => FilledTab;
beforeAll(async () => {
  fill = createTabFiller(await demoFacts("demo-county-faulty.xlsx"), summaryTabs).fill;
});

test.each(summaryTabs.filter(({ charts }) => charts.length > 0).map(({ id }) => id))(
  "no row of %s runs under a chart, and no chart makes its print smaller",
  (id) => {
    const { table, blocks } = fill(id);
    const charts = table.charts ?? [];
    expect(charts.length).toBeGreaterThan(0);
    const shown = table.columns.filter(({ hidden }) => !hidden).length;
    const top = Math.min(...blocks.map(({ headingRow }) => headingRow));
    charts.forEach(({ place }, position) => {
      expect(place.row + place.rows).toBeLessThan(top);
      expect(place.column + place.columns).toBeLessThanOrEqual(shown);
      for (const other of charts.slice(position + 1)) expect(touchesArea(place, other.place)).toBe(false);
    });
  },
);

test.each<readonly [id: TabId, block: string | null]>([
  ...([
    ["T3", "households"],
    ["T7", "households"],
    ["T5", "lines"],
    ["T22", "details"],
  ] as const),
  ...([
    ["T1", "villages"],
    ["T8", null],
    ["T11", null],
  ] as const),
])("headings that top the pages of %s are those of the block that goes on: %s", (id, block) => {
  const { table, blocks } = fill(id);
  const heading = blocks.find((one) => one.id === block)?.headingRow;
  expect(table.print?.repeatRows?.to).toBe(heading);
});

test.each(["T4", "T16"])("each household's page of %s has title, office and day", (id) => {
  const { table, blocks } = fill(id);
  expect(table.print?.repeatRows).toEqual({ from: 0, to: blocks[0]!.headingRow });
});

test("a township that the sheet does not name has a name to read", () => {
  const sheet = [
    ["乡镇", "行政村", "户编号", "姓名", "与户主关系"],
    ["甲乡", "一村", "H1", "覃一", "户主"],
    [null, null, "H2", "覃二", "户主"],
  ];
  const tab = readTab(tabFactsOf(nationalPack, { sheet }), "T1");
  expect(tab.values("villages", "town")).toEqual(expect.arrayContaining(["甲乡", "（未填）"]));
  expect(tab.values("villages", "town")).not.toContain("");
  expect(tab.values("villages", "village")).toEqual(expect.arrayContaining(["小计", "一村", "（未填）"]));
});
