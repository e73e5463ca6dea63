import type { Area } from "../address";
import { boundingArea } from "../address";
import type { HostCell, ShiftKind, WorkbookChange } from "../HostWorkbook";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { someCell, toHostCell } from "./cells";
import { SET_DRAWINGS } from "./drawings";
import { fromRange } from "./geometry";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "./univer";
import type { ICellData, IRange, ISetRangeValuesMutationParams, Nullable } from "./univer";
import type { MutationOptions, UniverEngine } from "./UniverEngine";

interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly sheet?: { readonly id: string };
  readonly selections?: readonly { readonly range: IRange }[];
  readonly from?: { readonly value: Record<number, Record<number, unknown>>; readonly subUnitId: string };
  readonly to?: { readonly value: Record<number, Record<number, unknown>>; readonly subUnitId: string };
}

const SHIFTS: Readonly<Record<string, ShiftKind>> = {
  [InsertRowMutation.id]: "RowInserted",
  [RemoveRowMutation.id]: "RowDeleted",
  [InsertColMutation.id]: "ColumnInserted",
  [RemoveColMutation.id]: "ColumnDeleted",
};

function matrixArea(
  matrix: Readonly<Record<number, Readonly<Record<number, unknown>> | null | undefined>>,
): Area | null {
  let area: Area | null = null;
  for (const [row, line] of Object.entries(matrix)) {
    const columns = Object.keys(line ?? {}).map(Number);
    if (columns.length === 0) continue;
    const left = columns.reduce((a, b) => Math.min(a, b));
    const right = columns.reduce((a, b) => Math.max(a, b));
    const part = { row: Number(row), column: left, rows: 1, columns: right - left + 1 };
    area = area ? boundingArea(area, part) : part;
  }
  return area;
}

/** Univer cuts whole rows and columns to what the sheet stores. */
function wholeArea(shift: ShiftKind, range: IRange): Area {
  const area = fromRange(range);
  return shift.startsWith("Row") ? { ...area, column: 0, columns: MAX_COLUMNS } : { ...area, row: 0, rows: MAX_ROWS };
}

const VALUE_KEYS = ["v", "f", "p", "si"] as const;
const holdsValue = (cell: Nullable<ICellData>): boolean => !cell || VALUE_KEYS.some((key) => key in cell);

/** Tells what each mutation of one workbook changed, whoever ran it. */
export function followChanges(engine: UniverEngine, tell: (change: WorkbookChange) => void): void {
  let before: { readonly key: string; readonly cell: HostCell } | null = null;
  let active = engine.workbook.getActiveSheet(true)?.getSheetId() ?? null;

  const singleCell = (params: ISetRangeValuesMutationParams): { row: number; column: number; key: string } | null => {
    const matrix: Readonly<Record<number, object>> = params.cellValue ?? {};
    const rows = Object.entries(matrix);
    const columns = Object.keys(rows[0]?.[1] ?? {});
    if (rows.length !== 1 || columns.length !== 1) return null;
    const [row, column] = [Number(rows[0]?.[0]), Number(columns[0])];
    return { row, column, key: `${params.subUnitId}!${row}!${column}` };
  };

  engine.beforeMutation((id, params, options) => {
    if (id !== SetRangeValuesMutation.id || options.onlyLocal) return;
    const values = params as ISetRangeValuesMutationParams;
    const cell = values.unitId === engine.unitId ? singleCell(values) : null;
    before = cell && {
      key: cell.key,
      cell: toHostCell(engine.worksheet(values.subUnitId).getCellRaw(cell.row, cell.column)),
    };
  });

  const cellsChanged = (params: ISetRangeValuesMutationParams, options: MutationOptions): void => {
    const { cellValue, subUnitId: sheetId } = params;
    const area = matrixArea(cellValue ?? {});
    if (!area) return;
    if (options.fromFormula) return tell({ kind: "calculated", sheetId, area });
    if (options.onlyLocal) return;
    if (!someCell(cellValue, holdsValue)) return tell({ kind: "format", sheetId, area });
    const cell = singleCell(params);
    if (!cell || before?.key !== cell.key) return tell({ kind: "cells", sheetId, area });
    const after = toHostCell(engine.worksheet(sheetId).getCellRaw(cell.row, cell.column));
    tell({ kind: "cells", sheetId, area, before: before.cell, after });
  };

  engine.onMutation((id, given, options) => {
    const params = given as MutationParams;
    if (params.unitId !== engine.unitId) return;
    const sheetId = params.subUnitId ?? "";
    const shift = SHIFTS[id];
    if (id === SetRangeValuesMutation.id) cellsChanged(given as ISetRangeValuesMutationParams, options);
    else if (shift && params.range)
      tell({ kind: "shifted", sheetId, area: wholeArea(shift, params.range), change: shift });
    else if (id === ReorderRangeMutation.id && params.range)
      tell({ kind: "sorted", sheetId, area: fromRange(params.range) });
    else if (id === MoveRangeMutation.id) {
      for (const side of [params.from, params.to]) {
        const area = matrixArea(side?.value ?? {});
        if (side && area) tell({ kind: "cells", sheetId: side.subUnitId, area });
      }
    } else if (id === SetRowHiddenMutation.id || id === SetRowVisibleMutation.id) {
      const hidden = id === SetRowHiddenMutation.id;
      for (const range of params.ranges ?? []) tell({ kind: "rowsHidden", sheetId, area: fromRange(range), hidden });
    } else if (id === SetSelectionsOperation.id) {
      const areas = (params.selections ?? []).map((selection) => fromRange(selection.range));
      if (areas.length > 0) tell({ kind: "selected", sheetId, areas });
    } else if (id === SetWorksheetActiveOperation.id && active !== sheetId) {
      const left = active;
      active = sheetId;
      tell({ kind: "activated", sheetId, before: left });
    } else if (id === InsertSheetMutation.id) tell({ kind: "sheetAdded", sheetId: params.sheet?.id ?? "" });
    else if (id === RemoveSheetMutation.id) tell({ kind: "sheetDeleted", sheetId });
    else if (id === SET_DRAWINGS) tell({ kind: "drawings", sheetId });
  });
}
