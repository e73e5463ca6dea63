import fc from "fast-check";
import type { SheetContent } from "../../src/adapters/memory/MemorySheet";
import type { CellValue } from "../../src/core/model/RawSheet";
import type { TabTable } from "../../src/core/model/TabTable";
import { peopleSheet, planFor } from "./contents";
import { refusalOf } from "./refusalOf";
import { chartTab, FIRST_PERSON, feedbackTab } from "./tabs";
import type { TabHost, TabSubject } from "./TabSubject";
import { tabState, valueIn } from "./tabState";

const NAME = "部门比对反馈表";
const PEOPLE = "家庭成员";

/** Columns cut off or added at the right, with a merge and an input of their own. */
function reshaped(people: number, columns: number): TabTable {
  const tab = feedbackTab(people, { filter: null, freeze: { rows: 1, columns: 0 } });
  const cut = tab.rows.map((row) => [
    ...row.slice(0, columns),
    ...Array.from({ length: Math.max(0, columns - row.length) }, (_, i) => `补 ${i}`),
  ]);
  const widths = Array.from(
    { length: columns },
    (_, i) => tab.columns[i] ?? { width: 31, format: "text" as const, hidden: i % 2 === 0 },
  );
  return {
    ...tab,
    columns: widths,
    rows: cut,
    merges: [{ row: 1, column: 0, rows: 1, columns: Math.min(3, columns) }],
    inputs: [
      { area: { row: FIRST_PERSON, column: columns - 1, rows: people, columns: 1 }, list: ["甲", "乙"], prompt: null },
    ],
  };
}

const CHANGES: readonly (readonly [name: string, before: TabTable, then: TabTable])[] = [
  ["fewer rows", feedbackTab(6), feedbackTab(2)],
  ["more rows", feedbackTab(2), feedbackTab(7)],
  ["no rows", feedbackTab(3), feedbackTab(0)],
  ["the same", feedbackTab(3), feedbackTab(3)],
  ["fewer columns, other merges, freeze, filter and inputs", feedbackTab(4), reshaped(3, 3)],
  ["more columns, other merges, freeze, filter and inputs", feedbackTab(4), reshaped(6, 10)],
  ["and back to fewer columns", reshaped(4, 9), feedbackTab(5)],
  ["charts over more rows", chartTab(3), chartTab(6)],
  ["fewer charts and pages", chartTab(5), chartTab(2, { charts: chartTab(2).charts!.slice(2, 4) })],
  ["no charts any more", chartTab(4), chartTab(4, { charts: [] })],
  ["charts for the first time", chartTab(4, { charts: [] }), chartTab(4)],
];

/** What every host must do alike when a tab of ours is put back as it was. */
export function describeRestoreContract(host: TabHost): void {
  const people = (...more: SheetContent[]): Promise<TabSubject> => host.open([peopleSheet(6), ...more]);
  const names = async ({ workbook }: TabSubject) => (await workbook.sheets()).map((sheet) => sheet.name);

  describe(`${host.name}: a tab put back`, () => {
    test.each(CHANGES)("%s: as it was", async (_, before, then) => {
      const subject = await people({ name: "后", rows: [["y"]] });
      const { workbook } = subject;
      await workbook.writeTab(before);
      const [state, all] = [await tabState(subject, before.id), await subject.snapshot()];
      const capture = await workbook.captureTab(before.id);
      expect(capture?.id).toBe(before.id);
      expect(await subject.snapshot()).toEqual(all);
      await workbook.writeTab(then);
      await workbook.restoreTab(before.id, capture);
      expect(await tabState(subject, before.id)).toEqual(state);
      expect(await subject.snapshot()).toEqual(all);
      expect((await workbook.sheets()).map(({ active }) => active)).toEqual([true, false, false]);
      // A tab that was put back is found and written like any other.
      await workbook.writeTab(then);
      const fresh = await people({ name: "后", rows: [["y"]] });
      await fresh.workbook.writeTab(then);
      expect((await workbook.readTab(then.id))?.columns).toEqual((await fresh.workbook.readTab(then.id))?.columns);
    });

    test("whatever was written, any number of times", async () => {
      const anyTab = fc
        .record({ rows: fc.integer({ min: 0, max: 5 }), columns: fc.integer({ min: 1, max: 9 }) })
        .map(({ rows, columns }) => (columns === 7 ? feedbackTab(rows + 1) : reshaped(rows + 1, columns)));
      await fc.assert(
        fc.asyncProperty(anyTab, fc.array(anyTab, { minLength: 1, maxLength: 3 }), async (first, rest) => {
          const subject = await people();
          const { workbook } = subject;
          const steps = [];
          for (const tab of [first, ...rest]) {
            steps.push({ capture: await workbook.captureTab("T6"), all: await subject.snapshot() });
            await workbook.writeTab(tab);
          }
          for (const { capture, all } of steps.reverse()) {
            await workbook.restoreTab("T6", capture);
            expect(await subject.snapshot()).toEqual(all);
          }
        }),
        { numRuns: 8 },
      );
    });

    test("with what single cells held", async () => {
      const subject = await people();
      const { workbook } = subject;
      await workbook.writeTab(feedbackTab(3));
      await workbook.writeCells("T6", [{ row: FIRST_PERSON, column: 4, value: "=属实" }]);
      const [state, all] = [await tabState(subject, "T6"), await subject.snapshot()];
      const capture = await workbook.captureTab("T6");
      await workbook.writeCells("T6", [
        { row: FIRST_PERSON, column: 4, value: 5 },
        { row: 2, column: 2, value: "无公式" },
        { row: FIRST_PERSON + 1, column: 1, value: null },
      ]);
      await workbook.restoreTab("T6", capture);
      expect(await tabState(subject, "T6")).toEqual(state);
      expect(await subject.snapshot()).toEqual(all);
    });

    test("rows right below that were read into it come back as they were", async () => {
      const subject = await people();
      const { person, workbook } = subject;
      await workbook.writeTab(feedbackTab(2));
      for (const row of [6, 7]) await person.edit(NAME, row, 4, `补 ${row}`);
      const [state, all] = [await tabState(subject, "T6"), await subject.snapshot()];
      const capture = await workbook.captureTab("T6", { below: 2 });
      await workbook.writeTab(feedbackTab(3), { below: 2 });
      await workbook.restoreTab("T6", capture);
      expect(await tabState(subject, "T6")).toEqual(state);
      expect(await subject.snapshot()).toEqual(all);
    });

    test("what else was done meanwhile stays: marks, settings and other tabs", async () => {
      const subject = await people();
      const { workbook } = subject;
      await workbook.writeTab(feedbackTab(4));
      const state = await tabState(subject, "T6");
      const capture = await workbook.captureTab("T6");
      await workbook.writeTab(feedbackTab(7));
      await workbook.writeTab(chartTab(4));
      await workbook.paint(planFor(6, (i) => i % 2 === 0));
      await workbook.writeSetting("huhuqing.test", '{"a":1}');
      const [other, marked] = [await tabState(subject, "T7"), await subject.snapshot(PEOPLE)];
      await workbook.restoreTab("T6", capture);
      expect(await tabState(subject, "T6")).toEqual(state);
      expect(await tabState(subject, "T7")).toEqual(other);
      expect(await subject.snapshot(PEOPLE)).toEqual(marked);
      expect(await workbook.readSetting("huhuqing.test")).toBe('{"a":1}');
      await workbook.restoreTab("T7", null);
      expect(await names(subject)).toEqual([PEOPLE, NAME]);
      expect(await tabState(subject, "T6")).toEqual(state);
      expect(await workbook.clear()).toEqual([PEOPLE]);
    });

    test("charts that went while another tab got its own come back beside those", async () => {
      const subject = await people();
      const { workbook } = subject;
      await workbook.writeTab(chartTab(4));
      const state = await tabState(subject, "T7");
      const capture = await workbook.captureTab("T7");
      await workbook.writeTab(chartTab(3, { charts: [] }));
      const own = chartTab(5).charts!.map((chart) => ({ ...chart, id: chart.id.replace("T7", "T8") }));
      await workbook.writeTab(chartTab(5, { id: "T8", name: "村情况", charts: own }));
      const other = await tabState(subject, "T8");
      await workbook.restoreTab("T7", capture);
      expect(await tabState(subject, "T7")).toEqual(state);
      expect(await tabState(subject, "T8")).toEqual(other);
    });

    test("what the person has beside and below it stays", async () => {
      const subject = await people();
      const { workbook, person } = subject;
      await workbook.writeTab(feedbackTab(4));
      const theirs: [number, number, CellValue][] = [
        [3, 8, "县里的备注"],
        [FIRST_PERSON + 9, 0, "签字："],
      ];
      for (const [row, column, value] of theirs) await person.edit(NAME, row, column, value);
      const all = await subject.snapshot();
      const capture = await workbook.captureTab("T6");
      await workbook.writeTab(feedbackTab(2));
      if (!host.isClosedForPerson) {
        theirs.push([FIRST_PERSON + 8, 2, "另写的"], [1, 9, 3.5]);
        theirs[0] = [3, 8, "改过的备注"];
        for (const [row, column, value] of theirs) await person.edit(NAME, row, column, value);
      }
      await workbook.restoreTab("T6", capture);
      const sheet = await workbook.readTab("T6");
      expect(theirs.map(([row, column]) => valueIn(sheet, row, column))).toEqual(theirs.map(([, , value]) => value));
      expect(valueIn(sheet, FIRST_PERSON + 3, 1)).toBe("459099199003070004");
      if (host.isClosedForPerson) expect(await subject.snapshot()).toEqual(all);
    });

    test("a protected tab is refused, a protected structure is not in the way", async () => {
      const subject = await people();
      const { workbook, person } = subject;
      await workbook.writeTab(feedbackTab(3));
      await person.protectStructure();
      const all = await subject.snapshot();
      const capture = await workbook.captureTab("T6");
      await workbook.writeTab(feedbackTab(5));
      await workbook.restoreTab("T6", capture);
      expect(await subject.snapshot()).toEqual(all);
      await person.protectSheet(NAME);
      const locked = await subject.snapshot();
      const held = await workbook.captureTab("T6");
      for (const back of [held, null]) {
        expect(await refusalOf(workbook.restoreTab("T6", back))).toMatchObject({
          code: "sheet.protected",
          data: { sheet: NAME },
        });
      }
      expect(await subject.snapshot()).toEqual(locked);
    });
  });

  describe(`${host.name}: a tab taken away`, () => {
    test.each([feedbackTab(4), chartTab(4)])("goes with its names, and can be written anew", async (tab) => {
      const subject = await people({ name: "后", rows: [["y"]] });
      const { workbook } = subject;
      expect(await workbook.captureTab(tab.id)).toBeNull();
      const all = await subject.snapshot();
      await workbook.restoreTab(tab.id, null);
      expect(await subject.snapshot()).toEqual(all);
      await workbook.writeTab(tab);
      const state = await tabState(subject, tab.id);
      await workbook.restoreTab(tab.id, null);
      expect(await workbook.readTab(tab.id)).toBeNull();
      expect(await subject.snapshot()).toEqual(all);
      expect((await workbook.sheets()).map(({ active }) => active)).toEqual([true, false]);
      await workbook.writeTab(tab);
      expect(await tabState(subject, tab.id)).toEqual(state);
    });

    test.each([feedbackTab(4), chartTab(4)])("comes back as it was captured", async (tab) => {
      const subject = await people();
      const { workbook } = subject;
      await workbook.writeTab(tab);
      const state = await tabState(subject, tab.id);
      const capture = await workbook.captureTab(tab.id);
      await workbook.restoreTab(tab.id, null);
      await workbook.restoreTab(tab.id, capture);
      expect(await tabState(subject, tab.id)).toEqual(state);
      expect(await names(subject)).toEqual([PEOPLE, tab.name]);
      expect((await workbook.sheets()).map(({ active }) => active)).toEqual([true, false]);
      expect(await workbook.writeTab(tab)).toEqual({ sheet: tab.name, renamed: false });
      expect(await names(subject)).toEqual([PEOPLE, tab.name]);
    });

    test("comes back though other tabs were written meanwhile", async () => {
      const subject = await people();
      const { workbook } = subject;
      await workbook.writeTab(chartTab(4));
      const state = await tabState(subject, "T7");
      const capture = await workbook.captureTab("T7");
      await workbook.restoreTab("T7", null);
      await workbook.writeTab(feedbackTab(3));
      const other = await tabState(subject, "T6");
      await workbook.restoreTab("T7", capture);
      expect(await tabState(subject, "T7")).toEqual(state);
      expect(await tabState(subject, "T6")).toEqual(other);
      expect((await names(subject)).sort()).toEqual([PEOPLE, NAME, chartTab(4).name].sort());
    });

    test("comes back though the person removed it", async () => {
      if (host.isClosedForPerson) return;
      const subject = await people();
      const { workbook, person } = subject;
      await workbook.writeTab(feedbackTab(4));
      const state = await tabState(subject, "T6");
      const capture = await workbook.captureTab("T6");
      await person.removeSheet(NAME);
      await workbook.restoreTab("T6", capture);
      expect(await tabState(subject, "T6")).toEqual(state);
    });

    test("stays where nobody may remove sheets, and where no other sheet would be seen", async () => {
      const locked = await people();
      await locked.workbook.writeTab(feedbackTab(2));
      await locked.person.protectStructure();
      const before = await locked.snapshot();
      expect(await refusalOf(locked.workbook.restoreTab("T6", null))).toMatchObject({
        code: "tab.noRoom",
        data: { tab: NAME, reason: "structure" },
      });
      expect(await locked.snapshot()).toEqual(before);

      const last = await people({ name: "隐藏", rows: [["x"]], visible: false });
      await last.workbook.writeTab(feedbackTab(2));
      await last.person.removeSheet(PEOPLE);
      const alone = await last.snapshot();
      expect(await refusalOf(last.workbook.restoreTab("T6", null))).toMatchObject({
        code: "tab.noRoom",
        data: { tab: NAME, reason: "lastSheet" },
      });
      expect(await last.snapshot()).toEqual(alone);
    });
  });
}
