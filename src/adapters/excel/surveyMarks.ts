import { HEADING_SEARCH_ROWS, isOwnRule, isOwnText, ownColumnsAmong } from "../../core/model/ownMarks";
import { RESULT_HEADING } from "../../core/model/HighlightPlan";
import type { Area, CellValue } from "../../core/model/RawSheet";
import type { PaintRecord } from "./PaintRecord";
import { readBlocks } from "./readBlocks";
import { loadUsed, usedArea } from "./readSheet";

/** Cells of heading rows that one request asks for. */
const CELLS_AT_ONCE = 150_000;

export interface SheetHandle {
  readonly id: string;
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly record: PaintRecord | null;
}

/** What of ours is on a sheet, wherever the person moved it. */
export interface OwnMarks extends SheetHandle {
  readonly used: Area | null;
  readonly protected: boolean;
  readonly rules: readonly Excel.ConditionalFormat[];
  /** Ids of rules of the person whose formula is a constant. */
  readonly constantRules: readonly string[];
  /** Heading cells of our columns; after a painting that failed also the place that it had begun to change. */
  readonly headings: readonly { readonly row: number; readonly column: number }[];
}

/** The top of the used range, where headings are; further down only if we wrote one there. */
function headingArea(used: Area | null, record: PaintRecord | null): Area | null {
  if (!used) return null;
  const rows = HEADING_SEARCH_ROWS + Math.max(0, (record?.row ?? 0) - used.row);
  return { ...used, rows: Math.min(used.rows, rows) };
}

/** A rule of ours, or one that painting had added but not yet given its formula when it failed. */
function isOurs(format: Excel.ConditionalFormat, record: PaintRecord | null): boolean {
  const { formula } = format.custom.rule;
  return (
    isOwnRule(formula) || (record?.done === false && isConstant(formula) && !record.constantRules.includes(format.id))
  );
}

function isConstant(formula: string): boolean {
  return /^(?:=(?:TRUE|FALSE))?$/i.test(formula);
}

async function readColumn(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<CellValue[]> {
  const column: CellValue[] = [];
  await readBlocks({ context, sheet, area, property: "values", also: () => null }, ({ values }) => {
    for (const [value] of values) column.push(value as CellValue);
  });
  return column;
}

/** Contents of a column from `row` to the end of the used range. */
export async function columnBelow(
  context: Excel.RequestContext,
  { sheet, used }: Pick<OwnMarks, "sheet" | "used">,
  row: number,
  column: number,
): Promise<readonly CellValue[]> {
  if (!used || column < used.column || column >= used.column + used.columns) return [];
  const first = Math.max(row, used.row);
  const rows = used.row + used.rows - first;
  return rows > 0 ? readColumn(context, sheet, { row: first, column, rows, columns: 1 }) : [];
}

/** Whether painting failed after it had changed looks and before it wrote the heading, and nobody has used the cells since. */
async function isBegun(
  context: Excel.RequestContext,
  marks: Pick<OwnMarks, "sheet" | "used">,
  record: PaintRecord | null,
  headings: OwnMarks["headings"],
): Promise<boolean> {
  if (!record || record.done || headings.some(({ column }) => column === record.column)) return false;
  const values = await columnBelow(context, marks, record.row, record.column);
  return values.every((value) => value === "" || value === null || isOwnText(value));
}

function headingCandidates(rows: readonly (readonly unknown[])[], area: Area, record: PaintRecord | null) {
  return rows.flatMap((row, r) =>
    row.flatMap((value, c) =>
      typeof value === "string" && (value.startsWith(RESULT_HEADING) || value === record?.heading)
        ? [{ row: area.row + r, column: area.column + c, heading: value }]
        : [],
    ),
  );
}

/** Finds our marks on all given sheets; the number of requests does not depend on how many sheets or findings there are. */
export async function surveyMarks(
  context: Excel.RequestContext,
  handles: readonly SheetHandle[],
): Promise<readonly OwnMarks[]> {
  const loaded = handles.map((handle) => {
    handle.sheet.protection.load("protected");
    const formats = handle.sheet.getRange().conditionalFormats;
    formats.load("items/id,items/type");
    return { handle, formats, used: loadUsed(handle.sheet) };
  });
  await context.sync();

  const sheets = loaded.map(({ handle, formats, used }) => {
    const custom = formats.items.filter((format) => format.type === "Custom");
    for (const format of custom) format.custom.rule.load("formula");
    return { handle, custom, used: usedArea(used), area: headingArea(usedArea(used), handle.record) };
  });
  const tops = new Map<SheetHandle, Excel.Range>();
  let cells = 0;
  for (const { handle, area } of sheets) {
    if (!area) continue;
    cells += area.rows * area.columns;
    if (cells > CELLS_AT_ONCE) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request holds what one answer may
      await context.sync();
      cells = area.rows * area.columns;
    }
    const top = handle.sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    top.load("values");
    tops.set(handle, top);
  }
  await context.sync();

  const marks: OwnMarks[] = [];
  for (const { handle, custom, used, area } of sheets) {
    const candidates = [];
    for (const place of area ? headingCandidates(tops.get(handle)!.values, area, handle.record) : []) {
      const below = await columnBelow(context, { sheet: handle.sheet, used }, place.row + 1, place.column);
      candidates.push({ ...place, below });
    }
    const headings = ownColumnsAmong(candidates, handle.record?.heading ?? null).map(({ row, column }) => ({
      row,
      column,
    }));
    if (await isBegun(context, { sheet: handle.sheet, used }, handle.record, headings))
      headings.push({ row: handle.record!.row, column: handle.record!.column });
    const isProtected = handle.sheet.protection.protected;
    const rules = custom.filter((format) => isOurs(format, handle.record));
    const constantRules = custom
      .filter((format) => !rules.includes(format) && isConstant(format.custom.rule.formula))
      .map((format) => format.id);
    marks.push({ ...handle, used, protected: isProtected, rules, constantRules, headings });
  }
  return marks;
}
