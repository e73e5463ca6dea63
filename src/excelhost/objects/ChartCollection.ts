import { areaAddress, boundingArea, type Area } from "../address";
import { ExcelError, invalidArgument, itemNotFound } from "../ExcelError";
import { CHART_KINDS, type ChartKind, type HostChart, type HostSeries } from "../HostDrawings";
import type { HostSheet } from "../HostWorkbook";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType, Property } from "../ObjectType";
import { plainText } from "../plainText";
import type { Json } from "../protocol";
import { chartAxes, chartDataLabels, chartLegend, chartTitle } from "./chartParts";
import { chartSeries } from "./ChartSeriesCollection";
import { changeCharts, chartOf, patchChart, textOf, type ChartTarget } from "./drawn";
import { areaOf, demandWritable, rangeArgument, sheetOf } from "./rangeTarget";

/** Rows and columns of a chart that nobody placed. */
const USUAL_SIZE = { rows: 15, columns: 8 };

function kindOf(value: Json): ChartKind {
  const kind = CHART_KINDS.find((known) => known === value);
  if (kind) return kind;
  if (typeof value !== "string" || value === "") throw invalidArgument("a chart has a type");
  throw new ExcelError("UnsupportedFeature", `Charts of the type ${value} are not supported here.`);
}

const sum = (count: number, size: (index: number) => number): number =>
  Array.from({ length: count }, (_, index) => size(index)).reduce((total, one) => total + one, 0);

/** Where a chart stands follows from its cells; here it is set by cells alone. */
const measure = (read: (sheet: HostSheet, place: Area) => number): Property<ChartTarget> => ({
  get: (target, context) => read(sheetOf(target, context), chartOf(target, context).place),
  set: () => {
    throw new ExcelError("UnsupportedFeature", "A chart is placed by setPosition here.");
  },
});

const CHART: ObjectType<ChartTarget> = {
  name: "Chart",
  identity: ({ chartId }) => ({ Id: chartId }),
  properties: {
    Id: { since: 7, get: ({ chartId }) => chartId },
    Name: {
      get: (target, context) => chartOf(target, context).name,
      set: (target, value, context) => {
        if (value === "") throw invalidArgument("the name of a chart is not empty");
        patchChart(target, context, { name: textOf(value) });
      },
    },
    ChartType: {
      since: 7,
      get: (target, context) => chartOf(target, context).kind,
      set: (target, value, context) => patchChart(target, context, { kind: kindOf(value) }),
    },
    Left: measure((sheet, { column }) => sum(column, (c) => sheet.columnWidth(c))),
    Top: measure((sheet, { row }) => sum(row, (r) => sheet.rowHeight(r))),
    Width: measure((sheet, { column, columns }) => sum(columns, (c) => sheet.columnWidth(column + c))),
    Height: measure((sheet, { row, rows }) => sum(rows, (r) => sheet.rowHeight(row + r))),
  },
  objects: {
    Axes: { get: chartAxes },
    DataLabels: { get: chartDataLabels },
    Legend: { get: chartLegend },
    Series: { get: chartSeries },
    Title: { get: chartTitle },
  },
  methods: {
    Delete: {
      call: (target, _args, context) => {
        chartOf(target, context);
        changeCharts(sheetOf(target, context), (charts) => charts.filter(({ id }) => id !== target.chartId));
      },
    },
    SetPosition: {
      call: (target, args, context) => {
        const sheet = sheetOf(target, context);
        const start = areaOf(rangeArgument(args, 0, sheet));
        const end = args.object(1) !== null || args.textOr(1, "") !== "" ? areaOf(rangeArgument(args, 1, sheet)) : null;
        const { rows, columns } = chartOf(target, context).place;
        patchChart(target, context, {
          place: end ? boundingArea(start, end) : { row: start.row, column: start.column, rows, columns },
        });
      },
    },
  },
};

const chart = (sheet: HostSheet, { id }: HostChart): HostObject =>
  hostObject<ChartTarget>(CHART, { sheetId: sheet.id, chartId: id });

/** As Excel guesses: a column a series, texts on top name them, a first column of texts names the points. */
function guessSeries(sheet: HostSheet, area: Area, seriesBy: string): readonly HostSeries[] {
  if (seriesBy === "Rows")
    throw new ExcelError("UnsupportedFeature", "Series that lie in rows are not supported here.");
  const isText = (row: number, column: number): boolean => sheet.cell(row, column).type === "String";
  const last = area.column + area.columns - 1;
  const hasNames = area.rows > 1 && isText(area.row, last);
  const body = hasNames ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  const hasCategories = area.columns > 1 && isText(body.row, area.column);
  const categories = hasCategories ? { ...body, columns: 1 } : null;
  const first = hasCategories ? 1 : 0;
  return Array.from({ length: area.columns - first }, (_, i) => {
    const column = area.column + first + i;
    return {
      name: hasNames ? { row: area.row, column } : "",
      values: { ...body, column, columns: 1 },
      categories,
      color: null,
    };
  });
}

function add(sheet: HostSheet, kind: ChartKind, area: Area, seriesBy: string): HostChart {
  demandWritable(sheet);
  const known = sheet.charts();
  let n = known.length + 1;
  while (known.some(({ name, id }) => name === `Chart ${n}` || id === idOf(sheet, n))) n++;
  const series = guessSeries(sheet, area, seriesBy);
  const made: HostChart = {
    id: idOf(sheet, n),
    name: `Chart ${n}`,
    kind,
    title: "",
    legend: series.length > 1 || kind === "Pie" ? "Bottom" : null,
    series: kind === "Pie" ? series.slice(0, 1) : series,
    format: "General",
    hasLabels: false,
    minimum: null,
    isReversed: false,
    place: { row: area.row, column: area.column + area.columns + 1, ...USUAL_SIZE },
  };
  changeCharts(sheet, (charts) => [...charts, made]);
  return made;
}

const idOf = (sheet: HostSheet, n: number): string =>
  `{${sheet.id.replace(/[{}]/g, "").slice(0, 23)}-${String(n).padStart(12, "0")}}`;

const find = (sheet: HostSheet, key: string): HostObject | null => {
  const found = sheet.charts().find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  return found ? chart(sheet, found) : null;
};

function demand(found: HostObject | null, key: string): HostObject {
  if (!found) throw itemNotFound(key);
  return found;
}

const CHART_COLLECTION: ObjectType<HostSheet> = {
  name: "ChartCollection",
  items: (sheet) => sheet.charts().map((one) => chart(sheet, one)),
  item: (sheet, key) => find(sheet, plainText(key)),
  properties: { Count: { get: (sheet) => sheet.charts().length } },
  methods: {
    Add: {
      call: (sheet, args) => {
        const kind = kindOf(args.json(0));
        if (args.object(1)?.typeName !== "Range") throw invalidArgument("a chart is made of a range");
        const area = areaOf(rangeArgument(args, 1, sheet));
        if (area.rows * area.columns === 0) throw invalidArgument(`${areaAddress(area)} holds nothing`);
        return chart(sheet, add(sheet, kind, area, args.textOr(2, "Auto")));
      },
    },
    GetCount: { since: 4, call: (sheet) => sheet.charts().length },
    GetItem: { call: (sheet, args) => demand(find(sheet, args.text(0)), args.text(0)) },
    GetItemAt: {
      call: (sheet, args) => {
        const found = sheet.charts()[args.integer(0)];
        if (!found) throw invalidArgument("there are not so many charts");
        return chart(sheet, found);
      },
    },
    GetItemOrNullObject: { since: 4, call: (sheet, args) => find(sheet, args.text(0)) },
  },
};

export const charts = (sheet: HostSheet): HostObject => hostObject(CHART_COLLECTION, sheet);
