import type { WrittenTab } from "../../app/ports";
import { cellAddress } from "../../core/model/a1";
import type { Area } from "../../core/model/RawSheet";
import { Refusal } from "../../core/model/Refusal";
import { formatOfCell, stylesOfRow } from "../../core/model/tabLooks";
import {
  freeSheetName,
  holdsArea,
  isOurInput,
  tabExtent,
  tabNameOf,
  touchesArea,
  withRowsBelow,
} from "../../core/model/tabPlace";
import { isTabCell, type TabTable } from "../../core/model/TabTable";
import { createMemorySheet, isFormula, setCell, valueAt, type MemorySheet } from "./MemorySheet";
import { writeCharts, writePageStarts } from "./writeCharts";

/** What a defined name leads to. */
export interface MemoryName {
  readonly sheet: MemorySheet;
  readonly area: Area;
}

/** The workbook as far as a tab concerns it. */
export interface TabPlaces {
  readonly sheets: MemorySheet[];
  readonly names: Map<string, MemoryName>;
  readonly isStructureProtected: boolean;
}

/** Writes a tab behind the last sheet or in place of what it held. Throws `tab.noRoom` and `sheet.protected` before any change. */
export function writeTab({ sheets, names, isStructureProtected }: TabPlaces, tab: TabTable, below = 0): WrittenTab {
  const key = tabNameOf(tab.id);
  const known = names.get(key);
  const extent = tabExtent(tab);
  if (known && sheets.includes(known.sheet)) {
    const { sheet } = known;
    const area = withRowsBelow(known.area, below);
    if (sheet.protected) throw new Refusal("sheet.protected", { sheet: sheet.name });
    refuseWhatIsTheirs(sheet, area, extent, tab);
    empty(sheet, area);
    sheet.inputs = sheet.inputs.filter((input) => !isOurInput(input.area, area, tab));
    fill(sheet, tab, area.column + area.columns);
    if (sheet.freeze.rows + sheet.freeze.columns > 0) sheet.freeze = tab.freeze;
    if (!sheet.filter || touchesArea(sheet.filter, area)) sheet.filter = tab.filter;
    writeCharts(sheet, names, tab);
    writePageStarts(sheet, area, tab);
    names.set(key, { sheet, area: extent });
    return { sheet: sheet.name, renamed: false };
  }
  if (isStructureProtected) throw new Refusal("tab.noRoom", { tab: tab.name, reason: "structure" });
  const { name, renamed } = freeSheetName(
    tab.name,
    sheets.map((sheet) => sheet.name),
  );
  const sheet = createMemorySheet({ name, rows: [] });
  fill(sheet, tab, 0);
  sheet.freeze = tab.freeze;
  sheet.filter = tab.filter;
  sheet.print = tab.print ?? null;
  writePageStarts(sheet, extent, tab);
  sheets.push(sheet);
  writeCharts(sheet, names, tab);
  names.set(key, { sheet, area: extent });
  return { sheet: name, renamed };
}

/** A person's cell or merge where ours are to stand and did not stand before. */
function refuseWhatIsTheirs(sheet: MemorySheet, before: Area, extent: Area, tab: TabTable): void {
  const refuse = (cell: { readonly row: number; readonly column: number }): never => {
    throw new Refusal("tab.noRoom", { tab: tab.name, reason: "cells", sheet: sheet.name, cell: cellAddress(cell) });
  };
  for (let row = extent.row; row < extent.row + extent.rows; row++) {
    for (let column = extent.column; column < extent.column + extent.columns; column++) {
      const isTheirs = isFormula(sheet.cells[row]?.[column]) || valueAt(sheet, row, column) !== null;
      if (isTheirs && !holdsArea(before, { row, column, rows: 1, columns: 1 })) refuse({ row, column });
    }
  }
  const merge = sheet.merges.find((area) => touchesArea(area, extent) && !holdsArea(before, area));
  if (merge) refuse(merge);
}

function empty(sheet: MemorySheet, area: Area): void {
  const lastRow = Math.min(area.row + area.rows, Math.max(sheet.cells.length, sheet.looks.length));
  for (let row = area.row; row < lastRow; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (sheet.cells[row]?.[column] != null) setCell(sheet, row, column, null);
      if (sheet.looks[row]?.[column]) sheet.looks[row]![column] = undefined;
    }
  }
  sheet.merges = sheet.merges.filter((merge) => !holdsArea(area, merge));
  sheet.hiddenRows = new Set([...sheet.hiddenRows].filter((row) => row < area.row || row >= area.row + area.rows));
}

/** Columns from `firstNew` on get their width; those before it keep what the person made of them. */
function fill(sheet: MemorySheet, tab: TabTable, firstNew: number): void {
  tab.rows.forEach((row, r) => {
    const styles = stylesOfRow(row);
    row.forEach((cell, c) => {
      const style = styles[c] ?? null;
      const { value, formula } = isTabCell(cell) ? cell : { value: cell };
      if (formula !== undefined) setCell(sheet, r, c, { formula, value });
      else if (value !== null && value !== "") setCell(sheet, r, c, value);
      if (style !== null) (sheet.looks[r] ??= [])[c] = { style, format: formatOfCell(style, tab.columns[c], cell) };
    });
    sheet.hiddenRows.delete(r);
  });
  tab.columns.forEach(({ width, hidden }, column) => {
    if (column < firstNew) return;
    sheet.widths.set(column, width);
    if (hidden) sheet.hiddenColumns.add(column);
  });
  sheet.merges.push(...tab.merges);
  sheet.inputs.push(...tab.inputs);
}
