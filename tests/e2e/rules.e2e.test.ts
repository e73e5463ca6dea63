import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { mistyped } from "./village";
import {
  asItStands,
  button,
  chooseFirst,
  countsByRule,
  dock,
  expectAccessible,
  expectOnlyRecorded,
  fileWith,
  marks,
  openFile,
  openNarrow,
  picture,
  useWorkbench,
  validate,
  waitForSelection,
} from "./workbench";

jest.setTimeout(300_000);
useWorkbench();

async function openRules(pane: FrameLocator): Promise<void> {
  await button(pane, "规则与级别").click();
  await pane.getByText(/^显示 \d+ 条/).waitFor();
}

/** Narrows the list to one rule. */
async function findRule(pane: FrameLocator, rule: string): Promise<void> {
  await pane.getByLabel("按编号或名称查找").fill(rule);
  await pane.getByText("显示 1 条，").waitFor();
}

it("switches a rule off and changes how grave one is, says so, and puts both back", async () => {
  const workbench = await openNarrow();
  const { page, pane, faults } = workbench;
  const before = await asItStands(page);
  await validate(workbench, /^发现 76 处错误、0 处疑点/);
  const counts = await countsByRule(pane);
  expect([counts["LAB-08"], counts["INC-03"]]).toEqual([6, 6]);

  await openRules(pane);
  await expectAccessible(page);
  await findRule(pane, "LAB-08");
  await pane.getByRole("switch", { name: /^启用 LAB-08/ }).click();
  await button(pane, /^恢复 LAB-08/).waitFor();
  await findRule(pane, "INC-03");
  await pane.getByRole("combobox", { name: /^INC-03 .*级别$/ }).selectOption({ label: "疑点" });
  await button(pane, /^恢复 INC-03/).waitFor();
  await pane.getByLabel("按编号或名称查找").fill("");
  await button(pane, "有改动").click();
  await pane.getByText(/^显示 2 条，.*改动 2 条$/).waitFor();
  await expectAccessible(page);
  await picture(page, "rules", "pane");

  await validate(workbench, /^发现 64 处错误、6 处疑点/);
  const { "LAB-08": switchedOff, ...others } = counts;
  expect(switchedOff).toBe(6);
  expect(await countsByRule(pane)).toEqual(others);
  await pane.getByRole("button", { name: /^未检查的规则/ }).click();
  await pane.getByRole("button", { name: /^本县已停用/ }).click();
  await pane.getByText(/^LAB-08 务工时间/).waitFor();
  expect((await marks(page)).filter((text) => /LAB-08/.test(text))).toEqual([]);

  await openRules(pane);
  await button(pane, "全部恢复原定（2）").click();
  await pane.getByRole("alertdialog").getByRole("button", { name: "恢复原定" }).click();
  await pane.getByText("已全部恢复原定。").waitFor();
  await validate(workbench, /^发现 76 处错误、0 处疑点/);
  expect(await countsByRule(pane)).toEqual(counts);
  await button(pane, "清除标记").click();
  await button(pane, "标记到表中").waitFor();
  await expectOnlyRecorded(page, before);
  expect(faults).toEqual([]);
});

it("adds a rule of the county's own without code, tries it, marks what it finds and removes it", async () => {
  const workbench = await openNarrow();
  const { page, pane, faults } = workbench;
  const before = await asItStands(page);
  await openRules(pane);
  await button(pane, "添加规则").click();
  await button(pane, "试查").click();
  await pane
    .getByRole("alert")
    .getByText(/处需要改正/)
    .waitFor();
  await expectAccessible(page);

  const message = "务工时间超过 11 个月，请核对合同和工资流水";
  await pane.getByLabel("规则名称").fill("务工满 12 个月须入户核实");
  const condition = pane.getByRole("group", { name: "条件 1" });
  await condition.getByRole("combobox", { name: "字段" }).click();
  await condition.getByRole("combobox", { name: "字段" }).pressSequentially("务工时间");
  await pane.getByRole("option", { name: /^务工时间（月）.*表中有此列/ }).click();
  await condition.getByRole("combobox", { name: "比较" }).selectOption({ label: "大于" });
  await condition.getByRole("textbox", { name: "值" }).fill("11");
  await pane.getByRole("combobox", { name: /^级别/ }).selectOption({ label: "疑点" });
  await pane.getByLabel("提示内容").fill(message);
  await pane.getByRole("textbox", { name: "依据文件" }).fill("澄岭县 2020 年度务工信息核查方案");
  await pane.getByText("凡“务工时间（月）”大于 11的，在“务工时间（月）”处列为疑点。").waitFor();
  await button(pane, "试查").click();

  const months = await monthsOfWork();
  const count = months.filter((value) => value > 11).length;
  expect(count).toBeGreaterThan(40);
  await pane.getByText(`检查了 ${months.length.toLocaleString("zh-CN")} 行，会列出 ${count} 条。`).waitFor();
  await expectAccessible(page);
  await button(pane, "保存").click();
  await pane.getByText("已保存“务工满 12 个月须入户核实”。").waitFor();
  await expectAccessible(page);
  await button(pane, "返回").click();

  await validate(workbench, new RegExp(`^发现 76 处错误、${count} 处疑点`));
  expect((await countsByRule(pane))["OWN-01"]).toBe(count);
  const own = (await marks(page)).filter((text) => text.includes(`▲【务工时间（月）】${message}（OWN-01）`));
  expect(own).toHaveLength(count);
  await chooseFirst(pane, "OWN-01");
  await dock(pane).getByText("《澄岭县 2020 年度务工信息核查方案》").waitFor();
  await expectAccessible(page);
  await button(pane, "返回").click();

  await openRules(pane);
  await button(pane, /^删除 OWN-01/).click();
  await pane.getByRole("alertdialog").getByRole("button", { name: "删除" }).click();
  await pane.getByText("已删除 OWN-01。").waitFor();
  await validate(workbench, /^发现 76 处错误、0 处疑点/);
  await button(pane, "清除标记").click();
  await button(pane, "标记到表中").waitFor();
  await expectOnlyRecorded(page, before);
  expect(faults).toEqual([]);
});

it("lists what follows from a bad number under it, and counts it once", async () => {
  const workbench = await openNarrow();
  const { page, pane, faults } = workbench;
  await openFile(workbench, fileWith("示例村.xlsx", mistyped()));
  await validate(workbench, "发现 1 处错误、0 处疑点、0 条提示");
  expect(await countsByRule(pane)).toEqual({ "ID-02": 1 });
  await pane.getByText("另有 2 处由上列问题引起，列在相应问题之下，不重复计数。").waitFor();
  await chooseFirst(pane, "ID-02");
  await dock(pane).getByRole("heading", { name: "由此引起 2 处" }).waitFor();
  const shown = await dock(pane).innerText();
  for (const rule of ["ID-07", "ID-08"]) expect(shown).toContain(`(${rule})`);
  await expectAccessible(page);
  await button(dock(pane), "定位到 家庭成员!C3").click();
  await waitForSelection(page, 2, 2);
  expect(faults).toEqual([]);
});

it("reads a rule from a finding: criterion, sources and the values of that year", async () => {
  const workbench = await openNarrow();
  const { page, pane, faults } = workbench;
  await validate(workbench, /^发现 76 处错误/);
  await chooseFirst(pane, "INC-05");
  const reader = async (): Promise<string> => {
    await dock(pane).getByRole("heading", { name: "所用标准参数" }).waitFor();
    return dock(pane).innerText();
  };
  const of2020 = await reader();
  for (const text of [
    "大于 4,000 元",
    "《关于建立贫困退出机制的意见》",
    "2016-04-28 至 2020-12-31",
    "人均纯收入、户类型",
  ]) {
    expect(of2020).toContain(text);
  }
  await expectAccessible(page);
  await button(pane, "返回").click();

  await button(pane, "更改校验依据").click();
  await pane.getByLabel("收入年度").fill("2019");
  await pane.getByLabel("收入年度").press("Enter");
  await button(pane, "收起").click();
  await validate(workbench, /^发现 \d+ 处错误/);
  await chooseFirst(pane, "INC-05");
  const of2019 = await reader();
  for (const text of ["大于 3,218 元", "各时期、各地的取值", "3,747 元/人·年", "退出认定用的工作线"]) {
    expect(of2019).toContain(text);
  }
  expect(faults).toEqual([]);
});

/** The months of work of every person of the demonstration, read by ourselves. */
async function monthsOfWork(): Promise<readonly number[]> {
  const seed = join(__dirname, "..", "..", "seeds", "demo-county-faulty.xlsx");
  const { columns } = await (await openXlsx(new Uint8Array(readFileSync(seed)))).read("贫困人口信息");
  const [ids = [], months = []] = [columns[4], columns[17]];
  const isPerson = (id: unknown): boolean => typeof id === "string" && /^\d+$/.test(id);
  return months.flatMap((value, row) =>
    isPerson(ids[row]) ? [typeof value === "string" ? parseFloat(value) : Number(value)] : [],
  );
}
