import type { RawSheet } from "../../src/core/model/RawSheet";
import { collectBytes } from "../../src/ooxml/package/collectBytes";
import type { DraftValue } from "../../src/ooxml/write/SheetDraft";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";

/** The sheets as a plain .xlsx. A whole number beyond 15 digits is shown in full, as people widen the column for it. */
export function writeBook(sheets: readonly RawSheet[]): Promise<Uint8Array> {
  return collectBytes(
    writeWorkbook({
      sheets: sheets.map((sheet) => ({
        name: sheet.name,
        rows: rowsOf(sheet),
        columns: sheet.columns.map(() => ({ width: 12 })),
        merges: sheet.merges ?? [],
      })),
      active: 0,
    }),
  );
}

function* rowsOf({ columns, rowCount }: RawSheet): Generator<DraftValue[]> {
  for (let r = 0; r < rowCount; r++) {
    yield columns.map((column): DraftValue => {
      const value = column[r] ?? null;
      return typeof value === "number" && Math.abs(value) > 1e15 ? { value, style: { format: "0" } } : value;
    });
  }
}
