import { isBlank, type RawSheet } from "../../../model/RawSheet";
import type { BlockColumn, SummaryTab, TabBlock } from "../../../model/SummaryTab";
import { blockMarker } from "../fill/BlockFill";
import { findBlocks } from "./findBlocks";
import { findColumns } from "./findColumns";
import { findProposals } from "./findProposals";
import words from "../tabWords.json";

/**
 * Blocks in which a person wrote something that cannot be read, because their key columns are gone: their headings stand
 * on the sheet and something is filled in below. A tab that has such blocks must not be written over.
 */
export function findUnmarked(tab: SummaryTab, sheet: RawSheet): readonly string[] {
  const marked = findBlocks(tab, sheet);
  const headings = new Set(marked.map(({ headingRow }) => headingRow));
  return tab.blocks
    .filter((block) => marked.every((one) => one.block !== block) && (block.keeps || inputsOf(block).length > 0))
    .filter((block) => holdsTyped(tab, block, sheet, headings))
    .map(({ id }) => id);
}

const inputsOf = ({ columns }: TabBlock): readonly BlockColumn[] => columns.filter(({ value }) => "input" in value);

function holdsTyped(
  tab: SummaryTab,
  block: TabBlock,
  { columns, rowCount }: RawSheet,
  others: ReadonlySet<number>,
): boolean {
  const cells = (row: number, column: number) => columns[column]?.[row] ?? null;
  const headingRow = findHeading(block, cells, rowCount, columns.length, others);
  if (headingRow === null) return false;
  const titles = tab.blocks.flatMap(({ id, title }) => (id === block.id || title === undefined ? [] : [title]));
  const places = findColumns(block, cells, headingRow, columns.length);
  const inputs = inputsOf(block);
  const marker = blockMarker(tab.id, block.id);
  const proposals = findProposals(marker, inputs, (column) => cells(headingRow, column), columns.length);
  const isTyped = (row: number, { id }: BlockColumn): boolean => {
    const value = cells(row, places.get(id) ?? -1);
    if (isBlank(value) || value === block.empty) return false;
    const proposal = proposals.get(id);
    return block.keeps === true || proposal === undefined || value !== cells(row, proposal);
  };
  const asked = block.keeps ? block.columns : inputs;
  for (let row = headingRow + 1; row < rowCount; row++) {
    const texts = columns.flatMap((_, column) => cells(row, column) ?? []);
    if (others.has(row) || texts.some((text) => titles.some((title) => title === text))) return false;
    const isTotal = texts.some((text) => text === words.total || text === words.subtotal);
    if (!isTotal && asked.some((column) => isTyped(row, column))) return true;
  }
  return false;
}

/** The row in which most of the headings that are always shown stand. */
function findHeading(
  block: TabBlock,
  cells: Parameters<typeof findColumns>[1],
  rowCount: number,
  width: number,
  others: ReadonlySet<number>,
): number | null {
  const always = block.columns.filter(({ hidden, across, mask }) => !hidden && across === undefined && !mask);
  let best: { readonly row: number; readonly found: number } | null = null;
  for (let row = 0; row < rowCount; row++) {
    if (others.has(row)) continue;
    const shown = new Set<unknown>();
    for (let column = 0; column < width; column++) {
      const own = cells(row, column);
      shown.add(isBlank(own) && row > 0 ? cells(row - 1, column) : own);
    }
    const found = always.filter(({ heading }) => shown.has(heading)).length;
    if (found > (best?.found ?? 0) && found * 2 >= always.length) best = { row, found };
  }
  return best?.row ?? null;
}
