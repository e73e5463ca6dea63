/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Correction } from "../../src/app/Session";
import { renderPane } from "./renderPane";
import { PREVIOUS } from "./sampleStandards";
import { RECOGNITION, SUMMARY } from "./sampleViews";

/** jsdom's files cannot be read. */
const fileThat = (name: string, arrayBuffer: () => Promise<ArrayBuffer>): File =>
  Object.assign(new File([], name), { arrayBuffer });
const FILE = fileThat("上期.xlsx", () => Promise.resolve(new Uint8Array([80, 75, 3, 4]).buffer));
const group = (): HTMLElement => screen.getByRole("group", { name: "上期对比" });
const open = /^上期对比/;
const sentFile = {
  file: { name: "上期.xlsx", bytes: expect.objectContaining({ length: 4 }) as unknown },
};

test("a file is chosen as the period before", async () => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: "上期对比 未选择" }));
  await user.upload(screen.getByLabelText("上期的 .xlsx 文件"), FILE);
  await waitFor(() => expect(session.calls).toEqual([["correct", { previous: sentFile }]]));
});

test("a file is dropped on the section; of several none is taken", async () => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: open }));
  fireEvent.drop(group(), { dataTransfer: { files: [FILE, FILE] } });
  expect(within(group()).getByRole("alert").textContent).toBe("请只放一个文件。");
  expect(session.calls).toEqual([]);
  fireEvent.drop(group(), { dataTransfer: { files: [FILE] } });
  await waitFor(() => expect(session.calls).toEqual([["correct", { previous: sentFile }]]));
});

test("a sheet of this workbook is chosen; the sheets in use are not offered", async () => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: open }));
  const select = screen.getByLabelText("本工作簿中的工作表");
  expect(
    within(select)
      .getAllByRole("option")
      .map((option) => option.textContent),
  ).toEqual(["（请选择）", "户表"]);
  await user.selectOptions(select, "户表");
  expect(session.calls).toEqual([["correct", { previous: { sheet: "户表" } }]]);
});

test("what was chosen is shown with its sheets and rows, and removed", async () => {
  const { session, user } = await renderPane({ recognition: { ...RECOGNITION, previous: PREVIOUS } });
  await user.click(screen.getByRole("button", { name: "上期对比 上期.xlsx" }));
  expect(group().textContent).toContain("上期.xlsx工作表：农户信息、户表 · 60,114 行");
  await user.click(screen.getByRole("button", { name: "不再与“上期.xlsx”对比" }));
  expect(session.calls).toEqual([["correct", { previous: null }]]);
});

test("while it is read the pane says so, and keeps what was found", async () => {
  let end: () => void = () => undefined;
  const correct = (_correction: Correction): Promise<void> => new Promise((resolve) => (end = resolve));
  const { become, user } = await renderPane({ summary: SUMMARY }, { correct });
  await user.click(screen.getByRole("button", { name: open }));
  await user.selectOptions(screen.getByLabelText("本工作簿中的工作表"), "户表");
  await become({ progress: { step: "reading", sheet: "户表", done: 10, total: 100 } });
  expect(group().textContent).toContain("正在读取上期：户表");
  expect(screen.getByRole("region", { name: "校验结果" })).toBeTruthy();
  await become({ progress: null });
  await act(async () => end());
  expect(group().textContent).not.toContain("正在读取");
});

test("a refusal says which file was not taken, and why", async () => {
  const refusal = { code: "file.damaged", data: {}, message: "文件已损坏。", advice: "请重新索取。" } as const;
  const pane = await renderPane({}, { correct: () => pane.become({ refusal }) });
  await pane.user.click(screen.getByRole("button", { name: open }));
  await pane.user.upload(screen.getByLabelText("上期的 .xlsx 文件"), FILE);
  await waitFor(() => expect(group().textContent).toContain("没有采用“上期.xlsx”：文件已损坏。"));
  expect(screen.getByRole("alert").textContent).toContain("处理办法：请重新索取。");
});

test("a file that the browser cannot read is named", async () => {
  const { session, user } = await renderPane();
  await user.click(screen.getByRole("button", { name: open }));
  const locked = fileThat("占用.xlsx", () => Promise.reject(new DOMException("locked", "NotReadableError")));
  await user.upload(screen.getByLabelText("上期的 .xlsx 文件"), locked);
  await waitFor(() => expect(within(group()).getByRole("alert").textContent).toContain("读不出文件“占用.xlsx”。"));
  expect(session.calls).toEqual([]);
});
