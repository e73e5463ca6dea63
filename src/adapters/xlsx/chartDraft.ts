import type { Area, CellValue } from "../../core/model/RawSheet";
import { TAB_FORMATS } from "../../core/model/tabLooks";
import { chartNameOf, tabReference } from "../../core/model/tabPlace";
import { isTabCell, type TabChart, type TabTable } from "../../core/model/TabTable";
import type { ChartDraft, PointsDraft } from "../../ooxml/write/ChartDraft";

/** A chart of a tab as it is written on the sheet of that name. */
export function chartDraft(chart: TabChart, tab: TabTable, sheet: string): ChartDraft {
  const points = (area: Area): PointsDraft => ({
    reference: tabReference(sheet, area),
    values: valuesIn(tab, area),
    format: TAB_FORMATS[tab.columns[area.column]?.format ?? "general"],
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
