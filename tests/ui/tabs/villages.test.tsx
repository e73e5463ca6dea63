/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { Session } from "../../../src/app/Session";
import type { VillageForm } from "../../../src/app/TabViews";
import { readColumn } from "../../../src/ui/tabs/readColumn";
import { readNumber } from "../../../src/ui/tabs/readNumber";
import type { ShownPane } from "../renderPane";
import { FORM } from "../sampleTabs";
import { openTabs, tabsScreen } from "./openTabs";

async function openVillages(form: VillageForm | null = FORM, over: Partial<Session> = {}): Promise<ShownPane> {
  const pane = await openTabs({ form }, over);
  await pane.user.click(within(tabsScreen()).getByRole("button", { name: /^各村填报数/ }));
  return pane;
}
const field = (name: string): HTMLInputElement => screen.getByRole("textbox", { name });
const typed = (pane: ShownPane): unknown[] => pane.session.calls.filter(([name]) => name === "typeForVillages");
const saved = (...entries: (readonly [string, number | null])[]): unknown[] => [
  "typeForVillages",
  entries.map(([key, farmPeople]) => ({ key, values: { farmPeople } })),
];

test("the button counts villages where a chosen tab lacks something, and the form says what each item is for", async () => {
  const { user } = await openTabs();
  await user.click(within(tabsScreen()).getByRole("button", { name: "各村填报数（1 个未填）" }));
  const items = screen.getByLabelText("填报项").querySelectorAll("option");
  expect([...items].map(({ textContent }) => textContent)).toEqual([
    "农业户籍人口（已填 2 / 3）",
    "月驻村天数（已填 1 / 3）",
  ]);
  expect(screen.getByText("用于：分乡镇（村）基本情况汇总表")).toBeTruthy();
});

test("a blank stays blank and a 0 stays 0; villages of one name are told by their township", async () => {
  await openVillages();
  const inputs = within(tabsScreen()).getAllByRole<HTMLInputElement>("textbox");
  expect(inputs.map((one) => [one.getAttribute("aria-label"), one.value])).toEqual([
    ["甲乡一村，农业户籍人口", "456"],
    ["甲乡二村，农业户籍人口", ""],
    ["乙乡一村，农业户籍人口", "0"],
  ]);
});

test("a number is saved when its field is left, once, and not where nothing changed", async () => {
  const pane = await openVillages();
  await pane.user.type(field("甲乡二村，农业户籍人口"), "1,234");
  await pane.user.tab();
  await pane.user.tab();
  expect(typed(pane)).toEqual([saved(["甲乡/二村", 1234])]);
  expect(await screen.findByText("已保存。")).toBeTruthy();
});

test("what is emptied is taken back", async () => {
  const pane = await openVillages();
  await pane.user.clear(field("乙乡一村，农业户籍人口"));
  await pane.user.tab();
  expect(typed(pane)).toEqual([saved(["乙乡/一村", null])]);
});

test("what is no number is told beside its field and not saved; Escape brings the old one back and stays here", async () => {
  const pane = await openVillages();
  const input = field("甲乡一村，农业户籍人口");
  await pane.user.type(input, "人");
  await pane.user.tab();
  expect(typed(pane)).toEqual([]);
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(input.getAttribute("aria-describedby")!)?.textContent).toBe(
    "请填不小于 0 的数，或留空。",
  );
  await pane.user.click(input);
  await pane.user.keyboard("{Escape}");
  expect(input.value).toBe("456");
  expect(screen.getByRole("table", { name: "各村“农业户籍人口”" })).toBeTruthy();
});

test("Enter and the arrows lead up and down", async () => {
  const pane = await openVillages();
  await pane.user.click(field("甲乡一村，农业户籍人口"));
  await pane.user.keyboard("{Enter}");
  expect(document.activeElement).toBe(field("甲乡二村，农业户籍人口"));
  await pane.user.keyboard("7{ArrowDown}");
  expect(document.activeElement).toBe(field("乙乡一村，农业户籍人口"));
  await pane.user.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(field("甲乡二村，农业户籍人口"));
  expect(typed(pane)).toEqual([saved(["甲乡/二村", 7])]);
});

test("a pasted column fills downwards in one go, blanks as blanks, and tells what did not fit", async () => {
  const pane = await openVillages();
  await pane.user.click(field("甲乡二村，农业户籍人口"));
  await pane.user.paste("12\r\n\r\n9\r\n");
  expect(typed(pane)).toEqual([saved(["甲乡/二村", 12], ["乙乡/一村", null])]);
  expect(await screen.findByText("已填入 2 个村；粘贴的内容多出 1 行，没有用。")).toBeTruthy();
});

test.each([
  ["1\t2\n3\t4\n", "粘贴的内容有几列。请只复制一列数字。"],
  ["1\n约30\n", "粘贴内容的第 2 行“约30”不是数，没有填入。"],
])("pasting %j fills in nothing and says why", async (text, said) => {
  const pane = await openVillages();
  await pane.user.click(field("甲乡一村，农业户籍人口"));
  await pane.user.paste(text);
  expect(typed(pane)).toEqual([]);
  expect(screen.getByText(said)).toBeTruthy();
});

test("what the workbook refuses is told as not saved", async () => {
  let refuse = (): void => undefined;
  const pane = await openVillages(FORM, { typeForVillages: () => Promise.resolve(refuse()) });
  refuse = () =>
    pane.session.set({ refusal: { code: "sheet.protected", data: {}, message: "工作簿受保护。", advice: "" } });
  await pane.user.type(field("甲乡二村，农业户籍人口"), "1");
  await pane.user.tab();
  expect(await screen.findByText("没有保存，请再试一次。")).toBeTruthy();
});

test("another item shows its own numbers", async () => {
  const { user } = await openVillages();
  await user.selectOptions(screen.getByLabelText("填报项"), "teamDays");
  expect(field("乙乡一村，月驻村天数").value).toBe("20.5");
});

test("many villages come in pages; a column pasted at the end of one runs on into the next", async () => {
  const villages = Array.from({ length: 95 }, (_none, index) => ({
    key: `乡/${index}`,
    town: "乡",
    village: `第${index + 1}村`,
    households: 1,
    values: {},
  }));
  const pane = await openVillages({ ...FORM, villages });
  expect(within(tabsScreen()).getAllByRole("textbox")).toHaveLength(40);
  await pane.user.click(field("乡第40村，农业户籍人口"));
  await pane.user.paste("1\n2\n");
  expect(typed(pane)).toEqual([saved(["乡/39", 1], ["乡/40", 2])]);
  await pane.user.click(screen.getByRole("button", { name: "下一页" }));
  await waitFor(() => expect(document.activeElement).toBe(field("乡第41村，农业户籍人口")));
  await pane.user.click(screen.getByRole("button", { name: "下一页" }));
  expect(screen.getByText("第 81–95 个村，共 95 个")).toBeTruthy();
  expect(screen.getByRole("button", { name: "下一页" }).getAttribute("aria-disabled")).toBe("true");
});

test.each([
  [null, "校验后才知道有哪些村。"],
  [{ ...FORM, columns: [] }, "当前的表不需要填报各村数。"],
])("without anything to fill in it says so", async (form, said) => {
  await openVillages(form);
  expect(within(tabsScreen()).getByText(said)).toBeTruthy();
});

test("Escape leads back to the list, to the button that led here", async () => {
  const { user, container } = await openVillages();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(container.querySelector('[data-opens="tabs villages"]')));
});

describe("a number as people write it", () => {
  test.each([
    ["", null],
    [" \u3000", null],
    ["0", 0],
    ["１２３", 123],
    ["1,234.5", 1234.5],
    ["1234", 1234],
  ])("%j is %j", (text, value) => expect(readNumber(text)).toBe(value));
  test.each(["-1", "1e3", "12人", "1,23", "1 2", "０x10", "Infinity", ".5", "1."])("%j is none", (text) =>
    expect(readNumber(text)).toBeUndefined(),
  );
});

test.each([
  ["1\n2\n", [1, 2]],
  ["1\r\n\r\n3", [1, null, 3]],
  ["1\n\n", [1, null]],
  ["5\n", [5]],
  ["1\t2", { kind: "columns" }],
  ["1\nx", { kind: "number", row: 2, text: "x" }],
])("the column %j reads as %j", (text, read) => expect(readColumn(text)).toEqual(read));
