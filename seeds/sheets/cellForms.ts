import type { Field, FieldType } from "../../src/core/model/Field";
import type { CellValue } from "../../src/core/model/RawSheet";
import { textOf } from "../columns";

/** A cell as people write it; `cleaned` where it can be read only after clean-up, which is noted. */
export interface WrittenCell {
  readonly value: CellValue;
  readonly cleaned: boolean;
}

type Form = (value: CellValue, field: string) => WrittenCell;

const plainly = (value: CellValue): WrittenCell => ({ value, cleaned: false });
const cleaned = (value: CellValue): WrittenCell => ({ value, cleaned: true });
const wide = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const day = (value: CellValue, between: string, after: string): string => {
  const [, year = "", month = "", date = ""] = /^(\d{4})-?(\d{2})-?(\d{2})$/u.exec(textOf(value)) ?? [];
  return [year, Number(month), `${Number(date)}${after}`].join(between);
};

const UNITS: Readonly<Record<string, string>> = { workMonths: "个月", postMonths: "个月", roadDist: "公里" };

const FORMS: Partial<Readonly<Record<FieldType, readonly Form[]>>> = {
  money: [
    (value) => plainly(textOf(value)),
    (value) => cleaned(`${Number(value).toLocaleString("en-US")}元`),
    (value) => cleaned(wide(textOf(value))),
  ],
  area: [(value) => cleaned(`${textOf(value)}㎡`), (value) => cleaned(`${textOf(value)}平方米`)],
  integer: [(value) => plainly(textOf(value))],
  number: [
    (value) => plainly(textOf(value)),
    (value, field) => (UNITS[field] ? cleaned(`${textOf(value)}${UNITS[field]}`) : plainly(value)),
    (value) => cleaned(wide(textOf(value))),
  ],
  date: [
    (value) => plainly(day(value, "-", "")),
    (value) => plainly(day(value, ".", "")),
    (value) => plainly(Number(textOf(value).replaceAll("-", ""))),
  ],
  yearMonth: [
    (value) => plainly(textOf(value).replace(/^(\d{4})(\d{2})$/u, "$1-$2")),
    (value) => plainly(textOf(value).replace(/^(\d{4})(\d{2})$/u, "$1年$2月")),
    (value) => plainly(Number.isNaN(Number(value)) ? value : Number(value)),
  ],
  codes: [
    (value) => plainly(textOf(value).split(",").reverse().join("、")),
    (value) => plainly(textOf(value).split(",").reverse().join(";")),
    (value) => plainly(` ${textOf(value)} `),
  ],
  code: [(value) => plainly(` ${textOf(value)}`)],
  yesNo: [
    (value) => plainly(value === "是" ? "1" : value === "否" ? "0" : value),
    (value) => plainly(`${textOf(value)} `),
  ],
  idNumber: [(value) => cleaned(`="${textOf(value)}"`), (value) => plainly(` ${textOf(value)}`)],
};

const EVERY = 101;

/** What stands in the cell: now and then in another form than the plain one. A text where a number belongs was put there on purpose. */
export function writeCell(
  value: CellValue,
  { id, type }: Pick<Field, "id" | "type">,
  row: number,
  column: number,
): WrittenCell {
  const forms = FORMS[type];
  const turn = row * 7 + column * 3;
  const isNumber = type === "money" || type === "area" || type === "integer" || type === "number";
  if (!forms || value === null || typeof value === "object" || turn % EVERY !== 0) return plainly(value);
  if (isNumber !== (typeof value === "number")) return plainly(value);
  return forms[Math.floor(turn / EVERY) % forms.length]!(value, id);
}
