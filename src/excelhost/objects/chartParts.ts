import { ExcelError, invalidArgument } from "../ExcelError";
import type { HostContext } from "../HostContext";
import { LEGEND_POSITIONS } from "../HostDrawings";
import { hostObject } from "../ObjectType";
import type { HostObject, ObjectType, Property } from "../ObjectType";
import { chartOf, flagOf, oneOf, patchChart, textOf, type ChartTarget } from "./drawn";

const FORMAT: Property<ChartTarget> = {
  since: 8,
  get: (target, context) => chartOf(target, context).format,
  set: (target, value, context) => {
    if (value === "") throw invalidArgument("a number format is needed");
    patchChart(target, context, { format: textOf(value) });
  },
};

/** A format of its own is never linked to the cells. */
const LINK: Property<ChartTarget> = {
  since: 9,
  get: () => false,
  set: (_target, value) => {
    if (flagOf(value)) throw new ExcelError("UnsupportedFeature", "A linked number format is not supported here.");
  },
};

const TITLE: ObjectType<ChartTarget> = {
  name: "ChartTitle",
  properties: {
    Text: {
      get: (target, context) => chartOf(target, context).title,
      set: (target, value, context) => patchChart(target, context, { title: textOf(value) }),
    },
    Visible: {
      get: (target, context) => chartOf(target, context).title !== "",
      set: (target, value, context) => {
        if (!flagOf(value)) patchChart(target, context, { title: "" });
      },
    },
  },
};

const LEGEND: ObjectType<ChartTarget> = {
  name: "ChartLegend",
  properties: {
    Visible: {
      get: (target, context) => chartOf(target, context).legend !== null,
      set: (target, value, context) => {
        const { legend } = chartOf(target, context);
        patchChart(target, context, { legend: flagOf(value) ? (legend ?? "Right") : null });
      },
    },
    Position: {
      get: (target, context) => chartOf(target, context).legend ?? "Right",
      set: (target, value, context) => patchChart(target, context, { legend: oneOf(value, LEGEND_POSITIONS) }),
    },
  },
};

const DATA_LABELS: ObjectType<ChartTarget> = {
  name: "ChartDataLabels",
  properties: {
    ShowValue: {
      get: (target, context) => chartOf(target, context).hasLabels,
      set: (target, value, context) => patchChart(target, context, { hasLabels: flagOf(value) }),
    },
    NumberFormat: FORMAT,
    LinkNumberFormat: LINK,
  },
};

function demandAxes(target: ChartTarget, context: HostContext): void {
  if (chartOf(target, context).kind === "Pie") throw new ExcelError("InvalidOperation", "A pie has no axes.");
}

const VALUE_AXIS: ObjectType<ChartTarget> = {
  name: "ChartAxis",
  properties: {
    NumberFormat: FORMAT,
    LinkNumberFormat: LINK,
    Minimum: {
      get: (target, context) => chartOf(target, context).minimum ?? "",
      set: (target, value, context) => {
        if (value !== "" && typeof value !== "number") throw invalidArgument("a number is needed, or an empty text");
        patchChart(target, context, { minimum: value === "" ? null : value });
      },
    },
  },
};

const CATEGORY_AXIS: ObjectType<ChartTarget> = {
  name: "ChartAxis",
  properties: {
    ReversePlotOrder: {
      since: 7,
      get: (target, context) => chartOf(target, context).isReversed,
      set: (target, value, context) => patchChart(target, context, { isReversed: flagOf(value) }),
    },
  },
};

const axis = (type: ObjectType<ChartTarget>) => ({
  get: (target: ChartTarget, context: HostContext): HostObject => {
    demandAxes(target, context);
    return hostObject(type, target);
  },
});

const AXES: ObjectType<ChartTarget> = {
  name: "ChartAxes",
  objects: { CategoryAxis: axis(CATEGORY_AXIS), ValueAxis: axis(VALUE_AXIS) },
};

export const chartTitle = (target: ChartTarget): HostObject => hostObject(TITLE, target);
export const chartLegend = (target: ChartTarget): HostObject => hostObject(LEGEND, target);
export const chartAxes = (target: ChartTarget): HostObject => hostObject(AXES, target);
export const chartDataLabels = (target: ChartTarget): HostObject => hostObject(DATA_LABELS, target);
