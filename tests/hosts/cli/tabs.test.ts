import { readFileSync } from "node:fs";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import type { RawSheet } from "../../../src/core/model/RawSheet";
import { summaryTabs } from "../../../src/tabs/summaryTabs";
import { act, editCell } from "../../adapters/xlsx/xlsxPerson";
import { COUNTY } from "../../app/comparison";
import { cellUnder, placeOf } from "../../app/tabs/sampleTabs";
import { commandLine } from "../commandLine";

const { run, path, put, save, report: reportOf, files } = commandLine();
const county = (name: string) => save(name, { 人口: COUNTY.map((row) => [...row]) });

async function tabIn(file: string, id: string): Promise<RawSheet | null> {
  return (await openXlsxWorkbook(readFileSync(path(file)), file)).readTab(id);
}

test("the wished tabs stand in the copy, with those under them; what they lack is told", async () => {
  const { code, stdout, stderr } = await run("check", await county("a.xlsx"), "--tabs", "t1", "--out", "a-out.xlsx");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/汇总表 T3 户户研判表：4 行，工作表“户户研判表”/);
  expect(stdout).toMatch(/汇总表 T1 /);
  expect(stdout).toContain("没有填：");
  expect(await tabIn("a-out.xlsx", "T1")).not.toBeNull();
  expect(await tabIn("a-out.xlsx", "T2")).toBeNull();
});

test("all tabs are written but those that wait for somebody, which are told with the reason", async () => {
  const args = ["--tabs", "all", "--out", "all.xlsx", "--json", "all.json", "--lang", "en-US", "--unit", "乐业县"];
  const { stdout, stderr } = await run("check", await county("all-in.xlsx"), ...args);
  expect(stderr).toBe("");
  expect(stdout).toContain("Not made: T6 部门比对反馈表: No department's sheet is compared.");
  expect(stdout).toMatch(/Not made: T24 .+The county has to accept/);
  for (const { id } of summaryTabs.filter((tab) => tab.id !== "T24")) {
    expect(stdout).toContain(`Summary tab ${id} `);
    expect(await tabIn("all.xlsx", id)).not.toBeNull();
  }
  expect(JSON.stringify(await tabIn("all.xlsx", "T3"))).toContain("乐业县");
  expect(JSON.stringify(reportOf("all.json"))).not.toMatch(/韦一|\d{17}/);

  const accepted = await run("check", "all-in.xlsx", "--tabs", "T24", "--accept-index", "--out", "index.xlsx");
  expect(accepted.stdout).toContain("汇总表 T24 ");
});

test("a second run on its own copy refreshes the tabs in place and keeps what was typed", async () => {
  await run("check", await county("again.xlsx"), "--tabs", "T1,T3", "--out", "first.xlsx");
  const workbook = await openXlsxWorkbook(readFileSync(path("first.xlsx")), "first.xlsx");
  const tab = (await workbook.readTab("T3"))!;
  const typed = { row: placeOf(tab, "H2").row, column: placeOf(tab, "责任人").column };
  const edit = editCell(tab.name, typed.row, typed.column, "覃某");
  put("typed.xlsx", await act(readFileSync(path("first.xlsx")), edit));

  const { stdout, stderr } = await run("check", "typed.xlsx", "--tabs", "T1,T3", "--out", "second.xlsx");
  expect(stderr).toBe("");
  expect(stdout).not.toContain("户户研判表（2）");
  const sheets = await (await openXlsxWorkbook(readFileSync(path("second.xlsx")), "second.xlsx")).sheets();
  expect(sheets.map(({ name }) => name).filter((name) => name.startsWith("户户研判表"))).toHaveLength(1);
  const second = (await tabIn("second.xlsx", "T3"))!;
  expect(["H1", "H2"].map((id) => cellUnder(second, id, "责任人"))).toEqual([null, "覃某"]);
});

test.each([
  [["--tabs", "T3,T99", "--out", "x.xlsx"], /没有编号为“T99”的汇总表。 可用的汇总表：T1, T2, T3/],
  [["--tabs", "T3"], /--tabs 的值“T3”不合要求/],
  [["--tabs", "T4", "--village", "丁村", "--out", "x.xlsx"], /--village 的值“丁村”不合要求。 应为甲村, 乙村/],
  [["--close-month", "2020-11"], /--close-month 的值“2020-11”不合要求/],
  [["--tabs", "T14", "--close-month", "2020-13", "--out", "x.xlsx"], /--close-month.*YYYY-MM/],
  [["--seed", "3"], /--seed 的值“3”不合要求/],
  [["--tabs", "T15", "--rate", "0", "--out", "x.xlsx"], /--rate.*大于 0/],
  [["--tabs", "T15", "--seed", "1.5", "--out", "x.xlsx"], /--seed.*非负整数/],
])("%j is refused, and nothing is written", async (args, said) => {
  const { code, stdout, stderr } = await run("check", await county("refused.xlsx"), ...args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(said);
  expect(files()).not.toContain("x.xlsx");
});

test("a month that is closed is the last month of the next report", async () => {
  const close = ["--tabs", "T14", "--as-of", "2020-11-30", "--close-month", "2020-11", "--out", "november.xlsx"];
  const { code, stdout, stderr } = await run("check", await county("months.xlsx"), ...close);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("已结账：2020-11");
  expect(JSON.stringify(await tabIn("november.xlsx", "T14"))).not.toContain('"2020-11"');
  await run("check", "november.xlsx", "--tabs", "T14", "--as-of", "2020-12-31", "--out", "december.xlsx");
  expect(JSON.stringify(await tabIn("december.xlsx", "T14"))).toContain('"2020-11"');
});

test("the list of tabs says what each is for and needs", async () => {
  const { code, stdout } = await run("tabs", "--lang", "en-US");
  expect(code).toBe(0);
  for (const { id, name, about } of summaryTabs) {
    expect(stdout).toContain(`${id}  ${name}  [`);
    expect(stdout).toContain(about["en-US"]);
  }
  expect(stdout).toContain("T6  部门比对反馈表");
  expect(stdout).toContain("typed for each village");
  expect(stdout).toContain("(--accept-index)");
  expect(stdout).toContain("  needs: the sheets of the period before (--previous)");
  const chinese = (await run("tabs")).stdout;
  expect(chinese).toContain("  需要: 上一期的表（--previous）");
  expect([stdout, chinese].join()).not.toMatch(/columns needed|需要的列/);
});

test("a draw is listed, the same again, and who was drawn stays out in the same year", async () => {
  const file = await county("draw.xlsx");
  const { code, stdout } = await run("sample", file, "--seed", "7", "--count", "2", "--out", "drawn.xlsx");
  expect(code).toBe(0);
  const drawn = stdout.split("\n").filter((line) => line.startsWith("  "));
  expect(stdout).toContain("抽到 2 户");
  expect(drawn).toHaveLength(2);
  expect((await run("sample", file, "--seed", "7", "--count", "2")).stdout).toContain(drawn.join("\n"));
  const later = await run("sample", "drawn.xlsx", "--seed", "8", "--count", "9");
  expect(later.stdout).toContain("抽到 2 户");
  expect(later.stdout).toContain("少于所要的户数");
  expect(later.stdout).not.toContain(drawn[0]!.trim().split(/\s+/).at(-2));
  const both = await run("sample", file, "--rate", "5%", "--count", "3");
  expect([both.code, both.stdout]).toEqual([2, ""]);
});

test("a rule says on what grounds its error may be accepted", async () => {
  expect((await run("explain", "ID-02")).stdout).toContain("可作例外的理由");
  expect((await run("explain", "INC-05")).stdout).not.toContain("可作例外");
});
