import { createMemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import type { SheetContent } from "../../src/adapters/memory/MemorySheet";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../src/adapters/xlsx/openXlsxWorkbook";
import type { Viewport, Workbook } from "../../src/app/ports";
import type { CellValue } from "../../src/core/model/RawSheet";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { patchSheet } from "../../src/ooxml/patch/patchSheet";
import { emptyTrace } from "../../src/ooxml/patch/SheetPatch";
import * as acts from "../adapters/xlsx/xlsxPerson";
import { closeExcel, openExcel } from "../contract/openExcel";
import { writeXlsx } from "../contract/writeXlsx";

type Rows = readonly (readonly CellValue[])[];

/** What a person does to the workbook without us. Rows and columns are zero-based. */
export type PersonAct =
  | {
      readonly kind: "edit";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly value: CellValue;
    }
  /** Other rows in place of those that stand on a sheet, from A1 on; all are of one length. */
  | { readonly kind: "fill"; readonly sheet: string; readonly rows: Rows; readonly before: Rows }
  | {
      readonly kind: "insertRows" | "insertColumns";
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    };

export interface AuditSubject {
  /** As it stands; a file is another workbook after each act. */
  readonly workbook: () => Workbook;
  readonly viewport: () => Viewport | null;
  readonly does: (done: readonly PersonAct[]) => Promise<void>;
}

export interface AuditHost {
  readonly name: string;
  /** Whether formulas follow what a person edits. */
  readonly computes: boolean;
  /** How many random workbooks it takes in a test that has little time. */
  readonly runs: number;
  readonly open: (sheets: readonly SheetContent[]) => Promise<AuditSubject>;
}

interface Levers {
  edit(sheet: string, row: number, column: number, value: CellValue): void | Promise<void>;
  insertRows(sheet: string, at: number, count: number): void | Promise<void>;
  insertColumns(sheet: string, at: number, count: number): void | Promise<void>;
}

async function doneBy(person: Levers, done: readonly PersonAct[]): Promise<void> {
  for (const act of done) {
    if (act.kind === "edit") await person.edit(act.sheet, act.row, act.column, act.value);
    else if (act.kind !== "fill") await person[act.kind](act.sheet, act.at, act.count);
    else
      for (const [row, cells] of act.rows.entries())
        for (const [column, value] of cells.entries())
          if (value !== (act.before[row]?.[column] ?? null)) await person.edit(act.sheet, row, column, value);
  }
}

const memory: AuditHost = {
  name: "memory",
  computes: false,
  runs: 15,
  open: async (sheets) => {
    const workbook = createMemoryWorkbook({ name: "demo.xlsx", sheets });
    return { workbook: () => workbook, viewport: () => workbook, does: (done) => doneBy(workbook, done) };
  },
};

const fill =
  ({ sheet, rows }: Extract<PersonAct, { kind: "fill" }>): acts.Act =>
  async (xlsx, edits) => {
    const width = rows[0]?.length ?? 0;
    const { part } = xlsx.sheet(sheet);
    const columns = Array.from({ length: width }, (_, column) => ({
      ...{ column, firstRow: 0 },
      values: rows.map((row) => row[column] ?? null),
    }));
    edits.stream(part, () => patchSheet(xlsx.pkg, part, xlsx.pkg.open(part), { columns }, emptyTrace()));
  };

const inXlsx = (act: PersonAct): acts.Act =>
  act.kind === "edit"
    ? acts.editCell(act.sheet, act.row, act.column, act.value)
    : act.kind === "fill"
      ? fill(act)
      : acts[act.kind](act.sheet, act.at, act.count);

const xlsx: AuditHost = {
  name: "an .xlsx file, saved and opened again",
  computes: false,
  runs: 8,
  open: async (sheets) => {
    const open = (bytes: Uint8Array): Promise<XlsxWorkbook> => openXlsxWorkbook(bytes, "demo.xlsx");
    let workbook = await open(writeXlsx(sheets));
    return {
      workbook: () => workbook,
      viewport: () => null,
      does: async (done) => {
        let bytes = await collectBytes(workbook.save());
        for (const act of done) bytes = await acts.act(bytes, inXlsx(act));
        workbook = await open(bytes);
      },
    };
  },
};

const excel: AuditHost = {
  name: "Excel",
  computes: true,
  runs: 4,
  open: async (sheets) => {
    // Formulas of one spreadsheet at a time are computed.
    closeExcel();
    const { workbook, person } = await openExcel(sheets);
    return { workbook: () => workbook, viewport: () => workbook, does: (done) => doneBy(person, done) };
  },
};

export const auditHosts: readonly AuditHost[] = [memory, xlsx, excel];
