import { strictEqual } from "node:assert";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { inflateRawSync } from "node:zlib";
import { read as readWithSheetJs, utils } from "@e965/xlsx";
import type { CellValue, RawSheet } from "../../src/core/model/RawSheet";
import { openXlsx } from "../../src/ooxml/openXlsx";
import { fileSource } from "../../src/ooxml/package/fileSource";
import { openPackage } from "../../src/ooxml/package/openPackage";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { inChild } from "./inChild";
import { inventCounty } from "./inventCounty";
import { median, race, timed, watchMemory } from "./measure";
import { writeMarkedCopy } from "./markedCopy";
import { atMost, faster, within, type Row } from "./Row";

interface Reading {
  /** Median milliseconds. */
  readonly time: number;
  /** MB at the highest point. */
  readonly memory: number;
  /** Filled cells, to see that all read the same. */
  readonly count: number;
}

type Reader = (file: string) => Promise<number>;

export const READERS = {
  ours: async (file) => {
    const workbook = await openXlsx(await fileSource(file));
    const sheet = await workbook.read(workbook.sheets[0]!.name);
    await workbook.close();
    return countFilled(sheet.columns);
  },
  sheetJs: async (file) => {
    const workbook = readWithSheetJs(await readFile(file), { dense: true, cellHTML: false, cellText: false });
    const sheet = workbook.Sheets[workbook.SheetNames[0]!]!;
    return countFilled(utils.sheet_to_json<readonly CellValue[]>(sheet, { header: 1, raw: true, defval: null }));
  },
  scan: async (file) => {
    let elements = 0;
    for (const part of await inflateAll(file)) {
      for (let i = 0; i < part.length; i++) if (part[i] === 0x3c) elements++;
    }
    return elements;
  },
} as const satisfies Record<string, Reader>;

export type ReaderName = keyof typeof READERS;

/** The first readings of one file in a process of its own: their time, and the memory of the very first. */
export async function measureReader(name: ReaderName, file: string, rounds: number): Promise<Reading> {
  const memory = watchMemory();
  const reader: Reader = READERS[name];
  let count = await reader(file);
  const megabytes = memory();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(async () => (count = await reader(file))));
  return { time: median(times), memory: megabytes, count };
}

interface SideBySide {
  readonly ours: number;
  readonly scan: number;
  readonly copy: number;
}

/** Medians of our reader, of the least that any reader must do, and of a marked copy, taking turns in one process. */
export function measureSideBySide(file: string, rounds: number): Promise<SideBySide> {
  const works = { ours: () => READERS.ours(file), scan: () => READERS.scan(file), copy: () => writeMarkedCopy(file) };
  return race(works, { rounds, warmUp: 1 });
}

/** Reading a large .xlsx file, beside a well-known library and beside the least that any reader must do. */
export async function files(quick: boolean): Promise<readonly Row[]> {
  const rows = quick ? 20_000 : 100_000;
  const folder = await mkdtemp(join(tmpdir(), "huhuqing-bench-"));
  try {
    const file = join(folder, "county.xlsx");
    await writeSheet(inventCounty(rows - 1), file);
    const ours = await inChild<Reading>("read", "ours", file, 5);
    const sheetJs = await inChild<Reading>("read", "sheetJs", file, 1);
    strictEqual(ours.count, sheetJs.count);
    const beside = await inChild<SideBySide>("sideBySide", file, 5);
    const work = `read ${rows} × 30 .xlsx`;
    return [
      within(work, ours.time, (2500 * rows) / 100_000, "ms"),
      within(`${work}, memory`, ours.memory, 300, "MB", `@e965/xlsx: ${Math.round(sheetJs.memory)} MB`),
      faster(work, ours.time, 4, sheetJs.time, "@e965/xlsx"),
      atMost(work, beside.ours, 1.6, beside.scan, "inflate + byte scan"),
      atMost(`marked copy of ${rows} × 30`, beside.copy, 1.5, beside.ours, "the read alone"),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The sheet as an .xlsx file of its own. */
export async function writeSheet(sheet: RawSheet, file: string): Promise<void> {
  function* lines(): Generator<CellValue[]> {
    for (let row = 0; row < sheet.rowCount; row++) yield sheet.columns.map((column) => column[row]!);
  }
  await pipeline(writeWorkbook({ sheets: [{ name: sheet.name, rows: lines() }] }), createWriteStream(file));
}

/** The XML of the sheet and of the shared strings, inflated whole by Node. */
async function inflateAll(file: string): Promise<readonly Uint8Array[]> {
  const pkg = await openPackage(await fileSource(file));
  const parts: Uint8Array[] = [];
  for (const entry of pkg.entries.filter(({ name }) => /sharedStrings|sheet1/.test(name))) {
    const pieces: Uint8Array[] = [];
    for await (const piece of pkg.openRaw(entry)) pieces.push(piece);
    parts.push(inflateRawSync(Buffer.concat(pieces)));
  }
  await pkg.close();
  return parts;
}

function countFilled(lines: readonly (readonly CellValue[])[]): number {
  let filled = 0;
  for (const line of lines) for (const cell of line) if (cell !== null) filled++;
  return filled;
}
