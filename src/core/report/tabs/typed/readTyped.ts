import { isBlank, type CellValue, type RawSheet } from "../../../model/RawSheet";
import type { BlockColumn, ColumnId, SummaryTab, TabBlock } from "../../../model/SummaryTab";
import type { TypedCells } from "../../../model/TabFacts";
import { blockMarker } from "../fill/BlockFill";
import { findColumns } from "./findColumns";
import words from "../tabWords.json";

type TypedBlocks = TypedCells extends ReadonlyMap<string, infer Blocks> ? Blocks : never;
type TypedRow = Map<ColumnId, CellValue>;

/**
 * What people typed in a tab of ours as it stands now, by block, key and column, wherever its rows and columns are by now.
 * What was only proposed is left out. Of a block that keeps its rows every column is read, in the order of the sheet, words
 * as codes; rows that people added are `+1`, `+2` ….
 */
export function readTyped(tab: SummaryTab, sheet: RawSheet): TypedBlocks {
  const cells = (row: number, column: number): CellValue => sheet.columns[column]?.[row] ?? null;
  const markers = findMarkers(tab, sheet);
  const typed = new Map<string, ReadonlyMap<string, TypedRow>>();
  for (const { block, row, column } of markers) {
    const end = markers.reduce(
      (least, other) => (other.row > row ? Math.min(least, other.row) : least),
      sheet.rowCount,
    );
    const rows = block.keeps ? readKept : readInputs;
    typed.set(
      block.id,
      rows({ tab, block, headingRow: row, keyColumn: column, end, cells, width: sheet.columns.length }),
    );
  }
  return typed;
}

interface Marker {
  readonly block: TabBlock;
  /** Of the used range. */
  readonly row: number;
  readonly column: number;
}

function findMarkers(tab: SummaryTab, { columns }: RawSheet): readonly Marker[] {
  const wanted = new Map(tab.blocks.map((block) => [blockMarker(tab.id, block.id), block]));
  const found: Marker[] = [];
  columns.forEach((values, column) => {
    values.forEach((value, row) => {
      const block = typeof value === "string" ? wanted.get(value) : undefined;
      if (block) found.push({ block, row, column });
    });
  });
  return found.sort((a, b) => a.row - b.row);
}

interface Place {
  readonly tab: SummaryTab;
  readonly block: TabBlock;
  readonly headingRow: number;
  readonly keyColumn: number;
  /** The row below the block, or where the next one has its heading. */
  readonly end: number;
  readonly width: number;
  readonly cells: (row: number, column: number) => CellValue;
}

function readInputs({ tab, block, headingRow, keyColumn, end, width, cells }: Place): Map<string, TypedRow> {
  const inputs = block.columns.filter(({ value }) => "input" in value);
  const places = findColumns(block, (row, column) => cells(row, column), headingRow, width);
  const proposals = findProposals(blockMarker(tab.id, block.id), inputs, (column) => cells(headingRow, column), width);
  const typed = new Map<string, TypedRow>();
  for (let row = headingRow + 1; row < end; row++) {
    const key = keyAt(cells(row, keyColumn));
    if (key === "") continue;
    for (const { id } of inputs) {
      const at = places.get(id);
      if (at === undefined) continue;
      const value = cells(row, at);
      if (isBlank(value) || typed.get(key)?.has(id)) continue;
      const proposal = proposals.get(id);
      if (proposal !== undefined && value === cells(row, proposal)) continue;
      put(typed, key, id, value);
    }
  }
  return typed;
}

/** The hidden columns that hold what was proposed for the inputs. */
function findProposals(
  marker: string,
  inputs: readonly BlockColumn[],
  heading: (column: number) => CellValue,
  width: number,
): ReadonlyMap<ColumnId, number> {
  const places = new Map<CellValue, number>();
  for (let column = 0; column < width; column++) places.set(heading(column), column);
  return new Map(
    inputs.flatMap(({ id }) => {
      const at = places.get(`${marker}.${id}`);
      return at === undefined ? [] : [[id, at] as const];
    }),
  );
}

function readKept({ block, headingRow, keyColumn, end, width, cells }: Place): Map<string, TypedRow> {
  const places = findColumns(block, (row, column) => cells(row, column), headingRow, width);
  const codes = new Map(block.columns.map((column) => [column.id, codesOf(column)]));
  const typed = new Map<string, TypedRow>();
  let added = 0;
  for (let row = headingRow + 1; row < end; row++) {
    const read = [...places].flatMap(([id, at]) => {
      const value = cells(row, at);
      if (isBlank(value)) return [];
      return [[id, (typeof value === "string" ? codes.get(id)?.get(value) : undefined) ?? value] as const];
    });
    // Nor the row 合计, nor the blank row below.
    if (read.length === 0 || read.some(([, value]) => value === words.total)) continue;
    const own = keyAt(cells(row, keyColumn));
    const key = own === "" || typed.has(own) ? `+${++added}` : own;
    for (const [id, value] of read) put(typed, key, id, value);
  }
  return typed;
}

const keyAt = (value: CellValue): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

function put(typed: Map<string, TypedRow>, key: string, column: ColumnId, value: CellValue): void {
  const row = typed.get(key) ?? new Map<ColumnId, CellValue>();
  row.set(column, value);
  typed.set(key, row);
}

/** Codes by the words that a column shows for them. */
function codesOf({ value }: BlockColumn): ReadonlyMap<string, string> {
  const said = "words" in value ? (value.words ?? {}) : {};
  return new Map(Object.entries(said).map(([code, word]) => [word, code]));
}
