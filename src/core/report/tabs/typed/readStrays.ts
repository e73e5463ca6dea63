import { isBlank, type CellValue, type RawSheet } from "../../../model/RawSheet";
import type { SummaryTab } from "../../../model/SummaryTab";
import { textHash } from "../../../model/textHash";
import { OWN_ROW, type DroppedEntry } from "../fill/BlockFill";
import { findBlocks, keyAt, lastKeyed, type StandingBlock } from "./findBlocks";
import { findProposals } from "./findProposals";
import words from "../tabWords.json";

/** What ids of strays begin with: such an entry is kept, and never put back into a tab. */
const STRAY = "+";

export const isStray = ({ column }: Pick<DroppedEntry, "column">): boolean => column.startsWith(STRAY);

/**
 * What a person wrote on a tab of ours beside what it asks for, and what the next writing would wipe: in columns and rows
 * that were put in. Of a row that is ours it has the row's key; the others have a key of their own, the same whenever the
 * same is read again. Its `column` tells heading and value apart from all others of the row.
 */
export function readStrays(tab: SummaryTab, sheet: RawSheet): readonly DroppedEntry[] {
  const standing = findBlocks(tab, sheet);
  const right = Math.max(-1, ...standing.flatMap(({ keyColumn, places }) => [keyColumn, ...places.values()]));
  const own = ownTexts(tab);
  const [first] = standing;
  if (!first) return [];
  return [...straysOfHead(tab, first, right, own), ...standing.flatMap((one) => straysOf(one, right, own))];
}

/** What stands in rows that were put in between title and remarks. */
function straysOfHead(
  { name, remarks }: SummaryTab,
  { block, headingRow, cells }: StandingBlock,
  right: number,
  own: ReadonlySet<string>,
): readonly DroppedEntry[] {
  const lines = Array.from({ length: headingRow }, (_, row) =>
    Array.from({ length: right + 1 }, (_, column) => cells(row, column)).filter(
      (value) => !isBlank(value) && !(typeof value === "string" && own.has(folded(value))),
    ),
  ).filter((values) => values.length > 0);
  // Title, unit and remarks; an older wording of them is no note of a person.
  if (lines.length <= 2 + remarks.length) return [];
  const ours = [name, `${words.unit}{{unit}}`, ...remarks].map(patternOf);
  return lines.flatMap((values) => {
    if (values.every((value) => typeof value === "string" && ours.some((one) => one.test(value)))) return [];
    const key = STRAY + textHash(JSON.stringify(values));
    return values.map((value) => {
      return { block: block.id, key, column: STRAY + textHash(JSON.stringify(["", value])), heading: "", value };
    });
  });
}

/** A remark with anything in its holes. */
const patternOf = (remark: string): RegExp =>
  new RegExp(
    `^${remark.replace(/\{\{[^}]+\}\}|[.*+?^${}()|[\]\\]/g, (found) => (found.length > 1 ? ".*" : `\\${found}`))}$`,
    "su",
  );

function straysOf(standing: StandingBlock, right: number, own: ReadonlySet<string>): readonly DroppedEntry[] {
  const { block, marker, headingRow, keyColumn, places, cells } = standing;
  const ours = new Set([keyColumn, ...places.values()]);
  for (let column = 0; column <= right; column++) {
    if (isHeadingOfOurs(cells(headingRow, column), marker)) ours.add(column);
  }
  const all = Array.from({ length: right + 1 }, (_, column) => column);
  const others = all.filter((column) => !ours.has(column));
  const secondOf = createSecondReader(standing);
  const strays: DroppedEntry[] = [];
  const end = endOfOurs(standing);
  for (let row = headingRow + 1; row < end; row++) {
    const key = keyAt(cells(row, keyColumn));
    const loose = (key === "" && !block.keeps ? all : others).filter((column) => {
      const value = cells(row, column);
      return !isBlank(value) && !(typeof value === "string" && own.has(folded(value)));
    });
    const found = [...loose, ...secondOf(key, row)];
    if (found.length === 0) continue;
    const values = found.map((column) => cells(row, column));
    const rowKey = key === "" || key === OWN_ROW ? STRAY + textHash(JSON.stringify(values)) : key;
    found.forEach((at, position) => {
      const heading = headingAt(cells, headingRow, at);
      const value = values[position] ?? null;
      const column = STRAY + textHash(JSON.stringify([heading, value]));
      strays.push({ block: block.id, key: rowKey, column, heading, value });
    });
  }
  return strays;
}

/** Columns in which a row that was copied, key and all, has another answer than the first of that key: only that one is read. */
function createSecondReader({ block, marker, headingRow, width, places, cells }: StandingBlock) {
  const inputs = block.keeps ? [] : block.columns.filter(({ value }) => "input" in value);
  const proposals = findProposals(marker, inputs, (column) => cells(headingRow, column), width);
  const first = new Map<string, Map<number, CellValue>>();
  return (key: string, row: number): readonly number[] => {
    if (key === "" || key === OWN_ROW) return [];
    const answers = first.get(key) ?? new Map<number, CellValue>();
    first.set(key, answers);
    return inputs.flatMap(({ id }) => {
      const at = places.get(id) ?? -1;
      const value = cells(row, at);
      const proposal = proposals.get(id);
      if (isBlank(value) || (proposal !== undefined && value === cells(row, proposal))) return [];
      const before = answers.get(at);
      if (before === undefined) answers.set(at, value);
      return before === undefined || before === value ? [] : [at];
    });
  };
}

/** The row behind the last that is ours: what a person wrote further down stays where it is. */
function endOfOurs(standing: StandingBlock): number {
  const { block, headingRow, end } = standing;
  if (block.keeps) return end;
  return Math.min(end, 1 + Math.max(lastKeyed(standing), headingRow + (block.empty === undefined ? 0 : 1)));
}

const folded = (text: string): string => text.replace(/\s/g, "");

/** Texts that stand between the rows of blocks: titles, headings and what is said in place of rows. */
function ownTexts({ blocks }: SummaryTab): ReadonlySet<string> {
  const texts = blocks.flatMap(({ title, empty, columns }) => [
    ...[title, empty],
    ...columns.flatMap(({ heading, group }) => [heading, group]),
  ]);
  return new Set(texts.flatMap((text) => (text === undefined ? [] : [folded(text)])));
}

function isHeadingOfOurs(value: CellValue, marker: string): boolean {
  if (typeof value !== "string") return false;
  return value.startsWith(`${marker}.`) || [words.townNo, words.villageNo, words.value].includes(value);
}

/** The heading above a cell, where it reaches over two rows in the upper one; "" where there is none. */
function headingAt(cells: StandingBlock["cells"], headingRow: number, column: number): string {
  for (const row of [headingRow, headingRow - 1]) {
    const value = row < 0 ? null : cells(row, column);
    if (!isBlank(value) && typeof value !== "object") return String(value).trim();
  }
  return "";
}
