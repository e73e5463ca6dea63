import { readCsv } from "../adapters/csv/readCsv";
import { openXlsxWorkbook } from "../adapters/xlsx/openXlsxWorkbook";
import type { SheetSource } from "../app/previousPeriod";

/** How archives and the older binary formats begin, whatever the file is called. */
const PACKAGES = ["PK\x03\x04", "\xd0\xcf\x11\xe0"];

/** Whether a file is read as delimited text: as its name says, unless it begins like a workbook. */
export function isTextFile(bytes: Uint8Array, name: string): boolean {
  return /\.(?:csv|tsv|txt)$/i.test(name) && !PACKAGES.includes(String.fromCharCode(...bytes.subarray(0, 4)));
}

/** A file with sheets: delimited text or a workbook; each refuses what it cannot read. */
export async function openFile(bytes: Uint8Array, name: string): Promise<SheetSource> {
  return isTextFile(bytes, name) ? readCsv(bytes, name) : openXlsxWorkbook(bytes, name);
}
