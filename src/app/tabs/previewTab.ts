import type { Language } from "../../core/model/Field";
import type { SummaryTab } from "../../core/model/SummaryTab";
import { isTabCell, type TabTable } from "../../core/model/TabTable";
import type { FilledTab } from "../../core/report/tabs/createTabFiller";
import type { TabPreview } from "../TabViews";
import { shownCell } from "./shownCell";

/** The first rows of each block of a tab, as the spreadsheet shows them. */
export function previewTab(
  { id, name, blocks }: SummaryTab,
  filled: FilledTab,
  count: number,
  language: Language,
): TabPreview {
  const { table } = filled;
  const visible = table.columns.flatMap(({ hidden }, column) => (hidden === true ? [] : [column]));
  const texts = (row: number, columns: readonly number[]): readonly string[] =>
    columns.map((column) => shownCell(table.rows[row]?.[column], table.columns[column]?.format ?? "general", language));
  return {
    id,
    title: name,
    blocks: filled.blocks.map((block) => {
      const ofBlock = new Set(block.columns.values());
      const columns = visible.filter((column) => ofBlock.has(column));
      const { firstRow, rows, totalRow } = block;
      const shown = Array.from({ length: Math.min(rows, count) }, (_, row) => firstRow + row);
      // A row 合计 above the others is among the first that are seen.
      if (totalRow !== null && totalRow < firstRow) shown.unshift(totalRow);
      return {
        title: blocks.find((one) => one.id === block.id)?.title ?? null,
        headings: columns.map((column) => headingOf(table, block.headingRow, column)),
        rows: shown.map((row) => texts(row, columns)),
        total: rows,
      };
    }),
  };
}

/** A heading with the one above it that it shares with its neighbours; one that is merged over two rows stands in the upper. */
function headingOf({ rows, merges }: TabTable, row: number, column: number): string {
  const textAt = (at: number, c: number): string => {
    const cell = rows[at]?.[c] ?? null;
    // Above a heading of one row stands a remark or another block.
    const isHeading = isTabCell(cell) && (cell.style === "heading" || cell.style === "inputHeading");
    return isHeading && typeof cell.value === "string" ? cell.value : "";
  };
  const above = merges.find(
    (area) => area.row === row - 1 && column >= area.column && column < area.column + area.columns,
  );
  const group = above ? textAt(above.row, above.column) : textAt(row - 1, column);
  return [group, textAt(row, column)].filter(Boolean).join(" ");
}

/** Headings alone, before there is a run. */
export function declaredPreview({ id, name, blocks }: SummaryTab): TabPreview {
  return {
    id,
    title: name,
    blocks: blocks.map(({ title, columns }) => ({
      title: title ?? null,
      headings: columns.flatMap(({ group, heading, hidden, across }) =>
        hidden === true || across !== undefined ? [] : [group === undefined ? heading : `${group} ${heading}`],
      ),
      rows: [],
      total: 0,
    })),
  };
}
