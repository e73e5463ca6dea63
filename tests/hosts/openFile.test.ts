import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetSource } from "../../src/app/previousPeriod";
import type { CellValue } from "../../src/core/model/RawSheet";
import { openFile } from "../../src/hosts/openFile";

const FOLDER = join(__dirname, "../golden");
const golden = (path: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, path)));
const open = (path: string, name: string): Promise<SheetSource> => openFile(golden(path), name);
const IDS = ["459099198001020012", "459099198203040222", "459099201005060331"];

async function columnOf(source: SheetSource, heading: string): Promise<readonly unknown[]> {
  const [only] = await source.sheets();
  const { columns } = await source.read(only?.name ?? "");
  const isHeading = (value: CellValue): boolean => typeof value === "string" && value.startsWith(heading);
  const column = columns.find((values) => values.some(isHeading)) ?? [];
  return column.slice(column.findIndex(isHeading) + 1);
}

test.each([
  ["csv/gb18030.csv", "医保.csv", "GB18030"],
  ["csv/utf8.csv", "医保.CSV", "UTF-8"],
  ["csv/utf16.csv", "医保.txt", "UTF-16"],
  ["csv/both-languages.csv", "医保.tsv", "UTF-8"],
])("%s is read as text called %s", async (path, name, encoding) => {
  const source = await open(path, name);
  expect(source.encoding).toBe(encoding);
  expect((await source.sheets()).map((sheet) => sheet.name)).toEqual(["医保"]);
  expect(await columnOf(source, "身份证号")).toEqual(IDS);
});

test("line breaks in headings and cells, and wrapped ID numbers, are read whole", async () => {
  const source = await open("csv/quoted.csv", "医保.csv");
  expect(await columnOf(source, "身份证号\n")).toEqual(IDS.map((id) => `="${id}"`));
  expect(await columnOf(source, "行政村")).toEqual(["岭口\n村", "岭口\n村", "岭口\n村"]);
});

test("a workbook is read as one, whatever it is called", async () => {
  for (const name of ["表.xlsx", "表.csv", "表"]) {
    expect((await (await open("xlsx/bare.xlsx", name)).sheets()).length).toBeGreaterThan(0);
  }
});

test.each([
  ["csv/broken-encoding.csv", "医保.csv", { code: "file.encoding", data: { file: "医保.csv", line: 5 } }],
  ["csv/open-quote.csv", "医保.csv", { code: "file.quotes", data: { file: "医保.csv", line: 2 } }],
  ["csv/page.csv", "医保.csv", { code: "file.notTable", data: { found: "HTML" } }],
  ["csv/binary.csv", "医保.csv", { code: "file.notTable", data: { found: "U+0000" } }],
  ["csv/empty.csv", "医保.csv", { code: "file.empty" }],
  ["xlsx/old.xls", "医保.csv", { code: "file.oldXls" }],
  ["csv/utf8.csv", "医保.xlsx", { code: "file.notXlsx" }],
])("%s called %s is refused", async (path, name, refusal) => {
  await expect(open(path, name)).rejects.toMatchObject(refusal);
});
