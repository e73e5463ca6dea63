import type { TabChart, TabTable } from "../../src/core/model/TabTable";

/** A tab with everything that tabs can have: `people` rows below the heading of row 4. */
export function feedbackTab(people: number, over: Partial<TabTable> = {}): TabTable {
  const first = 4;
  return {
    id: "T6",
    name: "部门比对反馈表",
    columns: [
      { width: 8, format: "integer" },
      { width: 22, format: "text" },
      { width: 14, format: "general" },
      { width: 12, format: "percent" },
      { width: 20, format: "general" },
      { width: 12, format: "date" },
      { width: 4, format: "text", hidden: true },
    ],
    rows: [
      [{ value: "部门比对反馈表", style: "title" }, null, null, null, null, null, null],
      [{ value: "比对日期：2024-12-31", style: "remark" }],
      [
        { value: "合计", style: "total" },
        null,
        { value: people, formula: `=COUNTA(C5:C${first + people})`, style: "total" },
        { value: 0.9375, style: "total" },
      ],
      [
        ...["序号", "证件号码", "本表值", "占比"].map((value) => ({ value, style: "heading" as const })),
        ...["反馈意见", "日期"].map((value) => ({ value, style: "inputHeading" as const })),
        { value: "键", style: "heading" },
      ],
      ...Array.from({ length: people }, (_, i) => [
        i + 1,
        `45909919900307${String(i + 1).padStart(4, "0")}`,
        i % 2 ? "是" : -5.25,
        (i + 1) / 8,
        { value: null, style: "input" as const },
        { value: null, style: "input" as const },
        `k${i}`,
      ]),
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 7 }],
    freeze: { rows: 4, columns: 2 },
    filter: { row: 3, column: 0, rows: people + 1, columns: 7 },
    inputs: [
      {
        area: { row: first, column: 4, rows: Math.max(1, people), columns: 1 },
        list: ["属实", "不属实", "已更正"],
        prompt: { title: "反馈意见", text: "请选择核实结果。" },
      },
      {
        area: { row: first, column: 5, rows: Math.max(1, people), columns: 1 },
        list: null,
        prompt: { title: "日期", text: "填写反馈日期。" },
      },
    ],
    ...over,
  };
}

/** Row of the first person in `feedbackTab`. */
export const FIRST_PERSON = 4;

/** Towns with three numbers each below the heading of row 2, a chart of every kind at the right, and a page for each town. */
export function chartTab(towns: number, over: Partial<TabTable> = {}): TabTable {
  const first = 2;
  const down = (column: number) => ({ row: first, column, rows: towns, columns: 1 });
  const chart = (
    kind: TabChart["kind"],
    at: number,
    columns: readonly number[],
    format: TabChart["format"],
  ): TabChart => ({
    id: `T7.${kind}`,
    kind,
    title: `各乡镇达标情况 ${at + 1}`,
    categories: down(0),
    series: columns.map((column) => ({ name: { row: 1, column }, values: down(column) })),
    format,
    place: { row: 2 + at * 12, column: 6, rows: 11, columns: 7 },
  });
  return {
    id: "T7",
    name: "乡镇情况",
    columns: [
      { width: 14, format: "text" },
      { width: 10, format: "integer" },
      { width: 10, format: "integer" },
      { width: 10, format: "percent" },
      { width: 16, format: "money" },
    ],
    rows: [
      [{ value: "乡镇情况", style: "title" }],
      ["乡镇", "户数", "未达标户数", "达标率", "收入合计"].map((value) => ({ value, style: "heading" as const })),
      ...Array.from({ length: towns }, (_, i) => [
        `${"甲乙丙丁戊己庚辛"[i % 8]}镇`,
        120 + 37 * i,
        7 + 3 * i,
        { value: 1 - (7 + 3 * i) / (120 + 37 * i), formula: `=1-C${first + i + 1}/B${first + i + 1}` },
        1_234_567.5 * (i + 1),
      ]),
    ],
    merges: [],
    freeze: { rows: 2, columns: 1 },
    filter: null,
    inputs: [],
    print: {
      landscape: false,
      repeatRows: { from: 0, to: 1 },
      pageStarts: Array.from({ length: Math.max(0, towns - 1) }, (_, i) => first + i + 1),
    },
    charts: [
      chart("column", 0, [1], "integer"),
      chart("stackedColumn", 1, [1, 2], "integer"),
      chart("bar", 2, [3], "percent"),
      chart("line", 3, [3], "percent"),
      chart("pie", 4, [4], "money"),
    ],
    ...over,
  };
}
