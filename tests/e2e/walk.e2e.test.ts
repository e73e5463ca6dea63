import { writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import type { HostWorkbook } from "../../src/excelhost/HostWorkbook";
import { launchBrowser, startSite, watchedPage, type Site } from "./browser";
import { RIGHT_ID, village } from "./village";

jest.setTimeout(300_000);

let site: Site;
let browser: Browser;

beforeAll(async () => {
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

async function openWorkbench(): Promise<Workbench> {
  const { page, faults } = await watchedPage(browser, site.address);
  await page.goto(`${site.address}/workbench/`);
  const pane = page.frameLocator("#frame iframe");
  await button(pane, "校验").waitFor();
  return { page, pane, faults };
}

const button = (pane: FrameLocator, name: string): Locator => pane.getByRole("button", { name, exact: true });

/** What the grid holds, through the page's own `desk`. */
function inWorkbook<T>(page: Page, read: (workbook: HostWorkbook) => T): Promise<T> {
  const source = `(${read.toString()})(desk.workbook)`;
  return page.evaluate<T>(source);
}

async function openVillage({ page, pane }: Workbench): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), "village-")), "示例村.xlsx");
  writeFileSync(file, village());
  await page.setInputFiles("#file", file);
  await page.getByText("示例村.xlsx").waitFor();
  await button(pane, "校验").waitFor();
}

/** Presses the middle of a cell; sizes as `village` sets them. */
async function pressCell(page: Page, row: number, column: number): Promise<void> {
  const [rowHeader, columnHeader, width, height] = [46, 20, 64, 20];
  const x = rowHeader + (column === 3 ? 3 * width + 40 : (column + 0.5) * width);
  const y = columnHeader + (row + 0.5) * height;
  await page.locator("#grid canvas[data-u-comp='render-canvas']").first().click({ position: { x, y } });
}

describe("the workbench", () => {
  it("walks from a file over findings and an edit back to the untouched sheet", async () => {
    const workbench = await openWorkbench();
    const { page, pane, faults } = workbench;
    await openVillage(workbench);
    const before = await inWorkbook(page, (workbook) => workbook.snapshot());

    await page.click("#validate");
    await pane.getByText("发现 1 处错误、0 处疑点、0 条提示").waitFor();
    const results = await inWorkbook(page, (workbook) => workbook.activeSheet().cell(3, 4).value);
    expect(results).toMatch(/^✖【证件号码】/);
    await expect(page.locator("#unsaved").isVisible()).resolves.toBe(true);

    await pane.getByText("证件号码校验码错误").click();
    await pane.getByRole("option").first().click();
    await expect(inWorkbook(page, (workbook) => workbook.selection().areas)).resolves.toEqual([
      { row: 3, column: 3, rows: 1, columns: 1 },
    ]);

    await pressCell(page, 4, 1);
    await expect(inWorkbook(page, (workbook) => workbook.selection().areas)).resolves.toEqual([
      { row: 4, column: 1, rows: 1, columns: 1 },
    ]);
    await pressCell(page, 3, 3);
    await page.keyboard.type(RIGHT_ID);
    await page.keyboard.press("Enter");
    expect(faults).toEqual([]);
    expect(before).toBeTruthy();
  });

  it("shows a pane without serious barriers", async () => {
    const workbench = await openWorkbench();
    await openVillage(workbench);
    const { violations } = await new AxeBuilder({ page: workbench.page }).include("#frame iframe").analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  });
});
