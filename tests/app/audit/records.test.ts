import { textOf } from "../../../src/app/departments/readAnswerRows";
import { chainOf } from "../../../src/app/audit/chainOf";
import { hashOf } from "../../../src/app/audit/readRecord";
import { readRecords, type StandingRecords } from "../../../src/app/audit/readRecords";
import { RECORDS_ID } from "../../../src/app/audit/recordColumns";
import type { TabSheet } from "../../../src/app/ports";
import { columnLetters } from "../../../src/core/model/a1";
import { auditZhCN } from "../../../src/messages/audit.zh-CN";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { COUNTY, ids, open, type Opened } from "../comparison";
import { placeOf } from "../tabs/sampleTabs";

const { name: SHEET, columns: HEADINGS } = auditZhCN.records;

/** A workbook that was checked so many times. */
async function checked(times: number): Promise<Opened> {
  const opened = open();
  const { session } = opened;
  await session.open();
  for (let time = 0; time < times; time++) {
    await session.validate({ paint: false });
    expect(session.state()).toMatchObject({ refusal: null, audit: { recorded: "yes" } });
  }
  return opened;
}

async function standing({ workbook }: Opened): Promise<StandingRecords & { readonly tab: TabSheet }> {
  const tab = await workbook.readTab(RECORDS_ID);
  if (!tab) throw new Error("No records");
  return { ...readRecords(tab), tab };
}

const numbers = ({ rows }: StandingRecords) => rows.map(({ number }) => number);

test("each run leaves a record that names the one before", async () => {
  const opened = await checked(3);
  const found = await standing(opened);
  expect(numbers(found)).toEqual([1, 2, 3]);
  expect(found.rows.map(({ record }) => record?.before)).toEqual(["", found.rows[0]?.hash, found.rows[1]?.hash]);
  expect(chainOf(found, null, "zh-CN")).toEqual({ state: "whole", length: 3, brokenAt: null, why: "", at: null });
  const { audit } = opened.session.state();
  expect(audit.records.map(({ number }) => number)).toEqual([3, 2, 1]);
  expect(audit.records[0]).toMatchObject({ households: 4, members: 4, year: 2020, asOf: "2020-12-31", waived: 0 });
  expect(found.rows[0]?.record?.sheets.members).toBe("人口");
  expect(new Set(found.rows.map(({ record }) => record?.result)).size).toBe(1);
});

describe("what is changed on the tab is told, and nothing on it is lost", () => {
  const cases: Readonly<
    Record<
      string,
      {
        readonly change: (opened: Opened, tab: TabSheet) => void;
        readonly brokenAt: number | null;
        readonly why: RegExp;
        readonly heading?: string;
      }
    >
  > = {
    "rows in another order": {
      change: ({ workbook }) => workbook.sortRows(SHEET, 3, 5, 0),
      ...{ brokenAt: null, why: /^$/ },
    },
    "a readable cell": {
      change: ({ workbook }, tab) => workbook.edit(SHEET, 4, placeOf(tab, HEADINGS.errors).column, 0.5),
      ...{ brokenAt: 2, why: /“错误”被改动（[A-Z]+5）：现为“0\.5”/, heading: HEADINGS.errors },
    },
    "a hash": {
      change: ({ workbook }, tab) => workbook.edit(SHEET, 3, placeOf(tab, HEADINGS.hash).column, "0".repeat(64)),
      ...{ brokenAt: 1, why: /第 1 条记录的内容与它的校验码不符/, heading: HEADINGS.hash },
    },
    "a text that is cut": {
      change: ({ workbook }, tab) => {
        const { column } = placeOf(tab, "记录内容1");
        workbook.edit(SHEET, 4, column, textOf(tab.columns[column]?.[4] ?? null).slice(0, 900));
      },
      ...{ brokenAt: 2, why: /第 2 条记录的内容读不出来/, heading: "记录内容1" },
    },
    "a text that says something else": {
      change: ({ workbook }, tab) => {
        const { column } = placeOf(tab, "记录内容1");
        const text = textOf(tab.columns[column]?.[4] ?? null);
        workbook.edit(SHEET, 4, column, text.replace('"members":4', '"members":5'));
      },
      ...{ brokenAt: 2, why: /第 2 条记录的内容与它的校验码不符/, heading: HEADINGS.hash },
    },
    "a row that is gone": {
      change: ({ workbook }, tab) => {
        for (let column = 0; column < tab.columns.length; column++) workbook.edit(SHEET, 4, column, null);
      },
      ...{ brokenAt: 3, why: /第 2 条记录不在了：其后是第 3 条/, heading: "记录内容1" },
    },
    "a heading of another name": {
      change: ({ workbook }, tab) => workbook.edit(SHEET, 2, placeOf(tab, HEADINGS.households).column, "家庭数"),
      ...{ brokenAt: 1, why: /“户数”这一列不在了或改了名/ },
    },
    "the heading of the text": {
      change: ({ workbook }, tab) => workbook.edit(SHEET, 2, placeOf(tab, "记录内容1").column, null),
      ...{ brokenAt: null, why: /^$/ },
    },
    "a column of the person's": {
      change: ({ workbook }) => {
        workbook.insertColumns(SHEET, 2, 1);
        workbook.edit(SHEET, 2, 2, "我的备注");
        workbook.edit(SHEET, 4, 2, "已向镇里说明");
      },
      ...{ brokenAt: null, why: /^$/ },
    },
    "rows of the person's": {
      change: ({ workbook }) => {
        workbook.insertRows(SHEET, 4, 1);
        workbook.edit(SHEET, 4, 1, "以下为二季度");
        workbook.edit(SHEET, 7, 3, "写在下面的话");
        workbook.edit(SHEET, 0, 5, "标题旁的话");
      },
      ...{ brokenAt: null, why: /^$/ },
    },
  };
  test.each(Object.entries(cases))("%s", async (_name, { change, brokenAt, why, heading }) => {
    const opened = await checked(3);
    const before = await standing(opened);
    change(opened, before.tab);
    const { workbook, session } = opened;
    await session.lookAtAudit();
    const { chain } = session.state().audit;
    expect(chain).toMatchObject({ state: brokenAt === null ? "whole" : "broken", brokenAt, length: chain.length });
    expect(chain.why).toMatch(why);
    if (heading !== undefined) {
      expect(columnLetters(chain.at?.column ?? -1)).toBe(columnLetters(placeOf(before.tab, heading).column));
    }
    const texts = (tab: TabSheet): readonly string[] =>
      tab.columns.flat().flatMap((cell) => (cell === null ? [] : textOf(cell)));
    const was = texts((await standing(opened)).tab);
    await session.validate({ paint: false });
    const { audit } = session.state();
    expect(audit).toMatchObject({ recorded: "yes", chain: { state: chain.state, brokenAt: chain.brokenAt } });
    const after = await standing(opened);
    expect(Math.max(...numbers(after).map((number) => number ?? 0))).toBe(4);
    const now = texts(after.tab);
    for (const text of was) expect(now).toContain(text);
    expect(workbook.valueAt({ sheet: SHEET, row: 0, column: 0 })).toBe(SHEET);
  });
});

test("every cell that was changed is named, five of them and how many there are", async () => {
  const opened = await checked(3);
  const { tab } = await standing(opened);
  const { workbook, session } = opened;
  const edits: readonly [number, string, CellValue, string][] = [
    [3, HEADINGS.errors, 7, "第 1 条记录的“错误”被改动（M4）：现为“7”，应为“0”。"],
    [4, HEADINGS.by, ids.one, `第 2 条记录的“操作人”被改动（C5）：现为“459099********${ids.one.slice(-4)}”，应为“”。`],
    [5, HEADINGS.warnings, 0.5, "第 3 条记录的“疑点”被改动（N6）：现为“0.5”，应为“"],
    [5, HEADINGS.year, 2019, "第 3 条记录的“年度”被改动（I6）：现为“2019”，应为“2020”。"],
    [4, HEADINGS.hash, "0".repeat(64), "第 2 条记录的内容与它的校验码不符（X5）。"],
  ];
  for (const [row, heading, value] of edits) workbook.edit(SHEET, row, placeOf(tab, heading).column, value);
  await session.lookAtAudit();
  const { chain } = session.state().audit;
  expect(chain).toMatchObject({ brokenAt: 1, at: { row: 3, column: placeOf(tab, HEADINGS.errors).column } });
  for (const [, , , said] of edits) expect(chain.why).toContain(said);
  expect(chain.why.match(/第 \d 条/g)).toHaveLength(5);
  for (const heading of [HEADINGS.members, HEADINGS.waived]) workbook.edit(SHEET, 3, placeOf(tab, heading).column, 99);
  await session.lookAtAudit();
  expect(session.state().audit.chain.why).toMatch(/(第 \d 条.*){5}共 7 处，以上是前 5 处。$/);
});

test("a row of people that is taken for the headings leaves no name and no ID number in the record", async () => {
  const rows = COUNTY.slice(2);
  const opened = open({ 人口: rows });
  const { session } = opened;
  await session.open();
  await session.correct({ headingRow: { sheet: "人口", row: 0 } });
  for (const [column, field] of (["householdId", "name", "idNo", "relation"] as const).entries())
    await session.correct({ column: { sheet: "人口", column, field } });
  await session.validate({ paint: false });
  const { rows: found } = await standing(opened);
  expect(found[0]?.record?.choices["人口"]).toMatchObject({ headingRow: 0, columns: [{}, {}, {}, {}] });
  const text = JSON.stringify(found[0]?.pieces);
  for (const cell of rows[0]!.slice(1, 3)) expect(text).not.toContain(textOf(cell));
  await session.audit();
  expect(session.state().audit.result?.answers).toEqual(["identical"]);
});

describe("a last record that is gone or forged is seen at once, and after the next run", () => {
  const clear = ({ workbook }: Opened, { columns }: TabSheet, ...rows: readonly number[]): void => {
    for (const row of rows)
      for (let column = 0; column < columns.length; column++) workbook.edit(SHEET, row, column, null);
  };
  const cases: Readonly<
    Record<string, { readonly change: (opened: Opened, tab: TabSheet) => void; readonly next: string }>
  > = {
    "the last row": { change: (opened, tab) => clear(opened, tab, 5), next: "第 3 条记录不在了：其后是第 4 条" },
    "all rows": { change: (opened, tab) => clear(opened, tab, 3, 4, 5), next: "第 1 条记录不在了：其后是第 4 条" },
    "another text with its own hash": {
      change: ({ workbook }, tab) => {
        const { column } = placeOf(tab, "记录内容1");
        const json = textOf(tab.columns[column]?.[5] ?? null).replace('"by":""', '"by":"覃某"');
        workbook.edit(SHEET, 5, column, json);
        workbook.edit(SHEET, 5, placeOf(tab, HEADINGS.by).column, "覃某");
        workbook.edit(SHEET, 5, placeOf(tab, HEADINGS.hash).column, hashOf(json));
      },
      next: "第 4 条记录没有接上前一条",
    },
  };
  test.each(Object.entries(cases))("%s", async (_name, { change, next }) => {
    const opened = await checked(3);
    const { session, workbook } = opened;
    change(opened, (await standing(opened)).tab);
    await session.lookAtAudit();
    const why = "最后写入的第 3 条记录不在了或被改写。";
    expect(session.state().audit.chain).toMatchObject({ state: "broken", brokenAt: 3, why, at: null });
    if (numbers(await standing(opened)).length > 0) {
      await session.audit();
      expect(session.state().audit.result?.answers).toContain("chainBroken");
    }
    await session.validate({ paint: false });
    expect(Math.max(...numbers(await standing({ ...opened, workbook })).map((number) => number ?? 0))).toBe(4);
    expect(session.state().audit.chain).toMatchObject({
      state: "broken",
      why: expect.stringContaining(next) as string,
    });
    expect(session.state().audit.records[0]?.changes).toMatchObject({ households: 0, fields: 0 });
  });
});

test("a record that was written as the last thing before the end is whole", async () => {
  const opened = await checked(2);
  const { workbook } = opened;
  const before = await workbook.readSetting("huhuqing.lastRecord");
  await opened.session.validate({ paint: false });
  await workbook.writeSetting("huhuqing.lastRecord", before);
  await opened.session.lookAtAudit();
  expect(opened.session.state().audit.chain).toMatchObject({ state: "whole", length: 3 });
});

test("a workbook that takes no sheet is checked all the same", async () => {
  const opened = open();
  const { workbook, session } = opened;
  workbook.protectStructure();
  await session.open();
  const before = workbook.snapshot();
  await session.validate({ paint: false });
  const { summary, refusal, defect, audit } = session.state();
  expect({ refusal, defect, households: summary?.households }).toEqual({ refusal: null, defect: null, households: 4 });
  expect(audit.recorded).toMatchObject({ code: "tab.noRoom" });
  expect(audit.records).toEqual([]);
  const { settings, ...sheets } = workbook.snapshot() as { settings: [string, string][] };
  const { settings: _before, ...sheetsBefore } = before as { settings: unknown };
  expect(sheets).toEqual(sheetsBefore);
  expect(settings.map(([key]) => key)).not.toContain("huhuqing.prints");
});
