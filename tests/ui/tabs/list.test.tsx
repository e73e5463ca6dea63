/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { TabsState } from "../../../src/app/TabViews";
import { renderPane } from "../renderPane";
import { ASSESSMENT, COMPARISON, INDEX, NO_TABS, samplePreview, SITUATION, TABS } from "../sampleTabs";
import { RECOGNITION, SUMMARY } from "../sampleViews";
import { openTabs, tabsScreen } from "./openTabs";

const box = (name: RegExp): HTMLInputElement => within(tabsScreen()).getByRole("checkbox", { name });
const button = (name: string | RegExp): HTMLElement => within(tabsScreen()).getByRole("button", { name });

describe("the first screen", () => {
  test.each([
    [null, NO_TABS, "校验后可生成上报表"],
    [SUMMARY, TABS, "可生成上报表、看县情概览"],
    [SUMMARY, { ...TABS, tabs: [{ ...SITUATION, sheet: "汇总" }] }, "本工作簿中已有 1 张"],
  ])("says in one line how far the tabs are", async (summary, tabs, line) => {
    await renderPane({ summary, tabs });
    expect(screen.getByText(line)).toBeTruthy();
  });

  test("Escape leads back to the button that opened the tabs", async () => {
    const { user, container } = await openTabs();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(container.querySelector('[data-opens="tabs"]')));
  });
});

describe("what there is before a run", () => {
  test("without a household sheet it leads back to where one is chosen, and makes nothing", async () => {
    const { user, session } = await openTabs({}, {}, { summary: null, recognition: null });
    await user.click(button(/^生成 \d 张表$/));
    expect(session.calls).toEqual([]);
    await user.click(button("返回首页"));
    expect(screen.queryByText(/^从当前校验结果生成/)).toBeNull();
  });

  test("without a run it says what will happen, and looks only when asked", async () => {
    const { user, session } = await openTabs({ form: null }, {}, { summary: null, recognition: RECOGNITION });
    expect(within(tabsScreen()).getByText(/^还没有校验。生成时先校验当前表/)).toBeTruthy();
    expect(session.calls).toEqual([]);
    await user.click(button("现在校验，看缺什么"));
    expect(session.calls).toEqual([["lookAtTabs"]]);
  });

  test("after a run the tabs are looked at on opening, once", async () => {
    const { session, become } = await openTabs();
    await become({ selection: null });
    expect(session.calls).toEqual([["lookAtTabs"]]);
  });

  test("what is out of date is not run again on opening", async () => {
    const { session } = await openTabs({}, {}, { stale: true });
    expect(session.calls).toEqual([]);
    expect(screen.getByText("表格或设置已改动，请重新校验")).toBeTruthy();
  });
});

describe("the list", () => {
  test("has a box for every tab, ticked as the session says, and a count", async () => {
    await openTabs();
    const boxes = within(tabsScreen()).getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true, false]);
    expect(within(tabsScreen()).getByText("已选 3 / 4")).toBeTruthy();
  });

  test.each([
    ["全选", ["T1", "T3", "T7", "T24"]],
    ["全不选", []],
    ["常用", ["T1", "T3", "T7"]],
  ])("%s ticks that many", async (name, ids) => {
    const { user, session } = await openTabs();
    await user.click(button(name));
    expect(session.calls).toContainEqual(["chooseTabs", ids]);
  });

  test("a tick shows at once, and quick ticks add up though the workbook is slow", async () => {
    const asked: (readonly string[])[] = [];
    const chooseTabs = (ids: readonly string[]): Promise<void> => {
      asked.push(ids);
      return new Promise(() => undefined);
    };
    const { user } = await openTabs({}, { chooseTabs });
    await user.click(box(/^T24/));
    await user.click(box(/^T1 /));
    expect(asked).toEqual([
      ["T1", "T3", "T7", "T24"],
      ["T3", "T7", "T24"],
    ]);
    expect([box(/^T24/).checked, box(/^T1 /).checked]).toEqual([true, false]);
  });

  test("a choice that the workbook refuses goes back", async () => {
    const { user } = await openTabs({}, { chooseTabs: () => Promise.resolve() });
    await user.click(box(/^T24/));
    await waitFor(() => expect(box(/^T24/).checked).toBe(false));
  });

  test("says what blocks a tab and what only stays open, each with its advice", async () => {
    await openTabs();
    const text = tabsScreen().textContent;
    expect(text).toContain("不能生成：没有上期数据请选择去年的文件。");
    expect(text).toContain("可生成，但农业户籍人口没有填贫困发生率显示 –。");
    expect(within(tabsScreen()).queryByRole("button", { name: /没有年度列/ })).toBeNull();
  });

  test.each([
    ["previous", "上期对比"],
    ["parameters", "标准参数"],
  ] as const)("a need leads to the section %s of the first screen", async (action, title) => {
    const needs = [{ effect: "blocks", message: "缺", advice: "补", action }] as const;
    const { user } = await openTabs({ tabs: [{ ...COMPARISON, needs }] });
    await user.click(button(/（T7 收入同期比对表）$/));
    const section = await screen.findByRole("button", { name: new RegExp(`^${title}`) });
    await waitFor(() => expect(document.activeElement).toBe(section));
    expect(section.getAttribute("aria-expanded")).toBe("true");
  });

  test("a need leads to the villages, to the departments, or to the acceptance of the index", async () => {
    const needs = [{ effect: "blocks", message: "缺", advice: "补", action: "departments" }] as const;
    const { user } = await openTabs({ tabs: [SITUATION, INDEX, { ...ASSESSMENT, needs }] });
    await user.click(button("看权重说明（T24 贫困指数排名）"));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("group", { name: "贫困指数" })));
    await user.click(button(/^填各村数（T1/));
    expect(within(tabsScreen()).getByRole("table", { name: "各村“农业户籍人口”" })).toBeTruthy();
    await user.keyboard("{Escape}");
    await user.click(button("加部门表（T3 户户研判表）"));
    expect(await screen.findByText(/^部门文件只在本机读取/)).toBeTruthy();
  });

  test("the preview is asked for on demand, with confidence, sources and what is counted", async () => {
    const asked: string[] = [];
    const previewTab = (id: string) => {
      asked.push(id);
      return Promise.resolve(samplePreview(id));
    };
    const { user } = await openTabs({ tabs: [SITUATION, ASSESSMENT] }, { previewTab });
    expect(asked).toEqual([]);
    await user.click(button(/^预览与依据 T1/));
    expect(asked).toEqual(["T1"]);
    const region = await screen.findByRole("region", { name: "户户研判表，前 1 行，共 719 行" });
    expect([...region.querySelectorAll("th, td")].map(({ textContent }) => textContent)).toEqual([
      "序号",
      "户主",
      "1",
      "王*",
    ]);
    expect(region.tabIndex).toBe(0);
    expect(tabsScreen().textContent).toContain("公式统计的是 户户研判表，一并生成。");
    expect(tabsScreen().textContent).toContain("某县户户研判会（报道），2020");
  });

  test("masking is switched where there is something to mask, without touching other tabs", async () => {
    const options = { ...NO_TABS.options, masked: { T16: false } };
    const { user, session } = await openTabs({ options });
    expect(within(tabsScreen()).queryByRole("switch", { name: /T1 / })).toBeNull();
    await user.click(within(tabsScreen()).getByRole("switch", { name: "脱敏：T3 户户研判表" }));
    expect(session.calls).toContainEqual(["setTabOptions", { masked: { T16: false, T3: true } }]);
  });

  test("a tab that stands in the workbook can be opened", async () => {
    const { user, session } = await openTabs({ tabs: [{ ...ASSESSMENT, sheet: "研判" }] });
    await user.click(button("打开工作表“研判”"));
    expect(session.calls).toContainEqual(["showTab", "T3"]);
  });

  test("the English pane has the same parts", async () => {
    await openTabs({}, {}, { language: "en-US" });
    expect(button("Make tabs (2)")).toBeTruthy();
    expect(within(tabsScreen()).getByText("Left out for now, because something is missing: 1")).toBeTruthy();
  });
});

describe("options", () => {
  const open = async (tabs: Partial<TabsState> = {}) => {
    const pane = await openTabs(tabs);
    await pane.user.click(button(/^生成选项/));
    return pane;
  };
  const last = (calls: readonly (readonly [string, ...unknown[]])[]): unknown => calls.at(-1);

  test.each([
    ["编制单位", "某县扶贫办", { unit: "某县扶贫办" }],
    ["抽样种子", "７", { sample: { seed: 7, rate: 0.05, count: null, byVerdict: false, again: false } }],
    ["抽样比例（%）", "2.5", { sample: { seed: 1, rate: 0.025, count: null, byVerdict: false, again: false } }],
    ["k（得分达到 k 的户计为贫困）", "0.2", { index: { isAccepted: false, k: 0.2 } }],
  ])("%s is kept when its field is left", async (label, text, change) => {
    const { user, session } = await open();
    const field = screen.getByLabelText(label);
    await user.clear(field);
    await user.type(field, text);
    await user.tab();
    expect(last(session.calls)).toEqual(["setTabOptions", change]);
  });

  test.each([
    ["抽样种子", "1.5", "请填 0 到 999,999,999 的整数。"],
    ["抽样比例（%）", "0", "请填大于 0、不超过 100 的数。"],
    ["抽样比例（%）", "101", "请填大于 0、不超过 100 的数。"],
    ["k（得分达到 k 的户计为贫困）", "0", "请填大于 0、不超过 1 的数。"],
    ["k（得分达到 k 的户计为贫困）", "1.1", "请填大于 0、不超过 1 的数。"],
  ])("%s refuses %s and keeps nothing", async (label, text, said) => {
    const { user, session } = await open();
    const field = screen.getByLabelText(label);
    await user.clear(field);
    await user.type(field, text);
    await user.tab();
    expect(screen.getByText(said)).toBeTruthy();
    expect(session.calls).toEqual([["lookAtTabs"]]);
  });

  const SAMPLE = { seed: 1, rate: 0.05, count: null, byVerdict: false, again: false };

  test("the draw is by share or by number, which begins with as many as the share draws", async () => {
    const { user, session } = await open();
    await user.click(screen.getByRole("radio", { name: "按户数" }));
    expect(last(session.calls)).toEqual(["setTabOptions", { sample: { ...SAMPLE, count: 707 } }]);
    const field = screen.getByLabelText("抽样户数");
    await user.clear(field);
    await user.type(field, "0");
    await user.tab();
    expect(screen.getByText("请填 1 到 100,000 的整数。")).toBeTruthy();
    await user.clear(field);
    await user.type(field, "300{Enter}");
    expect(last(session.calls)).toEqual(["setTabOptions", { sample: { ...SAMPLE, count: 300 } }]);
    await user.click(screen.getByRole("radio", { name: "按比例" }));
    expect(last(session.calls)).toEqual(["setTabOptions", { sample: SAMPLE }]);
  });

  test.each([
    ["按结论再分层", { byVerdict: true }],
    ["允许一年内重复抽到同一户", { again: true }],
  ])("%s is a choice of its own", async (name, change) => {
    const { user, session } = await open();
    await user.click(screen.getByRole("checkbox", { name }));
    expect(last(session.calls)).toEqual(["setTabOptions", { sample: { ...SAMPLE, ...change } }]);
  });

  test("a third that nobody changed stays a third", async () => {
    const { user, session } = await open();
    await user.click(screen.getByLabelText("k（得分达到 k 的户计为贫困）"));
    await user.tab();
    await user.click(box(/^本县认可/));
    expect(last(session.calls)).toEqual(["setTabOptions", { index: { isAccepted: true, k: 1 / 3 } }]);
  });

  test("the statement says that weights and cut-offs are ours", async () => {
    await open();
    expect(screen.getByText(/权重和 k 由本加载项自定，不是国家或省的标准/)).toBeTruthy();
  });

  test("covered months are those up to the day or a number", async () => {
    const { user, session } = await open();
    const field = screen.getByLabelText("今年收入覆盖的月数");
    await user.selectOptions(field, "3 个月");
    expect(last(session.calls)).toEqual(["setTabOptions", { months: 3 }]);
    await user.selectOptions(field, "按截止日期自动计算");
    expect(last(session.calls)).toEqual(["setTabOptions", { months: null }]);
  });

  test("villages are chosen one by one or by township", async () => {
    const { user, session } = await open();
    await user.click(screen.getByRole("radio", { name: "只生成所选的村" }));
    await user.click(button(/^甲乡：0 \/ 2 个村$/));
    await user.click(box(/^甲乡全部$/));
    expect(last(session.calls)).toEqual(["setTabOptions", { villages: ["甲乡/一村", "甲乡/二村"] }]);
    await user.click(box(/^二村（98 户）$/));
    expect(last(session.calls)).toEqual(["setTabOptions", { villages: ["甲乡/一村"] }]);
    await user.click(screen.getByRole("radio", { name: "全部村" }));
    expect(last(session.calls)).toEqual(["setTabOptions", { villages: null }]);
  });

  test.each([
    ["2020-12-31", "2020-12"],
    ["2020-11-30", "2020-11"],
    ["2020-12-01", "2020-11"],
    ["2021-01-15", "2020-12"],
  ])("of data as of %s the month %s is proposed for closing, whatever day it is", async (asOf, proposed) => {
    const { user } = await openTabs({}, {}, { summary: { ...SUMMARY, asOf } });
    await user.click(button(/^生成选项/));
    expect(screen.getByLabelText<HTMLSelectElement>("月份").value).toBe(proposed);
  });

  test("a month is closed, and those that are closed are told", async () => {
    const { user, session } = await openTabs(
      { closedMonths: ["2020-09"] },
      {},
      { summary: { ...SUMMARY, asOf: "2020-11-05" } },
    );
    await user.click(button(/^生成选项/));
    expect(screen.getByText("已结账：2020年9月")).toBeTruthy();
    await user.click(button("结账"));
    expect(last(session.calls)).toEqual(["closeMonth", "2020-10"]);
    expect(await screen.findByText("2020年10月 已结账。")).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("月份"), "2020-09");
    expect(button("重新结账")).toBeTruthy();
  });
});
