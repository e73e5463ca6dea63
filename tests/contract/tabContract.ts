import fc from "fast-check";
import type { SheetContent } from "../../src/adapters/memory/MemorySheet";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { isTabCell, type TabTable } from "../../src/core/model/TabTable";
import { describeChartContract } from "./chartContract";
import { peopleSheet, planFor } from "./contents";
import { describeCellsContract } from "./cellsContract";
import { refusalOf } from "./refusalOf";
import { describeRestoreContract } from "./restoreContract";
import { FIRST_PERSON, feedbackTab } from "./tabs";
import type { TabHost, TabSubject } from "./TabSubject";

const NAME = "部门比对反馈表";
const PEOPLE = "家庭成员";

function at(sheet: RawSheet, row: number, column: number): CellValue {
  return sheet.columns[column - sheet.origin.column]?.[row - sheet.origin.row] ?? null;
}

/** Blank rows and columns at the end are cut off, as in a used range. */
function valuesOf(sheet: RawSheet | null): CellValue[][] {
  if (!sheet) return [];
  const rows = Array.from({ length: sheet.origin.row + sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.origin.column + sheet.columns.length }, (__, column) => at(sheet, row, column)),
  );
  return trimmed(rows);
}

function trimmed(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

function expected(tab: TabTable): CellValue[][] {
  return trimmed(
    tab.rows.map((row) =>
      row.map((cell) => {
        const value = isTabCell(cell) ? cell.value : cell;
        return value === "" ? null : value;
      }),
    ),
  );
}

const anyText = fc
  .oneof(
    fc.constantFrom(
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "＝1",
      "\t=1",
      "'引号",
      "00123",
      "1e5",
      "TRUE",
      "2024-01-01",
      "x\ny",
    ),
    fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "1", "a", "户", "'", " ", "<", "&", '"'), minLength: 1 }),
  )
  .filter((text) => text.trim() !== "");
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  anyText,
  fc.integer({ min: -99_999, max: 99_999 }),
  fc.integer({ min: -999, max: 999_999 }).map((n) => n / 100),
  fc.boolean(),
);

/** What every host must do alike with tabs of ours. */
export function describeTabContract(host: TabHost): void {
  describeChartContract(host);
  describeCellsContract(host);
  describeRestoreContract(host);
  const people = (...more: SheetContent[]): Promise<TabSubject> => host.open([peopleSheet(6), ...more]);
  const names = async ({ workbook }: TabSubject) => (await workbook.sheets()).map((sheet) => sheet.name);

  describe(`${host.name}: a new tab`, () => {
    test("stands behind the last sheet and holds what it was given", async () => {
      const subject = await people({ name: "别的", rows: [["x"]] });
      const { workbook } = subject;
      const before = [await subject.snapshot(PEOPLE), await subject.snapshot("别的")];
      expect(await workbook.readTab("T6")).toBeNull();
      const done: [number, number][] = [];
      const tab = feedbackTab(5);
      expect(await workbook.writeTab(tab, { onProgress: (now, all) => done.push([now, all]) })).toEqual({
        sheet: NAME,
        renamed: false,
      });
      expect(done.at(-1)?.[0]).toBe(done.at(-1)?.[1]);
      expect(await names(subject)).toEqual([PEOPLE, "别的", NAME]);
      expect(await workbook.sheets()).toMatchObject([
        { name: PEOPLE, active: true },
        { active: false },
        { name: NAME, rows: 9, columns: 7, visible: true, protected: false, active: false },
      ]);
      const [byId, byName] = [await workbook.readTab("T6"), await workbook.read(NAME)];
      expect(byId).toEqual({ ...byName, area: { row: 0, column: 0, rows: 9, columns: 7 } });
      expect(byName).toMatchObject({ name: NAME, origin: { row: 0, column: 0 } });
      expect(valuesOf(byName)).toEqual(expected(tab));
      expect(byName.merges ?? tab.merges).toEqual(tab.merges);
      expect([await subject.snapshot(PEOPLE), await subject.snapshot("别的")]).toEqual(before);
    });

    test("keeps formulas, number formats, styles, lists, prompts, panes, filter and hidden columns", async () => {
      const subject = await people();
      const tab = feedbackTab(5);
      await subject.workbook.writeTab(tab);
      const looks = await subject.looks(NAME);
      expect(looks.formulaAt(2, 2)).toBe("=COUNTA(C5:C9)");
      expect((await subject.workbook.read(NAME)).formulas).toEqual([{ row: 2, column: 2, rows: 1, columns: 1 }]);
      const formats = [0, 1, 2, 3, 5, 6].map((column) => looks.formatAt(FIRST_PERSON, column));
      expect(formats).toEqual(["0", "@", "General", "0.00%", "yyyy-mm-dd", "@"]);
      expect(looks.formatAt(2, 3)).toBe("0.00%");
      expect([0, 2, 3].map((row) => looks.isBoldAt(row, 0))).toEqual([true, true, true]);
      expect(looks.isBoldAt(FIRST_PERSON, 0)).toBe(false);
      expect(looks.inputs).toEqual(tab.inputs);
      expect(looks.freeze).toEqual(tab.freeze);
      expect(looks.filter).toEqual(tab.filter);
      expect(looks.hiddenColumns).toEqual([6]);
    });

    test("a formula among texts alone is a formula", async () => {
      const subject = await people();
      const counted = (formula: string) => ({ value: 2, formula });
      const tab: TabTable = {
        ...feedbackTab(0, { merges: [], filter: null, inputs: [], freeze: { rows: 0, columns: 0 } }),
        rows: [
          [{ value: "致贫原因", style: "heading" }, null, { value: "户数", style: "heading" }],
          ["因病", "甲镇", counted("=COUNTA(A2:B2)")],
          ["合计", null, counted("=SUM(C2:C2)")],
        ],
      };
      await subject.workbook.writeTab(tab);
      const looks = await subject.looks(NAME);
      expect([1, 2].map((row) => looks.formulaAt(row, 2))).toEqual(["=COUNTA(A2:B2)", "=SUM(C2:C2)"]);
      expect([1, 2].map((row) => looks.formatAt(row, 2))).toEqual(["General", "General"]);
      expect(valuesOf(await subject.workbook.readTab("T6"))).toEqual(expected(tab));
    });

    test("texts stay texts whatever they begin with, numbers stay numbers", async () => {
      const { workbook } = await people();
      const rows = fc.array(fc.array(anyValue, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(rows, async (cells) => {
          const tab: TabTable = {
            ...feedbackTab(0, { merges: [], filter: null, inputs: [], freeze: { rows: 0, columns: 0 } }),
            rows: [[{ value: "标题", style: "heading" }], ...cells],
          };
          await workbook.writeTab(tab);
          const sheet = await workbook.readTab("T6");
          expect(valuesOf(sheet)).toEqual(expected(tab));
          expect(sheet?.formulas).toEqual([]);
        }),
        { numRuns: 25 },
      );
    });

    test.each([
      [NAME, NAME, `${NAME}（2）`],
      ["tab", "TAB", "tab（2）"],
    ])("named %s where the person has %s", async (name, theirs, given) => {
      const subject = await people({ name: theirs, rows: [["我的", 1]] });
      const before = await subject.snapshot(theirs);
      expect(await subject.workbook.writeTab(feedbackTab(1, { name }))).toEqual({ sheet: given, renamed: true });
      expect(await subject.snapshot(theirs)).toEqual(before);
      expect(await subject.workbook.writeTab(feedbackTab(2, { name }))).toEqual({ sheet: given, renamed: false });
      expect(await names(subject)).toEqual([PEOPLE, theirs, given]);
    });

    test.each([
      ["a:b\\c/d?e*f[g]h", "abcdefgh"],
      ["'县'", "县"],
      ["表".repeat(40), "表".repeat(31)],
      ["[]", "Huhuqing"],
    ])("a name that Excel forbids: %s", async (name, given) => {
      const subject = await people();
      expect(await subject.workbook.writeTab(feedbackTab(1, { name }))).toEqual({ sheet: given, renamed: false });
      expect(valuesOf(await subject.workbook.read(given))).toEqual(expected(feedbackTab(1)));
    });

    test("a quote in its name does not hide it", async () => {
      const subject = await people();
      await subject.workbook.writeTab(feedbackTab(1, { name: "a'b!c d" }));
      expect((await subject.workbook.readTab("T6"))?.name).toBe("a'b!c d");
    });

    test("two tabs are told apart by their id", async () => {
      const subject = await people();
      await subject.workbook.writeTab(feedbackTab(1));
      await subject.workbook.writeTab(feedbackTab(2, { id: "T6.1", name: "核实清单" }));
      await subject.workbook.writeTab(feedbackTab(3));
      expect(await names(subject)).toEqual([PEOPLE, NAME, "核实清单"]);
      expect((await subject.workbook.readTab("T6"))?.rowCount).toBe(7);
      expect((await subject.workbook.readTab("T6.1"))?.rowCount).toBe(6);
    });

    test("cancelled before the first change, and refused where sheets may not be added", async () => {
      const subject = await people();
      const before = await subject.snapshot();
      expect(await refusalOf(subject.workbook.writeTab(feedbackTab(3), { signal: AbortSignal.abort() }))).toMatchObject(
        {
          code: "cancelled",
        },
      );
      expect(await subject.snapshot()).toEqual(before);
      await subject.person.protectStructure();
      const locked = await subject.snapshot();
      expect(await refusalOf(subject.workbook.writeTab(feedbackTab(3)))).toMatchObject({
        code: "tab.noRoom",
        data: { tab: NAME, reason: "structure" },
      });
      expect(await subject.snapshot()).toEqual(locked);
    });
  });

  describe(`${host.name}: a tab written again`, () => {
    const written = async (rows: number, ...more: SheetContent[]): Promise<TabSubject> => {
      const subject = await people(...more);
      await subject.workbook.writeTab(feedbackTab(rows));
      return subject;
    };

    test.each([
      [8, 3],
      [3, 8],
      [4, 4],
      [4, 0],
      [0, 4],
    ])("%i people, then %i: as if it were new", async (first, second) => {
      const subject = await written(first, { name: "后", rows: [["y"]] });
      const before = [await subject.snapshot(PEOPLE), await subject.snapshot("后")];
      const tab = feedbackTab(second);
      expect(await subject.workbook.writeTab(tab)).toEqual({ sheet: NAME, renamed: false });
      const fresh = await written(second, { name: "后", rows: [["y"]] });
      expect(await subject.workbook.read(NAME)).toEqual(await fresh.workbook.read(NAME));
      const [looks, wanted] = [await subject.looks(NAME), await fresh.looks(NAME)];
      for (const key of ["inputs", "filter", "freeze", "hiddenColumns"] as const)
        expect(looks[key]).toEqual(wanted[key]);
      for (let row = 0; row < FIRST_PERSON + Math.max(first, second); row++) {
        for (let column = 0; column < 7; column++) {
          expect([row, column, looks.formatAt(row, column)]).toEqual([row, column, wanted.formatAt(row, column)]);
          expect([row, column, looks.isBoldAt(row, column)]).toEqual([row, column, wanted.isBoldAt(row, column)]);
        }
      }
      expect([await subject.snapshot(PEOPLE), await subject.snapshot("后")]).toEqual(before);
      expect((await subject.workbook.sheets()).map(({ active }) => active)).toEqual([true, false, false]);
    });

    test("fewer and more columns than before", async () => {
      const subject = await written(3);
      const narrow = (rows: number): TabTable => {
        const tab = feedbackTab(rows, { merges: [], filter: null, inputs: [] });
        return { ...tab, columns: tab.columns.slice(0, 3), rows: tab.rows.map((row) => row.slice(0, 3)) };
      };
      await subject.workbook.writeTab(narrow(2));
      expect(valuesOf(await subject.workbook.readTab("T6"))).toEqual(expected(narrow(2)));
      expect(await subject.looks(NAME)).toMatchObject({ inputs: [], filter: null });
      await subject.workbook.writeTab(feedbackTab(4));
      expect(valuesOf(await subject.workbook.readTab("T6"))).toEqual(expected(feedbackTab(4)));
    });

    test("tells what the person typed before, and replaces it", async () => {
      const subject = await written(3);
      await subject.person.edit(NAME, FIRST_PERSON + 1, 4, "属实");
      await subject.person.edit(NAME, FIRST_PERSON, 5, 45_656);
      const read = (await subject.workbook.readTab("T6"))!;
      expect([at(read, FIRST_PERSON + 1, 4), at(read, FIRST_PERSON, 5)]).toEqual(["属实", 45_656]);
      await subject.workbook.writeTab(feedbackTab(3));
      expect(valuesOf(await subject.workbook.readTab("T6"))).toEqual(expected(feedbackTab(3)));
    });

    test("keeps what the person wrote at the right and below", async () => {
      const subject = await written(6);
      const theirs: [number, number, CellValue][] = [
        [3, 8, "县里的备注"],
        [FIRST_PERSON, 8, 12.5],
        [FIRST_PERSON + 5, 7, "最后一行"],
        [FIRST_PERSON + 9, 0, "签字："],
      ];
      for (const [row, column, value] of theirs) await subject.person.edit(NAME, row, column, value);
      await subject.workbook.writeTab(feedbackTab(2));
      const read = (await subject.workbook.readTab("T6"))!;
      expect(theirs.map(([row, column]) => at(read, row, column))).toEqual(theirs.map(([, , value]) => value));
      expect(at(read, FIRST_PERSON + 2, 0)).toBeNull();
      expect(at(read, FIRST_PERSON + 1, 1)).toBe("459099199003070002");
    });

    test("refuses to write over what the person wrote, and touches nothing", async () => {
      const subject = await written(2);
      await subject.person.edit(NAME, FIRST_PERSON + 4, 1, "签字：");
      const before = await subject.snapshot();
      expect(await refusalOf(subject.workbook.writeTab(feedbackTab(9)))).toEqual({
        code: "tab.noRoom",
        data: { tab: NAME, reason: "cells", sheet: NAME, cell: "B9" },
      });
      expect(await subject.snapshot()).toEqual(before);
      await subject.workbook.writeTab(feedbackTab(4));
      expect((await subject.workbook.readTab("T6"))?.rowCount).toBe(9);
    });

    test("rows right below it that were read into it are replaced with it, and no others", async () => {
      const subject = await written(2);
      const { person, workbook } = subject;
      const end = FIRST_PERSON + 2;
      for (let row = end; row < end + 3; row++) await person.edit(NAME, row, 1, `补 ${row}`);
      expect((await workbook.readTab("T6"))?.area).toEqual({ row: 0, column: 0, rows: end, columns: 7 });
      const before = await subject.snapshot();
      expect(await refusalOf(workbook.writeTab(feedbackTab(5), { below: 2 }))).toMatchObject({
        code: "tab.noRoom",
        data: { cell: "B9" },
      });
      expect(await subject.snapshot()).toEqual(before);
      await workbook.writeTab(feedbackTab(4), { below: 2 });
      const read = (await workbook.readTab("T6"))!;
      expect(valuesOf(read).slice(0, end + 2)).toEqual(expected(feedbackTab(4)));
      expect(at(read, end + 2, 1)).toBe(`补 ${end + 2}`);
      await workbook.writeTab(feedbackTab(3), { below: 1 });
      expect(valuesOf(await workbook.readTab("T6"))).toEqual(expected(feedbackTab(3)));
      expect((await workbook.readTab("T6"))?.area.rows).toBe(end + 1);
    });

    test("rows that the person put above are theirs, rows put inside are not", async () => {
      const above = await written(2);
      await above.person.insertRows(NAME, 0, 1);
      await above.person.edit(NAME, 0, 0, "我的题目");
      expect(await refusalOf(above.workbook.writeTab(feedbackTab(2)))).toMatchObject({ data: { cell: "A1" } });
      await above.person.edit(NAME, 0, 0, null);
      await above.workbook.writeTab(feedbackTab(2));
      expect(valuesOf(await above.workbook.readTab("T6"))).toEqual(expected(feedbackTab(2)));

      const inside = await written(2);
      await inside.person.insertRows(NAME, FIRST_PERSON + 1, 3);
      await inside.person.edit(NAME, FIRST_PERSON + 2, 2, "补的");
      await inside.workbook.writeTab(feedbackTab(2));
      expect(valuesOf(await inside.workbook.readTab("T6"))).toEqual(expected(feedbackTab(2)));
    });

    test("a column put inside is read with the tab, and goes when it is written again; one put beside it stays", async () => {
      const inside = await written(3);
      await inside.person.insertColumns(NAME, 4, 1);
      await inside.person.edit(NAME, FIRST_PERSON - 1, 4, "县里的备注");
      await inside.person.edit(NAME, FIRST_PERSON, 4, "已电话核实");
      await inside.person.edit(NAME, FIRST_PERSON, 5, "属实");
      const read = valuesOf(await inside.workbook.readTab("T6"));
      expect(read[FIRST_PERSON - 1]).toEqual([
        ...["序号", "证件号码", "本表值", "占比", "县里的备注"],
        ...["反馈意见", "日期", "键"],
      ]);
      expect(read[FIRST_PERSON]!.slice(3)).toEqual([0.125, "已电话核实", "属实", null, "k0"]);
      await inside.workbook.writeTab(feedbackTab(3));
      expect(valuesOf(await inside.workbook.readTab("T6"))).toEqual(expected(feedbackTab(3)));
      const [looks, fresh] = [await inside.looks(NAME), await (await written(3)).looks(NAME)];
      for (let column = 0; column < 8; column++) {
        expect([column, looks.formatAt(FIRST_PERSON, column)]).toEqual([column, fresh.formatAt(FIRST_PERSON, column)]);
      }
      expect([looks.inputs, looks.filter]).toEqual([fresh.inputs, fresh.filter]);

      const beside = await written(3);
      await beside.person.insertColumns(NAME, 7, 1);
      await beside.person.edit(NAME, FIRST_PERSON, 7, "旁注");
      await beside.workbook.writeTab(feedbackTab(3));
      expect(at((await beside.workbook.readTab("T6"))!, FIRST_PERSON, 7)).toBe("旁注");
    });

    test.each(["改名后", "a'b!c d", "Sheet 1"])("is found though the person renamed it %s", async (name) => {
      const subject = await written(2);
      await subject.person.renameSheet(NAME, name);
      expect((await subject.workbook.readTab("T6"))?.name).toBe(name);
      expect(await subject.workbook.writeTab(feedbackTab(3))).toEqual({ sheet: name, renamed: false });
      expect(await names(subject)).toEqual([PEOPLE, name]);
      expect(valuesOf(await subject.workbook.read(name))).toEqual(expected(feedbackTab(3)));
    });

    test("a sheet of the person's under the old name stays theirs", async () => {
      const subject = await written(2, { name: "乙", rows: [["我的"]] });
      await subject.person.renameSheet(NAME, "甲");
      await subject.person.renameSheet("乙", NAME);
      const before = await subject.snapshot(NAME);
      expect(await subject.workbook.writeTab(feedbackTab(3))).toEqual({ sheet: "甲", renamed: false });
      expect(await subject.snapshot(NAME)).toEqual(before);
    });

    test("is made anew where the person removed it", async () => {
      const subject = await written(2, { name: "后", rows: [["y"]] });
      await subject.person.removeSheet(NAME);
      expect(await subject.workbook.readTab("T6")).toBeNull();
      expect(await subject.workbook.writeTab(feedbackTab(3))).toEqual({ sheet: NAME, renamed: false });
      expect(await names(subject)).toEqual([PEOPLE, "后", NAME]);
      await subject.workbook.writeTab(feedbackTab(1));
      expect(valuesOf(await subject.workbook.readTab("T6"))).toEqual(expected(feedbackTab(1)));
    });

    test("cancelled before the first change", async () => {
      const subject = await written(3);
      const before = await subject.snapshot();
      expect(await refusalOf(subject.workbook.writeTab(feedbackTab(1), { signal: AbortSignal.abort() }))).toMatchObject(
        {
          code: "cancelled",
        },
      );
      expect(await subject.snapshot()).toEqual(before);
    });

    test("a protected tab is refused, a protected structure is not in the way", async () => {
      const subject = await written(3);
      await subject.person.protectStructure();
      await subject.workbook.writeTab(feedbackTab(4));
      expect(valuesOf(await subject.workbook.readTab("T6"))).toEqual(expected(feedbackTab(4)));
      await subject.person.protectSheet(NAME);
      const before = await subject.snapshot();
      expect(await refusalOf(subject.workbook.writeTab(feedbackTab(1)))).toMatchObject({
        code: "sheet.protected",
        data: { sheet: NAME },
      });
      expect(await subject.snapshot()).toEqual(before);
    });

    test("clearing marks leaves it alone", async () => {
      const subject = await written(3);
      const before = await subject.snapshot();
      await subject.workbook.paint(planFor(6, (i) => i % 2 === 0));
      expect(await subject.workbook.clear()).toEqual([PEOPLE]);
      expect(await subject.snapshot()).toEqual(before);
      expect(await subject.workbook.clear()).toEqual([]);
    });

    test("is written while marks are on another sheet, and they stay", async () => {
      const subject = await people();
      const clean = await subject.snapshot(PEOPLE);
      await subject.workbook.paint(planFor(6, (i) => i % 2 === 0));
      const marked = await subject.snapshot(PEOPLE);
      await subject.workbook.writeTab(feedbackTab(3));
      await subject.workbook.writeTab(feedbackTab(2));
      expect(await subject.snapshot(PEOPLE)).toEqual(marked);
      await subject.workbook.clear();
      expect(await subject.snapshot(PEOPLE)).toEqual(clean);
    });
  });
}
