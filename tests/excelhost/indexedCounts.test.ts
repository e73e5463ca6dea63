import fc from "fast-check";
import { createWorkbook, type CellContent } from "../../src/excelhost/univer/createWorkbook";

async function values(rows: readonly (readonly CellContent[])[], formulas: readonly string[]): Promise<unknown[]> {
  const workbook = createWorkbook({
    sheets: [
      { name: "户表", rows },
      { name: "汇总", rows: formulas.map((formula) => [{ formula }]) },
    ],
  });
  await workbook.valuesSettled();
  const sheet = workbook.sheets()[1]!;
  const found = formulas.map((_, row) => sheet.cell(row, 0).value);
  workbook.dispose();
  return found;
}

const ROWS: readonly CellContent[][] = [
  [1, "达标", 5],
  [1, "未达标", 2.5],
  [2, "达标", null],
  [2, "ABC", "x"],
  ["2", "abc", 4],
  [null, null, 7],
  [3, { formula: '=IF(A7>2,"达标","")' }, { formula: "=C1*2" }],
];

test.each([
  [`=COUNTIFS('户表'!$A$1:$A$7,1,'户表'!$B$1:$B$7,"达标")`, 1],
  [`=COUNTIFS('户表'!B1:B7,"达标")`, 3],
  [`=COUNTIFS('户表'!B1:B7,"abc")`, 2],
  [`=COUNTIFS('户表'!B1:B7,"*达标")`, 4],
  [`=COUNTIFS('户表'!B1:B7,"?达标")`, 1],
  [`=COUNTIFS('户表'!A1:A7,">=2")`, 3],
  [`=COUNTIFS('户表'!A1:A7,'户表'!A7)`, 1],
  [`=COUNTIFS('户表'!B1:B7,"<>达标")`, 4],
  [`=COUNTIFS('户表'!A1:A7,1,'户表'!B1:B6,"达标")`, "#VALUE!"],
  [`=SUMIFS('户表'!C1:C7,'户表'!B1:B7,"达标")`, 15],
  [`=SUMIFS('户表'!C1:C7,'户表'!A1:A7,1,'户表'!B1:B7,"未达标")`, 2.5],
  [`=SUMIFS('户表'!C1:C7,'户表'!B1:B7,"没有")`, 0],
])("%s is %s", async (formula, expected) => {
  expect(await values(ROWS, [formula])).toEqual([expected]);
});

test("counts and sums are those of a plain walk through the rows, before and after an edit", async () => {
  const row = fc.tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom("达标", "未达标", "待核实"),
    fc.integer({ min: -9, max: 9 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), row, async (rows, edit) => {
      const n = rows.length;
      const keys = [1, 2, 3, 4].flatMap((village) => ["达标", "未达标"].map((word) => [village, word] as const));
      const formulas = keys.flatMap(([village, word]) => [
        { formula: `=COUNTIFS('户表'!$A$1:$A$${n},${village},'户表'!$B$1:$B$${n},"${word}")` },
        { formula: `=SUMIFS('户表'!$C$1:$C$${n},'户表'!$A$1:$A$${n},${village},'户表'!$B$1:$B$${n},"${word}")` },
      ]);
      const workbook = createWorkbook({
        sheets: [
          { name: "户表", rows },
          { name: "汇总", rows: [formulas] },
        ],
      });
      const expected = (all: typeof rows): number[] =>
        keys.flatMap(([village, word]) => {
          const met = all.filter(([a, b]) => a === village && b === word);
          return [met.length, met.reduce((sum, [, , c]) => sum + c, 0)];
        });
      const found = (): unknown[] => formulas.map((_, column) => workbook.sheets()[1]!.cell(0, column).value);
      await workbook.valuesSettled();
      expect(found()).toEqual(expected(rows));
      workbook.sheets()[0]!.writeCells({ row: 0, column: 0, rows: 1, columns: 3 }, [
        [
          { type: "Double", value: edit[0] },
          { type: "String", value: edit[1] },
          { type: "Double", value: edit[2] },
        ],
      ]);
      await workbook.valuesSettled();
      expect(found()).toEqual(expected([edit, ...rows.slice(1)]));
      workbook.dispose();
    }),
    { numRuns: 15 },
  );
});

test.each([
  [`='户表'!A1=""`, false],
  [`='户表'!B1=""`, true],
  [`='户表'!B1=0`, true],
  [`=IF('户表'!A1="","空",'户表'!A1)`, 0],
  [`=IF('户表'!C1="","空",'户表'!C1)`, 0],
  [`='户表'!D1="达标"`, true],
  [`='户表'!A1<'户表'!D1`, true],
])("a cell compared: %s is %s", async (formula, expected) => {
  expect(await values([[0, null, { formula: "=A1*2" }, "达标"], [1]], [formula])).toEqual([expected]);
});
