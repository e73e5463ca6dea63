import type { SheetContent } from "../../src/adapters/memory/MemorySheet";
import { MARKS, RESULT_HEADING, type HighlightPlan } from "../../src/core/model/HighlightPlan";
import type { RawSheet } from "../../src/core/model/RawSheet";
import { cellAddress, columnLetters } from "../../src/core/model/a1";

type Expected = Partial<RawSheet>;

/** Content and what every host must hand over for it. */
export const READ_CASES: readonly {
  readonly name: string;
  readonly content: SheetContent;
  readonly expected: Expected;
}[] = [
  {
    name: "types stay what they are",
    content: {
      name: "成员",
      rows: [
        ["姓名", "数值", "真假"],
        ["张三", 12.5, true],
        ["李四", -3, false],
        ["王五", 0, null],
        ["12345", 45292, "TRUE"],
      ],
    },
    expected: {
      origin: { row: 0, column: 0 },
      rowCount: 5,
      columns: [
        ["姓名", "张三", "李四", "王五", "12345"],
        ["数值", 12.5, -3, 0, 45292],
        ["真假", true, false, null, "TRUE"],
      ],
      hiddenRowCount: 0,
      formulas: [],
      merges: [],
      date1904: false,
    },
  },
  {
    name: "texts are not tidied",
    content: {
      name: "文本",
      rows: [[" 前后 ", "两\n行", "459099199003070011", "０１２", "a&b<c>\"d'", "𠮷"]],
    },
    expected: {
      columns: [[" 前后 "], ["两\n行"], ["459099199003070011"], ["０１２"], ["a&b<c>\"d'"], ["𠮷"]],
    },
  },
  {
    name: "an error is no text, and a text that looks like one is no error",
    content: {
      name: "错误",
      rows: [
        ["a", "b", "c"],
        [{ error: "#REF!" }, "#REF!", "#1"],
        [{ error: "#N/A" }, "#N/A", { error: "#DIV/0!" }],
      ],
    },
    expected: {
      columns: [
        ["a", { error: "#REF!" }, { error: "#N/A" }],
        ["b", "#REF!", "#N/A"],
        ["c", "#1", { error: "#DIV/0!" }],
      ],
    },
  },
  {
    name: "the used range begins where the content begins",
    content: {
      name: "偏移",
      origin: { row: 3, column: 2 },
      rows: [
        ["h", null],
        [null, null],
        [null, 7],
      ],
    },
    expected: {
      origin: { row: 3, column: 2 },
      rowCount: 3,
      columns: [
        ["h", null, null],
        [null, null, 7],
      ],
    },
  },
  {
    name: "formulas are told as runs, and one that yields nothing is blank",
    content: {
      name: "公式",
      rows: [
        ["x", "y", "z"],
        [1, { formula: "=A2*2", value: 2 }, { formula: '=""', value: "" }],
        [2, { formula: "=A3*2", value: 4 }, 5],
        [3, 6, { formula: '=A4&"a"', value: "3a" }],
      ],
    },
    expected: {
      columns: [
        ["x", 1, 2, 3],
        ["y", 2, 4, 6],
        ["z", null, 5, "3a"],
      ],
      formulas: [
        { row: 1, column: 1, rows: 2, columns: 1 },
        { row: 1, column: 2, rows: 1, columns: 1 },
        { row: 3, column: 2, rows: 1, columns: 1 },
      ],
    },
  },
  {
    name: "merged headings and hidden rows",
    content: {
      name: "合并",
      rows: [
        ["标题", null, null],
        ["户", "收入", null],
        ["a", 1, 2],
        ["b", 3, 4],
        ["c", 5, 6],
      ],
      merges: [
        { row: 0, column: 0, rows: 1, columns: 3 },
        { row: 1, column: 1, rows: 1, columns: 2 },
      ],
      hiddenRows: [2, 4],
    },
    expected: {
      rowCount: 5,
      hiddenRowCount: 2,
      merges: [
        { row: 0, column: 0, rows: 1, columns: 3 },
        { row: 1, column: 1, rows: 1, columns: 2 },
      ],
    },
  },
  {
    name: "an empty sheet has no rows",
    content: { name: "空表", rows: [] },
    expected: { rowCount: 0, columns: [], formulas: [], hiddenRowCount: 0 },
  },
];

/** A table of `rows` people under a title row; heading row 1, data from row 2. */
export function peopleSheet(rows: number, name = "家庭成员"): SheetContent {
  return {
    name,
    rows: [
      ["花名册", null, null, null],
      ["户编号", "姓名", "收入", "备注"],
      ...Array.from({ length: rows }, (_, i) => [`H${i}`, `人${i}`, (i * 37) % 5000, i % 3 === 0 ? "外出" : null]),
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
  };
}

/** A plan over `peopleSheet`: a finding on every row whose index `found` accepts. */
export function planFor(
  rows: number,
  found: (row: number) => boolean,
  over: Partial<HighlightPlan> = {},
): HighlightPlan {
  const resultColumn = over.resultColumn ?? 4;
  const area = { row: 2, column: 0, rows, columns: 4 };
  return {
    sheet: "家庭成员",
    headingRow: 1,
    resultColumn,
    resultHeading: RESULT_HEADING,
    firstRow: 2,
    texts: Array.from({ length: rows }, (_, i) =>
      found(i) ? `${MARKS.error}【收入】${i} 元未超过 2020 年标准 4,000 元（INC-05）` : null,
    ),
    rules: (["error", "warning", "note"] as const).map((severity) => ({
      severity,
      area,
      formula: `=ISNUMBER(FIND("${MARKS[severity]}【"&A$2&"】",$${columnLetters(resultColumn)}3))`,
    })),
    ...over,
  };
}

export const resultCell = (plan: HighlightPlan): string =>
  cellAddress({ row: plan.headingRow, column: plan.resultColumn });
