import type { Area } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { isTooLarge, stopIfAborted } from "./ExcelRunner";
import { blockBytes, createChunkSizer } from "./payload";

export interface Block<T> {
  readonly area: Area;
  /** Row by row, as Excel hands them over. */
  readonly values: readonly (readonly unknown[])[];
  readonly more: T;
}

export interface BlockRequest<T> {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  /** A 2-D property of a range; `formulas` are the values where there is no formula. */
  readonly property: "values" | "formulas" | "numberFormat";
  /** How much heavier the answer is than the values alone, 1 where absent. */
  readonly weight?: number;
  readonly signal?: AbortSignal | undefined;
  /** Queues what else is wanted of each block in the same request. */
  readonly also: (range: Excel.Range, area: Area) => T;
}

/** Reads `area` from top to bottom in blocks, one request each, none above the payload limit. */
export async function readBlocks<T>(
  { context, sheet, area, property, weight = 1, signal, also }: BlockRequest<T>,
  onBlock: (block: Block<T>) => void,
): Promise<void> {
  const sizer = createChunkSizer(area.columns);
  for (let done = 0; done < area.rows;) {
    stopIfAborted(signal);
    const rows = Math.min(sizer.rows(), area.rows - done);
    const part: Area = { ...area, row: area.row + done, rows };
    const range = sheet.getRangeByIndexes(part.row, part.column, part.rows, part.columns);
    range.load(property);
    const more = also(range, part);
    let values: unknown[][] | null;
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request a block: a whole sheet is too large for one
      await context.sync();
      values = range[property] as unknown[][] | null;
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      values = null;
    }
    if (values === null) {
      // Above its limits Excel either fails or answers null.
      if (!sizer.shrink(rows)) throw new Refusal("workbook.tooLarge");
      continue;
    }
    range.untrack();
    sizer.arrived(rows, weight * blockBytes(values));
    done += rows;
    onBlock({ area: part, values, more });
  }
}
