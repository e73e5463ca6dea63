/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { MARKS } from "../../src/core/model/HighlightPlan";
import { Refusal } from "../../src/core/model/Refusal";
import { renderPane } from "./renderPane";
import type { ShownPane } from "./renderPane";
import { HOUSEHOLD, NOTHING_FOUND, sampleFinding, sampleFindings, SELECTION, SUMMARY } from "./sampleViews";

const RULE = /身份证校验码错误（ID-02）/;

async function openList(pane: ShownPane, name: RegExp = RULE): Promise<HTMLElement> {
  await pane.user.click(screen.getByRole("button", { name }));
  await screen.findByText(/^共 [\d,]+ 条 · /);
  return screen.getByRole("listbox", { name: "问题清单" });
}

const active = (list: HTMLElement): HTMLElement => {
  const option = document.getElementById(list.getAttribute("aria-activedescendant") ?? "");
  if (!option) throw new Error("no active row is drawn");
  return option;
};

test("60,000 findings are one list of which a screenful is drawn", async () => {
  const pane = await renderPane({ summary: SUMMARY });
  const list = await openList(pane);
  expect(screen.getByText(/^共 60,000 条 · /)).toBeTruthy();
  const rows = within(list).getAllByRole("option");
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.length).toBeLessThan(40);
  expect(rows[0]?.getAttribute("aria-setsize")).toBe("60000");
});

test("a row says severity, household, masked name, cell and message", async () => {
  const pane = await renderPane({ summary: SUMMARY });
  const [row] = within(await openList(pane)).getAllByRole("option");
  expect(row?.textContent).toBe(`${MARKS.error}错误户 H1张*C5 证件号码第 1 条：末位应为 X`);
});

test("keys alone open a list, choose in it and lead back to what opened it", async () => {
  const { session, user } = await renderPane({ summary: SUMMARY });
  const opener = screen.getByRole("button", { name: /ID-02/ });
  opener.focus();
  await user.keyboard("{Enter}");
  const list = await screen.findByRole("listbox");
  expect(document.activeElement).toBe(list);
  await within(list).findAllByRole("option");
  await user.keyboard("{ArrowDown}{Enter}");
  expect(session.calls.at(-1)).toEqual(["select", sampleFinding("ID-02", 1).at]);
  expect(document.activeElement).toBe(list);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(opener));
});

test("a list whose opener has gone leads back to the outcome", async () => {
  const { become, user } = await renderPane({ summary: SUMMARY });
  await user.click(screen.getByRole("button", { name: /ID-02/ }));
  await become({ summary: NOTHING_FOUND });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("没有发现问题"));
});

test.each([
  ["{ArrowDown}", 2],
  ["{ArrowDown}{ArrowDown}{ArrowUp}", 2],
  ["{ArrowUp}", 1],
  ["{PageDown}", 9],
  ["{End}", 60_000],
  ["{End}{Home}", 1],
  ["{End}{ArrowDown}", 60_000],
])("%s moves to row %d, and Enter selects its cell", async (keys, row) => {
  const pane = await renderPane({ summary: SUMMARY });
  const list = await openList(pane);
  list.focus();
  await pane.user.keyboard(keys);
  await waitFor(() => expect(active(list).textContent).toContain(`第 ${row} 条`));
  expect(active(list).getAttribute("aria-selected")).toBe("true");
  expect(active(list).getAttribute("aria-posinset")).toBe(String(row));
  await pane.user.keyboard("{Enter}");
  expect(pane.session.calls).toEqual([["select", sampleFinding("ID-02", row - 1).at]]);
});

test("pages are asked for as they come into view, each once", async () => {
  const asked: number[] = [];
  const pane = await renderPane(
    { summary: SUMMARY },
    {
      findings: (query) => {
        asked.push(query.from);
        return Promise.resolve(sampleFindings(query));
      },
    },
  );
  const list = await openList(pane);
  list.focus();
  await pane.user.keyboard("{End}");
  await waitFor(() => expect(active(list).textContent).toContain("第 60000 条"));
  expect(asked).toEqual([0, 59_900]);
});

test("a chosen finding is explained at once: value, expected, advice, source, parameters, reason", async () => {
  const pane = await renderPane({ summary: SUMMARY });
  const list = await openList(pane);
  await pane.user.click(within(list).getAllByRole("option")[1] as HTMLElement);
  const dock = screen.getByRole("region", { name: "当前单元格" });
  await within(dock).findByText("号码错误会使数据比对失败。");
  for (const text of [
    "C6 证件号码",
    "第 2 条：末位应为 X",
    "459099********0023",
    "末位 X",
    "请核对户口簿后更正。",
    "GB 11643-1999 公民身份号码 第 4.3 条",
    "监测收入线 · 待确认",
    "适用范围：全国",
    "证件号码的末位等于前 17 位按 GB 11643 算出的校验码。",
    "1999-10-01 起",
    "确认程度已确认",
    "所需的列证件号码、姓名",
    "5,000 元/人·年 国家 2020 年，1.5 倍标准",
  ]) {
    expect(dock.textContent).toContain(text);
  }
  await pane.user.click(within(dock).getByRole("button", { name: /定位到 农户信息!B6/ }));
  expect(pane.session.calls.at(-1)).toEqual(["select", { sheet: "农户信息", row: 5, column: 1 }]);
});

test("the list narrows to a severity with its exact count", async () => {
  const pane = await renderPane({ summary: SUMMARY });
  await openList(pane, /查看“身份”全部 61,000 条/);
  expect(screen.getByText(/^共 61,000 条 · /)).toBeTruthy();
  const filter = screen.getByRole("group", { name: "按级别筛选" });
  await pane.user.click(within(filter).getByRole("button", { name: "提示" }));
  await screen.findByText(/^共 1,000 条 · /);
  expect(within(filter).getByRole("button", { name: "提示" }).getAttribute("aria-pressed")).toBe("true");
  await pane.user.click(within(filter).getByRole("button", { name: "疑点" }));
  expect(await screen.findByText("此筛选条件下没有问题。")).toBeTruthy();
});

test("a severity of the headline opens all its findings", async () => {
  const pane = await renderPane({ summary: SUMMARY });
  await openList(pane, /查看全部疑点，39,000 条/);
  expect(screen.getByText(/^共 39,000 条 · /)).toBeTruthy();
});

test("Esc and Back return to the rule that was opened", async () => {
  const pane = await renderPane({ summary: SUMMARY });
  const list = await openList(pane);
  list.focus();
  await pane.user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: RULE })));
  await openList(pane);
  await pane.user.click(screen.getByRole("button", { name: "返回" }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: RULE })));
});

test("a new run or language begins the list anew", async () => {
  const asked: number[] = [];
  const pane = await renderPane(
    { summary: SUMMARY },
    {
      findings: (query) => {
        asked.push(query.from);
        return Promise.resolve(sampleFindings(query));
      },
    },
  );
  const list = await openList(pane);
  list.focus();
  await pane.user.keyboard("{End}");
  await waitFor(() => expect(asked).toEqual([0, 59_900]));
  await pane.become({ summary: { ...SUMMARY } });
  await pane.become({ language: "en-US" });
  expect(await screen.findByText(/^60,000 in all · /)).toBeTruthy();
  expect(asked).toEqual([0, 59_900, 0, 0]);
});

test("everything of the list and the cell below stands in the order of Tab", async () => {
  const pane = await renderPane({ summary: SUMMARY, selection: SELECTION });
  await openList(pane);
  const stops = [...document.querySelectorAll<HTMLElement>("main > section :is(button, [tabindex])")]
    .concat([...document.querySelectorAll<HTMLElement>("[aria-label=当前单元格] :is(button, a, [tabindex])")])
    .filter((element) => element.tabIndex >= 0)
    .map((element) => element.getAttribute("aria-label") ?? element.textContent);
  expect(stops).toEqual([
    ...["返回", "全部", "错误", "疑点", "提示", "问题清单"],
    ...[
      "收起当前单元格",
      "问题与所在户",
      "定位到 农户信息!B5",
      "作为例外接受",
      "判定标准与依据",
      "关于建立防止返贫监测和帮扶机制的指导意见",
    ],
    ...["定位到本户首行", "定位到 农户信息!D5", "定位到 农户信息!A4"],
  ]);
});

test("the selected cell shows its findings and its household with what decided each verdict", async () => {
  await renderPane({ summary: SUMMARY, selection: SELECTION });
  const dock = screen.getByRole("region", { name: "当前单元格" });
  expect(dock.textContent).toContain("C5 证件号码 1 条问题");
  expect(dock.textContent).toContain("户 H1");
  expect(dock.textContent).toContain("户主 张* · 4 人");
  const verdicts = HOUSEHOLD.verdicts.map(({ dimension }) => dimension);
  expect(verdicts).toHaveLength(7);
  expect(dock.textContent).toContain("收入 ✖ 未达标人均纯收入 2,864 元，未超过 4,000 元");
  expect(dock.textContent).toContain("住房 ? 待核实");
  expect(dock.textContent).toContain("教育 – 不适用");
});

test("what decided a verdict leads to its cell", async () => {
  const { session, user } = await renderPane({ summary: SUMMARY, selection: SELECTION });
  await user.click(screen.getByRole("button", { name: "定位到 农户信息!D5" }));
  expect(session.calls).toEqual([["select", { sheet: "农户信息", row: 4, column: 3 }]]);
});

test("a cell without findings says so; without a cell there is a hint", async () => {
  const { become } = await renderPane({ summary: SUMMARY });
  expect(screen.getByText(/在表中选择单元格/)).toBeTruthy();
  await become({ selection: { ...SELECTION, findings: [], household: null } });
  expect(screen.getByText("此单元格没有列出问题。")).toBeTruthy();
});

test("another cell of the sheet takes the place of the chosen finding", async () => {
  const pane = await renderPane({ summary: SUMMARY });
  const list = await openList(pane);
  await pane.user.click(within(list).getAllByRole("option")[1] as HTMLElement);
  const dock = screen.getByRole("region", { name: "当前单元格" });
  expect(dock.textContent).toContain("C6 证件号码");
  await pane.become({ selection: SELECTION });
  expect(dock.textContent).toContain("C5 证件号码 1 条问题");
  expect(dock.textContent).not.toContain("第 2 条");
});

test("the dock folds", async () => {
  const { user } = await renderPane({ summary: SUMMARY, selection: SELECTION });
  await user.click(screen.getByRole("button", { name: "收起当前单元格" }));
  expect(screen.queryByText("户主 张*")).toBeNull();
  expect(screen.getByRole("button", { name: "展开当前单元格" }).getAttribute("aria-expanded")).toBe("false");
});

const CONSEQUENCES = Array.from({ length: 7 }, (_, n) => ({
  ...sampleFinding("INC-05", n),
  severity: "warning" as const,
}));

test("what follows from a finding stands under it in small type, and is not counted", async () => {
  const cause = { ...sampleFinding("ID-02", 0), consequences: CONSEQUENCES };
  const pane = await renderPane(
    { summary: SUMMARY },
    { findings: () => Promise.resolve({ total: 1, findings: [cause] }) },
  );
  await pane.user.click(screen.getByRole("button", { name: RULE }));
  const row = await screen.findByRole("option");
  await screen.findByText(/^共 1 条 · /);
  expect(row.textContent).toContain("由此引起：第 1 条：末位应为 X（等 7 处）");
  await pane.user.click(row);
  const dock = screen.getByRole("region", { name: "当前单元格" });
  const list = within(dock).getByText("由此引起 7 处").closest("div") ?? dock;
  expect(within(list).getAllByRole("listitem")).toHaveLength(5);
  await pane.user.click(within(list).getByRole("button", { name: "显示其余 2 条" }));
  expect(within(list).getAllByRole("listitem")).toHaveLength(7);
  await pane.user.click(within(list).getByRole("button", { name: "定位到 农户信息!C11" }));
  expect(pane.session.calls.at(-1)).toEqual(["select", CONSEQUENCES[6]?.at]);
});

test("of dozens of findings on one cell a few are shown, the rule of the first open", async () => {
  const findings = Array.from({ length: 30 }, (_, n) => sampleFinding("ID-02", n));
  const because = Array.from({ length: 12 }, (_, n) => ({ text: `原因 ${n + 1}`, at: { ...SELECTION.at, row: n } }));
  const household = { ...HOUSEHOLD, verdicts: [{ dimension: "income" as const, verdict: "notMet" as const, because }] };
  const { user } = await renderPane({ summary: SUMMARY, selection: { ...SELECTION, findings, household } });
  const dock = screen.getByRole("region", { name: "当前单元格" });
  expect(within(dock).getAllByRole("article")).toHaveLength(4);
  expect(
    within(dock)
      .getAllByRole("button", { name: "判定标准与依据" })
      .map((button) => button.getAttribute("aria-expanded")),
  ).toEqual(["true", "false", "false", "false"]);
  expect(within(dock).getAllByText(/^原因/)).toHaveLength(3);
  await user.click(within(dock).getByRole("button", { name: "其余 9 条" }));
  await user.click(within(dock).getByRole("button", { name: "显示其余 26 条" }));
  expect(within(dock).getAllByText(/^原因/)).toHaveLength(12);
  expect(within(dock).getAllByRole("article")).toHaveLength(30);
});

test("a rule that the standards chosen since do not have says so", async () => {
  await renderPane(
    { summary: SUMMARY, selection: SELECTION },
    { rule: (rule) => Promise.reject(new Refusal("rule.unknown", { rule })) },
  );
  expect(await screen.findByText("所选标准中没有这条规则，请重新校验。")).toBeTruthy();
});
