import type { Area } from "../../core/model/RawSheet";
import { rectanglesByKey } from "./areas";
import { settleAreas } from "./settleAreas";

/** Cells whose looks are told one by one in one answer. */
const CELLS_PER_ANSWER = 6_000;
/** Rows on top, where one cell looks unlike the next. */
const TOP_ROWS = 16;
/** A part of a column whose cells differ is not halved below so many. */
const FEWEST_ROWS = 250;

/** A line as Excel tells it. */
export interface BorderLook {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const SIDES = ["top", "bottom", "left", "right"] as const;

/** How one cell looks, its number format apart. Colours are `#RRGGBB`. */
export interface CellLook {
  /** `null` for none. */
  readonly fill: string | null;
  readonly color: string;
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  /** `null` where there is no line. */
  readonly borders: Readonly<Record<(typeof SIDES)[number], BorderLook | null>>;
}

export interface LookArea {
  readonly areas: readonly Area[];
  readonly look: CellLook;
}

const LINE = { color: true, style: true, weight: true } as const;
const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { color: true, name: true, size: true, bold: true, italic: true, strikethrough: true, underline: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    borders: LINE,
  },
};

function lineOf({ style, weight, color }: Excel.CellBorder = {}): BorderLook | null {
  if (!style || style === "None") return null;
  return { style, weight: weight ?? "Thin", color: color ?? "#000000" };
}

function lookOf({ format = {} }: Excel.CellProperties): CellLook {
  const { fill, font, borders } = format;
  return {
    fill: fill?.pattern === "Solid" ? (fill.color ?? null) : null,
    color: font?.color ?? "#000000",
    name: font?.name ?? "",
    size: font?.size ?? 11,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    strikethrough: font?.strikethrough ?? false,
    underline: font?.underline ?? "None",
    horizontal: format.horizontalAlignment ?? "General",
    vertical: format.verticalAlignment ?? "Bottom",
    wrap: format.wrapText ?? false,
    borders: {
      top: lineOf(borders?.top),
      bottom: lineOf(borders?.bottom),
      left: lineOf(borders?.left),
      right: lineOf(borders?.right),
    },
  };
}

const PROPERTIES =
  "fill/color,fill/pattern,font/color,font/name,font/size,font/bold,font/italic,font/strikethrough,font/underline," +
  "horizontalAlignment,verticalAlignment,wrapText";

/** Loads how the cells of one column look; afterwards `null` where they differ. */
function loadCommon(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): () => CellLook | null {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  const { format } = range;
  format.load(PROPERTIES);
  const edges = (["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const).map((edge) => {
    const border = format.borders.getItem(edge);
    border.load("style,weight,color");
    return border;
  });
  return () => {
    const { fill, font, horizontalAlignment, verticalAlignment, wrapText } = format;
    const { color, name, size, bold, italic, strikethrough, underline } = font;
    // Cells that differ are told as null, by some versions as "".
    const told = [fill.color, fill.pattern, color, name, size, bold, italic, strikethrough, underline];
    const lines = edges.map(({ style, weight, color: ink }) => [style, weight, ink]);
    const all: readonly unknown[] = [...told, horizontalAlignment, verticalAlignment, wrapText, ...lines.flat()];
    range.untrack();
    if (all.some((one) => one === null || one === undefined || one === "")) return null;
    const [top, bottom, left, right, inside] = edges.map(({ style, weight, color: ink }) =>
      lineOf({ style, weight, color: ink }),
    );
    if (JSON.stringify([top, top]) !== JSON.stringify([bottom, inside])) return null;
    return {
      ...{ fill: fill.pattern === "Solid" ? fill.color : null, color, name, size, bold, italic, strikethrough },
      ...{ underline, horizontal: horizontalAlignment, vertical: verticalAlignment, wrap: wrapText },
      borders: { top: top ?? null, bottom: bottom ?? null, left: left ?? null, right: right ?? null },
    };
  };
}

/** Parts that one answer can tell cell by cell. */
function answers(areas: readonly Area[]): Area[][] {
  const batches: Area[][] = [];
  let cells = CELLS_PER_ANSWER;
  const parts = areas.flatMap((area) => {
    const rows = Math.max(1, Math.floor(CELLS_PER_ANSWER / area.columns));
    return Array.from({ length: Math.ceil(area.rows / rows) }, (_, i) => ({
      ...area,
      row: area.row + i * rows,
      rows: Math.min(rows, area.rows - i * rows),
    }));
  });
  for (const part of parts) {
    cells += part.rows * part.columns;
    if (cells > CELLS_PER_ANSWER) {
      batches.push([]);
      cells = part.rows * part.columns;
    }
    batches.at(-1)!.push(part);
  }
  return batches;
}

/**
 * How the cells of an area look, the cells of one look together, and how a cell looks that nobody touched. A large area is
 * asked for by columns: cells are told one by one only where a column is not all alike.
 */
export async function readLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<{ readonly looks: readonly LookArea[]; readonly usual: CellLook }> {
  const isSmall = area.rows * area.columns <= CELLS_PER_ANSWER;
  const top = { ...area, rows: isSmall ? area.rows : Math.min(area.rows, TOP_ROWS) };
  const columns = isSmall
    ? []
    : Array.from({ length: area.columns }, (_, c) => ({
        row: area.row + top.rows,
        column: area.column + c,
        rows: area.rows - top.rows,
        columns: 1,
      }));
  const { settled, mixed } = await settleAreas(context, columns, FEWEST_ROWS, (part) => loadCommon(sheet, part));
  const keys = Array.from({ length: area.rows }, () => Array<string | null>(area.columns).fill(null));
  const put = (row: number, column: number, look: CellLook): void => {
    keys[row - area.row]![column - area.column] = JSON.stringify(look);
  };
  for (const { area: part, value } of settled)
    for (let row = part.row; row < part.row + part.rows; row++) put(row, part.column, value);
  for (const batch of answers([top, ...mixed])) {
    const told = batch.map((part) => {
      const range = sheet.getRangeByIndexes(part.row, part.column, part.rows, part.columns);
      return [part, range.getCellProperties(WANTED)] as const;
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a batch holds what one answer may
    await context.sync();
    for (const [part, { value }] of told)
      value.forEach((row, r) => row.forEach((cell, c) => put(part.row + r, part.column + c, lookOf(cell))));
  }
  const untouched = { cells: sheet.getRange("XFD1048576").getCellProperties(WANTED) };
  await context.sync();
  const looks = [...rectanglesByKey(keys)].map(([key, areas]) => ({
    look: JSON.parse(key) as CellLook,
    areas: areas.map((one) => ({ ...one, row: one.row + area.row, column: one.column + area.column })),
  }));
  return { looks, usual: lookOf(untouched.cells.value[0]?.[0] ?? {}) };
}
