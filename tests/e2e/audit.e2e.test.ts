import { summaryTabs } from "../../src/tabs/summaryTabs";
import {
  answer,
  answers,
  changedHouseholds,
  editedCells,
  expectedOf,
  leaveAudit,
  openAudit,
  RECORDS,
  records,
  repeat,
  sign,
  useCommandLine,
} from "./audit";
import { idle, press, selectCell, sheetInGrid, typeOver, waitForCell } from "./departments";
import { openTabs, tabRow } from "./tabs";
import { button, expectAccessible, openWorkbench, picture, useWorkbench, validate } from "./workbench";

jest.setTimeout(300_000);
useWorkbench();
const auditInCommandLine = useCommandLine();

const OPERATOR = "县乡村振兴局信息股";
const TABS = ["T1", "T3", "T5"];
const T1 = summaryTabs.find(({ id }) => id === "T1")!.name;
/** 工资性收入 of the second household. */
const WAGES = { sheet: "贫困户信息", row: 4, column: 9 };

it("records runs under a name, says that nothing changed, then which household and column did", async () => {
  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  await openAudit(workbench);
  await sign(workbench, OPERATOR);
  await leaveAudit(workbench);
  await validate(workbench, /^发现 76 处错误/);
  const recorded = async (): Promise<readonly unknown[]> =>
    (await records(page)).rows.map((row) => [
      row.get("操作人"),
      row.get("错误"),
      row.get("更新户数"),
      row.get("更新项数"),
    ]);
  expect(await recorded()).toEqual([[OPERATOR, 76, null, null]]);

  await openAudit(workbench);
  await expectAccessible(page);
  await repeat(workbench);
  expect(await answers(pane)).toEqual(["一致"]);

  await typeOver(page, WAGES, "22999");
  await repeat(workbench);
  expect(await answers(pane)).toEqual(["数据有变", "问题有变"]);
  expect(await changedHouseholds(pane)).toEqual(["改动 户 459099010000002 卢** 贫困户信息!J5 改动的列：工资性收入"]);
  const { code, audit } = await auditInCommandLine(workbench);
  expect(code).toBe(1);
  expect([await answers(pane), await changedHouseholds(pane)]).toEqual([
    expectedOf(audit).answers,
    expectedOf(audit).households,
  ]);
  await expectAccessible(page);
  await selectCell(page, { sheet: "贫困人口信息", row: 0, column: 0 });
  await answer(pane).getByRole("list", { name: "不同的户" }).getByRole("button").click();
  await waitForCell(page, WAGES);
  expect(await recorded()).toHaveLength(1);

  await leaveAudit(workbench);
  await validate(workbench, /^发现 77 处错误/);
  expect(await recorded()).toEqual([
    [OPERATOR, 76, null, null],
    [OPERATOR, 77, 1, 1],
  ]);
  expect(faults).toEqual([]);
});

it("names cells of a tab that somebody wrote over and the record that was changed, as the command line does", async () => {
  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  await validate(workbench, /^发现 76 处错误/);
  await openTabs(workbench);
  await button(pane, "全不选").click();
  for (const id of TABS) await tabRow(pane, id).getByRole("checkbox").check();
  await press(workbench, button(pane, `生成 ${TABS.length} 张表`));
  await pane.getByText(`已生成 ${TABS.length} 张表。`).waitFor();
  await idle(pane);
  await button(pane, "返回").click();
  await openAudit(workbench);
  await repeat(workbench);
  expect(await answers(pane)).toEqual(["一致"]);

  const { values } = (await sheetInGrid(page, T1))!;
  const row = values.findIndex((cells) => cells[0] === "合计");
  const column = values[row]!.findIndex((value) => value === 300);
  const address = `${String.fromCharCode(65 + column)}${row + 1}`;
  await typeOver(page, { sheet: T1, row, column }, "299");
  await repeat(workbench);
  expect(await answers(pane)).toEqual(["汇总表被改"]);
  const line = `${address}：表中 299，应为 300`;
  expect(await editedCells(pane, T1)).toEqual([line]);
  await selectCell(page, WAGES);
  await button(answer(pane), line).click();
  await waitForCell(page, { sheet: T1, row, column });

  // What stood there is not known any more once the data are others.
  await typeOver(page, WAGES, "22999");
  await repeat(workbench);
  expect(await answers(pane)).toEqual(["数据有变", "问题有变", "汇总表被改"]);
  expect(await editedCells(pane, T1)).toEqual([`${address}：表中 299，原值不明`]);
  await answer(pane).getByRole("list", { name: "不同的户" }).getByRole("button").click();
  await waitForCell(page, WAGES);
  await answer(pane).evaluate((card) => card.scrollIntoView({ block: "start" }));
  await picture(page, "audit-result");

  const { first, column: columnOf } = await records(page);
  await typeOver(page, { sheet: RECORDS, row: first, column: columnOf("户数") }, "301");
  await repeat(workbench);
  expect(await answers(pane)).toEqual(["数据有变", "问题有变", "汇总表被改", "记录链断"]);
  expect(await answer(pane).innerText()).toContain("第 1 条记录的“户数”被改动");
  const { code, audit } = await auditInCommandLine(workbench);
  expect(code).toBe(1);
  const expected = expectedOf(audit);
  expect(await answers(pane)).toEqual(expected.answers);
  expect(await changedHouseholds(pane)).toEqual(expected.households);
  expect([[T1, await editedCells(pane, T1)]]).toEqual([...expected.cells]);
  expect(faults).toEqual([]);
});
