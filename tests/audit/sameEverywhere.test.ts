import { createMemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { readRecords } from "../../src/app/audit/readRecords";
import { RECORDS_ID } from "../../src/app/audit/recordColumns";
import type { Workbook } from "../../src/app/ports";
import type { Report } from "../../src/app/report";
import type { Language } from "../../src/core/model/Field";
import { summaryTabs } from "../../src/tabs/summaryTabs";
import { sessionWith } from "../app/tabs/sampleTabs";
import { closeExcel, openExcel } from "../contract/openExcel";
import { writeXlsx } from "../contract/writeXlsx";
import { commandLine } from "../hosts/commandLine";
import { countyOf, edited, sheetsOf, type CountyEdit } from "./auditedCounty";

afterEach(closeExcel);

const EDITS: readonly CountyEdit[] = [
  { kind: "member", row: 0, field: 1, value: 0 },
  { kind: "household", row: 0, field: 4, value: 1 },
  { kind: "household", row: 1, field: 5, value: 0 },
];
const COUNTY = EDITS.reduce(edited, countyOf(21, 6));
const TURNED = edited(COUNTY, { kind: "turn", row: 5 });

async function ran(workbook: Workbook, language: Language = "zh-CN") {
  const session = sessionWith(workbook, { language }, summaryTabs);
  await session.open();
  await session.validate();
  expect(session.state()).toMatchObject({ refusal: null, defect: null, audit: { recorded: "yes" } });
  const tab = await workbook.readTab(RECORDS_ID);
  const record = readRecords(tab!).rows.at(-1)!.record!;
  const facts = { startedAt: "", packSha256: "", packProposed: true, previous: null, inputs: [], departments: [] };
  const report = await session.report({ ...facts, tool: { name: "huhuqing", version: "0.0.0" } });
  await session.close();
  return { record, report };
}

const memoryOf = (county: typeof COUNTY) => createMemoryWorkbook({ name: "demo.xlsx", sheets: sheetsOf(county) });
/** Of a report what does not depend on the machine, nor on who asked: everything but start and inputs. */
const plain = ({
  run: { startedAt: _startedAt, inputs: _inputs, pack: _pack, ...run },
  tool: _tool,
  ...rest
}: Report) => JSON.stringify({ ...rest, run });
/** Without words of a language. */
const wordless = (report: Report): unknown => ({
  totals: report.totals,
  verdicts: report.verdicts,
  findings: report.findings.map(({ key, rule, severity, cell, sheet, household }) => ({
    ...{ key, rule, severity, cell, sheet, household },
  })),
});

test("rows in another order give the same data, result and fields", async () => {
  const [one, other] = [await ran(memoryOf(COUNTY)), await ran(memoryOf(TURNED))];
  expect(one.report.findings.length).toBeGreaterThan(3);
  expect(other.record).toEqual(one.record);
});

test("a pane in English leaves the record of one in Chinese, and finds the same", async () => {
  const [chinese, english] = [await ran(memoryOf(COUNTY)), await ran(memoryOf(COUNTY), "en-US")];
  expect(english.record).toEqual(chinese.record);
  expect(wordless(english.report)).toEqual(wordless(chinese.report));
  expect(english.report.findings[0]!.message).not.toBe(chinese.report.findings[0]!.message);
});

test("Excel and memory give the same record and a byte-equal report", async () => {
  const { workbook } = await openExcel(sheetsOf(COUNTY));
  const [memory, excel] = [await ran(memoryOf(COUNTY)), await ran(workbook)];
  expect(excel.record).toEqual(memory.record);
  expect(plain(excel.report)).toBe(plain(memory.report));
});

describe("on the command line", () => {
  const { put, runWith, report } = commandLine();

  test("two time zones and languages of the machine give byte-equal reports, the same as those of a session", async () => {
    put("county.xlsx", writeXlsx(sheetsOf(COUNTY)));
    const machines = [
      { TZ: "Pacific/Kiritimati", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" },
      { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    ];
    const texts: string[] = [];
    for (const [position, machine] of machines.entries()) {
      const name = `report${position}.json`;
      const { code, stderr } = await runWith(machine, "check", "county.xlsx", "--json", name, "--lang", "zh-CN");
      expect([code, stderr]).toEqual([1, ""]);
      const own = report(name);
      texts.push(JSON.stringify({ ...own, run: { ...own.run, startedAt: "" } }));
    }
    expect(texts[1]).toBe(texts[0]);
    expect(plain(report("report0.json"))).toBe(plain((await ran(memoryOf(COUNTY))).report));
  }, 120_000);
});
