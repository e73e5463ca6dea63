import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { isTabCell } from "../../src/core/model/TabTable";
import { createTabFiller } from "../../src/core/report/tabs/createTabFiller";
import { householdAssessment } from "../../src/tabs/householdAssessment";
import { factsOf, RUN_OPTIONS } from "./demoFacts";

const HEADINGS = ["户编号", "姓名", "与户主关系", "劳动技能", "人均纯收入", "纯收入", "工资性收入"];

/** Row by row what the sheet says of one household of four. */
function sheetOf(net: CellValue, labour: string): RawSheet {
  const rows: CellValue[][] = ["户主", "配偶", "之子", "之女"].map((relation, n) => [
    ...["459099010000009", `韦测${n}`, relation, labour, null, net, net],
  ]);
  const grid = [HEADINGS, ...rows];
  return {
    ...{ name: "成员", origin: { row: 0, column: 0 }, rowCount: grid.length, date1904: false },
    ...{ merges: null, hiddenRowCount: 0, formulas: [] },
    columns: HEADINGS.map((_, column) => grid.map((row) => row[column] ?? null)),
  };
}

function assess(net: CellValue, labour: string, decided: number | null = null) {
  const typed = new Map(
    decided === null
      ? []
      : [["T3", new Map([["households", new Map([["459099010000009", new Map([["decided", decided]])]])]])]],
  );
  const facts = factsOf([sheetOf(net, labour)], { options: { ...RUN_OPTIONS, asOf: "2020-03-31" }, typed });
  const { table, blocks } = createTabFiller(facts, [householdAssessment]).fill("T3");
  const { firstRow, columns } = blocks[0]!;
  return (column: string): CellValue => {
    const cell = table.rows[firstRow]?.[columns.get(column)!] ?? null;
    return isTabCell(cell) ? cell.value : cell;
  };
}

test("four people whose member earned 6,700 yuan in three months: 26,800, and the line still needs more", () => {
  const value = assess(6700, "普通劳动力");
  expect([value("registered"), value("monthsLeft"), value("people")]).toEqual([6700, 9, 4]);
  expect(value("monthly")).toBeCloseTo(6700 / 3, 9);
  expect(value("forecastPerHead")).toBeCloseTo(26_800 / 4, 9);
  expect(value("gap")).toBeCloseTo(26_800 / 4 - 4000, 9);
  expect(assess(6700, "普通劳动力", 3200)("forecastPerHead")).toBeCloseTo(30_000 / 4, 9);
});

test("a blank income is no income of 0: there is no forecast", () => {
  const value = assess(null, "普通劳动力", 3200);
  expect([value("registered"), value("forecastPerHead"), value("gap"), value("advice")]).toEqual([
    ...[null, null, null, "待核实"],
  ]);
});

test.each([
  ["普通劳动力", 3999, "需加力"],
  ["无劳动力", 3999, "兜底"],
  ["无劳动力", 4000, "兜底"],
  ["普通劳动力", 4000, "需加力"],
  ["普通劳动力", 4001, "待核实"],
])("%s with %d yuan a head a year: %s, the line must be exceeded", (labour, perHead, advice) => {
  expect(assess(perHead, labour)("advice")).toBe(advice);
});
