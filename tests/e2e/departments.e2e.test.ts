import { openXlsx } from "../../src/ooxml/openXlsx";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import {
  addFiles,
  expectedCounts,
  idle,
  openDepartments,
  runComparison,
  screen,
  sheetInGrid,
  shownCounts,
  waitForCell,
} from "./departments";
import { addTo, headless, seed } from "./headless";
import {
  asItStands,
  button,
  expectAccessible,
  expectOnlyRecorded,
  inWorkbook,
  openWorkbench,
  picture,
  useWorkbench,
} from "./workbench";

jest.setTimeout(600_000);
useWorkbench();

const DEMO = seed("demo-county-faulty.xlsx");
const MEDICAL = seed("departments", "medical.csv");
const VEHICLES = seed("departments", "vehicles.xlsx");
const [PEOPLE, HOUSEHOLDS, HOUSING] = ["贫困人口信息", "贫困户信息", "住房安全鉴定"];

/** Texts of the column 校验结果, with their rows. */
const marksIn = (rows: readonly (readonly unknown[])[]): readonly (readonly [number, unknown])[] => {
  const column = rows.flatMap((row) => row.flatMap((cell, at) => (cell === "校验结果" ? [at] : []))).at(-1);
  if (column === undefined) return [];
  return rows.flatMap((row, at) => (row[column] ? [[at, row[column]] as const] : []));
};

it("compares three departments, leads from each difference to both its cells and marks both sheets", async () => {
  const expected = await headless(DEMO);
  for (const source of [HOUSING, MEDICAL, VEHICLES]) await addTo(expected, source);
  await expected.session.validate();
  const { summaries } = expected.session.state().departments;
  expect(summaries.map(({ title }) => title)).toEqual(["住建", "医保", "车管"]);
  const query = { department: "d1", item: "danger", outcome: "conflict" } as const;
  const { total, differences } = await expected.session.differences({ ...query, from: 0, count: 50 });
  expect(total).toBeGreaterThan(3);

  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  const before = await asItStands(page);
  await openDepartments(workbench);
  await button(pane, "添加“住房安全鉴定”（住建）").click();
  await pane.getByText("已添加“住房安全鉴定”。").waitFor();
  await addFiles(workbench, MEDICAL, VEHICLES);
  const departments = pane.getByRole("combobox", { name: /的部门$/ });
  expect(await departments.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual([
    "housing",
    "medical",
    "vehicles",
  ]);
  expect(await screen(pane).getByText("按表头识别").count()).toBe(3);
  await pane.getByText(/编码 GB18030/).waitFor();
  await expectAccessible(page);

  await runComparison(workbench);
  expect(await shownCounts(pane)).toEqual(expectedCounts(summaries));
  await expectAccessible(page);
  await picture(page, "departments");

  const [first] = differences;
  await button(pane, `${summaries[0]!.items[0]!.title}，不一致 ${total}，查看清单`).click();
  await pane.getByText(`共 ${total} 条`).waitFor();
  const rows = await pane.getByRole("option").allInnerTexts();
  expect(rows).toHaveLength(total);
  for (const [n, { who, here, there }] of differences.entries()) {
    for (const text of [who, here!.value, there!.value, here!.address, there!.address]) expect(rows[n]).toContain(text);
  }
  await pane.getByRole("option").first().click();
  await waitForCell(page, first!.here!.at!);
  await button(pane, /^定位部门表/).click();
  await waitForCell(page, first!.there!.at!);
  await expectAccessible(page);
  await pane.getByRole("listbox").press("ArrowDown");
  await pane.getByRole("listbox").press("Enter");
  await waitForCell(page, differences[1]!.here!.at!);
  await pane.getByRole("listbox").press("Shift+Enter");
  await waitForCell(page, differences[1]!.there!.at!);

  const marked = await openXlsx(await collectBytes(expected.workbook.save()));
  for (const name of [PEOPLE, HOUSEHOLDS, HOUSING]) {
    const { columns, rowCount } = await marked.read(name);
    const texts = marksIn(Array.from({ length: rowCount }, (_, row) => columns.map((cells) => cells[row] ?? null)));
    expect(texts.length).toBeGreaterThan(4);
    expect([name, marksIn((await sheetInGrid(page, name))!.values)]).toEqual([name, texts]);
  }

  await pane.getByRole("listbox").press("Escape");
  await screen(pane).locator("[data-results]").first().waitFor();
  await button(pane, "返回").click();
  await button(pane, "清除标记").click();
  await button(pane, "标记到表中").waitFor();
  await idle(pane);
  await inWorkbook(page, (workbook) => workbook.settled());
  await expectOnlyRecorded(page, before);
  expect(faults).toEqual([]);
});
