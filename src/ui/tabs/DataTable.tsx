import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellText } from "../CellText";
import type { OverviewChart } from "./ChartCard";
import { useTabsText } from "./useTabsText";

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: { padding: "2px 4px", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, textAlign: "end" },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular },
});

interface DataTableProps {
  readonly chart: OverviewChart;
  readonly format: (value: number | null) => string;
}

/** The numbers of a chart. */
export function DataTable({ chart, format }: DataTableProps): ReactNode {
  const styles = useStyles();
  const say = useTabsText();
  const { title, categories, series } = chart;
  const label = say("figures.tableOf", { title });
  return (
    <div className={styles.scroll} role="region" tabIndex={0} aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.name)}>
              {say("figures.category")}
            </th>
            {series.map(({ name }) => (
              <th key={name} scope="col" className={styles.cell}>
                <CellText text={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, at) => (
            <tr key={at}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                <CellText text={category} />
              </th>
              {series.map(({ name, values }) => (
                <td key={name} className={styles.cell}>
                  {format(values[at] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
