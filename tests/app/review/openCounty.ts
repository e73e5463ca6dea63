import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createMemoryWorkbook, type MemoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/openXlsxWorkbook";
import type { Viewport, Workbook } from "../../../src/app/ports";
import type { Session } from "../../../src/app/Session";
import type { CellValue } from "../../../src/core/model/RawSheet";
import { summaryTabs } from "../../../src/tabs/summaryTabs";
import { sessionWith } from "../tabs/sampleTabs";

const SEEDS = join(__dirname, "../../../seeds");
const bytesOf = (file: string): Uint8Array => readFileSync(join(SEEDS, file));

/** Nobody moves in front of it. */
const STILL: Viewport = {
  select: () => Promise.resolve(),
  onSelection: () => Promise.resolve(() => undefined),
  onEdit: () => Promise.resolve(() => undefined),
};

export const fileOf = (name: string): Promise<Workbook> => openXlsxWorkbook(bytesOf(name), name);

/** The same sheets in memory. */
export async function memoryOf(name: string): Promise<MemoryWorkbook> {
  const file = await fileOf(name);
  const sheets = [];
  for (const info of await file.sheets()) {
    const { origin, columns, rowCount } = await file.read(info.name);
    const rows = Array.from({ length: rowCount }, (_, row): CellValue[] => columns.map((cells) => cells[row] ?? null));
    sheets.push({ name: info.name, rows, origin });
  }
  return createMemoryWorkbook({ name, sheets });
}

/** A session over that county, with all tabs and the year before where it has one. */
export async function openCounty(workbook: Workbook, viewport: Viewport = STILL, before?: string): Promise<Session> {
  const session = sessionWith(workbook, { viewport }, summaryTabs);
  await session.open();
  if (before !== undefined) await session.correct({ previous: { file: { name: before, bytes: bytesOf(before) } } });
  expect(session.state()).toMatchObject({ refusal: null, defect: null });
  return session;
}
