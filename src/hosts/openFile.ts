import { readCsv } from "../adapters/csv/readCsv";
import { openXlsxWorkbook } from "../adapters/xlsx/openXlsxWorkbook";
import type { SheetSource } from "../app/previousPeriod";

/** How archives and the older binary formats begin, whatever the file is called. */
const PACKAGES = ["PK\x03\x04", "\xd0\xcf\x11\xe0"];

/** A file with sheets: delimited text by its name, a workbook otherwise; each refuses what it cannot read. */
export async function openFile(bytes: Uint8Array, name: string): Promise<SheetSource> {
  const beginning = String.fromCharCode(...bytes.subarray(0, 4));
  const isText = /\.(?:csv|tsv|txt)$/i.test(name) && !PACKAGES.includes(beginning);
  return isText ? readCsv(bytes, name) : openXlsxWorkbook(bytes, name);
}
