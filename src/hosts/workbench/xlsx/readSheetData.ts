import { BooleanNumber } from "@univerjs/core";
import type { ICellData, IColumnData, IFreeze, IRowData, IWorksheetData } from "@univerjs/core";
import type { Package } from "../../../ooxml/package/openPackage";
import { columnIndex, parseArea } from "../../../core/model/a1";
import { readCells } from "./readCells";
import { rangesOf } from "./ranges";
import type { ReadColor } from "./readColors";
import { readSheetText } from "./sheetText";
import { childOf, childrenOf, numberOf, xmlTree, type XmlElement } from "./xmlTree";

export interface SheetContent {
  readonly data: Partial<IWorksheetData>;
  /** What stands around the rows: views, filter, merges, conditional formats. */
  readonly worksheet: XmlElement;
  readonly hiddenRows: readonly number[];
  /** First cell of the selection. */
  readonly activeCell: { readonly row: number; readonly column: number };
}

/** Room below and beside the data that a person may type into at once. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 12;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;

const pixelsOfPoints = (points: number): number => Math.round((points * 4) / 3);
/** Width in characters of a font whose digits are 7 pixels wide, as Excel's default is. */
const pixelsOfCharacters = (characters: number): number => Math.trunc(((256 * characters + 18) / 256) * 7);

const attribute = (text: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1];

/** Cells, sizes and layout of one worksheet. */
export async function readSheetData(
  pkg: Package,
  part: string,
  strings: readonly string[],
  color: ReadColor,
): Promise<SheetContent> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  const hiddenRows: number[] = [];
  let row = -1;
  let lastColumn = 0;
  const { head, tail } = await readSheetText(pkg, part, (attributes, inside) => {
    row = Number(attribute(attributes, "r") ?? row + 2) - 1;
    const height = attribute(attributes, "ht");
    const hidden = /^(1|true)$/.test(attribute(attributes, "hidden") ?? "");
    if (hidden) hiddenRows.push(row);
    if (hidden || height !== undefined) {
      rowData[row] = {
        ...(height === undefined ? {} : { h: pixelsOfPoints(Number(height)), ia: BooleanNumber.FALSE }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
      };
    }
    if (inside === "") return;
    const cells: Record<number, ICellData> = {};
    readCells(inside, strings, (column, cell) => {
      cells[column] = cell;
      if (column > lastColumn) lastColumn = column;
    });
    cellData[row] = cells;
  });
  const worksheet = childOf(xmlTree(`${head}${tail}`), "worksheet") ?? xmlTree("");
  const format = childOf(worksheet, "sheetFormatPr");
  const view = childOf(childOf(worksheet, "sheetViews"), "sheetView");
  const columnCount = Math.max(LEAST_COLUMNS, lastColumn + 1 + SPARE_COLUMNS);
  const tabColor = color(childOf(childOf(worksheet, "sheetPr"), "tabColor"));
  const zoom = numberOf(view, "zoomScale");
  const data: Partial<IWorksheetData> = {
    rowCount: Math.max(LEAST_ROWS, row + 1 + SPARE_ROWS),
    columnCount,
    defaultColumnWidth: pixelsOfCharacters(numberOf(format, "defaultColWidth") ?? 8.43 + 5 / 7),
    defaultRowHeight: pixelsOfPoints(numberOf(format, "defaultRowHeight") ?? 15),
    mergeData: childrenOf(childOf(worksheet, "mergeCells"), "mergeCell").flatMap((merge) =>
      rangesOf(merge.attributes.get("ref") ?? ""),
    ),
    cellData,
    rowData,
    columnData: readColumns(worksheet, columnCount),
    showGridlines: view?.attributes.get("showGridLines") === "0" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: readFreeze(view),
    ...(zoom === undefined ? {} : { zoomRatio: zoom / 100 }),
    ...(tabColor === null ? {} : { tabColor }),
  };
  const cell = parseArea(childOf(view, "selection")?.attributes.get("activeCell") ?? "");
  return { data, worksheet, hiddenRows, activeCell: { row: cell?.row ?? 0, column: cell?.column ?? 0 } };
}

function readColumns(worksheet: XmlElement, columnCount: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const col of childrenOf(childOf(worksheet, "cols"), "col")) {
    const width = numberOf(col, "width");
    const style = col.attributes.get("style");
    const hidden = col.attributes.get("hidden") === "1" || col.attributes.get("hidden") === "true";
    const last = Math.min(columnCount, numberOf(col, "max") ?? 0);
    for (let column = (numberOf(col, "min") ?? 1) - 1; column < last; column++) {
      columns[column] = {
        ...(width === undefined ? {} : { w: pixelsOfCharacters(width) }),
        ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(style === undefined || style === "0" ? {} : { s: style }),
      };
    }
  }
  return columns;
}

function readFreeze(view: XmlElement | undefined): IFreeze {
  const pane = childOf(view, "pane");
  const frozen = /^frozen/.test(pane?.attributes.get("state") ?? "");
  const xSplit = frozen ? (numberOf(pane, "xSplit") ?? 0) : 0;
  const ySplit = frozen ? (numberOf(pane, "ySplit") ?? 0) : 0;
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(view?.attributes.get("topLeftCell") ?? "") ?? [];
  return {
    xSplit,
    ySplit,
    startColumn: xSplit === 0 ? -1 : columnIndex(letters) + xSplit,
    startRow: ySplit === 0 ? -1 : Number(digits) - 1 + ySplit,
  };
}
