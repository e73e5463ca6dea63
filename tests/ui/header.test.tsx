/** @jest-environment jsdom */
import { render, screen, waitFor } from "@testing-library/react";
import { StartNotice } from "../../src/ui/StartNotice";
import { renderPane } from "./renderPane";

test("data on this machine are cleared only after a question in the pane, and the pane says what went", async () => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: "更多操作" }));
  await user.click(screen.getByRole("menuitem", { name: /清除本机数据/ }));
  await screen.findByRole("alertdialog");
  expect(session.calls).toEqual([]);
  await user.click(screen.getByRole("button", { name: "清除" }));
  expect(await screen.findByText("已清除本机数据 3 项。")).toBeTruthy();
  expect(session.calls).toEqual([["forgetCache"]]);
  await user.click(screen.getByRole("button", { name: "确定" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
});

test("Esc answers the question with no", async () => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: "更多操作" }));
  await user.click(screen.getByRole("menuitem", { name: /清除本机数据/ }));
  await screen.findByRole("alertdialog");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(session.calls).toEqual([]);
});

test("the privacy note says that office.js sends its own telemetry, and what is stored", async () => {
  const { user } = await renderPane();
  await user.click(screen.getByRole("button", { name: "更多操作" }));
  await user.click(screen.getByRole("menuitem", { name: "关于与隐私" }));
  const note = await screen.findByRole("dialog");
  expect(note.textContent).toContain("Office.Extensibility.OfficeJs.*");
  expect(note.textContent).toContain("不保存身份证号、姓名、电话");
});

test.each([
  ["zh-CN", "outside", "请在 Excel 中打开户户清"],
  ["en-US", "outside", "Open Huhuqing in Excel"],
  ["zh-CN", "failed", "户户清没有启动成功"],
  ["en-US", "failed", "Huhuqing did not start"],
] as const)("without a pane the page says why: %s %s", async (language, reason, title) => {
  render(<StartNotice language={language} reason={reason} />);
  expect(screen.getByRole("heading", { name: title })).toBeTruthy();
});
