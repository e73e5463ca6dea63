import { intersection, isWholeColumns, isWholeRows } from "../address";
import type { Area } from "../address";
import { invalidArgument } from "../ExcelError";
import { fromRange, toRange } from "./geometry";
import {
  AddWorksheetMergeMutation,
  Dimension,
  Direction,
  getInsertRangeMutations,
  getRemoveRangeMutations,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetColDataMutationFactory,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetFrozenMutationFactory,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
} from "./univer";
import type { UniverEngine } from "./UniverEngine";

export const isWhole = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

const idsOf = (engine: UniverEngine, sheetId: string) => ({ unitId: engine.unitId, subUnitId: sheetId });

function stored(engine: UniverEngine, sheetId: string): Area {
  const worksheet = engine.withoutPending(sheetId);
  return { row: 0, column: 0, rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
}

/**
 * The part of an area that Univer stores: whole rows and columns are cut to the sheet where they reach beyond it, anything
 * else makes the sheet grow.
 */
function bounded(engine: UniverEngine, sheetId: string, area: Area): Area {
  if (!isWhole(area)) makeRoom(engine, sheetId, area);
  else if (!intersection(area, stored(engine, sheetId)))
    makeRoom(engine, sheetId, isWholeColumns(area) ? { ...area, row: 0, rows: 1 } : { ...area, column: 0, columns: 1 });
  const inside = intersection(area, stored(engine, sheetId));
  if (!inside) throw invalidArgument("the range lies outside the sheet");
  return inside;
}

/** Lets the sheet grow until it holds the area. */
export function makeRoom(engine: UniverEngine, sheetId: string, area: Area): void {
  const worksheet = engine.withoutPending(sheetId);
  const ids = idsOf(engine, sheetId);
  const [rowCount, columnCount] = [worksheet.getRowCount(), worksheet.getColumnCount()];
  if (area.row + area.rows > rowCount) {
    const { id } = SetWorksheetRowCountMutation;
    engine.arrange(id, { ...ids, rowCount: area.row + area.rows }, [{ id, params: { ...ids, rowCount } }]);
  }
  if (area.column + area.columns > columnCount) {
    const { id } = SetWorksheetColumnCountMutation;
    engine.arrange(id, { ...ids, columnCount: area.column + area.columns }, [{ id, params: { ...ids, columnCount } }]);
  }
}

export function setColumnWidth(engine: UniverEngine, sheetId: string, area: Area, colWidth: number): void {
  const inside = bounded(engine, sheetId, area);
  const params = { ...idsOf(engine, sheetId), ranges: [toRange(inside)], colWidth };
  const undo = SetWorksheetColWidthMutationFactory(params, engine.withoutPending(sheetId));
  engine.arrange(SetWorksheetColWidthMutation.id, params, [{ id: SetWorksheetColWidthMutation.id, params: undo }]);
}

/** Number format of whole columns; formats that cells have of their own go before it. */
export function setColumnFormat(engine: UniverEngine, sheetId: string, area: Area, pattern: string): void {
  makeRoom(engine, sheetId, { ...area, row: 0, rows: 1 });
  const worksheet = engine.worksheet(sheetId);
  const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
  const columnData = Object.fromEntries(
    columns.map((column) => [column, { s: { ...worksheet.getColumnStyle(column), n: { pattern } } }]),
  );
  const params = { ...idsOf(engine, sheetId), columnData };
  const undo = SetColDataMutationFactory(params, worksheet);
  engine.apply(SetColDataMutation.id, params, [{ id: SetColDataMutation.id, params: undo }]);
}

export function setRowHeight(engine: UniverEngine, sheetId: string, area: Area, rowHeight: number): void {
  const inside = bounded(engine, sheetId, area);
  const params = { ...idsOf(engine, sheetId), ranges: [toRange(inside)], rowHeight };
  const undo = SetWorksheetRowHeightMutationFactory(params, engine.withoutPending(sheetId));
  engine.arrange(SetWorksheetRowHeightMutation.id, params, [{ id: SetWorksheetRowHeightMutation.id, params: undo }]);
}

export function setHidden(
  engine: UniverEngine,
  sheetId: string,
  area: Area,
  hidden: boolean,
  side: "rows" | "columns",
): void {
  const worksheet = engine.withoutPending(sheetId);
  const inside = bounded(engine, sheetId, area);
  const [hide, show] =
    side === "rows"
      ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
      : [SetColHiddenMutation.id, SetColVisibleMutation.id];
  const [from, count] = side === "rows" ? [inside.row, inside.rows] : [inside.column, inside.columns];
  const isHidden = (index: number): boolean =>
    side === "rows" ? !worksheet.getRowRawVisible(index) : !worksheet.getColVisible(index);
  const changed = Array.from({ length: count }, (_, i) => from + i).filter((index) => isHidden(index) !== hidden);
  if (changed.length === 0) return;
  const ranges = changed.map((index) =>
    toRange(side === "rows" ? { ...inside, row: index, rows: 1 } : { ...inside, column: index, columns: 1 }),
  );
  const params = { ...idsOf(engine, sheetId), ranges };
  engine.arrange(hidden ? hide : show, params, [{ id: hidden ? show : hide, params }]);
}

export function unmerge(engine: UniverEngine, sheetId: string, area: Area): void {
  const ids = idsOf(engine, sheetId);
  const ranges = engine
    .withoutPending(sheetId)
    .getMergeData()
    .filter((merge) => intersection(fromRange(merge), area));
  if (ranges.length === 0) return;
  const params = { ...ids, ranges: structuredClone(ranges) };
  engine.arrange(RemoveWorksheetMergeMutation.id, params, [{ id: AddWorksheetMergeMutation.id, params }]);
}

export function merge(engine: UniverEngine, sheetId: string, area: Area, across: boolean): void {
  makeRoom(engine, sheetId, area);
  unmerge(engine, sheetId, area);
  const rows = across ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 })) : [area];
  const params = { ...idsOf(engine, sheetId), ranges: rows.map(toRange) };
  engine.arrange(AddWorksheetMergeMutation.id, params, [{ id: RemoveWorksheetMergeMutation.id, params }]);
}

export function insert(engine: UniverEngine, sheetId: string, area: Area, shift: "Down" | "Right"): void {
  engine.flush();
  const ids = idsOf(engine, sheetId);
  const all = stored(engine, sheetId);
  const grown = {
    ...area,
    ...(isWholeRows(area) ? { columns: all.columns } : {}),
    ...(isWholeColumns(area) ? { rows: all.rows } : {}),
  };
  makeRoom(engine, sheetId, { ...grown, rows: isWholeColumns(area) ? all.rows : grown.rows + 1 });
  if (isWholeRows(area)) {
    engine.command(InsertRowByRangeCommand.id, { ...ids, range: toRange(grown), direction: Direction.UP });
  } else if (isWholeColumns(area)) {
    engine.command(InsertColByRangeCommand.id, { ...ids, range: toRange(grown), direction: Direction.LEFT });
  } else {
    const used = engine.worksheet(sheetId).getCellMatrix().getDataRange();
    const room =
      shift === "Down" ? { rows: used.endRow + area.rows + 1 } : { columns: used.endColumn + area.columns + 1 };
    makeRoom(engine, sheetId, { row: 0, column: 0, rows: 1, columns: 1, ...room });
    shiftCells(engine, sheetId, area, shift === "Down" ? Dimension.ROWS : Dimension.COLUMNS, "insert");
  }
}

export function remove(engine: UniverEngine, sheetId: string, area: Area, shift: "Up" | "Left"): void {
  engine.flush();
  const ids = idsOf(engine, sheetId);
  const inside = intersection(area, stored(engine, sheetId));
  if (!inside) return;
  const range = toRange(inside);
  if (isWholeRows(area)) engine.command(RemoveRowByRangeCommand.id, { ...ids, range });
  else if (isWholeColumns(area)) engine.command(RemoveColByRangeCommand.id, { ...ids, range });
  else shiftCells(engine, sheetId, inside, shift === "Up" ? Dimension.ROWS : Dimension.COLUMNS, "remove");
}

/** Moves cells without moving whole rows; references in formulas are not rewritten. */
function shiftCells(
  engine: UniverEngine,
  sheetId: string,
  area: Area,
  shiftDimension: Dimension,
  what: "insert" | "remove",
): void {
  const params = { ...idsOf(engine, sheetId), range: toRange(area), shiftDimension };
  const build = what === "insert" ? getInsertRangeMutations : getRemoveRangeMutations;
  const { redo, undo } = build(engine.injector, params);
  redo.forEach((mutation, i) => engine.apply(mutation.id, mutation.params, i === 0 ? undo : []));
}

export function freeze(engine: UniverEngine, sheetId: string, rows: number, columns: number): void {
  const ids = idsOf(engine, sheetId);
  const params = { ...ids, startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
  const undo = SetFrozenMutationFactory(engine.injector, params);
  engine.arrange(SetFrozenMutation.id, params, [{ id: SetFrozenMutation.id, params: undo }]);
}
