/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { UndoView } from "../../src/app/Session";
import { renderPane } from "./renderPane";

const step = (label: string, blocked = ""): UndoView => ({ label, blocked });
const STEPS = [step("生成 3 张汇总表"), step("接受 1 条例外"), step("生成 户户研判表")];
const line = (): HTMLElement => screen.getByRole("group", { name: /^(可撤销的操作|Steps that can be undone)/ });

test("nothing done, nothing said", async () => {
  await renderPane();
  expect(screen.queryByRole("group", { name: /^可撤销/ })).toBeNull();
});

test("says what was done, takes it back, and then offers the step before", async () => {
  const { user, session } = await renderPane({ undo: STEPS });
  expect(within(line()).getByText("已生成 3 张汇总表")).toBeTruthy();
  await user.click(within(line()).getByRole("button", { name: "撤销：生成 3 张汇总表" }));
  expect(session.calls).toEqual([["undo"]]);
  expect(await within(line()).findByText("已接受 1 条例外")).toBeTruthy();
  expect(within(line()).getByText("已撤销：生成 3 张汇总表").closest('[role="status"]')).toBeTruthy();
});

test("in English", async () => {
  await renderPane({ language: "en-US", undo: [step("Wrote 3 tabs")] });
  expect(within(line()).getByText("Wrote 3 tabs")).toBeTruthy();
  expect(within(line()).getByRole("button", { name: "Undo: Wrote 3 tabs" })).toBeTruthy();
});

test("the keys take the last step back from anywhere in the pane", async () => {
  const { session } = await renderPane({ undo: STEPS });
  await userEvent.keyboard("{Control>}{Alt>}[KeyZ]{/Alt}{/Control}");
  await waitFor(() => expect(session.calls).toEqual([["undo"]]));
});

test.each(["[KeyZ]", "{Control>}[KeyZ]{/Control}", "{Alt>}[KeyZ]{/Alt}", "{Control>}{Alt>}[KeyY]{/Alt}{/Control}"])(
  "%s is left to whatever has the focus",
  async (keys) => {
    const { session } = await renderPane({ undo: STEPS });
    await userEvent.keyboard(keys);
    expect(session.calls).toEqual([]);
  },
);

test("a step that is blocked says why, and neither button nor keys touch it", async () => {
  const { user, session } = await renderPane({ undo: [step("生成 户户研判表", "“户户研判表”在那之后有人改过")] });
  expect(within(line()).getByText("不能撤销：“户户研判表”在那之后有人改过")).toBeTruthy();
  await user.click(within(line()).getByRole("button", { name: /^撤销：/ }));
  await userEvent.keyboard("{Control>}{Alt>}[KeyZ]{/Alt}{/Control}");
  expect(session.calls).toEqual([]);
});

test("the menu lists every step and goes down to the chosen one", async () => {
  const { user, session } = await renderPane({ undo: STEPS });
  await user.click(within(line()).getByRole("button", { name: "可撤销的操作（3）" }));
  const items = screen.getAllByRole("menuitem");
  expect(items.map(({ textContent }) => textContent)).toEqual(STEPS.map(({ label }) => label));
  await user.click(items[1]!);
  await waitFor(() => expect(session.calls).toEqual([["undo"], ["undo"]]));
  expect(await within(line()).findByText("已生成 户户研判表")).toBeTruthy();
});

test("nothing under a blocked step can be chosen", async () => {
  const { user, session } = await renderPane({ undo: [STEPS[0]!, step("接受 1 条例外", "改过"), STEPS[2]!] });
  await user.click(within(line()).getByRole("button", { name: "可撤销的操作（3）" }));
  const items = screen.getAllByRole("menuitem");
  expect(items.map((item) => item.getAttribute("aria-disabled"))).toEqual([null, "true", "true"]);
  expect(items[2]!.textContent).toBe("生成 户户研判表不能撤销：要先撤销后来的操作");
  await user.click(items[2]!);
  expect(session.calls).toEqual([]);
});

test("a refusal stops the row of steps", async () => {
  const refusal = { code: "undo.changed", data: {}, message: "有人改过。", advice: "请保留。" } as const;
  let asked = 0;
  const pane = await renderPane(
    { undo: STEPS },
    {
      undo: () => {
        asked++;
        return pane.become({ refusal });
      },
    },
  );
  await pane.user.click(within(line()).getByRole("button", { name: "可撤销的操作（3）" }));
  await pane.user.click(screen.getAllByRole("menuitem")[2]!);
  expect(await screen.findByText("有人改过。")).toBeTruthy();
  expect(asked).toBe(1);
  expect(screen.queryByText(/^已撤销/)).toBeNull();
});

test("the line can be put away until something else is done", async () => {
  const { user, become } = await renderPane({ undo: STEPS.slice(1) });
  await user.click(within(line()).getByRole("button", { name: "收起撤销提示" }));
  expect(screen.queryByRole("group", { name: /^可撤销/ })).toBeNull();
  await become({ undo: STEPS });
  expect(within(line()).getByText("已生成 3 张汇总表")).toBeTruthy();
});

test("while something runs nothing is undone", async () => {
  const progress = { step: "painting", sheet: "农户信息", done: 1, total: 2 } as const;
  const { user, session } = await renderPane({ undo: STEPS, progress });
  await user.click(within(line()).getByRole("button", { name: /^撤销：/ }));
  await userEvent.keyboard("{Control>}{Alt>}[KeyZ]{/Alt}{/Control}");
  expect(session.calls).toEqual([]);
});
