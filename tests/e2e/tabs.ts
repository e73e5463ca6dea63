import { read, utils } from "@e965/xlsx";
import type { FrameLocator, Locator, Page } from "playwright-core";
import type { HostWorkbook } from "../../src/excelhost/HostWorkbook";
import { idle } from "./departments";
import { button, inWorkbook, type Workbench } from "./workbench";

/** The screen of the summary tabs, whichever of its views is in front. */
export const tabsScreen = (pane: FrameLocator): Locator => pane.getByRole("region", { name: "汇总表", exact: true });

const VILLAGES = /^各村填报数/;

/** Opens it and lets it say what each tab lacks. */
export async function openTabs({ pane }: Workbench): Promise<void> {
  await button(pane, "汇总表").click();
  const look = button(pane, "现在校验，看缺什么");
  const looked = button(pane, /^各村填报数（\d+ 个未填）$/);
  await look.or(looked).waitFor();
  if (await look.isVisible()) await look.click();
  await looked.waitFor();
  await idle(pane);
}

/** The row of a tab in the list. */
export const tabRow = (pane: FrameLocator, id: string): Locator =>
  tabsScreen(pane)
    .getByRole("listitem")
    .filter({ has: pane.getByRole("checkbox", { name: new RegExp(`^${id} `) }) });

/** Ids of the ticked tabs. */
export async function chosenTabs(pane: FrameLocator): Promise<readonly string[]> {
  const boxes = await tabsScreen(pane).getByRole("checkbox", { checked: true }).all();
  const names = await Promise.all(
    boxes.map((box) => box.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? "")),
  );
  return names.map((name) => name.split(" ")[0] ?? "");
}

/** Pastes a column copied elsewhere into the form of the villages, from its first row down. */
export async function fillVillages({ page, pane }: Workbench, values: readonly number[]): Promise<void> {
  await button(pane, VILLAGES).click();
  const form = pane.getByRole("table", { name: "各村“农业户籍人口”" });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${values.join("\n")}\n`);
  await form.getByRole("textbox").first().click();
  await page.keyboard.press("Control+V");
  await pane.getByText(`已填入 ${values.length} 个村。`).waitFor();
}

export const sheetNames = (page: Page): Promise<readonly string[]> =>
  inWorkbook(page, (workbook) => workbook.sheets().map(({ name }) => name));

/** Adds a sheet of the person's own with one text in A1. */
export async function addSheet(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async (own) => {
      const { desk } = globalThis as unknown as { readonly desk: { readonly workbook: HostWorkbook } };
      const sheet = desk.workbook.addSheet(own.name);
      sheet.writeCells({ row: 0, column: 0, rows: 1, columns: 1 }, [[{ type: "String", value: own.text }]]);
      await desk.workbook.settled();
    },
    { name, text },
  );
}

/** How many formulas these sheets have, and how many of them hold what is no result: a text that is the formula, or an error. */
export function formulasIn(
  page: Page,
  names: readonly string[],
): Promise<{ readonly formulas: number; readonly odd: readonly string[] }> {
  return page.evaluate((wanted) => {
    const { desk } = globalThis as unknown as { readonly desk: { readonly workbook: HostWorkbook } };
    const odd: string[] = [];
    let formulas = 0;
    for (const sheet of desk.workbook.sheets()) {
      const used = wanted.includes(sheet.name) ? sheet.usedArea(true) : null;
      if (!used) continue;
      for (let row = used.row; row < used.row + used.rows; row++) {
        for (let column = used.column; column < used.column + used.columns; column++) {
          const { type, value } = sheet.cell(row, column);
          if (sheet.formula(row, column) !== null) formulas++;
          if (type === "Error" || /^=/.test(String(value)))
            odd.push(`${sheet.name} ${row + 1}/${column + 1}: ${value}`);
        }
      }
    }
    return { formulas, odd };
  }, names);
}

/** What a chart of the sheet in front says below the grid, by its title: name of the point, then its numbers. */
export async function chartNumbers(page: Page, title: string): Promise<readonly (readonly string[])[]> {
  const figure = page.locator("#charts figure").filter({ has: page.locator("figcaption", { hasText: title }) });
  await figure.waitFor();
  return figure
    .locator("tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent)));
}

type Cell = string | number | boolean | null;

/** A block of a saved tab: its rows by heading; where headings have a group above, `group/heading`. */
export function savedBlock(
  bytes: Uint8Array,
  sheet: string,
  firstHeading: string,
  last: (row: readonly Cell[]) => boolean,
): readonly ReadonlyMap<string, Cell>[] {
  const rows = utils.sheet_to_json<Cell[]>(read(bytes).Sheets[sheet]!, { header: 1, blankrows: true, defval: null });
  const top = rows.findIndex((row) => row[0] === firstHeading);
  const under = rows[top + 1] ?? [];
  const isGrouped = under[0] === null && under.some((cell) => cell !== null);
  let group = "";
  const headings = (rows[top] ?? []).map((cell, column) => {
    if (cell !== null) group = String(cell);
    const below = isGrouped ? under[column] : null;
    return below === null || below === undefined ? String(cell ?? "") : `${group}/${below}`;
  });
  const body = rows.slice(top + (isGrouped ? 2 : 1));
  const end = body.findIndex(last);
  return body
    .slice(0, end < 0 ? body.length : end)
    .map((row) => new Map(headings.map((heading, column) => [heading, row[column] ?? null] as const)));
}
