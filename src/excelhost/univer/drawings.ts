import type { Drawings } from "../HostDrawings";
import type { WorkbookChange } from "../HostWorkbook";
import { shifted } from "../shiftReferences";
import { SheetMetadata } from "./geometry";
import { CommandType, IUniverInstanceService, UniverInstanceType } from "./univer";
import type { IMutation, Workbook } from "./univer";
import type { UniverEngine } from "./UniverEngine";

interface DrawingsParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly drawings: Partial<Drawings>;
}

export const SET_DRAWINGS = "excel-host.mutation.set-drawings";

/** Univer has neither charts nor a page: they are kept in the sheet's custom metadata, by a mutation so that undo knows them. */
export const SetDrawingsMutation: IMutation<DrawingsParams> = {
  id: SET_DRAWINGS,
  type: CommandType.MUTATION,
  handler: (accessor, { unitId, subUnitId, drawings }) => {
    const workbook = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const worksheet = workbook?.getSheetBySheetId(subUnitId);
    if (!worksheet) return false;
    const custom = worksheet.getCustomMetadata();
    const own = custom?.["excelHost"] as object | undefined;
    worksheet.setCustomMetadata({ ...custom, excelHost: { ...own, drawings } });
    return true;
  },
};

export function writeDrawings(engine: UniverEngine, sheetId: string, patch: Partial<Drawings>): void {
  const ids = { unitId: engine.unitId, subUnitId: sheetId };
  const before = new SheetMetadata(engine, sheetId).read().drawings ?? {};
  engine.arrange(SET_DRAWINGS, { ...ids, drawings: { ...before, ...patch } }, [
    { id: SET_DRAWINGS, params: { ...ids, drawings: before } },
  ]);
}

/** Charts and pages move with their cells. What undoes the shift brings them back. */
export function shiftDrawings(engine: UniverEngine, change: Extract<WorkbookChange, { kind: "shifted" }>): void {
  if (!/^(Row|Column)/.test(change.change)) return;
  const metadata = new SheetMetadata(engine, change.sheetId);
  const { drawings } = metadata.read();
  if (!drawings) return;
  const moveCell = ({ row, column }: { readonly row: number; readonly column: number }) =>
    shifted({ row, column, rows: 1, columns: 1 }, change);
  const charts = drawings.charts?.map((chart) => ({
    ...chart,
    place: shifted(chart.place, change) ?? { ...chart.place, rows: 1, columns: 1 },
    series: chart.series.flatMap((series) => {
      const values = shifted(series.values, change);
      const name = typeof series.name === "string" ? series.name : moveCell(series.name);
      const categories = series.categories && shifted(series.categories, change);
      const cell = typeof name === "string" || name === null ? (name ?? "") : { row: name.row, column: name.column };
      return values ? [{ ...series, values, name: cell, categories }] : [];
    }),
  }));
  const pageStarts = drawings.pageStarts?.flatMap((row) => moveCell({ row, column: 0 })?.row ?? []);
  const titles = drawings.page?.titleRows;
  const top = titles && shifted({ row: titles.from, column: 0, rows: titles.to - titles.from + 1, columns: 1 }, change);
  const titleRows = top ? { from: top.row, to: top.row + top.rows - 1 } : null;
  metadata.write({
    drawings: {
      ...drawings,
      ...(charts ? { charts } : {}),
      ...(pageStarts ? { pageStarts } : {}),
      ...(drawings.page ? { page: { ...drawings.page, titleRows } } : {}),
    },
  });
}
