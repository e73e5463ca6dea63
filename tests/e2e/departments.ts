import { basename } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import type { DepartmentSummary } from "../../src/app/DepartmentViews";
import type { CellRef } from "../../src/core/model/RawSheet";
import type { HostWorkbook } from "../../src/excelhost/HostWorkbook";
import { departmentZhCN } from "../../src/messages/department.zh-CN";
import { button, type Workbench } from "./workbench";

const OUTCOMES = ["agree", "conflict", "onlyHere", "onlyThere", "open"] as const;

/** The screen on which departments' sheets are compared. */
export const screen = (pane: FrameLocator): Locator => pane.getByRole("region", { name: "部门比对", exact: true });

export async function openDepartments({ pane }: Workbench): Promise<void> {
  await button(pane, "部门比对").click();
  await screen(pane).getByRole("heading", { name: "部门比对", exact: true }).waitFor();
}

/** Nothing is under way. */
export const idle = (pane: FrameLocator): Promise<void> => pane.locator("main[aria-busy='false']").waitFor();

/** Presses that and waits until what it begins has ended. */
export async function press({ page, pane }: Workbench, control: Locator): Promise<void> {
  const watched = pane.locator("main").evaluateHandle((main) => {
    const isBusy = (): boolean => main.getAttribute("aria-busy") === "true";
    const ended = new Promise<void>((resolve) => {
      let began = false;
      new MutationObserver(() => {
        if (isBusy()) began = true;
        else if (began) resolve();
      }).observe(main, { attributeFilter: ["aria-busy"] });
    });
    return { ended };
  });
  const handle = await watched;
  await control.click();
  await handle.evaluate(({ ended }) => ended);
  await page.evaluate("desk.workbook.settled()");
}

/** Gives files to the pane and waits until each has been read, or until it says why not. */
export async function addFiles({ pane }: Workbench, ...files: readonly string[]): Promise<void> {
  await pane.getByLabel("部门的 .xlsx 或 .csv 文件").setInputFiles([...files]);
  await screen(pane)
    .getByText(`已添加“${basename(files.at(-1)!)}”。`)
    .waitFor();
}

/** Opens a folded part of the screen. */
export async function unfold(pane: FrameLocator, title: string): Promise<void> {
  await screen(pane)
    .getByRole("button", { name: new RegExp(`^${title}`), expanded: false })
    .click();
}

export async function runComparison(workbench: Workbench): Promise<void> {
  await press(workbench, button(screen(workbench.pane), /^(开始比对|重新比对)$/).last());
  await screen(workbench.pane).locator("[data-results]").first().waitFor();
}

/** What the cards of the last run say: department, then each item with its five counts, or why it was not compared. */
export async function shownCounts(pane: FrameLocator): Promise<readonly unknown[]> {
  const cards = await screen(pane).locator("li:has([data-results])").all();
  return Promise.all(
    cards.map(async (card) => ({
      title: await card.locator("[data-results] bdi").innerText(),
      facts: await card.locator("ul[aria-label='关联方式'] li").allInnerTexts(),
      items: await card
        .locator("tbody")
        .evaluateAll((bodies) =>
          bodies.map((body) => [
            body.querySelector("th bdi")?.textContent,
            ...[...body.querySelectorAll("td")].slice(0, 5).map(({ textContent }) => textContent.replaceAll(",", "")),
          ]),
        ),
    })),
  );
}

/** The same as the engine counts it. */
export function expectedCounts(summaries: readonly DepartmentSummary[]): readonly unknown[] {
  const { steps } = departmentZhCN.departments;
  return summaries.map(({ title, links, unlinkable, items }) => ({
    title,
    facts: [
      ...(["id", "fallback", "scored", "accepted"] as const)
        .filter((step) => links[step] > 0)
        .map((step) => `${steps[step]}：${links[step].toLocaleString("zh-CN")}`),
      ...(unlinkable > 0 ? [expect.stringContaining(`无法关联 ${unlinkable} 行`) as string] : []),
    ],
    items: items.map((item) => [
      item.title,
      ...(item.notCompared === null ? OUTCOMES.map((outcome) => String(item.counts[outcome])) : [item.notCompared]),
    ]),
  }));
}

/** Waits until that cell is the selected one. */
export async function waitForCell(page: Page, { sheet, row, column }: CellRef): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const { desk } = globalThis as unknown as { readonly desk: { readonly workbook: HostWorkbook } };
      const [area] = desk.workbook.selection().areas;
      const { name } = desk.workbook.activeSheet();
      return name === wanted.sheet && area?.row === wanted.row && area.column === wanted.column;
    },
    { sheet, row, column },
  );
}

/** Values of a sheet of the grid by row, `null` where there is no such sheet; formulas tell whether a cell has one. */
export function sheetInGrid(
  page: Page,
  name: string,
): Promise<{ readonly values: readonly (readonly unknown[])[]; readonly formulas: number } | null> {
  return page.evaluate((wanted) => {
    const { desk } = globalThis as unknown as { readonly desk: { readonly workbook: HostWorkbook } };
    const sheet = desk.workbook.sheets().find((one) => one.name === wanted);
    const used = sheet?.usedArea(true);
    if (!sheet || !used) return null;
    let formulas = 0;
    const values = Array.from({ length: used.row + used.rows }, (_row, row) =>
      Array.from({ length: used.column + used.columns }, (_column, column) => {
        if (sheet.formula(row, column) !== null) formulas++;
        const { value } = sheet.cell(row, column);
        return value === "" ? null : value;
      }),
    );
    return { values, formulas };
  }, name);
}

const GRID = "canvas[id^='univer-sheet-main-canvas']";
const EDITOR = "univer-doc-selection-container-__INTERNAL_EDITOR__DOCS_NORMAL";

/** Opens that cell for typing. */
async function openCell(page: Page, at: CellRef): Promise<void> {
  await selectCell(page, at);
  // The heading of a row takes the focus without opening what a cell has to choose from.
  await page.locator(GRID).click({ position: { x: 20, y: 300 } });
  await selectCell(page, at);
  await waitForCell(page, at);
  await page.keyboard.press("F2");
  // The editor waits outside the window until it is opened over its cell.
  await page.waitForFunction((id) => parseFloat(document.getElementById(id)?.style.left ?? "") >= 0, EDITOR);
}

/** Waits until that cell shows that. */
function waitForText(page: Page, at: CellRef, text: string): Promise<unknown> {
  return page.waitForFunction(
    ({ sheet, row, column, wanted }) => {
      const { desk } = globalThis as unknown as { readonly desk: { readonly workbook: HostWorkbook } };
      return (
        desk.workbook
          .sheets()
          .find(({ name }) => name === sheet)
          ?.text(row, column) === wanted
      );
    },
    { ...at, wanted: text },
  );
}

/** Types into a cell what anybody may write there. */
export async function typeInto(page: Page, at: CellRef, text: string): Promise<void> {
  await openCell(page, at);
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
  await waitForText(page, at, text);
}

/** Types over what a cell holds; `shown`: how its format shows that. */
export async function typeOver(page: Page, at: CellRef, text: string, shown = text): Promise<void> {
  await page.locator(GRID).click({ position: { x: 20, y: 300 } });
  await selectCell(page, at);
  await waitForCell(page, at);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await waitForText(page, at, shown);
}

/** Chooses one of the entries that a cell offers. */
export async function chooseIn(page: Page, at: CellRef, entry: string): Promise<void> {
  await openCell(page, at);
  await page.getByText(entry, { exact: true }).last().click();
  await waitForText(page, at, entry);
}

/** Pastes rows of cells from another program, the first of them into that cell. */
export async function paste(page: Page, at: CellRef, rows: readonly (readonly string[])[]): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((cells) => cells.join("\t")).join("\n"));
  await page.locator(GRID).click({ position: { x: 20, y: 300 } });
  await selectCell(page, at);
  await waitForCell(page, at);
  await page.keyboard.press("Control+V");
  for (const [down, cells] of rows.entries()) {
    for (const [right, text] of cells.entries())
      await waitForText(page, { ...at, row: at.row + down, column: at.column + right }, text);
  }
}

/** Selects a cell as the page itself does it. */
export async function selectCell(page: Page, { sheet, row, column }: CellRef): Promise<void> {
  await page.evaluate(
    (at) => {
      const { desk } = globalThis as unknown as { readonly desk: { readonly workbook: HostWorkbook } };
      const { id } = desk.workbook.sheets().find(({ name }) => name === at.sheet)!;
      desk.workbook.activate(id);
      desk.workbook.select({ sheetId: id, areas: [{ row: at.row, column: at.column, rows: 1, columns: 1 }] });
    },
    { sheet, row, column },
  );
}

/** The document of the pane as it stands, with everything that it could show. */
export const paneDocument = (pane: FrameLocator): Promise<string> =>
  pane.locator("html").evaluate((html) => html.outerHTML);
