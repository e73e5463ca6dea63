import { Refusal } from "../../../src/core/model/Refusal";
import { createMemoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import type { MemoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import type { Workbook } from "../../../src/app/ports";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { keptTab, readKept, type KeptEntry } from "../../../src/app/tabs/keptEntries";
import { summaryTabs } from "../../../src/tabs/summaryTabs";
import { COUNTY } from "../comparison";
import { cellUnder, openTabs, placeOf, SAMPLE_TABS, tabOf, type OpenedTabs } from "./sampleTabs";

const T3 = "户户研判表";
const KEPT = "已填内容留存";

const make = async (opened: OpenedTabs): Promise<void> => {
  if (opened.session.state().sheets.length === 0) await opened.session.open();
  await opened.session.writeTabs();
  expect(opened.session.state()).toMatchObject({ refusal: null, defect: null });
};
const made = async (over?: (workbook: MemoryWorkbook) => Workbook, tabs = SAMPLE_TABS): Promise<OpenedTabs> => {
  const opened = openTabs({ 人口: COUNTY }, over, tabs);
  await make(opened);
  return opened;
};
const type = async ({ workbook }: OpenedTabs, household: string, heading: string, value: CellValue): Promise<void> => {
  const tab = await tabOf(workbook, "T3");
  workbook.edit(T3, placeOf(tab, household).row, placeOf(tab, heading).column, value);
};
const keptCells = async ({ workbook }: OpenedTabs): Promise<readonly CellValue[]> =>
  (await workbook.readTab("kept"))?.columns.flat().filter((cell) => cell !== null) ?? [];
const droppedOf = ({ session }: OpenedTabs, id: string): readonly CellValue[] =>
  session
    .state()
    .tabs.written?.find((tab) => tab.id === id)
    ?.dropped.map(({ value }) => value) ?? [];

test.each(["fails before its first change", "is cancelled"])(
  "an entry that comes back stays on its tab of kept ones where the writing %s",
  async (how) => {
    let isBroken = false;
    const opened = await made((workbook) => ({
      ...workbook,
      writeTab: (tab, step) => {
        if (tab.id === "T3" && isBroken) throw new Refusal(how === "is cancelled" ? "cancelled" : "workbook.busy");
        return workbook.writeTab(tab, step);
      },
    }));
    await type(opened, "H4", "帮扶措施", "低保");
    opened.workbook.edit("人口", 5, 0, "H9");
    await make(opened);
    expect(await keptCells(opened)).toContain("低保");
    opened.workbook.edit("人口", 5, 0, "H4");
    isBroken = true;
    await opened.session.writeTabs();
    expect(opened.session.state().refusal).not.toBeNull();
    expect(cellUnder(await tabOf(opened.workbook, "T3"), "H9", "帮扶措施")).toBeNull();
    expect(await keptCells(opened)).toContain("低保");

    isBroken = false;
    await make(opened);
    expect(cellUnder(await tabOf(opened.workbook, "T3"), "H4", "帮扶措施")).toBe("低保");
    expect(await keptCells(opened)).not.toContain("低保");
  },
);

test("what a masked tab leaves out is kept, and stands again on the tab in the clear", async () => {
  const tabs = SAMPLE_TABS.map((tab) => ({
    ...tab,
    blocks: tab.blocks.map((block) => ({
      ...block,
      columns: block.columns.map((column) =>
        column.id === "measures" ? { ...column, mask: "leaveOut" as const } : column,
      ),
    })),
  }));
  const opened = await made(undefined, tabs);
  await type(opened, "H2", "帮扶措施", "慢病漏报");
  await opened.session.setTabOptions({ masked: { T3: true } });
  await make(opened);
  expect((await tabOf(opened.workbook, "T3")).columns.flat()).not.toContain("慢病漏报");
  expect(await keptCells(opened)).toContain("慢病漏报");
  expect(droppedOf(opened, "T3")).toEqual(["慢病漏报"]);
  await make(opened);
  await opened.session.setTabOptions({ masked: { T3: false } });
  await make(opened);
  expect(cellUnder(await tabOf(opened.workbook, "T3"), "H2", "帮扶措施")).toBe("慢病漏报");
  expect(await keptCells(opened)).not.toContain("慢病漏报");
});

test("columns and rows that a person puts into a tab are kept and told, once and for good", async () => {
  const opened = await made();
  const { workbook } = opened;
  const tab = await tabOf(workbook, "T3");
  const at = placeOf(tab, "户主");
  workbook.insertColumns(T3, at.column, 1);
  workbook.edit(T3, at.row, at.column, "电话核实");
  workbook.edit(T3, placeOf(tab, "H2").row, at.column, "已打通");
  workbook.insertColumns(T3, at.column + 1, 1);
  workbook.insertRows(T3, placeOf(tab, "H3").row, 1);
  workbook.edit(T3, placeOf(tab, "H3").row, at.column + 1, "H3与H2同住");
  await make(opened);
  expect([...droppedOf(opened, "T3")].sort()).toEqual(["H3与H2同住", "已打通"]);
  const headings = opened.session.state().tabs.written?.flatMap(({ dropped }) => dropped.map(({ heading }) => heading));
  expect(headings?.sort()).toEqual(["无标题栏", "电话核实"]);
  expect((await tabOf(workbook, "T3")).columns.flat()).not.toContain("电话核实");
  const kept = await tabOf(workbook, "kept");
  expect([cellUnder(kept, "H2", "填写内容"), cellUnder(kept, "H2", "栏目")]).toEqual(["已打通", "电话核实"]);
  expect(cellUnder(kept, "自行添加的行", "填写内容")).toBe("H3与H2同住");

  for (const _ of [1, 2]) {
    await make(opened);
    expect(droppedOf(opened, "T3")).toEqual([]);
    expect((await keptCells(opened)).filter((cell) => cell === "已打通" || cell === "H3与H2同住")).toHaveLength(2);
  }
});

test("a tab whose key column is gone is refused with what to do, and nothing is written", async () => {
  const opened = await made();
  const { workbook, session } = opened;
  await type(opened, "H2", "帮扶措施", "公益岗位");
  const tab = await tabOf(workbook, "T3");
  const key = placeOf(tab, "T3.households").column;
  for (let row = 0; row < tab.rowCount; row++) workbook.edit(T3, row, key, null);
  const before = workbook.snapshot();
  await session.writeTabs();
  expect(session.state().refusal).toMatchObject({
    code: "tab.unmarked",
    message: expect.stringContaining(T3) as string,
  });
  expect(session.state().refusal?.advice).toMatch(/没有写入任何内容。请撤销/);
  expect(session.state().tabs.written).toBeNull();
  const now = workbook.snapshot();
  expect(now).toEqual(before);
  await session.setLanguage("en-US");
  await session.writeTabs();
  expect(session.state().refusal?.advice).toMatch(/^Nothing was written\. Undo/);

  workbook.removeSheet(T3);
  await make(opened);
});

test("what people write on the tab of kept entries stays, and is in nothing's way", async () => {
  const opened = await made();
  const { workbook } = opened;
  await type(opened, "H4", "帮扶措施", "低保");
  workbook.edit("人口", 5, 0, "H9");
  await make(opened);
  const kept = await tabOf(workbook, "kept");
  workbook.edit(KEPT, kept.rowCount, 0, "以上已抄给民政局");
  workbook.edit(KEPT, kept.rowCount + 3, 1, "负责人：甲");
  workbook.edit(KEPT, kept.rowCount + 3, 7, "旁注");
  await type(opened, "H3", "责任人", "覃某");
  workbook.edit("人口", 4, 0, "H8");
  await make(opened);
  const cells = await keptCells(opened);
  for (const text of ["低保", "覃某", "以上已抄给民政局", "负责人：甲", "旁注"])
    expect([text, cells.filter((cell) => cell === text).length]).toEqual([text, 1]);
  workbook.edit("人口", 4, 0, "H3");
  await make(opened);
  const left = await keptCells(opened);
  expect(left).not.toContain("覃某");
  expect(left.filter((cell) => cell === "以上已抄给民政局" || cell === "负责人：甲")).toHaveLength(2);
});

test("lines written right below the ledger are read into it", async () => {
  const tabs = summaryTabs.filter(({ id }) => id === "T3" || id === "T5");
  const opened = openTabs({ 人口: COUNTY }, undefined, tabs);
  await opened.session.open();
  await opened.session.chooseTabs(["T5"]);
  await make(opened);
  const { workbook } = opened;
  const before = await tabOf(workbook, "T5");
  const end = before.area.row + before.area.rows;
  const heading = placeOf(before, "问题描述");
  const add = (row: number, text: string): void => workbook.edit(before.name, row, heading.column, text);
  let first = end;
  while (first > 0 && (await tabOf(workbook, "T5")).columns.every((cells) => cells[first - 1] === null)) first--;
  for (let row = first; row < end + 2; row++) add(row, `走访 ${row}`);
  await make(opened);
  await make(opened);
  const after = await tabOf(workbook, "T5");
  for (let row = first; row < end + 2; row++) {
    expect(after.columns.flat().filter((cell) => cell === `走访 ${row}`)).toHaveLength(1);
    expect(cellUnder(after, `走访 ${row}`, "系统复核")).toBe("人工登记");
  }
  expect(await keptCells(opened)).toEqual([]);
});

test("entries are read back as they were written, whatever was inserted, and beside notes", async () => {
  const entry = (key: string, column: string, value: CellValue): KeptEntry => ({
    ...{ tab: "T3", block: "households", key, column, heading: "帮扶措施", value },
  });
  const entries = [entry("甲 乡/H1", "measures", "低保"), entry("+a1", "+b2", 5), entry("H2", "owner", true)];
  const notes = [["已抄", 3], ["合计"]];
  const workbook = createMemoryWorkbook({ sheets: [] });
  await workbook.writeTab(keptTab({ entries, notes }, summaryTabs));
  expect(readKept(await tabOf(workbook, "kept"))).toEqual({ entries, notes, below: 0 });
  workbook.insertColumns(KEPT, 1, 1);
  workbook.edit(KEPT, 3, 1, "县里批注");
  expect(readKept(await tabOf(workbook, "kept"))).toEqual({ entries, notes: [["县里批注"], ...notes], below: 0 });
});
