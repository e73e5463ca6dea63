/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { ParameterView } from "../../src/app/views";
import { renderPane } from "./renderPane";
import { PARAMETER } from "./sampleStandards";
import { RECOGNITION, SUMMARY } from "./sampleViews";

const many: readonly ParameterView[] = Array.from({ length: 40 }, (_, n) => ({
  ...PARAMETER,
  id: `limit-${n + 1}`,
  label: `限值 ${n + 1}`,
  ...(n < 12 ? {} : { status: n < 38 ? ("inForce" as const) : ("notInForce" as const), value: "60", unit: "周岁" }),
}));
const recognition = { ...RECOGNITION, parameters: many };
const section = (): HTMLElement =>
  screen.getByRole("button", { name: /^标准参数/ }).closest("section") ?? document.body;
const titles = (): readonly string[] =>
  within(section())
    .getAllByRole("listitem")
    .map((item) => item.textContent.replace(/可能是.*$/, "").trim());

test("of forty parameters the open ones are listed, the others folded and counted", async () => {
  const { user } = await renderPane({ recognition });
  await user.click(screen.getByRole("button", { name: "标准参数 12 项待县里确认" }));
  expect(titles()).toEqual(many.slice(0, 12).map(({ label }) => label));
  await user.click(screen.getByRole("button", { name: "执行中 26 项" }));
  expect(titles()).toContain("限值 13: 60 周岁 · 执行中");
  expect(screen.getByRole("button", { name: "当期无标准 2 项" }).getAttribute("aria-expanded")).toBe("false");
});

test("the list is searched in all groups, with the count of what is shown", async () => {
  const { user } = await renderPane({ recognition });
  await user.click(screen.getByRole("button", { name: /^标准参数/ }));
  await user.type(screen.getByLabelText("按名称查找参数"), "限值 1");
  expect(screen.getByText("显示 11 / 40 项")).toBeTruthy();
  expect(titles()).toContain("限值 19: 60 周岁 · 执行中");
  await user.type(screen.getByLabelText("按名称查找参数"), "23");
  expect(screen.getByText("显示 0 / 40 项")).toBeTruthy();
});

test("after a run those come first that a rule of this sheet waits for", async () => {
  const { user } = await renderPane({ recognition, summary: { ...SUMMARY, waiting: { "limit-7": 1, "limit-3": 4 } } });
  await user.click(screen.getByRole("button", { name: /^标准参数/ }));
  expect(titles()).toEqual(["限值 3", "限值 7"]);
  expect(section().textContent).toContain("4 条规则等待此值");
  expect(screen.getByRole("button", { name: "本表暂用不到的待确认参数 10 项" })).toBeTruthy();
});

test("without a candidate a number is asked for, and nothing else is taken", async () => {
  const { session, user } = await renderPane({
    recognition: { ...RECOGNITION, parameters: [{ ...PARAMETER, candidates: [] }] },
  });
  await user.click(screen.getByRole("button", { name: /^标准参数/ }));
  expect(section().textContent).toContain("须由县里填写");
  const field = screen.getByLabelText("填写“监测收入线”");
  await user.type(field, "七千{Enter}");
  expect(screen.getByText("请填写数字。")).toBeTruthy();
  await user.clear(field);
  await user.type(field, "7000{Enter}");
  expect(session.calls).toEqual([["correct", { parameter: { id: PARAMETER.id, value: 7000 } }]]);
});

test("a value that is no number is taken as text", async () => {
  const candidates = [{ value: "09-01", raw: "09-01", source: "预设" }];
  const { session, user } = await renderPane({
    recognition: { ...RECOGNITION, parameters: [{ ...PARAMETER, candidates }] },
  });
  await user.click(screen.getByRole("button", { name: /^标准参数/ }));
  await user.type(screen.getByLabelText("“监测收入线”的其他取值"), "08-31{Enter}");
  expect(session.calls).toEqual([["correct", { parameter: { id: PARAMETER.id, value: "08-31" } }]]);
});

test("the note on the card leads to the parameters", async () => {
  const { user } = await renderPane({ recognition });
  expect(screen.getByText(/有 12 项标准参数须由县里确认：限值 1、限值 2、限值 3等。/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "去确认" }));
  const toggle = screen.getByRole("button", { name: /^标准参数/ });
  expect(toggle.getAttribute("aria-expanded")).toBe("true");
});
