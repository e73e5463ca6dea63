import { tabHeights } from "../../core/model/tabHeights";
import { formatOfCell, stylesOfRow, TAB_FORMATS, TAB_LOOKS } from "../../core/model/tabLooks";
import { freeSheetName, tabExtent, tabNameOf } from "../../core/model/tabPlace";
import { isTabCell, MOST_PAGE_STARTS, type TabStyle, type TabTable } from "../../core/model/TabTable";
import { chartDraft } from "./chartDraft";
import type { ColumnDraft, DraftValue, SheetDraft } from "../../ooxml/write/SheetDraft";
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
  const rows = tab.rows.map((row): DraftValue[] => {
    const styles = stylesOfRow(row);
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
    fittedHeights: tabHeights(tab),
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
  if (starts && starts.length > MOST_PAGE_STARTS)
    throw new RangeError(`a tab begins at most ${MOST_PAGE_STARTS} pages`);
  return starts;
}

function cellStyle(style: TabStyle, format: string): CellStyle {
  const { isData: _, ...look } = TAB_LOOKS[style];
  return { ...look, vertical: "center", ...(format === TAB_FORMATS.general ? {} : { format }) };
}
