/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Session } from "../../src/app/Session";
import { comparison, openDepartments } from "./openDepartments";
import type { ShownPane } from "./renderPane";
import { COMPARED, ID_HERE, ID_THERE, samplePair, samplePairs } from "./sampleDepartments";
import { SUMMARY } from "./sampleViews";

const decided = (calls: ShownPane["session"]["calls"]): unknown[] =>
  calls.filter(([name]) => name === "decide").map(([, ...args]) => args);
const list = (): HTMLElement => screen.getByRole("listbox", { name: "关联清单" });
const rows = (): string[] => [...list().querySelectorAll('[role="option"]')].map(({ textContent }) => textContent);
const counter = (): string => within(comparison()).getByText(/^(剩余|共|没有)/).textContent;

async function openQueue(over: Partial<Session> = {}, name = /^核实“住建”待确认的关联/): Promise<ShownPane> {
  const pane = await openDepartments({}, over);
  await pane.user.click(screen.getByRole("button", { name }));
  await within(comparison()).findByText(/^(剩余|共) \d+/);
  await waitFor(() => expect(document.activeElement).toBe(list()));
  return pane;
}

test("shows one pair with every term, its weight and why it waits, above the list of all", async () => {
  await openQueue();
  expect(counter()).toBe("剩余 250");
  const pair = screen.getByRole("region", { name: "第 1 对，共 250 对" });
  expect(pair.textContent).toContain("得分居中，待人工确认");
  const table = within(pair).getByRole("table", { name: "两边各项对照" });
  expect([...table.querySelectorAll("tr")].map(({ textContent }) => textContent)).toEqual([
    "项目本表部门表比对得分",
    "证件号码459099********0017459099********0033不同-2.0",
    "姓名张*0张**0缺一个字+5.5",
    "合计+7.3",
  ]);
  expect(rows()[0]).toBe("张*0 ↔ 张**0+7.3本表 B5，部门表 A5 · 未定");
  expect(rows().length).toBeLessThan(60);
});

test("no name and no number is on the page unmasked before it is asked for by V", async () => {
  const { user, everything } = await openQueue();
  const secrets = [ID_HERE, ID_THERE, "张三0", "张三丰0"];
  for (const secret of secrets) expect(everything()).not.toContain(secret);
  await user.keyboard("v");
  for (const secret of secrets) expect(everything()).toContain(secret);
  expect(screen.getByRole("button", { name: "遮盖" }).getAttribute("aria-pressed")).toBe("true");
  await user.keyboard("V");
  for (const secret of secrets) expect(everything()).not.toContain(secret);
});

test("keys alone accept, reject and undo; the next pair follows, and the counter is exact", async () => {
  const { session, user } = await openQueue();
  await user.keyboard("ar");
  await waitFor(() => expect(counter()).toBe("剩余 248 · 已记为不是同一人。"));
  expect(screen.getByRole("region", { name: "第 3 对，共 250 对" })).toBeTruthy();
  expect(rows().slice(0, 3)).toEqual([
    "张*0 ↔ 张**0+7.3本表 B5，部门表 A5 · 已定：是同一人",
    "张*1 ↔ 张**1+7.3本表 B6，部门表 A6 · 已定：不是同一人",
    "张*2 ↔ 张**2+7.3本表 B7，部门表 A7 · 未定",
  ]);
  await user.keyboard("u");
  await waitFor(() => expect(counter()).toBe("剩余 249 · 已撤销上一步。"));
  expect(screen.getByRole("region", { name: "第 2 对，共 250 对" })).toBeTruthy();
  await user.keyboard("uu");
  await waitFor(() => expect(counter()).toBe("剩余 250 · 已撤销上一步。"));
  await waitFor(() =>
    expect(decided(session.calls)).toEqual([
      ["waiting 0", "accepted"],
      ["waiting 1", "rejected"],
      ["waiting 1", null],
      ["waiting 0", null],
    ]),
  );
  expect(session.state().departments.decisions).toEqual({});
});

test.each([
  ["jj", 3],
  ["{ArrowDown}{ArrowDown}k", 2],
  ["{ArrowUp}", 1],
  ["{End}j", 250],
])("%s leads to pair %i, also after a press elsewhere in the queue", async (keys, position) => {
  const { user } = await openQueue();
  if (position === 3) screen.getByRole("button", { name: "已关联" }).focus();
  await user.keyboard(keys);
  expect(await screen.findByRole("region", { name: `第 ${position} 对，共 250 对` })).toBeTruthy();
});

test("the same by buttons, which show their keys; a decision is taken back", async () => {
  const { session, user } = await openQueue();
  expect(screen.getByRole("button", { name: "撤销上一步" }).getAttribute("aria-disabled")).toBe("true");
  const accept = screen.getByRole("button", { name: "是同一人" });
  expect(accept.textContent).toBe("是同一人A");
  expect(accept.getAttribute("aria-keyshortcuts")).toBe("A");
  await user.click(accept);
  await user.click(screen.getByRole("button", { name: "上一对" }));
  await user.click(screen.getByRole("button", { name: "收回此决定" }));
  await waitFor(() => expect(counter()).toBe("剩余 250 · 已收回决定。"));
  expect(decided(session.calls)).toEqual([
    ["waiting 0", "accepted"],
    ["waiting 0", null],
  ]);
  expect(document.activeElement).toBe(list());
});

test("a shortcut of the browser and an input method are told apart from a decision", async () => {
  const { session, user } = await openQueue();
  await user.keyboard("{Control>}a{/Control}{Meta>}r{/Meta}");
  expect(decided(session.calls)).toEqual([]);
});

test.each([
  ["a", "accepted"],
  ["R", "rejected"],
])("%s that is held decides one pair, an arrow that is held goes on", async (key, decision) => {
  const { session } = await openQueue();
  fireEvent.keyDown(list(), { key });
  expect(await screen.findByRole("region", { name: "第 2 对，共 250 对" })).toBeTruthy();
  for (let time = 0; time < 4; time++) fireEvent.keyDown(list(), { key, repeat: true });
  for (let time = 0; time < 2; time++) fireEvent.keyDown(list(), { key: "j", repeat: true });
  expect(await screen.findByRole("region", { name: "第 4 对，共 250 对" })).toBeTruthy();
  expect(decided(session.calls)).toEqual([["waiting 0", decision]]);
});

test("what the workbook refuses goes back, and cannot be undone", async () => {
  const refusal = { code: "workbook.readOnly", data: {}, message: "只读。", advice: "另存。" } as const;
  let refuse = (): void => undefined;
  const { session, user } = await openQueue({ decide: () => Promise.resolve(refuse()) });
  refuse = () => session.set({ refusal });
  await user.keyboard("a");
  expect(await screen.findByText("只读。")).toBeTruthy();
  await waitFor(() => expect(rows()[0]).toContain("未定"));
  expect(screen.getByText(/^剩余 250/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "撤销上一步" }).getAttribute("aria-disabled")).toBe("true");
});

test("decisions wait for the next run, which is one press away; after it they are no longer pending", async () => {
  const { session, user, become } = await openQueue();
  await user.keyboard("aaa");
  expect(await screen.findByText("有 3 个决定未生效，重新比对后生效。")).toBeTruthy();
  await waitFor(() => expect(session.state().progress).toBeNull());
  // The one above all; the other lies hidden with the results.
  await user.click(screen.getAllByRole("button", { name: "重新比对" })[0]!);
  expect(session.calls.at(-1)).toEqual(["validate"]);
  await become({ summary: null });
  await become({ summary: SUMMARY, progress: null, stale: false });
  expect(await screen.findByText("剩余 250")).toBeTruthy();
  expect(screen.queryByText(/个决定未生效/)).toBeNull();
});

test("earlier links and rejections are looked at, and taken back", async () => {
  const pairs: Session["pairs"] = (query) => Promise.resolve(samplePairs(query));
  const { session, user, become } = await openQueue({ pairs }, /^查看“住建”不靠证件号码的关联/);
  expect(counter()).toBe("共 540 对");
  expect(screen.queryByRole("button", { name: "是同一人" })).toBeNull();
  await user.keyboard("r");
  await become({ departments: { ...session.state().departments, decisions: { "rejected 0": "rejected" } } });
  await user.click(screen.getByRole("button", { name: "已否定" }));
  await within(comparison()).findByText(/^共 2 对/);
  await user.click(screen.getByRole("button", { name: "收回此决定" }));
  await waitFor(() =>
    expect(decided(session.calls)).toEqual([
      ["linked 0", "rejected"],
      ["rejected 0", null],
    ]),
  );
});

test("Enter jumps to our cell, and Esc leads back to what opened the queue", async () => {
  const { session, user } = await openQueue();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(session.calls.at(-1)).toEqual(["select", samplePair(1).here.at]);
  await user.keyboard("{Escape}");
  await waitFor(() =>
    expect(document.activeElement?.getAttribute("aria-label")).toBe("核实“住建”待确认的关联，250 对"),
  );
});

test("a language that changes words the queue anew", async () => {
  const { user } = await openQueue();
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(await screen.findByText("250 left")).toBeTruthy();
  expect(screen.getByRole("region", { name: "Pair 1 of 250" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "The same person" })).toBeTruthy();
});

test("with nothing waiting the list says so", async () => {
  const summaries = COMPARED.summaries.map((summary) => ({ ...summary, waiting: 1 }));
  const { user } = await openDepartments({ summaries }, { pairs: () => Promise.resolve({ total: 0, pairs: [] }) });
  await user.click(screen.getByRole("button", { name: /^核实“住建”待确认的关联/ }));
  expect(await screen.findByText("没有待确认的关联。")).toBeTruthy();
});
