import { isBlank, type RawSheet } from "../../../model/RawSheet";
import type { BlockColumn, SummaryTab, TabBlock } from "../../../model/SummaryTab";
import { findBlocks } from "./findBlocks";
import { findColumns } from "./findColumns";
import words from "../tabWords.json";

/**
 * Blocks in which a person wrote something that cannot be read, because their key columns are gone: their headings stand
 * on the sheet and something is filled in below. A tab that has such blocks must not be written over.
 */
export function findUnmarked(tab: SummaryTab, sheet: RawSheet): readonly string[] {
  const marked = new Set(findBlocks(tab, sheet).map(({ block }) => block.id));
  return tab.blocks
    .filter((block) => !marked.has(block.id) && (block.keeps || inputsOf(block).length > 0))
    .filter((block) => holdsTyped(tab, block, sheet))
    .map(({ id }) => id);
}

const inputsOf = ({ columns }: TabBlock): readonly BlockColumn[] => columns.filter(({ value }) => "input" in value);

function holdsTyped(tab: SummaryTab, block: TabBlock, { columns, rowCount }: RawSheet): boolean {
  const cells = (row: number, column: number) => columns[column]?.[row] ?? null;
  const headingRow = findHeading(block, cells, rowCount, columns.length);
  if (headingRow === null) return false;
  const others = tab.blocks.filter((one) => one !== block);
  const places = findColumns(block, cells, headingRow, columns.length);
  const asked = (block.keeps ? block.columns : inputsOf(block)).flatMap(({ id }) => places.get(id) ?? []);
  for (let row = headingRow + 1; row < rowCount; row++) {
    const texts = columns.flatMap((_, column) => cells(row, column) ?? []);
    if (texts.some((text) => others.some(({ title }) => title !== undefined && title === text))) return false;
    const isTotal = texts.some((text) => text === words.total || text === words.subtotal);
    if (!isTotal && asked.some((column) => !isBlank(cells(row, column)) && cells(row, column) !== block.empty)) {
      return true;
    }
  }
  return false;
}

/** The row in which most of the headings that are always shown stand. */
function findHeading(
  block: TabBlock,
  cells: Parameters<typeof findColumns>[1],
  rowCount: number,
  width: number,
): number | null {
  const headings = block.columns.filter(({ hidden, across }) => !hidden && across === undefined);
  const always = headings.filter(({ mask }) => mask === undefined);
  const [first] = headings;
  if (!first) return null;
  for (let row = 0; row < rowCount; row++) {
    const shown = new Set<unknown>();
    for (let column = 0; column < width; column++) {
      const own = cells(row, column);
      shown.add(isBlank(own) && row > 0 ? cells(row - 1, column) : own);
    }
    const found = always.filter(({ heading }) => shown.has(heading)).length;
    if (found > 0 && found * 2 >= always.length) return row;
  }
  return null;
}
