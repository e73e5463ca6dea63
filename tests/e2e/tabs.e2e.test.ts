import type { FrameLocator, Locator, Page } from "playwright-core";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { RECORDS } from "./audit";
import { idle, press, sheetInGrid, typeInto } from "./departments";
import { headless, seed } from "./headless";
import {
  addSheet,
  chartNumbers,
  chosenTabs,
  fillVillages,
  formulasIn,
  openTabs,
  savedBlock,
  sheetNames,
  tabRow,
  tabsScreen,
} from "./tabs";
import {
  button,
  expectAccessible,
  inWorkbook,
  openWorkbench,
  picture,
  save,
  snapshot,
  useWorkbench,
  validate,
  type Workbench,
} from "./workbench";

jest.setTimeout(300_000);
useWorkbench();

const nameOf = (id: string): string => summaryTabs.find((tab) => tab.id === id)!.name;
const [T1, T2, T3] = [nameOf("T1"), nameOf("T2"), nameOf("T3")];
const USUAL = summaryTabs.filter(({ isUsual }) => isUsual).map(({ id }) => id);
const VERDICTS = ["吃", "穿", "住房", "饮水", "医疗", "教育", "收入"];
const RURAL = [900, 850, 1200, 640, 1010];

type Row = ReadonlyMap<string, unknown>;
const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row.get(column)), 0);
const isVillage = (row: Row): boolean => !["小计", null, ""].includes(row.get("村") as string | null);

/** The sheets of that name as they stand, formats and all; how high it draws a row the grid finds itself, and no file holds it. */
async function sheetsNow(page: Page, names: readonly string[]): Promise<unknown> {
  const { sheets } = (await snapshot(page)) as unknown as {
    readonly sheets: readonly { readonly name: string; readonly rowHeights: unknown }[];
  };
  return sheets.filter(({ name }) => names.includes(name)).map(({ rowHeights: _found, ...sheet }) => sheet);
}

/** Sheets that came to those, one of them for the records of runs: the others. */
async function writtenBeside(page: Page, own: readonly string[]): Promise<readonly string[]> {
  const names = await sheetNames(page);
  expect(names.filter((name) => name === RECORDS)).toHaveLength(1);
  return names.filter((name) => !own.includes(name) && name !== RECORDS);
}

/** Writes what is ticked and gives what the pane says of it. */
async function write(workbench: Workbench, count: number): Promise<string> {
  const { pane } = workbench;
  await press(workbench, button(pane, `生成 ${count} 张表`));
  await pane.getByText(`已生成 ${count} 张表。`).waitFor();
  await idle(pane);
  const said = await tabsScreen(pane).getByRole("status").filter({ hasText: "已生成" }).innerText();
  expect(said).not.toContain("不同");
  return said;
}

/** Differences of long numbers keep few digits. */
const rounded = (rows: readonly (readonly unknown[])[]): unknown =>
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(9)) : cell)));

/** Cell of a typed column in the row of the first household. */
async function firstHousehold(page: Page, heading: string): Promise<{ sheet: string; row: number; column: number }> {
  const { values } = (await sheetInGrid(page, T3))!;
  const top = values.findIndex((cells) => cells[0] === "序号");
  const column = values
    .slice(top, top + 2)
    .map((cells) => cells.indexOf(heading))
    .find((at) => at >= 0)!;
  const row = values.findIndex((cells, at) => at > top && cells[0] === 1);
  return { sheet: T3, row, column };
}

const expectNoOverflow = async (pane: FrameLocator): Promise<void> => {
  const over = await pane.locator("html").evaluate((html) => {
    const inside = (element: Element): boolean => {
      for (let at = element.parentElement; at; at = at.parentElement)
        if (["auto", "scroll", "hidden"].includes(getComputedStyle(at).overflowX) && at.tagName !== "MAIN") return true;
      return false;
    };
    return [...html.querySelectorAll("main *")]
      .filter((element) => element.getBoundingClientRect().right > html.clientWidth + 1 && !inside(element))
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
  expect(over).toEqual([]);
  expect(await pane.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth)).toBeLessThanOrEqual(0);
};

it("makes the usual tabs, whose formulas the grid computes, and keeps what people type there", async () => {
  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  const own = [...(await sheetNames(page)), T1];
  await addSheet(page, T1, "本人的表");
  const before = await sheetsNow(page, own);

  await openTabs(workbench);
  expect(await chosenTabs(pane)).toEqual(USUAL);
  expect(await tabRow(pane, "T1").innerText()).toContain("5 个村没有填：农业户籍人口");
  expect(await tabRow(pane, "T24").innerText()).toContain("不能生成：待县里认可");
  await picture(page, "tabs-list");
  await expectAccessible(page);

  await tabRow(pane, "T2")
    .getByRole("button", { name: /^预览与依据/ })
    .click();
  const preview = tabRow(pane, "T2").getByRole("table").first();
  expect(await preview.getByRole("row").nth(1).innerText()).toMatch(/^合计\t*300\t/);

  await fillVillages(workbench, RURAL);
  await picture(page, "tabs-villages");
  await expectAccessible(page);
  await button(pane, "返回").click();
  await tabRow(pane, "T1").getByText("农业户籍人口").waitFor({ state: "detached" });

  const said = await write(workbench, USUAL.length);
  const agree = Number(/([\d,]+) 个计算单元格与本工具核对一致/.exec(said)![1]!.replaceAll(",", ""));
  const written = await writtenBeside(page, own);
  expect(written).toHaveLength(USUAL.length);
  const { formulas, odd } = await formulasIn(page, written);
  expect(odd).toEqual([]);
  expect(formulas).toBe(agree);
  expect(agree).toBeGreaterThan(2_000);
  const ours = `${T1}（2）`;
  await pane.getByText(`您已有同名工作表，未改动；新表名为“${ours}”。`).waitFor();
  expect(written).toContain(ours);
  await picture(page, "tabs-result");
  await expectAccessible(page);

  await button(pane, `打开工作表“${T2}”`).first().click();
  expect(await chartNumbers(page, "各乡镇七项达标情况（户）")).toHaveLength(2);
  await picture(page, "tabs-standards");
  await button(pane, `打开工作表“${T3}”`).first().click();
  await page.waitForFunction(
    (name) =>
      (globalThis as unknown as { desk: { workbook: { activeSheet(): { name: string } } } }).desk.workbook.activeSheet()
        .name === name,
    T3,
  );

  const owner = await firstHousehold(page, "责任人");
  const deadline = await firstHousehold(page, "完成时限");
  await typeInto(page, owner, "蒙填报");
  await typeInto(page, deadline, "2026-12-31");
  await picture(page, "tabs-households");
  await button(pane, "全不选").click();
  for (const id of ["T1", "T3"]) await tabRow(pane, id).getByRole("checkbox").check();
  await write(workbench, 2);
  const kept = (await sheetInGrid(page, T3))!.values[owner.row]!;
  expect([kept[owner.column], kept[deadline.column]]).toEqual(["蒙填报", 46387]);
  expect(await writtenBeside(page, own)).toEqual(written);

  // The same numbers, added up from the file by nothing of ours.
  const { bytes } = await save(workbench);
  const households = savedBlock(bytes, T3, "序号", (row) => row[0] === null);
  expect(households).toHaveLength(300);
  const standards = savedBlock(bytes, T2, "乡镇", (row) => row[0] === null);
  const [total] = standards;
  for (const item of VERDICTS) {
    const of = (...words: string[]): number =>
      households.filter((row) => words.includes(String(row.get(`七项结论/${item}`)))).length;
    expect([item, total!.get(`${item}/达标户`)]).toEqual([item, of("达标", ...(item === "教育" ? ["不适用"] : []))]);
    expect([item, total!.get(`${item}/未达标户`)]).toEqual([item, of("未达标")]);
    expect([item, total!.get(`${item}/待核实户`)]).toEqual([item, of("待核实")]);
  }
  const villages = standards.filter(isVillage);
  expect(villages).toHaveLength(5);
  for (const heading of total!.keys()) {
    if (/户$|户数$/.test(heading)) expect([heading, sum(villages, heading)]).toEqual([heading, total!.get(heading)]);
  }
  const situation = savedBlock(bytes, ours, "乡镇", (row) => row[0] === null)[0]!;
  expect(situation.get("农业户籍人口")).toBe(RURAL.reduce((all, one) => all + one));
  expect(situation.get("本表合计/人")).toBe(sum(households, "人口"));
  expect(situation.get("贫困发生率")).toBeCloseTo(Number(situation.get("未脱贫/人")) / 4_600, 12);

  await button(pane, "县情概览").click();
  const figures = pane.getByLabel("主要数字");
  await figures.waitFor();
  const figure = async (label: string): Promise<number> =>
    Number(
      (
        await figures
          .locator("div")
          .filter({ has: pane.getByText(label, { exact: true }) })
          .locator("dd")
          .first()
          .innerText()
      ).replaceAll(",", ""),
    );
  expect(await figure("户数")).toBe(households.length);
  expect(await figure("人数")).toBe(sum(households, "人口"));
  expect(await figure("全部达标户")).toBe(total!.get("七项合计/全部达标户"));
  expect(await figure("有未达标项的户")).toBe(total!.get("七项合计/未达标户"));
  expect(await figure("仅有待核实项的户")).toBe(total!.get("七项合计/待核实户"));
  await button(pane, "看数据表：各乡镇七项达标情况（户）").click();
  const cells = pane.getByRole("table", { name: "各乡镇七项达标情况（户）（数据表）" }).getByRole("cell");
  expect((await cells.allInnerTexts()).map(Number)).toEqual(
    ["全部达标户", "未达标户", "待核实户"].map((heading) => total!.get(`七项合计/${heading}`)),
  );
  await picture(page, "tabs-overview");
  await expectAccessible(page);

  await button(pane, "返回").click();
  await button(pane, "返回").click();
  await validate(workbench, /^发现 \d+ 处错误/);
  expect((await sheetInGrid(page, own[0]!))!.values.flat()).toContain("校验结果");
  await button(pane, "清除标记").click();
  await button(pane, "标记到表中").waitFor();
  await inWorkbook(page, (workbook) => workbook.settled());
  expect(await sheetsNow(page, own)).toEqual(before);
  expect(faults).toEqual([]);
});

it("leaves whole tabs alone when it is cancelled", async () => {
  const expected = await headless(seed("demo-county-faulty.xlsx"));
  await expected.session.lookAtTabs();
  await expected.session.writeTabs();

  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  const own = await sheetNames(page);
  await openTabs(workbench);
  await button(pane, `生成 ${USUAL.length} 张表`).click();
  await tabsScreen(pane)
    .getByText(/^第 [4-9] \/ 15 张$/)
    .waitFor();
  await button(tabsScreen(pane), "取消").click();
  await idle(pane);
  const written = await writtenBeside(page, own);
  expect(written.length).toBeGreaterThan(2);
  expect(written.length).toBeLessThan(USUAL.length);
  await pane.getByText(`已生成 ${written.length} 张表。`).waitFor();
  for (const name of written) {
    const { id } = summaryTabs.find((tab) => tab.name === name)!;
    const { columns, rowCount } = (await expected.workbook.readTab(id))!;
    const stored = Array.from({ length: rowCount }, (_, row) => columns.map((column) => column[row] ?? null));
    expect([name, rounded((await sheetInGrid(page, name))!.values)]).toEqual([name, rounded(stored)]);
  }
  expect(faults).toEqual([]);
});

it("works in English by keyboard, in a pane of 320 pixels", async () => {
  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  await button(pane, "English").click();
  const press = async (key: string, ...targets: readonly Locator[]): Promise<void> => {
    for (const target of targets) await target.focus();
    await page.keyboard.press(key);
  };
  await page.locator("#splitter").focus();
  while ((await page.locator("#pane").boundingBox())!.width > 320) await page.keyboard.press("ArrowRight");
  expect((await page.locator("#pane").boundingBox())!.width).toBe(320);

  await press("Enter", button(pane, "Summary tabs"));
  await press("Enter", button(pane, "Check now and see what is missing"));
  await button(pane, "Numbers by village (5 open)").waitFor();
  await expectNoOverflow(pane);
  await press("Enter", button(pane, "None"));
  await press("Space", pane.getByRole("checkbox", { name: `T2 ${T2}` }));
  const preview = pane.getByRole("button", { name: `Preview and sources T2 ${T2}` });
  await press("Enter", preview);
  await pane.getByRole("region", { name: new RegExp(`^${T2}`) }).waitFor();
  await expectNoOverflow(pane);

  // T2 asks for no number; those of other tabs can be typed all the same.
  const villages = button(pane, "Numbers by village");
  await press("Enter", villages);
  const [first, second] = await pane.getByRole("textbox").all();
  await press("9", first!);
  await page.keyboard.type("00");
  await press("Enter");
  expect(await second!.evaluate((input) => input === document.activeElement)).toBe(true);
  await pane.getByText("Saved.").waitFor();
  await expectNoOverflow(pane);
  await press("Escape");
  await villages.waitFor();

  await press("Enter", button(pane, "Make tabs (1)"));
  await pane.getByText("Tabs made: 2.").waitFor();
  await expectNoOverflow(pane);
  await expectAccessible(page);
  await press("Enter", button(pane, "County overview"));
  await pane.getByLabel("Main figures").waitFor();
  await expectNoOverflow(pane);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});
