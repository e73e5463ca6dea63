import { WAIVER_TAB } from "../../src/messages/waivers.zh-CN";
import { auditScreen, leaveAudit, openAudit, rowsOf } from "./audit";
import { idle, press, sheetInGrid, typeOver } from "./departments";
import {
  button,
  chooseFirst,
  dock,
  expectAccessible,
  openWorkbench,
  results,
  useWorkbench,
  validate,
} from "./workbench";

jest.setTimeout(300_000);
useWorkbench();

const SHEET = "贫困户信息";
/** 人均纯收入 of the first household whose number does not fit its members. */
const PER_HEAD = { sheet: SHEET, row: 17, column: 17 };

it("sets a warning aside with reason, name and day, and brings it back once ended or once the value is another", async () => {
  const workbench = await openWorkbench();
  const { page, pane, faults } = workbench;
  await button(pane, "规则与级别").click();
  await pane.getByLabel("按编号或名称查找").fill("INC-03");
  await pane.getByText("显示 1 条，").waitFor();
  await pane.getByRole("combobox", { name: /^INC-03 .*级别$/ }).selectOption({ label: "疑点" });
  await button(pane, /^恢复 INC-03/).waitFor();
  await button(pane, "返回").click();
  await validate(workbench, "发现 70 处错误、6 处疑点、6 条提示");
  const mark = async (): Promise<string> =>
    String((await sheetInGrid(page, SHEET))!.values[PER_HEAD.row]!.find((value) => String(value).includes("INC-03")));
  const headline = (text: string): Promise<void> => results(pane).getByRole("heading", { name: text }).waitFor();
  expect(await mark()).toMatch(/^▲/);

  /** Accepts the first finding of the rule, by the form below the list. */
  const accept = async (): Promise<void> => {
    await chooseFirst(pane, "INC-03");
    await button(dock(pane), "作为例外接受").click();
    const form = dock(pane).getByRole("group", { name: "作为例外接受" });
    await button(form, "确认接受").click();
    await form.getByText("请写明理由。").waitFor();
    await form.getByLabel("理由").fill("户内一人年内迁出，乡镇已核实");
    await form.getByLabel("批准人").fill("县乡村振兴局");
    await form.getByLabel("截止日期").fill("2027-06-30");
    await expectAccessible(page);
    await press(workbench, button(form, "确认接受"));
    await dock(pane).getByText("县乡村振兴局批准，至 2027-06-30").waitFor();
    await button(pane, "返回").click();
    await headline("发现 70 处错误、5 处疑点、6 条提示；另有 1 条已作例外");
    expect(await mark()).toMatch(/^◇【人均纯收入（元）】已作例外：/);
  };
  const states = async (): Promise<readonly unknown[]> =>
    (await rowsOf(page, WAIVER_TAB.name, "编号")).rows.map((row) => row.get("状态"));
  await accept();
  expect(await states()).toEqual(["有效"]);
  await button(results(pane), "查看已作例外，1 条").click();
  await pane.getByText("共 1 条").waitFor();
  await button(pane, "返回").click();

  await openAudit(workbench);
  await expectAccessible(page);
  await press(workbench, button(auditScreen(pane), "结束第 1 号例外"));
  await leaveAudit(workbench);
  await headline("发现 70 处错误、6 处疑点、6 条提示");
  expect(await states()).toEqual(["已终止"]);
  expect(await mark()).toMatch(/^▲/);

  await accept();
  await typeOver(page, PER_HEAD, "9000");
  await validate(workbench, "发现 70 处错误、6 处疑点、6 条提示");
  await idle(pane);
  expect(await states()).toEqual(["已终止", "数据已变，失效"]);
  expect(await mark()).toMatch(/^▲/);

  await chooseFirst(pane, "LAB-08");
  await dock(pane).getByText("LAB-08 的错误必须改正，不能作为例外接受。").waitFor();
  expect(await button(dock(pane), "作为例外接受").getAttribute("aria-disabled")).toBe("true");
  await idle(pane);
  expect(faults).toEqual([]);
});
