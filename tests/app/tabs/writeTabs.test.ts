import type { Workbook } from "../../../src/app/ports";
import type { Session } from "../../../src/app/Session";
import { cellAddress } from "../../../src/core/model/a1";
import type { TabTable } from "../../../src/core/model/TabTable";
import { COUNTY } from "../comparison";
import { cellUnder, openTabs, placeOf, SAMPLE_TABS, sessionWith, tabOf, type OpenedTabs } from "./sampleTabs";

const VILLAGES = ["/甲村", "/乙村"];
const T3 = "户户研判表";
const written = (session: Session): readonly string[] =>
  (session.state().tabs.written ?? []).map(({ id, sheet }) => `${id} ${sheet}`);
const make = async (opened: OpenedTabs): Promise<OpenedTabs> => {
  if (opened.session.state().sheets.length === 0) await opened.session.open();
  await opened.session.writeTabs();
  expect(opened.session.state()).toMatchObject({ refusal: null, defect: null, progress: null });
  return opened;
};
/** Types into the row of a household, under a heading. */
const type = async ({ workbook }: OpenedTabs, household: string, heading: string, value: string): Promise<void> => {
  const tab = await tabOf(workbook, "T3");
  workbook.edit(tab.name, placeOf(tab, household).row, placeOf(tab, heading).column, value);
};

test("before a run the list stands, and knows what hangs on no sheet", async () => {
  const { session } = openTabs();
  await session.open();
  const { tabs, form, written: none } = session.state().tabs;
  expect(tabs.map(({ id, isChosen, over }) => [id, isChosen, over])).toEqual([
    ["T1", true, ["T3"]],
    ["T3", true, []],
    ["T6", false, []],
    ["T24", false, ["T3"]],
  ]);
  expect(tabs.map(({ needs }) => needs.map(({ effect, action }) => `${effect} ${action}`))).toEqual([
    [],
    [],
    ["blocks departments"],
    ["blocks acceptance"],
  ]);
  expect([form, none]).toEqual([null, null]);
});

test("looking runs first, and tells in words what each tab lacks", async () => {
  const { session } = openTabs();
  await session.lookAtTabs();
  expect(session.state().summary).not.toBeNull();
  const needs = () => session.state().tabs.tabs[0]?.needs.map(({ message, advice }) => `${message}｜${advice}`);
  expect(needs()).toEqual([
    "2 个村没有填：农业户籍人口｜发生率空白",
    "没有加入上一期的表｜没有增减",
    "表中没有这些列：帮扶责任人｜没有帮扶人",
  ]);
  await session.typeForVillages(VILLAGES.map((key) => ({ key, values: { people: 100 } })));
  await session.setLanguage("en-US");
  expect(needs()).toEqual([
    "The sheets of the period before were not added｜No change is told",
    expect.stringMatching(/^The sheet lacks these columns: .+｜No helper is told$/),
  ]);
});

test("chosen tabs are written, those under them first, and the blocked are left out with the reason", async () => {
  const opened = openTabs();
  await opened.session.open();
  await opened.session.chooseTabs(["T24", "T1", "T6"]);
  const { workbook, session } = await make(opened);
  expect(written(session)).toEqual([`T3 ${T3}`, "T1 基本情况"]);
  expect(session.state().tabs.leftOut.map(({ id, why }) => [id, why])).toEqual([
    ["T6", "没有比对任何部门的表。加入部门表并比对之后才生成这张表。"],
    ["T24", "待县里认可：剥夺线和权重。认可之后才生成这张表。"],
  ]);
  const tab = await tabOf(workbook, "T1");
  expect([cellUnder(tab, "甲村", "户数"), cellUnder(tab, "合计", "户数")]).toEqual([2, 4]);
  expect(session.state().tabs.tabs.map(({ sheet }) => sheet)).toEqual(["基本情况", T3, null, null]);

  await session.setTabOptions({ index: { isAccepted: true, k: 1 / 3 } });
  await make(opened);
  expect(written(session)).toEqual([`T3 ${T3}`, "T1 基本情况", "T24 贫困指数"]);
});

test("a tab that nobody knows is refused, and the choice stays", async () => {
  const { session } = openTabs();
  await session.open();
  await session.chooseTabs(["T3", "T99"]);
  expect(session.state().refusal).toMatchObject({ code: "tab.unknown", advice: "可用的汇总表：T1, T3, T6, T24。" });
  expect(
    session
      .state()
      .tabs.tabs.filter(({ isChosen }) => isChosen)
      .map(({ id }) => id),
  ).toEqual(["T1", "T3"]);
});

test("the departments' tab is written among the others where one is compared", async () => {
  const opened = openTabs();
  await opened.session.open();
  await opened.session.addDepartment({ sheet: "住建" });
  await make(opened);
  expect(written(opened.session)).toEqual([`T3 ${T3}`, "T1 基本情况", "T6 部门比对反馈表"]);
  expect(opened.session.state().tabs.tabs.find(({ id }) => id === "T6")?.sheet).toBe("部门比对反馈表");
});

test("what is typed stays with its household after sorting, inserting and another run", async () => {
  const opened = openTabs();
  const { workbook } = await make(opened);
  await type(opened, "H2", "帮扶措施", "公益岗位");
  await type(opened, "H4", "责任人", "覃某");
  const before = await tabOf(workbook, "T3");
  const heading = placeOf(before, "户编号");
  workbook.sortRows(T3, heading.row + 1, heading.row + 4, heading.column);
  workbook.insertColumns(T3, heading.column + 1, 2);
  workbook.insertRows(T3, 1, 1);
  await make(opened);
  const after = await tabOf(workbook, "T3");
  expect(
    ["H1", "H2", "H3", "H4"].map((id) => [cellUnder(after, id, "帮扶措施"), cellUnder(after, id, "责任人")]),
  ).toEqual([
    [null, null],
    ["公益岗位", null],
    [null, null],
    [null, "覃某"],
  ]);
});

test("what was typed for a household that is gone is told, stays in the workbook, and finds back", async () => {
  const opened = openTabs();
  const { workbook, session } = await make(opened);
  await type(opened, "H4", "帮扶措施", "低保");
  workbook.edit("人口", 5, 0, "H9");
  await make(opened);
  expect(session.state().tabs.written?.[0]?.dropped).toEqual([{ key: "H4", heading: "帮扶措施", value: "低保" }]);
  expect(cellUnder(await tabOf(workbook, "T3"), "H9", "帮扶措施")).toBeNull();
  const kept = await tabOf(workbook, "kept");
  expect([kept.name, cellUnder(kept, "H4", "填写内容")]).toEqual(["已填内容留存", "低保"]);

  await make(opened);
  expect((await tabOf(workbook, "kept")).columns.flat().filter((cell) => cell === "低保")).toHaveLength(1);
  workbook.edit("人口", 5, 0, "H4");
  await make(opened);
  const back = await tabOf(workbook, "T3");
  expect(cellUnder(back, "H4", "帮扶措施")).toBe("低保");
  expect((await tabOf(workbook, "kept")).columns.flat()).not.toContain("低保");
  expect(session.state().tabs.written?.[0]?.dropped).toEqual([]);
});

test("numbers of villages typed in the pane stand on the tab, and what is typed there later counts", async () => {
  const opened = openTabs();
  const { workbook, session } = opened;
  await session.lookAtTabs();
  await session.typeForVillages([{ key: "/甲村", values: { people: 200 } }]);
  const people = () => session.state().tabs.form?.villages.map(({ village, values }) => [village, values["people"]]);
  expect(people()).toEqual([
    ["甲村", 200],
    ["乙村", null],
  ]);
  await make(opened);
  const tab = await tabOf(workbook, "T1");
  expect([cellUnder(tab, "甲村", "农业户籍人口"), cellUnder(tab, "甲村", "户比人")]).toEqual([200, 0.01]);

  workbook.edit(tab.name, placeOf(tab, "甲村").row, placeOf(tab, "农业户籍人口").column, 400);
  await session.lookAtTabs();
  expect(people()?.[0]).toEqual(["甲村", 400]);
  await session.typeForVillages([{ key: "/甲村", values: { people: 500 } }]);
  await make(opened);
  expect(cellUnder(await tabOf(workbook, "T1"), "甲村", "农业户籍人口")).toBe(500);

  const again = sessionWith(workbook);
  await again.lookAtTabs();
  expect(again.state().tabs.form?.villages[0]?.values).toEqual({ people: 500 });
});

test("a person's own sheet of the name is untouched, and ours says that it got another", async () => {
  const opened = openTabs({ 人口: COUNTY, [T3]: [["我的表"], ["别动"]] });
  const before = opened.workbook.snapshot(T3);
  const { workbook, session } = await make(opened);
  expect(workbook.snapshot(T3)).toEqual(before);
  expect(session.state().tabs.written?.[0]).toMatchObject({ sheet: `${T3}（2）`, renamed: true });
  expect((await tabOf(workbook, "T1")).columns.flat()).toContain(2);
});

test("tabs that the person renamed are found again, and never taken for sheets of the county", async () => {
  const opened = openTabs();
  const { workbook, session } = await make(opened);
  workbook.renameSheet(T3, "户表");
  await session.recognise();
  expect(session.state().recognition?.households).toBeNull();
  await make(opened);
  expect(written(session)).toEqual(["T3 户表", "T1 基本情况"]);

  const again = sessionWith(workbook);
  await again.open();
  expect(again.state().recognition).toMatchObject({ members: { sheet: "人口" }, households: null, villages: null });
});

test("formulas of the others name the sheet on which the households stand", async () => {
  const tables: TabTable[] = [];
  const opened = openTabs({ 人口: COUNTY, [T3]: [["我的表"]] }, (workbook) => ({
    ...workbook,
    writeTab: (tab, step) => {
      tables.push(tab);
      return workbook.writeTab(tab, step);
    },
  }));
  await make(opened);
  const formulas = tables
    .find(({ id }) => id === "T1")
    ?.rows.flat()
    .flatMap((cell) => {
      return typeof cell === "object" && cell !== null && "formula" in cell && cell.formula ? [cell.formula] : [];
    });
  const counting = formulas?.filter((formula) => formula.includes("!")) ?? [];
  expect(counting.length).toBeGreaterThan(0);
  for (const formula of counting) expect(formula).toContain(`'${T3}（2）'!`);
});

test("cancelled between two tabs, what was written stays and is told", async () => {
  let session: Session | null = null;
  const opened = openTabs(undefined, (workbook) => ({
    ...workbook,
    writeTab: async (tab, step) => {
      const done = await workbook.writeTab(tab, step);
      // The record of the run stands on a tab as well, and is written before.
      if (tab.id === "T3") session?.cancel();
      return done;
    },
  }));
  ({ session } = opened);
  await session.writeTabs();
  expect(session.state().refusal).toMatchObject({
    code: "cancelled",
    advice: "已经写好的 1 张表保留，其余没有写入。",
  });
  expect(written(session)).toEqual([`T3 ${T3}`]);
  expect(await opened.workbook.readTab("T1")).toBeNull();
  expect(cellUnder(await tabOf(opened.workbook, "T3"), "H1", "户主")).toBe("韦一");
});

test("a tab that the person edits while it is made anew is left as it is", async () => {
  let isEditing = false;
  const opened: OpenedTabs = openTabs(undefined, (workbook): Workbook => ({
    ...workbook,
    writeTab: async (tab, step) => {
      const done = await workbook.writeTab(tab, step);
      if (tab.id === "T3" && isEditing) workbook.edit("基本情况", 0, 0, "改过");
      return done;
    },
  }));
  await opened.session.open();
  await make(opened);
  isEditing = true;
  await opened.session.writeTabs();
  expect(opened.session.state().refusal).toMatchObject({ code: "sheet.changed" });
  expect(written(opened.session)).toEqual([`T3 ${T3}`]);
  expect((await tabOf(opened.workbook, "T1")).columns[0]?.[0]).toBe("改过");
});

test("a host that computes is held against the engine, a file is not", async () => {
  const opened = openTabs(undefined, (workbook) => ({
    ...workbook,
    computes: true,
    readTab: async (id) => {
      const tab = await workbook.readTab(id);
      if (id !== "T1" || !tab) return tab;
      const at = placeOf(tab, "户数").column;
      // The spreadsheet counts one household too many in the first village.
      const wrong = placeOf(tab, "甲村").row;
      return {
        ...tab,
        columns: tab.columns.map((cells, c) => (c === at ? cells.map((cell, r) => (r === wrong ? 3 : cell)) : cells)),
      };
    },
  }));
  const { session, workbook } = await make(opened);
  const [t3, t1] = session.state().tabs.written ?? [];
  expect(t3?.computed).toEqual({ agree: 0, differ: [] });
  const tab = await tabOf(workbook, "T1");
  const at = { sheet: "基本情况", row: placeOf(tab, "甲村").row, column: placeOf(tab, "户数").column };
  expect(t1?.computed?.differ).toEqual([{ at, address: cellAddress(at), expected: "2", found: "3" }]);
  expect(t1?.computed?.agree).toBeGreaterThan(2);

  const file = await make(openTabs());
  expect(file.session.state().tabs.written?.map(({ computed }) => computed)).toEqual([null, null]);
});

test("settings that cannot be read are told, and put aside by the next choice", async () => {
  const { workbook, session } = openTabs();
  await workbook.writeSetting("huhuqing.tabs", "{");
  await session.open();
  expect(session.state().recognition?.unfit).toContain("huhuqing.tabs");
  await session.chooseTabs(["T3"]);
  expect(await workbook.readSetting("huhuqing.tabs.unreadable")).toBe("{");
});

test("a preview shows headings before a run, and the first rows after it", async () => {
  const { session } = openTabs();
  await session.open();
  expect((await session.previewTab("T1"))?.blocks[0]).toMatchObject({
    headings: ["乡镇", "行政村", "户数", "农业户籍人口", "户比人"],
    rows: [],
  });
  await session.validate({ paint: false });
  const preview = await session.previewTab("T3");
  expect(preview?.blocks[0]?.headings).toEqual(["序号", "村", "户编号", "户主", "帮扶措施", "责任人"]);
  expect(preview?.blocks[0]?.rows[0]).toEqual(["1", "甲村", "H1", "韦一", "", ""]);
  expect(preview?.blocks[0]?.total).toBe(4);
  expect(await session.previewTab("T6")).toBeNull();
});

test("the overview shows the figures of the run and the charts of the same tabs", async () => {
  const { session } = openTabs();
  await session.open();
  expect(await session.overview()).toBeNull();
  await session.validate({ paint: false });
  const overview = await session.overview();
  expect(overview?.figures.slice(0, 2).map(({ label, value }) => [label, value])).toEqual([
    ["户数", "4"],
    ["人数", "4"],
  ]);
  expect(overview?.charts).toMatchObject([{ id: "T1.villages", tab: "T1", kind: "column", isPercent: false }]);
  expect(overview?.charts[0]?.series[0]?.values.filter((value) => value === 2).length).toBeGreaterThanOrEqual(2);
});

test("a month is closed with the figures of the run, and kept", async () => {
  const { workbook, session } = openTabs();
  await session.closeMonth("2026-10");
  expect(session.state().tabs.closedMonths).toEqual(["2026-10"]);
  const book = JSON.parse((await workbook.readSetting("huhuqing.months")) ?? "") as Record<
    string,
    Record<string, Record<string, readonly number[]>>
  >;
  expect(book["2026-10"]?.["overall"]?.[""]?.[0]).toBe(4);
  await session.closeMonth("2026-13");
  expect(session.state().refusal).toMatchObject({ code: "argument.bad" });
});

test("nothing of a person enters the settings", async () => {
  const opened = openTabs();
  const { workbook, session } = await make(opened);
  await type(opened, "H2", "责任人", "覃某");
  await session.typeForVillages([{ key: "/甲村", values: { people: 200 } }]);
  await session.closeMonth("2026-10");
  await make(opened);
  const kept = await Promise.all(["huhuqing.tabs", "huhuqing.months"].map((name) => workbook.readSetting(name)));
  for (const personal of ["韦一", "覃", "H2", "459099"]) expect(kept.join()).not.toContain(personal);
});

test("a tab with a household a page tells where there are more pages than can be set, until villages are chosen", async () => {
  const byVillage = SAMPLE_TABS.map((tab) => (tab.id === "T3" ? { ...tab, isByVillage: true } : tab));
  const many = Array.from({ length: 1026 }, (_, n) => [`M${n}`, "覃", null, "户主", "丙村", "否", 80]);
  const { session } = openTabs({ 人口: [...COUNTY, ...many] }, undefined, byVillage);
  await session.lookAtTabs();
  const needs = () =>
    session
      .state()
      .tabs.tabs.find(({ id }) => id === "T3")
      ?.needs.map(({ message }) => message);
  expect(needs()).toEqual(["每户一页，1,030 户超过可设的 1,026 个分页"]);
  await session.setTabOptions({ villages: ["/丙村"] });
  expect(needs()).toEqual([]);
});
