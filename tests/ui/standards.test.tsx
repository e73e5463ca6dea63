/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { renderPane } from "./renderPane";
import type { ShownPane } from "./renderPane";
import { PACKS, PREVIOUS } from "./sampleStandards";
import { RECOGNITION, SUMMARY } from "./sampleViews";

async function openForm(pane: ShownPane): Promise<HTMLElement> {
  await pane.user.click(screen.getByRole("button", { name: "更改校验依据" }));
  return screen.findByRole("group", { name: "采用的标准" });
}

const chosenOf = (group: HTMLElement): readonly string[] =>
  within(group)
    .getAllByRole<HTMLInputElement>("radio")
    .filter(({ checked }) => checked)
    .map((radio) => radio.closest("label")?.textContent ?? "");

test("what was taken for want of it is marked in the line", async () => {
  await renderPane({ recognition: { ...RECOGNITION, regionName: "全国", assumed: ["region", "asOf"] } });
  const line = screen.getByRole("group", { name: "校验依据" }).textContent?.replaceAll("\u00a0", " ");
  expect(line).toBe("国家标准 2020 · 全国（表中未写明） · 2020 年度 · 数据日期 2020-12-31（表中未写明） 更改");
});

test("the sheets in use stand under the line, the period before with them", async () => {
  const { members } = RECOGNITION;
  await renderPane({
    recognition: {
      ...RECOGNITION,
      households: { ...members, sheet: "户表" },
      villages: { ...members, sheet: "村表", kind: "villages" },
      previous: PREVIOUS,
    },
  });
  expect(screen.getByText("人员表 农户信息 · 户表 户表 · 村表 村表 · 上期 上期.xlsx")).toBeTruthy();
  expect(screen.getByLabelText("“村表”表头所在行")).toBeTruthy();
});

test("every pack says what it is about, where and when it is in force, and its documents", async () => {
  const pane = await renderPane();
  const group = await openForm(pane);
  for (const { title, version, about } of PACKS) {
    expect(group.textContent).toContain(`${title} ${version}`);
    expect(group.textContent).toContain(about);
  }
  expect(group.textContent).toContain("2021-05-14 起");
  expect(group.textContent).toContain("2017-01-01 至 2020-12-31");
  const described = within(group).getByRole("radio", { name: "滨州 2017 1.0.0" }).getAttribute("aria-describedby");
  expect(document.getElementById(described ?? "")?.textContent).toContain("两条收入线");
  await pane.user.click(within(group).getAllByRole("button", { name: "依据文件 1 份" })[1] as HTMLElement);
  expect(within(group).getByRole("link").getAttribute("href")).toBe("https://example.org/2021-5");
});

test("a pack is chosen, and the sheet's own suggestion taken up again", async () => {
  const pane = await renderPane();
  const group = await openForm(pane);
  expect(chosenOf(group)).toEqual(["按表中内容推荐（现为国家标准 2020）"]);
  await pane.user.click(within(group).getByRole("radio", { name: "滨州 2017 1.0.0" }));
  await pane.become({ recognition: { ...RECOGNITION, pack: PACKS[2]!, packProposed: false } });
  expect(chosenOf(group)).toEqual(["滨州 2017 1.0.0"]);
  await pane.user.click(within(group).getByRole("radio", { name: "按表中内容推荐" }));
  expect(pane.session.calls).toEqual([
    ["correct", { pack: "binzhou-2017" }],
    ["correct", { pack: null }],
  ]);
});

test("standards that are not in force there are told, and what the sheet suggests instead", async () => {
  const pane = await renderPane();
  expect(screen.queryByText(/按表推荐：/)).toBeNull();
  const chosen = { ...RECOGNITION, pack: PACKS[2]!, packProposed: false };
  await pane.become({ recognition: { ...chosen, packInForce: false } });
  expect(screen.getByText("注意：所选标准不适用于自造县 2020 年；按表推荐：国家标准 2020")).toBeDefined();
  await pane.become({ recognition: chosen });
  expect(screen.getByText("按表推荐：国家标准 2020")).toBeDefined();
});

test("another pack after the run: the results say which one they stand on", async () => {
  const pane = await renderPane({ summary: SUMMARY });
  await pane.become({ recognition: { ...RECOGNITION, pack: PACKS[2]!, packProposed: false } });
  expect(screen.getByRole("region", { name: "校验结果" }).textContent).toContain("国家标准 2020 1.0.0 · 自造县");
});
