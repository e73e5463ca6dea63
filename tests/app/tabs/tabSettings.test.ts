import { createMemoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import { createTabStore, NO_TAB_SETTINGS, refuseOptions, type TabSettings } from "../../../src/app/tabs/TabSettings";
import type { Refusal } from "../../../src/core/model/Refusal";
import { openTabs } from "./sampleTabs";

const workbookWith = async (settings: Readonly<Record<string, string>> = {}) => {
  const workbook = createMemoryWorkbook({ sheets: [] });
  for (const [name, json] of Object.entries(settings)) await workbook.writeSetting(name, json);
  return workbook;
};

test("what the county chooses of its tabs travels in the workbook", async () => {
  const workbook = await workbookWith();
  const store = createTabStore(workbook);
  await store.load();
  expect(store.now()).toEqual(NO_TAB_SETTINGS);
  const options = { ...NO_TAB_SETTINGS.options, unit: "乐业县", masked: { T4: false } };
  await store.keep({ chosen: ["T1", "T3"], options });
  await store.close("2026-10", { overall: { "": [10, 4], 甲乡: [6, 2] } });

  const again = createTabStore(workbook);
  await again.load();
  expect(again.now()).toEqual({ ...NO_TAB_SETTINGS, chosen: ["T1", "T3"], options });
  expect(again.months()).toEqual({ "2026-10": { overall: { "": [10, 4], 甲乡: [6, 2] } } });
  expect(again.unreadable()).toEqual([]);
});

test("nothing is written where nothing changes", async () => {
  const workbook = await workbookWith();
  const store = createTabStore(workbook);
  await store.load();
  await store.keep({ chosen: null });
  expect(await workbook.readSetting("huhuqing.tabs")).toBeNull();
});

test.each([
  ["is no JSON", "{"],
  ["is of another form", JSON.stringify({ chosen: "T1" })],
  [
    "has a rate of 0",
    JSON.stringify({
      ...NO_TAB_SETTINGS,
      options: {
        ...NO_TAB_SETTINGS.options,
        sample: { seed: 1, rate: 0, count: null, byVerdict: false, again: false },
      },
    }),
  ],
  ["has more than is known", JSON.stringify({ ...NO_TAB_SETTINGS, later: 1 })],
])("a setting that %s is told, and put aside before it is written over", async (_what, json) => {
  const workbook = await workbookWith({ "huhuqing.tabs": json });
  const store = createTabStore(workbook);
  await store.load();
  expect(store.now()).toEqual(NO_TAB_SETTINGS);
  expect(store.unreadable()).toEqual(["huhuqing.tabs"]);
  expect(await workbook.readSetting("huhuqing.tabs")).toBe(json);

  await store.keep({ chosen: ["T1"] });
  expect(store.unreadable()).toEqual([]);
  expect(await workbook.readSetting("huhuqing.tabs.unreadable")).toBe(json);
  expect(JSON.parse((await workbook.readSetting("huhuqing.tabs")) ?? "")).toMatchObject({ chosen: ["T1"] });
});

test("what was stored before there was a number, strata by verdict or an assignment is read as without them", async () => {
  const { assignments: _, ...options } = NO_TAB_SETTINGS.options;
  const stored = { ...NO_TAB_SETTINGS, options: { ...options, unit: "乐业县", sample: { seed: 9, rate: 0.1 } } };
  const store = createTabStore(await workbookWith({ "huhuqing.tabs": JSON.stringify(stored) }));
  await store.load();
  expect(store.unreadable()).toEqual([]);
  expect(store.now().options).toEqual({
    ...{ ...NO_TAB_SETTINGS.options, unit: "乐业县", assignments: [] },
    sample: { seed: 9, rate: 0.1, count: null, byVerdict: false, again: false },
  });
});

test("assignments and the choice of a draw travel in the workbook", async () => {
  const workbook = await workbookWith();
  const options = {
    ...NO_TAB_SETTINGS.options,
    sample: { seed: 9, rate: 1, count: 20, byVerdict: true, again: true },
    assignments: [
      { rule: "INC-05", village: "青山镇/东村", unit: "民政局", deadline: "2021-01-31" },
      { rule: null, village: null, unit: "", deadline: "" },
    ],
  };
  await createTabStore(workbook).keep({ options });
  const again = createTabStore(workbook);
  await again.load();
  expect(again.now().options).toEqual(options);
});

test("months that cannot be read leave the other settings alone", async () => {
  const months = JSON.stringify({ "2026-13": {} });
  const workbook = await workbookWith({ "huhuqing.months": months, "huhuqing.tabs": JSON.stringify(NO_TAB_SETTINGS) });
  const store = createTabStore(workbook);
  await store.load();
  expect(store.unreadable()).toEqual(["huhuqing.months"]);
  await store.close("2026-11", {});
  expect(await workbook.readSetting("huhuqing.months.unreadable")).toBe(months);
});

function refused(options: TabSettings["options"]): unknown {
  try {
    return refuseOptions(options);
  } catch (error) {
    return (error as Refusal).data;
  }
}

test.each<[Partial<TabSettings["options"]>, object]>([
  [{ months: 13 }, { argument: "months", value: "13", expected: "1, 2, … 12" }],
  [{ months: 1.5 }, { argument: "months", value: "1.5" }],
  [
    { sample: { seed: 1, rate: 0, count: null, byVerdict: false, again: false } },
    { argument: "sample.rate", value: "0", expected: "> 0, ≤ 1" },
  ],
  [
    { sample: { seed: 1, rate: 0.05, count: 0, byVerdict: false, again: false } },
    { argument: "sample.count", value: "0", expected: "1, 2, 3, …" },
  ],
  [
    { sample: { seed: 1, rate: 0.05, count: 2.5, byVerdict: false, again: false } },
    { argument: "sample.count", value: "2.5" },
  ],
  [
    { sample: { seed: 1, rate: 1.01, count: null, byVerdict: true, again: false } },
    { argument: "sample.rate", value: "1.01" },
  ],
  [
    { assignments: [{ rule: null, village: null, unit: "民政局", deadline: "2021-02-30" }] },
    { argument: "assignments.0.deadline", value: '"2021-02-30"' },
  ],
  [{ sample: { seed: -1, rate: 0.05, count: null, byVerdict: false, again: false } }, { argument: "sample.seed" }],
  [{ index: { isAccepted: true, k: 1.1 } }, { argument: "index.k", value: "1.1" }],
])("options that could not be read back are refused, and nothing is stored: %j", async (change, data) => {
  const { session, workbook } = openTabs();
  await session.open();
  await session.setTabOptions({ unit: "乐业县" });
  const before = await workbook.readSetting("huhuqing.tabs");
  await session.setTabOptions(change);
  expect(session.state().refusal).toMatchObject({ code: "argument.bad" });
  expect(await workbook.readSetting("huhuqing.tabs")).toBe(before);
  expect(refused({ ...NO_TAB_SETTINGS.options, ...change })).toMatchObject(data);
});
