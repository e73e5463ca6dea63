import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import { usePane } from "../PaneContext";
import type { OverviewChart } from "./ChartCard";
import { useTabsText } from "./useTabsText";

/** More rows are shown on demand. */
const FIRST = 12;

const useStyles = makeStyles({
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  name: {
    width: "36%",
    padding: "2px 6px 2px 0",
    verticalAlign: "top",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  group: { padding: "6px 0 0", textAlign: "start", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  cell: { padding: "2px 0" },
  line: { display: "flex", alignItems: "center", gap: "6px" },
  track: { flexGrow: 1, flexBasis: "40px", minWidth: 0 },
  bar: {
    height: "12px",
    minWidth: "1px",
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  value: { flexShrink: 0, maxWidth: "70%", textAlign: "end", overflowWrap: "anywhere" },
});

interface BarTableProps {
  readonly chart: OverviewChart;
  readonly format: (value: number | null) => string;
}

/** Lying bars, each beside its number: the table is the chart. A pie is drawn so too, with shares of its whole. */
export function BarTable({ chart, format }: BarTableProps): ReactNode {
  const styles = useStyles();
  const { percent } = usePane();
  const say = useTabsText();
  const [isAll, setAll] = useState(false);
  const { title, kind, categories, series, isPercent } = chart;
  const all = series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0)));
  const whole = kind === "pie" && !isPercent ? all.reduce((sum, value) => sum + value, 0) : 0;
  const greatest = Math.max(...all, 0);
  const shown = isAll ? categories : categories.slice(0, FIRST);
  const isGrouped = series.length > 1;
  const cell = (value: number | null): ReactNode => (
    <td className={styles.cell}>
      <div className={styles.line}>
        <div className={styles.track} aria-hidden="true">
          {value === null || value === 0 ? null : (
            <div className={styles.bar} style={{ width: `${(Math.abs(value) / greatest) * 100}%` }} />
          )}
        </div>
        <span className={styles.value}>
          {whole > 0 && value !== null
            ? say("figures.share", { value: format(value), share: percent.format(value / whole) })
            : format(value)}
        </span>
      </div>
    </td>
  );
  return (
    <>
      <table className={styles.table} aria-label={title}>
        {shown.map((category, index) => (
          <tbody key={index}>
            {isGrouped ? (
              <tr>
                <th scope="rowgroup" colSpan={2} className={styles.group}>
                  <CellText text={category} />
                </th>
              </tr>
            ) : null}
            {series.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row" className={styles.name}>
                  <CellText text={isGrouped ? name : category} />
                </th>
                {cell(values[index] ?? null)}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {categories.length > shown.length ? (
        <Button size="small" onClick={() => setAll(true)}>
          {say("figures.more", { count: categories.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}
