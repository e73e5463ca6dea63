import { deflateSync, inflateSync } from "fflate";
import { z } from "zod";
import { isBlank, isCellError, type CellValue } from "../../core/model/RawSheet";
import { isTabCell, type TabCell, type TabTable } from "../../core/model/TabTable";
import { textWord } from "../../core/report/audit/mix";
import { fromBase64, toBase64 } from "./base64";

/** Of a tab of more cells than this each row has one print. */
const MOST_CELLS = 150_000;

/** What stood on a tab of ours when it was written, as keyed prints: no value can be read from them. */
export const tabPrints = z.strictObject({
  /** 1 where each row has one print. */
  width: z.int().min(1),
  /** Base64 of deflated 16-bit numbers, row by row. */
  cells: z.string(),
  /** The same of the values that its formulas were written with, row by row; of a row's print it tells none. */
  formulas: z.string().optional(),
});
export type TabPrints = z.infer<typeof tabPrints>;

/** Prints of cells that say nothing, that people fill in, and that hold a formula, whose value the spreadsheet computes. */
const BLANK_PRINT = 0;
export const INPUT_PRINT = 1;
const FORMULA_PRINT = 2;
const SPECIAL = 3;

export function printTab({ rows }: Pick<TabTable, "rows">, secret: string): TabPrints {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const seed = seedOf(secret);
  const cellOf = (cell: CellValue | TabCell | undefined): number => {
    if (cell === undefined || !isTabCell(cell)) return printOf(cell ?? null, false, seed);
    return cell.style === "input" ? INPUT_PRINT : printOf(cell.value, cell.formula !== undefined, seed);
  };
  const isWhole = rows.length * width <= MOST_CELLS;
  const inputs = inputColumns({ rows });
  const cells = new Uint16Array(rows.length * (isWhole ? width : 1));
  const formulas: number[] = [];
  rows.forEach((row, r) => {
    if (isWhole) formulas.push(...row.flatMap((cell) => (isComputed(cell) ? printOf(cell.value, false, seed) : [])));
    const own = Array.from({ length: width }, (_, column) => cellOf(row[column]));
    if (isWhole) cells.set(own, r * width);
    else cells[r] = printOfRow(own, inputs);
  });
  return {
    ...{ width: isWhole ? width : 1, cells: packed(cells) },
    ...(formulas.length > 0 && { formulas: packed(Uint16Array.from(formulas)) }),
  };
}

const isComputed = (cell: CellValue | TabCell): cell is TabCell =>
  isTabCell(cell) && cell.style !== "input" && cell.formula !== undefined;

const packed = (prints: Uint16Array<ArrayBuffer>): string => toBase64(deflateSync(new Uint8Array(prints.buffer)));
const unpacked = (text: string): Uint16Array => new Uint16Array(inflateSync(fromBase64(text)).slice().buffer);

/** The prints, row by row. */
export function rowsOfPrints({ width, cells }: TabPrints): readonly (readonly number[])[] {
  const all = unpacked(cells);
  return Array.from({ length: Math.floor(all.length / width) }, (_, row) =>
    Array.from(all.subarray(row * width, (row + 1) * width)),
  );
}

/** What each formula was written with, by row and column of the prints; nothing where that is not remembered. */
export function writtenResults({ width, cells, formulas }: TabPrints): ReadonlyMap<string, number> {
  if (formulas === undefined) return new Map();
  const values = unpacked(formulas);
  const places = [...unpacked(cells)].flatMap((print, at) => (print === FORMULA_PRINT ? [at] : []));
  return new Map(
    places.flatMap((at, position) => {
      const value = values[position];
      return value === undefined ? [] : [[`${Math.floor(at / width)},${at % width}`, value] as const];
    }),
  );
}

export const seedOf = (secret: string): number => textWord("tab", textWord(secret, 0x1f83d9ab));

/** 16 bits of what a cell holds; a number in nine digits, for a spreadsheet computes its last ones in its own way. */
export function printOf(value: CellValue, isFormula: boolean, seed: number): number {
  if (isFormula) return FORMULA_PRINT;
  if (isBlank(value)) return BLANK_PRINT;
  const text = isCellError(value)
    ? `e${value.error}`
    : typeof value === "number"
      ? `n${Number(value.toPrecision(9))}`
      : `${typeof value === "string" ? "s" : "b"}${value}`;
  return SPECIAL + ((textWord(text, seed) >>> 0) % (0x10000 - SPECIAL));
}

/** Columns in which people fill something in. */
export function inputColumns({ rows }: Pick<TabTable, "rows">): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (isTabCell(cell) && cell.style === "input") found.add(column);
    });
  }
  return found;
}

/** One print of a row's cells. */
export function printOfRow(cells: readonly number[], without: ReadonlySet<number>): number {
  let word = 0x243f6a88;
  cells.forEach((cell, column) => {
    if (!without.has(column)) word = textWord(String(cell), word + column);
  });
  return SPECIAL + ((word >>> 0) % (0x10000 - SPECIAL));
}
