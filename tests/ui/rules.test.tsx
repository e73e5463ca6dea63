/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { Correction, Session } from "../../src/app/Session";
import type { RuleListEntry } from "../../src/app/views";
import { renderPane, type ShownPane } from "./renderPane";
import { OWN_DRAFT, RULE_LIST, TRIAL } from "./sampleRules";
import { RECOGNITION, sampleFinding, SUMMARY } from "./sampleViews";

const PROBABLE: RuleListEntry = { ...RULE_LIST[1]!, confidence: "probable", on: false };
const LIST = RULE_LIST.map((rule) => (rule.id === PROBABLE.id ? PROBABLE : rule));

async function openRules(over: Partial<Session> = {}, start = {}): Promise<ShownPane> {
  const pane = await renderPane(start, { rules: () => Promise.resolve(LIST), ...over });
  await pane.user.click(screen.getByRole("button", { name: "规则与级别" }));
  await screen.findByRole("searchbox");
  return pane;
}

const section = (): HTMLElement => screen.getByRole("region", { name: /^(规则与级别|添加本县自定规则|修改 OWN-01)$/ });
const shownRules = (): string[] =>
  within(section())
    .queryAllByRole("switch")
    .map((one) => one.getAttribute("aria-label") ?? "");

/** As the session does it: what the workbook keeps is in the next list. */
function keeping(): { readonly over: Partial<Session>; readonly asked: Correction[] } {
  let rules = LIST;
  const asked: Correction[] = [];
  const correct = (correction: Correction): Promise<void> => {
    asked.push(correction);
    const { rule } = correction;
    if (rule) {
      rules = rules.map((one) =>
        one.id === rule.id
          ? {
              ...one,
              on: rule.change?.on ?? one.confidence === "confirmed",
              changedSeverity: rule.change?.severity ?? null,
              switched: rule.change !== null,
            }
          : one,
      );
    }
    if (correction.rulesAsInPack) rules = LIST;
    return Promise.resolve();
  };
  return { asked, over: { correct, rules: () => Promise.resolve(rules) } };
}

test("the rules stand by dimension with how many are off; the county's own come first", async () => {
  await openRules();
  const headings = within(section())
    .getAllByRole("heading", { level: 2 })
    .map(({ textContent }) => textContent);
  expect(headings).toEqual(["规则与级别", "本县自定规则1", "收入（2 条）停用 1", "身份（2 条）", "住房（1 条）"]);
  expect(shownRules()).toEqual(["启用 OWN-01 联系电话不能为空"]);
});

test("a part of an id or title finds rules, and a filter narrows them", async () => {
  const { user } = await openRules();
  await user.type(screen.getByRole("searchbox"), "id-0");
  await waitFor(() => expect(shownRules()).toEqual(["启用 ID-02 身份证校验码错误", "启用 ID-03 证件号末位小写"]));
  await user.clear(screen.getByRole("searchbox"));
  await user.type(screen.getByRole("searchbox"), "危房");
  await waitFor(() => expect(shownRules()).toEqual(["启用 HOU-01 危房等级"]));
  await user.clear(screen.getByRole("searchbox"));
  await user.click(screen.getByRole("button", { name: "已停用" }));
  await waitFor(() => expect(shownRules()).toEqual(["启用 INC-09 监测线以下"]));
  await user.click(screen.getByRole("button", { name: "有改动" }));
  await waitFor(() => expect(shownRules()).toEqual([]));
  expect(section().textContent).toContain("没有符合条件的规则。");
});

test("a rule is switched, made less grave, marked as changed and put back, each as what differs from the pack", async () => {
  const { asked, over } = keeping();
  const { user } = await openRules(over);
  await user.type(screen.getByRole("searchbox"), "INC");
  const probable = await screen.findByRole("switch", { name: "启用 INC-09 监测线以下" });
  expect(within(section()).getByText("依据待确认")).toBeTruthy();
  await user.click(probable);
  const severity = screen.getByRole("combobox", { name: "INC-05 人均纯收入未超过标准：级别" });
  await user.selectOptions(severity, "note");
  expect(within(section()).getAllByText("本县已改动")).toHaveLength(2);
  expect(severity.textContent).toContain("疑点（原定）");
  await user.click(screen.getByRole("switch", { name: /INC-05/ }));
  await user.selectOptions(severity, "warning");
  await user.click(screen.getByRole("button", { name: /^恢复 INC-05/ }));
  expect(asked).toEqual([
    { rule: { id: "INC-09", change: { on: true } } },
    { rule: { id: "INC-05", change: { severity: "note" } } },
    { rule: { id: "INC-05", change: { on: false, severity: "note" } } },
    { rule: { id: "INC-05", change: { on: false } } },
    { rule: { id: "INC-05", change: null } },
  ]);
  await user.click(screen.getByRole("button", { name: "全部恢复原定（1）" }));
  await screen.findByRole("alertdialog");
  expect(asked).toHaveLength(5);
  await user.click(screen.getByRole("button", { name: "恢复原定" }));
  expect(asked.at(-1)).toEqual({ rulesAsInPack: true });
  expect(await screen.findByText("已全部恢复原定。")).toBeTruthy();
});

test("what the workbook refuses goes back to what it was", async () => {
  const { user } = await openRules({ correct: () => Promise.resolve() });
  await user.click(screen.getByRole("button", { name: /^身份/ }));
  const rule = screen.getByRole<HTMLInputElement>("switch", { name: /ID-02/ });
  await user.click(rule);
  await waitFor(() => expect(rule.checked).toBe(true));
});

test("a rule opens to what its record says", async () => {
  const { user } = await openRules();
  await user.click(screen.getByRole("button", { name: /^身份/ }));
  await user.click(screen.getByRole("button", { name: /^身份证校验码错误/ }));
  expect(await within(section()).findByText("号码错误会使数据比对失败。")).toBeTruthy();
});

test("Esc and Back lead home, to where the person came from", async () => {
  const { user } = await openRules();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "规则与级别" })));
  expect(screen.queryByRole("searchbox")).toBeNull();
});

test("a new run leads back to its results, but takes no unfinished rule away", async () => {
  const { become, user } = await openRules({}, { summary: SUMMARY, stale: true });
  await user.click(screen.getByRole("button", { name: "添加规则" }));
  await user.type(screen.getByLabelText(/规则名称/), "半成品");
  await become({ progress: { step: "reading", sheet: "", done: 0, total: 0 }, stale: false, summary: null });
  await become({ progress: null, summary: SUMMARY });
  expect(screen.getByLabelText<HTMLInputElement>(/规则名称/).value).toBe("半成品");
  await user.click(screen.getByRole("button", { name: "返回" }));
  await user.click(await screen.findByRole("button", { name: "放弃" }));
  await screen.findByRole("searchbox");
  await become({ stale: true });
  await become({ stale: false });
  expect(screen.queryByRole("searchbox")).toBeNull();
});

describe("a rule of the county's own", () => {
  const box = (name: string | RegExp): HTMLElement => screen.getByRole("combobox", { name });
  async function choose(pane: ShownPane, combobox: HTMLElement, text: string): Promise<void> {
    await pane.user.clear(combobox);
    await pane.user.type(combobox, text);
    await pane.user.click(within(screen.getByRole("listbox")).getAllByRole("option")[0] as HTMLElement);
  }

  test("is put together from lists, read in a sentence, tried, and kept", async () => {
    const pane = await openRules();
    const { user, session } = pane;
    await user.click(screen.getByRole("button", { name: "添加规则" }));
    await user.type(screen.getByLabelText(/规则名称/), "收入太少");
    await choose(pane, box("字段"), "工资");
    expect((box(/问题列在哪一列/) as HTMLInputElement).value).toBe("工资性收入");
    await user.selectOptions(box("比较"), "less");
    await user.type(screen.getByRole("textbox", { name: "值" }), "4000");
    await user.click(screen.getByRole("button", { name: "添加条件" }));
    await choose(pane, screen.getAllByRole("combobox", { name: "字段" })[1]!, "关系");
    await user.selectOptions(screen.getAllByRole("combobox", { name: "比较" })[1]!, "equals");
    await user.selectOptions(box("值"), "head");
    await user.click(screen.getByRole("radio", { name: "满足任一" }));
    await user.type(screen.getByLabelText(/提示内容/), "请核对收入");
    await user.type(screen.getByLabelText(/依据文件/), "本县通知");
    expect(screen.getByRole("region", { name: "规则含义" }).textContent).toContain(
      "凡“工资性收入”小于 4,000，或者“与户主关系”为“户主”的，在“工资性收入”处列为疑点。",
    );
    await user.click(screen.getByRole("button", { name: "试查" }));
    expect(await screen.findByText("检查了 61,205 行，会列出 812 条。")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "定位到 农户信息!C6" }));
    await user.click(screen.getByRole("button", { name: "保存" }));
    const draft = {
      ...OWN_DRAFT,
      id: null,
      title: "收入太少",
      message: "请核对收入",
      advice: "",
      dimension: "data",
      source: "本县通知",
      at: "wageIncome",
      match: "any",
      tests: [
        { subject: "wageIncome", operator: "less", value: "4000" },
        { subject: "relation", operator: "equals", value: "head" },
      ],
    };
    expect(session.calls).toEqual([
      ["tryRule", draft],
      ["select", sampleFinding("ID-02", 1).at],
      ["correct", { ownRule: { save: draft } }],
    ]);
    expect(await screen.findByText("已保存“收入太少”。")).toBeTruthy();
  });

  test("that lacks something says so at each field, leads to the first, and is neither tried nor kept", async () => {
    const { user, session } = await openRules();
    await user.click(screen.getByRole("button", { name: "添加规则" }));
    await user.click(screen.getByRole("button", { name: "试查" }));
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(session.calls).toEqual([]);
    expect(screen.getByText("有 5 处需要改正。")).toBeTruthy();
    const name = screen.getByLabelText(/规则名称/);
    expect(name.getAttribute("aria-invalid")).toBe("true");
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect(screen.getByText(/第 1 个条件没有选择字段/)).toBeTruthy();
    expect(section().textContent).not.toMatch(/rule\.|ownRule|[A-Z][a-z]+ [a-z]+/);
  });

  test.each<readonly [string, Partial<Session>, RegExp]>([
    [
      "that the sheet lacks a column",
      { tryRule: () => Promise.resolve({ ...TRIAL, count: 0, examples: [], notChecked: "未检查：表中没有这些列" }) },
      /未检查：表中没有这些列/,
    ],
    [
      "what is refused",
      { tryRule: () => Promise.resolve({ code: "workbook.busy", data: {}, message: "正忙。", advice: "请稍候。" }) },
      /正忙。.*请稍候。/,
    ],
    ["a defect of ours", { tryRule: () => Promise.resolve({ broken: "reading: TypeError" }) }, /程序出错.*TypeError/],
  ])("a trial says %s, and everything stays as written", async (_name, over, said) => {
    const { user, everything } = await openRules(over);
    await user.click(screen.getByRole("button", { name: /^修改 OWN-01/ }));
    await user.click(screen.getByRole("button", { name: "试查" }));
    await waitFor(() => expect(section().textContent).toMatch(said));
    expect(everything()).not.toContain("secret");
    expect(screen.getByLabelText<HTMLInputElement>(/规则名称/).value).toBe(OWN_DRAFT.title);
  });

  test("that is refused stays open with everything in it", async () => {
    const refusal = { code: "workbook.readOnly", data: {}, message: "只读。", advice: "另存。" } as const;
    let refuse = (): void => undefined;
    const { session, user } = await openRules({ correct: () => Promise.resolve(refuse()) });
    refuse = () => session.set({ refusal });
    await user.click(await screen.findByRole("button", { name: /^修改 OWN-01/ }));
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText("只读。")).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/规则名称/).value).toBe(OWN_DRAFT.title);
  });

  test("is removed only after a question", async () => {
    const { user, session } = await openRules();
    await user.click(screen.getByRole("button", { name: /^删除 OWN-01/ }));
    await screen.findByRole("alertdialog");
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(session.calls).toEqual([]);
    await user.click(screen.getByRole("button", { name: /^删除 OWN-01/ }));
    await user.click(await screen.findByRole("button", { name: "删除" }));
    expect(session.calls).toEqual([["correct", { ownRule: { remove: "OWN-01" } }]]);
    expect(await screen.findByText("已删除 OWN-01。")).toBeTruthy();
  });

  test.each([
    ["removing", /^删除 OWN-01/, "删除", "已删除 OWN-01。"],
    ["putting all back", /^全部恢复原定/, "恢复原定", "已全部恢复原定。"],
  ])("%s that is refused is not said to be done", async (_name, button, confirm, done) => {
    const refusal = { code: "workbook.readOnly", data: {}, message: "只读。", advice: "另存。" } as const;
    let refuse = (): void => undefined;
    const switched = RULE_LIST.map((rule) => (rule.own ? rule : { ...rule, on: false, switched: true }));
    const { session, user } = await openRules({
      rules: () => Promise.resolve(switched),
      correct: () => Promise.resolve(refuse()),
    });
    refuse = () => session.set({ refusal });
    await user.click(screen.getByRole("button", { name: button }));
    await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: confirm }));
    expect(await screen.findByText("只读。")).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(screen.queryByText(done)).toBeNull();
  });

  test("leaving asks only where something would be lost", async () => {
    const { user } = await openRules();
    await user.click(screen.getByRole("button", { name: /^修改 OWN-01/ }));
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: /^修改 OWN-01/ }));
    const name = screen.getByLabelText<HTMLInputElement>(/规则名称/);
    await user.type(name, "！");
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "继续编辑" }));
    expect(name.value).toBe(`${OWN_DRAFT.title}！`);
    await user.click(screen.getByRole("button", { name: "取消" }));
    await user.click(await screen.findByRole("button", { name: "放弃" }));
    expect(await screen.findByRole("searchbox")).toBeTruthy();
  });

  test("is made in English as well", async () => {
    const { user } = await openRules({}, { recognition: RECOGNITION });
    await user.click(screen.getByRole("button", { name: "English" }));
    await user.click(await screen.findByRole("button", { name: /^Change OWN-01/ }));
    expect(screen.getByRole("region", { name: "What the rule says" }).textContent).toContain("is blank");
  });
});
