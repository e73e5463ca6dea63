import type { TabTable } from "../../src/core/model/TabTable";

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
