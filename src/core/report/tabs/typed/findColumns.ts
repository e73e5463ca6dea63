import type { CellValue } from "../../../model/RawSheet";
import type { BlockColumn, ColumnId, TabBlock } from "../../../model/SummaryTab";

/**
 * Where the declared columns of a block stand, by their headings. A heading that a person changed is taken for the column
 * that stood between the same neighbours.
 */
export function findColumns(
  { columns }: Pick<TabBlock, "columns">,
  cells: (row: number, column: number) => CellValue,
  headingRow: number,
  width: number,
): ReadonlyMap<ColumnId, number> {
  const hasGroups = columns.some(
    ({ group, across, hidden }) => !hidden && (group !== undefined || across !== undefined),
  );
  const single = columns.filter(({ across }) => across === undefined);
  const headings = readHeadings(cells, headingRow, width, hasGroups);
  const places = new Map<ColumnId, number>();
  const taken = new Set<number>();
  const take = ({ id }: BlockColumn, at: number): void => {
    places.set(id, at);
    taken.add(at);
  };
  for (const matches of [isWhole, isHeading]) {
    for (const column of single) {
      if (places.has(column.id)) continue;
      const at = headings.findIndex((heading, c) => !taken.has(c) && matches(heading, column));
      if (at >= 0) take(column, at);
    }
  }
  single.forEach((column, position) => {
    if (places.has(column.id) || column.hidden) return;
    const before = places.get(single[position - 1]?.id ?? "");
    const after = places.get(single[position + 1]?.id ?? "");
    const at = before !== undefined ? before + 1 : after !== undefined ? after - 1 : -1;
    if (at >= 0 && at < width && !taken.has(at) && headings[at]?.text !== "") take(column, at);
  });
  return places;
}

interface Heading {
  readonly text: string;
  readonly group: string | null;
}

const textAt = (value: CellValue): string => (typeof value === "string" ? value.replace(/\s/g, "") : "");
const isHeading = ({ text }: Heading, { heading }: BlockColumn): boolean => text === heading.replace(/\s/g, "");
const isWhole = (found: Heading, column: BlockColumn): boolean =>
  isHeading(found, column) && found.group === (column.group?.replace(/\s/g, "") ?? null);

/** Under merged groups only the first cell has the text; a heading that reaches over both rows stands above. */
function readHeadings(
  cells: (row: number, column: number) => CellValue,
  row: number,
  width: number,
  hasGroups: boolean,
): readonly Heading[] {
  let group: string | null = null;
  return Array.from({ length: width }, (_, column) => {
    const own = textAt(cells(row, column));
    const above = hasGroups && row > 0 ? textAt(cells(row - 1, column)) : "";
    if (own === "") {
      group = null;
      return { text: above, group: null };
    }
    if (above !== "") group = above;
    return { text: own, group: hasGroups ? group : null };
  });
}
