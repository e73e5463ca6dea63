import { paneEnUS } from "../../src/messages/pane.en-US";
import { paneZhCN } from "../../src/messages/pane.zh-CN";
import { paneAuditEnUS } from "../../src/messages/paneAudit.en-US";
import { paneAuditZhCN } from "../../src/messages/paneAudit.zh-CN";
import { paneReviewEnUS } from "../../src/messages/paneReview.en-US";
import { paneReviewZhCN } from "../../src/messages/paneReview.zh-CN";
import { paneTabsEnUS } from "../../src/messages/paneTabs.en-US";
import { paneTabsZhCN } from "../../src/messages/paneTabs.zh-CN";
import { paneText } from "../../src/ui/paneText";
import { holesOf } from "../../src/messages/render";

const LATER = { tabs: paneTabsZhCN, audit: paneAuditZhCN, review: paneReviewZhCN };
/** The pane's own and those of screens that come later. */
const CHINESE = { ...paneZhCN, ...paneTabsZhCN, ...paneAuditZhCN, ...paneReviewZhCN };
const ENGLISH = { ...paneEnUS, ...paneTabsEnUS, ...paneAuditEnUS, ...paneReviewEnUS };
const KEYS = Object.keys(CHINESE) as (keyof typeof CHINESE)[];

test.each(KEYS)("%s has the same holes in both languages", (key) => {
  expect([...holesOf(ENGLISH[key])].sort()).toEqual([...holesOf(CHINESE[key])].sort());
});

test.each(Object.entries(LATER))("no label of %s hides one of the pane's own", (_name, labels) => {
  expect(Object.keys(labels).filter((key) => key in paneZhCN)).toEqual([]);
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
