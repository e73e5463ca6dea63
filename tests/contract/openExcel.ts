import type { MemoryCell, SheetContent } from "../../src/adapters/memory/MemorySheet";
import { createExcelWorkbook } from "../../src/adapters/excel/excelWorkbook";
import type { Viewport, Workbook } from "../../src/app/ports";
import { areaAddress } from "../../src/core/model/a1";
import type { ExcelHost } from "../../src/excelhost/ExcelHost";
import type { CellInput, HostSheet } from "../../src/excelhost/HostWorkbook";
import { createInProcessExcel, type InProcessExcel } from "../../src/excelhost/inProcessExcel";
import { reaches, type ProfileName } from "../../src/excelhost/profiles";
import { createWorkbook, toWorkbookData } from "../../src/excelhost/univer/createWorkbook";
import type { CellContent, SheetContents } from "../../src/excelhost/univer/createWorkbook";
import { CellValueType } from "../../src/excelhost/univer/univer";
import type { Person } from "./WorkbookSubject";

const ALL_COLUMNS = 16_384;
const ALL_ROWS = 1_048_576;

function toContents({ name, rows, origin = { row: 0, column: 0 }, ...rest }: SheetContent): SheetContents {
  const cell = (content: MemoryCell): CellContent =>
    typeof content === "object" && content !== null && "formula" in content ? { formula: content.formula } : content;
  return {
    name,
    rows: [
      ...Array.from({ length: origin.row }, () => []),
      ...rows.map((row) => [...Array<null>(origin.column).fill(null), ...row.map(cell)]),
    ],
    merges: (rest.merges ?? []).map(areaAddress),
    hiddenRows: rest.hiddenRows ?? [],
    visibility: rest.visible === false ? "Hidden" : "Visible",
    ...(rest.protected ? { protection: {} } : {}),
  };
}

function input(cell: MemoryCell): CellInput {
  if (typeof cell === "object" && cell !== null) {
    return "formula" in cell ? { type: "Formula", value: cell.formula } : { type: "Error", value: cell.error };
  }
  if (cell === null || cell === "") return { type: "Empty", value: "" };
  return { type: typeof cell === "number" ? "Double" : typeof cell === "boolean" ? "Boolean" : "String", value: cell };
}

function personOf(host: ExcelHost): Person {
  const find = (name: string): HostSheet => host.workbook.sheets().find((sheet) => sheet.name === name)!;
  /** One act of the person is one undoable step. */
  const act = async (work: () => void): Promise<void> => {
    work();
    host.workbook.endStep();
  };
  return {
    edit: (sheet, row, column, cell) =>
      act(() => find(sheet).writeCells({ row, column, rows: 1, columns: 1 }, [[input(cell)]])),
    insertRows: (sheet, row, rows) =>
      act(() => find(sheet).insert({ row, column: 0, rows, columns: ALL_COLUMNS }, "Down")),
    insertColumns: (sheet, column, columns) =>
      act(() => find(sheet).insert({ row: 0, column, rows: ALL_ROWS, columns }, "Right")),
    sortRows: (sheet, first, last, column) =>
      act(() => {
        const used = find(sheet).usedArea(false)!;
        const area = { row: first, column: used.column, rows: last - first + 1, columns: used.columns };
        find(sheet).sort(area, [{ key: column - used.column, ascending: false }]);
      }),
    protect: (sheet) => act(() => find(sheet).setProtection({})),
    removeSheet: (sheet) => act(() => find(sheet).delete()),
  };
}

export interface OpenExcel extends InProcessExcel {
  readonly workbook: Workbook & Viewport;
  readonly person: Person;
}

/** Univer knows no error cells: a text that looks like an error has to say that it is a text. */
function toWorkbook(sheets: readonly SheetContents[]) {
  const data = toWorkbookData({ name: "花名册.xlsx", sheets });
  sheets.forEach(({ rows = [] }, i) =>
    rows.forEach((row, r) =>
      row.forEach((content, c) => {
        const cell = data.sheets?.[data.sheetOrder?.[i] ?? ""]?.cellData?.[r]?.[c];
        if (cell && typeof content === "string" && content.startsWith("#")) cell.t = CellValueType.FORCE_STRING;
      }),
    ),
  );
  return createWorkbook(data);
}

const opened = new Set<ExcelHost>();

/** The sheets in an Excel of this process, behind Microsoft's own office.js. */
export async function openExcel(sheets: readonly SheetContent[], profile: ProfileName = "web"): Promise<OpenExcel> {
  return openContents(sheets.map(toContents), profile);
}

export async function openContents(sheets: readonly SheetContents[], profile: ProfileName = "web"): Promise<OpenExcel> {
  const inProcess = createInProcessExcel({ workbook: toWorkbook(sheets), profile });
  const { host, Excel } = inProcess;
  opened.add(host);
  const supports = (set: string, version: string): boolean => reaches(host.profile.requirementSets[set], version);
  const workbook = await createExcelWorkbook({ excel: Excel, supports, platform: host.profile.platform });
  host.traffic.reset();
  return { ...inProcess, workbook, person: personOf(host) };
}

/** For `afterEach`. */
export function closeExcel(): void {
  for (const host of opened) host.dispose();
  opened.clear();
}
