import { cellAddress } from "../../src/core/model/a1";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";

/** A cell of a tab of ours: below a heading, in the first row further down that holds a text. */
export interface TabEdit {
  readonly sheet: string;
  readonly heading: string;
  readonly row: string;
  readonly value: CellValue;
}

const [SITUATION, ASSESSMENT, LEDGER, SAMPLE] = [
  "分乡镇（村）基本情况汇总表",
  "户户研判表",
  "问题整改台账",
  "抽查核实表",
] as const;

/** What the office filled in once the tabs were written. */
export const TYPED: readonly (TabEdit & { readonly id: string })[] = [
  { id: "T3", sheet: ASSESSMENT, heading: "帮扶措施", row: "459099010000003", value: "产业帮扶：油茶抚育" },
  { id: "T3", sheet: ASSESSMENT, heading: "责任单位", row: "459099010000003", value: "云台镇政府" },
  { id: "T3", sheet: ASSESSMENT, heading: "会议问答", row: "459099010000020", value: "答：参保缴费已补办" },
  { id: "T5", sheet: LEDGER, heading: "责任单位", row: "459099010000055", value: "县医保局" },
  { id: "T5", sheet: LEDGER, heading: "状态", row: "459099010000055", value: "整改中" },
  { id: "T15", sheet: SAMPLE, heading: "现场值", row: "459099010000020", value: 4 },
  { id: "T15", sheet: SAMPLE, heading: "是否一致", row: "459099010000020", value: "是" },
];

/** Figures that somebody wrote over: two of T1, a forecast of T3 and a finding of the ledger. */
export const OVERWRITTEN: readonly (TabEdit & { readonly id: string })[] = [
  { id: "T1", sheet: SITUATION, heading: "本表合计", row: "合计", value: 121 },
  { id: "T1", sheet: SITUATION, heading: "未脱贫", row: "石门村", value: 0 },
  { id: "T3", sheet: ASSESSMENT, heading: "年底预测人均", row: "459099010000003", value: 4800 },
  { id: "T5", sheet: LEDGER, heading: "问题描述", row: "459099010000074", value: "已核实，参保正常" },
];

/** Cells that are there to be filled in: no edit of ours. */
export const FILLED_IN: readonly TabEdit[] = [
  { sheet: ASSESSMENT, heading: "责任人", row: "459099010000004", value: "岑助理" },
  { sheet: LEDGER, heading: "整改后值", row: "459099010000055", value: "是" },
];

/** A number in the record of the first run. */
export const RECORDED: TabEdit = { sheet: "校验记录", heading: "错误", row: "2021-01-05 17:00:00", value: 17 };

/** Where it stands. Of several headings with these words the last one before the row counts. */
export function placeOf(sheet: RawSheet, { heading, row }: Pick<TabEdit, "heading" | "row">) {
  const { columns, rowCount, origin, name } = sheet;
  const holds = (line: number, text: string): number => columns.findIndex((column) => column[line] === text);
  let column = -1;
  for (let line = 0; line < rowCount; line++) {
    const own = holds(line, heading);
    if (own >= 0) column = own;
    if (column >= 0 && own < 0 && holds(line, row) >= 0) {
      const at = { row: origin.row + line, column: origin.column + column };
      return { ...at, cell: cellAddress(at), stands: columns[column]![line] ?? null };
    }
  }
  throw new Error(`${name} has no ${heading} of ${row}`);
}
