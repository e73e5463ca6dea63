/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { FindingView } from "../../src/app/views";
import type { Language } from "../../src/core/model/Field";
import type { Session } from "../../src/app/Session";
import "../../src/ui/audit/WaiverForm";
import { renderPane, type ShownPane } from "./renderPane";
import { WAIVERS } from "./sampleAudit";
import { NO_TABS } from "./sampleTabs";
import { sampleFinding, SELECTION, SUMMARY } from "./sampleViews";

const dock = (): HTMLElement => screen.getByRole("region", { name: /^(当前单元格|Current cell)$/ });
const WAIVER = { number: 7, until: "2026-06-30", by: "县公安局", reason: "户口簿如此。" };

function show(
  finding: Partial<FindingView> = {},
  over: Partial<Session> = {},
  language: Language = "zh-CN",
): Promise<ShownPane> {
  const selection = { ...SELECTION, findings: [{ ...sampleFinding("ID-02", 0), ...finding }] };
  return renderPane({ summary: SUMMARY, tabs: NO_TABS, selection, language }, over);
}

async function fill({ user }: ShownPane, reason: string, by: string, until: string): Promise<void> {
  await user.click(within(dock()).getByRole("button", { name: "作为例外接受" }));
  const form = within(await within(dock()).findByRole("group", { name: "作为例外接受" }));
  if (reason) await user.type(form.getByLabelText("理由"), reason);
  if (by) await user.type(form.getByLabelText("批准人"), by);
  if (until) fireEvent.change(form.getByLabelText("截止日期"), { target: { value: until } });
  await user.click(form.getByRole("button", { name: "确认接受" }));
}

test("a finding is accepted with a reason, a name and a last day, and the form closes", async () => {
  const pane = await show();
  await fill(pane, " 户口簿如此。", "县公安局", "2026-01-01");
  const wish = { key: "ID-02 0", reason: "户口簿如此。", by: "县公安局", until: "2026-01-01" };
  await waitFor(() => expect(pane.session.calls.at(-1)).toEqual(["waive", [wish]]));
  const opener = await within(dock()).findByRole("button", { name: "作为例外接受" });
  await waitFor(() => expect(document.activeElement).toBe(opener));
});

test.each([
  ["", "县公安局", "2026-06-30", "请写明理由。"],
  ["户口簿如此。", "", "2026-06-30", "请写明由谁批准。"],
  ["户口簿如此。", "县公安局", "", "请填写今天或以后的日期。"],
  ["户口簿如此。", "县公安局", "2025-12-31", "请填写今天或以后的日期。"],
])("reason %j, name %j, last day %j: %s", async (reason, by, until, said) => {
  const pane = await show();
  await fill(pane, reason, by, until);
  expect(within(dock()).getByText(said)).toBeTruthy();
  expect(pane.session.calls).toEqual([]);
});

test("what was typed stays where the workbook refuses it", async () => {
  const refusal = { code: "workbook.readOnly", data: {}, message: "只读。", advice: "请另存。" } as const;
  const pane = await show({}, { waive: () => pane.become({ refusal }) });
  await fill(pane, "户口簿如此。", "县公安局", "2026-06-30");
  expect(await screen.findByText("只读。")).toBeTruthy();
  expect(within(dock()).getByLabelText<HTMLTextAreaElement>("理由").value).toBe("户口簿如此。");
});

test("the form begins in its first field, and Escape leaves it and nothing else", async () => {
  const pane = await show();
  await pane.user.click(within(dock()).getByRole("button", { name: "作为例外接受" }));
  await waitFor(() => expect(document.activeElement).toBe(within(dock()).getByLabelText("理由")));
  await pane.user.keyboard("{Escape}");
  expect(within(dock()).queryByLabelText("理由")).toBeNull();
  expect(within(dock()).getByRole("button", { name: "作为例外接受" })).toBeTruthy();
});

test("a finding that allows none says why, and its button does nothing", async () => {
  const { user } = await show({ notWaivable: "ID-02 的错误不能作为例外接受。" });
  const button = within(dock()).getByRole("button", { name: "作为例外接受" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  expect(within(dock()).getByText("ID-02 的错误不能作为例外接受。")).toBeTruthy();
  await user.click(button);
  expect(within(dock()).queryByLabelText("理由")).toBeNull();
});

test("the grounds on which an error may be accepted stand in the form", async () => {
  const { user } = await show({ waivableWhy: "户口簿本身有误" });
  await user.click(within(dock()).getByRole("button", { name: "作为例外接受" }));
  expect(await screen.findByText("这条规则可作例外的情形：户口簿本身有误")).toBeTruthy();
});

test.each([
  ["zh-CN", ["已作例外", "县公安局批准，至 2026-06-30", "理由：户口簿如此。"], "结束第 7 号例外"],
  ["en-US", ["Exception", "Accepted by 县公安局 until 2026-06-30", "Reason: 户口簿如此。"], "End exception 7"],
] as const)("an accepted finding shows its exception and ends it (%s)", async (language, lines, end) => {
  const { user, session } = await show({ waiver: WAIVER }, {}, language);
  for (const line of lines) expect(within(dock()).getByText(line)).toBeTruthy();
  await user.click(within(dock()).getByRole("button", { name: end }));
  expect(session.calls).toEqual([["endWaiver", 7]]);
});

test("a department's self-check accepts nothing", async () => {
  await renderPane({ summary: SUMMARY, selection: SELECTION, selfChecked: "police" });
  expect(within(dock()).queryByRole("button", { name: "作为例外接受" })).toBeNull();
});

test("while it is being accepted the step that runs is shown where the button is", async () => {
  const pane = await show();
  await pane.user.click(within(dock()).getByRole("button", { name: "作为例外接受" }));
  await within(dock()).findByRole("group", { name: "作为例外接受" });
  await pane.become({ progress: { step: "recording", sheet: "", done: 1, total: 4 } });
  expect(await within(dock()).findByText("正在写校验记录 25%")).toBeTruthy();
  expect(within(dock()).getByRole("progressbar", { name: "正在写校验记录" })).toBeTruthy();
});

test("a finding that was listed before it was accepted, or before that was ended, is shown as it is now", async () => {
  const [, waiver] = WAIVERS;
  const pane = await renderPane({ summary: SUMMARY, tabs: NO_TABS });
  await pane.user.click(screen.getAllByRole("button", { name: /^错误/ })[0]!);
  await pane.user.click((await screen.findAllByRole("option"))[0]!);
  expect(await within(dock()).findByRole("button", { name: "作为例外接受" })).toBeTruthy();
  const { audit } = pane.session.state();
  const [listed] = (await pane.session.findings({ from: 0, count: 1, severity: "error" })).findings;
  await pane.become({ selection: null, audit: { ...audit, waivers: [{ ...waiver!, key: listed!.key }] } });
  expect(within(dock()).queryByRole("button", { name: "结束第 1 号例外" })).toBeTruthy();
  expect(within(dock()).queryByRole("button", { name: "作为例外接受" })).toBeNull();
});

test("a cell that is chosen in the spreadsheet leaves the focus there, though the pane had it before", async () => {
  const pane = await renderPane({ summary: SUMMARY, tabs: NO_TABS }, {});
  screen.getAllByRole("button")[0]!.focus();
  (document.activeElement as HTMLElement).blur();
  fireEvent.blur(window);
  await pane.become({ selection: { ...SELECTION, findings: [sampleFinding("ID-02", 0)] } });
  expect(within(dock()).getByRole("button", { name: "作为例外接受" })).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
});
