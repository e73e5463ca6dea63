import type { Area, CellValue } from "../../core/model/RawSheet";
import { TAB_FORMATS } from "../../core/model/tabLooks";
import { chartNameOf, tabReference } from "../../core/model/tabPlace";
import { isTabCell, type TabChart, type TabColumn, type TabTable } from "../../core/model/TabTable";
import type { ChartDraft, PointsDraft } from "../../ooxml/write/ChartDraft";

/** A chart of a tab as it is written on the sheet of that name. */
export function chartDraft(chart: TabChart, tab: TabTable, sheet: string): ChartDraft {
  const points = (area: Area): PointsDraft => ({
    reference: tabReference(sheet, area),
    values: valuesIn(tab, area),
    format: TAB_FORMATS[formatAt(tab, area)],
  });
  return {
    name: chart.id,
    kind: chart.kind,
    title: chart.title,
    categories: points(chart.categories),
    series: chart.series.map(({ name, values }) => ({
      name: points({ ...name, rows: 1, columns: 1 }),
      values: points(values),
    })),
    format: TAB_FORMATS[chart.format],
    place: chart.place,
    definedName: { name: chartNameOf(chart.id), area: chart.categories },
  };
}

/** Of the first cell of an area: all of them are of one kind. */
function formatAt({ rows, columns }: TabTable, { row, column }: Area): TabColumn["format"] {
  const cell = rows[row]?.[column] ?? null;
  return (isTabCell(cell) ? cell.format : undefined) ?? columns[column]?.format ?? "general";
}

function valuesIn({ rows }: TabTable, area: Area): CellValue[] {
  const values: CellValue[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = rows[row]?.[column] ?? null;
      values.push(isTabCell(cell) ? cell.value : cell);
    }
  }
  return values;
}
