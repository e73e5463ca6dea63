import type { Page } from "playwright-core";
import truth from "../../seeds/demo-county-faulty.truth.json";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { RIGHT_ID, village, WRONG_ID } from "./village";
import {
  asItStands,
  button,
  chooseFirst,
  countsByRule,
  dock,
  expectAccessible,
  expectOnlyRecorded,
  fileWith,
  inWorkbook,
  openFile,
  openWorkbench,
  picture,
  results,
  save,
  useWorkbench,
  waitForSelection,
  type Workbench,
} from "./workbench";

jest.setTimeout(300_000);
useWorkbench();

/** The workbench with the small file of `village` in place of the demonstration. */
async function openVillage(): Promise<Workbench> {
  const workbench = await openWorkbench();
  await openFile(workbench, fileWith("示例村.xlsx", village()));
  return workbench;
}

/** Presses the middle of a cell of `village`, whose columns have the usual width but for the last. */
async function pressCell(page: Page, row: number, column: number): Promise<void> {
  const [rowHeader, columnHeader, width, height] = [46, 20, 64, 20];
  const position = { x: rowHeader + (column + 0.5) * width, y: columnHeader + (row + 0.5) * height };
  await page.locator("canvas[id^='univer-sheet-main-canvas']").click({ position });
}

/** Presses the ribbon's 校验, which opens the pane anew. */
async function validateFromRibbon({ page, pane }: Workbench, headline: string | RegExp): Promise<void> {
  await page.click("#validate");
  await results(pane).getByRole("heading", { name: headline }).waitFor();
  await button(pane, "清除标记").waitFor();
}

it("walks from a file over its finding, an edit and a second run back to the sheet as it was", async () => {
  const workbench = await openVillage();
  const { page, pane, faults } = workbench;
  const before = await asItStands(page);

  await validateFromRibbon(workbench, "发现 1 处错误、0 处疑点、0 条提示");
  expect(await inWorkbook(page, (workbook) => workbook.activeSheet().cell(3, 4).value)).toMatch(/^✖【证件号码】/);
  expect(await page.locator("#unsaved").isVisible()).toBe(true);

  await pane.getByText("证件号码校验码错误").first().click();
  await pane.getByRole("option").first().click();
  await waitForSelection(page, 3, 3);

  await pressCell(page, 4, 1);
  await waitForSelection(page, 4, 1);
  await dock(pane).getByText("B5").first().waitFor();
  await pressCell(page, 3, 3);
  await dock(pane).getByText("证件号码校验码错误").waitFor();

  await page.keyboard.type(RIGHT_ID);
  await page.keyboard.press("Enter");
  await pane.getByText("表格或设置已改动，请重新校验").waitFor();
  await pane.getByRole("button", { name: "重新校验" }).first().click();
  await pane
    .getByText(/^已检查的 \d+ 条规则没有发现问题/)
    .first()
    .waitFor();

  // Nothing is left to mark: the marks of the first run are gone with it.
  const own: unknown = JSON.parse(JSON.stringify(before.own).replaceAll(WRONG_ID, RIGHT_ID));
  await expectOnlyRecorded(page, { ...before, own });
  expect(faults).toEqual([]);
});

it("leaves the whole workbook as it was after marking and clearing, and saves what was marked", async () => {
  const workbench = await openVillage();
  const { page, pane, faults } = workbench;
  const before = await asItStands(page);
  await validateFromRibbon(workbench, /发现 1 处错误/);

  const { name, bytes } = await save(workbench);
  expect(name).toBe("示例村.xlsx");
  const xlsx = await openXlsx(bytes);
  const { columns } = await xlsx.read("家庭成员");
  expect(columns[4]?.slice(0, 3)).toEqual([null, "校验结果", null]);
  expect(columns[4]?.[3]).toMatch(/^✖【证件号码】/);
  expect(columns[3]?.[3]).toBe(WRONG_ID);
  expect(await page.locator("#unsaved").isVisible()).toBe(false);

  await button(pane, "清除标记").click();
  await button(pane, "标记到表中").waitFor();
  await expectOnlyRecorded(page, before);
  expect(faults).toEqual([]);
});

it("finds in the demonstration exactly what was planted there", async () => {
  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  // The rule on school age waits until the county confirms the day on which the school year begins; until then a child
  // of whom neither school nor schooling is told is found by the rule on that.
  const planted = truth.faults.map(({ rule }) => rule).filter((rule) => rule !== "STU-02");
  const expected = [...planted, "STU-01"];
  await validateFromRibbon(workbench, new RegExp(`^发现 ${expected.length} 处错误、0 处疑点`));
  const { "VAL-03": _note, ...counts } = await countsByRule(pane);
  const countOf = (rule: string): number => expected.filter((one) => one === rule).length;
  expect(counts).toEqual(Object.fromEntries(expected.map((rule) => [rule, countOf(rule)])));
  await picture(page, "workbench");

  await chooseFirst(pane, "ID-02");
  await dock(pane).getByText("证件号码校验码错误").first().waitFor();
  await picture(page, "finding");
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

it("speaks English in page, grid and pane", async () => {
  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  await page.click("#language");
  await pane.getByRole("button", { name: "English", exact: true }).click();
  await pane.getByRole("button", { name: "Validate", exact: true }).waitFor();
  expect(await page.locator("#save").innerText()).toBe("Save");
  await page.getByText("Formulas").first().waitFor();
  await picture(page, "english");
  expect(faults).toEqual([]);
});

it("refuses a file that is no workbook in one sentence and keeps the open one", async () => {
  const { page } = await openVillage();
  await page.setInputFiles("#file", fileWith("坏.xlsx", new TextEncoder().encode("not a workbook")));
  await page.locator("#notice[data-kind='refusal']").waitFor();
  expect(await inWorkbook(page, (workbook) => workbook.name)).toBe("示例村.xlsx");
});
