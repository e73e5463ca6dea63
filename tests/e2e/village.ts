import { xlsxOf } from "../hosts/workbench/xlsxOf";

const ROWS = [
  ["示例村家庭成员信息表"],
  ["户编号", "姓名", "与户主关系", "证件号码"],
  ["H001", "张三", "户主", "45909919700101001"],
  ["H001", "李四", "配偶", "45909919720304002"],
  ["H002", "王五", "户主", "45909919651212003"],
];

/** The check digit of GB 11643 behind 17 digits. */
function withCheckDigit(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, n) => total + weight * Number(digits[n]), 0);
  return digits + "10X98765432"[sum % 11];
}

/** What D4 should hold, and what it holds. */
export const RIGHT_ID = withCheckDigit("45909919720304002");
export const WRONG_ID = RIGHT_ID.slice(0, 17) + (RIGHT_ID.endsWith("1") ? "2" : "1");

/** Three invented people of two households, in an area that no place has, with one wrong check digit: D4. */
export function village(): Uint8Array {
  const text = (value: string): string => {
    const isId = /^\d{17}$/.test(value);
    const id = value === RIGHT_ID.slice(0, 17) ? WRONG_ID : withCheckDigit(value);
    return `<c s="${isId ? 1 : 0}" t="inlineStr"><is><t>${isId ? id : value}</t></is></c>`;
  };
  return xlsxOf(
    [
      {
        name: "家庭成员",
        head: `<sheetFormatPr defaultRowHeight="15"/><cols><col min="4" max="4" width="24" customWidth="1"/></cols>`,
        rows: ROWS.map(
          (cells, n) => `<row r="${n + 1}" ht="15" customHeight="1">${cells.map(text).join("")}</row>`,
        ).join(""),
        tail: `<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>`,
      },
    ],
    {
      styles:
        `<fonts><font><sz val="11"/><name val="等线"/></font></fonts><fills><fill/><fill/></fills><borders><border/></borders>` +
        `<cellXfs><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs>`,
    },
  );
}
