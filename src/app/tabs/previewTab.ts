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

/** A heading that is merged over two rows stands in the upper one. */
function headingOf({ rows }: TabTable, row: number, column: number): string {
  for (const at of [row, row - 1]) {
    const cell = rows[at]?.[column] ?? null;
    const value = isTabCell(cell) ? cell.value : cell;
    if (typeof value === "string" && value !== "") return value;
  }
  return "";
}

/** Headings alone, before there is a run. */
export function declaredPreview({ id, name, blocks }: SummaryTab): TabPreview {
  return {
    id,
    title: name,
    blocks: blocks.map(({ title, columns }) => ({
      title: title ?? null,
      headings: columns.flatMap(({ heading, hidden, across }) =>
        hidden === true || across !== undefined ? [] : [heading],
      ),
      rows: [],
      total: 0,
    })),
  };
}
