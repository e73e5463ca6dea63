import { areaAddress } from "../../core/model/a1";
import type { Area } from "../../core/model/RawSheet";
import { areaInSheet } from "../read/areaInSheet";
import { childElements } from "../xml/childElements";
import { attributesOf } from "../xml/scanXml";
import { layoutHead } from "./patchLayout";
import type { SheetPatch, SheetTrace } from "./SheetPatch";

/** Everything before the rows, with dimension and column widths brought up to date. */
export function patchHead(
  text: string,
  prefix: string,
  maxDepth: number,
  patch: SheetPatch,
  trace: SheetTrace,
): string {
  const { layout } = patch;
  if (!layout) return patchCols(patchDimension(text, patch, trace), prefix, maxDepth, patch, trace);
  return withColumns(layoutHead(text, prefix, maxDepth, layout), prefix, maxDepth, layout.columns);
}

function withColumns(text: string, prefix: string, maxDepth: number, columns: ReadonlyMap<number, string>): string {
  const { start, end } = placeOfCols(text, prefix, maxDepth);
  let cols = text.slice(start, end);
  for (const [column, xml] of columns) {
    const own = { min: column + 1, max: column + 1, xml: xml.replace("<", `<${prefix}`) };
    cols = withCol(cols, prefix, maxDepth, own);
  }
  return text.slice(0, start) + cols + text.slice(end);
}

const DIMENSION = /(<(?:[\w.-]+:)?dimension\s[^>]*?\bref=["'])([^"']*)(["'])/;

function patchDimension(text: string, patch: SheetPatch, trace: SheetTrace): string {
  const found = DIMENSION.exec(text);
  const current = found?.[2];
  if (current === undefined) return text;
  const { undo } = patch;
  const was = undone(undo?.dimension, current) ?? withoutCleared(current, patch);
  const wrote = withWritten(was, patch);
  if (wrote !== was) trace.dimension = { was, wrote };
  return text.replace(DIMENSION, (_, open: string, __, close: string) => open + wrote + close);
}

/** What an earlier patch says was there; `null` where it is unknown, because the text is not what that patch wrote. */
function undone(change: SheetTrace["dimension"] | undefined, current: string): string | null {
  if (change === null) return current;
  return change?.wrote === current ? change.was : null;
}

/** A column that is emptied was the last one of the used range. */
function withoutCleared(ref: string, patch: SheetPatch): string {
  const area = areaInSheet(ref);
  if (!area || area.columns < 2) return ref;
  const last = area.column + area.columns - 1;
  const isCleared = patch.columns.some(
    ({ column, values }) =>
      column === last && values.some((value) => value === null) && values.every((value) => value == null),
  );
  return isCleared ? areaAddress({ ...area, columns: area.columns - 1 }) : ref;
}

function withWritten(ref: string, patch: SheetPatch): string {
  const before = areaInSheet(ref);
  // A1 is what writers say who do not know.
  if (!before || ref === "A1") return ref;
  let area = before;
  for (const { column, firstRow, values } of patch.columns) {
    const first = values.findIndex((value) => value != null);
    if (first < 0) continue;
    const last = values.findLastIndex((value) => value != null);
    area = union(area, { row: firstRow + first, column, rows: last - first + 1, columns: 1 });
  }
  return areaAddress(area) === areaAddress(before) ? ref : areaAddress(area);
}

function union(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

function patchCols(text: string, prefix: string, maxDepth: number, patch: SheetPatch, trace: SheetTrace): string {
  const { start, end } = placeOfCols(text, prefix, maxDepth);
  const current = text.slice(start, end);
  const { undo } = patch;
  const known = undone(undo?.cols, current);
  let was = known ?? current;
  if (known === null) for (const column of patch.resetWidths ?? []) was = withoutWidth(was, prefix, maxDepth, column);
  const wrote = patch.width ? withWidth(was, prefix, maxDepth, patch.width) : was;
  if (wrote !== was) trace.cols = { was, wrote };
  return text.slice(0, start) + wrote + text.slice(end);
}

/** The element `cols`, or where it would stand. */
function placeOfCols(text: string, prefix: string, maxDepth: number): { readonly start: number; readonly end: number } {
  const cols = childElements(text, 1, maxDepth).find(({ name }) => name === `${prefix}cols`);
  const start = cols?.start ?? text.lastIndexOf(`<${prefix}sheetData`);
  return { start, end: cols?.end ?? start };
}

interface Col {
  readonly min: number;
  readonly max: number;
  readonly xml: string;
}

function colsOf(cols: string, maxDepth: number): Col[] {
  return childElements(cols, 1, maxDepth).map(({ start, end }) => {
    const xml = cols.slice(start, end);
    const attributes = attributesOf(xml);
    return { min: Number(attributes.get("min")), max: Number(attributes.get("max")), xml };
  });
}

function colsXml(cols: readonly Col[], prefix: string): string {
  return cols.length === 0 ? "" : `<${prefix}cols>${cols.map(({ xml }) => xml).join("")}</${prefix}cols>`;
}

/** `min` and `max` are one-based in the file. */
function withWidth(
  cols: string,
  prefix: string,
  maxDepth: number,
  { column, width }: { readonly column: number; readonly width: number },
): string {
  const at = column + 1;
  const xml = `<${prefix}col min="${at}" max="${at}" width="${width}" customWidth="1"/>`;
  return withCol(cols, prefix, maxDepth, { min: at, max: at, xml });
}

/** The columns with one that says something of its own. */
function withCol(cols: string, prefix: string, maxDepth: number, own: Col): string {
  const at = own.min;
  const rest = colsOf(cols, maxDepth).flatMap((col): Col[] => {
    if (col.max < at || col.min > at) return [col];
    const part = (min: number, max: number): Col => ({
      min,
      max,
      xml: col.xml.replace(/\bmin=(["'])\d+\1/, `min="${min}"`).replace(/\bmax=(["'])\d+\1/, `max="${max}"`),
    });
    return [...(col.min < at ? [part(col.min, at - 1)] : []), ...(col.max > at ? [part(at + 1, col.max)] : [])];
  });
  return colsXml(
    [...rest, own].sort((a, b) => a.min - b.min),
    prefix,
  );
}

function withoutWidth(cols: string, prefix: string, maxDepth: number, column: number): string {
  const all = colsOf(cols, maxDepth);
  const rest = all.filter(({ min, max }) => min !== column + 1 || max !== column + 1);
  return rest.length === all.length ? cols : colsXml(rest, prefix);
}
