import { openXlsxWorkbook } from "../../src/adapters/xlsx/openXlsxWorkbook";
import { writeTabsFile } from "../../src/adapters/xlsx/writeTabs";
import { readAnswerRows, textOf, type FeedbackRow } from "../../src/app/departments/readAnswerRows";
import type { MadeFile } from "../../src/app/DepartmentViews";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { profiles } from "../../src/departments/profiles";
import type { Opened } from "./comparison";

export const TAB = "部门比对反馈表";
/** Zero-based columns of the answers and of what follows them. */
export const ANSWER = 10;
export const CHECK = 13;

const titleOf = (comparison: string): string => {
  const profile = profiles.find(({ id }) => id === "housing");
  return profile?.comparisons.find(({ id }) => id === comparison)?.title["zh-CN"] ?? "";
};
export const [DANGER, AREA] = [titleOf("danger"), titleOf("area")];

export async function tabOf({ workbook }: Opened): Promise<RawSheet> {
  const tab = await workbook.readTab("T6");
  if (!tab) throw new Error("No feedback tab");
  return tab;
}

export const rowOf = ({ columns }: RawSheet, row: number): readonly CellValue[] =>
  columns.map((cells) => cells[row] ?? null);

/** Sheet row of the first difference in that item. */
export function rowFor(tab: RawSheet, person: string, item: string): number {
  const row = tab.columns[4]?.findIndex((who, r) => textOf(who).includes(person) && tab.columns[5]?.[r] === item) ?? -1;
  if (row < 0) throw new Error(`No ${item} of ${person}`);
  return row;
}

export const numberAt = (tab: RawSheet, row: number): string => textOf(tab.columns[0]?.[row] ?? null);

/** Types an answer into the tab; the number of the difference. */
export async function answer(
  opened: Opened,
  person: string,
  item: string,
  ...cells: readonly CellValue[]
): Promise<string> {
  const tab = await tabOf(opened);
  const row = rowFor(tab, person, item);
  cells.forEach((cell, position) => opened.workbook.edit(TAB, row, ANSWER + position, cell));
  return numberAt(tab, row);
}

/** The rows of the tab by the first word of the block that they stand in; "" for the differences themselves. */
export function blocksOf(tab: RawSheet): Readonly<Record<string, readonly FeedbackRow[]>> {
  const numbers = tab.columns[0] ?? [];
  const rows = readAnswerRows(tab);
  const blocks: Record<string, FeedbackRow[]> = {};
  let block = "";
  let next = 0;
  for (const cell of numbers) {
    const text = textOf(cell);
    if (text === textOf(rows[next]?.number ?? null) && text !== "") (blocks[block] ??= []).push(rows[next++]!);
    else if (next > 0 && text.includes("：")) block = text.slice(0, text.indexOf("："));
  }
  return blocks;
}

export async function textOfFile({ bytes, name }: MadeFile): Promise<RawSheet> {
  const book = await openXlsxWorkbook(bytes, name);
  return book.read("核实清单");
}

/** A list as it comes back, each of its lines with these answers. */
export async function answeredList(list: MadeFile, cells: readonly CellValue[]): Promise<Uint8Array> {
  const sheet = await textOfFile(list);
  const headings = sheet.columns[0]?.indexOf("编号") ?? -1;
  const rows = Array.from({ length: sheet.rowCount - headings }, (_, r) => [...rowOf(sheet, headings + r)]);
  rows.slice(1).forEach((row) => cells.forEach((cell, position) => (row[ANSWER + position] = cell)));
  const columns = rows[0]!.map(() => ({ width: 10, format: "general" as const }));
  return writeTabsFile([
    { id: "x", name: "回复", columns, rows, merges: [], freeze: { rows: 0, columns: 0 }, filter: null, inputs: [] },
  ]);
}
