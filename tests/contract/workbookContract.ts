import fc from "fast-check";
import { createMemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import type { SheetContent } from "../../src/adapters/memory/MemorySheet";
import { recogniseSheet } from "../../src/core/mapping/recogniseSheet";
import type { Field } from "../../src/core/model/Field";
import { planHighlights } from "../../src/core/report/planHighlights";
import fields from "../../src/standards/fields.json";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import type { RefusalCode } from "../../src/core/model/Refusal";
import { READ_CASES, peopleSheet, planFor, resultCell } from "./contents";
import type { Host, Person, WorkbookSubject } from "./WorkbookSubject";

async function refusal(work: Promise<unknown>): Promise<RefusalCode | "none"> {
  return work.then(
    () => "none" as const,
    (error: { name: string; code: RefusalCode }) => {
      if (error.name !== "Refusal") throw error as unknown as Error;
      return error.code;
    },
  );
}

function columnOf(sheet: RawSheet, column: number): readonly CellValue[] {
  return sheet.columns[column - sheet.origin.column] ?? [];
}

/** Merges are `null` where the host cannot tell. */
function comparable(sheet: RawSheet, merges: boolean): RawSheet {
  return merges ? sheet : { ...sheet, merges: null };
}

const anyCell = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.integer({ min: -99999, max: 99999 }),
  fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 100),
  fc.boolean(),
  fc.constantFrom("张三", "0", "45909919900307001X", "#REF!", "a b", "✖", "TRUE", "无"),
  fc.constantFrom("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?").map((error) => ({ error })),
);
const anyRows = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

/** What every host of a workbook must do alike. */
export function describeWorkbookContract(host: Host): void {
  const people = (rows = 12, ...more: SheetContent[]): Promise<WorkbookSubject> =>
    host.open([peopleSheet(rows), ...more]);
  const everyThird = (i: number): boolean => i % 3 === 0;
  const withPerson = host.hasPerson ? test : test.skip;

  describe(`${host.name}: reading`, () => {
    test.each(READ_CASES)("$name", async ({ content, expected }) => {
      const { workbook } = await host.open([content]);
      const sheet = await workbook.read(content.name);
      expect(sheet).toMatchObject(sheet.merges ? expected : { ...expected, merges: null });
      expect(sheet.name).toBe(content.name);
      for (const column of sheet.columns) expect(column).toHaveLength(sheet.rowCount);
    });

    test("any simple sheet reads as it does in memory", async () => {
      await fc.assert(
        fc.asyncProperty(anyRows, fc.nat({ max: 4 }), fc.nat({ max: 3 }), async (rows, row, column) => {
          const content = { name: "表", rows, origin: { row, column } };
          const { workbook } = await host.open([content]);
          const sheet = await workbook.read("表");
          const memory = await createMemoryWorkbook({ sheets: [content] }).read("表");
          expect(sheet).toEqual(comparable(memory, sheet.merges !== null));
        }),
        { numRuns: 15 },
      );
    });

    test("the first rows alone", async () => {
      const { workbook } = await people(30);
      const [whole, part] = [await workbook.read("家庭成员"), await workbook.read("家庭成员", { rows: 7 })];
      expect(part.rowCount).toBe(7);
      expect(part.columns).toEqual(whole.columns.map((column) => column.slice(0, 7)));
      expect((await workbook.read("家庭成员", { rows: 999 })).rowCount).toBe(32);
    });

    test("progress ends at the last row and never goes back", async () => {
      const { workbook } = await people(12_000);
      const done: number[] = [];
      const sheet = await workbook.read("家庭成员", {
        onProgress: (now, total) => {
          expect(total).toBe(12_002);
          done.push(now);
        },
      });
      expect(sheet.rowCount).toBe(12_002);
      expect(columnOf(sheet, 1)[12_001]).toBe("人11999");
      expect(done).toEqual([...done].sort((a, b) => a - b));
      expect(done.at(-1)).toBe(12_002);
    });

    test("can be cancelled before and between chunks", async () => {
      const { workbook } = await people(12_000);
      expect(await refusal(workbook.read("家庭成员", { signal: AbortSignal.abort() }))).toBe("cancelled");
      const stop = new AbortController();
      const read = workbook.read("家庭成员", { signal: stop.signal, onProgress: () => stop.abort() });
      expect(await refusal(read)).toBe("cancelled");
    });

    test("a sheet that is not there", async () => {
      const { workbook } = await people();
      expect(await refusal(workbook.read("没有"))).toBe("sheet.gone");
    });

    test("the list of sheets", async () => {
      const { workbook } = await people(3, { name: "空", rows: [] }, { name: "藏", rows: [[1]], visible: false });
      expect(await workbook.sheets()).toEqual([
        { name: "家庭成员", rows: 5, columns: 4, visible: true, protected: false, active: true },
        { name: "空", rows: 0, columns: 0, visible: true, protected: false, active: false },
        { name: "藏", rows: 1, columns: 1, visible: false, protected: false, active: false },
      ]);
    });

    (host.tells1904 ? test : test.skip)("serial numbers from 1904", async () => {
      const { workbook } = await host.open([{ ...peopleSheet(1), date1904: true }]);
      expect((await workbook.read("家庭成员")).date1904).toBe(true);
    });
  });

  describe(`${host.name}: painting`, () => {
    test("writes the heading and the texts, and nothing else", async () => {
      const { workbook } = await people();
      const before = await workbook.read("家庭成员");
      const plan = planFor(12, everyThird);
      expect(await workbook.paint(plan)).toEqual({ sheet: "家庭成员", resultColumn: 4 });
      const after = await workbook.read("家庭成员");
      expect(after.columns.slice(0, 4)).toEqual(before.columns);
      expect(columnOf(after, 4)).toEqual([null, plan.resultHeading, ...plan.texts]);
    });

    test.each([
      ["some findings", everyThird],
      ["none", () => false],
      ["one on every row", () => true],
    ])("clear leaves the workbook exactly as it was: %s", async (_, found) => {
      const { workbook, snapshot } = await people(12, { name: "别的", rows: [["校验结果"], ["✖ 我写的"], ["我写的"]] });
      const before = await snapshot();
      await workbook.paint(planFor(12, found));
      expect(await snapshot()).not.toEqual(before);
      expect(await workbook.clear()).toEqual(["家庭成员"]);
      expect(await snapshot()).toEqual(before);
      expect(await workbook.clear()).toEqual([]);
    });

    test("painting again replaces", async () => {
      const once = await people();
      await once.workbook.paint(planFor(12, (i) => i > 8));
      const twice = await people();
      await twice.workbook.paint(planFor(12, everyThird));
      await twice.workbook.paint(planFor(12, (i) => i > 8));
      expect(await twice.snapshot()).toEqual(await once.snapshot());
    });

    test("painting again in another column leaves none behind", async () => {
      const { workbook, snapshot } = await people();
      const before = await snapshot();
      await workbook.paint(planFor(12, everyThird));
      await workbook.paint(planFor(12, everyThird, { resultColumn: 6 }));
      const sheet = await workbook.read("家庭成员");
      expect(columnOf(sheet, 4).every((value) => value === null)).toBe(true);
      expect(columnOf(sheet, 6)[1]).toBe("校验结果");
      await workbook.clear();
      expect(await snapshot()).toEqual(before);
    });

    test("a person's own column with our heading is left alone", async () => {
      const content = peopleSheet(3);
      const theirs: SheetContent = {
        ...content,
        rows: content.rows.map((row, i) => [...row, i === 1 ? "校验结果" : null]),
      };
      const { workbook, snapshot } = await host.open([theirs]);
      const before = await snapshot();
      expect(await workbook.clear()).toEqual([]);
      expect(await refusal(workbook.paint(planFor(3, everyThird)))).toBe("sheet.noRoom");
      expect(await snapshot()).toEqual(before);
      await workbook.paint(planFor(3, everyThird, { resultColumn: 5, resultHeading: "校验结果（户户清）" }));
      expect(columnOf(await workbook.read("家庭成员"), 5)[1]).toBe("校验结果（户户清）");
      expect(await workbook.clear()).toEqual(["家庭成员"]);
      expect(await snapshot()).toEqual(before);
    });

    test.each(["校验结果", "校验结果（户户清）"])(
      "an empty column of the person's between the others: %s",
      async (theirs) => {
        const rows = [
          ["家庭编号", "姓名", "证件号码", theirs, "人均纯收入"],
          ["H1", "甲一", "45909919900307001X", null, 2864],
          ["H2", "甲二", "459099196001010018", null, 9000],
        ];
        const { workbook, snapshot } = await host.open([{ name: "成员", rows }]);
        const before = await snapshot();
        const planned = async () => {
          const sheet = await workbook.read("成员");
          const mapping = recogniseSheet(sheet, fields as readonly Field[]);
          const at = { sheet: "成员", row: 1, column: 4 };
          const subject = { kind: "household", household: "H1" } as const;
          const rule = {
            key: "k",
            ruleId: "INC-05",
            severity: "error",
            messageId: "unique.repeated",
            field: "incomePerCapita",
          } as const;
          const findings = [
            { ...rule, data: {}, at, related: [], follows: null, subject, household: 0, member: -1, name: "甲一" },
          ];
          return planHighlights({ sheet, mapping, findings, message: () => "未超过", more: () => "" });
        };
        const plan = await planned();
        expect(plan.resultColumn).toBe(5);
        expect(plan.resultHeading).not.toBe(theirs);
        await workbook.paint(plan);
        expect(await planned()).toMatchObject({ resultColumn: 5, resultHeading: plan.resultHeading });
        await workbook.paint({ ...plan, texts: plan.texts.map(() => null) });
        expect(await workbook.clear()).toEqual(["成员"]);
        expect(await snapshot()).toEqual(before);
      },
    );

    test.each([
      ["a column that holds anything of theirs", 3],
      ["a column beyond the last", 16_384],
    ])("refuses %s and touches nothing", async (_, resultColumn) => {
      const { workbook, snapshot } = await people();
      await workbook.paint(planFor(12, everyThird));
      const before = await snapshot();
      expect(await refusal(workbook.paint(planFor(12, everyThird, { resultColumn })))).toBe("sheet.noRoom");
      expect(await snapshot()).toEqual(before);
    });

    test("refuses a sheet that is gone or protected", async () => {
      const { workbook, snapshot } = await people(12, { ...peopleSheet(2, "锁"), protected: true });
      const before = await snapshot();
      expect(await refusal(workbook.paint(planFor(12, everyThird, { sheet: "没有" })))).toBe("sheet.gone");
      expect(await refusal(workbook.paint(planFor(2, everyThird, { sheet: "锁" })))).toBe("sheet.protected");
      expect((await workbook.sheets()).find((sheet) => sheet.name === "锁")?.protected).toBe(true);
      expect(await snapshot()).toEqual(before);
    });

    test("a cancelled painting leaves nothing half done", async () => {
      const { workbook, snapshot } = await people();
      const before = await snapshot();
      expect(await refusal(workbook.paint(planFor(12, everyThird), { signal: AbortSignal.abort() }))).toBe("cancelled");
      expect(await snapshot()).toEqual(before);
    });

    test("painting again, cancelled on the way: the old marks whole, the new ones whole, or none", async () => {
      const rows = 12_000;
      const old = planFor(rows, everyThird);
      const plan = planFor(rows, () => true);
      const texts = plan.texts.map((text) => text! + "请核对".repeat(60));
      const { workbook, snapshot } = await people(rows);
      const marked = async () => columnOf(await workbook.read("家庭成员"), 4).slice(2);
      const before = await snapshot();
      await workbook.paint(old);
      const stop = new AbortController();
      const painting = workbook.paint({ ...plan, texts }, { signal: stop.signal, onProgress: () => stop.abort() });
      const end = await refusal(painting);
      expect([end === "none" ? texts : [], end === "none" ? texts : old.texts]).toContainEqual(await marked());
      await workbook.clear();
      expect(await snapshot()).toEqual(before);
    });

    const acts: readonly [string, (person: Person) => Promise<void>][] = [
      ["sorted the rows", (person) => person.sortRows("家庭成员", 2, 13, 2)],
      [
        "inserted rows above and inside",
        (person) => person.insertRows("家庭成员", 0, 2).then(() => person.insertRows("家庭成员", 7, 1)),
      ],
      ["inserted columns", (person) => person.insertColumns("家庭成员", 2, 2)],
      ["changed values", (person) => person.edit("家庭成员", 3, 1, "改名")],
    ];
    for (const [name, act] of acts) {
      withPerson(`clear finds everything after the person ${name}`, async () => {
        const painted = await people();
        await painted.workbook.paint(planFor(12, everyThird));
        await act(painted.person!);
        expect(await painted.workbook.clear()).toEqual(["家庭成员"]);
        const never = await people();
        await act(never.person!);
        expect(await painted.snapshot()).toEqual(await never.snapshot());
      });
    }

    withPerson("a column into which the person wrote is theirs", async () => {
      const { workbook, person } = await people();
      const plan = planFor(12, everyThird);
      await workbook.paint(plan);
      await person!.edit("家庭成员", 3, 4, "已核实");
      expect(await refusal(workbook.paint(plan))).toBe("sheet.noRoom");
      await workbook.clear();
      expect(columnOf(await workbook.read("家庭成员"), 4)[3]).toBe("已核实");
      expect(resultCell(plan)).toBe("E2");
    });

    withPerson("a sheet removed or protected after painting", async () => {
      const removed = await people(12, peopleSheet(2, "第二"));
      await removed.workbook.paint(planFor(12, everyThird));
      await removed.person!.removeSheet("家庭成员");
      expect(await refusal(removed.workbook.paint(planFor(12, everyThird)))).toBe("sheet.gone");
      expect(await removed.workbook.clear()).toEqual([]);

      const locked = await people();
      await locked.workbook.paint(planFor(12, everyThird));
      await locked.person!.protect("家庭成员");
      const before = await locked.snapshot();
      expect(await refusal(locked.workbook.clear())).toBe("sheet.protected");
      expect(await locked.snapshot()).toEqual(before);
    });
  });

  describe(`${host.name}: settings`, () => {
    test("round trip, overwriting and removing", async () => {
      const { workbook, snapshot } = await people(1);
      const before = await snapshot();
      expect(await workbook.readSetting("a")).toBeNull();
      await workbook.writeSetting("a", '{"键":"值 \\"x\\""}');
      await workbook.writeSetting("b", "[1]");
      await workbook.writeSetting("a", '{"键":2}');
      expect(await workbook.readSetting("a")).toBe('{"键":2}');
      expect(await workbook.readSetting("b")).toBe("[1]");
      await workbook.writeSetting("a", null);
      await workbook.writeSetting("b", null);
      await workbook.writeSetting("b", null);
      expect(await workbook.readSetting("a")).toBeNull();
      expect(await snapshot()).toEqual(before);
    });

    test("clearing marks keeps settings", async () => {
      const { workbook } = await people(1);
      await workbook.writeSetting("a", "1");
      await workbook.paint(planFor(1, () => true));
      await workbook.clear();
      expect(await workbook.readSetting("a")).toBe("1");
    });
  });
}
