import { chartColorAt } from "../../../core/model/chartColors";
import type { HostChart } from "../../../excelhost/HostDrawings";
import type { HostSheet } from "../../../excelhost/HostWorkbook";
import { numfmt } from "../../../excelhost/univer/univer";

/** What a chart shows now: numbers by series and point. */
export interface ChartView extends Pick<
  HostChart,
  "kind" | "title" | "legend" | "hasLabels" | "isReversed" | "minimum"
> {
  readonly name: string;
  readonly points: readonly string[];
  /** `null` where the cell holds no number. */
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: readonly (number | null)[];
  }[];
  readonly textOf: (value: number) => string;
}

/** The colours that new charts are given, series by series or slice by slice. */
export const colorAt = (position: number): string => `#${chartColorAt(position)}`;

/** Whether there is anything to draw. */
export const showsNumbers = ({ series }: ChartView): boolean =>
  series.some(({ values }) => values.some((value) => value !== null));

export function chartView(sheet: HostSheet, chart: HostChart): ChartView {
  const categories = chart.series[0]?.categories;
  const count = Math.max(0, ...chart.series.map(({ values }) => values.rows * values.columns));
  const at = (area: NonNullable<typeof categories>, i: number): readonly [number, number] =>
    area.columns > 1 ? [area.row, area.column + i] : [area.row + i, area.column];
  return {
    name: chart.name,
    kind: chart.kind,
    title: chart.title,
    legend: chart.legend,
    hasLabels: chart.hasLabels,
    isReversed: chart.isReversed,
    minimum: chart.minimum,
    points: Array.from({ length: count }, (_, i) => (categories ? sheet.text(...at(categories, i)) : String(i + 1))),
    series: chart.series.map(({ name, values, color }, position) => ({
      name: typeof name === "string" ? name : sheet.text(name.row, name.column),
      color: color ?? colorAt(position),
      values: Array.from({ length: values.rows * values.columns }, (_, i) => {
        const { type, value } = sheet.cell(...at(values, i));
        return type === "Double" ? Number(value) : null;
      }),
    })),
    textOf: (value) => numfmt.format(chart.format, value, { throws: false }),
  };
}
