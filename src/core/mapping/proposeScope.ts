import type { FieldId } from "../model/Field";
import { isCalendarDate } from "../model/idNumber";
import type { RawSheet } from "../model/RawSheet";
import { dateOfSerial } from "../model/serialDate";
import type { SheetMapping } from "../model/SheetMapping";
import { cellText } from "./sheetText";

/** What a sheet says about the run it is meant for; `null` where it says nothing. The person confirms it. */
export interface ProposedScope {
  /** GB/T 2260 code of the province, e.g. 450000. */
  readonly region: string | null;
  /** Year of the income window. */
  readonly year: number | null;
  /** ISO date. */
  readonly asOf: string | null;
}

/** GB/T 2260: short name and first two digits. */
const PROVINCES: readonly (readonly [string, string])[] = [
  ["北京", "11"],
  ["天津", "12"],
  ["河北", "13"],
  ["山西", "14"],
  ["内蒙古", "15"],
  ["辽宁", "21"],
  ["吉林", "22"],
  ["黑龙江", "23"],
  ["上海", "31"],
  ["江苏", "32"],
  ["浙江", "33"],
  ["安徽", "34"],
  ["福建", "35"],
  ["江西", "36"],
  ["山东", "37"],
  ["河南", "41"],
  ["湖北", "42"],
  ["湖南", "43"],
  ["广东", "44"],
  ["广西", "45"],
  ["海南", "46"],
  ["重庆", "50"],
  ["四川", "51"],
  ["贵州", "52"],
  ["云南", "53"],
  ["西藏", "54"],
  ["陕西", "61"],
  ["甘肃", "62"],
  ["青海", "63"],
  ["宁夏", "64"],
  ["新疆", "65"],
];
const SAMPLED_ROWS = 200;

type SheetFacts = Pick<SheetMapping, "columns" | "firstRow" | "titleText">;

/** Reads region, year and date from the columns 省, 数据日期 and 年度, the title and the column 县, and last from where most ID numbers were issued. */
export function proposeScope(raw: RawSheet, mapping: SheetFacts): ProposedScope {
  const title = mapping.titleText.normalize("NFKC");
  const asOf = findDate(title) ?? dateOfTitle(title, raw) ?? dateOfColumn(raw, mapping);
  const year = /(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/u.exec(title)?.[1] ?? mostFrequent(sample(raw, mapping, "year"));
  const [provinceCell = ""] = sample(raw, mapping, "province");
  const [countyCell = ""] = sample(raw, mapping, "county");
  const province =
    provinceNamed(provinceCell) ??
    provinceNamed(title) ??
    provinceNamed(countyCell) ??
    provinceOfIds(sample(raw, mapping, "idNo"));
  return {
    region: province === null ? null : `${province}0000`,
    year: year !== null && /^20\d{2}$/u.test(year) ? Number(year) : asOf === null ? null : Number(asOf.slice(0, 4)),
    asOf,
  };
}

/** The province that a text names first. Counties and prefectures may bear the name of another: 河南县 lies in 青海. */
function provinceNamed(text: string): string | null {
  let first = Infinity;
  let found: string | null = null;
  for (const [name, code] of PROVINCES) {
    const at = new RegExp(`${name}(?!县|州|.{0,5}族自治[县州])`, "u").exec(text)?.index;
    if (at === undefined || at >= first) continue;
    first = at;
    found = code;
  }
  return found;
}

/** A day, or the last day of a month of which no day is given. */
function findDate(text: string): string | null {
  const match =
    /(?<!\d)(20\d{2})\s*[-年./]\s*(1[0-2]|0?[1-9])\s*[-月./]\s*(3[01]|[12]\d|0?[1-9])(?!\d)/u.exec(text) ??
    /(?<!\d)(20\d{2})(1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9])(?!\d)/u.exec(text) ??
    /(?<!\d)(20\d{2})\s*年\s*(1[0-2]|0?[1-9])\s*月(?!\s*\d)/u.exec(text);
  if (!match) return null;
  const [, year = "", month = "", day] = match;
  const last = [31, 30, 29, 28].find((length) => isCalendarDate(Number(year), Number(month), length)) ?? 28;
  if (day !== undefined && Number(day) > last) return null;
  return `${year}-${month.padStart(2, "0")}-${(day ?? String(last)).padStart(2, "0")}`;
}

/** A real date cell beside 数据日期 in the title shows as its serial number there. */
function dateOfTitle(title: string, raw: RawSheet): string | null {
  const serial = /数据日期\s*:?\s*(\d{5})(?!\d)/u.exec(title)?.[1];
  return serial === undefined ? null : isoOfSerial(Number(serial), raw);
}

function dateOfColumn(raw: RawSheet, mapping: SheetFacts): string | null {
  const [text = ""] = sample(raw, mapping, "dataDate");
  const plain = text.normalize("NFKC");
  return /^\d{5}(?:\.\d+)?$/u.test(plain) ? isoOfSerial(Math.floor(Number(plain)), raw) : findDate(plain);
}

function isoOfSerial(serial: number, { date1904 }: RawSheet): string | null {
  const digits = String(dateOfSerial(serial, date1904));
  return /^20\d{6}$/u.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : null;
}

function sample(raw: RawSheet, mapping: SheetFacts, field: FieldId): string[] {
  const column = mapping.columns.find((known) => known.field === field);
  if (!column) return [];
  const values = raw.columns[column.column - raw.origin.column] ?? [];
  const from = mapping.firstRow - raw.origin.row;
  const texts: string[] = [];
  for (let r = from; r < Math.min(from + SAMPLED_ROWS, values.length); r++) {
    const text = cellText(values[r]).trim();
    if (text !== "") texts.push(text);
  }
  return texts;
}

function provinceOfIds(ids: readonly string[]): string | null {
  const known = new Set(PROVINCES.map(([, code]) => code));
  const prefixes = ids.filter((id) => /^\d{17}[\dXx]/u.test(id)).map((id) => id.slice(0, 2));
  const prefix = mostFrequent(prefixes.filter((code) => known.has(code)));
  return prefix !== null && prefixes.filter((code) => code === prefix).length * 2 > prefixes.length ? prefix : null;
}

function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | null = null;
  for (const [text, count] of counts) if (best === null || count > counts.get(best)!) best = text;
  return best;
}
