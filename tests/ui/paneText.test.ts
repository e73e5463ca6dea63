import { paneEnUS } from "../../src/messages/pane.en-US";
import { paneZhCN } from "../../src/messages/pane.zh-CN";
import { paneTabsEnUS } from "../../src/messages/paneTabs.en-US";
import { paneTabsZhCN } from "../../src/messages/paneTabs.zh-CN";
import { paneText } from "../../src/ui/paneText";
import { holesOf } from "../../src/messages/render";

/** The pane's own and those of a screen that comes later. */
const CHINESE = { ...paneZhCN, ...paneTabsZhCN };
const ENGLISH = { ...paneEnUS, ...paneTabsEnUS };
const KEYS = Object.keys(CHINESE) as (keyof typeof CHINESE)[];

test.each(KEYS)("%s has the same holes in both languages", (key) => {
  expect([...holesOf(ENGLISH[key])].sort()).toEqual([...holesOf(CHINESE[key])].sort());
});

test("no label of a screen that comes later hides one of the pane's own", () => {
  expect(Object.keys(paneTabsZhCN).filter((key) => key in paneZhCN)).toEqual([]);
});

test("every label is written, and none promises a guarantee", () => {
  for (const text of [...Object.values(CHINESE), ...Object.values(ENGLISH)]) {
    expect(text.trim()).not.toBe("");
    expect(text).not.toMatch(/保证|确保合规|guarantee/i);
  }
});

test("numbers are grouped and values are never read as templates", () => {
  expect(paneText("zh-CN")("list.total", { count: 100_000 })).toBe("共 100,000 条");
  expect(paneText("zh-CN")("progress.sheet", { sheet: "{{count}}" })).toBe("工作表：{{count}}");
  expect(paneText("en-US")("context.year", { year: "2020" })).toBe("Year 2020");
});
