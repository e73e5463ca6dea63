import { cellAddress } from "../../core/model/a1";
import type { Area } from "../../core/model/RawSheet";
import { TAB_FORMATS } from "../../core/model/tabLooks";
import { chartNameOf, parseTabReference, tabReference } from "../../core/model/tabPlace";
import { isTabCell, type TabChart, type TabTable } from "../../core/model/TabTable";
import { runSteps, type Step } from "./runSteps";

/** Bytes of a chart in a request, and of each series of it. */
const CHART_BYTES = 6_000;
const SERIES_BYTES = 1_500;
/** What can be the id of a chart of ours. */
const CHART_ID = /^[A-Za-z0-9.]+$/;
/** Longest name of a series. */
const NAME_LENGTH = 255;

const KINDS = {
  column: "ColumnClustered",
  stackedColumn: "ColumnStacked",
  bar: "BarClustered",
  line: "Line",
  pie: "Pie",
} as const satisfies Record<TabChart["kind"], `${Excel.ChartType}`>;

interface KnownChart {
  readonly item: Excel.NamedItem;
  /** `null` where the sheet has none of that name. */
  readonly chart: Excel.Chart | null;
  /** The sheet to which the name of the chart leads; `null` for none. */
  readonly madeOn: string | null;
}

/** The charts that the tab has and those that stand on its sheet under names of ours, by id. */
async function findCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: readonly TabChart[],
): Promise<ReadonlyMap<string, KnownChart>> {
  sheet.charts.load("items/name");
  await context.sync();
  const standing = new Map(sheet.charts.items.map((chart) => [chart.name, chart]));
  const ids = new Set([...wanted.map(({ id }) => id), ...[...standing.keys()].filter((name) => CHART_ID.test(name))]);
  if (ids.size === 0) return new Map();
  const items = [...ids].map((id) => {
    const item = context.workbook.names.getItemOrNullObject(chartNameOf(id));
    item.load("formula");
    standing.get(id)?.series.load("count");
    return [id, item] as const;
  });
  await context.sync();
  return new Map(
    items.map(([id, item]) => {
      const madeOn = item.isNullObject ? null : (parseTabReference(String(item.formula))?.sheet ?? null);
      return [id, { item, chart: standing.get(id) ?? null, madeOn }];
    }),
  );
}

/** What a series is called: the text of its cell, as the tab has it. */
function nameOf(tab: TabTable, { row, column }: TabChart["series"][number]["name"]): string {
  const cell = tab.rows[row]?.[column] ?? "";
  const value = isTabCell(cell) ? cell.value : cell;
  const text = typeof value === "object" ? "" : String(value);
  // A name that begins like a formula would be one.
  return text.replace(/^[=+\-@＝＋－＠]+/, "").slice(0, NAME_LENGTH);
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** Whether a number of the chart lies below 0: then its bars must not begin there. */
function hasNegative(tab: TabTable, { series }: TabChart): boolean {
  return series.some(({ values: { row, column, rows, columns } }) =>
    tab.rows.slice(row, row + rows).some((cells) =>
      cells.slice(column, column + columns).some((cell) => {
        const value = isTabCell(cell) ? cell.value : cell;
        return typeof value === "number" && value < 0;
      }),
    ),
  );
}

/** Lets a chart show its cells: as many series as the tab says, what they look like left alone. */
function queueSeries(sheet: Excel.Worksheet, chart: Excel.Chart, standing: number, tab: TabTable, wanted: TabChart) {
  wanted.series.forEach((one, i) => {
    const series = i < standing ? chart.series.getItemAt(i) : chart.series.add();
    series.setValues(rangeOf(sheet, one.values));
    series.setXAxisValues(rangeOf(sheet, wanted.categories));
    const name = nameOf(tab, one.name);
    if (name !== "") series.name = name;
  });
  // Bars of ours begin at 0, where one below it would not be seen.
  if (standing > 0 && wanted.kind !== "pie" && hasNegative(tab, wanted)) chart.axes.valueAxis.minimum = "";
  for (let i = standing - 1; i >= wanted.series.length; i--) chart.series.getItemAt(i).delete();
}

function queueNew(sheet: Excel.Worksheet, tab: TabTable, wanted: TabChart): void {
  const [first] = wanted.series;
  if (!first) return;
  const chart = sheet.charts.add(KINDS[wanted.kind], rangeOf(sheet, first.values), "Columns");
  chart.name = wanted.id;
  chart.title.text = wanted.title;
  const { row, column, rows, columns } = wanted.place;
  chart.setPosition(cellAddress({ row, column }), cellAddress({ row: row + rows - 1, column: column + columns - 1 }));
  queueSeries(sheet, chart, 1, tab, wanted);
  const isPie = wanted.kind === "pie";
  chart.legend.visible = isPie || wanted.series.length > 1;
  if (isPie || wanted.series.length > 1) chart.legend.position = "Bottom";
  const labels = chart.series.getItemAt(0);
  if (isPie || wanted.series.length === 1) {
    labels.hasDataLabels = true;
    labels.dataLabels.linkNumberFormat = false;
    labels.dataLabels.numberFormat = TAB_FORMATS[wanted.format];
  }
  if (isPie) return;
  chart.axes.valueAxis.linkNumberFormat = false;
  chart.axes.valueAxis.numberFormat = TAB_FORMATS[wanted.format];
  if (wanted.kind !== "line" && !hasNegative(tab, wanted)) chart.axes.valueAxis.minimum = 0;
  if (wanted.kind === "bar") chart.axes.categoryAxis.reversePlotOrder = true;
}

/**
 * Makes and renews the charts of a tab that was written. One that the person deleted is not made again; one that the tab
 * no longer has goes; the person's own stay as they are.
 */
export async function writeCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { name: sheetName, isNew }: { readonly name: string; readonly isNew: boolean },
  tab: TabTable,
): Promise<void> {
  const wanted = tab.charts ?? [];
  const known = await findCharts(context, sheet, wanted);
  const isHere = ({ madeOn }: KnownChart): boolean => !isNew && madeOn?.toLowerCase() === sheetName.toLowerCase();
  const steps = wanted.flatMap((one): Step[] => {
    const { item, chart, ...rest } = known.get(one.id)!;
    if (one.series.length === 0 || (!chart && isHere({ item, chart, ...rest }))) return [];
    return [
      {
        bytes: CHART_BYTES + SERIES_BYTES * one.series.length,
        queue: () => {
          if (chart) queueSeries(sheet, chart, chart.series.count, tab, one);
          else queueNew(sheet, tab, one);
          const formula = `=${tabReference(sheetName, one.categories)}`;
          if (item.isNullObject) context.workbook.names.add(chartNameOf(one.id), formula).visible = false;
          else item.formula = formula;
        },
      },
    ];
  });
  const ids = new Set(wanted.map(({ id }) => id));
  const gone = [...known].filter(([id, one]) => !ids.has(id) && one.chart && isHere(one));
  const leave = gone.map(([, { chart, item }]) => ({
    bytes: CHART_BYTES,
    queue: () => {
      chart!.delete();
      item.delete();
    },
  }));
  if (steps.length + leave.length > 0) await runSteps(context, [...steps, ...leave], () => undefined);
}
