import { areaAddress } from "../../core/model/a1";
import type { Area, CellValue } from "../../core/model/RawSheet";
import { isTabHeight, ROW_HEIGHT, tabHeights } from "../../core/model/tabHeights";
import { formatOfCell, stylesOfRow, TAB_FORMATS, TAB_LOOKS, type TabLook } from "../../core/model/tabLooks";
import { isTabCell, type TabCell, type TabInput, type TabStyle, type TabTable } from "../../core/model/TabTable";
import { rectanglesByKey } from "./areas";
import { blockBytes } from "./payload";
import type { Step } from "./runSteps";
import { queueFormat, quoteText, writeCells, writeFormulas, type WrittenCell } from "./writeCells";

/** Bytes of a range in a request with a few things that are set on it. */
const RANGE_BYTES = 1_500;
const LOOK_BYTES = 12_000;
/** Cells of one block: small, so that a request that is too large can be divided. */
const BLOCK_BYTES = 256 * 1024;
/** Excel takes 8,192 characters of addresses. */
const ADDRESS_LENGTH = 8_000;
/** Characters of a list that stands in the validation itself. */
const LIST_LENGTH = 255;
/** Points up to which a row may hold one line, whatever the program makes of it. */
const MOST_USUAL = 20;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** A width in characters as points: digits of Excel's usual font are 7 pixels wide, the cell has 5 more. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** The sheet of the tab; a new one is there from the first step on. */
export type TabSheet = () => Excel.Worksheet;

/** A step that writes as many rows. */
type CellStep = Step & { readonly rows: number };

const widthOf = ({ rows }: TabTable): number => rows.reduce((most, row) => Math.max(most, row.length), 1);

/** The cells that the values of a tab are written to. */
export const valuesArea = (tab: TabTable): Area => ({
  row: 0,
  column: 0,
  rows: tab.rows.length,
  columns: widthOf(tab),
});

const rangeOf = (sheet: TabSheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet().getRangeByIndexes(row, column, rows, columns);

const stylesOf = (tab: TabTable): (readonly (TabStyle | null)[])[] => tab.rows.map(stylesOfRow);

/** What may stand in a text cell: there a formula would be a text, and so would a number. */
function isText(cell: CellValue | TabCell): boolean {
  if (isTabCell(cell)) return cell.formula === undefined && isText(cell.value);
  return cell === null || typeof cell === "string";
}

/** Number formats by rectangle: before the values, so that texts and formulas become what they are. */
export function formatSteps(sheet: TabSheet, tab: TabTable): Step[] {
  const styles = stylesOf(tab);
  const formats = tab.rows.map((row, r) =>
    row.map((cell, c) => {
      const format = formatOfCell(styles[r]?.[c] ?? null, tab.columns[c], cell);
      return format === TAB_FORMATS.general || (format === TAB_FORMATS.text && !isText(cell)) ? null : format;
    }),
  );
  return [...rectanglesByKey(formats)].flatMap(([format, areas]) =>
    areas.map((area) => ({
      bytes: RANGE_BYTES,
      queue: () => queueFormat(rangeOf(sheet, area), format),
    })),
  );
}

/** Values and formulas. Over cells that hold something, `blank` is "", else `null`. */
export function cellSteps(sheet: TabSheet, tab: TabTable, blank: "" | null): CellStep[] {
  const width = widthOf(tab);
  const rows = tab.rows.map((row) =>
    Array.from({ length: width }, (_, c): WrittenCell => {
      const cell = row[c] ?? null;
      if (isTabCell(cell) && cell.formula !== undefined) return null;
      const value = isTabCell(cell) ? cell.value : cell;
      return (typeof value === "object" ? value?.error : value) ?? blank;
    }),
  );
  return [...valueSteps(sheet, { row: 0, column: 0 }, rows), ...formulaSteps(sheet, tab)];
}

/** Values from `at` on, in blocks of whole rows. */
export function valueSteps(
  sheet: TabSheet,
  at: Pick<Area, "row" | "column">,
  rows: readonly (readonly WrittenCell[])[],
): CellStep[] {
  const width = rows[0]?.length ?? 0;
  const steps: CellStep[] = [];
  let block: (readonly WrittenCell[])[] = [];
  let bytes = 0;
  const close = (end: number): void => {
    if (block.length === 0) return;
    const cells = block;
    const area = { row: at.row + end - cells.length, column: at.column, rows: cells.length, columns: width };
    steps.push({
      // Formats come with the values, and the client frames each 1,500 cells.
      bytes: RANGE_BYTES + bytes + cells.length * width * 7,
      rows: cells.length,
      queue: () => writeCells(rangeOf(sheet, area), cells),
    });
    block = [];
    bytes = 0;
  };
  rows.forEach((row, r) => {
    const weight = blockBytes([row]);
    if (bytes + weight > BLOCK_BYTES) close(r);
    block.push(row);
    bytes += weight;
  });
  close(rows.length);
  return steps;
}

function formulaSteps(sheet: TabSheet, tab: TabTable): CellStep[] {
  const formulas = tab.rows.map((row) => row.map((cell) => (isTabCell(cell) ? (cell.formula ?? null) : null)));
  const areas = rectanglesByKey(formulas.map((row) => row.map((formula) => formula && "formula"))).get("formula") ?? [];
  return areas.flatMap((area) => {
    const cells = formulas
      .slice(area.row, area.row + area.rows)
      .map((row) => row.slice(area.column, area.column + area.columns).map((formula) => formula ?? ""));
    const bytes = RANGE_BYTES + blockBytes(cells) + area.rows * area.columns * 7;
    return [{ bytes, rows: 0, queue: () => writeFormulas(rangeOf(sheet, area), cells) }];
  });
}

/** Fonts, fills, borders: a few calls for each style, however many cells bear it. */
export function lookSteps(sheet: TabSheet, tab: TabTable): Step[] {
  return [...rectanglesByKey(stylesOf(tab))].flatMap(([style, areas]) =>
    packed(areas).map((address) => ({
      bytes: LOOK_BYTES + address.length,
      queue: () => {
        const cells = address.includes(",") ? sheet().getRanges(address) : sheet().getRange(address);
        queueLook(cells.format, TAB_LOOKS[style as TabStyle]);
      },
    })),
  );
}

/** Addresses with as many areas as one call takes. */
export function packed(areas: readonly Area[]): string[] {
  const addresses: string[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    const last = addresses.at(-1);
    if (last !== undefined && last.length + address.length < ADDRESS_LENGTH) {
      addresses[addresses.length - 1] = `${last},${address}`;
    } else addresses.push(address);
  }
  return addresses;
}

function queueLook(format: Excel.RangeFormat, look: TabLook): void {
  format.verticalAlignment = "Center";
  if (look.bold) format.font.bold = true;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = `#${look.color}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.wrap) format.wrapText = true;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal === "left" ? "Left" : "Center";
  if (look.border) for (const edge of EDGES) format.borders.getItem(edge).style = "Continuous";
}

/** Widths and hiding of columns from `first` on; those before it keep what the person made of them. */
export function columnSteps(sheet: TabSheet, tab: TabTable, first: number): Step[] {
  const columns = tab.columns.slice(first);
  const steps: Step[] = [];
  for (let start = 0; start < columns.length;) {
    const { width, hidden } = columns[start]!;
    let end = start + 1;
    while (end < columns.length && columns[end]!.width === width && columns[end]!.hidden === hidden) end++;
    const area = { row: 0, column: first + start, rows: 1, columns: end - start };
    steps.push({
      bytes: RANGE_BYTES,
      queue: () => {
        const range = rangeOf(sheet, area);
        range.format.columnWidth = pointsOf(width);
        if (hidden) range.columnHidden = true;
      },
    });
    start = end;
  }
  return steps;
}

/**
 * Heights of rows, those of one height together. `before` are the heights that rows of a tab that is there have: what a person
 * resized stays so.
 */
export function heightSteps(sheet: TabSheet, tab: TabTable, before: readonly number[]): Step[] {
  const fitted = tabHeights(tab);
  const keys = tab.rows.map((_, r) => {
    const [height, standing] = [fitted.get(r), before[r]];
    if (standing === undefined) return height ?? null;
    const wanted = height ?? (standing > MOST_USUAL ? ROW_HEIGHT : standing);
    return isTabHeight(standing) && Math.abs(wanted - standing) >= 1 ? wanted : null;
  });
  return [...rectanglesByKey(keys.map((key) => [key === null ? null : String(key)]))].flatMap(([height, areas]) =>
    packed(areas).map((address) => ({
      bytes: RANGE_BYTES + address.length,
      queue: () => {
        const rows = address.includes(",") ? sheet().getRanges(address) : sheet().getRange(address);
        rows.format.rowHeight = Number(height);
      },
    })),
  );
}

export function mergeSteps(sheet: TabSheet, tab: TabTable): Step[] {
  return tab.merges.map((area) => ({ bytes: RANGE_BYTES, queue: () => rangeOf(sheet, area).merge(false) }));
}

export function queueFreeze(sheet: Excel.Worksheet, { rows, columns }: TabTable["freeze"]): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}

export function queueFilter(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): void {
  sheet.autoFilter.apply(sheet.getRangeByIndexes(row, column, rows, columns));
}

/** Lists and prompts. A list that a validation cannot hold itself is left out: anything may be written there. */
export function inputSteps(sheet: TabSheet, inputs: readonly TabInput[]): Step[] {
  return inputs.map(({ area, list, prompt }) => ({
    bytes: RANGE_BYTES * 2,
    queue: () => {
      const { dataValidation } = rangeOf(sheet, area);
      dataValidation.clear();
      const source = list?.join(",") ?? "";
      const fits = source !== "" && source.length <= LIST_LENGTH && !list?.some((text) => text.includes(","));
      // A source that begins like a formula would be one.
      if (fits && quoteText(source) === source) dataValidation.rule = { list: { inCellDropDown: true, source } };
      if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
    },
  }));
}
