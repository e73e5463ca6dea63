import { areaAddress, parseArea } from "./a1";
import type { Area } from "./RawSheet";
import type { TabTable } from "./TabTable";

/** Longest name of a sheet in Excel, in UTF-16 units. */
const MAX_SHEET_NAME = 31;

/** The defined name by which a tab of ours is found again; it covers the cells that we wrote. */
export const tabNameOf = (id: string): string => `Huhuqing.${id}`;

/** In place of the id of a tab: a hidden sheet of ours on which a large tab is prepared, empty at any other time. */
export const STAGING_ID = "staging";

/**
 * The hidden name that remembers that a chart was made on its tab; it covers the chart's categories. Where it leads to the
 * tab but the chart is gone, the person deleted the chart.
 */
export const chartNameOf = (id: string): string => `Huhuqing.chart.${id}`;

/** Everything that a tab covers, from A1 on. */
export function tabExtent({ rows, columns }: TabTable): Area {
  const width = rows.reduce((most, row) => Math.max(most, row.length), columns.length);
  return { row: 0, column: 0, rows: Math.max(1, rows.length), columns: Math.max(1, width) };
}

/** An area and so many rows right below it. */
export const withRowsBelow = (area: Area, below: number): Area => ({ ...area, rows: area.rows + below });

/** What a defined name says of an area, e.g. `'部门比对反馈表'!$A$1:$K$20`, without a leading `=`. */
export function tabReference(sheet: string, area: Area): string {
  return `'${sheet.replaceAll("'", "''")}'!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** Sheet and area of such a text, with or without `=` and quotes; `null` where the cells are gone (`#REF!`) or it is anything else. */
export function parseTabReference(formula: string): { readonly sheet: string; readonly area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!#]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(formula);
  const area = parseArea(match?.[3] ?? "");
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return area && sheet !== undefined ? { sheet, area } : null;
}

/** A name for a new sheet: what Excel forbids is left out, what is too long is cut, what is `taken` gets （2） and so on. */
export function freeSheetName(
  wanted: string,
  taken: readonly string[],
): { readonly name: string; readonly renamed: boolean } {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  // Excel keeps this name for itself.
  known.add("history");
  const allowed = wanted.replace(/[\u0000-\u001f[\]:*?/\\]/g, "").replace(/^'+|'+$/g, "") || "Huhuqing";
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? "" : `（${n}）`;
    const name = fitting(allowed, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!known.has(name.toLowerCase())) return { name, renamed: n > 1 };
  }
}

/** Never half a character; an apostrophe may not end a name. */
function fitting(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/'+$/, "");
}

/** Whether `inner` lies wholly in `outer`. */
export function holdsArea(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function touchesArea(a: Area, b: Area): boolean {
  const beside = a.column >= b.column + b.columns || b.column >= a.column + a.columns;
  return !beside && a.row < b.row + b.rows && b.row < a.row + a.rows;
}

/** Whether what people are asked for in an area is ours to replace: it is where the tab was, or where `tab` asks now. */
export function isOurInput(area: Area, before: Area, tab: TabTable): boolean {
  return holdsArea(before, area) || tab.inputs.some((input) => touchesArea(input.area, area));
}
