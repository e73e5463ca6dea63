import { formatOfCell, stylesOfRow, TAB_FORMATS, TAB_LOOKS } from "../../core/model/tabLooks";
import { freeSheetName, tabExtent, tabNameOf } from "../../core/model/tabPlace";
import { isTabCell, type TabStyle, type TabTable } from "../../core/model/TabTable";
import { chartDraft } from "./chartDraft";
import type { ColumnDraft, DraftValue, SheetDraft } from "../../ooxml/write/SheetDraft";
import { MAX_PAGE_STARTS, ROW_HEIGHT } from "../../ooxml/write/sheetXml";
import type { CellStyle } from "../../ooxml/write/StyleBook";

/** A tab as a worksheet to be written under a name that the workbook accepts. */
export function tabDraft(tab: TabTable, name = freeSheetName(tab.name, []).name): SheetDraft {
  const known = new Map<TabStyle, Map<string, CellStyle>>();
  const styleOf = (style: TabStyle, format: string): CellStyle => {
    const formats = known.get(style) ?? new Map<string, CellStyle>();
    const cell = formats.get(format);
    if (cell) return cell;
    const made = cellStyle(style, format);
    known.set(style, formats.set(format, made));
    return made;
  };
  const fittedHeights = new Map<number, number>();
  const rows = tab.rows.map((row, r): DraftValue[] => {
    const styles = stylesOfRow(row);
    const height = heightOf(row, styles, tab.columns);
    if (height > ROW_HEIGHT) fittedHeights.set(r, height);
    return row.map((cell, c) => {
      const style = styles[c] ?? null;
      const { value, formula } = isTabCell(cell) ? cell : { value: cell };
      if (style === null) return null;
      return {
        value: value === "" ? null : value,
        formula: formula?.replace(/^=/, ""),
        style: styleOf(style, formatOfCell(style, tab.columns[c], cell)),
      };
    });
  });
  return {
    name,
    rows,
    columns: tab.columns.map(({ width, format, hidden }): ColumnDraft => {
      const style = format === "general" ? null : { format: TAB_FORMATS[format] };
      return { width, ...(hidden ? { hidden } : {}), ...(style ? { style } : {}) };
    }),
    fittedHeights,
    merges: tab.merges,
    freeze: tab.freeze,
    autoFilter: tab.filter ?? undefined,
    inputs: tab.inputs,
    print: tab.print,
    pageStarts: pageStartsOf(tab),
    charts: tab.charts?.map((chart) => chartDraft(chart, tab, name)),
    definedName: { name: tabNameOf(tab.id), area: tabExtent(tab) },
  };
}

function pageStartsOf({ print }: TabTable): readonly number[] | undefined {
  // A page begins with the first row anyway.
  const starts = print?.pageStarts?.filter((row) => row > 0);
  if (starts && starts.length > MAX_PAGE_STARTS) throw new RangeError(`a tab begins at most ${MAX_PAGE_STARTS} pages`);
  return starts;
}

function cellStyle(style: TabStyle, format: string): CellStyle {
  const { isData: _, ...look } = TAB_LOOKS[style];
  return { ...look, vertical: "center", ...(format === TAB_FORMATS.general ? {} : { format }) };
}

/** What a line needs of the height of its letters. */
const LEADING = 1.5;
const USUAL_SIZE = 11;
/** From here on a character is as wide as two digits. */
const WIDE = 0x2e80;

/** The height that the longest cell of a row needs: not every program fits rows when it opens a file. */
function heightOf(
  row: TabTable["rows"][number],
  styles: readonly (TabStyle | null)[],
  columns: TabTable["columns"],
): number {
  let most = ROW_HEIGHT;
  row.forEach((cell, c) => {
    const value = isTabCell(cell) ? cell.value : cell;
    const style = styles[c] ?? null;
    if (style === null || columns[c]?.hidden) return;
    const { wrap, size = USUAL_SIZE } = TAB_LOOKS[style];
    const lines = wrap && typeof value === "string" ? linesOf(value, columns[c]?.width ?? 9) : 1;
    if (lines > 1 || size > USUAL_SIZE) most = Math.max(most, lines * Math.ceil(size * LEADING));
  });
  return most;
}

function linesOf(text: string, width: number): number {
  // A letter that does not fit whole goes to the next line.
  const room = Math.max(2, Math.floor(width) - 1);
  if (2 * text.length <= room && !text.includes("\n")) return 1;
  return text.split("\n").reduce((lines, line) => {
    let wide = 0;
    for (let i = 0; i < line.length; i++) wide += line.charCodeAt(i) >= WIDE ? 2 : 1;
    return lines + Math.max(1, Math.ceil(wide / room));
  }, 0);
}
