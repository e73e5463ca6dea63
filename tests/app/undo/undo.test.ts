import type { Session } from "../../../src/app/Session";
import { openTabs, tabOf, placeOf, type OpenedTabs } from "../tabs/sampleTabs";
import { FAULTY, labels, undoable } from "./undoable";

async function opened(): Promise<OpenedTabs> {
  const all = openTabs(FAULTY);
  await all.session.open();
  expect(all.session.state()).toMatchObject({ refusal: null, defect: null, undo: [] });
  return all;
}

const actions: readonly (readonly [name: string, act: (session: Session) => Promise<void>, label: string])[] = [
  ["validate", (session) => session.validate(), "标记 1 个工作表"],
  [
    "confirm a value",
    (session) => session.correct({ parameter: { id: "income-line", value: 4000 } }),
    "确认参数 收入标准（人均纯收入须超过）",
  ],
  ["choose a pack", (session) => session.correct({ pack: "guangxi-2017" }), "选用标准包 "],
  ["switch a rule", (session) => session.correct({ rule: { id: "ID-02", change: { on: false } } }), "调整规则 ID-02"],
  ["rename villages", (session) => session.renameVillages([{ from: "甲", to: "甲村" }]), "对应村名"],
  ["decide on a pair", (session) => session.decide("0123456789abcdef", "accepted"), "认定 1 对人员"],
  ["choose tabs", (session) => session.chooseTabs(["T3"]), "选择汇总表"],
  ["options of tabs", (session) => session.setTabOptions({ unit: "某县" }), "调整汇总表选项"],
  [
    "numbers of villages",
    (session) => session.typeForVillages([{ key: "/甲村", values: { people: 3 } }]),
    "填写 1 个村的数字",
  ],
  ["close a month", (session) => session.closeMonth("2020-06"), "月度结账 2020-06"],
  ["write tabs", (session) => session.writeTabs(), "生成 2 张汇总表"],
  ["prepare a sheet", (session) => session.prepareSheet("housing"), "准备部门填报表 "],
];

test.each(actions)("%s is one step that says what it did and comes undone", async (_name, act, label) => {
  const all = await opened();
  const { session } = all;
  const before = undoable(all);
  await act(session);
  expect(session.state()).toMatchObject({ refusal: null, defect: null });
  expect(labels(session)).toEqual([expect.stringContaining(label)]);
  expect(undoable(all)).not.toEqual(before);
  await session.undo();
  expect(session.state()).toMatchObject({ refusal: null, defect: null, progress: null, undo: [] });
  expect(undoable(all)).toEqual(before);
});

test("steps come undone last first, back to where each began", async () => {
  const all = await opened();
  const states = [undoable(all)];
  for (const [, act] of actions) {
    await act(all.session);
    states.push(undoable(all));
  }
  expect(labels(all.session)).toHaveLength(actions.length);
  for (const state of states.slice(0, -1).reverse()) {
    await all.session.undo();
    expect(all.session.state()).toMatchObject({ refusal: null, defect: null });
    expect(undoable(all)).toEqual(state);
  }
  await all.session.undo();
  expect(all.session.state().refusal?.code).toBe("undo.nothing");
});

test("a tab that the person edited since is not taken back, and says so", async () => {
  const { workbook, session } = await opened();
  await session.writeTabs();
  const tab = await tabOf(workbook, "T3");
  workbook.edit(tab.name, placeOf(tab, "H2").row, placeOf(tab, "责任人").column, "蒙某");
  const before = workbook.snapshot();
  expect(labels(session)).toEqual(["生成 2 张汇总表｜“户户研判表”在那之后有人改过"]);
  await session.undo();
  expect(session.state().refusal).toMatchObject({ code: "undo.changed", data: { sheet: "户户研判表" } });
  expect(workbook.snapshot()).toEqual(before);

  // What was written over the edit comes undone to the edit.
  await session.writeTabs();
  expect(labels(session)[0]).toBe("生成 2 张汇总表");
  await session.undo();
  expect(workbook.snapshot("户户研判表")).toEqual(
    (before as { sheets: readonly { name: string }[] }).sheets.find(({ name }) => name === "户户研判表"),
  );
  expect(session.state().undo).toHaveLength(1);
});
