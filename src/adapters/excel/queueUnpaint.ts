import type { PaintRecord } from "./PaintRecord";
import type { OwnMarks } from "./surveyMarks";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a column is restored to when the record is lost; its width stays. */
const DEFAULTS: Omit<PaintRecord, "sheetId" | "sheet" | "heading" | "done" | "row" | "column" | "constantRules"> = {
  numberFormats: [["General", 1]],
  below: 0,
  width: null,
  headingWrapped: false,
  bodyWrapped: false,
  headingBold: true,
};

export function hasMarks({ rules, headings }: OwnMarks): boolean {
  return rules.length > 0 || headings.length > 0;
}

/** Queues the way back for one column: looks first, texts next, the heading last, so that a failure can be repeated. */
function queueColumn({ sheet, used, record }: OwnMarks, { row, column }: Place): void {
  const before = record ?? DEFAULTS;
  const end = Math.max(row, used ? used.row + used.rows - 1 : row);
  const painted = before.numberFormats.reduce((rows, [, count]) => rows + count, 0);
  // Longer than it was painted where rows were inserted; what lies under the table is not ours to format.
  const last = Math.min(end, Math.max(row + painted - 1, end - before.below));
  const heading = sheet.getRangeByIndexes(row, column, 1, 1);
  const body = last > row ? sheet.getRangeByIndexes(row + 1, column, last - row, 1) : null;

  let from = row;
  before.numberFormats.forEach(([format, count], i) => {
    const to = i === before.numberFormats.length - 1 ? last : Math.min(last, from + count - 1);
    if (to < from) return;
    sheet.getRangeByIndexes(from, column, to - from + 1, 1).numberFormat = format as unknown as string[][];
    from = to + 1;
  });
  if (before.headingBold) heading.format.font.bold = false;
  if (before.headingWrapped) heading.format.wrapText = true;
  if (before.bodyWrapped && body) body.format.wrapText = true;
  if (before.width !== null) heading.format.columnWidth = before.width;
  if (end > row) sheet.getRangeByIndexes(row + 1, column, end - row, 1).clear("Contents");
  heading.clear("Contents");
}

/** Queues the removal of everything of ours on the sheets; their records stay until the caller drops them. */
export function queueUnpaint(sheets: readonly OwnMarks[]): void {
  for (const marks of sheets) {
    for (const rule of marks.rules) rule.delete();
    for (const place of marks.headings) queueColumn(marks, place);
  }
}
