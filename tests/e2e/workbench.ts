import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import type { HostWorkbook } from "../../src/excelhost/HostWorkbook";
import { auditZhCN } from "../../src/messages/audit.zh-CN";
import { launchBrowser, startSite, watchedPage, type Site } from "./browser";

const PICTURES = join(__dirname, "..", "..", "assets", "screenshots");

/** The width that Excel gives a pane at first, in CSS pixels. */
const NARROW = 350;

let site: Site;
let browser: Browser;

/** Serves the built site and starts a browser for the tests of a file. */
export function useWorkbench(): void {
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    site = await startSite();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    site?.stop();
  });
}

export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors, refused content, requests that leave the site or fail. */
  readonly faults: readonly string[];
}

export const button = (pane: FrameLocator | Locator, name: string | RegExp): Locator =>
  pane.getByRole("button", { name, exact: true });

/** The workbench with the demonstration, its pane ready. */
export async function openWorkbench(): Promise<Workbench> {
  const { page, faults } = await watchedPage(browser, site.address);
  await page.goto(`${site.address}/workbench/`);
  const pane = page.frameLocator("#frame iframe");
  await button(pane, "校验").waitFor();
  return { page, pane, faults };
}

/** The same with the pane drawn to the width that Excel gives it. */
export async function openNarrow(): Promise<Workbench> {
  const workbench = await openWorkbench();
  const { page } = workbench;
  const { x, y, width } = (await page.locator("#splitter").boundingBox())!;
  const { width: window } = page.viewportSize()!;
  await page.mouse.move(x + width / 2, y + 300);
  await page.mouse.down();
  await page.mouse.move(window - NARROW, y + 300);
  await page.mouse.up();
  expect((await page.locator("#pane").boundingBox())?.width).toBe(NARROW);
  return workbench;
}

/** Opens a file in place of what is open. */
export async function openFile({ page, pane }: Workbench, file: string): Promise<void> {
  await page.setInputFiles("#file", file);
  await page.getByText(basename(file), { exact: true }).waitFor();
  await button(pane, "校验").waitFor();
}

/** A new file of that name, in a folder of its own. */
export function fileWith(name: string, bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), "walk-")), name);
  writeFileSync(file, bytes);
  return file;
}

/** Presses 保存 and gives the bytes of the download. */
export async function save({ page }: Workbench): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** Reads what the grid holds, through the page's own `desk`. */
export function inWorkbook<T>(page: Page, read: (workbook: HostWorkbook) => T): Promise<T> {
  return page.evaluate<T>(`(${read.toString()})(desk.workbook)`);
}

export const snapshot = (page: Page) => inWorkbook(page, (workbook) => workbook.snapshot());

interface Recorded {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
  readonly settings: readonly string[];
}

/** What every run of the county's sheets leaves in a workbook. */
const RECORDED: Recorded = {
  sheets: [auditZhCN.records.name],
  names: ["Huhuqing.records"],
  settings: ["huhuqing.lastRecord", "huhuqing.linking", "huhuqing.prints"],
};

export interface Standing {
  /** The workbook but for what runs leave. */
  readonly own: unknown;
  /** What of that there is. */
  readonly recorded: Recorded;
}

export async function asItStands(page: Page): Promise<Standing> {
  const { sheets, names, settings, ...rest } = (await snapshot(page)) as unknown as {
    readonly sheets: readonly { readonly name: string }[];
    readonly names: readonly { readonly name: string }[];
    readonly settings: Readonly<Record<string, string>>;
  };
  const isOf =
    (kind: keyof Recorded) =>
    (name: string): boolean =>
      RECORDED[kind].includes(name);
  const [isSheet, isName, isSetting] = [isOf("sheets"), isOf("names"), isOf("settings")];
  return {
    own: {
      ...rest,
      sheets: sheets.filter(({ name }) => !isSheet(name)),
      names: names.filter(({ name }) => !isName(name)),
      settings: Object.fromEntries(Object.entries(settings).filter(([name]) => !isSetting(name))),
    },
    recorded: {
      sheets: sheets.map(({ name }) => name).filter(isSheet),
      names: names.map(({ name }) => name).filter(isName),
      settings: Object.keys(settings).filter(isSetting).sort(),
    },
  };
}

/** The workbook is as it stood before its first run, and holds what a run leaves besides. */
export async function expectOnlyRecorded(page: Page, before: Standing): Promise<void> {
  expect(before.recorded).toEqual({ sheets: [], names: [], settings: [] });
  expect(await asItStands(page)).toEqual({ own: before.own, recorded: RECORDED });
}

/** Waits until that cell, zero-based, is the selected one. */
export async function waitForSelection(page: Page, row: number, column: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const { desk } = globalThis as unknown as { readonly desk: { readonly workbook: HostWorkbook } };
      const [area] = desk.workbook.selection().areas;
      return area?.row === wanted.row && area.column === wanted.column;
    },
    { row, column },
  );
}

/** Presses the pane's own 校验 or 重新校验 and waits for the results of that run and its marks. */
export async function validate({ page, pane }: Workbench, headline: string | RegExp): Promise<void> {
  await button(pane, /^(校验|重新校验)$/)
    .first()
    .click();
  await pane.getByText("表格或设置已改动，请重新校验").waitFor({ state: "hidden" });
  await results(pane).getByRole("heading", { name: headline }).waitFor();
  await button(pane, "清除标记").waitFor();
  await pane.locator("main[aria-busy='false']").waitFor();
  await inWorkbook(page, (workbook) => workbook.settled());
}

/** The card with the outcome of the last run. */
export const results = (pane: FrameLocator): Locator => pane.getByRole("region", { name: "校验结果" });

/** Number of findings by rule as the list of the last run has them. */
export async function countsByRule(pane: FrameLocator): Promise<Readonly<Record<string, number>>> {
  const rows = await pane.locator("[data-scope^='rule ']").all();
  const counts = rows.map(async (row) => {
    const [, count] = /(\d+) 条$/.exec((await row.getAttribute("aria-label")) ?? "") ?? [];
    return [((await row.getAttribute("data-scope")) ?? "").slice("rule ".length), Number(count)] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

/** Opens the list of a rule and chooses its first finding. */
export async function chooseFirst(pane: FrameLocator, rule: string): Promise<void> {
  await pane.locator(`[data-scope='rule ${rule}']`).click();
  await pane.getByRole("option").first().click();
}

/** The part of the pane about the selected cell. */
export const dock = (pane: FrameLocator): Locator => pane.getByRole("region", { name: "当前单元格" });

/** Texts of the column 校验结果 of the sheet in front, without blanks. */
export function marks(page: Page): Promise<readonly string[]> {
  return inWorkbook(page, (workbook) => {
    const sheet = workbook.activeSheet();
    const { row, column, rows, columns } = sheet.usedArea(true)!;
    const texts = Array.from({ length: rows }, (_, n) => String(sheet.cell(row + n, column + columns - 1).value));
    const heading = texts.indexOf("校验结果");
    return heading < 0 ? [] : texts.slice(heading + 1).filter((text) => text !== "");
  });
}

/** A picture for the documentation, once every formula and mark is drawn: the whole window, or pane and grid beside it. */
export async function picture(page: Page, name: string, part: "window" | "pane" = "window"): Promise<void> {
  await inWorkbook(page, (workbook) => workbook.settled());
  await page.screenshot({
    path: join(PICTURES, `${name}.png`),
    ...(part === "pane" ? { clip: { x: 700, y: 0, width: 900, height: 900 } } : {}),
  });
}

/** No violation that keeps people out. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include("#frame iframe").analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
