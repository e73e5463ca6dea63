import { isOwnText } from "../model/ownMarks";
import type { CellValue, RawSheet } from "../model/RawSheet";
import { cellText } from "./sheetText";
import { isBlank } from "../model/RawSheet";

export interface DataRows {
  /** First and last row that hold data, counted from the used range; last < first where there is none. */
  readonly first: number;
  readonly last: number;
  /** Rows in between that hold none. */
  readonly skipped: number[];
}

const TOTAL = /^(?:.{0,12})(?:合计|小计|总计|共计|累计)(?:[::(（].*)?$/u;
const EXACT_TOTAL = /^(?:本页|本村|全村|全乡|全镇|全县)?(?:合计|小计|总计|共计|累计)[::]?$/u;
/** 填表人：…, 备注：… and the like; a name may begin with the same character, but not with a colon after it. */
const REMARK =
  /^(?:备注|说明|注|填表|填报|制表|审核|复核|负责人|单位负责人|经办|打印|联系电话|日期)[^:：]{0,8}[:：]|^(?:备注|填表说明|第\d+页.*)$/u;
const COUNTED = /^\d+(?:户|人|名|口|个)$/u;
const SHORT_NUMBER = /^\d{1,14}$/u;
const PROSE = /[。；，、]/u;
const UNIT = /^[((]?(?:单位[::])?(?:元|亩|㎡|m²|平方米|月|个月|公里|人|户|岁|—|-|\/)[))]?$/u;
const NATIONAL_CODE = /^[A-Z]{3}\d{3}$/u;
const LATIN = /^[A-Za-z][A-Za-z .,'’()/_-]+$/u;
const NUMBER = /^\d{1,3}$/u;

/**
 * Rows below the heading that hold records. Blank rows, totals, remarks, repeated headings and the row of units, codes,
 * column numbers or translated headings under the heading do not. `headingRows` are the rows of the heading, `keyColumns` the columns that name a
 * household or person, all counted from the used range; `ignored` is our own result column or -1.
 */
export function findDataRows(
  raw: RawSheet,
  headingRows: readonly number[],
  keyColumns: readonly number[],
  ignored: number,
): DataRows {
  const { columns, rowCount } = raw;
  const first = (headingRows.at(-1) ?? -1) + 1;
  const filled = new Uint16Array(rowCount);
  const leading = new Uint16Array(rowCount);
  for (let c = 0; c < columns.length; c++) {
    if (c === ignored) continue;
    const column = columns[c]!;
    for (let r = first; r < rowCount; r++) {
      const value = column[r];
      if (value === null || isBlank(value)) continue;
      if (filled[r] === 0) leading[r] = c;
      filled[r]!++;
    }
  }
  const titles = new Set<string>();
  for (let r = 0; r < (headingRows[0] ?? 0); r++) for (const column of columns) titles.add(cellText(column[r]).trim());
  titles.delete("");
  const isNoRecord = (row: number): boolean => {
    const count = filled[row]!;
    if (count === 0) return true;
    const start = leading[row]!;
    const value = columns[start]![row]!;
    if (typeof value === "string") {
      const text = value.replace(/\s/gu, "");
      if (TOTAL.test(text) && !isNamed(columns, keyColumns, row)) return true;
      if (count <= 4 && REMARK.test(text)) return true;
      if (count === 1 && (PROSE.test(text) || titles.has(value.trim()))) return true;
      if (headingRows.some((heading) => repeats(columns, heading, row, start, count))) return true;
    }
    if (keyColumns.length > 0) {
      const keys = keysFilled(columns, keyColumns, row);
      if (keys === 0 && (count === 1 || hasTotal(columns, row))) return true;
      if (keys === 1 && keyColumns.some((c) => EXACT_TOTAL.test(cellText(columns[c]?.[row]).replace(/\s/gu, ""))))
        return true;
    }
    return row < first + 2 && isLegend(columns, row, ignored);
  };

  const skipped: number[] = [];
  let last = first - 1;
  for (let row = first; row < rowCount; row++) {
    if (isNoRecord(row)) skipped.push(row);
    else last = row;
  }
  while (skipped.length > 0 && skipped[skipped.length - 1]! > last) skipped.pop();
  return { first, last, skipped };
}

/** True for a result column of ours: nothing in it but blank cells and our texts. */
export function holdsOnlyResults(column: readonly CellValue[], fromRow: number): boolean {
  for (let r = fromRow; r < column.length; r++) {
    const value = column[r] ?? null;
    if (!isBlank(value) && !isOwnText(value)) return false;
  }
  return true;
}

function keysFilled(columns: RawSheet["columns"], keyColumns: readonly number[], row: number): number {
  let count = 0;
  for (const c of keyColumns) if (!isBlank(columns[c]?.[row])) count++;
  return count;
}

/** A row in which two key columns name somebody is a record, whatever it says elsewhere. Counts (300户, 1194) do not name. */
function isNamed(columns: RawSheet["columns"], keyColumns: readonly number[], row: number): boolean {
  const keys = keyColumns.map((c) => cellText(columns[c]?.[row]).replace(/\s/gu, ""));
  const naming = keys.filter((text) => text !== "" && !EXACT_TOTAL.test(text) && !COUNTED.test(text));
  return naming.length >= 2 && !naming.every((text) => SHORT_NUMBER.test(text));
}

function hasTotal(columns: RawSheet["columns"], row: number): boolean {
  return columns.some((column) => typeof column[row] === "string" && EXACT_TOTAL.test(column[row].replace(/\s/gu, "")));
}

/** True where a row says what a heading row says, at least in half of its filled cells. */
function repeats(columns: RawSheet["columns"], heading: number, row: number, start: number, count: number): boolean {
  if (columns[start]![row] !== columns[start]![heading]) return false;
  let same = 0;
  for (const column of columns) if (!isBlank(column[row]) && column[row] === column[heading]) same++;
  return same * 2 >= count;
}

/** Units (元, ㎡), codes (A1, A2), column numbers (1, 2, 3) or headings in Latin letters in every filled cell of a row under the heading. */
function isLegend(columns: RawSheet["columns"], row: number, ignored: number): boolean {
  const texts = columns.flatMap((column, c) =>
    c === ignored || isBlank(column[row]) ? [] : [cellText(column[row]).trim()],
  );
  if (texts.every((text) => UNIT.test(text))) return texts.length >= 2;
  if (texts.length < 3) return false;
  if (texts.every((text) => NATIONAL_CODE.test(text)) || texts.every((text) => LATIN.test(text))) return true;
  const letters = /^[A-Z]*/u.exec(texts[0] ?? "")?.[0] ?? "";
  const numbers = texts.map((text) => (text.startsWith(letters) ? text.slice(letters.length) : ""));
  return (
    Number(numbers[0]) <= 1 && numbers.every((text, i) => NUMBER.test(text) && Number(text) === Number(numbers[0]) + i)
  );
}
