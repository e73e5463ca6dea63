import { xlsxOf } from "../hosts/workbench/xlsxOf";

const HEADINGS = ["户编号", "姓名", "与户主关系", "证件号码"];

/** Invented people of an area code that no place has; the digit of 李四 is wrong. */
const PEOPLE = [
  ["H001", "张三", "户主", "459099197001010013"],
  ["H001", "李四", "配偶", "459099197203040021"],
  ["H002", "王五", "户主", "459099196512120037"],
];

/** GB 11643: weights and remainder of the first 17 digits. */
function withCheckDigit(id: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, n) => total + weight * Number(id[n]), 0);
  return id.slice(0, 17) + "10X98765432"[sum % 11];
}

export const RIGHT_ID = withCheckDigit("459099197203040020");
const WRONG_ID = RIGHT_ID.slice(0, 17) + (RIGHT_ID.endsWith("1") ? "2" : "1");

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

/** Three people of two households under a title row, with one wrong check digit in D4. */
export function village(): Uint8Array {
  const rows = [
    ["示例村家庭成员信息表"],
    HEADINGS,
    ...PEOPLE.map(([household = "", name = "", relation = "", id = ""]) => [
      household,
      name,
      relation,
      name === "李四" ? WRONG_ID : withCheckDigit(id),
    ]),
  ];
  return xlsxOf([
    {
      name: "家庭成员",
      head: `<sheetFormatPr defaultRowHeight="15"/><cols><col min="4" max="4" width="24" customWidth="1"/></cols>`,
      rows: rows.map((cells, n) => `<row r="${n + 1}">${cells.map(text).join("")}</row>`).join(""),
      tail: `<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>`,
    },
  ]);
}
