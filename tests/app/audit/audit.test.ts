import { RECORDS_ID } from "../../../src/app/audit/recordColumns";
import { textOf } from "../../../src/app/departments/readAnswerRows";
import type { MemoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import type { Workbook } from "../../../src/app/ports";
import type { AuditView } from "../../../src/app/AuditViews";
import type { Opened } from "../comparison";
import { COUNTY, ids, open, sessionOn } from "../comparison";
import { openTabs, placeOf, tabOf } from "../tabs/sampleTabs";

const PEOPLE = "人口";

/** One ID number has lost a digit. */
const SHEETS = { [PEOPLE]: COUNTY.map((row) => row.map((cell) => (cell === ids.four ? ids.four.slice(1) : cell))) };
const FAULTY = ids.three.slice(1);
const ID_COLUMN = 2;

async function checked(): Promise<Opened> {
  const opened = open(SHEETS);
  await opened.session.open();
  await opened.session.validate({ paint: false });
  return opened;
}

async function audited({ session }: Pick<Opened, "session">, ...against: Parameters<typeof session.audit>) {
  await session.audit(...against);
  expect(session.state()).toMatchObject({ refusal: null, defect: null, progress: null });
  return session.state().audit.result as AuditView;
}

test("an untouched workbook gives the same answer, and nothing is written", async () => {
  const { workbook } = await checked();
  const before = workbook.snapshot();
  const opened = { workbook, session: sessionOn(workbook) };
  const result = await audited(opened);
  expect(result).toMatchObject({
    answers: ["identical"],
    differs: [],
    lacking: [],
    data: { same: true, count: 0, columns: [] },
    findings: { same: true, list: [] },
  });
  expect(result.findings.counts?.unchanged).toBeGreaterThan(0);
  expect(workbook.snapshot()).toEqual(before);
});

test("rows in another order and columns elsewhere change nothing", async () => {
  const opened = await checked();
  opened.workbook.sortRows(PEOPLE, 2, 5, 0);
  opened.workbook.insertRows(PEOPLE, 0, 2);
  opened.workbook.insertColumns(PEOPLE, 3, 1);
  expect((await audited(opened)).answers).toEqual(["identical"]);
});

test("a cell that changed is named by household and field, with the findings that come of it", async () => {
  const opened = await checked();
  opened.workbook.edit(PEOPLE, 4, ID_COLUMN, FAULTY);
  const result = await audited(opened);
  expect(result.answers).toEqual(["dataChanged", "findingsChanged"]);
  expect(result.data).toMatchObject({
    level: "fields",
    count: 1,
    columns: ["证件号码"],
    households: [{ household: "H3", head: "覃*", what: "changed", fields: ["证件号码"], address: "A5" }],
  });
  expect(result.findings.list.length).toBeGreaterThan(0);
  for (const finding of result.findings.list) expect(finding).toMatchObject({ household: "H3", isExplained: true });
});

test("the last run stays when one is repeated", async () => {
  const opened = await checked();
  const { session, workbook } = opened;
  const before = await session.findings({ from: 0, count: 99 });
  workbook.edit(PEOPLE, 4, ID_COLUMN, FAULTY);
  await audited(opened);
  expect(await session.findings({ from: 0, count: 99 })).toEqual(before);
});

test("what is found again after it was gone is reopened", async () => {
  const opened = await checked();
  const { session, workbook } = opened;
  const counts = () => session.state().audit.records[0]?.changes?.findings;
  workbook.edit(PEOPLE, 4, ID_COLUMN, FAULTY);
  await session.validate({ paint: false });
  const found = counts()?.new ?? 0;
  expect(found).toBeGreaterThan(0);
  workbook.edit(PEOPLE, 4, ID_COLUMN, ids.three);
  await session.validate({ paint: false });
  expect(counts()).toMatchObject({ new: 0, absent: found });
  workbook.edit(PEOPLE, 4, ID_COLUMN, FAULTY);
  await session.validate({ paint: false });
  expect(counts()).toMatchObject({ new: 0, absent: 0, reopened: found });
});

test("a person without a record, and a record of a pack that is not here, are refused", async () => {
  const { session } = open();
  await session.open();
  await session.audit();
  expect(session.state().refusal).toMatchObject({ code: "audit.noRecord" });
  const opened = await checked();
  const tab = await tabOf(opened.workbook, RECORDS_ID);
  const { row, column } = { row: 3, column: placeOf(tab, "记录内容1").column };
  const json = textOf(opened.workbook.valueAt({ sheet: "校验记录", row, column }));
  opened.workbook.edit("校验记录", row, column, json.replace(/"pack":\{"id":"[^"]+"/, '"pack":{"id":"older-pack"'));
  await opened.session.audit();
  expect(opened.session.state().refusal).toMatchObject({ code: "audit.packGone" });
  expect(opened.session.state().audit.chain).toMatchObject({ state: "broken", brokenAt: 1 });
  await opened.session.audit({ record: 7 });
  expect(opened.session.state().refusal).toMatchObject({
    code: "audit.noRecord",
    message: "没有第 7 条校验记录，能读出的共 1 条。",
  });
});

test("a baseline is held against the run, and what is none is refused", async () => {
  const opened = await checked();
  const facts = { startedAt: "", packSha256: "", packProposed: true, previous: null, inputs: [], departments: [] };
  const report = await opened.session.report({ ...facts, tool: { name: "huhuqing", version: "0.0.0" } });
  const hash = opened.session.state().audit.records[0]?.pack.sha256 ?? "";
  const json = JSON.stringify({ ...report, run: { ...report.run, pack: { ...report.run.pack, sha256: hash } } });
  expect((await audited(opened, { report: { file: "a.json", json } })).answers).toEqual(["identical"]);
  const [first] = report.findings;
  const less = JSON.stringify({ ...JSON.parse(json), findings: report.findings.slice(1) });
  const result = await audited(opened, { report: { file: "a.json", json: less } });
  expect(result).toMatchObject({ answers: ["findingsChanged"], findings: { counts: { new: 1 } } });
  expect(result.findings.list[0]).toMatchObject({ change: "new", address: first?.cell });
  await opened.session.audit({ report: { file: "b.json", json: "{}" } });
  expect(opened.session.state().refusal).toMatchObject({ code: "audit.badBaseline" });
});

describe("tabs", () => {
  async function written(over?: (workbook: MemoryWorkbook) => Workbook) {
    const opened = openTabs(undefined, over);
    const { session } = opened;
    await session.open();
    await session.validate({ paint: false });
    await session.writeTabs();
    expect(session.state()).toMatchObject({ refusal: null, defect: null });
    return opened;
  }

  test("as they were written are the same, whatever people fill in and sort", async () => {
    const opened = await written();
    const tab = await tabOf(opened.workbook, "T3");
    const head = placeOf(tab, "帮扶措施");
    opened.workbook.edit(tab.name, head.row + 1, head.column, "产业帮扶");
    opened.workbook.sortRows(tab.name, head.row + 1, head.row + 4, 2);
    const result = await audited(opened);
    expect(result.tabs.map(({ id, state }) => [id, state])).toEqual([
      ["T1", "same"],
      ["T3", "same"],
    ]);
    expect(result.answers).toEqual(["identical"]);
  });

  test("that were edited are told by cell, though the data changed as well", async () => {
    const opened = await written();
    const tab = await tabOf(opened.workbook, "T3");
    const at = placeOf(tab, "H2");
    opened.workbook.edit(tab.name, at.row, at.column + 1, "另一人");
    const first = await audited(opened);
    expect(first.answers).toEqual(["tabsEdited"]);
    expect(first.tabs[1]).toMatchObject({
      ...{ id: "T3", state: "edited", editedCount: 1 },
      edited: [{ at: { row: at.row, column: at.column + 1 }, stored: "另一人" }],
    });
    expect(first.tabs[1]?.edited[0]?.recomputed).not.toBeNull();
    opened.workbook.edit(PEOPLE, 4, 5, "是");
    const second = await audited(opened);
    expect(second.answers).toEqual(["dataChanged", "findingsChanged", "tabsEdited"]);
    expect(second.tabs[1]).toMatchObject({ state: "edited", editedCount: 1, edited: [{ recomputed: null }] });
  });

  test("a tab that was removed since is told", async () => {
    const opened = await written();
    const { name } = await tabOf(opened.workbook, "T1");
    opened.workbook.removeSheet(name);
    expect((await audited(opened)).differs).toEqual([`写过的“${name}”不在了。`]);
  });

  describe("where nobody recalculates", () => {
    test("formulas that hold what they were written with are no edits, others are", async () => {
      const opened = await written();
      const { workbook } = opened;
      const tab = await tabOf(workbook, "T1");
      const [people, rate] = [placeOf(tab, "农业户籍人口"), placeOf(tab, "户比人")];
      workbook.edit(tab.name, people.row + 2, people.column, 100);
      expect(await audited(opened)).toMatchObject({
        answers: ["identical"],
        tabs: [{ id: "T1", state: "same", editedCount: 0 }, { id: "T3" }],
      });
      const at = { row: rate.row + 2, column: rate.column };
      workbook.edit(tab.name, at.row, at.column, { formula: "1/2", value: 0.5 });
      const other = await audited(opened);
      expect(other.tabs[0]).toMatchObject({ editedCount: 1, edited: [{ at, stored: "0.5" }] });
      workbook.edit(tab.name, at.row, at.column, null);
      expect((await audited(opened)).tabs[0]).toMatchObject({ editedCount: 1, edited: [{ at, stored: "" }] });
    });

    test("in a host that computes they are", async () => {
      const opened = await written((workbook) => Object.defineProperty({ ...workbook }, "computes", { value: true }));
      const tab = await tabOf(opened.workbook, "T1");
      const { row, column } = placeOf(tab, "农业户籍人口");
      opened.workbook.edit(tab.name, row + 2, column, 100);
      expect((await audited(opened)).answers).toEqual(["tabsEdited"]);
    });
  });

  test("a number in place of a formula is an edit", async () => {
    const opened = await written();
    const tab = await tabOf(opened.workbook, "T1");
    const head = placeOf(tab, "户数");
    opened.workbook.edit(tab.name, head.row + 1, head.column, 4);
    const result = await audited(opened);
    expect(result.tabs[0]).toMatchObject({ id: "T1", state: "edited", editedCount: 1, edited: [{ stored: "4" }] });
  });
});

test("records and settings hold no ID number and no name", async () => {
  const opened = open();
  const { session, workbook } = opened;
  await session.open();
  await session.setWho("  审计 一组 ");
  await session.validate();
  await session.writeTabs();
  const { settings } = workbook.snapshot() as { settings: [string, string][] };
  expect(settings.map(([name]) => name)).toEqual(expect.arrayContaining(["huhuqing.prints", "huhuqing.tabPrints"]));
  const records = JSON.stringify((await tabOf(workbook, RECORDS_ID)).columns);
  expect(records).toContain("审计 一组");
  for (const secret of [...Object.values(ids), "韦一", "蒙二", "覃三", "农四"]) {
    expect(JSON.stringify(settings)).not.toContain(secret);
    expect(records).not.toContain(secret);
  }
});
