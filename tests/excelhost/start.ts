import { createInProcessExcel } from "../../src/excelhost/inProcessExcel";
import type { InProcessExcel } from "../../src/excelhost/inProcessExcel";
import type { Profile, ProfileName } from "../../src/excelhost/profiles";
import type { SheetContents } from "../../src/excelhost/univer/createWorkbook";

const running: InProcessExcel[] = [];

/** Excel over these sheets; every host is disposed after its test. */
export function start(sheets: readonly SheetContents[], profile: Profile | ProfileName = "web"): InProcessExcel {
  const excel = createInProcessExcel({ workbook: { sheets }, profile });
  running.push(excel);
  return excel;
}

afterEach(() => {
  for (const { host } of running.splice(0)) host.dispose();
});

/** One sheet of invented households, headings in the third row. */
export const HOUSEHOLDS: SheetContents = {
  name: "名单 1",
  rows: [
    ["2020 年名单", null, null, null],
    [null, null, null, null],
    ["户编号", "户主", "收入", "倍数"],
    ["H1", "甲", 3200, { formula: "=C4*2" }],
    ["H2", "乙", 4800, { formula: "=C5*2" }],
    ["H3", null, { error: "#REF!" }, true],
  ],
  merges: ["A1:D1"],
  columnWidths: { B: 96 },
  hiddenRows: [4],
};

/** The code with which office.js reports a failure of `work`. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
  return "succeeded";
}

/** Lets what waits in the event loop happen, such as giving references back and sending events. */
export const moment = (ms = 5): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
