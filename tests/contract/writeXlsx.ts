import { utils, write, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { MemoryCell, SheetContent } from "../../src/adapters/memory/MemorySheet";
import { isCellError, type CellValue } from "../../src/core/model/RawSheet";

const ERRORS = new Map([
  ["#NULL!", 0x00],
  ["#DIV/0!", 0x07],
  ["#VALUE!", 0x0f],
  ["#REF!", 0x17],
  ["#NAME?", 0x1d],
  ["#NUM!", 0x24],
  ["#N/A", 0x2a],
]);

function toCell(cell: MemoryCell): CellObject | null {
  if (typeof cell === "object" && cell !== null && "formula" in cell) {
    const value = plain(cell.value) ?? { t: "s", v: "" };
    return { ...value, f: cell.formula.slice(1) };
  }
  return plain(cell);
}

function plain(value: CellValue): CellObject | null {
  if (value === null) return null;
  if (isCellError(value)) return { t: "e", v: ERRORS.get(value.error)! };
  if (typeof value === "number") return { t: "n", v: value };
  if (typeof value === "boolean") return { t: "b", v: value };
  return { t: "s", v: value };
}

function toSheet({
  rows,
  origin = { row: 0, column: 0 },
  merges = [],
  hiddenRows = [],
  ...rest
}: SheetContent): WorkSheet {
  const sheet: WorkSheet = { "!ref": "A1" };
  let [bottom, right] = [0, 0];
  rows.forEach((cells, r) =>
    cells.forEach((content, c) => {
      const cell = toCell(content);
      if (!cell) return;
      const at = { r: origin.row + r, c: origin.column + c };
      sheet[utils.encode_cell(at)] = cell;
      bottom = Math.max(bottom, at.r);
      right = Math.max(right, at.c);
    }),
  );
  sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom, c: right } });
  sheet["!merges"] = merges.map(({ row, column, rows: height, columns }) => ({
    s: { r: row, c: column },
    e: { r: row + height - 1, c: column + columns - 1 },
  }));
  for (const row of hiddenRows) (sheet["!rows"] ??= [])[row] = { hidden: true };
  if (rest.protected) sheet["!protect"] = {};
  return sheet;
}

/** The content as an .xlsx file. */
export function writeXlsx(sheets: readonly SheetContent[]): Uint8Array {
  const book: WorkBook = {
    SheetNames: sheets.map((sheet) => sheet.name),
    Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, toSheet(sheet)])),
    Workbook: {
      WBProps: { date1904: sheets.some((sheet) => sheet.date1904) },
      Sheets: sheets.map((sheet) => ({ Hidden: sheet.visible === false ? 1 : 0 })),
    },
  };
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", bookSST: true }) as ArrayBuffer);
}
