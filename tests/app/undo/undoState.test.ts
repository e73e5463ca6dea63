import { Refusal } from "../../../src/core/model/Refusal";
import type { Workbook } from "../../../src/app/ports";
import type { Session } from "../../../src/app/Session";
import type { MemoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import { openTabs, sessionWith } from "../tabs/sampleTabs";
import { FAULTY, labels, undoable } from "./undoable";

async function opened(over?: (workbook: MemoryWorkbook) => Workbook): Promise<ReturnType<typeof openTabs>> {
  const all = openTabs(FAULTY, over);
  await all.session.open();
  return all;
}
const marksOn = (workbook: MemoryWorkbook): readonly string[] => [...workbook.marks("人口").values()];
const fine = { refusal: null, defect: null, progress: null };
const confirm = (session: Session, value: number): Promise<void> =>
  session.correct({ parameter: { id: "income-line", value } });

test("marks come back as they were painted before, and the state says whether there are any", async () => {
  const { workbook, session } = await opened();
  await session.validate();
  const first = marksOn(workbook);
  expect(first).toHaveLength(1);
  workbook.edit("人口", 3, 2, "459099");
  await session.validate();
  const second = marksOn(workbook);
  expect(second).not.toEqual(first);
  await session.clearMarks();
  expect(labels(session)).toEqual(["清除标记", "标记 1 个工作表（更早的标记不能恢复）", "标记 1 个工作表"]);

  await session.undo();
  expect(session.state()).toMatchObject({ ...fine, painted: "yes" });
  expect(marksOn(workbook)).toEqual(second);
  // The rows were edited since the first marks: they would not be true any more.
  await session.undo();
  expect(session.state()).toMatchObject({ ...fine, painted: "no" });
  expect(marksOn(workbook)).toEqual([]);
});

test("marks of an earlier session are not promised back", async () => {
  const { workbook, session } = await opened();
  await session.validate();
  const later = sessionWith(workbook, { viewport: workbook });
  await later.open();
  await later.clearMarks();
  expect(labels(later)).toEqual([]);

  await session.validate();
  const last = sessionWith(workbook, { viewport: workbook });
  await last.open();
  await last.validate();
  expect(labels(last)).toEqual(["标记 1 个工作表（更早的标记不能恢复）"]);
  await last.undo();
  expect(marksOn(workbook)).toEqual([]);
});

test("a run is out of date after a value is confirmed, and again what it was once that is undone", async () => {
  const { workbook, session } = await opened();
  await session.validate({ paint: false });
  await confirm(session, 4000);
  expect(session.state()).toMatchObject({ stale: true });
  const confirmed = () => session.state().recognition!.parameters.find(({ id }) => id === "income-line")!;
  expect(confirmed().value).toBe("4,000");
  await session.undo();
  expect(session.state()).toMatchObject({ ...fine, stale: false });

  await confirm(session, 4000);
  await session.validate({ paint: false });
  await session.undo();
  expect(session.state()).toMatchObject({ ...fine, stale: true });

  // What the person did since keeps a run out of date.
  await session.validate({ paint: false });
  await confirm(session, 4000);
  workbook.edit("人口", 3, 4, "丙村");
  await session.undo();
  expect(session.state()).toMatchObject({ ...fine, stale: true });
});

test("labels follow the language", async () => {
  const { session } = await opened();
  await session.writeTabs();
  await session.validate();
  await session.setLanguage("en-US");
  expect(labels(session)).toEqual(["Sheets marked: 1", "Wrote 2 tabs"]);
});

test("an undo that is refused half-way says so, keeps the rest of the step, and goes on from there", async () => {
  let isRefused = false;
  const all = await opened((workbook) => ({
    ...workbook,
    restoreTab: (id, capture) =>
      id === "T3" && isRefused
        ? Promise.reject(new Refusal("sheet.protected", { sheet: "户户研判表" }))
        : workbook.restoreTab(id, capture),
  }));
  const { workbook, session } = all;
  const before = undoable(all);
  await session.writeTabs();
  isRefused = true;
  await session.undo();
  expect(session.state()).toMatchObject({ refusal: { code: "sheet.protected" }, defect: null });
  expect([await workbook.readTab("T1"), (await workbook.readTab("T3")) !== null]).toEqual([null, true]);
  expect(labels(session)).toEqual(["生成 户户研判表（上次只撤销了一部分）"]);
  isRefused = false;
  await session.undo();
  expect(session.state()).toMatchObject({ ...fine, undo: [] });
  expect(undoable(all)).toEqual(before);
});

test("a writing that fails in the middle is a step with what it did", async () => {
  const all = await opened((workbook) => ({
    ...workbook,
    writeTab: (tab, step) =>
      tab.id === "T1" ? Promise.reject(new Refusal("workbook.busy")) : workbook.writeTab(tab, step),
  }));
  const before = undoable(all);
  await all.session.writeTabs();
  expect(all.session.state().refusal?.code).toBe("workbook.busy");
  expect(labels(all.session)).toEqual(["生成 户户研判表"]);
  await all.session.undo();
  expect(all.session.state()).toMatchObject(fine);
  expect(undoable(all)).toEqual(before);
});

test("where nobody is in front of the workbook nothing is remembered", async () => {
  const { workbook } = openTabs(FAULTY);
  const session = sessionWith(workbook);
  await session.open();
  await session.writeTabs();
  expect(session.state()).toMatchObject({ ...fine, undo: [] });
});

test("no more than fifty steps are remembered", async () => {
  const { session } = await opened();
  for (let n = 0; n < 60; n++) await session.setTabOptions({ unit: `第${n}县` });
  expect(session.state().undo).toHaveLength(50);
  for (let n = 0; n < 50; n++) await session.undo();
  expect(session.state()).toMatchObject({ ...fine, undo: [] });
  expect(session.state().tabs.options.unit).toBe("第9县");
});

test.each([0, 1])("killed at its change number %i, an undo leaves every tab old or new", async (deadline) => {
  const dead = new Promise<never>(() => undefined);
  let left = Infinity;
  const alive = <T>(act: () => Promise<T>): Promise<T> => (left-- > 0 ? act() : dead);
  const all = await opened((workbook) => ({
    ...workbook,
    restoreTab: (id, capture) => alive(() => workbook.restoreTab(id, capture)),
    writeSetting: (name, json) => alive(() => workbook.writeSetting(name, json)),
  }));
  const { workbook, session } = all;
  await session.writeTabs();
  const old = new Map(["基本情况", "户户研判表"].map((name) => [name, workbook.snapshot(name)]));
  workbook.edit("人口", 3, 4, "丙村");
  await session.writeTabs();
  const now = new Map([...old.keys()].map((name) => [name, workbook.snapshot(name)]));
  left = deadline;
  void session.undo();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(session.state().progress?.step).toBe("undoing");
  for (const name of old.keys()) expect([old.get(name), now.get(name)]).toContainEqual(workbook.snapshot(name));

  const later = sessionWith(workbook, { viewport: workbook });
  await later.open();
  await later.writeTabs();
  expect(later.state()).toMatchObject(fine);
});
