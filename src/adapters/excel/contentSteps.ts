import { areaAddress } from "../../core/model/a1";
import type { Area } from "../../core/model/RawSheet";
import { rectanglesByKey } from "./areas";
import { blockBytes } from "./payload";
import type { BorderLook, CellLook, LookArea } from "./readLooks";
import type { Step } from "./runSteps";
import type { StandingColumn, StandingRow, TabContent } from "./TabContent";
import { packed, valueSteps, type TabSheet } from "./tabSteps";
import { queueFormat, writeFormulas } from "./writeCells";

const RANGE_BYTES = 1_500;
const LOOK_BYTES = 20_000;
const GENERAL = "General";

const rangeOf = (sheet: TabSheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet().getRangeByIndexes(row, column, rows, columns);

const shifted = (area: Area, to: Pick<Area, "row" | "column">): Area => ({
  ...area,
  row: area.row + to.row,
  column: area.column + to.column,
});

/** Values, formulas, number formats and looks of captured cells; formats last, so that texts and numbers stay such. */
export function contentSteps(sheet: TabSheet, content: TabContent): Step[] {
  const { area, values, formulas, formats } = content;
  const plain = values.map((row, r) => row.map((value, c) => (formulas[r]?.[c] == null ? value : null)));
  const keyed = formats.map((row) => row.map((format) => (format === GENERAL ? null : format)));
  return [
    ...valueSteps(sheet, area, plain),
    ...formulaSteps(sheet, content),
    ...resetSteps(sheet, content),
    ...[...rectanglesByKey(keyed)].flatMap(([format, areas]) =>
      areas.map((one) => ({
        bytes: RANGE_BYTES,
        queue: () => queueFormat(rangeOf(sheet, shifted(one, area)), format),
      })),
    ),
    ...content.looks.flatMap((one) => lookSteps(sheet, one, content.usual)),
  ];
}

function formulaSteps(sheet: TabSheet, { area, formulas }: TabContent): Step[] {
  const found = rectanglesByKey(formulas.map((row) => row.map((formula) => formula && "formula"))).get("formula") ?? [];
  return found.map((one) => {
    const cells = formulas
      .slice(one.row, one.row + one.rows)
      .map((row) => row.slice(one.column, one.column + one.columns).map((formula) => formula ?? ""));
    return {
      bytes: RANGE_BYTES + blockBytes(cells) + one.rows * one.columns * 7,
      queue: () => writeFormulas(rangeOf(sheet, shifted(one, area)), cells),
    };
  });
}

/** Texts were written as such, in text cells: those that stood in cells of no format stand so again. */
function resetSteps(sheet: TabSheet, { area, values, formats }: TabContent): Step[] {
  const texts = values.map((row, r) =>
    row.map((value, c) => (typeof value === "string" && value !== "" && formats[r]?.[c] === GENERAL ? GENERAL : null)),
  );
  return (rectanglesByKey(texts).get(GENERAL) ?? []).map((one) => ({
    bytes: RANGE_BYTES,
    queue: () => queueFormat(rangeOf(sheet, shifted(one, area)), GENERAL),
  }));
}

/** Cells of one look, over cells without any: only what is not usual is set. */
function lookSteps(sheet: TabSheet, { areas, look }: LookArea, usual: CellLook): Step[] {
  if (JSON.stringify(look) === JSON.stringify(usual)) return [];
  const { top, bottom, left, right } = look.borders;
  const isSame = (a: BorderLook | null, b: BorderLook | null): boolean => JSON.stringify(a) === JSON.stringify(b);
  // Where two sides differ, the line between two cells is not that of either.
  const rows = isSame(top, bottom) ? areas : areas.flatMap((area) => sliced(area, "row"));
  const parts = isSame(left, right) ? rows : rows.flatMap((area) => sliced(area, "column"));
  return packed(parts).map((address) => ({
    bytes: LOOK_BYTES + address.length,
    queue: () => {
      const cells = address.includes(",") ? sheet().getRanges(address) : sheet().getRange(address);
      queueLook(cells.format, look, usual);
    },
  }));
}

function sliced(area: Area, along: "row" | "column"): Area[] {
  return along === "row"
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : Array.from({ length: area.columns }, (_, i) => ({ ...area, column: area.column + i, columns: 1 }));
}

function queueLook(format: Excel.RangeFormat, look: CellLook, usual: CellLook): void {
  const { font } = format;
  if (look.fill !== null) format.fill.color = look.fill;
  if (look.color !== usual.color) font.color = look.color;
  if (look.name !== usual.name) font.name = look.name;
  if (look.size !== usual.size) font.size = look.size;
  if (look.bold !== usual.bold) font.bold = look.bold;
  if (look.italic !== usual.italic) font.italic = look.italic;
  if (look.strikethrough !== usual.strikethrough) font.strikethrough = look.strikethrough;
  if (look.underline !== usual.underline) font.underline = look.underline as Excel.RangeUnderlineStyle;
  if (look.horizontal !== usual.horizontal) format.horizontalAlignment = look.horizontal as Excel.HorizontalAlignment;
  if (look.vertical !== usual.vertical) format.verticalAlignment = look.vertical as Excel.VerticalAlignment;
  if (look.wrap !== usual.wrap) format.wrapText = look.wrap;
  const { top, bottom, left, right } = look.borders;
  const edges = { EdgeTop: top, EdgeBottom: bottom, EdgeLeft: left, EdgeRight: right };
  const inside = { InsideHorizontal: top, InsideVertical: left };
  for (const [edge, line] of Object.entries({ ...inside, ...edges }))
    if (line) queueLine(format.borders.getItem(edge as Excel.BorderIndex), line);
}

function queueLine(border: Excel.RangeBorder, { style, weight, color }: BorderLook): void {
  border.style = style as Excel.BorderLineStyle;
  if (weight !== "Thin" && style !== "Double") border.weight = weight as Excel.BorderWeight;
  if (color !== "#000000") border.color = color;
}

const isOther = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a != null && (b == null || Math.abs(a - b) >= 0.5);

/** Widths and hiding of the columns that are not as they were. */
export function widthSteps(sheet: TabSheet, wanted: readonly StandingColumn[], now: readonly StandingColumn[]): Step[] {
  return wanted.flatMap(({ width, hidden }, column) => {
    const standing = now[column];
    if (!isOther(width, standing?.width) && hidden === standing?.hidden) return [];
    return [
      {
        bytes: RANGE_BYTES,
        queue: () => {
          const range = rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 });
          range.columnHidden = hidden;
          if (width !== null) range.format.columnWidth = width;
        },
      },
    ];
  });
}

/** Heights and hiding of the rows that are not as they were. */
export function rowSteps(sheet: TabSheet, wanted: readonly StandingRow[], now: readonly StandingRow[]): Step[] {
  const heights = wanted.map(({ height }, row) => [isOther(height, now[row]?.height) ? String(height) : null]);
  const hidden = rectanglesByKey(wanted.map((row) => [row.hidden ? "hidden" : null])).get("hidden") ?? [];
  return [
    ...[...rectanglesByKey(heights)].flatMap(([height, areas]) =>
      packed(areas).map((address) => ({
        bytes: RANGE_BYTES + address.length,
        queue: () => {
          const rows = address.includes(",") ? sheet().getRanges(address) : sheet().getRange(address);
          rows.format.rowHeight = Number(height);
        },
      })),
    ),
    ...hidden.map((area) => ({
      bytes: RANGE_BYTES,
      queue: () => {
        sheet().getRange(areaAddress(area)).rowHidden = true;
      },
    })),
  ];
}
