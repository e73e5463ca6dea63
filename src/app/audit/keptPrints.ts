import { z } from "zod";
import { isBlank, isCellError, type CellValue, type RawSheet } from "../../core/model/RawSheet";
import type { ColumnId, SummaryTab } from "../../core/model/SummaryTab";
import { textWord } from "../../core/report/audit/mix";
import { OWN_ROW } from "../../core/report/tabs/fill/BlockFill";
import { findBlocks, keyAt, type StandingBlock } from "../../core/report/tabs/typed/findBlocks";
import { fromBase64, toBase64 } from "./base64";

/** Of a tab of more cells than this each row has one print. */
const MOST_CELLS = 150_000;

const block = z.strictObject({
  columns: z.array(z.string()),
  /** 8 hexadecimal characters for the key of each row. */
  rows: z.string(),
  /** Base64 of a 16-bit number for each cell, row by row; where `columns` is empty, for each row. */
  cells: z.string(),
});
export const keptPrints = z.record(z.string(), block);

/** What stood in the blocks of a tab that keep their rows, as keyed prints: no value can be read from them. */
export type KeptPrints = z.infer<typeof keptPrints>;

interface KeptRow {
  readonly key: string;
  readonly row: number;
}

export function printKept(tab: SummaryTab, sheet: RawSheet, secret: string): KeptPrints {
  const kept = findBlocks(tab, sheet).filter((one) => one.block.keeps);
  const count = kept.reduce((sum, one) => sum + rowsOf(one).length * ownColumns(one).length, 0);
  return Object.fromEntries(
    kept.map((one) => {
      const columns = ownColumns(one);
      const rows = rowsOf(one);
      const isWhole = count <= MOST_CELLS;
      const cells = Uint16Array.from(
        rows.flatMap(({ key, row }) =>
          isWhole
            ? columns.map((id) => printOf(one, row, [id], key, secret))
            : [printOf(one, row, columns, key, secret)],
        ),
      );
      const prints = {
        columns: isWhole ? [...columns] : [],
        rows: rows.map(({ key }) => keyPrint(key, secret)).join(""),
        cells: toBase64(new Uint8Array(cells.buffer)),
      };
      return [one.block.id, prints];
    }),
  );
}

/** Cells of those blocks that are not what they were printed as, in the coordinates of the sheet. */
export function editedKept(
  tab: SummaryTab,
  sheet: RawSheet,
  prints: KeptPrints,
  secret: string,
): {
  readonly compared: number;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly stored: CellValue }[];
} {
  const found: { row: number; column: number; stored: CellValue }[] = [];
  let compared = 0;
  const standing = findBlocks(tab, sheet);
  for (const [id, { columns, rows, cells }] of Object.entries(prints)) {
    const one = standing.find((candidate) => candidate.block.id === id);
    if (!one) continue;
    const then = new Uint16Array(fromBase64(cells).buffer);
    const at = new Map<string, number>();
    for (let row = 0; row * 8 < rows.length; row++) at.set(rows.slice(row * 8, row * 8 + 8), row);
    const wide = Math.max(1, columns.length);
    const tell = (row: number, column: number): void => {
      const value = one.cells(row, column);
      found.push({ row: sheet.origin.row + row, column: sheet.origin.column + column, stored: value });
    };
    for (const { key, row } of rowsOf(one)) {
      const place = at.get(keyPrint(key, secret));
      if (place === undefined) continue;
      at.delete(keyPrint(key, secret));
      if (columns.length === 0) {
        compared++;
        const own = ownColumns(one);
        if (printOf(one, row, own, key, secret) !== then[place])
          tell(row, one.places.get(own[0] ?? "") ?? one.keyColumn);
        continue;
      }
      columns.forEach((column, position) => {
        const now = one.places.get(column);
        compared++;
        if (now === undefined || printOf(one, row, [column], key, secret) !== then[place * wide + position])
          tell(row, now ?? one.keyColumn);
      });
    }
    // Rows that are gone leave nothing to point at but the heading of their keys.
    compared += at.size;
    for (let gone = 0; gone < at.size; gone++) tell(one.headingRow, one.keyColumn);
  }
  return { compared, cells: found };
}

/** Columns that people do not fill in, as they are declared. */
const ownColumns = ({ block: { columns }, places }: StandingBlock): readonly ColumnId[] =>
  columns.flatMap(({ id, value }) => ("input" in value || !places.has(id) ? [] : [id]));

function rowsOf({ headingRow, end, keyColumn, cells }: StandingBlock): readonly KeptRow[] {
  const rows: KeptRow[] = [];
  for (let row = headingRow + 1; row < end; row++) {
    const key = keyAt(cells(row, keyColumn));
    if (key !== "" && key !== OWN_ROW) rows.push({ key, row });
  }
  return rows;
}

const keyPrint = (key: string, secret: string): string =>
  (textWord(key, textWord(secret, 0x510e527f)) >>> 0).toString(16).padStart(8, "0");

function printOf(
  { places, cells }: StandingBlock,
  row: number,
  columns: readonly ColumnId[],
  key: string,
  secret: string,
): number {
  let word = textWord(key, textWord(secret, 0x1f83d9ab));
  for (const id of columns) {
    const at = places.get(id);
    word = textWord(`${id} ${textOf(at === undefined ? null : cells(row, at))}`, word);
  }
  return (word >>> 16) & 0xffff;
}

/** A number in nine digits: a spreadsheet computes its last ones in its own way. */
function textOf(value: CellValue): string {
  if (isBlank(value)) return "";
  if (typeof value === "number") return `n${Number(value.toPrecision(9))}`;
  return isCellError(value) ? `e${value.error}` : `${typeof value === "string" ? "s" : "b"}${value}`;
}
