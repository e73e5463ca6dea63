import { parseCellFormula, type FormulaValue } from "../../src/excelhost/univer/conditionFormula";

/** A1 is 受保户数, A2 blank, B1 12, B2 -3.5, C1 TRUE, C2 an error, D1 a text of marks. */
const CELLS: readonly (readonly FormulaValue[])[] = [
  ["人均纯收入", 12, true, '✖【人均纯收入】2,864 元（INC-05）；▲【危房"等级】是（LIV-02）'],
  [null, -3.5, { error: true }, ""],
];
const read = (row: number, column: number): FormulaValue => CELLS[row]?.[column] ?? null;

test.each<[string, FormulaValue]>([
  ['=ISNUMBER(FIND("✖【"&A$1&"】",$D1))', true],
  ['=ISNUMBER(FIND("▲【"&A$1&"】",$D1))', false],
  ['=ISNUMBER(FIND("▲【危房""等级】",$D1))', true],
  ['=FIND("x",A1)', { error: true }],
  ['=FIND("人",A1,2)', { error: true }],
  ["=LEN(A1)", 5],
  ['=A2=""', true],
  ["=A2=0", true],
  ["=ISBLANK(A2)", true],
  ["=B1>10", true],
  ["=B1+B2*2", 5],
  ["=-B2^1", null],
  ["=(B1-2)/4>=2.5", true],
  ["=B1/0", { error: true }],
  ["=C1", true],
  ["=AND(C1,B1=12,NOT(B2>0))", true],
  ['=OR(B1<0,A1<>"人均纯收入")', false],
  ["=ISERROR(C2)", true],
  ["=AND(C2,TRUE)", { error: true }],
  ["=MOD(B1,5)=2", true],
  ["=MOD(B2,2)", 0.5],
  ['="ABC"="abc"', true],
  ['="a"&B1&TRUE', "a12TRUE"],
])("%s is worked out as Excel does", (formula, expected) => {
  const parsed = parseCellFormula(formula);
  expect(parsed ? parsed(0, 0, read) : null).toEqual(expected);
});

test.each([
  "=SUM(A1:A9)",
  "=COUNTIF($A:$A,A1)>1",
  "=A1:B2",
  "=Sheet2!A1",
  "=FIND(",
  "=1+",
  "={1,2}",
  "=TODAY()",
  "=constructor(1)",
  "",
])("%s is left to the full engine", (formula) => {
  expect(parseCellFormula(formula)).toBeNull();
});

test("references move with the cell, unless they are fixed", () => {
  const formula = parseCellFormula("=$A1&B$1&$C$1");
  const seen: string[] = [];
  formula?.(3, 2, (row, column) => {
    seen.push(`${row},${column}`);
    return null;
  });
  expect(seen).toEqual(["3,0", "0,3", "0,2"]);
});
