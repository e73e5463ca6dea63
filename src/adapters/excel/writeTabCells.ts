import type { CellEntry } from "../../app/ports";
import type { Area, CellValue } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import type { ExcelRunner } from "./ExcelRunner";
import { hostErrorCode, isTooLarge, onSheet } from "./ExcelRunner";
import { findTab } from "./findTab";
import { blockBytes, CELL_BYTES } from "./payload";
import { withoutEvents } from "./withoutEvents";
import { queueFormat, queueFormats, writeCells, writeFormulas, type WrittenCell } from "./writeCells";

/** Bytes of a range in a request with what is set on it, and of a cell beside its value. */
const RANGE_BYTES = 1_500;
const CELL_FRAME = 30;
/** Rows left alone between two entries that are still one range: their blanks weigh less than a range. */
const MOST_GAP = 80;

/** Entries of one column that lie close together; `null` leaves a cell alone. */
interface Run {
  readonly area: Area;
  readonly cells: readonly (readonly WrittenCell[])[];
}

function written(value: CellValue): WrittenCell {
  return (typeof value === "object" ? value?.error : value) ?? "";
}

/** Where a cell is named twice, the last value counts. */
function runsOf(cells: readonly CellEntry[]): Run[] {
  const columns = new Map<number, Map<number, WrittenCell>>();
  for (const { row, column, value } of cells) {
    const rows = columns.get(column) ?? new Map<number, WrittenCell>();
    columns.set(column, rows.set(row, written(value)));
  }
  return [...columns].flatMap(([column, values]) => {
    const groups: number[][] = [];
    for (const row of [...values.keys()].sort((a, b) => a - b)) {
      const last = groups.at(-1);
      if (last && row - last.at(-1)! <= MOST_GAP) last.push(row);
      else groups.push([row]);
    }
    return groups.map((rows) => {
      const row = rows[0]!;
      const area = { row, column, rows: rows.at(-1)! - row + 1, columns: 1 };
      return { area, cells: Array.from({ length: area.rows }, (_, i) => [values.get(row + i) ?? null]) };
    });
  });
}

const [MOST_ROWS, MOST_COLUMNS] = [1_048_576, 16_384];

function checkPlace({ row, column }: CellEntry): void {
  const isIn = (at: number, end: number): boolean => Number.isInteger(at) && at >= 0 && at < end;
  if (!isIn(row, MOST_ROWS) || !isIn(column, MOST_COLUMNS)) throw new RangeError(`no cell at ${row}, ${column}`);
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** What stands where a run will be written. */
interface Standing {
  readonly run: Run;
  readonly range: Excel.Range;
}

/** Numbers stay numbers in a cell of texts too, and every cell keeps its format. */
function queueRun({ run, range }: Standing, sheet: Excel.Worksheet): void {
  const formats = range.numberFormat as readonly (readonly string[])[];
  run.cells.forEach(([cell], i) => {
    const isNumber = typeof cell === "number" || typeof cell === "boolean";
    if (isNumber && formats[i]?.[0] === "@")
      queueFormat(rangeOf(sheet, { ...run.area, row: run.area.row + i, rows: 1 }), "General");
  });
  const written = rangeOf(sheet, run.area);
  writeCells(written, run.cells);
  queueFormats(written, formats);
}

/** Puts back what stood in the cells that were named, and how it was formatted. */
function queueBack({ run, range }: Standing, sheet: Excel.Worksheet): void {
  const isNamed = (i: number): boolean => run.cells[i]?.[0] !== null;
  const formulas = range.formulas as readonly (readonly WrittenCell[])[];
  const values = range.values as readonly (readonly WrittenCell[])[];
  const isFormula = (i: number): boolean =>
    String(formulas[i]?.[0]).startsWith("=") && formulas[i]?.[0] !== values[i]?.[0];
  writeCells(
    rangeOf(sheet, run.area),
    values.map(([value], i) => [isNamed(i) && !isFormula(i) ? (value ?? "") : null]),
  );
  run.cells.forEach((_, i) => {
    const cell = { ...run.area, row: run.area.row + i, rows: 1 };
    if (isNamed(i) && isFormula(i)) writeFormulas(rangeOf(sheet, cell), [[String(formulas[i]?.[0])]]);
  });
  queueFormats(rangeOf(sheet, run.area), range.numberFormat as readonly (readonly string[])[]);
}

/**
 * Puts values into cells of a tab of ours in one request, all or none; texts as texts, numbers as numbers, never a formula.
 * Refusals: `sheet.gone`, `sheet.protected`, `workbook.tooLarge` where one request does not hold them.
 */
export function writeTabCells(
  run: ExcelRunner,
  id: string,
  cells: readonly CellEntry[],
  tellsOwn: boolean,
): Promise<void> {
  return run(async (context) => {
    cells.forEach(checkPlace);
    const { place } = await findTab(context, id);
    if (!place) throw new Refusal("sheet.gone", { sheet: id });
    await onSheet(context, place.sheet, async () => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      const { protection } = sheet;
      protection.load("protected");
      const runs = runsOf(cells);
      const bytes = runs.reduce(
        (sum, { area, cells: rows }) => sum + RANGE_BYTES + blockBytes(rows) + area.rows * CELL_FRAME,
        0,
      );
      if (bytes > CELL_BYTES) throw new Refusal("workbook.tooLarge");
      const standing = runs.map((one) => {
        const range = rangeOf(sheet, one.area);
        range.load("values,formulas,numberFormat");
        return { run: one, range };
      });
      await context.sync();
      if (protection.protected) throw new Refusal("sheet.protected", { sheet: place.sheet });
      if (runs.length === 0) return;
      await withoutEvents(context, tellsOwn, async () => {
        for (const one of standing) queueRun(one, sheet);
        try {
          await context.sync();
        } catch (error) {
          // Of a request that is too large nothing was done.
          if (!isTooLarge(error)) await putBack(context, standing, sheet);
          throw error;
        }
      });
    });
  });
}

async function putBack(
  context: Excel.RequestContext,
  standing: readonly Standing[],
  sheet: Excel.Worksheet,
): Promise<void> {
  try {
    for (const one of standing) queueBack(one, sheet);
    await context.sync();
  } catch (error) {
    // An Excel that is gone or refuses everything: the first failure is the one to tell.
    if (hostErrorCode(error) === "") throw error;
  }
}
