import type { Area } from "../../core/model/RawSheet";
import { freeSheetName, STAGING_ID, tabNameOf, tabReference } from "../../core/model/tabPlace";
import { hostErrorCode, isTooLarge, stopIfAborted } from "./ExcelRunner";
import type { FoundTab } from "./findTab";
import { CELL_BYTES } from "./payload";
import { runSteps, type Step } from "./runSteps";
import type { TabSheet } from "./tabSteps";

/** Everything that changes one sheet of ours. */
export interface SheetWriting {
  readonly sheet: TabSheet;
  /** The first change; makes the sheet where it is new. */
  readonly begin: Step;
  /** What cells hold and how they look: the same on any sheet. */
  readonly cells: (sheet: TabSheet) => readonly Step[];
  /** Holds all of those cells. */
  readonly area: Area;
  /** What belongs to the sheet itself; the last step makes it whole. */
  readonly frame: readonly Step[];
  /** Called where a request that changes the sheet failed. */
  readonly mend: () => Promise<void>;
}

export interface WriteOptions {
  /** Whether this is Excel on the web: it refuses large requests, and forgets no undo when a sheet is hidden. */
  readonly isWeb: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Called with how many steps of the cells are done. */
  readonly onCells?: ((done: number) => void) | undefined;
}

/** Bytes of one request on a desktop, where Microsoft documents no limit: twice a county's largest tab. */
const DESKTOP_BYTES = 16 * 1024 * 1024;
const FRAME_BYTES = 20_000;
const STAGING_SHEET = "Huhuqing";
const ALL_CELLS = { row: 0, column: 0, rows: 1, columns: 1 };

/** One request, or nothing: `false` where Excel finds it too large. */
async function runAtOnce(context: Excel.RequestContext, steps: readonly Step[], most: number): Promise<boolean> {
  if (steps.reduce((sum, { bytes }) => sum + bytes, 0) > most) return false;
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const { queue } of steps) queue();
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (isTooLarge(error)) return false;
    throw error;
  }
}

/** The hidden sheet of ours on which large tabs are prepared; it is empty but for that time, and never deleted. */
function stagingOf(context: Excel.RequestContext, { staging, sheets }: FoundTab) {
  let sheet: Excel.Worksheet | null = null;
  const open: Step = {
    bytes: FRAME_BYTES,
    queue: () => {
      if (staging.sheet !== null) {
        sheet = context.workbook.worksheets.getItem(staging.sheet);
        sheet.getRange().clear("All");
        return;
      }
      const { name } = freeSheetName(STAGING_SHEET, sheets);
      sheet = context.workbook.worksheets.add(name);
      sheet.visibility = "Hidden";
      const formula = `=${tabReference(name, ALL_CELLS)}`;
      if (staging.item.isNullObject) context.workbook.names.add(tabNameOf(STAGING_ID), formula).visible = false;
      else staging.item.formula = formula;
    },
  };
  const empty: Step = { bytes: FRAME_BYTES, queue: () => void sheet?.getRange().clear("All") };
  return { open, empty, sheet: () => sheet! };
}

/** What somebody's end left on the staging sheet goes with any next writing. */
const emptySheet = (context: Excel.RequestContext, name: string): Step => ({
  bytes: FRAME_BYTES,
  queue: () => context.workbook.worksheets.getItem(name).getRange().clear("All"),
});

/**
 * Changes a sheet in one request, so that it holds the old or the new whatever ends us. What is too large for one request
 * is prepared on the staging sheet and copied over in one. That needs Excel on the web and a workbook that takes a sheet:
 * elsewhere, and where even the rest is too large, it goes in several requests, and who ends us in between leaves some rows old.
 */
export async function writeSheet(
  context: Excel.RequestContext,
  found: FoundTab,
  { sheet, begin, cells, area, frame, mend }: SheetWriting,
  { isWeb, signal, onCells }: WriteOptions,
): Promise<void> {
  const mended = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await mend();
      throw error;
    }
  };
  const direct = cells(sheet);
  const left = found.staging.sheet;
  const whole = [begin, ...direct, ...frame, ...(left === null ? [] : [emptySheet(context, left)])];
  if (await mended(() => runAtOnce(context, whole, isWeb ? CELL_BYTES : DESKTOP_BYTES))) {
    onCells?.(direct.length);
    return;
  }
  if (isWeb && (found.hasRoom || found.staging.sheet !== null)) {
    const staging = stagingOf(context, found);
    const prepared = cells(staging.sheet);
    try {
      await runSteps(context, [staging.open, ...prepared], (count) => {
        stopIfAborted(signal);
        onCells?.(count - 1);
      });
    } catch (error) {
      await emptied(context, staging.empty);
      throw error;
    }
    const copy: Step = {
      bytes: FRAME_BYTES,
      queue: () => {
        const part = (of: TabSheet) => of().getRangeByIndexes(area.row, area.column, area.rows, area.columns);
        part(sheet).copyFrom(part(staging.sheet), "All");
      },
    };
    const last = [begin, copy, ...frame, staging.empty];
    if (await mended(() => runAtOnce(context, last, CELL_BYTES))) return;
    await emptied(context, staging.empty);
  }
  await mended(() => runSteps(context, whole, (count) => onCells?.(Math.min(direct.length, Math.max(0, count - 1)))));
}

/** Where this fails too the next writing empties the sheet. */
async function emptied(context: Excel.RequestContext, empty: Step): Promise<void> {
  try {
    await runSteps(context, [empty], () => undefined);
  } catch (error) {
    if (hostErrorCode(error) === "") throw error;
  }
}
