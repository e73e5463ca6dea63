import { formatOfCell, stylesOfRow, TAB_FORMATS, TAB_LOOKS } from "../../core/model/tabLooks";
import { freeSheetName, tabExtent, tabNameOf } from "../../core/model/tabPlace";
import { isTabCell, type TabStyle, type TabTable } from "../../core/model/TabTable";
import type { ColumnDraft, DraftValue, SheetDraft } from "../../ooxml/write/SheetDraft";
import type { CellStyle } from "../../ooxml/write/StyleBook";

/** A tab as a worksheet to be written under a name that the workbook accepts. */
export function tabDraft(tab: TabTable, name = freeSheetName(tab.name, []).name): SheetDraft {
  const known = new Map<string, CellStyle>();
  const styleOf = (style: TabStyle, format: string): CellStyle => {
    const key = `${style} ${format}`;
    const cell = known.get(key) ?? cellStyle(style, format);
    known.set(key, cell);
    return cell;
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
        style: styleOf(style, formatOfCell(style, tab.columns[c])),
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
    merges: tab.merges,
    freeze: tab.freeze,
    autoFilter: tab.filter ?? undefined,
    inputs: tab.inputs,
    print: tab.print,
    definedName: { name: tabNameOf(tab.id), area: tabExtent(tab) },
  };
}

function cellStyle(style: TabStyle, format: string): CellStyle {
  const { isData: _, ...look } = TAB_LOOKS[style];
  return { ...look, vertical: "center", ...(format === TAB_FORMATS.general ? {} : { format }) };
}
