import fc from "fast-check";
import type { CellEntry } from "../../src/app/ports";
import type { CellValue } from "../../src/core/model/RawSheet";
import { peopleSheet } from "./contents";
import { refusalOf } from "./refusalOf";
import { chartTab, FIRST_PERSON, feedbackTab } from "./tabs";
import type { TabHost, TabSubject } from "./TabSubject";
import { tabState, valueIn } from "./tabState";

const NAME = "部门比对反馈表";
const PEOPLE = "家庭成员";

const hazards = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", "'引号", "00123", "1e5", "TRUE", "2024-01-01", "x\ny"];

/** What every host must do alike when values are put into single cells of a tab of ours. */
export function describeCellsContract(host: TabHost): void {
  const written = async (people = 4): Promise<TabSubject> => {
    const subject = await host.open([peopleSheet(6)]);
    await subject.workbook.writeTab(feedbackTab(people));
    return subject;
  };
  const valuesAt = async ({ workbook }: TabSubject, cells: readonly CellEntry[]): Promise<CellValue[]> => {
    const sheet = await workbook.readTab("T6");
    return cells.map(({ row, column }) => valueIn(sheet, row, column));
  };

  describe(`${host.name}: cells of a tab`, () => {
    test("take values, and keep their formats; all else stays as it was", async () => {
      const subject = await written();
      const cells: CellEntry[] = [
        { row: FIRST_PERSON, column: 4, value: "属实" },
        { row: FIRST_PERSON + 2, column: 4, value: "已更正" },
        { row: FIRST_PERSON, column: 5, value: 45_656 },
        { row: FIRST_PERSON + 1, column: 3, value: 0.5 },
        { row: FIRST_PERSON + 1, column: 2, value: true },
        { row: FIRST_PERSON + 3, column: 2, value: null },
        { row: FIRST_PERSON + 1, column: 1, value: null },
        { row: FIRST_PERSON + 3, column: 0, value: -7 },
      ];
      const people = await subject.snapshot(PEOPLE);
      const before = (await tabState(subject, "T6")) as { readonly cells: object; readonly looks: object };
      const kept = await valuesAt(subject, [
        { row: 0, column: 0, value: null },
        { row: FIRST_PERSON, column: 1, value: null },
        { row: FIRST_PERSON + 3, column: 6, value: null },
      ]);
      await subject.workbook.writeCells("T6", cells);
      expect(await valuesAt(subject, cells)).toEqual(cells.map(({ value }) => value));
      const after = (await tabState(subject, "T6")) as { readonly cells: object; readonly looks: object };
      expect([after.cells, after.looks]).toEqual([before.cells, before.looks]);
      expect(
        await valuesAt(subject, [
          { row: 0, column: 0, value: null },
          { row: FIRST_PERSON, column: 1, value: null },
          { row: FIRST_PERSON + 3, column: 6, value: null },
        ]),
      ).toEqual(kept);
      expect(await subject.snapshot(PEOPLE)).toEqual(people);
      expect((await subject.workbook.sheets()).map(({ active }) => active)).toEqual([true, false]);
    });

    test.each(hazards)("the text %j is a text and reads back as it was given", async (text) => {
      const subject = await written(2);
      const cells = [4, 2, 1].map((column) => ({ row: FIRST_PERSON, column, value: text }));
      const formats = async () =>
        cells.map(async ({ row, column }) => (await subject.looks(NAME)).formatAt(row, column));
      const before = await Promise.all(await formats());
      await subject.workbook.writeCells("T6", cells);
      expect(await valuesAt(subject, cells)).toEqual([text, text, text]);
      expect(await Promise.all(await formats())).toEqual(before);
      expect((await subject.workbook.readTab("T6"))?.formulas).toHaveLength(1);
      // And again over a text that was disarmed.
      const again = cells.map((cell, i) => ({ ...cell, value: i === 0 ? "属实" : i === 1 ? 12 : "=2" }));
      await subject.workbook.writeCells("T6", again);
      expect(await valuesAt(subject, again)).toEqual(["属实", 12, "=2"]);
    });

    test("the last value for a cell stands; written twice is written once", async () => {
      const values = fc.array(
        fc.record({
          row: fc.integer({ min: FIRST_PERSON, max: FIRST_PERSON + 3 }),
          column: fc.constantFrom(2, 4),
          value: fc.oneof(
            fc.constantFrom<CellValue>(null, true, false, 0, -1.25, 99_999),
            fc.constantFrom(...hazards, "属实", "a<b>&\"c'"),
          ),
        }),
        { minLength: 1, maxLength: 9 },
      );
      const subject = await written();
      await fc.assert(
        fc.asyncProperty(values, async (cells) => {
          await subject.workbook.writeCells("T6", cells);
          const last = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
          const told = [...last.values()];
          expect(await valuesAt(subject, told)).toEqual(told.map(({ value }) => value));
          const once = await subject.workbook.readTab("T6");
          await subject.workbook.writeCells("T6", cells);
          expect(await subject.workbook.readTab("T6")).toEqual(once);
        }),
        { numRuns: 12 },
      );
    });

    test("a value in place of a formula is no formula", async () => {
      const subject = await written();
      await subject.workbook.writeCells("T6", [{ row: 2, column: 2, value: 31 }]);
      expect((await subject.looks(NAME)).formulaAt(2, 2)).toBeNull();
      const sheet = await subject.workbook.readTab("T6");
      expect([valueIn(sheet, 2, 2), sheet?.formulas]).toEqual([31, []]);
    });

    test("charts stay, and the tab can be written anew", async () => {
      const subject = await host.open([peopleSheet(3)]);
      await subject.workbook.writeTab(chartTab(4));
      const { charts } = await subject.looks("乡镇情况");
      await subject.workbook.writeCells("T7", [{ row: 3, column: 1, value: 500 }]);
      expect((await subject.looks("乡镇情况")).charts).toEqual(charts);
      expect(valueIn(await subject.workbook.readTab("T7"), 3, 1)).toBe(500);
      await subject.workbook.writeTab(chartTab(3));
      expect(valueIn(await subject.workbook.readTab("T7"), 3, 1)).toBe(157);
    });

    test("what the person wrote beside and below stays, under any name of the sheet", async () => {
      const subject = await written();
      const theirs: CellEntry[] = [
        { row: FIRST_PERSON, column: 8, value: "县里的备注" },
        { row: FIRST_PERSON + 7, column: 0, value: "签字：" },
      ];
      for (const { row, column, value } of theirs) await subject.person.edit(NAME, row, column, value);
      await subject.person.renameSheet(NAME, "甲");
      await subject.workbook.writeCells("T6", [{ row: FIRST_PERSON, column: 4, value: "属实" }]);
      expect(await valuesAt(subject, theirs)).toEqual(theirs.map(({ value }) => value));
      expect((await subject.workbook.readTab("T6"))?.area).toEqual({ row: 0, column: 0, rows: 8, columns: 7 });
    });

    test("no cells are no change", async () => {
      const subject = await written();
      const before = await subject.snapshot();
      await subject.workbook.writeCells("T6", []);
      expect(await subject.snapshot()).toEqual(before);
    });

    test("a cell outside of the sheet is refused with all others", async () => {
      const subject = await written();
      const before = await subject.snapshot();
      for (const place of [
        { row: -1, column: 4 },
        { row: 1_048_576, column: 4 },
        { row: 4, column: 16_384 },
        { row: 4.5, column: 4 },
      ]) {
        const cells = [
          { row: FIRST_PERSON, column: 4, value: "属实" },
          { ...place, value: 1 },
        ];
        await expect(subject.workbook.writeCells("T6", cells)).rejects.toMatchObject({ name: "RangeError" });
      }
      expect(await subject.snapshot()).toEqual(before);
    });

    test("a tab that is not there, or was removed, is refused", async () => {
      const subject = await written();
      const cells = [{ row: FIRST_PERSON, column: 4, value: "属实" }];
      expect(await refusalOf(subject.workbook.writeCells("T9", cells))).toMatchObject({ code: "sheet.gone" });
      expect(await refusalOf(subject.workbook.writeCells("T9", []))).toMatchObject({ code: "sheet.gone" });
      await subject.person.removeSheet(NAME);
      const before = await subject.snapshot();
      expect(await refusalOf(subject.workbook.writeCells("T6", cells))).toMatchObject({ code: "sheet.gone" });
      expect(await subject.snapshot()).toEqual(before);
    });

    test("a protected tab is refused, and nothing is written", async () => {
      const subject = await written();
      await subject.person.protectSheet(NAME);
      const before = await subject.snapshot();
      const cells = [{ row: FIRST_PERSON, column: 4, value: "属实" }];
      expect(await refusalOf(subject.workbook.writeCells("T6", cells))).toMatchObject({
        code: "sheet.protected",
        data: { sheet: NAME },
      });
      expect(await subject.snapshot()).toEqual(before);
    });
  });
}
