import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import type { OverviewChart } from "./ChartCard";
import { useTabsText } from "./useTabsText";

const WIDTH = 280;
const HEIGHT = 110;
const EDGE = 6;
const DASHES = ["", "6 3", "2 3", "8 3 2 3"];
/** Around the point, one shape for each line. */
const MARKS = ["M-3 0A3 3 0 1 0 3 0A3 3 0 1 0 -3 0Z", "M-3 -3H3V3H-3Z", "M0 -4L4 3H-4Z", "M0 -4L4 0L0 4L-4 0Z"];

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", height: "auto", color: tokens.colorBrandForeground1 },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  ends: { display: "flex", justifyContent: "space-between", gap: "8px", fontSize: tokens.fontSizeBase200 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 10px",
    margin: "4px 0 0",
    padding: 0,
    listStyle: "none",
    fontSize: tokens.fontSizeBase200,
  },
  key: { width: "28px", height: "10px", marginInlineEnd: "4px", color: tokens.colorBrandForeground1 },
});

interface LineChartProps {
  readonly chart: OverviewChart;
  readonly format: (value: number | null) => string;
}

/** Lines that differ in dashes and marks; the greatest number and 0 stand beside them, the others in the table. */
export function LineChart({ chart, format }: LineChartProps): ReactNode {
  const styles = useStyles();
  const say = useTabsText();
  const { title, categories, series } = chart;
  const all = series.flatMap(({ values }) => values.map((value) => value ?? 0));
  const top = Math.max(...all, 0);
  const bottom = Math.min(...all, 0);
  const first = categories[0] ?? "";
  const last = categories.at(-1) ?? "";
  const x = (at: number): number =>
    categories.length < 2 ? WIDTH / 2 : EDGE + (at / (categories.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number): number =>
    top === bottom ? HEIGHT / 2 : EDGE + ((top - value) / (top - bottom)) * (HEIGHT - 2 * EDGE);
  return (
    <>
      <div className={styles.ends} aria-hidden="true">
        <span>{format(top)}</span>
      </div>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say("figures.line", { title, first, last })}
      >
        <line className={styles.axis} x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
        {series.map(({ name, values }, index) => (
          <g key={name}>
            <path
              d={pathOf(values, x, y)}
              fill="none"
              stroke="currentColor"
              strokeWidth={2}
              strokeDasharray={DASHES[index % DASHES.length]}
            />
            {values.map((value, at) =>
              value === null ? null : (
                <path
                  key={at}
                  d={MARKS[index % MARKS.length]}
                  transform={`translate(${x(at)} ${y(value)})`}
                  fill="currentColor"
                />
              ),
            )}
          </g>
        ))}
      </svg>
      <div className={styles.ends} aria-hidden="true">
        <CellText text={first} />
        {categories.length > 1 ? <CellText text={last} /> : null}
      </div>
      {series.length > 1 ? (
        <ul className={styles.legend} aria-hidden="true">
          {series.map(({ name }, index) => (
            <li key={name}>
              <svg className={styles.key} viewBox="0 0 28 10">
                <path
                  d="M0 5H28"
                  stroke="currentColor"
                  strokeWidth={2}
                  strokeDasharray={DASHES[index % DASHES.length]}
                />
                <path d={MARKS[index % MARKS.length]} transform="translate(14 5)" fill="currentColor" />
              </svg>
              <CellText text={name} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** A line that breaks where there is no number. */
function pathOf(values: readonly (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
  return values
    .map((value, at) => {
      if (value === null) return "";
      const before = values[at - 1];
      return `${before === null || before === undefined ? "M" : "L"}${x(at)} ${y(value)}`;
    })
    .join("");
}
