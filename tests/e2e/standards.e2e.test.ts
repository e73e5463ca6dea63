import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import truth from "../../seeds/demo-county-faulty.truth.json";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/openXlsxWorkbook";
import type { Report } from "../../src/app/report";
import {
  asItStands,
  button,
  chooseFirst,
  countsByRule,
  dock,
  expectAccessible,
  expectOnlyRecorded,
  fileWith,
  inWorkbook,
  openFile,
  openNarrow,
  picture,
  results,
  save,
  useWorkbench,
  validate,
} from "./workbench";

jest.setTimeout(300_000);
useWorkbench();

const ROOT = join(__dirname, "..", "..");
const SEEDS = join(ROOT, "seeds", "acceptance");
const GUANGXI = "广西“八有一超”（2017—2020）";
const NATIONAL = "国家贫困退出标准（2016—2020）";

/** What the check stands on, in one line. */
const standards = (pane: FrameLocator): Locator => pane.getByRole("group", { name: "校验依据" });
const line = (title: string): string => `${title} · 广西壮族自治区 · 2020 年度 · 数据日期 2020-12-31`;

/** Opens the fold of a parameter that awaits the county. */
async function openQuestion(pane: FrameLocator, label: string): Promise<void> {
  await pane.getByRole("button", { name: new RegExp(`^${label} `) }).click();
}

/** Runs the command line and gives its report. */
async function check(file: string): Promise<Report> {
  const json = join(dirname(file), "report.json");
  const cli = join(ROOT, "src", "hosts", "cli", "huhuqing.mjs");
  const code = await new Promise((resolve) =>
    execFile(process.execPath, [cli, "check", file, "--json", json], (error) => resolve(error?.code ?? 0)),
  );
  expect(code).toBe(1);
  return JSON.parse(readFileSync(json, "utf8")) as Report;
}

it("proposes the standards of the sheet's county and year, takes others and goes back", async () => {
  const workbench = await openNarrow();
  const { page, pane, faults } = workbench;
  const before = await asItStands(page);
  await standards(pane).getByText(line(GUANGXI)).waitFor();

  await button(pane, "更改校验依据").click();
  const suggestion = pane.getByRole("radio", { name: `按表中内容推荐（现为${GUANGXI}）` });
  await suggestion.waitFor();
  expect(await suggestion.isChecked()).toBe(true);
  await expectAccessible(page);
  await picture(page, "standards", "pane");
  await pane.getByRole("radio", { name: new RegExp(NATIONAL) }).click();
  await standards(pane).getByText(line(NATIONAL)).waitFor();
  await button(pane, "收起").click();
  await validate(workbench, /^发现 \d+ 处错误/);

  await button(pane, "更改校验依据").click();
  await pane.getByRole("radio", { name: /^按表中内容推荐/ }).click();
  await standards(pane).getByText(line(GUANGXI)).waitFor();
  // The results are still those of the standards that were chosen, and say so.
  await results(pane)
    .getByText(new RegExp(`^${NATIONAL} [\\d.]+ · `))
    .waitFor();
  await pane.getByText("表格或设置已改动，请重新校验").waitFor();
  await validate(workbench, /^发现 \d+ 处错误/);
  expect(await results(pane).getByText(NATIONAL).count()).toBe(0);

  await button(pane, "清除标记").click();
  await button(pane, "标记到表中").waitFor();
  await expectOnlyRecorded(page, before);
  expect(faults).toEqual([]);
});

it("asks the county once for what is not confirmed, and lets the answer travel in the file", async () => {
  const workbench = await openNarrow();
  const { page, pane, faults } = workbench;
  const label = "学年年龄截止日";
  await validate(workbench, /^发现 \d+ 处错误/);
  expect(Object.keys(await countsByRule(pane))).not.toContain("STU-02");

  await button(pane, "去确认").click();
  await openQuestion(pane, label);
  const question = pane.getByRole("listitem").filter({ has: button(pane, `确认“${label}”为 09-01 月-日`) });
  const shown = await question.innerText();
  for (const text of ["1 条规则等待此值", "适用范围：全国", "确认程度：待确认", "没有登记依据文件"]) {
    expect(shown).toContain(text);
  }
  await expectAccessible(page);
  // The day of the browser, which is in China.
  const confirmed = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  await button(pane, `确认“${label}”为 09-01 月-日`).click();
  await button(pane, `撤回对“${label}”的确认`).waitFor();
  await validate(workbench, /^发现 \d+ 处错误/);
  const { "VAL-03": _note, ...counts } = await countsByRule(pane);
  const planted = truth.faults.map(({ rule }) => rule);
  const countOf = (rule: string): number => planted.filter((one) => one === rule).length;
  expect(counts).toEqual(Object.fromEntries(planted.map((rule) => [rule, countOf(rule)])));

  const { name, bytes } = await save(workbench);
  const file = fileWith(name, bytes);
  const saved = await openXlsxWorkbook(bytes, name);
  expect(JSON.parse((await saved.readSetting("huhuqing.parameters")) ?? "null")).toEqual({
    "school-cutoff": { value: "09-01", region: "450000", year: 2020, asOf: "2020-12-31", on: confirmed },
  });
  await saved.close();
  const { run, totals } = await check(file);
  expect(run.pack.id).toBe("guangxi-2017");
  expect(run.parameters).toContainEqual(expect.objectContaining({ id: "school-cutoff", value: "09-01" }));
  expect(totals.findings.error + totals.findings.warning).toBe(truth.faults.length);

  await openFile(workbench, file);
  await pane.getByRole("button", { name: /^标准参数/ }).click();
  await button(pane, `撤回对“${label}”的确认`).waitFor();
  expect(await pane.getByRole("button", { name: new RegExp(`^确认“${label}”`) }).count()).toBe(0);
  expect(faults).toEqual([]);
});

it("compares with the period before, pro rata", async () => {
  const workbench = await openNarrow();
  const { page, pane, faults } = workbench;
  const name = "001_e6ef727657517787-income-fall";
  await openFile(workbench, join(SEEDS, `${name}.xlsx`));
  await button(pane, "更改校验依据").click();
  const enter = async (field: string, value: string, seen: string): Promise<void> => {
    await pane.getByLabel(field).fill(value);
    await pane.getByLabel(field).press("Enter");
    await standards(pane).getByText(seen).waitFor();
  };
  await enter("收入年度", "2020", "2020 年度");
  await enter("数据日期", "2020-12-31", line(GUANGXI));
  await button(pane, "收起").click();

  await pane.getByRole("button", { name: /^上期对比/ }).click();
  await pane.getByLabel("上期的 .xlsx 文件").setInputFiles(join(SEEDS, `${name}-previous.xlsx`));
  await button(pane, `不再与“${name}-previous.xlsx”对比`).waitFor();
  await expectAccessible(page);
  await button(pane, "去确认").click();
  for (const [label, value] of [
    ["本表收入覆盖的月数", "3 个月"],
    ["收入降幅提示线", "20 %"],
    ["收入降幅错误线", "50 %"],
  ] as const) {
    await openQuestion(pane, label);
    await button(pane, `确认“${label}”为 ${value}`).click();
    await button(pane, `撤回对“${label}”的确认`).waitFor();
  }
  await validate(workbench, "发现 1 处错误、1 处疑点、0 条提示");

  const told = "1,986 元（3 个月），上年全年 40,600 元，折算应为 10,150 元，变化 -80.4%";
  expect(await inWorkbook(page, (workbook) => workbook.activeSheet().cell(1, 5).value)).toBe(
    `✖【工资性收入】${told}（INC-11）`,
  );
  await chooseFirst(pane, "INC-11");
  await dock(pane)
    .getByRole("heading", { name: /^E2 工资性收入/ })
    .waitFor();
  await dock(pane).getByText(told).waitFor();
  await expectAccessible(page);
  expect(faults).toEqual([]);
});
