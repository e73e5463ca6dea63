import type { FieldType } from "../../src/core/model/Field";
import type { CellValue } from "../../src/core/model/RawSheet";
import fields from "../../src/standards/fields.json";

/** A cell as people write it; `cleaned` where it can be read only after clean-up, which is noted. */
export interface WrittenCell {
  readonly value: CellValue;
  readonly cleaned: boolean;
}

type Form = (value: CellValue, field: string) => WrittenCell;

const TYPES = new Map(fields.map(({ id, type }) => [id, type as FieldType]));
const plainly = (value: CellValue): WrittenCell => ({ value, cleaned: false });
const cleaned = (value: CellValue): WrittenCell => ({ value, cleaned: true });
const wide = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const day = (value: CellValue, between: string, after: string): string => {
  const [, year = "", month = "", date = ""] = /^(\d{4})-?(\d{2})-?(\d{2})$/u.exec(String(value)) ?? [];
  return [year, Number(month), `${Number(date)}${after}`].join(between);
};

const UNITS: Readonly<Record<string, string>> = { workMonths: "个月", postMonths: "个月", roadDist: "公里" };

const FORMS: Partial<Readonly<Record<FieldType, readonly Form[]>>> = {
  money: [
    (value) => plainly(String(value)),
    (value) => cleaned(`${Number(value).toLocaleString("en-US")}元`),
    (value) => cleaned(wide(String(value))),
  ],
  area: [(value) => cleaned(`${String(value)}㎡`), (value) => cleaned(`${String(value)}平方米`)],
  integer: [(value) => plainly(String(value))],
  number: [
    (value) => plainly(String(value)),
    (value, field) => (UNITS[field] ? cleaned(`${String(value)}${UNITS[field]}`) : plainly(value)),
    (value) => cleaned(wide(String(value))),
  ],
  date: [
    (value) => plainly(day(value, "-", "")),
    (value) => plainly(day(value, ".", "")),
    (value) => plainly(Number(String(value).replaceAll("-", ""))),
  ],
  yearMonth: [
    (value) => plainly(String(value).replace(/^(\d{4})(\d{2})$/u, "$1-$2")),
    (value) => plainly(String(value).replace(/^(\d{4})(\d{2})$/u, "$1年$2月")),
    (value) => plainly(Number.isNaN(Number(value)) ? value : Number(value)),
  ],
  codes: [
    (value) => plainly(String(value).split(",").reverse().join("、")),
    (value) => plainly(String(value).split(",").reverse().join(";")),
    (value) => plainly(` ${String(value)} `),
  ],
  code: [(value) => plainly(` ${String(value)}`)],
  yesNo: [
    (value) => plainly(value === "是" ? "1" : value === "否" ? "0" : value),
    (value) => plainly(`${String(value)} `),
  ],
  idNumber: [(value) => cleaned(`="${String(value)}"`), (value) => plainly(` ${String(value)}`)],
};

const EVERY = 29;

/** What stands in the cell: now and then in another form than the plain one. A text where a number belongs was put there on purpose. */
export function writeCell(value: CellValue, field: string, row: number, column: number): WrittenCell {
  const type = TYPES.get(field) ?? "text";
  const forms = FORMS[type];
  const turn = row * 7 + column * 3;
  const isNumber = type === "money" || type === "area" || type === "integer" || type === "number";
  if (!forms || value === null || typeof value === "object" || turn % EVERY !== 0) return plainly(value);
  if (isNumber !== (typeof value === "number")) return plainly(value);
  return forms[Math.floor(turn / EVERY) % forms.length]!(value, field);
}
