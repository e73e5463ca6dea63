import type { LongStep } from "../../app/ports";
import type { Area, CellValue, RawSheet } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { columnRuns, coveredRows, intersection, parseAreas } from "./areas";
import type { ExcelRunner } from "./ExcelRunner";
import { hostErrorCode, onSheet, stopIfAborted } from "./ExcelRunner";
import { readBlocks } from "./readBlocks";

/** Texts that may be the value of a cell error: only their types are asked for. */
const ERROR_TEXT = /^#[A-Z][A-Z0-9_/]*[!?]?$/;
/** Types of so many cells stay below the payload limit. */
const TYPES_PER_GET = 200_000;
const FEWEST_MERGE_ROWS = 50;

interface ReadOptions {
  readonly run: ExcelRunner;
  /** Whether ExcelApi 1.13 is there, which tells merged areas. */
  readonly tellsMerges: boolean;
  readonly step?: (LongStep & { readonly rows?: number | undefined }) | undefined;
}

/** The part of a sheet that holds values, as loaded by `loadUsed`. */
export function usedArea(used: Excel.Range): Area | null {
  if (used.isNullObject) return null;
  return { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
}

export function loadUsed(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return used;
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** The rectangles of loaded special cells; asks for them one by one where the address does not tell all. */
async function areasOf(context: Excel.RequestContext, cells: Excel.RangeAreas): Promise<Area[]> {
  if (cells.isNullObject) return [];
  const areas = parseAreas(cells.address, cells.cellCount);
  if (areas) return areas;
  cells.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  return cells.areas.items.map((range) => ({
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  }));
}

/** Merged areas that touch `area`. Excel fails above 512 of them in one answer, hence the halving. */
export async function readMerges(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<Area[]> {
  const merges = new Map<string, Area>();
  let rows = area.rows;
  for (let done = 0; done < area.rows;) {
    const part = { ...area, row: area.row + done, rows: Math.min(rows, area.rows - done) };
    const merged = rangeOf(sheet, part).getMergedAreasOrNullObject();
    merged.load("address,cellCount");
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each part is as large as Excel just answered
      await context.sync();
    } catch (error) {
      if (hostErrorCode(error) === "" || part.rows <= FEWEST_MERGE_ROWS) throw error;
      rows = Math.ceil(part.rows / 2);
      continue;
    }
    for (const one of await areasOf(context, merged)) merges.set(`${one.row},${one.column}`, one);
    done += part.rows;
  }
  return [...merges.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Turns the texts in `suspects` that are cell errors into such. A text "#REF!" stays a text. */
async function resolveErrors(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Area,
  columns: CellValue[][],
  suspects: readonly Area[],
): Promise<void> {
  const parts = suspects.flatMap((area) => {
    const rows = Math.max(1, Math.floor(TYPES_PER_GET / area.columns));
    return Array.from({ length: Math.ceil(area.rows / rows) }, (_, i) => ({
      ...area,
      row: area.row + i * rows,
      rows: Math.min(rows, area.rows - i * rows),
    }));
  });
  while (parts.length > 0) {
    const batch: { readonly area: Area; readonly range: Excel.Range }[] = [];
    for (let cells = 0; parts[0] && (cells === 0 || cells + parts[0].rows * parts[0].columns <= TYPES_PER_GET);) {
      const area = parts.shift()!;
      cells += area.rows * area.columns;
      const range = rangeOf(sheet, area);
      range.load("valueTypes");
      batch.push({ area, range });
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a batch holds what one answer may
    await context.sync();
    for (const { area, range } of batch) {
      range.untrack();
      (range.valueTypes as readonly (readonly string[])[]).forEach((types, r) =>
        types.forEach((type, c) => {
          const column = columns[area.column + c - used.column]!;
          const row = area.row + r - used.row;
          const value = column[row];
          if (type === "Error" && typeof value === "string") column[row] = { error: value };
        }),
      );
    }
  }
}

/** The smallest area inside `area` that holds every text like an error, or `null`. */
function suspectArea(area: Area, values: readonly (readonly unknown[])[]): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (typeof value !== "string" || value.charCodeAt(0) !== 0x23 || !ERROR_TEXT.test(value)) return;
      top = Math.min(top, r);
      bottom = r;
      left = Math.min(left, c);
      right = Math.max(right, c);
    }),
  );
  if (bottom < 0) return null;
  return { row: area.row + top, column: area.column + left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Cells of a block whose formula is not their value. On a protected sheet Excel need not answer for special cells. */
function formulaCells(
  area: Area,
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): Area[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c) =>
      typeof formula === "string" && formula.startsWith("=") && formula !== values[r]![c]
        ? [{ row: area.row + r, column: area.column + c, rows: 1, columns: 1 }]
        : [],
    ),
  );
}

/**
 * Reads a sheet in chunks below the payload limit, one request each. Formulas arrive with their chunk; merged areas,
 * hidden rows and the types of texts that look like errors are asked for once, at the end.
 * Office.js does not tell the date system: serial numbers are taken to count from 1900.
 */
export function readSheet(name: string, { run, tellsMerges, step }: ReadOptions): Promise<RawSheet> {
  stopIfAborted(step?.signal);
  return run((context) =>
    onSheet(context, name, async () => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const all = loadUsed(sheet);
      sheet.protection.load("protected");
      await context.sync();
      if (sheet.isNullObject) throw new Refusal("sheet.gone", { sheet: name });
      const whole = usedArea(all);
      const empty = { name, origin: { row: 0, column: 0 }, rowCount: 0, columns: [], date1904: false };
      if (!whole) return { ...empty, merges: tellsMerges ? [] : null, hiddenRowCount: 0, formulas: [] };
      const used: Area = { ...whole, rows: Math.min(whole.rows, step?.rows ?? whole.rows) };

      const columns: CellValue[][] = Array.from({ length: used.columns }, () => []);
      const suspects: Area[] = [];
      const formulas: { readonly area: Area; readonly cells: Excel.RangeAreas }[] = [];
      const runs: Area[] = [];
      const locked = sheet.protection.protected;
      let mayHide = false;
      await readBlocks(
        {
          context,
          sheet,
          area: used,
          property: "values",
          signal: step?.signal,
          weight: locked ? 2 : 1,
          also: (range) => {
            range.load(locked ? "rowHidden,formulas" : "rowHidden");
            if (locked) return { range, cells: null };
            const cells = range.getSpecialCellsOrNullObject("Formulas");
            cells.load("address,cellCount");
            return { range, cells };
          },
        },
        ({ area, values, more }) => {
          for (const row of values) {
            row.forEach((value, c) => columns[c]!.push(value === "" ? null : (value as CellValue)));
          }
          const suspect = suspectArea(area, values);
          if (suspect) suspects.push(suspect);
          if (!more.cells) runs.push(...formulaCells(area, values, more.range.formulas as unknown[][]));
          else if (!more.cells.isNullObject) formulas.push({ area, cells: more.cells });
          mayHide ||= more.range.rowHidden !== false;
          step?.onProgress?.(area.row + area.rows - used.row, used.rows);
        },
      );
      stopIfAborted(step?.signal);

      for (const { area, cells } of formulas) {
        // Special cells of a single cell are those of the whole sheet.
        runs.push(...(await areasOf(context, cells)).flatMap((one) => intersection(one, area) ?? []));
        cells.untrack();
      }
      let visible = used.rows;
      if (mayHide) {
        const cells = rangeOf(sheet, used).getSpecialCellsOrNullObject("Visible");
        cells.load("address,cellCount");
        await context.sync();
        visible = coveredRows((await areasOf(context, cells)).flatMap((one) => intersection(one, used) ?? []));
      }
      await resolveErrors(context, sheet, used, columns, suspects);
      return {
        name,
        origin: { row: used.row, column: used.column },
        rowCount: used.rows,
        columns,
        date1904: false,
        merges: tellsMerges ? await readMerges(context, sheet, used) : null,
        hiddenRowCount: used.rows - visible,
        formulas: columnRuns(runs),
      };
    }),
  );
}
