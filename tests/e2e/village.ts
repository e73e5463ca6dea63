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
  return sheetOf(ROWS.map((cells) => cells.map((value) => (value === RIGHT_ID.slice(0, 17) ? WRONG_ID : value))));
}

/** A woman whose number, F3, was typed with another day of birth and a man's digit: its check digit gives it away. */
export function mistyped(): Uint8Array {
  return sheetOf([
    ["户编号", "姓名", "性别", "出生日期", "与户主关系", "证件号码"],
    ["H001", "张三", "男", "1970-01-01", "户主", "45909919700101001"],
    ["H001", "李四", "女", "1972-03-04", "配偶", `45909919720305003${RIGHT_ID.slice(17)}`],
  ]);
}

/** A file of one sheet. Numbers of 17 digits get their check digit; the columns have the usual width but for the fourth. */
function sheetOf(rows: readonly (readonly string[])[]): Uint8Array {
  const text = (value: string): string => {
    const isId = /^\d{17}[\dX]?$/.test(value);
    const shown = value.length === 17 && isId ? withCheckDigit(value) : value;
    return `<c s="${isId ? 1 : 0}" t="inlineStr"><is><t>${shown}</t></is></c>`;
  };
  const merge = rows[0]?.length === 1 ? `<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>` : "";
  return xlsxOf(
    [
      {
        name: "家庭成员",
        head: `<sheetFormatPr defaultRowHeight="15"/><cols><col min="4" max="4" width="24" customWidth="1"/></cols>`,
        rows: rows
          .map((cells, n) => `<row r="${n + 1}" ht="15" customHeight="1">${cells.map(text).join("")}</row>`)
          .join(""),
        tail: merge,
      },
    ],
    {
      styles:
        `<fonts><font><sz val="11"/><name val="等线"/></font></fonts><fills><fill/><fill/></fills><borders><border/></borders>` +
        `<cellXfs><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs>`,
    },
  );
}
