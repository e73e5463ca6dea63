import type { Area } from "../address";
import type { Drawings } from "../HostDrawings";
import type { Protection } from "../HostWorkbook";
import type { IRange } from "./univer";
import type { UniverEngine } from "./UniverEngine";

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

export function fromRange(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Excel measures in points, Univer in pixels of 1/96 inch. */
export const points = (px: number): number => px * 0.75;
export const pixels = (pt: number): number => pt / 0.75;

interface SheetState {
  readonly protection?: Protection | null;
  readonly veryHidden?: boolean;
  readonly drawings?: Partial<Drawings>;
}

/** What a sheet knows that Univer does not: kept in the sheet's custom metadata, so that it is saved with the workbook. */
export class SheetMetadata {
  readonly #engine: UniverEngine;
  readonly #sheetId: string;

  constructor(engine: UniverEngine, sheetId: string) {
    this.#engine = engine;
    this.#sheetId = sheetId;
  }

  read(): SheetState {
    return (
      (this.#engine.withoutPending(this.#sheetId).getCustomMetadata()?.["excelHost"] as SheetState | undefined) ?? {}
    );
  }

  write(state: SheetState): void {
    const worksheet = this.#engine.worksheet(this.#sheetId);
    worksheet.setCustomMetadata({ ...worksheet.getCustomMetadata(), excelHost: { ...this.read(), ...state } });
  }
}
