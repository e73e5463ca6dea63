import { paneEnUS } from "../../src/messages/pane.en-US";
import { paneZhCN } from "../../src/messages/pane.zh-CN";
import { paneText } from "../../src/ui/paneText";
import { holesOf } from "../../src/messages/render";

const KEYS = Object.keys(paneZhCN) as (keyof typeof paneZhCN)[];

test.each(KEYS)("%s has the same holes in both languages", (key) => {
  expect([...holesOf(paneEnUS[key])].sort()).toEqual([...holesOf(paneZhCN[key])].sort());
});

test("every label is written, and none promises a guarantee", () => {
  for (const text of [...Object.values(paneZhCN), ...Object.values(paneEnUS)]) {
    expect(text.trim()).not.toBe("");
    expect(text).not.toMatch(/保证|确保合规|guarantee/i);
  }
});

test("numbers are grouped and values are never read as templates", () => {
  expect(paneText("zh-CN")("list.total", { count: 100_000 })).toBe("共 100,000 条");
  expect(paneText("zh-CN")("progress.sheet", { sheet: "{{count}}" })).toBe("工作表：{{count}}");
  expect(paneText("en-US")("context.year", { year: "2020" })).toBe("Year 2020");
});
