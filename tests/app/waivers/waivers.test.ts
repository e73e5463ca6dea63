import { createMemoryWorkbook, type MemoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import type { WaiverWish } from "../../../src/app/AuditViews";
import type { Session } from "../../../src/app/Session";
import type { CellValue } from "../../../src/core/model/RawSheet";
import type { WaiverState } from "../../../src/core/model/Waiver";
import { collectBytes } from "../../../src/ooxml/package/collectBytes";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import {
  checkedSession,
  countyWorkbook,
  faultyRows,
  keyOf,
  listed,
  PEOPLE,
  sessionOn,
  TODAY,
  WRONG_ID,
} from "./waivedCounty";

const TAB = "例外清单";
const UNTIL = "2027-03-31";
const REASON = { reason: "公安已书面确认", by: "县公安局户政科", until: UNTIL };

async function waived(rule = "INC-08", workbook = countyWorkbook()) {
  const session = await checkedSession(workbook);
  await session.waive([{ key: await keyOf(session, rule), ...REASON }]);
  expect(session.state()).toMatchObject({ refusal: null, defect: null });
  return { workbook, session };
}

/** The row of the tab that holds a waiver, and the column of a heading. */
async function place(workbook: MemoryWorkbook, heading: string, number = 1): Promise<{ row: number; column: number }> {
  const { columns, origin } = (await workbook.readTab("waivers"))!;
  const headingRow = columns.map((cells) => cells.indexOf("编号")).find((row) => row >= 0)!;
  const numbers = columns.find((cells) => cells.includes("编号"))!;
  const row = numbers.findIndex((cell, at) => at > headingRow && cell === number);
  const column = columns.findIndex((cells) => cells[headingRow] === heading);
  return { row: origin.row + row, column: origin.column + column };
}

async function cellAt(workbook: MemoryWorkbook, heading: string, number = 1): Promise<CellValue> {
  const sheet = (await workbook.readTab("waivers"))!.name;
  return workbook.valueAt({ sheet, ...(await place(workbook, heading, number)) });
}

async function edit(workbook: MemoryWorkbook, heading: string, value: string | number, number = 1): Promise<void> {
  const sheet = (await workbook.readTab("waivers"))!.name;
  const { row, column } = await place(workbook, heading, number);
  workbook.edit(sheet, row, column, value);
}

const states = (session: Session): readonly [number, WaiverState | null][] =>
  session.state().audit.waivers.map(({ number, state }) => [number, state]);

describe("accepting a finding", () => {
  test("sets it aside at once, counts it apart, and lists it on the tab", async () => {
    const { session, workbook } = await waived();
    expect(session.state().summary).toMatchObject({ findings: { error: 2, warning: 0, note: 0 }, waived: 1 });
    expect(session.state().summary).toMatchObject({ households: 3, householdsAffected: 2 });
    const { dimensions } = session.state().summary!;
    const counts = dimensions.flatMap(({ rules }) => rules.filter(({ ruleId }) => ruleId === "INC-08"));
    expect(counts).toMatchObject([{ count: 0, severities: { error: 0, warning: 0, note: 0 } }]);
    expect(await listed(session)).toEqual(["ID-02 C3", "LAB-08 F4"]);
    expect(await listed(session, true)).toEqual(["INC-08 H5"]);
    const [finding] = (await session.findings({ from: 0, count: 9, waived: true })).findings;
    expect(finding?.waiver).toEqual({ number: 1, ...REASON });
    expect(session.state().audit.waivers).toEqual([
      expect.objectContaining({ ...REASON, number: 1, rule: "INC-08", state: "inForce", from: TODAY, household: "H3" }),
    ]);
    expect(await cellAt(workbook, "状态")).toBe("有效");
    expect(await cellAt(workbook, "户编号")).toBe("H3");
    expect(await cellAt(workbook, "人")).toBe("蓝*");
    expect(await cellAt(workbook, "截止日期")).toBe(UNTIL);
    expect(session.state().recognition?.sheets).not.toContain(TAB);
  });

  test("repaints its text under a mark that colours nothing", async () => {
    const { workbook } = await waived("ID-02");
    const texts = [...workbook.marks(PEOPLE).values()];
    expect(texts.filter((text) => text.startsWith("◇【证件号码】已作例外："))).toHaveLength(1);
    expect(texts.filter((text) => text.includes("✖【证件号码】"))).toEqual([]);
  });

  test("an error that its rule allows may be accepted, and holds no ID number anywhere", async () => {
    const { session, workbook } = await waived("ID-02");
    expect(session.state().summary).toMatchObject({ findings: { error: 1, warning: 1 }, waived: 1 });
    const { columns } = (await workbook.readTab("waivers"))!;
    expect(JSON.stringify(columns)).toContain("ID-02");
    expect(JSON.stringify(columns)).not.toContain(WRONG_ID.slice(6, 14));
  });

  test("stands in the report: on the finding, in the totals and among the waivers", async () => {
    const { session } = await waived();
    const report = await session.report({
      tool: { name: "huhuqing", version: "0" },
      ...{ startedAt: "", packSha256: "", packProposed: true, previous: null, inputs: [], departments: [] },
    });
    expect(report.totals).toMatchObject({ findings: { error: 2, warning: 0 }, waived: 1 });
    expect(report.totals.byRule).not.toHaveProperty("INC-08");
    expect(report.findings.map(({ rule, waived: aside }) => [rule, aside])).toEqual([
      ["ID-02", null],
      ["LAB-08", null],
      ["INC-08", { number: 1, until: UNTIL }],
    ]);
    expect(report.run.waivers).toMatchObject({ day: TODAY, states: [{ number: 1, state: "inForce", until: UNTIL }] });
  });

  test("a report without waivers names no day, so that it is the same tomorrow", async () => {
    const facts = { startedAt: "", packSha256: "", packProposed: true, previous: null, inputs: [], departments: [] };
    const reportOn = async (day: string): Promise<unknown> =>
      (await checkedSession(countyWorkbook(), day)).report({ tool: { name: "huhuqing", version: "0" }, ...facts });
    expect(await reportOn("2026-11-22")).toEqual(await reportOn("2026-11-23"));
  });
});

describe("what is refused, with nothing written", () => {
  const wish = (change: Partial<WaiverWish>): Partial<WaiverWish> => change;
  test.each([
    ["waiver.noReason", "INC-08", wish({ reason: " \n" })],
    ["waiver.noName", "INC-08", wish({ by: "　" })],
    ["waiver.badDay", "INC-08", wish({ until: "2026-11-21" })],
    ["waiver.badDay", "INC-08", wish({ until: "2029-11-23" })],
    ["waiver.badDay", "INC-08", wish({ until: "明年" })],
    ["waiver.badDay", "INC-08", wish({ until: "2027-02-30" })],
    ["waiver.gone", "INC-08", wish({ key: "INC-08|H9||incCost" })],
    ["waiver.notAllowed", "LAB-08", wish({})],
  ] as const)("%s", async (code, rule, change) => {
    const workbook = countyWorkbook();
    const session = await checkedSession(workbook);
    const good = { key: await keyOf(session, "INC-08"), ...REASON };
    await session.waive([good, { key: await keyOf(session, rule), ...REASON, ...change }]);
    expect(session.state().refusal).toMatchObject({ code });
    expect(await workbook.readTab("waivers")).toBeNull();
    expect(session.state().summary).toMatchObject({ waived: 0 });
  });

  test.each(["2026-11-22", "2029-11-22"])("until %s is taken", async (until) => {
    const session = await checkedSession(countyWorkbook());
    await session.waive([{ key: await keyOf(session, "INC-08"), ...REASON, until }]);
    expect(session.state()).toMatchObject({ refusal: null, summary: { waived: 1 } });
  });

  test("findings of a department's own sheet say that they cannot be accepted", async () => {
    const sheets = [
      { name: PEOPLE, rows: faultyRows() },
      {
        name: "台账",
        rows: [
          ["村", "姓名", "身份证号", "房屋等级"],
          ["甲村", "韦一", WRONG_ID, "Z"],
        ],
      },
    ];
    const workbook = createMemoryWorkbook({ name: "demo.xlsx", sheets });
    const session = await checkedSession(workbook);
    const key = await keyOf(session, "ID-02");
    workbook.selectAs({ sheet: "台账", row: 0, column: 0 });
    await session.selfCheck("housing");
    const { findings } = await session.findings({ from: 0, count: 100 });
    expect(findings.length).toBeGreaterThan(0);
    for (const { notWaivable } of findings) expect(notWaivable).toContain("只有本县");
    // What is accepted is always the county's, checked anew where another run is shown.
    await session.waive([{ key, ...REASON }]);
    expect(session.state()).toMatchObject({ refusal: null, selfChecked: null, summary: { waived: 1 } });
  });

  test("a finding that an exception in force sets aside already, until that one is ended", async () => {
    const { session, workbook } = await waived();
    const set = session.state().audit.waivers[0]!.key;
    await session.waive([{ key: set, ...REASON }]);
    expect(session.state().refusal).toMatchObject({ code: "waiver.twice", data: { number: 1 } });
    expect(session.state().refusal?.message).toContain("第 1 号例外");
    expect(states(session)).toEqual([[1, "inForce"]]);
    await session.endWaiver(1);
    expect(session.state().summary).toMatchObject({ waived: 0 });
    await session.waive([
      { key: set, ...REASON },
      { key: set, ...REASON },
    ]);
    expect(session.state()).toMatchObject({ refusal: null, summary: { waived: 1 } });
    expect(states(session)).toEqual([
      [1, "expired"],
      [2, "inForce"],
    ]);
    expect(await cellAt(workbook, "编号", 2)).toBe(2);
  });

  test("a protected tab", async () => {
    const { session, workbook } = await waived();
    workbook.protect(TAB);
    await session.waive([{ key: await keyOf(session, "ID-02"), ...REASON }]);
    expect(session.state().refusal).toMatchObject({ code: "sheet.protected" });
    expect(session.state().summary).toMatchObject({ waived: 1 });
  });
});

describe("the tab in people's hands", () => {
  test("another session, a renamed and a sorted tab, inserted rows and columns find the same waivers", async () => {
    const { session, workbook } = await waived();
    await session.waive([{ key: await keyOf(session, "ID-02"), ...REASON }]);
    workbook.renameSheet(TAB, "我们的例外");
    const first = await place(workbook, "编号", 1);
    workbook.sortRows("我们的例外", first.row, first.row + 1, first.column);
    workbook.insertRows("我们的例外", first.row, 2);
    workbook.insertColumns("我们的例外", 3, 1);
    workbook.edit("我们的例外", 2, 3, "备注");
    workbook.edit("我们的例外", first.row + 2, 3, "见卷宗");
    workbook.edit("我们的例外", first.row, 0, "以下是公安的");
    workbook.insertRows(PEOPLE, 2, 1);
    const again = await checkedSession(workbook);
    expect(again.state().summary).toMatchObject({ waived: 2 });
    expect(await listed(again, true)).toEqual(["ID-02 C4", "INC-08 H6"]);

    await again.endWaiver(1);
    await again.waive([{ key: await keyOf(again, "INC-08"), ...REASON, reason: "重新核实" }]);
    expect(again.state()).toMatchObject({ refusal: null, defect: null, summary: { waived: 2 } });
    expect(states(again)).toEqual([
      [1, "expired"],
      [2, "inForce"],
      [3, "inForce"],
    ]);
    expect(await cellAt(workbook, "备注", 2)).toBe("见卷宗");
    const { columns } = (await workbook.readTab("waivers"))!;
    expect(columns.flat()).toContain("以下是公安的");
  });

  test("what the person changes counts from the next run on: reason, name, last day", async () => {
    const { session, workbook } = await waived();
    await edit(workbook, "理由", "另一个理由");
    await edit(workbook, "批准人", "县民政局");
    await edit(workbook, "截止日期", "2026年11月22日");
    await session.validate();
    expect(session.state().audit.waivers).toEqual([
      expect.objectContaining({ reason: "另一个理由", by: "县民政局", until: "2026-11-22", state: "inForce" }),
    ]);
    await edit(workbook, "截止日期", "2026-11-21");
    await session.validate();
    expect(states(session)).toEqual([[1, "expired"]]);
    expect(await cellAt(workbook, "状态")).toBe("已终止");
    expect(await listed(session)).toContain("INC-08 H5");
    await edit(workbook, "截止日期", "再议");
    await session.validate();
    expect(states(session)).toEqual([[1, "expired"]]);
  });

  test.each([
    ["理由", "incomplete", "缺理由或批准人，失效"],
    ["批准人", "incomplete", "缺理由或批准人，失效"],
    ["起始日期", "early", "未到起始日期"],
  ])(
    "without what stands under %s the finding is listed again, and the run on show is out of date",
    async (heading, state, said) => {
      const { session, workbook } = await waived();
      expect(session.state().stale).toBe(false);
      await edit(workbook, heading, " ");
      expect(session.state().stale).toBe(true);
      await session.validate();
      expect(session.state().stale).toBe(false);
      expect(states(session)).toEqual([[1, state]]);
      expect(await cellAt(workbook, "状态")).toBe(said);
      expect(await listed(session)).toContain("INC-08 H5");
    },
  );

  test("a last day that the button refuses is none on the tab either", async () => {
    const { session, workbook } = await waived();
    await edit(workbook, "截止日期", "2029-11-23");
    await session.validate();
    expect(states(session)).toEqual([[1, "tooLong"]]);
    expect(await cellAt(workbook, "状态")).toBe("期限超过三年，失效");
    expect(await listed(session)).toContain("INC-08 H5");
    await edit(workbook, "截止日期", "2029-11-22");
    await session.validate();
    expect(states(session)).toEqual([[1, "inForce"]]);
  });

  test("one that is over is not made to have held longer when it is ended", async () => {
    const { session, workbook } = await waived();
    await edit(workbook, "截止日期", "2026-01-01");
    await session.endWaiver(1);
    expect(session.state()).toMatchObject({ refusal: null, defect: null });
    expect(await cellAt(workbook, "截止日期")).toBe("2026-01-01");
    expect(states(session)).toEqual([[1, "expired"]]);
  });

  test("looking at the audit tells of the tab as it stands, without a run", async () => {
    const { session, workbook } = await waived();
    await edit(workbook, "理由", "另一个理由");
    await session.lookAtAudit();
    expect(session.state().audit.waivers).toMatchObject([{ reason: "另一个理由", state: "inForce" }]);
    const fresh = sessionOn(workbook);
    await fresh.open();
    expect(fresh.state().audit.waivers).toMatchObject([
      { reason: "另一个理由", state: null, rule: "INC-08", at: null },
    ]);
  });

  test("a line that the person deletes ends its waiver", async () => {
    const { session, workbook } = await waived();
    await edit(workbook, "问题标识", "");
    await session.validate();
    expect(session.state().audit.waivers).toEqual([]);
    expect(session.state().summary).toMatchObject({ waived: 0 });
  });

  test("its own column is not lost when a hidden one is: nothing is written over it", async () => {
    const { session, workbook } = await waived();
    const { row, column } = await place(workbook, "内容校验码");
    workbook.edit(TAB, row - 1, column, "");
    await session.waive([{ key: await keyOf(session, "ID-02"), ...REASON }]);
    expect(session.state().refusal).toMatchObject({ code: "tab.unmarked" });
    expect(workbook.valueAt({ sheet: TAB, row, column })).not.toBeNull();
  });

  test("notes below the list move on when it grows", async () => {
    const { session, workbook } = await waived();
    const { row } = await place(workbook, "编号");
    workbook.edit(TAB, row + 1, 1, "以上已报县纪委");
    await session.waive([{ key: await keyOf(session, "ID-02"), ...REASON }]);
    expect(session.state()).toMatchObject({ refusal: null, summary: { waived: 2 } });
    const { columns } = (await workbook.readTab("waivers"))!;
    expect(columns.flat().filter((cell) => cell === "以上已报县纪委")).toHaveLength(1);
  });
});

test("a copy of the file in another format holds them as well", async () => {
  const sheets = [{ name: PEOPLE, rows: faultyRows() }];
  const file = await openXlsxWorkbook(await collectBytes(writeWorkbook({ sheets })), "county.xlsx");
  const session = await checkedSession(file);
  await session.waive([{ key: await keyOf(session, "INC-08"), ...REASON }]);
  expect(session.state()).toMatchObject({ refusal: null, summary: { waived: 1 } });
  const bytes = await collectBytes(file.save());
  const copy = await openXlsxWorkbook(bytes, "copy.xlsx");
  const again = await checkedSession(copy);
  expect(states(again)).toEqual([[1, "inForce"]]);
  expect(await listed(again, true)).toEqual(["INC-08 H5"]);
  const later = await checkedSession(await openXlsxWorkbook(bytes, "copy.xlsx"), "2027-04-01");
  expect(states(later)).toEqual([[1, "expired"]]);
});

test("undoing takes the line away again, and the findings with it", async () => {
  const { session, workbook } = await waived();
  expect(session.state().undo[0]?.label).toContain("接受 1 条例外");
  await session.undo();
  expect(session.state()).toMatchObject({ refusal: null, defect: null });
  expect(await workbook.readTab("waivers")).toBeNull();
  await session.validate();
  expect(session.state().summary).toMatchObject({ waived: 0, findings: { warning: 1 } });
  expect(session.state().audit.waivers).toEqual([]);
});

test("undoing the end of one puts its line back whole; what a run tells on the tab is no step", async () => {
  const { session, workbook } = await waived();
  const before = JSON.stringify(await workbook.readTab("waivers"));
  await session.endWaiver(1);
  expect(session.state().undo[0]?.label).toContain("终止第 1 条例外");
  await session.undo();
  expect(JSON.stringify(await workbook.readTab("waivers"))).toBe(before);
  await edit(workbook, "截止日期", "2026-11-21");
  await session.validate({ paint: false });
  expect(await cellAt(workbook, "状态")).toBe("已终止");
  expect(
    session
      .state()
      .undo.map(({ label }) => label)
      .filter((label) => label.includes("例外")),
  ).toHaveLength(1);
});

describe("a waiver ends", () => {
  test("by a button: as of today, and its line stays", async () => {
    const { session, workbook } = await waived();
    await session.endWaiver(1);
    expect(states(session)).toEqual([[1, "expired"]]);
    expect(session.state().summary).toMatchObject({ waived: 0, findings: { warning: 1 } });
    expect(await cellAt(workbook, "截止日期")).toBe("2026-11-21");
    expect(await cellAt(workbook, "理由")).toBe(REASON.reason);
    await session.endWaiver(9);
    expect(session.state().refusal).toMatchObject({ code: "waiver.gone" });
  });

  test("by its day", async () => {
    const { workbook } = await waived();
    expect(states(await checkedSession(workbook, UNTIL))).toEqual([[1, "inForce"]]);
    expect(states(await checkedSession(workbook, "2027-04-01"))).toEqual([[1, "expired"]]);
  });

  test("when the value changes, and when nothing is found any more", async () => {
    const { session, workbook } = await waived("ID-02");
    const other = WRONG_ID.replace(/.$/, (digit) => (digit === "3" ? "4" : "3"));
    workbook.edit(PEOPLE, 2, 2, other);
    await session.validate();
    expect(states(session)).toEqual([[1, "valueChanged"]]);
    expect(await listed(session)).toContain("ID-02 C3");
    workbook.edit(PEOPLE, 2, 2, null);
    await session.validate();
    expect(states(session)).toEqual([[1, "unused"]]);
  });

  test("those that set nothing aside stand first", async () => {
    const { session } = await waived();
    await session.waive([{ key: await keyOf(session, "ID-02"), ...REASON }]);
    await session.endWaiver(2);
    expect(states(session)).toEqual([
      [2, "expired"],
      [1, "inForce"],
    ]);
  });
});
