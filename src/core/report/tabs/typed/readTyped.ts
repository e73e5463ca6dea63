import { isBlank, type CellValue, type RawSheet } from "../../../model/RawSheet";
import type { BlockColumn, ColumnId, SummaryTab } from "../../../model/SummaryTab";
import type { TypedCells } from "../../../model/TabFacts";
import { OWN_ROW } from "../fill/BlockFill";
import { findBlocks, keyAt, type StandingBlock } from "./findBlocks";
import { findProposals } from "./findProposals";

type TypedBlocks = TypedCells extends ReadonlyMap<string, infer Blocks> ? Blocks : never;
type TypedRow = Map<ColumnId, CellValue>;

/**
 * What people typed in a tab of ours as it stands now, by block, key and column, wherever its rows and columns are by now.
 * What was only proposed is left out. Of a block that keeps its rows every column is read, in the order of the sheet, words
 * as codes; rows that people added are `+1`, `+2` ….
 */
export function readTyped(tab: SummaryTab, sheet: RawSheet): TypedBlocks {
  return new Map(
    findBlocks(tab, sheet).map((standing) => [
      standing.block.id,
      (standing.block.keeps ? readKept : readInputs)(standing),
    ]),
  );
}

function readInputs(standing: StandingBlock): Map<string, TypedRow> {
  const { block, marker, headingRow, keyColumn, end, width, places, cells } = standing;
  const inputs = block.columns.filter(({ value }) => "input" in value);
  const proposals = findProposals(marker, inputs, (column) => cells(headingRow, column), width);
  const typed = new Map<string, TypedRow>();
  for (let row = headingRow + 1; row < end; row++) {
    const key = keyAt(cells(row, keyColumn));
    if (key === "" || key === OWN_ROW) continue;
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

function readKept({ block, headingRow, keyColumn, end, places, cells }: StandingBlock): Map<string, TypedRow> {
  const codes = new Map(block.columns.map((column) => [column.id, codesOf(column)]));
  const typed = new Map<string, TypedRow>();
  const keys = Array.from({ length: end - headingRow - 1 }, (_, row) => keyAt(cells(headingRow + 1 + row, keyColumn)));
  let added = keys.reduce((most, key) => Math.max(most, Number(/^\+(\d+)$/.exec(key)?.[1] ?? 0)), 0);
  for (let row = headingRow + 1; row < end; row++) {
    const read = [...places].flatMap(([id, at]) => {
      const value = cells(row, at);
      if (isBlank(value) || value === block.empty) return [];
      return [[id, (typeof value === "string" ? codes.get(id)?.get(value) : undefined) ?? value] as const];
    });
    if (read.length === 0) continue;
    const own = keyAt(cells(row, keyColumn));
    const key = own === "" || own === OWN_ROW || typed.has(own) ? `+${++added}` : own;
    for (const [id, value] of read) put(typed, key, id, value);
  }
  return typed;
}

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
