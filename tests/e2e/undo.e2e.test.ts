import { unzipSync } from "fflate";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { idle, press, sheetInGrid, typeOver } from "./departments";
import { openTabs, sheetNames, tabRow } from "./tabs";
import {
  asItStands,
  button,
  expectOnlyRecorded,
  openWorkbench,
  save,
  useWorkbench,
  validate,
  type Workbench,
} from "./workbench";

jest.setTimeout(300_000);
useWorkbench();

const TABS = ["T1", "T3"];
const T1 = summaryTabs.find(({ id }) => id === "T1")!.name;

/** Bytes of the sheets of a saved workbook by part. */
async function sheetParts(workbench: Workbench): Promise<Readonly<Record<string, string>>> {
  const parts = Object.entries(unzipSync((await save(workbench)).bytes));
  return Object.fromEntries(
    parts
      .filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
      .map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]),
  );
}

it("takes marks and tabs back, and says why a tab that was edited stays", async () => {
  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  const before = await asItStands(page);
  const parts = await sheetParts(workbench);
  await validate(workbench, /^发现 76 处错误/);
  await press(workbench, button(pane, "撤销：标记 2 个工作表"));
  await expectOnlyRecorded(page, before);
  const after = await sheetParts(workbench);
  for (const [name, xml] of Object.entries(parts)) expect([name, after[name] === xml]).toEqual([name, true]);
  expect(Object.keys(after)).toHaveLength(Object.keys(parts).length + 1);

  const own = await sheetNames(page);
  await openTabs(workbench);
  const make = async (): Promise<void> => {
    await press(workbench, button(pane, `生成 ${TABS.length} 张表`));
    await pane.getByText(`已生成 ${TABS.length} 张表。`).waitFor();
    await idle(pane);
  };
  await button(pane, "全不选").click();
  for (const id of TABS) await tabRow(pane, id).getByRole("checkbox").check();
  await make();
  expect(await sheetNames(page)).toHaveLength(own.length + TABS.length);
  const made = button(pane, `撤销：生成 ${TABS.length} 张汇总表`);
  await press(workbench, made);
  expect(await sheetNames(page)).toEqual(own);

  await make();
  const { values } = (await sheetInGrid(page, T1))!;
  const row = values.findIndex((cells) => cells[0] === "合计");
  await typeOver(page, { sheet: T1, row, column: values[row]!.indexOf(300) }, "299");
  await pane.getByText(`不能撤销：“${T1}”在那之后有人改过`).waitFor();
  expect(await made.getAttribute("aria-disabled")).toBe("true");
  expect(await sheetNames(page)).toHaveLength(own.length + TABS.length);
  expect(faults).toEqual([]);
});
