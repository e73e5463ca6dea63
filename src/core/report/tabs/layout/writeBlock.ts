import type { Area, CellValue } from "../../../model/RawSheet";
import type { TabCell, TabColumn, TabInput, TabStyle } from "../../../model/TabTable";
import { KEY, OWN_ROW, type FilledColumn } from "../fill/BlockFill";
import type { RowFormula } from "../formula/blockFormulas";
import type { PlacedBlock } from "./placeTab";

export type Cell = CellValue | TabCell;
export type Rows = Cell[][];

/** Between a narrow block and the hidden columns behind the widest nothing is drawn. */
const NOTHING: TabCell = { value: null, style: "remark" };
const EMPTY_INPUT: TabCell = { value: null, style: "input" };

const styled = (value: CellValue, style: TabStyle): TabCell => ({ value, style });

/** Puts the cells of a block into the rows of its sheet, and tells its merged areas and what people are asked. */
export function writeBlock(
  placed: PlacedBlock,
  formulaOf: (column: FilledColumn) => RowFormula | null,
  formats: readonly TabColumn["format"][],
  rows: Rows,
): { readonly merges: readonly Area[]; readonly inputs: readonly TabInput[] } {
  const { fill, titleRow, headingRow, firstRow, totalRow, emptyRow, spare, columns, columnOf } = placed;
  const { size, spans, pages } = fill.rows;
  const shown = columns.filter(({ isHidden }) => !isHidden).length;
  const put = (row: number, column: number, cell: Cell): void => {
    const cells = (rows[row] ??= []);
    while (cells.length < column) cells.push(cells.length >= shown ? NOTHING : null);
    cells[column] = cell;
  };
  if (titleRow !== null) put(titleRow, 0, styled(fill.block.title ?? null, "heading"));
  if (emptyRow !== null) put(emptyRow, 0, styled(fill.block.empty ?? null, "remark"));
  const merges = writeHeadings(placed, put);
  for (const row of [titleRow, emptyRow]) {
    if (row !== null && shown > 1) merges.push({ row, column: 0, rows: 1, columns: shown });
  }
  const isTotal = (row: number): boolean => row === size || (spans?.[row] ?? pages?.[row]) != null;
  const written = columns.map((column) => {
    const at = columnOf.get(column.id)!;
    return { at, cells: cellsOf(column, formulaOf(column), isTotal, formats[at]) };
  });
  const blank: readonly Cell[] = Array.from({ length: 1 + Math.max(...columnOf.values()) }, (_, column) =>
    column < shown ? null : NOTHING,
  );
  const count = size + (totalRow === null ? 0 : 1);
  for (let row = 0; row < count; row++) {
    const cells = blank.slice();
    for (const column of written) cells[column.at] = column.cells[row] ?? null;
    rows[row === size ? totalRow! : firstRow + row] = cells;
  }
  const toFillIn = blank.slice();
  for (const column of columns) {
    const at = columnOf.get(column.id)!;
    toFillIn[at] = column.id === KEY ? OWN_ROW : column.isHidden ? null : emptyInput(column.format, formats[at]);
  }
  for (let row = 0; row < spare.rows; row++) rows[spare.from + row] = toFillIn.slice();
  const inputs = columns.flatMap((column) => inputsOf(placed, column, columnOf.get(column.id)!));
  if (headingRow >= rows.length) throw new Error(`${fill.block.id} has no heading`);
  return { merges, inputs };
}

/** The cells of a column, that of the row 合计 behind the others. A plain value is its own cell. */
function cellsOf(
  { value, values, format: own }: FilledColumn,
  formula: RowFormula | null,
  isTotal: (row: number) => boolean,
  common: TabColumn["format"] | undefined,
): readonly Cell[] {
  const usual = value !== null && "input" in value ? "input" : null;
  const format = own === common ? undefined : own;
  return values.map((one, row) => {
    const style = isTotal(row) ? "total" : usual;
    return cellOf(one, formula === null ? null : formula(row), style, format);
  });
}

const emptyInput = (own: TabColumn["format"], common: TabColumn["format"] | undefined): TabCell =>
  own === common ? EMPTY_INPUT : { ...EMPTY_INPUT, format: own };

function cellOf(
  value: CellValue,
  formula: string | null,
  style: "total" | "input" | null,
  format: TabColumn["format"] | undefined,
): Cell {
  if (formula === null && format === undefined) {
    if (style === null) return value;
    return style === "input" && value === null ? EMPTY_INPUT : { value, style };
  }
  return {
    value,
    ...(formula === null ? {} : { formula: `=${formula}` }),
    ...(style === null ? {} : { style }),
    ...(format === undefined ? {} : { format }),
  };
}

/** One or two rows of headings; those without a group above them reach over both. */
function writeHeadings(
  { columns, columnOf, groupRow, headingRow }: PlacedBlock,
  put: (row: number, column: number, cell: Cell) => void,
): Area[] {
  const merges: Area[] = [];
  let start = 0;
  columns.forEach((column, position) => {
    const at = columnOf.get(column.id)!;
    const style = column.value !== null && "input" in column.value ? "inputHeading" : "heading";
    const { group, isHidden } = column;
    if (groupRow === null || isHidden) return put(headingRow, at, styled(column.heading, style));
    if (group === null) {
      put(groupRow, at, styled(column.heading, style));
      put(headingRow, at, styled(null, style));
      merges.push({ row: groupRow, column: at, rows: 2, columns: 1 });
      start = position + 1;
      return;
    }
    put(headingRow, at, styled(column.heading, style));
    if (columns[start]?.group !== group) start = position;
    put(groupRow, at, styled(start === position ? group : null, "heading"));
    const next = columns[position + 1];
    if ((next === undefined || next.isHidden || next.group !== group) && position > start) {
      merges.push({ row: groupRow, column: columnOf.get(columns[start]!.id)!, rows: 1, columns: position - start + 1 });
    }
    if (next?.group !== group) start = position + 1;
  });
  return merges;
}

/** What is asked in an input column; rows of townships only add up. */
function inputsOf(
  { fill, firstRow, spare }: PlacedBlock,
  { value, heading }: FilledColumn,
  column: number,
): TabInput[] {
  if (value === null || !("input" in value) || (value.list === undefined && value.prompt === undefined)) return [];
  const asks = {
    list: value.list ?? null,
    prompt: value.prompt === undefined ? null : { title: heading.slice(0, 32), text: value.prompt.slice(0, 255) },
  };
  const { size, spans } = fill.rows;
  const runs = spans
    ? spans.flatMap((span) =>
        span && span.to >= span.from ? [{ from: span.from, rows: span.to - span.from + 1 }] : [],
      )
    : [{ from: 0, rows: size }];
  const areas = runs.map(({ from, rows }) => ({ row: firstRow + from, column, rows, columns: 1 }));
  if (spare.rows > 0) areas.push({ row: spare.from, column, rows: spare.rows, columns: 1 });
  return areas.filter(({ rows }) => rows > 0).map((area) => ({ area, ...asks }));
}
