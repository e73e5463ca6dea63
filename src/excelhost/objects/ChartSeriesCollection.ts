import { ExcelError, invalidArgument, itemNotFound } from "../ExcelError";
import type { Area } from "../address";
import type { HostContext } from "../HostContext";
import { hostObject } from "../ObjectType";
import type { Arguments, HostObject, ObjectType } from "../ObjectType";
import {
  chartOf,
  flagOf,
  patchChart,
  patchSeries,
  seriesOf,
  textOf,
  type ChartTarget,
  type SeriesTarget,
} from "./drawn";
import { chartDataLabels } from "./chartParts";
import { areaOf, sheetOf } from "./rangeTarget";
import type { RangeTarget } from "./rangeTarget";

/** One row or column of the chart's own sheet. */
function cellsOf(target: ChartTarget, args: Arguments): Area {
  const object = args.object(0);
  if (object?.typeName !== "Range") throw invalidArgument("a range is needed");
  const cells = object.target as RangeTarget;
  if (cells.sheetId !== target.sheetId)
    throw new ExcelError("UnsupportedFeature", "A chart over cells of another sheet is not supported here.");
  const area = areaOf(cells);
  if (area.rows > 1 && area.columns > 1) throw invalidArgument("one row or one column is needed");
  return area;
}

/** The name as it reads. */
function nameOfSeries(target: SeriesTarget, context: HostContext): string {
  const { name } = seriesOf(target, context);
  if (typeof name === "string") return name === "" ? `Series${target.index + 1}` : name;
  return sheetOf(target, context).text(name.row, name.column);
}

const SERIES: ObjectType<SeriesTarget> = {
  name: "ChartSeries",
  properties: {
    Name: {
      get: nameOfSeries,
      set: (target, value, context) => {
        const name = textOf(value);
        if (name.startsWith("="))
          throw new ExcelError("UnsupportedFeature", "A name that is a formula is not supported here.");
        patchSeries(target, context, { name });
      },
    },
    ChartType: { since: 7, get: (target, context) => chartOf(target, context).kind },
    HasDataLabels: {
      since: 7,
      get: (target, context) => chartOf(target, context).hasLabels,
      set: (target, value, context) => patchChart(target, context, { hasLabels: flagOf(value) }),
    },
  },
  objects: { DataLabels: { since: 8, get: chartDataLabels } },
  methods: {
    Delete: {
      since: 7,
      call: (target, _args, context) => {
        seriesOf(target, context);
        const { series } = chartOf(target, context);
        patchChart(target, context, { series: series.filter((_, index) => index !== target.index) });
      },
    },
    SetValues: {
      since: 7,
      call: (target, args, context) => patchSeries(target, context, { values: cellsOf(target, args) }),
    },
    SetXAxisValues: {
      since: 7,
      call: (target, args, context) => patchSeries(target, context, { categories: cellsOf(target, args) }),
    },
  },
};

const seriesAt = ({ sheetId, chartId }: ChartTarget, index: number): HostObject =>
  hostObject<SeriesTarget>(SERIES, { sheetId, chartId, index });

const SERIES_COLLECTION: ObjectType<ChartTarget> = {
  name: "ChartSeriesCollection",
  items: (target, context) => chartOf(target, context).series.map((_, index) => seriesAt(target, index)),
  properties: { Count: { get: (target, context) => chartOf(target, context).series.length } },
  methods: {
    Add: {
      since: 7,
      call: (target, args, context) => {
        const { kind, series, place } = chartOf(target, context);
        if (kind === "Pie" && series.length > 0)
          throw new ExcelError("UnsupportedFeature", "A pie of several series is not supported here.");
        if (args.json(1) !== null && args.integer(1) !== series.length)
          throw new ExcelError("UnsupportedFeature", "A series is added behind the last one here.");
        const values = { row: place.row, column: place.column, rows: 1, columns: 1 };
        const added = { name: args.textOr(0, ""), values, categories: null, color: null };
        patchChart(target, context, { series: [...series, added] });
        return seriesAt(target, series.length);
      },
    },
    GetCount: { since: 4, call: (target, _args, context) => chartOf(target, context).series.length },
    GetItemAt: {
      call: (target, args, context) => {
        const index = args.integer(0);
        if (!chartOf(target, context).series[index]) throw itemNotFound("series");
        return seriesAt(target, index);
      },
    },
  },
};

export const chartSeries = (target: ChartTarget): HostObject => hostObject(SERIES_COLLECTION, target);
