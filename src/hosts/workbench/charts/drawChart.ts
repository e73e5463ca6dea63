import { axisTicks } from "./axisTicks";
import { colorAt, type ChartView } from "./chartView";
import { label, svg } from "./svg";

const WIDTH = 480;
const HEIGHT = 260;
const PLOT = { left: 56, top: 24, right: 12, bottom: 44 } as const;
/** A bar's names stand at its left. */
const NAMES = 104;
const LINE = "#bfbfbf";
const GRID = "#e0e0e0";
/** Above so many points only some are named and none is labelled. */
const CROWDED = 16;

/** A chart as a plain drawing; what it says stands in `describeChart` too. */
export function drawChart(view: ChartView): SVGElement {
  const drawing =
    view.kind === "Pie" ? drawPie(view) : view.kind === "BarClustered" ? drawBars(view) : drawColumns(view);
  return svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true", focusable: "false" }, ...drawing);
}

/** Lowest and highest number that the axis must reach. */
function reach({ kind, series, points }: ChartView): readonly number[] {
  const numbers = series.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  if (kind !== "ColumnStacked") return axisTicks(Math.min(0, ...numbers), Math.max(0, ...numbers));
  const sums = points.map((_, i) => series.reduce((sum, { values }) => sum + Math.max(0, values[i] ?? 0), 0));
  return axisTicks(Math.min(0, ...numbers), Math.max(0, ...sums));
}

function drawColumns(view: ChartView): SVGElement[] {
  const { points, series, kind, textOf } = view;
  const ticks = reach(view);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const bottom = HEIGHT - PLOT.bottom;
  const y = (value: number): number => bottom - ((value - low) / (high - low)) * (bottom - PLOT.top);
  const slot = (WIDTH - PLOT.left - PLOT.right) / Math.max(1, points.length);
  const middle = (i: number): number => PLOT.left + slot * (i + 0.5);
  const axis = ticks.flatMap((tick) => [
    svg("line", { x1: PLOT.left, x2: WIDTH - PLOT.right, y1: y(tick), y2: y(tick), stroke: tick === 0 ? LINE : GRID }),
    svg("text", { x: PLOT.left - 6, y: y(tick) + 4, "text-anchor": "end" }, textOf(tick)),
  ]);
  const every = Math.ceil(points.length / CROWDED);
  const names = points.flatMap((point, i) =>
    i % every === 0
      ? [
          label(point, Math.max(2, Math.floor((slot * every) / 12)), {
            x: middle(i),
            y: bottom + 18,
            "text-anchor": "middle",
          }),
        ]
      : [],
  );
  return [...axis, ...names, ...(kind === "Line" ? lines() : columns())];

  function columns(): SVGElement[] {
    const stacked = kind === "ColumnStacked";
    const width = (slot * 0.62) / (stacked ? 1 : Math.max(1, series.length));
    const tops = points.map(() => 0);
    return series.flatMap(({ values, color }, s) =>
      values.flatMap((value, i) => {
        if (value === null) return [];
        const from = stacked ? tops[i]! : 0;
        tops[i] = from + value;
        const x = stacked ? middle(i) - width / 2 : middle(i) - slot * 0.31 + width * s;
        const [top, height] = [Math.min(y(from), y(from + value)), Math.abs(y(from) - y(from + value))];
        return [svg("rect", { x, y: top, width, height, fill: color }), ...valueLabel(value, x + width / 2, top - 4)];
      }),
    );
  }

  function lines(): SVGElement[] {
    return series.flatMap(({ values, color }) => {
      const dots = values.flatMap((value, i) => (value === null ? [] : [{ value, x: middle(i), y: y(value), i }]));
      const path = dots
        .map((dot, n) => `${n > 0 && dots[n - 1]!.i === dot.i - 1 ? "L" : "M"}${dot.x} ${dot.y}`)
        .join("");
      return [
        svg("path", { d: path, fill: "none", stroke: color, "stroke-width": 2.5 }),
        ...dots.flatMap((dot) => [
          svg("circle", { cx: dot.x, cy: dot.y, r: 3.5, fill: color }),
          ...valueLabel(dot.value, dot.x, dot.y - 8),
        ]),
      ];
    });
  }

  function valueLabel(value: number, x: number, at: number): SVGElement[] {
    if (!view.hasLabels || points.length > CROWDED) return [];
    return [svg("text", { x, y: at, "text-anchor": "middle", class: "value" }, textOf(value))];
  }
}

function drawBars(view: ChartView): SVGElement[] {
  const { points, series, textOf, isReversed } = view;
  const ticks = reach(view);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const right = WIDTH - PLOT.right - 44;
  const bottom = HEIGHT - 28;
  const x = (value: number): number => NAMES + ((value - low) / (high - low)) * (right - NAMES);
  const slot = (bottom - PLOT.top) / Math.max(1, points.length);
  const top = (i: number): number => PLOT.top + slot * (isReversed ? i : points.length - 1 - i);
  const axis = ticks.flatMap((tick) => [
    svg("line", { x1: x(tick), x2: x(tick), y1: PLOT.top, y2: bottom, stroke: tick === 0 ? LINE : GRID }),
    svg("text", { x: x(tick), y: bottom + 16, "text-anchor": "middle" }, textOf(tick)),
  ]);
  const every = Math.ceil(points.length / CROWDED);
  const names = points.flatMap((point, i) =>
    i % every === 0 ? [label(point, 7, { x: NAMES - 6, y: top(i) + slot / 2 + 4, "text-anchor": "end" })] : [],
  );
  const height = (slot * 0.62) / Math.max(1, series.length);
  const bars = series.flatMap(({ values, color }, s) =>
    values.flatMap((value, i) => {
      if (value === null) return [];
      const y = top(i) + slot * 0.19 + height * s;
      const [left, width] = [Math.min(x(0), x(value)), Math.abs(x(value) - x(0))];
      const bar = svg("rect", { x: left, y, width, height, fill: color });
      if (!view.hasLabels || points.length > CROWDED) return [bar];
      return [bar, svg("text", { x: left + width + 4, y: y + height / 2 + 4, class: "value" }, textOf(value))];
    }),
  );
  return [...axis, ...names, ...bars];
}

function drawPie({ points, series, textOf, hasLabels }: ChartView): SVGElement[] {
  const values = (series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const sum = values.reduce((total, value) => total + value, 0);
  const [cx, cy, r] = [WIDTH / 2, HEIGHT / 2, HEIGHT / 2 - 34];
  if (sum === 0) return [svg("circle", { cx, cy, r, fill: "none", stroke: LINE })];
  let turned = 0;
  return values.flatMap((value, i) => {
    if (value === 0) return [];
    const [from, to] = [turned / sum, (turned + value) / sum];
    turned += value;
    const at = (share: number, radius: number): readonly [number, number] => {
      const angle = share * 2 * Math.PI;
      return [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)];
    };
    const [[x1, y1], [x2, y2]] = [at(from, r), at(to, r)];
    const [tx, ty] = at((from + to) / 2, r + 14);
    const slice =
      value === sum
        ? svg("circle", { cx, cy, r, fill: colorAt(i) })
        : svg("path", {
            d: `M${cx} ${cy}L${x1} ${y1}A${r} ${r} 0 ${to - from > 0.5 ? 1 : 0} 1 ${x2} ${y2}Z`,
            fill: colorAt(i),
            stroke: "#fff",
          });
    const text = `${points[i] ?? ""} ${textOf(value)}`;
    const anchor = tx > cx + 4 ? "start" : tx < cx - 4 ? "end" : "middle";
    return hasLabels
      ? [slice, svg("text", { x: tx, y: ty + 4, "text-anchor": anchor, class: "value" }, text)]
      : [slice];
  });
}
