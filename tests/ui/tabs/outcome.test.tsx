/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { monthsBefore } from "../../../src/ui/tabs/monthsBefore";
import { ASSESSMENT, COMPARISON, INDEX, OVERVIEW, SITUATION, WRITTEN } from "../sampleTabs";
import { openTabs, tabsScreen } from "./openTabs";

const button = (name: string | RegExp): HTMLElement => within(tabsScreen()).getByRole("button", { name });

describe("making tabs", () => {
  test("the button counts what can be made, and says what comes along and what is left out", async () => {
    const tabs = [SITUATION, { ...ASSESSMENT, isChosen: false }, COMPARISON, INDEX];
    const { user, session } = await openTabs({ tabs });
    expect(tabsScreen().textContent).toContain("连同它们统计的 T3 户户研判表");
    expect(tabsScreen().textContent).toContain("1 张缺必需资料，暂不生成");
    await user.click(button("生成 1 张表"));
    await waitFor(() => expect(session.calls).toContainEqual(["writeTabs"]));
  });

  test("with nothing chosen there is nothing to press", async () => {
    const { user, session } = await openTabs({ tabs: [INDEX] });
    await user.click(button("生成 0 张表"));
    expect(session.calls).toEqual([["lookAtTabs"]]);
    expect(tabsScreen().textContent).toContain("先勾选要生成的表");
  });

  test("progress tells the tab by its number, and Escape cancels without leaving", async () => {
    const { user, session, become } = await openTabs();
    await become({ progress: { step: "making", sheet: "户户研判表", done: 2.4, total: 17 } });
    expect(within(tabsScreen()).getByText("第 3 / 17 张")).toBeTruthy();
    expect(within(tabsScreen()).getByText("工作表：户户研判表")).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(session.calls.at(-1)).toEqual(["cancel"]);
    expect(tabsScreen()).toBeTruthy();
  });

  test("a choice on its way into the workbook is no progress", async () => {
    const { user, session } = await openTabs(
      {},
      {
        chooseTabs: () => {
          session.set({ progress: { step: "writing", sheet: "", done: 0, total: 0 } });
          return new Promise(() => undefined);
        },
      },
    );
    await user.click(within(tabsScreen()).getByRole("checkbox", { name: /^T24/ }));
    expect(within(tabsScreen()).queryByRole("button", { name: "取消" })).toBeNull();
    expect(within(tabsScreen()).queryByText("正在写入表格")).toBeNull();
  });
});

describe("the outcome", () => {
  const outcome = (): HTMLElement => within(tabsScreen()).getByRole("list", { name: "已生成的表" });

  test("adds up the cells that agree and names the ones that differ, which lead to their cell", async () => {
    const { user, session } = await openTabs({ written: WRITTEN });
    expect(tabsScreen().textContent).toContain("已生成 2 张表。2,412 个计算单元格与本工具核对一致。");
    expect(tabsScreen().textContent).toContain("2 个计算单元格与本工具的结果不同，请查看。");
    await user.click(button("N7：表中 #REF!，应为 12.5"));
    expect(session.calls.at(-1)).toEqual(["select", WRITTEN[0]!.computed!.differ[0]!.at]);
    expect(button("N8：表中 空，应为 3")).toBeTruthy();
  });

  test("where all agree nothing differs", async () => {
    await openTabs({ written: [WRITTEN[1]!] });
    expect(tabsScreen().textContent).toContain("12 个计算单元格与本工具核对一致。");
    expect(tabsScreen().textContent).not.toContain("不同");
  });

  test("a tab that got another name says so, with its rows, and can be opened", async () => {
    const { user, session } = await openTabs({ written: WRITTEN });
    const [first, second] = within(outcome()).getAllByRole("listitem");
    expect(first!.textContent).toContain("719 行");
    expect(first!.textContent).toContain("您已有同名工作表，未改动；新表名为“户户研判表 (2)”。");
    expect(second?.textContent).not.toContain("同名");
    await user.click(button("打开工作表“户户研判表 (2)”"));
    expect(session.calls.at(-1)).toEqual(["showTab", "T3"]);
  });

  test("what was left out says why, a refusal with what to do", async () => {
    const why = { code: "sheet.protected", data: {}, message: "工作表受保护。", advice: "请取消保护。" } as const;
    await openTabs({
      written: [],
      leftOut: [
        { id: "T7", name: "收入同期比对表", why: "没有上期数据" },
        { id: "T3", name: "户户研判表", why },
      ],
    });
    const left = within(tabsScreen()).getByRole("list", { name: "未生成" });
    expect(
      within(left)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["T7 收入同期比对表：没有上期数据", "T3 户户研判表：工作表受保护。 请取消保护。"]);
    expect(tabsScreen().textContent).toContain("没有生成任何表。");
  });

  test("a host that computes no formulas says who does", async () => {
    await openTabs({ written: [{ ...WRITTEN[1]!, computed: null }] });
    expect(tabsScreen().textContent).toContain("这里不计算公式：打开文件后由表格软件计算。");
    expect(tabsScreen().textContent).not.toContain("一致");
  });

  test("nothing that people typed is lost: all of it can be read, in steps", async () => {
    const dropped = Array.from({ length: 120 }, (_none, index) => ({
      key: `H-${index}`,
      heading: "责任人",
      value: `帮扶${index}`,
    }));
    const { user } = await openTabs({ written: [{ ...WRITTEN[1]!, dropped }] });
    await user.click(button(/有 120 处人工填写的内容不再列于表中$/));
    expect(tabsScreen().textContent).toContain("H-49 · 责任人：帮扶49");
    expect(tabsScreen().textContent).not.toContain("H-50 ");
    await user.click(button("显示更多（还有 70 处）"));
    await user.click(button("显示更多（还有 20 处）"));
    expect(tabsScreen().textContent).toContain("H-119 · 责任人：帮扶119");
  });

  test("texts of the workbook show what is invisible in them and hide ID numbers", async () => {
    const value = "甲\u202e乙 459099199001010015";
    const { user } = await openTabs({ written: [{ ...WRITTEN[1]!, dropped: [{ key: "H", heading: "备注", value }] }] });
    await user.click(button(/不再列于表中$/));
    expect(tabsScreen().textContent).toContain("甲⟨U+202E⟩乙 459099********0015");
  });
});

describe("the overview of the county", () => {
  const open = async (start = {}, over = {}) => {
    const pane = await openTabs({}, over, start);
    await pane.user.click(button("县情概览"));
    return pane;
  };
  const chart = (name: string): HTMLElement => within(tabsScreen()).getByRole("region", { name });
  const cells = (table: HTMLElement): string[][] =>
    [...table.querySelectorAll("tr")].map((row) =>
      [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent ?? ""),
    );

  test("has the figures with their notes", async () => {
    await open();
    await screen.findByText("1.81%");
    const list = tabsScreen().querySelector("dl")!;
    expect(list.textContent).toBe("户数14,133贫困发生率1.81%农业户籍人口由各村填报");
  });

  test("bars stand in a table beside their numbers, a pie with its shares, blanks as –", async () => {
    await open();
    await screen.findByText("1.81%");
    const table = within(chart("致贫原因")).getByRole("table");
    expect(cells(table)).toEqual([
      ["因病", "30（75%）"],
      ["因学", "10（25%）"],
      ["缺技术", "–"],
    ]);
    const widths = [...table.querySelectorAll<HTMLElement>("[style]")].map(({ style }) => style.width);
    expect(widths[0]).toBe("100%");
    expect(parseFloat(widths[1]!)).toBeCloseTo(33.33, 1);
    expect(widths).toHaveLength(2);
  });

  test.each([
    [
      "各乡镇达标",
      [
        ["项目", "达标", "待核实"],
        ["甲乡", "100", "7"],
        ["乙乡", "50", "0"],
      ],
    ],
    [
      "入住进度",
      [
        ["项目", "完成率"],
        ["2020-08", "50%"],
        ["2020-09", "–"],
        ["2020-10", "75%"],
      ],
    ],
  ])("%s has a table of its numbers", async (name, rows) => {
    const { user } = await open();
    await screen.findByText("1.81%");
    await user.click(within(chart(name)).getByRole("button", { name: `看数据表：${name}` }));
    expect(cells(within(chart(name)).getByRole("table"))).toEqual(rows);
  });

  test("a line breaks where there is no number", async () => {
    await open();
    await screen.findByText("1.81%");
    const line = within(chart("入住进度")).getByRole("img").querySelector("g path")!;
    expect(line.getAttribute("d")?.match(/[ML]/g)).toEqual(["M", "M"]);
  });

  test("parts of a bar differ by pattern, not by colour alone: each has its own class", async () => {
    await open();
    await screen.findByText("1.81%");
    const legend = [...chart("各乡镇达标").querySelectorAll("ul span")].map(({ className }) => className);
    expect(new Set(legend).size).toBe(2);
  });

  test("long charts begin with twelve and show the rest on demand", async () => {
    const categories = Array.from({ length: 15 }, (_none, index) => `第${index + 1}乡`);
    const values = categories.map((_name, index) => index);
    const [first] = OVERVIEW.charts;
    const charts = [{ ...first!, kind: "bar" as const, categories, series: [{ name: "户", values }] }];
    const { user } = await open({}, { overview: () => Promise.resolve({ ...OVERVIEW, charts }) });
    await screen.findByText("1.81%");
    expect(within(chart("致贫原因")).getAllByRole("row")).toHaveLength(12);
    await user.click(within(chart("致贫原因")).getByRole("button", { name: "显示其余 3 项" }));
    expect(within(chart("致贫原因")).getAllByRole("row")).toHaveLength(15);
  });

  test("before a run it says when there will be something to see", async () => {
    await open({ summary: null });
    expect(await screen.findByText("校验之后，这里显示县情数字和图。")).toBeTruthy();
  });

  test("what is out of date says so", async () => {
    await open({ stale: true });
    expect(await screen.findByText("表已改动，以下是上次校验的数字。")).toBeTruthy();
  });

  test("what breaks in the overview is a defect of ours and shown as such", async () => {
    const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
    await open({}, { overview: () => Promise.reject(new TypeError("broken")) });
    expect(await screen.findByText(/TypeError/)).toBeTruthy();
    quiet.mockRestore();
  });
});

test.each([
  ["2020-02-10", 3, ["2020-02", "2020-01", "2019-12"]],
  ["2020-12-31", 2, ["2020-12", "2020-11"]],
])("the months up to %s", (day, count, months) => expect(monthsBefore(day, count)).toEqual(months));
