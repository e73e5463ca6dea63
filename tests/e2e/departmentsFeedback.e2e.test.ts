import { readFileSync } from "node:fs";
import { read, utils, write, type WorkSheet } from "@e965/xlsx";
import type { FrameLocator, Page } from "playwright-core";
import {
  addFiles,
  chooseIn,
  openDepartments,
  press,
  runComparison,
  screen,
  selectCell,
  sheetInGrid,
  typeInto,
  unfold,
} from "./departments";
import { addTo, compare, headless, seed } from "./headless";
import { button, expectAccessible, fileWith, openWorkbench, picture, save, useWorkbench } from "./workbench";

jest.setTimeout(600_000);
useWorkbench();

const DEMO = seed("demo-county-faulty.xlsx");
const VEHICLES = seed("departments", "vehicles.xlsx");
const HOUSING = "住房安全鉴定";
const TAB = "部门比对反馈表";
const [NUMBER, ITEM, ANSWER, BY] = [0, 5, 10, 11];
const NUMBERED = /^D[0-9A-Z]+$/;

type Rows = readonly (readonly unknown[])[];

const tabInGrid = async (page: Page): Promise<Rows> => (await sheetInGrid(page, TAB))!.values;
/** Without numbers and check codes of differences, which hide a secret of the workbook. */
const unnumbered = (rows: Rows): Rows =>
  rows.map((row) => row.map((cell) => (/^[CD][0-9A-Z]{10,26}$/.test(String(cell)) ? "" : cell)));
const answerOf = (rows: Rows, number: string): unknown => rows.find((row) => row[NUMBER] === number)?.[ANSWER];

/** A list as somebody else's program writes it after its first lines were answered. */
function filledIn(
  bytes: Uint8Array,
  answers: readonly string[],
): { readonly file: Uint8Array; readonly numbers: readonly string[] } {
  const book = read(bytes);
  const sheet = book.Sheets["核实清单"]!;
  const rows = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, blankrows: true });
  const numbered = rows.flatMap((row, at) => (NUMBERED.test(String(row[NUMBER])) ? [at] : []));
  const put = (target: WorkSheet, row: number, column: number, v: string): void => {
    target[utils.encode_cell({ r: row, c: column })] = { t: "s", v };
  };
  const numbers = answers.map((answer, n) => {
    const row = numbered[n]!;
    put(sheet, row, ANSWER, answer);
    put(sheet, row, BY, "韦核实");
    return String(rows[row]![NUMBER]);
  });
  return { file: new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer), numbers };
}

/** Presses the first of the links and gives the file that it saves. */
async function download(
  page: Page,
  pane: FrameLocator,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const link = screen(pane).getByRole("list", { name: "做好的核实清单" }).getByRole("link").first();
  const [saved] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return { name: saved.suggestedFilename(), bytes: new Uint8Array(readFileSync(await saved.path())) };
}

const answerFile = (pane: FrameLocator) => pane.getByLabel("填好的核实清单 .xlsx 文件");

it("writes the feedback tab, keeps what is answered there, and takes up lists that come back", async () => {
  const expected = await headless(DEMO);
  await addTo(expected, HOUSING);
  await addTo(expected, VEHICLES);
  await compare(expected);
  await expected.session.writeFeedback();
  const { columns, rowCount } = (await expected.workbook.readTab("T6"))!;
  const stored: Rows = Array.from({ length: rowCount }, (_, row) => columns.map((cells) => cells[row] ?? null));

  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  await openDepartments(workbench);
  await button(pane, "添加“住房安全鉴定”（住建）").click();
  await pane.getByText("已添加“住房安全鉴定”。").waitFor();
  await addFiles(workbench, VEHICLES);
  await runComparison(workbench);
  await unfold(pane, "反馈与核实清单");
  await press(workbench, button(pane, "生成部门比对反馈表"));
  await pane.getByText(`已写入工作表“${TAB}”。`).waitFor();
  const { values: written, formulas } = (await sheetInGrid(page, TAB))!;
  // Counts and rate of housing, counts of vehicles, which only ask who is there, and all of the total.
  expect(formulas).toBe(4 + 3 + 6);
  expect(unnumbered(written)).toEqual(unnumbered(stored));
  await expectAccessible(page);

  const row = written.findIndex((cells) => NUMBERED.test(String(cells[NUMBER])));
  const typed = String(written[row]![NUMBER]);
  await chooseIn(page, { sheet: TAB, row, column: ANSWER }, "以部门为准");
  await typeInto(page, { sheet: TAB, row, column: BY }, "蒙填报");
  expect(answerOf(await tabInGrid(page), typed)).toBe("以部门为准");
  // The whole width of the tab, from its first column on.
  const window = page.viewportSize()!;
  await page.setViewportSize({ width: 2120, height: 900 });
  await selectCell(page, { sheet: TAB, row, column: 1 });
  await screen(pane)
    .getByRole("button", { name: /^反馈与核实清单/ })
    .evaluate((heading) => heading.scrollIntoView());
  await picture(page, "feedback");
  await page.setViewportSize(window);
  expect(await pane.getByText("表格或设置已改动，请重新校验").count()).toBe(0);
  await press(workbench, button(pane, "刷新部门比对反馈表"));
  await pane.getByText(`已写入工作表“${TAB}”。`).waitFor();
  const again = await tabInGrid(page);
  expect(again.find((cells) => cells[NUMBER] === typed)?.slice(ANSWER, ANSWER + 2)).toEqual(["以部门为准", "蒙填报"]);
  const answered = again.filter((cells) => NUMBERED.test(String(cells[NUMBER])) && cells[ANSWER] !== null);
  expect(answered).toHaveLength(1);

  await press(workbench, button(pane, "制作核实清单"));
  await pane.getByText(/^做好 \d+ 个文件，请保存。$/).waitFor();
  await expectAccessible(page);
  const list = await download(page, pane);
  expect(list.name).toMatch(/^核实清单-.+\.xlsx$/);
  const lines = utils.sheet_to_json<readonly unknown[]>(read(list.bytes).Sheets["核实清单"]!, { header: 1 });
  expect(JSON.stringify(lines)).not.toMatch(/\d{17}/);
  const villages = new Set(lines.filter((cells) => NUMBERED.test(String(cells[NUMBER]))).map((cells) => cells[2]));
  expect(villages.size).toBe(1);

  const first = filledIn(list.bytes, ["以部门为准", "以本表为准", "情况属实"]);
  await answerFile(pane).setInputFiles(fileWith(list.name, first.file));
  const same = first.numbers[0] === typed ? 1 : 0;
  await pane.getByText(`读了 1 个文件：填入 ${3 - same} 条，与已有相同 ${same} 条，编号对不上 0 条。`).waitFor();
  const filled = await tabInGrid(page);
  expect(first.numbers.map((number) => answerOf(filled, number))).toEqual(["以部门为准", "以本表为准", "情况属实"]);

  const second = filledIn(list.bytes, ["以部门为准", "以本表为准", "双方都需更正"]);
  await answerFile(pane).setInputFiles(fileWith("第二份.xlsx", second.file));
  await pane.getByText("1 条反馈不一致，请选定").waitFor();
  await pane.getByText("还有 1 条没有选定").waitFor();
  const question = screen(pane).getByRole("radiogroup").last();
  const item = String(filled.find((cells) => cells[NUMBER] === second.numbers[2])?.[ITEM]);
  expect(await question.innerText()).toContain("双方都需更正（第二份.xlsx）");
  await screen(pane).getByText(item).last().waitFor();
  await expectAccessible(page);
  await question.getByRole("radio", { name: /^双方都需更正/ }).click();
  await press(workbench, button(pane, "按选定的填入（1）"));
  const settled = await tabInGrid(page);
  expect(second.numbers.map((number) => answerOf(settled, number))).toEqual([
    "以部门为准",
    "以本表为准",
    "双方都需更正",
  ]);

  const { bytes } = await save(workbench);
  const reopened = await headless({ name: "示例县.xlsx", bytes });
  const tab = (await reopened.workbook.readTab("T6"))!;
  expect(tab.name).toBe(TAB);
  const kept: Rows = Array.from({ length: tab.rowCount }, (_, at) => tab.columns.map((cells) => cells[at] ?? null));
  expect(second.numbers.map((number) => answerOf(kept, number))).toEqual(["以部门为准", "以本表为准", "双方都需更正"]);
  expect(reopened.session.state().recognition?.members.sheet).toBe("贫困人口信息");
  expect(faults).toEqual([]);
});
