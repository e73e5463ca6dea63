import type { LongStep, Painted } from "../../app/ports";
import type { Severity } from "../../core/model/Finding";
import { MARK_COLOURS, type HighlightPlan } from "../../core/model/HighlightPlan";
import { LAST_COLUMN } from "../../core/model/ownMarks";
import { cellAddress } from "../../core/model/a1";
import { Refusal } from "../../core/model/Refusal";
import type { ExcelRunner } from "./ExcelRunner";
import { isTooLarge, onSheet, stopIfAborted } from "./ExcelRunner";
import type { PaintRecord } from "./PaintRecord";
import { formatRuns, loadRecords, queueRecords, recordOf } from "./PaintRecord";
import { CELL_BYTES, textBytes } from "./payload";
import { readBlocks } from "./readBlocks";
import type { OwnMarks } from "./surveyMarks";
import { columnBelow, surveyMarks } from "./surveyMarks";
import { queueUnpaint } from "./queueUnpaint";
import { loadRowPlaces, type RowPlaces } from "./RowPlaces";
import { withoutEvents } from "./withoutEvents";
import { writeCells, writeTexts } from "./writeCells";

/** Points; about 60 Latin or 30 Chinese characters. */
const RESULT_WIDTH = 330;

/** A rule added later is tried first: errors come last. */
const ORDER: readonly Severity[] = ["note", "warning", "error"];

async function refuseWithoutRoom(context: Excel.RequestContext, marks: OwnMarks, plan: HighlightPlan): Promise<void> {
  const { headingRow: row, resultColumn: column } = plan;
  if (column > LAST_COLUMN) throw new Refusal("sheet.noRoom", { sheet: plan.sheet });
  if (marks.headings.some((place) => place.column === column)) return;
  const below = await columnBelow(context, marks, row, column);
  const taken = below.findIndex((value) => value !== "" && value !== null);
  if (taken < 0) return;
  const first = Math.max(row, marks.used?.row ?? 0);
  throw new Refusal("sheet.noRoom", { sheet: plan.sheet, cell: cellAddress({ row: first + taken, column }) });
}

/**
 * Queues the look of the target column, to be put back by clear; the answer comes with the number formats.
 * The heading cell is one that Excel keeps track of: it moves with the columns that the person inserts.
 */
async function recordLooks(
  context: Excel.RequestContext,
  marks: OwnMarks,
  plan: HighlightPlan,
): Promise<{ readonly heading: Excel.Range; readonly record: PaintRecord }> {
  const { headingRow: row, resultColumn: column } = plan;
  const rows = Math.max(1, plan.firstRow + plan.texts.length - row);
  const heading = marks.sheet.getRangeByIndexes(row, column, 1, 1);
  heading.load("format/columnWidth,format/wrapText,format/font/bold");
  const body = marks.sheet.getRangeByIndexes(row + 1, column, Math.max(1, rows - 1), 1);
  const end = marks.used ? marks.used.row + marks.used.rows : 0;
  body.load("format/wrapText");
  const formats: string[] = [];
  const area = { row, column, rows, columns: 1 };
  await readBlocks({ context, sheet: marks.sheet, area, property: "numberFormat", also: () => null }, ({ values }) => {
    for (const [format] of values) formats.push(String(format));
  });
  const record = {
    sheetId: marks.id,
    sheet: marks.name,
    heading: plan.resultHeading,
    done: false,
    row,
    column,
    numberFormats: formatRuns(formats),
    constantRules: [...marks.constantRules],
    below: end - (row + rows),
    width: heading.format.columnWidth,
    headingWrapped: heading.format.wrapText === true,
    bodyWrapped: body.format.wrapText === true,
    headingBold: heading.format.font.bold === false,
  };
  return { heading, record };
}

function textCells(heading: Excel.Range, plan: HighlightPlan, done: number, rows: number): Excel.Range {
  return heading.getOffsetRange(plan.firstRow - plan.headingRow + done, 0).getResizedRange(rows - 1, 0);
}

/** The first change: the record, then the heading cell and the looks of the column. */
function queueBegin(
  context: Excel.RequestContext,
  heading: Excel.Range,
  plan: HighlightPlan,
  record: PaintRecord,
  others: readonly PaintRecord[],
): void {
  queueRecords(context, [...others, record], true);
  writeCells(heading, [[plan.resultHeading]]);
  if (record.headingBold) heading.format.font.bold = true;
  if (record.headingWrapped) heading.format.wrapText = false;
  heading.format.columnWidth = RESULT_WIDTH;
  if (!record.bodyWrapped || plan.texts.length === 0) return;
  textCells(heading, plan, 0, plan.texts.length).format.wrapText = false;
}

function queueRules(sheet: Excel.Worksheet, plan: HighlightPlan): void {
  const rules = [...plan.rules].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  for (const { area, formula, severity } of rules) {
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    custom.format.fill.color = MARK_COLOURS[severity].fill;
    custom.format.font.color = MARK_COLOURS[severity].font;
  }
}

/** How many of `texts` from `start` on fit into `budget` bytes; at least one. */
function fitting(texts: readonly (string | null)[], start: number, budget: number): number {
  let bytes = 0;
  let count = 0;
  for (let i = start; i < texts.length; i++) {
    const text = texts[i] ?? null;
    bytes += 3 + (text === null ? 4 : textBytes(text));
    if (bytes > budget && count > 0) break;
    count++;
  }
  return count;
}

/**
 * Writes texts in blocks below the payload limit; the first request begins the record, the last one completes it.
 * Each one tells whether the rows are still where they were: texts are written by place. Refusals: `cancelled`, `sheet.changed`.
 */
async function writePlan(
  context: Excel.RequestContext,
  marks: OwnMarks,
  heading: Excel.Range,
  plan: HighlightPlan,
  record: PaintRecord,
  others: readonly PaintRecord[],
  before: RowPlaces,
  step: LongStep | undefined,
): Promise<void> {
  const { sheet } = marks;
  const { texts, firstRow } = plan;
  // The client splits a write into blocks of 1,500 cells: about 250 bytes of framing each.
  let budget = CELL_BYTES;
  for (let done = 0; ;) {
    stopIfAborted(step?.signal);
    const rows = fitting(texts, done, budget);
    if (done === 0) {
      context.application.suspendScreenUpdatingUntilNextSync();
      queueBegin(context, heading, plan, record, others);
    }
    if (rows > 0) {
      writeTexts(textCells(heading, plan, done, rows), texts.slice(done, done + rows));
    }
    const last = done + rows === texts.length;
    if (last) {
      queueRules(sheet, plan);
      queueRecords(context, [...others, { ...record, done: true }], true);
    }
    const places = loadRowPlaces(marks, plan);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request a block: a whole column is too large for one
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || rows <= 1) throw error;
      budget = budget / 2;
      continue;
    }
    done += rows;
    const lastText = texts.slice(0, done).findLastIndex((text) => text !== null);
    const end = Math.max(plan.headingRow, lastText < 0 ? 0 : firstRow + lastText) + 1;
    if (places.differ(before, end)) throw new Refusal("sheet.changed", { sheet: plan.sheet });
    step?.onProgress?.(done, texts.length);
    if (last) return;
  }
}

async function surveyOne(context: Excel.RequestContext, name: string) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id,name");
  const readRecords = loadRecords(context);
  await context.sync();
  if (sheet.isNullObject) throw new Refusal("sheet.gone", { sheet: name });
  const records = readRecords();
  const [marks] = await surveyMarks(context, [{ sheet, id: sheet.id, name, record: recordOf(records, sheet) }]);
  return { records, marks: marks! };
}

/**
 * Applies a plan: what we painted on that sheet before goes, the new column and rules come. Where it is cancelled, or the
 * person moves rows or columns meanwhile, nothing of ours stays on the sheet. `tellsOwn`: see `withoutEvents`.
 */
export function paintSheet(
  run: ExcelRunner,
  plan: HighlightPlan,
  tellsOwn: boolean,
  step?: LongStep,
): Promise<Painted> {
  stopIfAborted(step?.signal);
  return run((context) =>
    onSheet(context, plan.sheet, async () => {
      const { records, marks } = await surveyOne(context, plan.sheet);
      if (marks.protected) throw new Refusal("sheet.protected", { sheet: plan.sheet });
      await refuseWithoutRoom(context, marks, plan);
      stopIfAborted(step?.signal);
      return withoutEvents(context, tellsOwn, async () => {
        const others = records.filter((one) => one !== marks.record);
        queueUnpaint([marks]);
        const places = loadRowPlaces(marks, plan);
        const { heading, record } = await recordLooks(context, marks, plan);
        try {
          await writePlan(context, marks, heading, plan, record, others, places, step);
        } catch (error) {
          if (!(error instanceof Refusal) || !["cancelled", "sheet.changed"].includes(error.code)) throw error;
          const now = await surveyOne(context, plan.sheet);
          queueUnpaint([now.marks]);
          queueRecords(context, others, now.records.length > 0);
          await context.sync();
          throw error;
        }
        return { sheet: plan.sheet, resultColumn: plan.resultColumn };
      });
    }),
  );
}
