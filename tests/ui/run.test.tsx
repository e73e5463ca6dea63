/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { renderPane } from "./renderPane";
import { found, NOTHING_FOUND, SELECTION, SUMMARY } from "./sampleViews";

const live = (): string =>
  screen
    .getAllByRole("status")
    .map((region) => region.textContent)
    .join(" | ");

test("a step is shown in words, with its sheet, its share and its rows", async () => {
  const { become } = await renderPane();
  await become({ progress: { step: "checking", sheet: "农户信息", done: 12_000, total: 61_205 } });
  const card = screen.getByRole("region", { name: "正在校验" });
  expect(card.textContent).toContain("正在校验 20%");
  expect(card.textContent).toContain("工作表：农户信息");
  expect(card.textContent).toContain("12,000 / 61,205 行");
  expect(Number(within(card).getByRole("progressbar").getAttribute("aria-valuenow"))).toBeCloseTo(0.196, 3);
});

test("a step of unknown length has no share", async () => {
  const { become } = await renderPane();
  await become({ progress: { step: "reading", sheet: "", done: 0, total: 0 } });
  const card = screen.getByRole("region", { name: "正在读取数据" });
  expect(card.textContent).not.toContain("%");
  expect(within(card).getByRole("progressbar").getAttribute("aria-valuenow")).toBeNull();
});

test("a screen reader hears a step and its quarters, not every row", async () => {
  const { become } = await renderPane();
  const heard = new Set<string>();
  for (let done = 0; done <= 1_000; done += 50) {
    await become({ progress: { step: "checking", sheet: "", done, total: 1_000 } });
    heard.add(live());
  }
  expect([...heard]).toEqual(["0%", "25%", "50%", "75%", "100%"].map((share) => `正在校验，${share}`));
});

test.each([
  ["the button", async (user: UserEvent) => user.click(screen.getByRole("button", { name: "取消" }))],
  ["Esc", async (user: UserEvent) => user.keyboard("{Escape}")],
])("%s cancels a run, and the pane says so", async (_name, cancel) => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: "校验" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "取消" }));
  await cancel(user);
  expect(session.calls).toEqual([["validate"], ["cancel"]]);
  expect(screen.getByRole("alert").textContent).toContain("已取消。");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "校验" }));
});

test("the pane never takes the focus from the sheet of its own accord", async () => {
  const { become } = await renderPane();
  await become({ progress: { step: "reading", sheet: "", done: 0, total: 0 } });
  expect(document.activeElement).toBe(document.body);
});

test("after a run the focus stands on the outcome", async () => {
  const { become, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: "校验" }));
  await become({ progress: { step: "painting", sheet: "", done: 0, total: 0 }, summary: SUMMARY });
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "取消" }));
  await become({ progress: null, painted: "yes" });
  expect(document.activeElement?.textContent).toBe("发现 60,000 处错误、39,000 处疑点、1,000 条提示");
});

test("Tab is the browser's own; the host hears of other keys", async () => {
  const reached: string[] = [];
  const host = (event: KeyboardEvent): void => {
    reached.push(event.key);
    event.preventDefault();
  };
  window.addEventListener("keydown", host);
  const { user } = await renderPane({ summary: SUMMARY });
  screen.getByRole("heading", { name: /^发现/ }).focus();
  await user.tab();
  expect(reached).toEqual([]);
  await user.keyboard("{F6}");
  expect(reached).toEqual(["F6"]);
  window.removeEventListener("keydown", host);
});

test("counts are exact: households, members, affected, severities, dimensions, rules", async () => {
  await renderPane({ summary: SUMMARY });
  const result = screen.getByRole("region", { name: "校验结果" });
  for (const count of ["14,133", "61,205", "9,876", "60,000", "39,000", "1,000"])
    expect(result.textContent).toContain(count);
  expect(result.textContent).toContain("含隐藏行 12 行，已一并校验");
  expect(live()).toContain("发现 60,000 处错误、39,000 处疑点、1,000 条提示");
  expect(screen.getByRole("region", { name: "身份：61,000 条" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "错误，身份证校验码错误（ID-02），60,000 条" })).toBeTruthy();
});

test("a rule whose findings differ in severity shows how many there are of each", async () => {
  const [income, ...others] = SUMMARY.dimensions;
  const [rule] = income?.rules ?? [];
  if (!income || !rule) throw new Error("the sample has no rule of income");
  const mixed = { ...rule, ...found({ error: 1, warning: 38_999 }) };
  await renderPane({ summary: { ...SUMMARY, dimensions: [{ ...income, rules: [mixed] }, ...others] } });
  const row = screen.getByRole("button", { name: /^错误 1.疑点 38,?999，人均纯收入未超过标准（INC-05），39,000 条$/ });
  expect(row.textContent).toContain("✖错误1▲疑点38,999");
});

test("severity is said by mark and word", async () => {
  await renderPane({ summary: SUMMARY });
  const text = screen.getByRole("region", { name: "校验结果" }).textContent;
  for (const mark of ["✖错误", "▲疑点", "●提示"]) expect(text).toContain(mark);
});

test("each of the seven dimensions says its four counts in words", async () => {
  await renderPane({ summary: SUMMARY });
  const texts = screen.getAllByText(/^达标 13,000$/).map((met) => met.closest("li")?.textContent);
  expect(texts).toHaveLength(7);
  expect(texts[0]).toBe("收入达标 13,000未达标 33待核实 1,100不适用 0");
});

test("what was not checked is listed with its reason", async () => {
  const { user } = await renderPane({ summary: SUMMARY });
  const toggle = screen.getByRole("button", { name: /未检查的规则.*2 条/ });
  expect(toggle.getAttribute("aria-expanded")).toBe("false");
  await user.click(toggle);
  expect(screen.getByText("缺少列：危房等级").closest("li")?.textContent).toContain("HOU-01 危房等级");
});

test("nothing found still says what was not checked, and promises nothing", async () => {
  await renderPane({ summary: NOTHING_FOUND });
  expect(screen.getByRole("heading", { name: "已检查的 3 条规则没有发现问题" })).toBeTruthy();
  expect(screen.getByText(/另有 2 条规则未检查/)).toBeTruthy();
  expect(screen.getByText("参数“监测收入线”待县里确认").closest("li")?.textContent).toContain("INC-09 监测线以下");
});

test("where no rule was checked, the pane does not say that nothing was found", async () => {
  const dimensions = NOTHING_FOUND.dimensions.map((dimension) => ({
    ...dimension,
    rules: dimension.rules.map((rule) => ({ ...rule, notChecked: "缺少列" })),
  }));
  const { container } = await renderPane({ summary: { ...NOTHING_FOUND, dimensions } });
  expect(screen.getByRole("heading", { name: "没有检查任何规则" })).toBeTruthy();
  expect(container.textContent).not.toContain("规则没有发现问题");
});

test("an incomplete run is never shown as clean", async () => {
  const incomplete = [{ ruleId: "ID-02", title: "身份证校验码错误" }];
  const { container } = await renderPane({ summary: { ...NOTHING_FOUND, incomplete }, defect: "ID-02: TypeError" });
  expect(screen.getByRole("heading", { name: "校验未完成，结果不完整" })).toBeTruthy();
  expect(container.textContent).not.toContain("规则没有发现问题");
  expect(screen.getByText("ID-02 身份证校验码错误")).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toContain("ID-02: TypeError");
  expect(live()).toContain("程序出错，操作没有完成");
});

test("a changed sheet asks for another run", async () => {
  const { session, user } = await renderPane({ summary: SUMMARY, stale: true });
  const notice = screen.getByText("表格或设置已改动，请重新校验").closest<HTMLElement>("[role=status]");
  expect(within(notice as HTMLElement).queryByRole("button")).toBeNull();
  await user.click(screen.getByRole("button", { name: "重新校验" }));
  expect(session.calls).toEqual([["validate"]]);
});

test.each([
  ["yes", "已在表中标记，见“校验结果”列。", "清除标记", "clearMarks"],
  ["no", "尚未在表中标记。", "标记到表中", "paint"],
] as const)("painted: %s", async (painted, text, button, call) => {
  const { session, user } = await renderPane({ summary: SUMMARY, painted });
  expect(screen.getByText(text)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: button }));
  expect(session.calls).toEqual([[call]]);
});

test("a sheet that could not be marked says why and what to do", async () => {
  const painted = { code: "sheet.protected", data: {}, message: "工作表受保护。", advice: "请先撤销保护。" } as const;
  await renderPane({ summary: SUMMARY, painted });
  expect(screen.getByText("没有在表中标记").closest("p")?.textContent).toContain(
    "工作表受保护。 处理办法：请先撤销保护。",
  );
});

test("the results stay in place while a cell is selected or marks are cleared, and go while data are read", async () => {
  const { become } = await renderPane({ summary: SUMMARY });
  const shown = (): boolean => screen.queryByRole("region", { name: "校验结果" }) !== null;
  for (const [step, stays] of [
    ["recognising", true],
    ["painting", true],
    ["clearing", true],
    ["reading", false],
    ["checking", false],
  ] as const) {
    await become({ progress: { step, sheet: "", done: 0, total: 0 } });
    expect([step, shown()]).toEqual([step, stays]);
  }
});

test("settings changed after the run: the results say what they stand on", async () => {
  const { become, session } = await renderPane({ summary: SUMMARY });
  const result = (): string => screen.getByRole("region", { name: "校验结果" }).textContent ?? "";
  expect(result()).not.toContain("数据日期");
  const { recognition } = session.state();
  await become({ recognition: recognition && { ...recognition, asOf: "2021-06-30" } });
  expect(result()).toContain("数据日期 2020-12-31");
});

test("no run of 17 digits is anywhere in the page after a run", async () => {
  const { everything } = await renderPane({ summary: SUMMARY, selection: SELECTION, painted: "yes" });
  expect(everything()).toContain("459099********0023");
  expect(everything()).not.toMatch(/\d{17}/);
});

test("a pane that breaks says so in place of an empty page", async () => {
  const broken = { ...SUMMARY, verdicts: null as unknown as typeof SUMMARY.verdicts };
  const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { become } = await renderPane();
  await become({ summary: broken });
  expect(screen.getByRole("alert").textContent).toContain("窗格显示出错");
  expect(screen.getByRole("alert").textContent).toContain("TypeError");
  error.mockRestore();
});

const RULES_LEFT = Array.from({ length: 80 }, (_, n) => ({
  ruleId: `X-${n + 1}`,
  title: `规则 ${n + 1}`,
  severity: "error" as const,
  ...found({}),
  partly: [],
  followed: 0,
  ...(n < 60
    ? { reason: "columnMissing" as const, notChecked: n < 50 ? "没有列：危房等级" : "没有列：水源" }
    : { reason: "previousMissing" as const, notChecked: "没有上期的表可比" }),
}));

test("eighty rules that were not checked are folded by kind of reason, each reason said once", async () => {
  const dimensions = [{ dimension: "data" as const, count: 0, rules: RULES_LEFT }];
  const { user } = await renderPane({ summary: { ...SUMMARY, dimensions } });
  await user.click(screen.getByRole("button", { name: "未检查的规则 80 条" }));
  expect(screen.queryByText("X-1 规则 1")).toBeNull();
  await user.click(screen.getByRole("button", { name: "表中没有所需的列 60 条" }));
  const reasons = screen.getAllByText(/^没有列：/).map((reason) => reason.textContent);
  expect(reasons).toEqual(["没有列：危房等级", "没有列：水源"]);
  expect(screen.getByText("X-60 规则 60")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "没有上期的表可比 20 条" }));
  await user.click(screen.getByRole("button", { name: "选择上期的表" }));
  expect(screen.getByRole("button", { name: /^上期对比/ }).getAttribute("aria-expanded")).toBe("true");
});

test("rules checked in part and findings that follow from others are told apart from what is counted", async () => {
  const [income, ...others] = SUMMARY.dimensions;
  const rules = income!.rules.map((rule) => ({ ...rule, partly: ["没有列：水源", "没有列：水源"], followed: 3 }));
  const { user } = await renderPane({ summary: { ...SUMMARY, dimensions: [{ ...income!, rules }, ...others] } });
  const row = screen.getByText("另有 3 处由其他问题引起，列在其下").closest("button");
  expect(row?.textContent).toContain("39,000");
  expect(screen.getByText(/^另有 6 处由上列问题引起/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "只检查了一部分的规则 1 条" }));
  expect(screen.getByText("没有列：水源").closest("li")?.textContent).toContain("INC-05 人均纯收入未超过标准");
});
