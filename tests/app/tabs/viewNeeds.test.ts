import { createViewer } from "../../../src/app/renderViews";
import { viewNeeds } from "../../../src/app/tabs/viewNeeds";
import { nationalPack } from "../../../src/standards/nationalPack";
import { summaryTabs } from "../../../src/tabs/summaryTabs";
import { TAB_OPTIONS } from "../../tabs/demoFacts";
import { validateSheets, type Row } from "../../support/testRule";

const sheetOf = (title: string): readonly Row[] => [
  [title],
  ["户编号", "姓名", "与户主关系", "乡镇", "行政村", "人均纯收入"],
  ["H1", "覃一", "户主", "甲乡", "一村", 4000],
];

/** Tabs that say something about the period before, and what. */
function saidOf(previous: string | null): Readonly<Record<string, string>> {
  const sheets = { sheet: sheetOf("2020年度户情表"), ...(previous === null ? {} : { previous: sheetOf(previous) }) };
  const run = { ...validateSheets(nationalPack, sheets), pack: nationalPack };
  const asked = {
    ...{ run, profiles: [], viewer: createViewer(nationalPack, "zh-CN") },
    request: { options: TAB_OPTIONS, typed: {}, months: {}, history: [] },
    villagesWithout: () => ({ count: 0, headings: [] }),
  };
  return Object.fromEntries(
    summaryTabs.flatMap((tab) => {
      const needs = viewNeeds({ ...tab, isByVillage: false }, asked).filter(({ action }) => action === "previous");
      return needs.map(({ message }) => [tab.id, message]);
    }),
  );
}

test("a period before that is last year's", () => {
  expect(saidOf("2019年度户情表")).toEqual({});
});

test("a period before that is of a month before", () => {
  const said = "加入的上一期的表是 2020 年的，不是 2019 年的";
  expect(saidOf("户情表（数据日期：2020-11-30）")).toEqual({ T3: said, T7: said, T8: said });
});

test("no period before", () => {
  expect(Object.keys(saidOf(null))).toEqual(["T3", "T7", "T8", "T9"]);
});
