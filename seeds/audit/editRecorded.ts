import type { RawSheet } from "../../src/core/model/RawSheet";
import { openXlsx, type Xlsx } from "../../src/ooxml/openXlsx";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import { writePackage } from "../../src/ooxml/package/writePackage";
import { PackageEdits } from "../../src/ooxml/patch/PackageEdits";
import { patchSheet } from "../../src/ooxml/patch/patchSheet";
import { emptyTrace } from "../../src/ooxml/patch/SheetPatch";
import { readText } from "../../src/ooxml/xml/readText";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { draftOf } from "../sheets/writeBook";
import { FILLED_IN, OVERWRITTEN, placeOf, RECORDED, type TabEdit } from "./tabEdits";

/** The workbook of the checked county as it is when people have worked on it. `county`: its own sheets by then. */
export async function editRecorded(recorded: Uint8Array, county: readonly RawSheet[]): Promise<Uint8Array> {
  const xlsx = await openXlsx(recorded);
  const edits = new PackageEdits(xlsx.pkg);
  await replaceSheets(xlsx, edits, county);
  await writeCells(xlsx, edits, [...OVERWRITTEN, ...FILLED_IN, RECORDED]);
  return collectBytes(writePackage(xlsx.pkg, edits.changes(), xlsx.pkg.codec));
}

/** Texts stand in their cells, as other programs write them: those of the file are shared with our tabs. */
async function replaceSheets(xlsx: Xlsx, edits: PackageEdits, sheets: readonly RawSheet[]): Promise<void> {
  const made = await openXlsx(
    await collectBytes(writeWorkbook({ sheets: sheets.map(draftOf), active: 0, strings: "inline" })),
  );
  for (const { name } of sheets) {
    const content = await readText(made.pkg, made.sheet(name).part);
    await edits.edit(xlsx.sheet(name).part, () => content);
  }
}

/** What was a formula becomes a value. */
async function writeCells(xlsx: Xlsx, edits: PackageEdits, cells: readonly TabEdit[]): Promise<void> {
  for (const name of new Set(cells.map(({ sheet }) => sheet))) {
    const sheet = await xlsx.read(name);
    const { part } = xlsx.sheet(name);
    const own = cells.filter((cell) => cell.sheet === name).map((edit) => ({ ...edit, ...placeOf(sheet, edit) }));
    edits.stream(part, () =>
      own.reduce(
        (chunks, { row, column, value }) =>
          patchSheet(xlsx.pkg, part, chunks, { columns: [{ column, firstRow: row, values: [value] }] }, emptyTrace()),
        xlsx.pkg.open(part),
      ),
    );
  }
}
