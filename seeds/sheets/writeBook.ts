import type { RawSheet } from "../../src/core/model/RawSheet";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import type { DraftValue, SheetDraft } from "../../src/ooxml/write/SheetDraft";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";

/** The sheets as a plain .xlsx. */
export const writeBook = (sheets: readonly RawSheet[]): Promise<Uint8Array> =>
  collectBytes(writeWorkbook({ sheets: sheets.map(draftOf), active: 0 }));

/** A whole number beyond 15 digits is shown in full, as people widen the column for it. */
export const draftOf = (sheet: RawSheet): SheetDraft => ({
  name: sheet.name,
  rows: rowsOf(sheet),
  columns: sheet.columns.map(() => ({ width: 12 })),
  merges: sheet.merges ?? [],
});

function* rowsOf({ columns, rowCount }: RawSheet): Generator<DraftValue[]> {
  for (let r = 0; r < rowCount; r++) {
    yield columns.map((column): DraftValue => {
      const value = column[r] ?? null;
      return typeof value === "number" && Math.abs(value) > 1e15 ? { value, style: { format: "0" } } : value;
    });
  }
}
