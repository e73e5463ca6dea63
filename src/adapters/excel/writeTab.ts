import type { LongStep, WrittenTab } from "../../app/ports";
import { cellAddress } from "../../core/model/a1";
import type { Area } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { freeSheetName, holdsArea, tabExtent, touchesArea, withRowsBelow } from "../../core/model/tabPlace";
import type { TabTable } from "../../core/model/TabTable";
import { boundingArea, difference, intersection } from "./areas";
import type { ExcelRunner } from "./ExcelRunner";
import { hostErrorCode, onSheet, stopIfAborted, whereThere } from "./ExcelRunner";
import { findTab, queueName, type FoundTab } from "./findTab";
import { readBlocks } from "./readBlocks";
import { loadUsed, readMerges, usedArea } from "./readSheet";
import { runSteps, type Step } from "./runSteps";
import {
  cellSteps,
  columnSteps,
  formatSteps,
  heightSteps,
  inputSteps,
  lookSteps,
  mergeSteps,
  queueFilter,
  queueFreeze,
  valuesArea,
  valueSteps,
  type TabSheet,
} from "./tabSteps";
import { writeSheet, type SheetWriting } from "./writeSheet";
import { withoutEvents } from "./withoutEvents";
import type { WrittenCell } from "./writeCells";
import { writeCharts } from "./writeCharts";
import { writePrint } from "./writePrint";

interface WriteTabOptions {
  /** See `readSheet`. */
  readonly tellsMerges: boolean;
  /** See `withoutEvents`. */
  readonly tellsOwn: boolean;
  /** See `writeSheet`. */
  readonly isWeb: boolean;
  /** Called before a tab is made anew. */
  readonly onMade: (id: string) => void;
}

/** A tab that is there, as far as writing it anew must know it. */
interface StandingTab {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly isFrozen: boolean;
  readonly filter: Area | null;
  /** What stands in `area`, row by row; "" for a blank cell. */
  readonly cells: readonly (readonly WrittenCell[])[];
  /** Points of each row, from the first row of the sheet on. */
  readonly heights: readonly number[];
}

/** Bytes of what begins and ends the writing. */
const FRAME_BYTES = 20_000;

/** Looks at a tab that is there. Throws `sheet.protected` and `tab.noRoom`. */
async function surveyTab(
  context: Excel.RequestContext,
  { sheet: name, area }: NonNullable<FoundTab["place"]>,
  tab: TabTable,
  { tellsMerges }: WriteTabOptions,
): Promise<StandingTab> {
  const sheet = context.workbook.worksheets.getItem(name);
  const { protection } = sheet;
  protection.load("protected");
  const all = loadUsed(sheet);
  const heights = sheet
    .getRangeByIndexes(0, 0, area.row + area.rows, 1)
    .getRowProperties({ format: { rowHeight: true } });
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load("address");
  const filtered = sheet.autoFilter.getRangeOrNullObject();
  filtered.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (protection.protected) throw new Refusal("sheet.protected", { sheet: name });
  const theirs = await firstTaken(context, sheet, difference(tabExtent(tab), area), usedArea(all));
  const merges = tellsMerges ? await readMerges(context, sheet, tabExtent(tab)) : [];
  const cell = theirs ?? merges.find((merge) => !holdsArea(area, merge));
  if (cell) throw new Refusal("tab.noRoom", { tab: tab.name, reason: "cells", sheet: name, cell: cellAddress(cell) });
  const cells = await readStanding(context, sheet, area, usedArea(all));
  return {
    name,
    sheet,
    area,
    isFrozen: !frozen.isNullObject,
    filter: usedArea(filtered),
    cells,
    heights: heights.value.map(({ format }) => format?.rowHeight ?? 0),
  };
}

async function readStanding(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  used: Area | null,
): Promise<WrittenCell[][]> {
  const cells = Array.from({ length: area.rows }, () => Array<WrittenCell>(area.columns).fill(""));
  const filled = used && intersection(area, used);
  if (!filled) return cells;
  await readBlocks(
    { context, sheet, area: filled, property: "values", also: () => null },
    ({ area: block, values }) => {
      values.forEach((row, r) =>
        row.forEach((value, c) => {
          cells[block.row - area.row + r]![block.column - area.column + c] = value as WrittenCell;
        }),
      );
    },
  );
  return cells;
}

/** The first cell, by row and column, that holds something. */
async function firstTaken(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  used: Area | null,
): Promise<{ readonly row: number; readonly column: number } | null> {
  const taken: { readonly row: number; readonly column: number }[] = [];
  for (const area of used ? areas.flatMap((one) => intersection(one, used) ?? []) : []) {
    await readBlocks({ context, sheet, area, property: "formulas", also: () => null }, ({ area: block, values }) => {
      values.forEach((row, r) =>
        row.forEach((value, c) => {
          if (value !== "" && value !== null) taken.push({ row: block.row + r, column: block.column + c });
        }),
      );
    });
  }
  return taken.sort((a, b) => a.row - b.row || a.column - b.column)[0] ?? null;
}

/** Takes away how the tab looked. What it holds stays until the new cells stand in its place: people's answers are in it. */
function queueBare({ sheet, area, filter }: StandingTab, extent: Area): void {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  if (filter && touchesArea(filter, area)) sheet.autoFilter.remove();
  const rows = boundingArea(area, extent);
  sheet.getRangeByIndexes(rows.row, 0, rows.rows, 1).rowHidden = false;
  range.unmerge();
  range.clear("Formats");
}

/** Empties what the new tab leaves over; what stands beside and below is the person's. */
function queueEmpty({ sheet, area }: StandingTab, tab: TabTable): void {
  for (const { row, column, rows, columns } of difference(area, valuesArea(tab)))
    sheet.getRangeByIndexes(row, column, rows, columns).clear("All");
}

/**
 * Puts back what stood there, after writing failed on the way: new rows may have taken the place of answers that belong
 * to rows not yet written. Only values come back; the next writing makes the tab whole.
 */
async function putBack(
  context: Excel.RequestContext,
  { name, area, cells }: StandingTab,
  tab: TabTable,
): Promise<void> {
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(name);
  const bare: Step = {
    bytes: FRAME_BYTES,
    queue: () => {
      const { row, column, rows, columns } = area;
      sheet().getRangeByIndexes(row, column, rows, columns).clear("Formats");
      for (const over of difference(tabExtent(tab), area))
        sheet().getRangeByIndexes(over.row, over.column, over.rows, over.columns).clear("Contents");
    },
  };
  try {
    await runSteps(context, [bare, ...valueSteps(sheet, area, cells)], () => undefined);
  } catch (error) {
    // An Excel that is gone or refuses everything: the first failure is the one to tell.
    if (hostErrorCode(error) === "") throw error;
  }
}

/** Everything but what people fill in, in the order of the writing; the first change is in the first step. */
function planTab(context: Excel.RequestContext, found: FoundTab, standing: StandingTab | null, tab: TabTable) {
  const extent = tabExtent(tab);
  const { name, renamed } = standing ? { name: standing.name, renamed: false } : freeSheetName(tab.name, found.sheets);
  let sheet: Excel.Worksheet | null = standing?.sheet ?? null;
  const sheetOf: TabSheet = () => sheet!;
  const begin: Step = {
    bytes: FRAME_BYTES,
    queue: () => {
      if (standing) queueBare(standing, extent);
      else sheet = context.workbook.worksheets.add(name);
      queueName(context, found, tab.id, name, standing ? boundingArea(standing.area, extent) : extent);
    },
  };
  const end: Step = {
    bytes: FRAME_BYTES,
    queue: () => {
      if (standing) queueEmpty(standing, tab);
      if (!standing || standing.isFrozen) queueFreeze(sheetOf(), tab.freeze);
      const isFree = !standing?.filter || touchesArea(standing.filter, standing.area);
      if (isFree && tab.filter) queueFilter(sheetOf(), tab.filter);
    },
  };
  const firstNew = standing ? standing.area.column + standing.area.columns : 0;
  const blank = standing ? "" : null;
  const rows = [...formatSteps(sheetOf, tab).map(() => 0), ...cellSteps(sheetOf, tab, blank).map((step) => step.rows)];
  const writing: SheetWriting = {
    sheet: sheetOf,
    begin,
    cells: (on) => [...formatSteps(on, tab), ...cellSteps(on, tab, blank), ...lookSteps(on, tab)],
    area: extent,
    frame: [
      ...columnSteps(sheetOf, tab, firstNew),
      ...heightSteps(sheetOf, tab, standing?.heights ?? []),
      ...mergeSteps(sheetOf, tab),
      end,
    ],
    mend: async () => {
      if (standing) await putBack(context, standing, tab);
    },
  };
  const rowsAfter = (count: number): number => rows.slice(0, count).reduce((sum, step) => sum + step, 0);
  return { written: { sheet: name, renamed }, writing, rowsAfter };
}

/** Lists and prompts, in a request of their own: without them the tab is as good as whole. */
async function writeInputs(
  context: Excel.RequestContext,
  sheet: TabSheet,
  before: Area | null,
  tab: TabTable,
): Promise<void> {
  const clear: Step[] = before
    ? [
        {
          bytes: FRAME_BYTES,
          queue: () =>
            sheet().getRangeByIndexes(before.row, before.column, before.rows, before.columns).dataValidation.clear(),
        },
      ]
    : [];
  await runSteps(context, [...clear, ...inputSteps(sheet, tab.inputs)], () => undefined);
}

/**
 * Writes a tab of ours. It can be cancelled until the first change; from then on it is written to its end. Where that
 * fails, what stood in the tab stands there still or again. Refusals: `tab.noRoom`, `sheet.protected`, `cancelled`.
 */
export function writeTab(
  run: ExcelRunner,
  tab: TabTable,
  options: WriteTabOptions,
  step?: LongStep & { readonly below?: number | undefined },
): Promise<WrittenTab> {
  stopIfAborted(step?.signal);
  return run(async (context) => {
    const found = await findTab(context, tab.id);
    const place = found.place && { ...found.place, area: withRowsBelow(found.place.area, step?.below ?? 0) };
    if (!place && !found.hasRoom) throw new Refusal("tab.noRoom", { tab: tab.name, reason: "structure" });
    const write = async (): Promise<WrittenTab> => {
      const standing = place ? await surveyTab(context, place, tab, options) : null;
      stopIfAborted(step?.signal);
      return withoutEvents(context, options.tellsOwn, async () => {
        if (!standing) options.onMade(tab.id);
        const { writing, written, rowsAfter } = planTab(context, found, standing, tab);
        const sheetOf = writing.sheet;
        await writeSheet(context, found, writing, {
          isWeb: options.isWeb,
          signal: step?.signal,
          onCells: (count) => step?.onProgress?.(rowsAfter(count), tab.rows.length),
        });
        const before = standing?.area ?? null;
        const at = { name: written.sheet, isNew: !standing };
        await whereThere(() => writeInputs(context, sheetOf, before, tab));
        if (standing || tab.charts) await whereThere(() => writeCharts(context, sheetOf(), at, tab));
        if (standing || tab.print) await whereThere(() => writePrint(context, sheetOf(), before, tab.print));
        // Only now are lists and page breaks of rows gone that the tab left: until then they are to be found as ours.
        const extent = tabExtent(tab);
        if (before && !holdsArea(extent, before)) {
          queueName(context, found, tab.id, written.sheet, extent);
          await context.sync();
        }
        return written;
      });
    };
    return place ? onSheet(context, place.sheet, write) : write();
  });
}
