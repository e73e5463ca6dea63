import type { FieldId } from "../model/Field";
import { lastDayOfMonth } from "../model/idNumber";
import type { RawSheet } from "../model/RawSheet";
import { dateOfSerial } from "../model/serialDate";
import type { RegionTable } from "../model/RegionTable";
import type { SheetMapping } from "../model/SheetMapping";
import { agree, mentionInRow, mentionsIn } from "./findRegion";
import type { Mention } from "./findRegion";
import { regionForms } from "./regionForms";
import type { RegionForms } from "./regionForms";
import { cellText } from "./sheetText";

/** What a sheet says about the run it is meant for; `null` where it says nothing. The person confirms it. */
export interface ProposedScope {
  /** GB/T 2260 code of the province, prefecture or county, e.g. 450000. */
  readonly region: string | null;
  /** Year of the income window. */
  readonly year: number | null;
  /** ISO date. */
  readonly asOf: string | null;
}

const SAMPLED_ROWS = 200;

type SheetFacts = Pick<SheetMapping, "columns" | "firstRow" | "titleText">;

/**
 * Region, year and date as the sheet says them. The region down to the county where the columns 省, 市, 县 name it, the
 * title, the name of the sheet or what is said `beside` it (the name of the file); else the province in which most ID
 * numbers were issued, and never less: people keep the number of where they were born. Of namesakes none is taken.
 */
export function proposeScope(
  raw: RawSheet,
  mapping: SheetFacts,
  regions: RegionTable,
  beside: readonly string[] = [],
): ProposedScope {
  const forms = regionForms(regions);
  const mentions: Mention[] = [...mentionsInRows(raw, mapping, forms)];
  let region = agree(null, mentions);
  for (const text of [mapping.titleText, raw.name, ...beside]) {
    mentions.push(...mentionsIn(text.normalize("NFKC"), forms));
    region = agree(region, mentions);
  }
  return { region: region ?? provinceOfIds(sample(raw, mapping, "idNo"), regions), ...proposePeriod(raw, mapping) };
}

/** Year and date from the title, the columns 数据日期 and 年度. */
export function proposePeriod(raw: RawSheet, mapping: SheetFacts): Pick<ProposedScope, "year" | "asOf"> {
  const title = mapping.titleText.normalize("NFKC");
  const asOf = findDate(title) ?? dateOfTitle(title, raw) ?? dateOfColumn(raw, mapping);
  const year = /(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/u.exec(title)?.[1] ?? mostFrequent(sample(raw, mapping, "year"));
  return {
    year: year !== null && /^20\d{2}$/u.test(year) ? Number(year) : asOf === null ? null : Number(asOf.slice(0, 4)),
    asOf,
  };
}

function mentionsInRows(raw: RawSheet, mapping: SheetFacts, forms: RegionForms): readonly Mention[] {
  const [province, city, county] = ["province", "city", "county"].map((field) => sampleRows(raw, mapping, field));
  const rows = new Map<string, Mention>();
  for (let r = 0; r < SAMPLED_ROWS; r++) {
    const row = { province: province?.[r] ?? "", city: city?.[r] ?? "", county: county?.[r] ?? "" };
    const key = `${row.province}|${row.city}|${row.county}`;
    if (!rows.has(key)) rows.set(key, mentionInRow(row, forms));
  }
  return [...rows.values()].filter((codes) => codes.length > 0);
}

/** A day, or the last day of a month of which no day is given. */
function findDate(text: string): string | null {
  const match =
    /(?<!\d)(20\d{2})\s*[-年./]\s*(1[0-2]|0?[1-9])\s*[-月./]\s*(3[01]|[12]\d|0?[1-9])(?!\d)/u.exec(text) ??
    /(?<!\d)(20\d{2})(1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9])(?!\d)/u.exec(text) ??
    /(?<!\d)(20\d{2})\s*年\s*(1[0-2]|0?[1-9])\s*月(?!\s*\d)/u.exec(text);
  if (!match) return null;
  const [, year = "", month = "", day] = match;
  const last = lastDayOfMonth(Number(year), Number(month));
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
  return sampleRows(raw, mapping, field).filter((text) => text !== "");
}

/** One text for each of the first data rows; "" for an empty cell. None where the field has no column. */
function sampleRows(raw: RawSheet, mapping: SheetFacts, field: FieldId): string[] {
  const column = mapping.columns.find((known) => known.field === field);
  if (!column) return [];
  const values = raw.columns[column.column - raw.origin.column] ?? [];
  const from = mapping.firstRow - raw.origin.row;
  return values.slice(from, from + SAMPLED_ROWS).map((value) => cellText(value).normalize("NFKC").trim());
}

function provinceOfIds(ids: readonly string[], { current }: RegionTable): string | null {
  const provinces = ids.filter((id) => /^\d{17}[\dXx]/u.test(id)).map((id) => `${id.slice(0, 2)}0000`);
  const province = mostFrequent(provinces.filter((code) => current.has(code)));
  return province !== null && provinces.filter((code) => code === province).length * 2 > provinces.length
    ? province
    : null;
}

function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | null = null;
  for (const [text, count] of counts) if (best === null || count > counts.get(best)!) best = text;
  return best;
}
