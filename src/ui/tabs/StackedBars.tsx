import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import type { OverviewChart } from "./ChartCard";
import { useTabsText } from "./useTabsText";

const FIRST = 12;

const stripes = (angle: string, gap: number): string =>
  `repeating-linear-gradient(${angle}, ${tokens.colorNeutralForeground1} 0 1px, transparent 1px ${gap}px)`;

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 10px",
    margin: "0 0 4px",
    padding: 0,
    listStyle: "none",
    fontSize: tokens.fontSizeBase200,
  },
  swatch: {
    display: "inline-block",
    width: "14px",
    height: "10px",
    marginInlineEnd: "4px",
    border: `1px solid ${tokens.colorNeutralForeground3}`,
    forcedColorAdjust: "none",
  },
  row: { display: "flex", alignItems: "center", gap: "6px", padding: "2px 0" },
  name: { flexShrink: 0, width: "30%", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  track: { display: "flex", flexGrow: 1, minWidth: 0 },
  stack: { display: "flex", height: "14px" },
  part: {
    boxSizing: "border-box",
    minWidth: "2px",
    border: `1px solid ${tokens.colorNeutralForeground3}`,
    marginInlineStart: "-1px",
    forcedColorAdjust: "none",
  },
  total: { flexShrink: 0, width: "52px", fontSize: tokens.fontSizeBase200, textAlign: "end" },
});

const usePatterns = makeStyles({
  0: { backgroundColor: tokens.colorBrandBackground },
  1: { backgroundColor: tokens.colorPalettePeachBackground2, backgroundImage: stripes("45deg", 5) },
  2: { backgroundColor: tokens.colorNeutralBackground1, backgroundImage: stripes("90deg", 5) },
  3: { backgroundColor: tokens.colorNeutralBackground6 },
  4: { backgroundColor: tokens.colorPaletteTealBackground2, backgroundImage: stripes("135deg", 5) },
  5: { backgroundColor: tokens.colorPalettePurpleBackground2, backgroundImage: stripes("0deg", 4) },
});

interface StackedBarsProps {
  readonly chart: OverviewChart;
  readonly format: (value: number | null) => string;
}

/** Bars made of parts that differ in pattern as well as in colour, and whose colours judge nothing, in the order of the legend; the table has the numbers. */
export function StackedBars({ chart, format }: StackedBarsProps): ReactNode {
  const styles = useStyles();
  const patterns = usePatterns();
  const say = useTabsText();
  const [isAll, setAll] = useState(false);
  const { categories, series, isPercent } = chart;
  const kinds = [patterns[0], patterns[1], patterns[2], patterns[3], patterns[4], patterns[5]];
  const pattern = (index: number): string | undefined => kinds[index % kinds.length];
  const totals = categories.map((_name, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const greatest = Math.max(...totals, 0);
  const shown = isAll ? categories : categories.slice(0, FIRST);
  return (
    <>
      <div aria-hidden="true">
        <ul className={styles.legend}>
          {series.map(({ name }, index) => (
            <li key={name}>
              <span className={mergeClasses(styles.swatch, pattern(index))} />
              <CellText text={name} />
            </li>
          ))}
        </ul>
        {shown.map((category, at) => (
          <div key={at} className={styles.row}>
            <span className={styles.name}>
              <CellText text={category} />
            </span>
            <span className={styles.track}>
              <span
                className={styles.stack}
                style={{ width: greatest === 0 ? 0 : `${((totals[at] ?? 0) / greatest) * 100}%` }}
              >
                {series.map(({ name, values }, index) =>
                  (values[at] ?? 0) > 0 ? (
                    <span
                      key={name}
                      className={mergeClasses(styles.part, pattern(index))}
                      style={{ flexGrow: values[at] ?? 0, flexBasis: 0 }}
                    />
                  ) : null,
                )}
              </span>
            </span>
            {isPercent ? null : <span className={styles.total}>{format(totals[at] ?? null)}</span>}
          </div>
        ))}
      </div>
      {categories.length > shown.length ? (
        <Button size="small" onClick={() => setAll(true)}>
          {say("figures.more", { count: categories.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}
