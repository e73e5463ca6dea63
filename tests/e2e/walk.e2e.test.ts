import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import truth from "../../seeds/demo-county-faulty.truth.json";
import type { HostWorkbook } from "../../src/excelhost/HostWorkbook";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { launchBrowser, startSite, watchedPage, type Site } from "./browser";
import { RIGHT_ID, village, WRONG_ID } from "./village";

jest.setTimeout(300_000);

const PICTURES = join(__dirname, "..", "..", "assets", "screenshots");

let site: Site;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  site = await startSite();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.stop();
});

interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly faults: readonly string[];
}

const button = (pane: FrameLocator, name: string): Locator => pane.getByRole("button", { name, exact: true });

/** The workbench with the demonstration, its pane ready. */
async function openWorkbench(): Promise<Workbench> {
  const { page, faults } = await watchedPage(browser, site.address);
  await page.goto(`${site.address}/workbench/`);
  const pane = page.frameLocator("#frame iframe");
  await button(pane, "校验").waitFor();
  return { page, pane, faults };
}

/** The workbench with the small file of `village` in place of the demonstration. */
async function openVillage(): Promise<Workbench> {
  const workbench = await openWorkbench();
  const file = join(mkdtempSync(join(tmpdir(), "village-")), "示例村.xlsx");
  writeFileSync(file, village());
  await workbench.page.setInputFiles("#file", file);
  await workbench.page.getByText("示例村.xlsx", { exact: true }).waitFor();
  await button(workbench.pane, "校验").waitFor();
  return workbench;
}

/** Reads what the grid holds, through the page's own `desk`. */
function inWorkbook<T>(page: Page, read: (workbook: HostWorkbook) => T): Promise<T> {
  return page.evaluate<T>(`(${read.toString()})(desk.workbook)`);
}

/** Presses the middle of a cell of `village`, whose columns have the usual width but for the last. */
async function pressCell(page: Page, row: number, column: number): Promise<void> {
  const [rowHeader, columnHeader, width, height] = [46, 20, 64, 20];
  const position = { x: rowHeader + (column + 0.5) * width, y: columnHeader + (row + 0.5) * height };
  await page.locator("canvas[id^='univer-sheet-main-canvas']").click({ position });
}

async function waitForSelection(page: Page, row: number, column: number): Promise<void> {
  await page.waitForFunction(`(() => {
    const area = desk.workbook.selection().areas[0];
    return area.row === ${row} && area.column === ${column};
  })()`);
}

/** A picture for the documentation, once every formula and mark is drawn. */
async function picture(page: Page, name: string): Promise<void> {
  await inWorkbook(page, (workbook) => workbook.settled());
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

async function validate({ page, pane }: Workbench, headline: string | RegExp): Promise<void> {
  await page.click("#validate");
  await pane.getByRole("heading", { name: headline }).waitFor();
  await button(pane, "清除标记").waitFor();
}

it("walks from a file over its finding, an edit and a second run back to the sheet as it was", async () => {
  const workbench = await openVillage();
  const { page, pane, faults } = workbench;
  const before = await inWorkbook(page, (workbook) => workbook.snapshot());

  await validate(workbench, "发现 1 处错误、0 处疑点、0 条提示");
  expect(await inWorkbook(page, (workbook) => workbook.activeSheet().cell(3, 4).value)).toMatch(/^✖【证件号码】/);
  expect(await page.locator("#unsaved").isVisible()).toBe(true);

  await pane.getByText("证件号码校验码错误").first().click();
  await pane.getByRole("option").first().click();
  await waitForSelection(page, 3, 3);

  await pressCell(page, 4, 1);
  await waitForSelection(page, 4, 1);
  const dock = pane.getByRole("region", { name: "当前单元格" });
  await dock.getByText("B5").first().waitFor();
  await pressCell(page, 3, 3);
  await dock.getByText("证件号码校验码错误").waitFor();

  await page.keyboard.type(RIGHT_ID);
  await page.keyboard.press("Enter");
  await pane.getByText("表格或设置已改动，请重新校验").waitFor();
  await pane.getByRole("button", { name: "重新校验" }).first().click();
  await pane
    .getByText(/^已检查的 \d+ 条规则没有发现问题/)
    .first()
    .waitFor();

  // Nothing is left to mark: the marks of the first run are gone with it.
  const after = await inWorkbook(page, (workbook) => workbook.snapshot());
  expect(JSON.parse(JSON.stringify(after).replaceAll(RIGHT_ID, WRONG_ID))).toEqual(before);
  expect(faults).toEqual([]);
});

it("leaves the whole workbook as it was after marking and clearing, and saves what was marked", async () => {
  const workbench = await openVillage();
  const { page, pane, faults } = workbench;
  const before = await inWorkbook(page, (workbook) => workbook.snapshot());
  await validate(workbench, /发现 1 处错误/);

  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  expect(download.suggestedFilename()).toBe("示例村.xlsx");
  const xlsx = await openXlsx(readFileSync(await download.path()));
  const { columns } = await xlsx.read("家庭成员");
  expect(columns[4]?.slice(0, 3)).toEqual([null, "校验结果", null]);
  expect(columns[4]?.[3]).toMatch(/^✖【证件号码】/);
  expect(columns[3]?.[3]).toBe(WRONG_ID);
  expect(await page.locator("#unsaved").isVisible()).toBe(false);

  await button(pane, "清除标记").click();
  await button(pane, "标记到表中").waitFor();
  expect(await inWorkbook(page, (workbook) => workbook.snapshot())).toEqual(before);
  expect(faults).toEqual([]);
});

it("finds in the demonstration exactly what was planted there", async () => {
  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  // The rule on school age waits until the county confirms the day on which the school year begins.
  const faultsToFind = truth.faults.filter(({ rule }) => rule !== "STU-02");
  await validate(workbench, new RegExp(`^发现 ${faultsToFind.length} 处错误`));
  for (const rule of new Set(faultsToFind.map((fault) => fault.rule))) {
    const count = faultsToFind.filter((fault) => fault.rule === rule).length;
    const row = await pane.getByRole("button").filter({ hasText: rule }).first().innerText();
    expect([rule, row.split("\n").at(-1)]).toEqual([rule, String(count)]);
  }
  await picture(page, "workbench");

  await pane.getByRole("button").filter({ hasText: "ID-02" }).first().click();
  await pane.getByRole("option").first().click();
  await pane.getByRole("region", { name: "当前单元格" }).getByText("证件号码校验码错误").first().waitFor();
  await picture(page, "finding");
  const { violations } = await new AxeBuilder({ page }).include("#frame iframe").analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
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
  const file = join(mkdtempSync(join(tmpdir(), "village-")), "坏.xlsx");
  writeFileSync(file, "not a workbook");
  await page.setInputFiles("#file", file);
  await page.locator("#notice[data-kind='refusal']").waitFor();
  expect(await inWorkbook(page, (workbook) => workbook.name)).toBe("示例村.xlsx");
});
