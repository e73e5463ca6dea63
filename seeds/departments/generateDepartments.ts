import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { makeCounty } from "../makeCounty";
import { writeBook } from "../sheets/writeBook";
import { peopleOf } from "./CountyPeople";
import type { DepartmentSheet } from "./DepartmentSheet";
import { encodeGb18030 } from "./gb18030";
import { civil, housing, water } from "./livingSheets";
import { makeDepartment } from "./makeDepartment";
import { market, payroll, police, property } from "./propertySheets";
import { disability, medical, vehicles } from "./registerSheets";
import { secondSystem } from "./secondSystem";
import { education, health, labour } from "./serviceSheets";

export const DEPARTMENT_SHEETS: readonly DepartmentSheet[] = [
  ...[housing, water, medical, health, education, civil, disability],
  ...[labour, police, market, vehicles, property, payroll, secondSystem],
];

/** The sheets of fourteen departments about the clean demonstration county, and what differs in them. */
export async function generateDepartments(
  county: Parameters<typeof makeCounty>[0],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const people = peopleOf(makeCounty(county));
  const made = DEPARTMENT_SHEETS.map((of) => ({ of, ...makeDepartment(of, people) }));
  const files = new Map<string, Uint8Array>();
  for (const { of, sheet } of made) {
    files.set(of.file, of.encoding ? textFile(sheet, of.encoding) : await writeBook([sheet]));
  }
  const truth = { differences: made.flatMap((one) => one.truth) };
  return files.set("truth.json", new TextEncoder().encode(`${JSON.stringify(truth, null, 1)}\n`));
}

function textFile({ columns, rowCount }: RawSheet, encoding: "UTF-8" | "GB18030"): Uint8Array {
  const lines = Array.from({ length: rowCount }, (_, r) => columns.map((column) => quoted(column[r]!)).join(","));
  const text = `${lines.join("\r\n")}\r\n`;
  return encoding === "UTF-8" ? new TextEncoder().encode(`\ufeff${text}`) : encodeGb18030(text);
}

function quoted(value: CellValue): string {
  const text = value === null || typeof value === "object" ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
